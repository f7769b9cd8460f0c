"""Candidates of the real search with their labels; rows written and read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from memory_index import MemoryIndex, from_folder
from training_sheets import TEXT, pool

from assistant.candidates.candidate import Shape
from evals.piaf import Piaf, PiafQuestion, half_of
from evals.training import rows
from evals.training.labels import excerpt, label
from evals.training.rows import Kind, QuestionRow, StatementRow
from evals.training.sheet import Cell, Fragment, SheetError
from ingest.index import Passage
from ingest.settings import IngestSettings

PHOTO = Fragment("une photo récente")
PAPER = Fragment("un certificat de moins de trois mois")
PRICE = Cell("Enfants", "Dimanche")


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Indexes in memory: no sandbox, no embedding."""

    @contextmanager
    def indexed(
        texts: Mapping[str, str], settings: IngestSettings, suffix: str = ".txt"
    ) -> Iterator[MemoryIndex]:
        for name, text in texts.items():
            (tmp_path / f"{name}{suffix}").write_text(text, encoding="utf-8")
        yield from_folder(tmp_path)

    monkeypatch.setattr(rows, "indexed", indexed)


@pytest.mark.parametrize(
    ("pieces", "shape", "passage", "expected"),
    [
        ([PHOTO], Shape.ITEM, Passage("une photo récente ;"), 1),
        ([PHOTO], Shape.SENTENCE, Passage("Il faut une photo  récente."), 1),
        ([PHOTO], Shape.ITEM, Passage("un certificat"), 0),
        ([PHOTO], Shape.LIST, Passage("une photo récente ; un certificat"), None),
        ([PHOTO], Shape.HEADING, Passage("une photo récente"), None),
        ([PHOTO, PAPER], Shape.ITEM, Passage("une photo récente"), None),
        (
            [PHOTO, PAPER],
            Shape.LIST,
            Passage("une photo récente un certificat de moins de trois mois"),
            1,
        ),
        ([PRICE], Shape.CELL, Passage("3", "Prix – Enfants – Dimanche"), 1),
        ([PRICE], Shape.CELL, Passage("3", "Prix – Adultes – Dimanche"), 0),
        ([PRICE], Shape.CELL, Passage("2", "Prix – Enfants – Dimanche"), 0),
        ([PRICE], Shape.ROW, Passage("Enfants 2 3", "Semaine – Dimanche"), None),
        ([], Shape.SENTENCE, Passage("une photo récente"), 0),
    ],
)
def test_labels(
    pieces: list[Fragment | Cell], shape: Shape, passage: Passage, expected: int | None
) -> None:
    """All the pieces answer; some of them, or too much around one, answer partly."""
    assert label(pieces, TEXT, shape, passage) == expected


def test_excerpts_are_whole_sentences_items_and_cells() -> None:
    """Without the mark of the item, in the order of the pieces, each once."""
    assert excerpt([Fragment("ouvre à 7 h")], TEXT) == "Le bassin ouvre à 7 h en semaine."
    assert excerpt([PHOTO, PAPER, PHOTO], TEXT) == (
        "une photo récente ; un certificat de moins de trois mois."
    )
    assert excerpt([PRICE], TEXT) == "Enfants – Dimanche : 3"


def _by_question(made: Iterator[QuestionRow]) -> dict[str, QuestionRow]:
    return {row.question: row for row in made}


def test_the_search_finds_what_answers_and_labels_it() -> None:
    """A sentence, a list, a cell; nothing for what the document does not say."""
    found = _by_question(rows.document_rows([pool()]))
    for question, answer in (
        ("Quel jour c'est fermé ?", "Il ferme le mardi pour l’entretien, sauf en juillet."),
        ("Combien paie un enfant le dimanche ?", "3"),
    ):
        row = found[question]
        assert row.kind is Kind.ANSWERED
        assert [c.passage.text for c in row.candidates if c.label == 1] == [answer]
    listed = found["Que faut-il apporter ?"].candidates
    assert any(c.label == 1 and "photo" in c.passage.text for c in listed)
    assert all(c.label is None for c in listed if c.passage.text == "une photo récente ;")
    unanswered = found["À quelle heure ferme la piscine ?"]
    assert unanswered.kind is Kind.UNANSWERED
    assert unanswered.candidates
    assert {c.label for c in unanswered.candidates} == {0}


