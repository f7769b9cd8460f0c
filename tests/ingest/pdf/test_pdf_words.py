"""Words of the characters of a page, from places alone."""

from __future__ import annotations

from dataclasses import replace

from ingest.loaders.pdf.drawing import Glyph
from ingest.loaders.pdf.words import pieces_of, rotated_words

SIZE = 10.0
WIDE = 5.0


def _letter(text: str, x: float, font: str = "Times") -> Glyph:
    return Glyph(
        text=text,
        x0=x,
        top=92.0,
        x1=x + WIDE,
        bottom=102.0,
        baseline=100.0,
        size=SIZE,
        direction=0,
        font=font,
        color=(0.0,),
        hidden=False,
        artifact=False,
    )


def _row(text: str, gap: float = 0.0, *, wider: dict[int, float] | None = None) -> list[Glyph]:
    """Letters `gap` apart; before some positions there is more."""
    glyphs = []
    x = 50.0
    for at, char in enumerate(text):
        x += (wider or {}).get(at, 0.0)
        glyphs.append(_letter(char, x))
        x += WIDE + gap
    return glyphs


def _texts(glyphs: list[Glyph]) -> list[str]:
    return [piece.text for piece in pieces_of(glyphs)]


def test_a_gap_separates_words() -> None:
    """A file need not draw spaces."""
    assert _texts(_row("lepont", wider={2: 2.0})) == ["le pont"]


def test_kerning_separates_nothing() -> None:
    """The same small gap within a word."""
    assert _texts(_row("lepont", wider={2: 0.6})) == ["lepont"]


def test_spread_letters_are_one_word() -> None:
    """Where all letters stand apart, a word ends at a wider gap only."""
    assert _texts(_row("AVRIL", gap=2.5)) == ["AVRIL"]
    assert _texts(_row("ENAVRIL", gap=2.5, wider={2: 3.0})) == ["EN AVRIL"]


def test_a_thin_space_before_a_colon_is_one() -> None:
    """French typography leaves less room there than between words."""
    assert _texts(_row("prix:", wider={4: 1.0})) == ["prix :"]
    assert _texts(_row("prixe", wider={4: 1.0})) == ["prixe"]


def test_a_wide_gap_cuts_the_row() -> None:
    """What stands in another column is another piece."""
    assert _texts(_row("unDeux", wider={2: 40.0})) == ["un", "Deux"]


def test_rows_follow_one_another_down_the_page() -> None:
    """Whatever the order in which they are drawn."""
    low = [replace(glyph, baseline=130.0, top=122.0, bottom=132.0) for glyph in _row("bas")]
    assert _texts([*low, *_row("haut")]) == ["haut", "bas"]


def test_pictures_of_a_symbol_font_are_read() -> None:
    """An arrow where it means one, a bullet for the rest."""
    glyphs = [_letter("à", 50.0, "ABCDEF+Wingdings"), _letter("q", 70.0, "ABCDEF+Wingdings")]
    assert _texts(glyphs) == ["→", "•"]


def test_letters_that_read_upwards_make_words() -> None:
    """They stand above one another, as they are drawn."""
    glyphs = [
        replace(_letter(char, 50.0), top=200.0 - WIDE * at, bottom=205.0 - WIDE * at, direction=90)
        for at, char in enumerate("Total")
    ]
    assert [word.text for word in rotated_words(glyphs)] == ["Total"]
