"""What others gain is asked of the thing spoken of, whoever the question before was for."""

import pytest

from assistant.follow_ups.gains_of_others import asks_what_changes, gained_by, gainer_asked

_OF_A_CLUB = "Quels sont les avantages d’un club pour {} ?"


@pytest.mark.parametrize(
    ("new", "previous", "who"),
    [
        ("mes patients", "Je suis médecin, j'y gagne quoi à entrer dans un club ?", "les patients"),
        ("un élu", "Qu'est-ce que les patients gagnent à rejoindre un club ?", "un élu"),
        ("la mairie", "Quels sont les objectifs d'un club ?", "la mairie"),
    ],
)
def test_other_people_have_their_own_gains(new: str, previous: str, who: str) -> None:
    """The people of the question before give way, and those who ask are not in it."""
    assert gained_by(new, (previous,), changes=False)[0] == _OF_A_CLUB.format(who)


@pytest.mark.parametrize(
    ("new", "previous"),
    [
        ("les lycées", "Quels sont les objectifs d'un club ?"),
        ("un élu", "Combien de clubs ont une salle ?"),
        ("un élu", "Quels avantages un club a-t-il pour un patient ?"),
    ],
)
def test_what_is_no_gain_of_somebody(new: str, previous: str) -> None:
    """A school is nobody, a count is no gain, and « pour un patient » gives way in its place."""
    assert gained_by(new, (previous,), changes=False) == []


def test_a_mayor_gains_by_the_club_and_not_by_its_missions() -> None:
    """What is listed of a thing is the thing's."""
    asked = gained_by("un maire", ("Quelles sont les missions d'un club ?",), changes=True)
    assert asked[0] == _OF_A_CLUB.format("un maire")


def test_what_changes_asks_for_gains_after_any_question() -> None:
    """« Ça change quoi ? » says it; an aim is never asked without its thing."""
    assert asks_what_changes("et pour un élu, ça change quoi ?")
    assert asks_what_changes("et pour un élu, c'est quoi l'intérêt ?")
    assert not asks_what_changes("et pour un élu ?")
    assert gained_by("un élu", ("Combien de salles a un club ?",), changes=True)
    assert len(gained_by("un élu", ("Quel est le but d'un club ?",), changes=False)) == 1


def test_who_gains() -> None:
    """Those of whom it is asked, not what was last spoken of."""
    assert gainer_asked("et mes patients, ils y gagnent quoi ?") == "mes patients"
    assert gainer_asked("et qu'est-ce que les élus y gagnent ?") == "les élus"
    assert gainer_asked("et les bus, ils y gagnent quoi ?") == ""
