"""Grids from rules: merged cells, missing sides, what is no grid."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ingest.tables import Edge, column_edges_match, find_grids, merge_edges


def _box(x0: float, top: float, x1: float, bottom: float) -> list[Edge]:
    flat = [Edge(False, y, x0, x1) for y in (top, bottom)]
    return flat + [Edge(True, x, top, bottom) for x in (x0, x1)]


def test_nothing_gives_no_grid() -> None:
    """An empty page."""
    assert find_grids([]) == ()


def test_one_box_is_no_grid() -> None:
    """A frame around prose."""
    assert find_grids(_box(0, 0, 100, 50)) == ()


def test_cells_drawn_one_by_one_share_their_sides() -> None:
    """Sides that nearly coincide are one."""
    (grid,) = find_grids(
        [
            *_box(0, 0, 50, 20),
            *_box(50.5, 0, 100, 20),
            *_box(0, 20.5, 50, 40),
            *_box(50, 20, 100, 40),
        ]
    )
    assert len(grid.xs) == 3
    assert len(grid.ys) == 3
    assert [(cell.row, cell.column) for cell in grid.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_merged_header_cell_covers_its_columns() -> None:
    """Where no rule separates two atoms they are one cell."""
    (grid,) = find_grids([*_box(0, 0, 100, 20), *_box(0, 20, 50, 40), *_box(50, 20, 100, 40)])
    first = grid.cells[0]
    assert (first.column, first.column_end, first.row, first.row_end) == (0, 2, 0, 1)
    assert len(grid.cells) == 3


def test_side_that_is_not_drawn_is_where_the_rules_end() -> None:
    """Tables often leave their left and right sides open."""
    flats = [Edge(False, y, 0, 300) for y in (0, 20, 40)]
    (grid,) = find_grids([*flats, Edge(True, 100, 0, 40), Edge(True, 200, 0, 40)])
    assert grid.xs == (0, 100, 200, 300)
    assert len(grid.cells) == 6


def test_space_around_cells_is_no_cell() -> None:
    """A ring is not a rectangle: cards on a panel are no table."""
    assert find_grids([*_box(0, 0, 300, 200), *_box(20, 20, 100, 100)]) == ()


def test_two_tables_are_two_grids() -> None:
    """In the order of the page."""
    upper = [*_box(0, 0, 50, 20), *_box(50, 0, 100, 20)]
    lower = [*_box(0, 200, 50, 220), *_box(50, 200, 100, 220)]
    assert [grid.ys[0] for grid in find_grids(lower + upper)] == [0, 200]


def test_gap_between_coloured_cells_is_a_side_when_asked() -> None:
    """A wider snap joins them."""
    cells = [
        *_box(0, 0, 50, 20),
        *_box(54, 0, 100, 20),
        *_box(0, 24, 50, 44),
        *_box(54, 24, 100, 44),
    ]
    assert find_grids(cells) == ()
    (grid,) = find_grids(cells, snap=6)
    assert len(grid.cells) == 4


def test_drawing_of_thousands_of_strokes_is_left_alone() -> None:
    """It would cost minutes and is no table."""
    assert find_grids(Edge(n % 2 == 0, n * 0.3, 0, 500) for n in range(5000)) == ()


def test_continued_columns_match_by_place_or_by_width() -> None:
    """Facing pages shift a table sideways."""
    assert column_edges_match((0, 50, 100), (1, 51, 99), 3)
    assert column_edges_match((0, 50, 100), (20, 70, 120), 3)
    assert not column_edges_match((0, 50, 100), (0, 80, 100), 3)
    assert not column_edges_match((0, 50), (0, 50, 100), 3)


_edges = st.builds(
    lambda vertical, position, start, length: Edge(vertical, position, start, start + length),
    st.booleans(),
    st.integers(0, 40).map(lambda n: n * 10.0),
    st.integers(0, 40).map(lambda n: n * 10.0),
    st.integers(0, 40).map(lambda n: n * 10.0),
)


@given(st.lists(_edges, max_size=40))
def test_cells_lie_within_their_grid_and_never_overlap(edges: list[Edge]) -> None:
    """Whatever is drawn."""
    for grid in find_grids(edges):
        taken: set[tuple[int, int]] = set()
        for cell in grid.cells:
            assert cell.x0 < cell.x1
            assert cell.top < cell.bottom
            assert 0 <= cell.row < cell.row_end < len(grid.ys)
            assert 0 <= cell.column < cell.column_end < len(grid.xs)
            places = {
                (row, column)
                for row in range(cell.row, cell.row_end)
                for column in range(cell.column, cell.column_end)
            }
            assert not places & taken
            taken |= places


@given(st.lists(_edges, max_size=30))
def test_merging_twice_changes_nothing(edges: list[Edge]) -> None:
    """Merged edges are apart from one another."""
    once = merge_edges(edges)
    assert merge_edges(once) == once
