"""Tests of `assistant.misfits.voices`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.voices import (
    does_it_to_another,
    says_the_reverse,
    says_who_to_whom,
)

AID = "Une mairie peut aider un club par le prêt d’un terrain."


@pytest.mark.parametrize(
    ("question", "text", "reverse"),
    [
        ("Les clubs aident-ils les mairies ?", AID, True),
        ("Les mairies aident-elles les clubs ?", AID, False),
        ("Les clubs sont-ils aidés par les mairies ?", AID, False),
        ("Les clubs sont-ils invités par les écoles ?", "Un club peut inviter une école.", True),
        ("Les clubs invitent-ils les écoles ?", "Les clubs sont invités par les écoles.", True),
        ("Les écoles invitent-elles les clubs ?", "Les clubs sont invités par les écoles.", False),
        ("Les clubs poursuivent-ils des buts ?", "Liste des buts poursuivis par les clubs.", False),
        ("Les clubs signent-ils un bail ?", "Un bail signé entre clubs et mairies.", False),
        (
            "Quelle part des clubs se disent lus ou invités par les écoles ?",
            "Un club est-il invité par une école ?",
            False,
        ),
        ("Combien de communes dessert le bus ?", "Le bus dessert 12 communes.", False),
    ],
)
def test_the_doer_and_the_other_are_not_exchanged(question: str, text: str, reverse: bool) -> None:
    """Active or passive, the one who does it stays the one who does it."""
    said = document("said", text)
    assert says_the_reverse(read(question), prose(said)[0], texts(said)) is reverse


@pytest.mark.parametrize(
    ("question", "said"),
    [("Les mairies aident-elles les clubs ?", True), ("Les clubs aident-ils les mairies ?", False)],
)
def test_a_yes_needs_the_same_doer(question: str, said: bool) -> None:
    """The words of a question settle it only in the same relation."""
    source = document("said", AID)
    assert says_who_to_whom(read(question), AID, texts(source)) is said


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Qui crée un club ?", "Les clubs créent des équipes.", True),
        ("Qui crée un club ?", "Elles créent des équipes pour le club.", True),
        ("Qui crée un club ?", "Une école crée un club.", False),
        ("Qui crée un club ?", "Un club est créé par une école.", False),
        ("Qui publie l'étude ?", "La ligue publie le volet 2 de sa grande étude.", False),
        ("Qui publie l'étude ?", "La ligue a fait publier en mai sa grande étude.", False),
        ("Qui préside le club ?", "Elle est présidée par un boulanger.", False),
        ("Qui a écrit le livre ?", "Le livre a été écrit par Lucie Fontanel.", False),
    ],
)
def test_who_does_it_does_it_to_the_thing_asked(question: str, text: str, another: bool) -> None:
    """What clubs create is not who creates a club."""
    said = document("said", text)
    assert does_it_to_another(read(question), prose(said)[0], texts(said)) is another
