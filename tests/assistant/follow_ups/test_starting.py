"""« On commence comment ? » asks for the first steps with what was spoken of."""

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.lone_word_follow_ups import started
from assistant.follow_ups.starting import asks_to_start
from assistant.language.plain_text import plain_text


def _after(question: str, before: str) -> FollowUp:
    return FollowUp(question, before, "", vocabulary(), NOTHING, (before,))


@pytest.mark.parametrize(
    "question",
    [
        "on commence comment ?",
        "comment on commence ?",
        "par où commencer ?",
        "ok et concrètement je fais quoi ?",
        "et moi je fais quoi ?",
        "comment je m'y prends ?",
        "qu'est-ce que je dois faire en premier ?",
        "c'est quoi la première chose à faire ?",
        "comment faire concrètement ?",
    ],
)
def test_what_to_do_is_asked(question: str) -> None:
    """In the words people use."""
    assert asks_to_start(plain_text(question))


@pytest.mark.parametrize(
    "question",
    [
        "comment on commence un compost ?",
        "on commence quand ?",
        "et eux, ils font quoi ?",
        "je fais quoi si le bus est plein ?",
        "comment faire venir un bus ?",
    ],
)
def test_of_something_or_of_others_it_is_another_question(question: str) -> None:
    """What is named is begun; others do something; a date is no step."""
    assert not asks_to_start(plain_text(question))


def test_one_starts_with_the_thing_not_with_its_advantages() -> None:
    """The advantages of a club are nothing that one begins."""
    turn = _after("on commence comment ?", "Quels sont les avantages d'un club pour un maire ?")
    assert started(turn)[0] == "Comment on commence (à propos de : un club) ?"


def test_what_one_may_do_is_done_first() -> None:
    """« Je fais comment ? » after « une ville peut-elle prêter un préau ? » is about the preau."""
    turn = _after("je fais comment ?", "Une ville peut-elle prêter un préau ?")
    assert (
        started(turn)[0] == "Je fais comment (à propos de : une ville peut-elle prêter un préau) ?"
    )
