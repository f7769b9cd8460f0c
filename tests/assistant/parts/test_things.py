"""Things that one question asks for together."""

import pytest

from assistant.parts.things import things


@pytest.mark.parametrize(
    ("question", "questions"),
    [
        (
            "Quel est le thème et la date de la fête ?",
            ["Quel est le thème de la fête ?", "Quelle est la date de la fête ?"],
        ),
        (
            "Quels sont les gains pour les élus et les étapes pour adhérer ?",
            ["Quels sont les gains pour les élus ?", "Quels sont les étapes pour adhérer ?"],
        ),
        (
            "Que signifient les sigles RPI et LSU ?",
            ["Que signifie le sigle RPI ?", "Que signifie le sigle LSU ?"],
        ),
        (
            "C'est quoi un club et une ligue ?",
            ["C'est quoi un club ?", "C'est quoi une ligue ?"],
        ),
        (
            "Donnez-moi le lieu, la date et le titre de l'atelier.",
            [
                "Donnez-moi le lieu de l'atelier ?",
                "Donnez-moi la date de l'atelier ?",
                "Donnez-moi le titre de l'atelier ?",
            ],
        ),
    ],
)
def test_each_thing_is_asked_for(question: str, questions: list[str]) -> None:
    """What stands behind the last belongs to each, unless each has its own."""
    assert things(question) == questions


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le lien entre le club et la mairie ?",
        "Quels sont les accords avec le club et la mairie ?",
        "Quels sont les clubs et les écoles qui travaillent à la ferme ?",
        "Quelle est la part des clubs ?",
        "C'est quoi la différence entre un club et une ligue ?",
    ],
)
def test_one_thing_stays_whole(question: str) -> None:
    """The second noun goes on from the complement of the first."""
    assert things(question) == [question]
