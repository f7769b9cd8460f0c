"""Tests of `assistant.misfits.targets`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.targets import is_only_aimed_at

AIM = "Le plan veut que 90 % des communes aient une bibliothèque d’ici fin 2025."


@pytest.mark.parametrize(
    ("question", "text", "aimed"),
    [
        ("Quelle part des communes avait une bibliothèque fin 2025 ?", AIM, True),
        ("Quelle part des communes a effectivement une bibliothèque ?", AIM, True),
        ("Quelle part des communes est dotée d'une bibliothèque ?", AIM, True),
        ("Quel est le taux de communes avec une bibliothèque ?", AIM, True),
        ("Quelle part des communes est dotée d'une bibliothèque ?",
         "Une bibliothèque est ouverte dans 61 % des communes, afin de faire lire.", False),
        ("Quel est le taux visé de communes avec une bibliothèque ?", AIM, False),
        ("L’objectif de 90 % a-t-il été atteint ?", AIM, True),
        ("Quelle part des communes devait avoir une bibliothèque ?", AIM, False),
        ("Quel est l’objectif en pourcentage de communes ?", AIM, False),
        ("L’État se donnait jusqu’à quand pour ouvrir les bibliothèques ?", AIM, False),
        ("Quelle part des communes avait une bibliothèque ?",
         "En 2025, 61 % des communes avaient une bibliothèque.", False),
        ("Où en est l’ouverture des bibliothèques ?", AIM, True),
        ("L’ouverture des bibliothèques, on en est où ?", "La bibliothèque a 12 salles.", True),
        ("Où en est l’ouverture des bibliothèques ?",
         "En 2025, 61 % des bibliothèques ont été ouvertes.", False),
        ("Les salles ont-elles été ouvertes ?", "Les salles ouvriront le soir.", True),
        ("Les salles ont-elles été ouvertes ?", "Les salles ont été ouvertes en mai.", False),
    ],
)  # fmt: skip
def test_an_aim_is_no_result(question: str, text: str, aimed: bool) -> None:
    """A question about what was or is in fact is not answered by what is to be."""
    assert is_only_aimed_at(read(question), prose(document("said", text))[0]) is aimed
