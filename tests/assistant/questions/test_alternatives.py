"""Comparisons, and the two things that they set side by side."""

import pytest

from assistant.questions.alternatives import alternatives, compares
from assistant.questions.question import plain_text


@pytest.mark.parametrize(
    "question",
    [
        "Les lycées prêtent-ils plus de livres que les collèges ?",
        "Le bus ou le train : lequel est le plus utilisé ?",
        "On est mieux accueilli à la mairie ou à la préfecture ?",
        "Entre le bus et le train, lequel est le plus cher ?",
        "Quelle différence entre un lycée et un collège ?",
        "Bus vs train ?",
        "Le bus vs. le train : lequel est le plus cher ?",
        "Le bus contre le train, qui est devant ?",
        "Le bus et le train : lequel roule le plus ?",
        "Le bus arrive-t-il devant le train ?",
        "Dans les lycées, plus de salles de sport ou plus de préaux ?",
        "Prix du bus, comparé au train",
        "Est-on mieux accueilli au lycée ou bien au collège ?",
    ],
)
def test_comparison(question: str) -> None:
    """Two things, and something that sets them apart."""
    assert compares(plain_text(question))


@pytest.mark.parametrize(
    "question",
    [
        "Dans les villages où il n'y a pas d'école, qui va être envoyé ?",
        "Il n'a plus de bus depuis que la ligne est close. Qui aide les gens comme lui ?",
        "Je débute, par où je commence et dans quel ordre ?",
        "Est-ce que l'école est ouverte ou pas ?",
        "Qui peut emprunter un livre ou un film ?",
        "Le plus gros village, que prévoit-il ?",
        "Le sentier le plus couru entre la gare et le lac, c'est lequel ?",
        "Entre la mairie et l'école, quels projets sont communs ?",
        "Qui lutte le plus contre le bruit ?",
        "La mairie et la région : qui paie les travaux ?",
        "Le projet passe-t-il avant tout par la mairie ?",
    ],
)
def test_no_comparison(question: str) -> None:
    """« Où », « ne … plus » and what the asker says of himself compare nothing."""
    assert not compares(plain_text(question))


@pytest.mark.parametrize(
    ("question", "both"),
    [
        ("Bus ou train : lequel est le plus lent ?", ("bus", "train")),
        (
            "Les prêts sont plus nombreux avec les lycées ou avec les collèges ?",
            ("plus nombreux avec les lycees", "avec les colleges"),
        ),
        ("Quel est le lieu le plus visité ?", None),
        ("En ville, bus comparé au train", ("bus", "train")),
        ("Le bus passe-t-il avant le train ?", ("bus", "train")),
        ("Qui arrive avant le train ?", None),
        ("On y trouve plus de bus ou plus de trains ?", ("on y trouve plus de bus", "de trains")),
    ],
)
def test_both_sides(question: str, both: tuple[str, str] | None) -> None:
    """The words on both sides of « ou », cut where the phrase ends."""
    assert alternatives(plain_text(question)) == both


def test_sides_between() -> None:
    """« Entre A et B, lequel… » sets A and B side by side."""
    assert alternatives("entre le bus et le train, lequel est le plus cher ?") == ("bus", "train")


def test_two_ways_to_name_what_is_asked_compare_nothing() -> None:
    """« Quel sport ou quelle danse » names one class by two words."""
    assert not compares("quel sport ou quelle danse les enfants aiment ils le plus ?")
