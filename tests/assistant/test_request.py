"""Words that say what form an answer should have."""

from assistant.asked import Asked
from assistant.request import request_words


def test_form_of_a_list_is_not_its_subject() -> None:
    """« Les grandes lignes » of a plan are no words of the plan."""
    words = request_words("donnez moi les grandes lignes du plan", Asked.LIST)
    assert {"grandes", "lignes"} <= words
    assert "plan" not in words


def test_manners_of_speaking_are_no_subject() -> None:
    """« Au quotidien » and « s'inspirer de » say nothing of a list."""
    words = request_words("j'aimerais m'inspirer du club, il fait quoi au quotidien", Asked.LIST)
    assert {"quotidien", "inspirer"} <= words
    assert "club" not in words


def test_words_of_a_rank_leave_its_neighbour() -> None:
    """The neighbour must be found in the order: it stays."""
    words = request_words("qui vient juste apres la danse", Asked.RANK)
    assert {"juste", "vient"} <= words
    assert "danse" not in words


def test_other_kinds_lose_nothing() -> None:
    """A count has no word of form."""
    assert not request_words("combien de chantiers", Asked.COUNT)
