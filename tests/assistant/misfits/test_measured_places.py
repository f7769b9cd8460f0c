"""Tests of `assistant.misfits.measured_places`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.measured_places import only_sits_there

SEAT = "Le club Val Fontanel, basé à Morvel, couvre 135 000 habitants."


@pytest.mark.parametrize(
    ("question", "text", "seat"),
    [
        ("Quelle est la population de Morvel ?", SEAT, True),
        ("Combien d'habitants à Morvel ?", SEAT, True),
        ("Quelle est la superficie de Morvel ?", "Le club est installé à Morvel.", True),
        ("Quelle est la population de Morvel ?", "Morvel compte 3 000 habitants.", False),
        ("Combien d'habitants couvre le club de Morvel ?", SEAT, False),
        ("Quelle est la population couverte ?", SEAT, False),
        ("Combien d'habitants en Fontanel ?", SEAT, True),
        ("Quelle est la population de la Fontanel ?", SEAT, True),
        ("Combien d'habitants couvre Val Fontanel ?", SEAT, False),
        ("Combien d'habitants dans le RPI de Morvel ?", SEAT, False),
        ("nombre d'habitants de la Morvelle",
         "À cheval sur la Morvelle et le Fontan, le club couvre 135 000 habitants.", True),
    ],
)  # fmt: skip
def test_a_seat_has_not_the_measure_of_what_sits_there(
    question: str, text: str, seat: bool
) -> None:
    """The people of a territory are not those of the town of its office."""
    assert only_sits_there(read(question), prose(document("said", text))[0]) is seat
