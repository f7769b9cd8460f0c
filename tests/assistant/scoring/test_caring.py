"""Tests of `assistant.scoring.caring`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.scoring.caring import asks_who_is_charged, caring_fit


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Qui s'occupe des phares ?", True),
        ("Qui sera envoyé dans les phares ?", True),
        ("Qui intervient dans les phares ?", True),
        ("Qui intervient dans la table ronde ?", False),
        ("Qui préside le club ?", False),
    ],
)
def test_who_takes_care_of_something_is_asked_by_an_empty_verb(question: str, asks: bool) -> None:
    """Whoever speaks at an event takes care of nothing."""
    assert asks_who_is_charged(read(question)) is asks


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Des équipes seront déployées dans les phares.", 1.0),
        ("Le gardien ouvre les phares.", 0.45),
        ("Ouvrir tous les phares.", 0.45),
        ("Un plan des phares sera écrit.", 0.45),
    ],
)
def test_somebody_has_to_be_sent_or_charged(text: str, fit: float) -> None:
    """What nobody does tells nobody."""
    asked = read("Qui sera envoyé dans les phares ?")
    assert caring_fit(asked, prose(document("said", text))[0], 0.85) == fit
