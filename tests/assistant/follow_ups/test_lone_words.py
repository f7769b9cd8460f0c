"""A verb or a noun alone asks of what was spoken of before."""

import pytest
from documents import vocabulary

from assistant.follow_ups.anchor import NOTHING
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.lone_word_follow_ups import with_its_object, with_its_owner
from assistant.follow_ups.lone_words import asks_by_verb, asks_for_noun, asks_who


def _after(question: str, before: str) -> FollowUp:
    return FollowUp(question, before, "", vocabulary(), NOTHING, (before,))


@pytest.mark.parametrize(
    "plain",
    ["qui finance ?", "et qui participe ?", "comment adherer ?", "comment on s'inscrit ?",
     "qui va les faire ?"],
)  # fmt: skip
def test_verb_without_object(plain: str) -> None:
    """« Qui finance ? » does not say what."""
    assert asks_by_verb(plain)


@pytest.mark.parametrize(
    "plain",
    [
        "qui finance le bus ?",
        "qui est la ?",
        "comment faire ?",
        "qui exactement ?",
        "qui contacter ?",
    ],
)
def test_whole_questions_and_bare_words_have_no_lone_verb(plain: str) -> None:
    """An object, or no verb at all."""
    assert not asks_by_verb(plain)


def test_who_says_nothing_of_its_subject() -> None:
    """« Comment adhérer ? » may open a talk, « qui finance ? » may not."""
    assert asks_who("qui finance ?")
    assert not asks_who("comment adherer ?")


def test_object_behind_its_verb() -> None:
    """With the preposition that the verb wants."""
    assert with_its_object(_after("comment adhérer ?", "Qu'est-ce qu'un club ?"))[0] == (
        "Comment adhérer à un club ?"
    )
    assert with_its_object(_after("qui finance ?", "Qu'est-ce qu'un club ?"))[0] == (
        "Qui finance un club ?"
    )


def test_listed_things_are_done() -> None:
    """« Les » is what was asked for in the plural."""
    assert with_its_object(_after("qui va les faire ?", "Quels sont les travaux prévus ?")) == [
        "qui va faire les travaux prévus ?"
    ]


def test_noun_of_what_was_spoken_of() -> None:
    """An advantage is that of the subject; the question as it stands comes second."""
    asked = with_its_owner(_after("quels sont les avantages ?", "Qu'est-ce qu'un club ?"))
    assert asked == ["quels sont les avantages d’un club ?", "quels sont les avantages ?"]


def test_difference_is_between_two() -> None:
    """Those set side by side before, or what was spoken of and what is named now."""
    assert with_its_owner(_after("quelle est la différence ?", "Un club est-il une école ?")) == [
        "Quelle est la différence entre un club et une école ?"
    ]
    named = _after("c'est quoi la différence avec une école ?", "Qu'est-ce qu'un club ?")
    assert with_its_owner(named) == ["Quelle est la différence entre un club et une école ?"]


def test_an_office_is_that_of_what_was_spoken_of() -> None:
    """« Le président s'appelle comment ? » is no question for any president."""
    asked = with_its_owner(_after("c'est qui le président ?", "Qu'est-ce qu'un club ?"))
    assert asked == ["c'est qui le président d’un club ?"]
    assert asks_for_noun("comment s'appelle le president ?")


def test_noun_with_its_owner_stands_alone() -> None:
    """« Les avantages du club » needs nothing."""
    assert asks_for_noun("quels sont les avantages ?")
    assert not asks_for_noun("quels sont les avantages du club ?")


def test_subject_of_what_was_spoken_of_before_somebody() -> None:
    """« Quel était le sujet ? » is asked of the conference, though a speaker was named since."""
    said = ("Qui est Anne Morel ?", "Qui parle à la conférence ?")
    turn = FollowUp("Quel était le sujet ?", said[0], "", vocabulary(), NOTHING, said)
    assert with_its_owner(turn)[0] == "Quel était le sujet de la conférence ?"
