"""Lists of which the excerpts hold both the whole and the items."""

from dataclasses import replace

import pytest
from scripted import ScriptedModel, citation, settings, write

from assistant.outcomes import Citation
from assistant.reader.generative import GenerativeReader

LEAD = "Pour un jardinier, le réseau apporte trois choses :"
ITEMS = ("Le prêt de tondeuses et de bêches", "Le partage des semis", "La visite d'un botaniste")
WHOLE = LEAD + "\n\n" + "\n".join(f"• {item}" for item in ITEMS)


def shown(lead: str, item: str, citations: list[Citation]) -> bool:
    """Whether the only item of a list is shown."""
    reader = GenerativeReader(settings(), ScriptedModel(text=f"{lead}\n- {item}"))
    return bool(write(reader, citations=citations)[1].text)


def pieces(*, same: bool = True) -> list[Citation]:
    """The list whole, and one of its items, of the same document or not."""
    whole, part = citation(1, WHOLE), citation(2, ITEMS[1])
    return [whole, replace(part, document=whole.document) if same else part]


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (f"{LEAD[:-2]} [1] :", True),
        (LEAD, True),
        ("Pour un jardinier, le réseau apporte quatre choses [1] :", False),
        ("Pour un apiculteur, le réseau apporte trois choses [1] :", False),
        (f"{LEAD[:-2]} [2] :", False),
    ],
)
def test_the_whole_list_introduces_the_item_that_is_cited(lead: str, expected: bool) -> None:
    """The introduction is held to the excerpt that holds the item, where it cites that one."""
    assert shown(lead, "le partage des semis [2]", pieces()) is expected


def test_the_item_is_held_to_its_own_excerpt() -> None:
    """What another item of the whole says is not in the excerpt that is cited."""
    assert not shown(LEAD, "la visite d'un botaniste [2]", pieces())


def test_the_same_words_in_another_document_introduce_nothing() -> None:
    """Two documents may have an item in common."""
    assert not shown(LEAD, "le partage des semis [2]", pieces(same=False))
