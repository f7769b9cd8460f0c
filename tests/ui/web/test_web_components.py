"""What the parts of the page make of values: escaped, typographic, exact."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from web_fakes import FakeAssistant, FakeIndex

from assistant.outcomes import Answer, Outcome
from ingest.documents import DocumentInfo, Kind, Span
from ui.web.components import context
from ui.web.components.prose import prose
from ui.web.components.turn import LEADS, rewritten, turn
from ui.web.components.words import kind_name, page_name, safe_address, tied
from ui.web.rendering import environment

PAYLOADS = (
    "<script>window.pwned=1</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "[x](javascript:alert(1))",
    "![x](https://exemple.fr/x.png)",
    "{{7*7}} ${7*7} `x`",
    "</template><iframe srcdoc='x'>",
    '" onmouseover="alert(1)',
    "$$\\href{javascript:alert(1)}{x}$$",
)
TAGS = re.compile(r"<\s*/?\s*([a-zA-Z]+)")


def test_markers_become_buttons_only_when_cited() -> None:
    """A number in brackets that no citation bears stays text."""
    answer = FakeAssistant(FakeIndex()).ask("Quel pourcentage pour les EPSM ?")
    made = prose("Un chiffre [1], et une note [7].", answer.citations)
    assert made.count("<button") == 1
    assert "[7]" in made
    assert "Source 1\u202f: Enquête sur les coopérations, page\u00a02" in made


def test_lists_keep_their_ranks() -> None:
    """An ordered list that starts at 3 starts at 3 on the page."""
    made = prose("Suite :\n3. trois\n4. quatre")
    assert '<ol start="3"><li>trois</li><li>quatre</li></ol>' in made


@pytest.mark.parametrize(
    ("text", "kept"),
    [("16 % des CPTS", ["16 %"]), ("12 000 habitants et 1 200 €", ["12 000", "1 200 €"]),
     ("en 3 ans", ["3 ans"]), ("les 3 axes", []), ("en 2025 160 CPTS, 2 < 3", [])],
)  # fmt: skip
def test_a_figure_is_shown_on_the_line_of_its_unit(text: str, kept: list[str]) -> None:
    """And nothing else is tied; the text stays what it was."""
    made = tied(text)
    assert re.findall(r'<span class="lie">(.*?)</span>', made) == kept
    assert Markup(re.sub("</?span[^>]*>", "", made)).unescape() == text


def test_a_question_cut_for_want_of_room_is_not_told_again() -> None:
    """The page says that it is too long, and nothing else."""
    answer = Answer("mot " * 500, "mot " * 200, Outcome.UNCLEAR, "Trop longue.")
    assert rewritten(answer) is None


def test_bold_is_the_only_inline_mark() -> None:
    """Links, images and formulas are shown as they are written."""
    made = prose("**gras** [lien](https://exemple.fr) *non* `non`")
    assert made == "<p><strong>gras</strong> [lien](https://exemple.fr) *non* `non`</p>"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_prose_escapes_everything(payload: str) -> None:
    """No tag of a document or of a question reaches the page."""
    assert set(TAGS.findall(prose(f"Début {payload} fin"))) <= {"p"}


@given(st.text(max_size=300))
def test_prose_makes_only_its_own_tags(text: str) -> None:
    """Whatever the text, only the tags of this module come out."""
    allowed = {"p", "strong", "ul", "ol", "li", "br"}
    assert {tag.lower() for tag in TAGS.findall(prose(text))} <= allowed


def test_direction_marks_are_removed() -> None:
    """A right-to-left override cannot reverse a line."""
    assert prose("ab\u202ecd") == "<p>abcd</p>"


def test_quote_is_marked_in_its_table() -> None:
    """The cells of the quote are marked, the others are not."""
    index = FakeIndex()
    answer = FakeAssistant(index).ask("Quel pourcentage pour les EPSM ?")
    citation = answer.citations[0]
    found = context.parts(index.page("enquete", 2), citation.spans)
    table = next(part for part in found if part.kind == "table")
    quoted = [p.text for row in table.rows for cell in row for p in cell if p.quoted]
    assert quoted == ["EPSM", "60 %"]
    assert [p.text for p in table.pieces] == ["Tableau 1 : Formes de la coopération"]


@given(st.integers(0, 60), st.integers(1, 60))
def test_pieces_join_to_the_stored_text(start: int, length: int) -> None:
    """Cutting a paragraph where a quote begins and ends loses nothing."""
    page = FakeIndex().page("enquete", 1)
    extent = page.blocks[1].span
    span = Span(1, extent.start + start, extent.start + start + length)
    pieces = context.pieces_of(page, extent, [span])
    assert "".join(piece.text for piece in pieces) == page.slice(extent)
    assert "".join(piece.text for piece in pieces if piece.quoted) == page.slice(span)


def test_context_without_span_on_the_page_is_empty() -> None:
    """Spans of another page show nothing here."""
    assert context.parts(FakeIndex().page("enquete", 1), [Span(2, 0, 5)]) == ()


def test_turn_has_a_card_for_each_source() -> None:
    """The card says where the words come from, and that a fiche is a fiche."""
    index = FakeIndex()
    made = turn(FakeAssistant(index).ask("Quel pourcentage pour les EPSM ?"), index)
    assert made.count('<template data-carte="1">') == 1
    assert "Fiche rédigée d’après «\u202fLes coopérations territoriales\u202f»" in made or (
        "Fiche rédigée d’après « Les coopérations territoriales »" in made
    )
    assert "5 novembre 2025" in made
    assert "page\u00a02 sur 2" in made


def test_a_web_original_opens_at_the_words_quoted() -> None:
    """The link carries the first words; a fiche, whose words differ, has the plain address."""
    index = FakeIndex()
    made = turn(FakeAssistant(index).ask("Quelles étapes pour une commune ?"), index)
    assert (
        'href="https://exemple.fr/guide#:~:text=Prendre%20contact%20avec%20la%20coordination"'
        in made
    )


def test_refusal_names_documents_and_proposes_questions() -> None:
    """A refusal leads somewhere."""
    index = FakeIndex()
    made = turn(FakeAssistant(index).ask("Quel est le salaire ?"), index)
    assert "Les documents ne le disent pas" in made
    assert 'href="a-propos#document-enquete"' in made
    assert 'data-question="Quel pourcentage pour les EPSM ?"' in made


def test_all_passages_are_listed_with_both_ranks() -> None:
    """« Tout voir » shows a dash where a leg did not find the passage."""
    index = FakeIndex()
    made = turn(FakeAssistant(index).ask("Quel pourcentage pour les EPSM ?"), index)
    assert made.count("<tr") >= len(index.found(""))
    assert "<td>–</td>" in made
    assert "0,0164" in made


@pytest.mark.parametrize("payload", PAYLOADS)
def test_turn_escapes_questions_and_suggestions(payload: str) -> None:
    """Text of the user stays text in every place where it is shown."""
    index = FakeIndex()
    made = turn(FakeAssistant(index).ask(f"écho {payload}"), index)
    assert payload not in made or not re.search(r"[<>\"']", payload)


def test_rewritten_is_silent_when_nothing_changed() -> None:
    """The line « Question comprise » appears only for another question."""
    answer = FakeAssistant(FakeIndex()).ask("Quelles étapes pour une commune ?")
    assert rewritten(answer) is None


def test_every_outcome_has_a_lead() -> None:
    """A new outcome cannot be shown without its words."""
    assert set(LEADS) == set(Outcome)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//x", 'https://a"b']
)
def test_unsafe_addresses_are_not_links(address: str) -> None:
    """Only plain web addresses become links."""
    assert safe_address(address) is None


def test_page_names_follow_the_kind_of_document() -> None:
    """Slides have « diapositive », a web page has no number."""
    slides = DocumentInfo("a", "A", "a.pdf", "x", kind=Kind.SLIDES, media_type="pdf", page_count=9)
    web = DocumentInfo("b", "B", "b.html", "x", media_type="html", page_count=1)
    assert page_name(slides, 3) == "diapositive\u00a03"
    assert page_name(web, 1) == ""
    assert page_name(slides, 3, "2") == "diapositive\u00a03 (numérotée 2)"


def test_every_kind_has_a_french_name() -> None:
    """No English word of the code reaches the page."""
    assert all(kind_name(kind) for kind in Kind)


def test_literal_text_is_typographic_and_values_are_not() -> None:
    """Spaces are put in the template's words, never in a document's."""
    made = environment().from_string("<p>Quoi ? « {{ x }} »</p>").render(x="a : b !")
    assert made == "<p>Quoi\u202f? «\u202fa : b !\u202f»</p>"


def test_templates_escape_values() -> None:
    """Autoescape is on for every template."""
    assert environment().from_string("{{ x }}").render(x="<b>") == "&lt;b&gt;"
