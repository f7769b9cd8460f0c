"""What is kept of a conversation: same words, numbered sources, safe in every format."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from web_fakes import FakeAssistant, FakeIndex

from ui.web.export.docx import to_docx
from ui.web.export.markdown import to_markdown, to_text
from ui.web.export.note import AnswerIn, Note, note
from ui.web.export.pdf import printable, to_pdf

QUESTIONS = (
    "Quel pourcentage pour les EPSM ?",
    "Quelles étapes pour une commune ?",
    "Quel pourcentage, encore, pour les EPSM ?",
    "Quel est le salaire ?",
)


def made(*questions: str) -> Note:
    """The note of a conversation with the test assistant."""
    index = FakeIndex()
    assistant = FakeAssistant(index)
    answers = [AnswerIn.model_validate(assistant.ask(q).to_json()) for q in questions]
    return note(answers, {d.id: d for d in index.documents()}, "Note", "2026-11-21")


def test_a_passage_cited_twice_has_one_number() -> None:
    """Numbers are those of the note, not of each answer."""
    kept = made(*QUESTIONS)
    assert [source.number for source in kept.sources] == [1, 2]
    assert kept.entries[1].text.count("[2]") == 2
    assert "[1]" in kept.entries[2].text


def test_source_says_where_and_after_what() -> None:
    """Title, fiche, date, kind and page of the fiche are in the reference."""
    source = made(QUESTIONS[0]).sources[0]
    assert source.origin.startswith("Fiche rédigée d’après")
    assert "5 novembre 2025" in source.reference
    assert "page\u00a02 de la fiche" in source.reference


def test_markdown_escapes_words() -> None:
    """A question cannot make a link, an image or a heading in the file."""
    kept = to_markdown(made("écho [x](javascript:alert(1)) <script> # titre"))
    assert "\\[x\\](javascript:alert(1)) \\<script\\>" in kept
    assert "**[1]** Guide des communes" in kept


def test_text_to_paste_has_its_sources() -> None:
    """Copied text carries quotes and addresses."""
    pasted = to_text(made(QUESTIONS[1]))
    assert "https://exemple.fr/guide" in pasted
    assert "« Prendre contact avec la coordination […] Participer au diagnostic »" in pasted
    assert "**" not in pasted


def test_docx_opens_and_holds_everything() -> None:
    """Word's file has the questions, the bold figure, the sources and a link."""
    from docx import Document

    document = Document(io.BytesIO(to_docx(made(*QUESTIONS))))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(question in text for question in QUESTIONS)
    assert "[2]\tGuide des communes" in text
    assert any(run.bold and run.text == "60 %" for p in document.paragraphs for run in p.runs)
    assert "https://exemple.fr/guide" in [r.target_ref for r in document.part.rels.values()]


def test_pdf_opens_and_holds_everything() -> None:
    """The PDF's text is found again, with accents."""
    reader = PdfReader(io.BytesIO(to_pdf(made(*QUESTIONS))))
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert "Prendre contact avec la coordination" in text
    assert "Enquête sur les coopérations" in text
    assert "https://exemple.fr/guide" in text


@pytest.mark.parametrize("writer", [to_docx, to_pdf])
def test_control_characters_do_not_break_a_file(writer: object) -> None:
    """Characters that XML or the font lack are left out or written otherwise."""
    assert callable(writer)
    assert len(writer(made("écho \x07\x0b ≥ → 𝔘 日本 \u202e 😀"))) > 1000


def test_long_words_stay_in_the_page() -> None:
    """A word of 3,000 letters is cut, not lost off the paper."""
    reader = PdfReader(io.BytesIO(to_pdf(made("écho " + "x" * 3000))))
    text = "".join(page.extract_text() for page in reader.pages).replace("\n", "")
    assert text.count("x") >= 3000


def test_pdf_signs_that_the_font_lacks_are_written_otherwise() -> None:
    """Unknown letters become a question mark, known ones keep their accent."""
    assert printable("é œ € ≥ 日") == "é œ € >= ?"
