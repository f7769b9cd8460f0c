"""The fiches hold all the facts of the originals, in other words."""

import re
from collections.abc import Iterator

import pdfplumber
import pytest

from corpus import DOCUMENTS_DIR
from corpus.src.build import SOURCES_DIR
from corpus.src.content import Grid, Listing, Prose, Title, parse
from tests.corpus.originals import (
    FILES,
    METADATA,
    fiche,
    figures,
    needs_originals,
    original,
    words,
)

RUN = 9
"""Words in a row that are no coincidence."""

pytestmark = needs_originals


@pytest.mark.parametrize("document_id", FILES)
def test_every_figure_of_the_original_is_there(document_id: str) -> None:
    """Every number of an original occurs in the text that is read from its fiche."""
    assert figures(original(document_id)) - figures(fiche(document_id)) == set()


@pytest.mark.parametrize("document_id", FILES)
def test_no_figure_was_added(document_id: str) -> None:
    """A fiche has no percentage that its original lacks."""
    percentages = set(re.findall(r"(\d+(?:,\d+)?)\s*%", fiche(document_id)))
    assert percentages <= figures(original(document_id))


def test_every_row_of_the_tables_is_drawn() -> None:
    """Each row with tabs of the original is a row of a ruled table, cell for cell, in order."""
    expected = list(_rows(original("jn-2025-atelier-44")))
    with pdfplumber.open(DOCUMENTS_DIR / FILES["jn-2025-atelier-44"]) as slides:
        drawn = [
            [" ".join(words(cell or "")) for cell in row]
            for page in slides.pages
            for table in page.extract_tables()
            for row in table
        ]
    assert len(expected) == 48
    positions = [drawn.index(row) for row in expected]
    assert positions == sorted(positions)


def test_captions_of_the_tables_are_exact() -> None:
    """« Tableau n°… » stands word for word as in the original."""
    text = " ".join(words(fiche("jn-2025-atelier-44")))
    captions = re.findall(r"^Tableau n°.*$", original("jn-2025-atelier-44"), re.MULTILINE)
    assert len(captions) == 5
    assert [caption for caption in captions if " ".join(words(caption)) not in text] == []


@pytest.mark.parametrize("document_id", FILES)
def test_no_sentence_of_the_originals(document_id: str) -> None:
    """Outside titles, captions, cells and labels, no run of nine words is shared."""
    known = {
        tuple(gram)
        for other in FILES
        for gram in _grams(words(original(other)))
        if sum(not word.isdigit() for word in gram) >= RUN - 2
    }
    shared = {
        " ".join(gram)
        for segment in _prose(document_id)
        for gram in _grams(words(segment))
        if tuple(gram) in known
    }
    assert shared == set()


def _rows(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        if "\t" in line:
            yield [" ".join(words(cell)) for cell in line.split("\t")]


def _grams(run: list[str]) -> Iterator[list[str]]:
    for start in range(len(run) - RUN + 1):
        yield run[start : start + RUN]


def _prose(document_id: str) -> Iterator[str]:
    """Paragraphs and items without their labels and the titles that they quote."""
    titles = [entry["title"].replace("'", "’") for entry in METADATA["document"]]
    sheets = parse((SOURCES_DIR / f"{document_id}.md").read_text(encoding="utf-8"))
    pieces = [piece for sheet in sheets for piece in sheet]
    headings = {" ".join(words(piece.text)) for piece in pieces if isinstance(piece, Title)}
    for piece in pieces:
        texts: tuple[str, ...] = ()
        if isinstance(piece, Prose):
            texts = (piece.text,)
        elif isinstance(piece, Listing):
            texts = piece.items
        else:
            assert isinstance(piece, Title | Grid)
        for text in texts:
            plain = re.sub(r"[\u00a0\u202f]", " ", text)
            for title in titles:
                plain = plain.replace(title, "|")
            for segment in re.split(r"\*\*.+?\*\*|\|", plain):
                if " ".join(words(segment)) not in headings:
                    yield segment
