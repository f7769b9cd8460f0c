"""Tests of `assistant.questions.own_places`, and of what it does to an answer."""

from __future__ import annotations

import pytest
from documents import assistant, document

from assistant.language.plain_text import plain_text
from assistant.questions.asked import Asked
from assistant.questions.own_places import asks_of_own_place, without_own_place

CLUB = document(
    "club",
    "# Les clubs de lecture",
    "Le club de lecture prête des livres aux enfants avec la médiathèque.",
    "Le club de lecture est présidé par une libraire.",
)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Avec qui aider les enfants de mon canton ?", f"Avec qui aider les enfants{' ' * 14} ?"),
        ("Quels enfants de mon canton lisent ?", "Quels enfants de mon canton lisent ?"),
        ("Dans mon village on lit peu, que faire ?", f"{' ' * 17}on lit peu, que faire ?"),
        ("Dans mon village, y a-t-il un club ?", "Dans mon village, y a-t-il un club ?"),
    ],
)
def test_where_the_people_of_the_asker_live_is_blank(text: str, kept: str) -> None:
    """Offsets stay; what is looked for in that place keeps it."""
    assert without_own_place(text, Asked.STATEMENT) == kept


def test_a_count_keeps_its_place() -> None:
    """« Combien d'enfants de mon canton » is asked of the canton."""
    text = "Combien lisent parmi les enfants de mon canton ?"
    assert without_own_place(text, Asked.COUNT) == text


@pytest.mark.parametrize(
    ("question", "own"),
    [
        ("Combien de clubs dans mon département ?", True),
        ("Qui préside le club de mon canton ?", True),
        ("Dans mon village, y a-t-il un club ?", True),
        ("Quels habitants de ma commune peuvent venir ?", False),
        ("Quels avantages dans ma commune ?", False),
        ("Quels bénéfices pour les habitants de ma commune ?", False),
        ("Il y a peu de clubs dans ma ville, comment en avoir un ?", False),
        ("Dans ma commune, qui contacter pour venir ?", False),
        ("Comment aider les enfants de mon canton ?", False),
        ("Le club dessert-il mon village ?", True),
        ("Ma commune est-elle dans un club ?", True),
        ("Notre club a-t-il des adhérents ?", True),
        ("Combien de lecteurs compte notre club ?", True),
        ("Qui préside notre club ?", True),
        ("Notre club est-il une école ?", False),
        ("Notre mairie a appelé le club, et ensuite ?", False),
        ("Ma mère est malade. Que fait un club pour elle ?", False),
        ("Ma mairie a-t-elle intérêt à aider un club ?", False),
        ("Comment mon club peut-il aider l'école ?", False),
        ("Mon village est-il obligé d'avoir un club ?", False),
    ],
)
def test_what_there_is_in_a_place_of_ones_own(question: str, own: bool) -> None:
    """No document says what there is where the asker lives; what people may do, it says."""
    assert asks_of_own_place(plain_text(question)) is own


def test_the_place_of_the_children_is_not_missed() -> None:
    """The club lends to children, wherever they live; who presides mine, nobody knows."""
    asked = "Avec quelle structure le club prête-t-il des livres aux enfants de mon canton ?"
    assert "médiathèque" in assistant(CLUB).ask(asked).text
    assert not assistant(CLUB).ask("Qui préside le club de lecture de mon canton ?").citations
