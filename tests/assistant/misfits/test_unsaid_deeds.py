"""Tests of `assistant.misfits.unsaid_deeds`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.unsaid_deeds import (
    answers_another_deed,
    dates_another_deed,
    is_done_to_another,
)


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Quel délai pour valider un projet ?", "Fin 2023, chaque école aura un projet.", True),
        ("Quel délai pour valider un projet ?", "Le projet est validé avant fin 2023.", False),
        ("Quel délai pour le projet ?", "Fin 2023, chaque école aura un livre.", False),
        ("Quand valider un projet ?", "Fin 2023, chaque école aura un projet.", False),
    ],
)
def test_a_delay_is_that_of_its_verb(question: str, text: str, another: bool) -> None:
    """The date of something else near the same thing is none for the deed."""
    candidate = prose(document("said", text))[0]
    assert dates_another_deed(read(question), candidate) is another


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Un club peut-il embaucher du personnel ?", "Le club a du personnel dévoué.", True),
        ("L’étude atteste-t-elle l’intérêt du club ?", "Elle confirme l’intérêt du club.", False),
        ("L’étude conteste-t-elle l’intérêt du club ?", "Elle confirme l’intérêt du club.", True),
        ("Un club peut-il embaucher du personnel ?", "Le club embauche du personnel.", False),
        ("Le club remplace-t-il la ligue ?", "Le club et la ligue se réunissent.", True),
        ("Le club remplace-t-il la ligue ?", "Le club remplace la ligue.", False),
        ("Quel personnel le club peut-il embaucher ?", "Le club a du personnel dévoué.", False),
        ("Est-ce que la ligue recrute les arbitres ?", "La ligue forme les arbitres.", True),
        ("La séance du club, c'est remboursé ?", "La séance du club est ouverte.", True),
        ("La séance du club est-elle payée ?", "La séance du club dure une heure.", True),
        ("La séance du club est-elle payée ?", "La séance du club est payée par la ligue.", False),
        ("La séance est-elle payée quand on joue ?", "On joue à la séance.", True),
        ("Est-ce que la ligue recrute les arbitres ?", "La ligue recrute les arbitres.", False),
        ("Les arbitres sont-ils payés par la ligue ?", "La ligue forme les arbitres.", True),
        ("Comment dissoudre un club ?", "Un club n’est pas une ligue.", True),
        ("Comment dissoudre un club ?", "Le club est dissous par un vote.", False),
        ("Comment soutenir un club ?", "On soutient un club en prêtant une salle.", False),
    ],
)
def test_a_yes_is_one_of_the_deed(question: str, text: str, another: bool) -> None:
    """A statement on the same things that leaves the deed out says neither yes nor no."""
    candidate = prose(document("said", text))[0]
    assert answers_another_deed(read(question), candidate) is another


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Depuis quand existent les clubs ?", "Les clubs sont nés d’une loi de 2016.", False),
        ("Depuis quand existent les clubs ?", "D’ici fin 2030, un club sera créé ici.", True),
        (
            "Quand ont été créés les clubs ?",
            "Selon le plan de 2023, des clubs seront créés partout d’ici fin 2030.",
            True,
        ),
        ("De quand date le plan ?", "Le plan de 2023 veut un club partout d’ici 2030.", False),
        ("De quand date le plan ?", "D’ici 2030, chaque ville aura un plan.", True),
        (
            "Depuis quand existe le club ?",
            "Le club innove (création d’un potager, accueil de la promotion de 2026).",
            False,
        ),
        (
            "Depuis quand existe le club ?",
            "Le club innove (potager partagé, accueil de la promotion de 2026) depuis toujours.",
            True,
        ),
    ],
)
def test_nothing_began_on_a_deadline(question: str, text: str, another: bool) -> None:
    """What is planned, and what stands in brackets of something else, dates no beginning."""
    candidate = prose(document("said", text))[0]
    assert dates_another_deed(read(question), candidate) is another


def test_an_origin_is_said_in_words_of_origin() -> None:
    """A merit of the clubs is not where they come from."""
    said = prose(
        document("said", "Un club est un facteur de joie.", "Les clubs sont nés d’un pari.")
    )
    question = read("Quelle est l’origine des clubs ?")
    assert [answers_another_deed(question, candidate) for candidate in said] == [True, False]


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("Le financement précoce d’un animateur facilite la création du club.", True),
        ("Le financement du club est annuel.", False),
        ("La mairie finance le club.", False),
    ],
)
def test_the_deed_is_done_to_the_thing_asked(text: str, another: bool) -> None:
    """To finance an animator is not to finance the club."""
    said = document("said", text)
    question = read("La mairie peut-elle financer le club ?")
    assert is_done_to_another(question, prose(said)[0], texts(said)) is another
