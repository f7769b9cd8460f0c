"""CSV and TSV: one table, its delimiter and its header found.

The delimiter is the one that gives the same number of cells, more than one, to most lines; lines
above the table that hold a single cell are its title. French exports use « ; » because the comma
is the decimal sign.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ingest import language
from ingest.documents import Extraction
from ingest.errors import DocumentError
from ingest.loaders.builder import PageBuilder, clean
from ingest.loaders.drafts import ParagraphDraft, write
from ingest.loaders.encoding import decode
from ingest.loaders.grid import structured
from ingest.loaders.metadata import credible_title, guess_kind
from ingest.loaders.options import LoadOptions
from ingest.loaders.patterns import is_table_caption

_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_LINES = 200
_MAX_FIELD = 1 << 20
ROWS_PER_PAGE = 500
"""A page of a long table: as much as is shown or quoted around a row at once."""


def load(path: Path, options: LoadOptions) -> Extraction:
    """Reads a table in text; long ones are cut into pages that share its header.

    Raises:
        DocumentError: The bytes are no text.
    """
    decoded = decode(path.read_bytes())
    if decoded is None:
        msg = f"Le fichier {path.name} n’est pas un tableau en texte : enregistrez-le en CSV UTF-8."
        raise DocumentError(msg)
    rows = read_rows(decoded.text)
    return _extraction(rows, path.stem, options)


def read_rows(text: str) -> list[list[str]]:
    """The cells of every line, cleaned; empty lines are left out."""
    text = text.removeprefix("\ufeff")
    declared = None
    if text[:4].lower() == "sep=":
        first, _, text = text.partition("\n")
        declared = first.strip("\r")[4:5]
    delimiter = declared or delimiter_of(text)
    csv.field_size_limit(_MAX_FIELD)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [[clean(cell) for cell in row] for row in reader]
    except csv.Error:
        rows = [[clean(cell) for cell in line.split(delimiter)] for line in text.splitlines()]
    return [row for row in rows if any(row)]


def delimiter_of(text: str) -> str:
    """The character that cuts most lines into the same number of cells, more than one."""
    lines = [line for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]

    def regularity(delimiter: str) -> tuple[int, int]:
        try:
            counts = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            return 0, 0
        several = [(lines_, cells) for cells, lines_ in counts.items() if cells > 1]
        return max(several, default=(0, 0))

    return max(_DELIMITERS, key=regularity)


def _extraction(rows: list[list[str]], name: str, options: LoadOptions) -> Extraction:
    above, rows = _title_lines(rows)
    title = credible_title(above[0] if above else name.replace("_", " "))
    if not rows:
        builder = PageBuilder(1)
        write([ParagraphDraft(text) for text in above], builder)
        return Extraction(pages=(builder.build(),), title=title)
    width = max(len(row) for row in rows)
    draft = structured([[*row, *[""] * (width - len(row))] for row in rows])
    caption = next((text for text in above if is_table_caption(text)), "")
    builder = PageBuilder(1)
    write([ParagraphDraft(text) for text in above if text != caption], builder)
    part = builder.add_table(
        draft.rows[:ROWS_PER_PAGE],
        header=draft.header,
        caption=caption,
        row_labels=draft.row_labels,
    )
    pages = [builder.build()]
    warnings = []
    for start in range(ROWS_PER_PAGE, len(draft.rows), ROWS_PER_PAGE):
        if len(pages) == options.max_pages:
            warnings.append(f"Seules les {start} premières lignes ont été lues.")
            break
        builder = PageBuilder(len(pages) + 1)
        builder.add_table(draft.rows[start : start + ROWS_PER_PAGE], continues=part)
        pages.append(builder.build())
    return Extraction(
        pages=tuple(pages),
        title=title,
        language=language.guess(pages[0].text),
        kind=guess_kind(title),
        warnings=tuple(warnings),
    )


def _title_lines(rows: Sequence[Sequence[str]]) -> tuple[list[str], list[list[str]]]:
    """Lines of one filled cell above the first full one."""
    above: list[str] = []
    for position, row in enumerate(rows):
        filled = [cell for cell in row if cell]
        if len(filled) > 1:
            return above, [list(row) for row in rows[position:]]
        above += filled
    return above, []
