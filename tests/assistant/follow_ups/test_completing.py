"""A follow-up without a subject gets that of the conversation."""

from dataclasses import replace

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING, Anchor
from assistant.follow_ups.completing import centre, completed, fronted
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.listed_items import Listed
from assistant.follow_ups.spoken_of import ABOUT
from assistant.reader.templates import quoted


def _after(question: str, *topics: str, answer: str = "") -> FollowUp:
    return FollowUp(question, topics[0], answer, vocabulary(), NOTHING, topics[-1:])


def test_subject_in_front() -> None:
    """« C'est gratuit ? » speaks of what the question before spoke of."""
    assert (
        completed(_after("c'est gratuit ?", "Où va le bus ?"))[0]
        == "Est-ce que le bus est gratuit ?"
    )


def test_what_the_talk_keeps_to_comes_first() -> None:
    """What was spoken of from the last whole question on, not what only came in by the way."""
    turn = _after(
        "c'est gratuit ?", "Un élu gagne quoi au bibliobus ?", "À quoi sert le bibliobus ?"
    )
    assert completed(turn)[0] == "Est-ce que le bibliobus est gratuit ?"


def test_one_side_of_a_choice() -> None:
    """« Plutôt rurales ? » is asked of those who were counted."""
    turn = _after("plutôt rurales ?", "Combien de communes ont un bus ?")
    assert completed(turn)[0] == "Les communes qui ont un bus, c’est plutôt rurales ?"


def test_participle_takes_what_agrees() -> None:
    """« Payées par qui ? » are the fêtes of the answer, not the club."""
    turn = _after("payées par qui ?", "Que fait le club ?", answer="Le club donne les fêtes. [1]")
    assert completed(turn)[0] == "Les fêtes sont payées par qui ?"


def test_difference_sets_two_things_apart() -> None:
    """The other one is the subject of the conversation."""
    turn = _after("quelle différence avec un tram ?", "Combien coûte un bus ?")
    assert completed(turn) == ["quelle différence entre un bus et un tram ?"]


def test_out_of_how_many() -> None:
    """« Sur combien ? » asks for all that were asked."""
    turn = _after("sur combien au total ?", "Combien de clubs ont un local ?")
    assert completed(turn)[0] == "Combien de clubs ont répondu en tout ?"
    turn = _after("sur combien d'écoles ?", "Quel chiffre pour « Local » ?")
    assert completed(turn)[0] == "Combien d'écoles ont répondu en tout ?"


def test_choice_is_asked_of_those_that_were_counted() -> None:
    """With all that was said of them."""
    turn = _after("plutôt en ville ou au bourg ?", "Combien de clubs ont un local ?")
    expected = "Les clubs qui ont un local, c’est plutôt en ville ou au bourg ?"
    assert completed(turn) == [expected]


def test_what_points_back_is_asked_of_what_was_said() -> None:
    """« Là-dessus » is the question before."""
    turn = _after("Que fait la régie là-dessus ?", "Qui aide les clubs ?")
    assert completed(turn)[0] == f"Que fait la régie{ABOUT}qui aide les clubs) ?"


def test_item_just_told_is_spoken_of() -> None:
    """After « le deuxième ? », « payé par qui ? » asks of that item."""
    turn = replace(
        _after("pour quand ?", "En deuxième position : quels sont les axes ?"),
        anchor=Anchor(position=2),
        listed=Listed("Quels sont les axes ?", ("Un verger", "Un préau")),
    )
    assert completed(turn)[0] == f"Pour quand{ABOUT}{quoted('Un préau')}) ?"


@pytest.mark.parametrize("question", ["pourquoi c'est si bas ?", "c'est qui ?", "où ?"])
def test_not_set_in_front(question: str) -> None:
    """A reason, a person and a lone word have their own readings."""
    assert fronted(_after(question, "Où va le bus ?")) == []


def test_centre_of_an_ellipsis_is_what_it_was_asked_about() -> None:
    """Not the words that were asked of it."""
    assert centre(f"Quel est le prix{ABOUT}la cantine) ?") == "la cantine"


def test_aim_is_what_was_spoken_of() -> None:
    """« Là-dessus » after « pour attirer des élèves » is that aim."""
    turn = _after("Que fait la régie là-dessus ?", "Le club aide-t-il pour attirer des élèves ?")
    assert completed(turn)[0] == "Que fait la régie pour attirer des élèves ?"


def test_examples_are_asked_of_what_was_counted() -> None:
    """« Quoi par exemple ? » means the projects, not the schools that have some."""
    turn = _after("quoi par exemple ?", "Combien d'écoles ont des projets ?")
    assert completed(turn) == ["Quels exemples de projets ?"]


def test_others_are_counted_that_do_the_same() -> None:
    """« Et combien de lycées ? » counts those that take part too."""
    turn = _after("combien de lycées ?", "Combien de collèges participent au défi ?")
    assert completed(turn) == ["combien de lycées participent au défi ?"]


def test_somebody_is_one() -> None:
    """« C'est un médecin ? » speaks of whoever was asked for."""
    turn = _after(
        "c'est un médecin ?", "Qui préside le club ?", answer="**Luc Vasseur** : médecin. [1]"
    )
    assert completed(turn) == ["Luc Vasseur est-il médecin ?"]


def test_when_is_no_quality() -> None:
    """« C'était prévu pour quand ? » asks no yes or no."""
    turn = _after("c'était prévu pour quand ?", "Où va le bus ?")
    assert completed(turn)[0] == "Le bus, c'était prévu pour quand ?"
