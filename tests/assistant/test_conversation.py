"""A follow-up becomes one question that stands alone."""

import pytest
from documents import vocabulary

from assistant.conversation import rewrite
from assistant.follow_ups.follow_up_forms import Dependence
from assistant.follow_ups.spoken_of import ABOUT


def _first(question: str, previous: str, answer: str = "") -> str:
    return rewrite(question, previous, answer, vocabulary()).candidates[0]


SHARE = "Quel pourcentage de collèges a une cantine ?"


@pytest.mark.parametrize(
    ("question", "previous", "standalone"),
    [
        (
            "Et pour le SIV ?",
            "Quel est le budget du RPI ?",
            "Quel est le budget du SIV ?",
        ),
        (
            "combien de communes dessert-il ?",
            "Qu'est-ce que le Bibliobus des Vallées ?",
            "Combien de communes dessert le Bibliobus des Vallées ?",
        ),
    ],
)
def test_most_likely_reading(question: str, previous: str, standalone: str) -> None:
    """The element named is put in the place of the one it answers to."""
    assert _first(question, previous) == standalone


def test_rank_is_asked_of_the_list_before() -> None:
    """« La deuxième ? » keeps the list that it counts in."""
    previous = "Quelles sont les étapes du chantier ?"
    expected = "En deuxième position : quelles sont les étapes du chantier ?"
    assert _first("La deuxième ?", previous) == expected


def test_rank_of_a_rank_stays_in_the_same_list() -> None:
    """A second « la troisième ? » counts in the list, not in the earlier rank."""
    earlier = "En deuxième position : quelles sont les étapes du chantier ?"
    expected = "En troisième position : quelles sont les étapes du chantier ?"
    assert _first("Et la troisième ?", earlier) == expected


def test_continuation_asks_for_the_next_rank() -> None:
    """« Et ensuite ? » after the second is the third."""
    standalone = _first("Et ensuite ?", "Quelle est la deuxième étape du chantier ?")
    assert standalone == "Quelle est la troisième étape du chantier ?"


def test_a_figure_has_no_next_step() -> None:
    """« Et ensuite ? » after a count is no second step, whatever came first."""
    counted = "Combien de collèges ont d’abord répondu ?"
    assert rewrite("Et ensuite ?", counted, "", vocabulary()).candidates == (counted,)


def test_detail_asks_again() -> None:
    """« Peux-tu détailler ? » is about the question before."""
    assert _first("Peux-tu détailler ?", SHARE) == SHARE


def test_ellipsis_carries_the_question_before() -> None:
    """« Pourquoi ? » alone says nothing."""
    assert (
        _first("Pourquoi ?", SHARE)
        == f"Pourquoi{ABOUT}quel pourcentage de collèges a une cantine) ?"
    )


def test_pronoun_may_stand_for_a_name_of_the_answer() -> None:
    """Where the question had no subject, the answer's is tried."""
    candidates = rewrite(
        "Quel est son budget ?",
        "Qui ?",
        "L’**Observatoire des Écoles** a mené l’enquête. [1]",
        vocabulary(),
    ).candidates
    assert any("Observatoire des Écoles" in text for text in candidates)
    assert not any("[1]" in text or "**" in text for text in candidates)


def test_whether_it_came_about_is_asked_of_the_aim() -> None:
    """« C'est fait ? » says nothing of what was to be done."""
    standalone = _first("et c'est fait ?", "Le plan visait combien de communes ?")
    expected = f"L’objectif a-t-il été atteint{ABOUT}le plan visait combien de communes) ?"
    assert standalone == expected


def test_what_an_acronym_means_is_asked_aside() -> None:
    """The conversation goes on about what it was about."""
    asked = rewrite("ce sigle veut dire quoi ?", "Quel est le budget du RPI ?", "", vocabulary())
    assert asked.topic == "Quel est le budget du RPI ?"


def test_change_of_subject_inherits_nothing() -> None:
    """A whole question is left as it is."""
    rewriting = rewrite("Quels sont les objectifs du plan ?", SHARE, "", vocabulary())
    assert rewriting.candidates == ("Quels sont les objectifs du plan ?",)
    assert rewriting.kind is None


def test_first_question_is_left_as_it_is() -> None:
    """Without a question before, nothing can be carried; the form is still told."""
    rewriting = rewrite("Et pour les lycées ?", "", "", vocabulary())
    assert rewriting.candidates == ("Et pour les lycées ?",)
    assert rewriting.kind is Dependence.SWAP


def test_no_reading_is_offered_twice() -> None:
    """Candidates differ from each other and are not empty."""
    for question in ("Et pour les lycées ?", "Pourquoi ?", "La deuxième ?", "Quel est son coût ?"):
        candidates = rewrite(question, SHARE, "", vocabulary()).candidates
        assert candidates
        assert all(candidates)
        assert len(set(candidates)) == len(candidates)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Très bien. Et pour les lycées ?", "Quel est le budget des lycées ?"),
        ("et celui des lycées ?", "Quel est le budget des lycées ?"),
        ("non mais je voulais les lycées", "Quel est le budget des lycées ?"),
        ("Rien à voir : où est la piscine ?", "Où est la piscine ?"),
        (
            "non, je parlais des lignes de bus : quelle est la deuxième ?",
            "En deuxième position : quels sont les lignes de bus ?",
        ),
    ],
)
def test_ways_of_leaning(question: str, expected: str) -> None:
    """Acknowledgements, demonstratives, corrections and announcements."""
    assert _first(question, "Quel est le budget des collèges ?") == expected


def test_rewriting_says_what_a_swap_brought() -> None:
    """Evidence without it would answer another question."""
    rewriting = rewrite("et pour les lycées ?", "Le budget des collèges ?", "", vocabulary())
    assert rewriting.brought == "les lycées"


def test_message_that_tells_first_stands_alone() -> None:
    """« Elle » is in the sentence before, not in a conversation that there is not."""
    message = "On nous parle de la régie. Comment travailler avec elle ?"
    assert rewrite(message, "", "", vocabulary()).kind is None
