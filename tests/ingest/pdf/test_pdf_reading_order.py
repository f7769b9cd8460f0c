"""Blocks of lines, and the order in which they are read, from places alone."""

from __future__ import annotations

from ingest.loaders.pdf.geometry import Line, Word
from ingest.loaders.pdf.text_blocks import TextBlock, text_blocks
from ingest.loaders.pdf.xy_cut import in_order

SIZE = 10.0


def _line(text: str, x0: float, x1: float, baseline: float, *, bold: bool = False) -> Line:
    return Line((Word(text, x0, baseline - 8, x1, baseline + 2, baseline, SIZE, bold),))


def _block(*lines: Line) -> TextBlock:
    (block,) = text_blocks(lines)
    return block


def _texts(block: TextBlock) -> list[str]:
    return [line.text for line in block.lines]


def _order(*lines: Line) -> list[str]:
    """The first words of blocks in reading order, given in the order of drawing."""
    return [_texts(block)[0] for block in in_order([_block(line) for line in lines], SIZE)]


def test_lines_under_one_another_make_a_block() -> None:
    """One that stands far below is another."""
    lines = [_line(text, 50, 250, y) for text, y in (("un", 100), ("deux", 112), ("loin", 200))]
    assert sorted(map(_texts, text_blocks(lines))) == [["loin"], ["un", "deux"]]


def test_double_spaced_lines_make_a_block() -> None:
    """Near is what most lines of the page are."""
    lines = [_line(str(at), 50, 250, 100 + 20.0 * at) for at in range(8)]
    assert len(text_blocks(lines)) == 1
    assert len(text_blocks([*lines[:2]])) == 2


def test_a_title_over_two_columns_is_joined_with_neither() -> None:
    """It opens both."""
    title = _line("Titre", 50, 550, 100)
    left, right = _line("gauche", 50, 280, 112), _line("droite", 320, 550, 112)
    found = sorted(map(_texts, text_blocks([title, left, right])))
    assert found == [["Titre"], ["droite"], ["gauche"]]


def test_columns_are_read_one_after_the_other() -> None:
    """The left one to its end, though the right one starts as high."""
    order = _order(
        _line("Titre", 50, 550, 60),
        _line("gauche haut", 50, 280, 100),
        _line("droite haut", 320, 550, 100),
        _line("gauche bas", 50, 280, 115),
        _line("droite bas", 320, 550, 115),
    )
    assert order == ["Titre", "gauche haut", "gauche bas", "droite haut", "droite bas"]


def test_a_heading_under_columns_opens_what_comes_next() -> None:
    """Plain words at the same place end the left column."""
    columns = [_line("gauche", 50, 280, 100), _line("droite", 320, 550, 100)]
    plain, heading = (_line("suite", 50, 280, 115, bold=bold) for bold in (False, True))
    assert _order(*columns, plain) == ["gauche", "suite", "droite"]
    assert _order(*columns, heading) == ["gauche", "droite", "suite"]


def test_what_no_gutter_cuts_is_read_downwards() -> None:
    """Blocks that stand over one another."""
    assert _order(_line("bas", 50, 250, 140), _line("haut", 60, 300, 100)) == ["haut", "bas"]
