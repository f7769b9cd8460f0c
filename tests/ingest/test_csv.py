"""CSV and TSV: delimiters, headers, long tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.documents import Extraction
from ingest.loaders import csv
from ingest.loaders.csv import ROWS_PER_PAGE, delimiter_of
from ingest.loaders.options import LoadOptions
from tests.ingest.reading import caption, cells, names, tables


def load(folder: Path, data: bytes, max_pages: int = 99) -> Extraction:
    """The extraction of these bytes."""
    path = folder / "parts_2024.csv"
    path.write_bytes(data)
    return csv.load(path, LoadOptions(max_pages=max_pages))


def test_french_export(tmp_path: Path) -> None:
    """Semicolons, decimal commas, the encoding of Windows, quotes over two lines."""
    data = 'Région;Part\r\nBretagne;"37,5 %"\r\n"Île-de-\r\nFrance";4\r\n'.encode("cp1252")
    [(page, table)] = tables(load(tmp_path, data))
    assert names(page, table) == ["Région", "Part"]
    assert cells(page, table) == [["Bretagne", "37,5 %"], ["Île-de- France", "4"]]


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiters(delimiter: str) -> None:
    """The regular one wins."""
    assert delimiter_of(f"a{delimiter}b{delimiter}c\n1{delimiter}2{delimiter}3\n") == delimiter


def test_decimal_commas_do_not_delimit() -> None:
    """Commas in figures are fewer than the semicolons."""
    assert delimiter_of("a;b\n1,5;2,5\n3;4\n") == ";"


def test_declared_delimiter(tmp_path: Path) -> None:
    """Excel writes « sep= » in the first line."""
    [(page, table)] = tables(load(tmp_path, b"sep=,\nType,Part\nCHU,4\n"))
    assert names(page, table) == ["Type", "Part"]


def test_title_above(tmp_path: Path) -> None:
    """Lines of one cell above the table are its title; a caption is the table's."""
    found = load(tmp_path, "Enquête;\nTableau 1 : Parts;\nType;Part\nCHU;4\n".encode())
    [(page, table)] = tables(found)
    assert caption(page, table) == "Tableau 1 : Parts"
    assert found.title == "Enquête"


def test_long_table(tmp_path: Path) -> None:
    """Pages of one table share its name and columns; the limit of pages is told."""
    data = "Nom;Nombre\n" + "".join(f"n{i};{i}\n" for i in range(2 * ROWS_PER_PAGE + 1))
    found = load(tmp_path, data.encode(), max_pages=2)
    parts = [table for _, table in tables(found)]
    assert len(parts) == 2
    assert len({part.id for part in parts}) == 1
    assert parts[1].columns == parts[0].columns
    assert "1000 premières lignes" in found.warnings[0]


def test_no_table(tmp_path: Path) -> None:
    """Lines of one cell are prose."""
    found = load(tmp_path, b"bonjour\nmonde\n")
    assert tables(found) == []
    assert "bonjour" in found.pages[0].text
