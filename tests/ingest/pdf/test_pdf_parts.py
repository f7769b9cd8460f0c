"""What neighbouring parts of a page say of one another."""

from __future__ import annotations

import pytest

from ingest.loaders.pdf.geometry import Line, Rect, Word
from ingest.loaders.pdf.paragraphs import Passage
from ingest.loaders.pdf.parts import Part, is_step, related
from ingest.loaders.pdf.styles import Styles
from ingest.loaders.pdf.tabular import RawTable, TableRow

STYLES = Styles(body=10.0, ranks={}, outline={})
HEIGHT = 800.0


def _passage(text: str, top: float, *, x0: float = 50.0, size: float = 10.0) -> Passage:
    word = Word(text, x0, top, x0 + 5 * len(text), top + size, top + 0.8 * size, size)
    return Passage((Line((word,)),), text=text)


def _table(top: float) -> RawTable:
    rect = Rect(50, top, 300, top + 40)
    return RawTable(rect, (50, 170, 300), (TableRow(("Sapin", "12"), rect),))


def _related(*parts: Part) -> tuple[list[Part], list[Passage]]:
    return related(parts, STYLES, 1, HEIGHT)


def _texts(parts: list[Part]) -> list[str]:
    return [part.text for part in parts if isinstance(part, Passage)]


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    """Lower case after no full stop, higher up; both places are kept."""
    first = _passage("Les sapins de la vallée poussent moins vite que", 700)
    flow, _ = _related(first, _passage("ceux des pentes.", 100, x0=320))
    assert _texts(flow) == ["Les sapins de la vallée poussent moins vite que ceux des pentes."]
    (joined,) = flow
    assert isinstance(joined, Passage)
    assert [rect.top for rect in joined.more] == [100]


def test_a_finished_sentence_does_not_go_on() -> None:
    """What comes next begins with a small letter by chance."""
    first = _passage("Les sapins de la vallée poussent moins vite.", 700)
    flow, _ = _related(first, _passage("ceux des pentes.", 100, x0=320))
    assert len(flow) == 2


def test_small_print_at_the_foot_is_a_note() -> None:
    """The same words at the size of the text are none."""
    small, plain = (_passage("1 Relevé de mai.", 700, size=size) for size in (7.0, 10.0))
    assert _related(small) == ([], [small])
    assert _related(plain) == ([plain], [])


@pytest.mark.parametrize(("caption", "table"), [(100, 130), (180, 130)])
def test_a_caption_beside_a_table_is_its_own(caption: float, table: float) -> None:
    """Above it or under it; it is no paragraph any more."""
    parts: list[Part] = [_passage("Tableau 2 : Arbres plantés", caption), _table(table)]
    flow, _ = _related(*sorted(parts, key=lambda part: part.rect.top))
    (found,) = flow
    assert isinstance(found, RawTable)
    assert found.caption == "Tableau 2 : Arbres plantés"


def test_two_steps_make_a_list() -> None:
    """One alone is a sentence that begins so."""
    steps = [_passage(f"Étape {n} : Planter la rangée", 100 + 60.0 * n) for n in (1, 2)]
    markers = [part.marker for part in _related(*steps)[0] if isinstance(part, Passage)]
    assert markers == ["Étape 1 :", "Étape 2 :"]
    alone, _ = _related(steps[0])
    assert alone == [steps[0]]
    assert all(map(is_step, markers))
    assert not is_step("1.")


def test_what_announces_a_list_is_no_heading() -> None:
    """It ends with a colon and items follow."""
    item = Passage(_passage("les sapins", 130).lines, marker="•", text="les sapins")
    flow, _ = _related(_passage("Nous plantons :", 100), item)
    assert [part.plain for part in flow if isinstance(part, Passage)] == [True, False]
