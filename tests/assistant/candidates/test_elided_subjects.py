"""Tests of `assistant.candidates.elided_subjects`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document, prose, read

from assistant.candidates.elided_subjects import lacks_subject, places_before, says_only_before

SLIDE = document(
    "diapositives",
    "# L’enquête sur les clubs",
    Bullets(
        (
            "Un questionnaire écrit avec la ligue",
            "412 clubs répondants",
            "150 déclarent jouer avec un lycée",
            "Majoritairement en ville (60 % contre 38 %)",
        )
    ),
)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("150 déclarent jouer avec un lycée", True),
        ("Dont 12 % jouent dehors", True),
        ("7 s’identifient à un village", True),
        ("Majoritairement en ville (60 %)", True),
        ("412 clubs répondants", False),
        ("12 clients par jour", False),
        ("60 % des clubs jouent dehors", False),
        ("Majoritairement, les clubs jouent dehors", False),
    ],
)
def test_a_figure_before_a_verb_has_no_subject(text: str, lacking: bool) -> None:
    """Nor has an adverb before a complement."""
    assert lacks_subject(text) is lacking


def test_a_subject_is_taken_from_the_nearest_statement_that_has_one() -> None:
    """Statements without a subject in between are taken along."""
    said = ["Un questionnaire", "412 clubs répondants", "150 jouent dehors", "60 % jouent tard"]
    assert places_before(said) == ((), (), (1,), (1, 2))


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("Combien de clubs jouent avec un lycée ?", "**150**"),
        ("Sur les 412 clubs, combien jouent avec un lycée ?", "**150**"),
        ("Combien de clubs ont répondu ?", "**412 clubs**"),
    ],
)
def test_a_bullet_counts_what_the_one_before_it_names(question: str, start: str) -> None:
    """And the number of which a part is asked is not the part."""
    answer = assistant(SLIDE).ask(question)
    assert answer.text.startswith(start)


def test_the_statement_with_the_subject_is_quoted() -> None:
    """A figure carries its base."""
    answer = assistant(SLIDE).ask("Combien de clubs jouent avec un lycée ?")
    assert "412 clubs répondants" in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    ["Combien d’écoles jouent avec un lycée ?", "Sur les 300 clubs, combien jouent au lycée ?"],
)
def test_others_are_not_counted(question: str) -> None:
    """The bullet counts clubs, 412 of them."""
    assert not assistant(SLIDE)._reader.read(question).accepted


@pytest.mark.parametrize(
    ("question", "nothing"),
    [("Quelle part des clubs déclare jouer ?", True), ("Quelle part est en ville ?", False)],
)
def test_a_bullet_says_something_of_the_question_itself(question: str, nothing: bool) -> None:
    """« Majoritairement en ville » is no share of those who play."""
    bullet = next(c for c in prose(SLIDE) if c.text.startswith("Majoritairement"))
    assert says_only_before(read(question), bullet) is nothing
