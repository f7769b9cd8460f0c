"""Tests of `assistant.scoring.manners`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document, prose

from assistant.candidates.candidate import Candidate, Shape
from assistant.scoring.manners import says_it_again, tells_manner
from ingest.french import stem


def _sentences(*texts: str) -> list[Candidate]:
    made = prose(document("d", *texts))
    return [candidate for candidate in made if candidate.shape is Shape.SENTENCE]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le maire aide le club en prêtant une salle.", True),
        ("Le club vit grâce à ses bénévoles.", True),
        ("En tant que maire, il aime le club.", False),
        ("Le club est né en avant-saison.", False),
    ],
)
def test_a_gerund_or_a_means_tells_the_manner(text: str, told: bool) -> None:
    """« En tant que » and « en avant » are no deeds."""
    (sentence,) = _sentences(text)
    assert tells_manner(sentence) is told


def test_the_deed_asked_about_is_not_its_manner() -> None:
    """« En créant un club » does not say how one creates it."""
    (sentence,) = _sentences("La ville anime la place en créant un club.")
    assert not tells_manner(sentence, frozenset({stem("créer")}))


WHOLE = "Une ville aide un club en prêtant une salle, en tondant le terrain et en payant le car."
ALONE = "En prêtant une salle, en donnant de l’argent ou en tondant le terrain."


def test_an_answer_without_its_question_says_it_again() -> None:
    """It shares its words with a whole sentence of the same document."""
    one, other = _sentences(WHOLE, ALONE)
    assert says_it_again(one, other, frozenset())


def test_two_whole_sentences_do_not_say_it_again() -> None:
    """Each has a subject of its own."""
    one, other = _sentences(WHOLE, "Une école aide la salle en tondant le terrain, en prêtant.")
    assert not says_it_again(one, other, frozenset())


def test_a_how_to_is_answered_by_both() -> None:
    """The means that only the second tells are quoted too."""
    club = document("club", "# Le club", WHOLE, "# Questions", ALONE)
    text = assistant(club).ask("Comment une ville aide-t-elle un club ?").text
    assert "payant le car" in text
    assert "donnant de l’argent" in text


def test_what_shares_no_deed_does_not_say_it_again() -> None:
    """Words in common are not the same manner."""
    one, other = _sentences(WHOLE, "En prévenant un club, une ville, une salle, un terrain.")
    assert not says_it_again(one, other, frozenset())


def test_steps_stand_alone() -> None:
    """Another document that only names the deed adds nothing to steps."""
    steps = document(
        "guide",
        "# Les étapes pour rejoindre un club",
        Bullets("Étape 1 : appeler.", "Étape 2 : venir."),
    )
    beside = document("plan", "# Le plan", "Les clubs pourront rejoindre d’autres clubs.")
    assert "plan" not in assistant(steps, beside).ask("Comment rejoindre un club ?").text.lower()
