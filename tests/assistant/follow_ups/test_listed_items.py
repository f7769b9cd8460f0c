"""What is asked of one item of a list is asked of its label."""

import pytest

from assistant.follow_ups.listed_items import Listed, asks_of_item, item_asked, label_of
from assistant.reader.templates import quoted

AXES = Listed("Quels sont les axes ?", ("Repérer les friches", "Former des animateurs"))
SPEAKERS = Listed("Qui parle ?", ("Monsieur Yann Le Goff", "Lucie Fontanel, maire"))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("et le premier, pour quand ?", "Pour quand (à propos de : Repérer les friches) ?"),
        ("le deuxième, il coûte combien ?", f"{quoted('Former des animateurs')} coûte combien ?"),
        (
            "le dernier, c'est payé par qui ?",
            f"{quoted('Former des animateurs')}, c'est payé par qui ?",
        ),
    ],
)
def test_label_in_the_place_of_the_rank(question: str, asked: str) -> None:
    """So that the documents are asked about the thing itself."""
    assert item_asked(question, AXES) == [asked]


def test_person_is_called_by_name() -> None:
    """Without what stands beside the name."""
    assert item_asked("elle fait quoi, la deuxième ?", SPEAKERS) == ["Lucie Fontanel fait quoi ?"]


@pytest.mark.parametrize(
    "question",
    [
        "le deuxième ?",
        "la troisième, c'était laquelle ?",
        "le premier consiste en quoi ?",
        "la deuxième étape ?",
    ],
)
def test_item_itself_answers(question: str) -> None:
    """Nothing more is asked of it."""
    assert not asks_of_item(question)


def test_no_such_item() -> None:
    """A list of two has no fifth item."""
    assert item_asked("le cinquième, pour quand ?", AXES) == []


def test_label() -> None:
    """What stands in front of a colon, without marks."""
    assert label_of("**Partager l'eau** : des cuves seront installées. [1]") == "Partager l'eau"
