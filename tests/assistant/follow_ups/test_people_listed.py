"""People that were just named, as a follow-up speaks of them."""

import pytest

from assistant.follow_ups.people_listed import is_one, one_listed, person_told, who_is

SPEAKERS = ("Monsieur Paul Lenoir", "Madame Anne Fontanel", "Docteur Luc Vasseur")


def test_the_one_woman_of_a_list() -> None:
    """The title tells; of two women, neither is meant."""
    assert one_listed(True, SPEAKERS) == "Madame Anne Fontanel"
    assert one_listed(False, SPEAKERS) == "Monsieur Paul Lenoir"
    assert one_listed(True, (*SPEAKERS, "Madame Zoé Petit")) == ""


def test_whoever_was_asked_for() -> None:
    """« C'est un médecin ? » speaks of the person that answered « qui ? »."""
    told = "Anne Fontanel : infirmière, présidente du club"
    assert person_told("Qui préside le club ?", told) == "Anne Fontanel"
    assert person_told("Que fait le club ?", told) == ""
    assert person_told("Qui préside le club ?", "Le club est présidé par une infirmière.") == ""


def test_what_somebody_is() -> None:
    """The article tells the pronoun."""
    assert is_one("Luc Vasseur", "c'est un médecin ?") == "Luc Vasseur est-il médecin ?"
    assert is_one("Anne Petit", "et c'est une élue ?") == "Anne Petit est-elle élue ?"


@pytest.mark.parametrize(
    ("new", "previous", "asked"),
    [
        ("monsieur Lenoir", "Que fait le club ?", "Qui est monsieur Lenoir ?"),
        ("le président du club", "Qui parle à la soirée ?", "Qui est le président du club ?"),
        ("le président du club", "Combien gagne le trésorier ?", ""),
        ("les lycées", "Qui parle à la soirée ?", ""),
    ],
)
def test_somebody_new(new: str, previous: str, asked: str) -> None:
    """A titled name asks who that is; an office does after a question for people."""
    assert who_is(new, previous) == asked
