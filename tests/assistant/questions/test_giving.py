"""Tests of `assistant.questions.giving`, through `canonical`."""

from __future__ import annotations

import pytest

from assistant.questions.addressees import asked_for
from assistant.questions.canonical import canonical

SAID = [
    ("Que peut apporter une commune à un club ?", "Comment une commune peut aider un club ?"),
    ("Que peuvent offrir les mairies aux clubs ?", "Comment les mairies peuvent aider les clubs ?"),
    ("Qu'est-ce que la mairie apporte au club ?", "Comment la mairie peut aider le club ?"),
    ("Qu'apporte une commune à un club ?", "Comment une commune peut aider un club ?"),
    ("Une mairie apporte quoi à un club ?", "Comment une mairie peut aider un club ?"),
    ("Quel soutien une commune peut-elle apporter à un club ?",
     "Comment une commune peut aider un club ?"),
    ("Que peut faire un club pour ma commune ?", "Que peut apporter un club à ma commune ?"),
    ("Que peuvent apporter les élus aux clubs ?",
     "Comment une collectivité peut aider les clubs ?"),
    ("Que peut faire un élu pour un club ?", "Comment une collectivité peut aider un club ?"),
    ("Comment un élu local peut-il soutenir un club ?",
     "Comment une collectivité peut aider un club ?"),
    ("Pourquoi une commune devrait-elle travailler avec un club ?",
     "Que peut apporter un club à une commune ?"),
    ("Pourquoi un maire aurait intérêt à rejoindre le club ?",
     "Que peut apporter le club à un maire ?"),
    ("Comment le club aide-t-il les médecins ?", "Que peut apporter le club aux médecins ?"),
    ("Qu'attendent les clubs des élus ?", "Comment une collectivité peut aider les clubs ?"),
    ("Comment un club peut-il aider une mairie ?", "Que peut apporter un club à une mairie ?"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "told"), SAID)
def test_who_gives_is_told_from_who_gains(asked: str, told: str) -> None:
    """What a commune gives is help, what is given to it are gains."""
    assert canonical(asked) == told


@pytest.mark.parametrize(
    "asked",
    [
        "Que peut apporter un club à une commune ?",
        "Que peut apporter un musée à un club ?",
        "Que peut apporter une commune aux habitants ?",
        "Comment une mairie peut-elle aider un club ?",
        "Comment un club peut-il aider un élève à lire ?",
        "Pourquoi un club doit-il avoir un bureau ?",
    ],
)
def test_what_is_asked_in_its_order_stays(asked: str) -> None:
    """Only the words that mislead are told otherwise."""
    assert canonical(asked) == asked


def test_the_giver_is_not_the_one_who_gains() -> None:
    """The advantages of a commune are none of its inhabitants."""
    gainers, _ = asked_for("que peut apporter une commune a ses habitants ?")
    others, _ = asked_for("quels avantages pour un habitant ?")
    assert gainers & others