@pytest.mark.parametrize(("number", "others"), [("002", True), ("003", False)])
def test_every_second_article_is_asked_about_among_all(number: str, others: bool) -> None:
    """The questions of an encyclopedia name their subject; other articles are wrong passages."""
    asked = replace(pool(), name=f"encyclo-{number}")
    lake = "# Le lac de Mornay\nLe lac ferme le mardi. Le bassin du lac est profond.\n"
    other = replace(asked, name="encyclo-105", markdown=lake, questions=(), statements=())
    found = list(rows.document_rows([asked, other]))
    texts = {c.passage.text for row in found for c in row.candidates}
    assert ("Le lac ferme le mardi." in texts) is others


def test_the_present_reader_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second training starts from the same rows as the first."""
    before = list(rows.document_rows([pool()]))

    def reversed_order(_: object, question: str, passages: Sequence[Passage]) -> tuple[float, ...]:
        return tuple(map(float, range(len(passages))))

    monkeypatch.setattr(MemoryIndex, "relevance", reversed_order)
    assert list(rows.document_rows([pool()])) == before


def test_a_document_left_out_by_the_ingestion_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its questions must not count as unanswered."""

    @contextmanager
    def nothing(*_: object) -> Iterator[MemoryIndex]:
        yield MemoryIndex([])

    monkeypatch.setattr(rows, "indexed", nothing)
    with pytest.raises(SheetError, match="loisirs-005"):
        next(rows.document_rows([pool()]))


def test_only_the_fit_half_of_piaf_is_read() -> None:
    """The other half is for the reported figures: no training may see it."""
    passages = {
        f"p{n}": f"Le lac de Mornay {n} s'étend sur {n + 30} hectares. Le lac est beau."
        for n in range(12)
    }
    asked = "Sur combien d'hectares s'étend le lac de Mornay {} ?"
    questions = tuple(
        PiafQuestion(f"q{n}", asked.format(n), f"p{n}", (f"{n + 30} hectares",)) for n in range(12)
    )
    halves = {half_of(text) for text in passages.values()}
    assert halves == {"fit", "report"}
    found = list(rows.piaf_rows(Piaf(passages, questions)))
    assert found
    assert all(half_of(passages[row.document]) == "fit" for row in found)
    right = [row for row in found if any(c.label == 1 for c in row.candidates)]
    assert right
    for row in right:
        texts = [c.passage.text for c in row.candidates if c.label == 1]
        assert all(f"lac de Mornay {row.document[1:]} " in text for text in texts)


def test_an_expected_passage_without_its_span_says_nothing() -> None:
    """It may answer in other words: only other passages are wrong."""
    passages = {f"p{n}": f"Le lac {n} est profond." for n in range(8)}
    fit = next(name for name, text in passages.items() if half_of(text) == "fit")
    question = PiafQuestion("q", f"Quelle est la taille du lac {fit[1:]} ?", fit, ("9 km",))
    (row,) = rows.piaf_rows(Piaf(passages, (question,)))
    labels = {c.passage.text == passages[fit]: c.label for c in row.candidates}
    assert labels == {True: None, False: 0}


def test_rows_come_back_as_they_were_written(tmp_path: Path) -> None:
    """Labels, the missing one included, and the excerpts."""
    asked = list(rows.document_rows([pool()]))
    said = list(rows.statement_rows([pool()]))
    assert rows.write(asked, tmp_path / "a") == len(asked)
    assert rows.write(said, tmp_path / "b") == 4
    assert list(rows.read(tmp_path / "a", QuestionRow)) == asked
    assert list(rows.read(tmp_path / "b", StatementRow)) == said


def test_another_file_is_refused(tmp_path: Path) -> None:
    """A missing or foreign file says what to run."""
    (tmp_path / "a").write_text('{"question": 3}\n', encoding="utf-8")
    for name in ("a", "missing"):
        with pytest.raises(SheetError, match="rows"):
            rows.read(tmp_path / name, QuestionRow)
