"""The published texts, where a checkout has them beside it: read whole, cell by cell."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from ingest.documents import Extraction
from ingest.french import tokens
from ingest.loaders import registry
from ingest.loaders.builder import clean
from ingest.loaders.options import LoadOptions
from tests.ingest.reading import caption, cells, dropped, list_blocks, lists, names, tables

SOURCES = Path(__file__).parents[3] / "shared" / "sources"
pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the published texts are not here")


def load(prefix: str) -> tuple[str, Extraction]:
    """The source and what is read of it."""
    [path] = SOURCES.glob(f"{prefix}*.txt")
    return path.read_text(encoding="utf-8"), registry.load(path, LoadOptions())


@pytest.mark.parametrize("prefix", ["000", "001", "002", "003", "004"])
def test_every_word_is_stored_or_recorded(prefix: str) -> None:
    """Nothing disappears and nothing is added: the same words, the same number of times."""
    source, found = load(prefix)
    kept = "\n".join(page.text for page in found.pages)
    out = "\n".join(text for _, text in dropped(found))
    assert Counter(t.form for t in tokens(kept + "\n" + out)) == Counter(
        t.form for t in tokens(clean(source.replace("**", "").replace("\t", "\n")))
    )


@pytest.mark.parametrize("prefix", ["000", "001", "002", "003", "004"])
def test_every_bullet_is_an_item(prefix: str) -> None:
    """The items of all lists are the bulleted lines of the source, in order."""
    source, found = load(prefix)
    bullets = re.findall(r"^\s*(?:[-•]|1\.)\s+(.+?)\s*$", source, flags=re.MULTILINE)
    if prefix == "001":
        bullets = [line for line in bullets if not line.startswith("Enjeux croisés")]
    items = [item for block in lists(found) for item in block]
    assert items == [clean(line.replace("**", "")) for line in bullets]


def test_every_cell_has_its_labels() -> None:
    """All the cells of the tables of 001 are found with caption, row and column names."""
    source, found = load("001")
    expected = _cells_of(source)
    actual = []
    for page, table in tables(found):
        columns = names(page, table)
        for row in cells(page, table):
            for column, cell in zip(columns[1:], row[1:], strict=True):
                actual.append((caption(page, table), row[0], column, cell))
    assert len(expected) == 82
    assert actual == expected


def _cells_of(source: str) -> list[tuple[str, str, str, str]]:
    """Caption, row, column and value of each cell, by a reading of the lines on their own."""
    found, title, columns = [], "", [""]
    for line in source.splitlines():
        if line.startswith("Tableau n°"):
            title, columns = line.strip(), [""]
        elif line.startswith("\t"):
            columns = line.strip().split("\t")
        elif "\t" in line:
            label, *values = line.split("\t")
            found += [
                (title, label, column, value.strip())
                for column, value in zip(columns, values, strict=True)
            ]
    return found


def test_the_copy_with_the_list_is_kept() -> None:
    """003 holds a block twice: the one with the list stays."""
    _, found = load("003")
    text = "\n".join(page.text for page in found.pages)
    assert text.count("Cette intensification des relations") == 1
    [(page, block)] = list_blocks(found)
    assert block.introduction is not None
    assert page.slice(block.introduction).startswith("Ces démarches sont diverses")


def test_ranks_are_positions() -> None:
    """002 numbers all of six items 1."""
    _, found = load("002")
    [(_, block)] = [(page, block) for page, block in list_blocks(found) if block.ordered]
    assert [item.marker for item in block.items] == ["1."] * 6
