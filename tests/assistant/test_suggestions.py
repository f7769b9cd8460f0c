"""Questions offered to the reader are questions that have an answer."""

import pytest
from documents import PLAN, SURVEY, Bullets, Grid, ask, assistant, document, vocabulary
from memory_index import MemoryIndex

from assistant.outcomes import Outcome
from assistant.suggestions import WANTED, suggest

SOURCE = document(
    "pont",
    "# 1. Comment traverse-t-on le pont ?",
    "On le traverse à pied.",
    "# Le pont est-il beau ?",
    "Les bénéfices du pont sont :",
    Bullets(("marcher", "pêcher")),
    Grid("Tableau 2 : Passages par saison", (("Saison", "Passages"), ("Hiver", "12"))),
)


def _suggested(question: str = "pont", accepts: bool = True) -> tuple[str, ...]:
    index = MemoryIndex([SOURCE])
    return suggest(question, ["pont"], index, vocabulary(), lambda text: accepts)


def test_drawn_from_headings_lists_and_tables() -> None:
    """A heading that asks, a list that is announced, a row of a table."""
    offered = _suggested()
    assert len(offered) == 3
    assert "Comment traverse-t-on le pont\u202f?" in offered
    assert "Quels sont les bénéfices du pont\u202f?" in offered
    assert any("«\u202fHiver\u202f»" in text for text in offered)


def test_nearest_question_comes_first() -> None:
    """What shares most words with the question is offered first."""
    assert "bénéfices" in _suggested("les bénéfices du pont")[0]
    assert "Hiver" in _suggested("combien de passages en hiver")[0]


@pytest.mark.parametrize("number", ["1.", "2.1", "a.", "B)", "IV –", "3 -"])
def test_numbering_of_headings_is_left_out(number: str) -> None:
    """Far from the other headings, « a. » says nothing."""
    source = document("pont", f"# {number} Entretien annuel du pont", f"# {number} À qui sert-il ?")
    offered = suggest("pont", ["pont"], MemoryIndex([source]), vocabulary(), lambda text: True)
    assert set(offered) == {
        "Que disent les documents sur «\u202fEntretien annuel du pont\u202f»\u202f?",
        "À qui sert-il\u202f?",
    }


def test_figures_that_begin_a_heading_stay() -> None:
    """« 12 mesures pour le pont » counts them."""
    source = document("pont", "# 12 mesures pour le pont")
    offered = suggest("pont", ["pont"], MemoryIndex([source]), vocabulary(), lambda text: True)
    assert "12 mesures pour le pont" in offered[0]


def test_never_one_that_is_refused() -> None:
    """Nothing is offered that the assistant would not answer."""
    assert _suggested(accepts=False) == ()


def test_question_itself_is_not_offered_again() -> None:
    """Case and accents aside."""
    asked = "Quels sont les benefices du pont\u202f?"
    assert not any("bénéfices" in text for text in _suggested(asked))


def test_number_is_limited_and_nothing_is_offered_twice() -> None:
    """Three at most."""
    headings = [f"# Comment va le pont {name} ?" for name in "abcdefgh"]
    source = document("d", *(line for h in headings for line in (h, "Il va bien."))).pages
    assert source
    index = MemoryIndex([document("d", *headings, headings[0])])
    offered = suggest("pont", ["d"], index, vocabulary(), lambda text: True)
    assert len(offered) == len(set(offered)) == WANTED


def test_document_without_structure_offers_nothing() -> None:
    """Prose alone gives no question."""
    index = MemoryIndex([document("d", "Le pont est neuf.")])
    assert suggest("pont", ["d"], index, vocabulary(), lambda text: True) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Quels sont les objectifs du plan ?",
        "Quel est le budget du plan ?",
        "Combien de livres prêtés à Montfleur ?",
        "Quelle est la capitale de l'Australie ?",
    ],
)
def test_what_the_engine_offers_it_answers(question: str) -> None:
    """Asked for real, each suggestion gets an answer."""
    for suggestion in ask(question).suggestions:
        assert assistant(SURVEY, PLAN).ask(suggestion).outcome is Outcome.ANSWERED, suggestion
