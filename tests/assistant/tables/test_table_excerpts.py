"""What may be quoted of a table, whoever asks for it."""

from documents import Grid, document, shown, texts

from assistant.candidates.candidate import Shape
from assistant.matching import Layer
from assistant.tables import grid
from assistant.tables.excerpts import Excerpts
from ingest.chunking import chunk_document
from ingest.documents import Table

SHOPS = document(
    "boutiques",
    "# Boutiques du port",
    Grid(
        "Tableau 2 : Ventes des boutiques",
        (
            ("Boutique", "Pains vendus", "Clients"),
            ("Au bon grain", "1 240", "310"),
            ("Le fournil", "980", "402"),
        ),
    ),
)
SOURCE = texts(SHOPS)


def _excerpts() -> Excerpts:
    chunk = next(
        chunk for chunk in chunk_document(SHOPS) if any(isinstance(b, Table) for b in chunk.blocks)
    )
    (table,) = (block for block in chunk.blocks if isinstance(block, Table))
    return Excerpts(chunk, grid.Grid.of((table,), "boutiques", SOURCE), 0, SOURCE)


def test_cell_quotes_caption_header_and_row() -> None:
    """What a figure means stands beside it in the quote."""
    cell = _excerpts().cells((0,), (1,))
    assert cell.shape is Shape.CELL
    assert [SOURCE.slice("boutiques", span) for span in cell.spans] == [
        "Tableau 2 : Ventes des boutiques",
        "Boutique\tPains vendus\tClients",
        "Au bon grain\t1 240\t310",
    ]


def test_cells_side_by_side_are_led_by_their_columns() -> None:
    """Two values of one row are told apart by the columns that they stand in."""
    pair = _excerpts().across(1, (1, 2))
    assert shown(pair, SOURCE) == ["980", "402"]
    leads = [SOURCE.slice("boutiques", part.lead) for part in pair.parts if part.lead]
    assert leads == ["Pains vendus", "Clients"]


def test_column_is_led_by_its_rows() -> None:
    """The values of one column are told apart by the rows that they stand in."""
    column = _excerpts().column(2)
    assert shown(column, SOURCE) == ["310", "402"]
    leads = [SOURCE.slice("boutiques", part.lead) for part in column.parts if part.lead]
    assert leads == ["Au bon grain", "Le fournil"]


def test_caption_and_headings_are_layers() -> None:
    """What a table is about is found by its caption and the section above it."""
    cell = _excerpts().cells((0,), (1,))
    assert "vent" in cell.bags[Layer.LABELS]
    assert "port" in cell.bags[Layer.HEADINGS]
    assert "fournil" not in cell.bags[Layer.OWN]


def test_whole_table_is_what_its_rows_are_told_to_be() -> None:
    """A caption may not say what the rows are; who asks knows, and the table then offers it."""
    assert "commerc" not in _excerpts().whole(frozenset(), ranked=False).bags[Layer.OWN]
    assert "commerc" in _excerpts().whole(frozenset({"commerc"}), ranked=False).bags[Layer.OWN]
