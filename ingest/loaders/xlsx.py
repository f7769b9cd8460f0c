"""Excel workbooks: one page a sheet, cells as they are shown.

Values are those that Excel stored with the file (formulas are not computed). Hidden sheets, rows
and columns are dropped and recorded. The tables of a sheet are found by `ingest.loaders.sheet`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest import language
from ingest.documents import Extraction, Page
from ingest.loaders.builder import PageBuilder, clean
from ingest.loaders.drafts import write
from ingest.loaders.metadata import credible_title, guess_kind, iso_date
from ingest.loaders.numbers import display
from ingest.loaders.options import LoadOptions
from ingest.loaders.package import Archive, Element, company, core_properties, reading
from ingest.loaders.sheet import Sheet, sheet_drafts

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_MAX_REPEAT = 10_000


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a workbook.

    Raises:
        DocumentError: The file is broken.
    """
    import openpyxl

    with reading(path):
        with Archive(path) as archive:
            declared, changed = core_properties(archive)
            publisher = company(archive)
            formulas = _uncomputed(archive)
        book = openpyxl.load_workbook(path, data_only=True, keep_links=False)
        sheets = [_sheet(sheet) for sheet in book.worksheets[: options.max_pages]]
        count = len(book.worksheets)
    warnings = []
    if count > len(sheets):
        warnings.append(f"Seules les {len(sheets)} premières feuilles sur {count} ont été lues.")
    if formulas:
        warnings.append(
            "Des formules n’ont pas de résultat enregistré : ouvrez le classeur dans un tableur et "
            "enregistrez-le."
        )
    pages = tuple(page(number, sheet) for number, sheet in enumerate(sheets, start=1))
    title = credible_title(declared) or credible_title(path.stem.replace("_", " "))
    return Extraction(
        pages=pages,
        title=title,
        publisher=clean(publisher) or None,
        date=iso_date(changed),
        language=language.guess("\n".join(page.text for page in pages)),
        kind=guess_kind(title),
        warnings=tuple(warnings),
    )


def page(number: int, sheet: Sheet) -> Page:
    """The page of a sheet, labelled with its name."""
    builder = PageBuilder(number, label=clean(sheet.name) or None)
    write(sheet_drafts(sheet), builder)
    return builder.build()


def _sheet(source: Any) -> Sheet:
    """Reads the cells that exist, never the rectangle that the file claims."""
    sheet = Sheet(source.title)
    shown: dict[tuple[int, int], str] = {}
    for (row, column), cell in sorted(source._cells.items()):
        if text := clean(display(cell.value, cell.number_format)):
            shown[row - 1, column - 1] = text
    _spread_merged(source, shown)
    hidden_rows = {row - 1 for row, size in source.row_dimensions.items() if size.hidden}
    hidden_columns = set(_hidden_columns(source))
    secret = source.sheet_state != "visible"
    for (row, column), text in shown.items():
        if secret or row in hidden_rows or column in hidden_columns:
            sheet.hidden.append(text)
        else:
            sheet.cells[row, column] = text
    sheet.cells = _compacted(sheet.cells, hidden_rows, hidden_columns)
    sheet.hidden = [" ".join(sheet.hidden)] if sheet.hidden else []
    return sheet


def _spread_merged(source: Any, shown: dict[tuple[int, int], str]) -> None:
    """Repeats a merged cell over what it covers; a title over the whole width stays in place."""
    width = len({column for _, column in shown})
    for merged in source.merged_cells.ranges:
        text = shown.get((merged.min_row - 1, merged.min_col - 1), "")
        across = merged.max_col - merged.min_col + 1
        down = merged.max_row - merged.min_row + 1
        if not text or across * down > _MAX_REPEAT or (across >= width and across > 1):
            continue
        for row in range(merged.min_row - 1, merged.max_row):
            for column in range(merged.min_col - 1, merged.max_col):
                shown[row, column] = text


def _hidden_columns(source: Any) -> Iterator[int]:
    for size in source.column_dimensions.values():
        if size.hidden:
            yield from range((size.min or 1) - 1, min(size.max or 1, 16_384))


def _compacted(
    cells: dict[tuple[int, int], str], rows: set[int], columns: set[int]
) -> dict[tuple[int, int], str]:
    """Closes the gaps that hidden rows and columns leave, so that they part no table."""
    if not rows and not columns:
        return cells
    sorted_rows, sorted_columns = sorted(rows), sorted(columns)
    from bisect import bisect

    return {
        (row - bisect(sorted_rows, row), column - bisect(sorted_columns, column)): text
        for (row, column), text in cells.items()
    }


def _uncomputed(archive: Archive) -> bool:
    """Whether some formula was saved without its result."""
    return any(
        _has_uncomputed(archive.xml(name))
        for name in sorted(archive.names)
        if name.startswith("xl/worksheets/sheet") and name.endswith(".xml")
    )


def _has_uncomputed(root: Element | None) -> bool:
    if root is None:
        return False
    return any(
        cell.find(f"{_MAIN}f") is not None and not (cell.findtext(f"{_MAIN}v") or "")
        for cell in root.iter(f"{_MAIN}c")
    )
