"""Finds the grids that rules draw on a page: geometry only, no text.

1. *Edges*: every horizontal or vertical stroke, thin rectangle or side of a filled rectangle.
   Edges at nearly the same place are one; collinear edges that nearly touch are joined.
2. *Components*: edges that cross or touch belong together. A component with vertical and
   horizontal edges is a candidate table.
3. *Lattice*: the positions of a component's edges cut its extent into atoms. Two neighbouring atoms
   with no edge between them are parts of one cell: merged cells come out by union. What is not a
   rectangle is the space around cells, and no cell.
4. A side that is not drawn (rules that overhang the outermost column) is taken to be at the end of
   the rules that cross it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SNAP = 2.5
"""Edges closer than this, in points, are one: double rules, borders drawn cell by cell."""
_JOIN = 3.0
"""A gap that a rule may have where cells meet."""
_COVER = 0.6
"""Share of an atom's side that must be drawn for its neighbours to be two cells."""
_TILED = 0.85
"""Share of its rectangle that the cells of a table cover."""
_MAX_ATOMS = 6_000
"""A lattice finer than this is graph paper."""
_MAX_EDGES = 4_000
"""More edges than this are a drawing or a map."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A rule: at `position`, from `start` to `end`; `vertical` says along which axis."""

    vertical: bool
    position: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a grid: the rows and columns that it covers (ends excluded) and its rectangle."""

    row: int
    column: int
    row_end: int
    column_end: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A lattice: positions of its columns and rows, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Cell, ...]


def find_grids(edges: Iterable[Edge], snap: float = _SNAP) -> tuple[Grid, ...]:
    """All grids of at least two cells, from top to bottom.

    Empty when there are too many edges for a page that people read.

    Args:
        edges: In any order, with repetitions.
        snap: Edges closer than this are one; wider than the default for cells that a gap separates.
    """
    edges = list(edges)
    if len(edges) > _MAX_EDGES:
        return ()
    merged = merge_edges(edges, snap)
    if len(merged) > _MAX_EDGES // 4:
        return ()
    found = [
        grid
        for component in _components(merged, max(_JOIN, snap))
        for grid in _grids(component, snap)
    ]
    return tuple(sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0])))


def merge_edges(edges: Iterable[Edge], snap: float = _SNAP) -> list[Edge]:
    """Snaps edges to common positions and joins those that continue each other."""
    merged = []
    for vertical in (False, True):
        chosen = [edge for edge in edges if edge.vertical == vertical]
        for position, group in _snapped(chosen, snap):
            merged += _joined(vertical, position, group, max(_JOIN, snap))
    return merged


def _snapped(edges: Sequence[Edge], snap: float) -> list[tuple[float, list[Edge]]]:
    groups: list[list[Edge]] = []
    for edge in sorted(edges, key=lambda edge: edge.position):
        if groups and edge.position - groups[-1][0].position <= snap:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    return [(sum(e.position for e in group) / len(group), group) for group in groups]


def _joined(vertical: bool, position: float, edges: Sequence[Edge], gap: float) -> list[Edge]:
    joined: list[Edge] = []
    for edge in sorted(edges, key=lambda edge: edge.start):
        if joined and edge.start <= joined[-1].end + gap:
            end = max(joined[-1].end, edge.end)
            joined[-1] = Edge(vertical, position, joined[-1].start, end)
        else:
            joined.append(Edge(vertical, position, edge.start, edge.end))
    return [edge for edge in joined if edge.end - edge.start > _SNAP]


class _Union:
    """Disjoint sets over 0…n-1."""

    def __init__(self, count: int) -> None:
        self._parents = list(range(count))

    def find(self, item: int) -> int:
        while self._parents[item] != item:
            self._parents[item] = self._parents[self._parents[item]]
            item = self._parents[item]
        return item

    def join(self, one: int, other: int) -> None:
        self._parents[self.find(other)] = self.find(one)

    def groups(self) -> list[list[int]]:
        found: dict[int, list[int]] = {}
        for item in range(len(self._parents)):
            found.setdefault(self.find(item), []).append(item)
        return list(found.values())


def _components(edges: Sequence[Edge], reach: float) -> list[list[Edge]]:
    union = _Union(len(edges))
    verticals = [(i, edge) for i, edge in enumerate(edges) if edge.vertical]
    for i, flat in enumerate(edges):
        if flat.vertical:
            continue
        for j, upright in verticals:
            if _cross(flat, upright, reach):
                union.join(i, j)
    return [[edges[i] for i in group] for group in union.groups()]


def _cross(flat: Edge, upright: Edge, reach: float) -> bool:
    return (
        flat.start - reach <= upright.position <= flat.end + reach
        and upright.start - reach <= flat.position <= upright.end + reach
    )


def _grids(edges: Sequence[Edge], snap: float) -> list[Grid]:
    """The grids of one component: cells that touch, when they cover their common rectangle."""
    flats = [edge for edge in edges if not edge.vertical]
    uprights = [edge for edge in edges if edge.vertical]
    if not flats or not uprights:
        return []
    xs = _positions(uprights, flats, snap)
    ys = _positions(flats, uprights, snap)
    if len(xs) < 2 or len(ys) < 2:
        return []
    columns, rows = len(xs) - 1, len(ys) - 1
    if rows * columns > _MAX_ATOMS:
        return []
    upright_at = [[e for e in uprights if abs(e.position - x) <= _SNAP] for x in xs]
    flat_at = [[e for e in flats if abs(e.position - y) <= _SNAP] for y in ys]
    union = _Union(rows * columns)
    for row in range(rows):
        for column in range(columns):
            atom = row * columns + column
            if column + 1 < columns and not _drawn(upright_at[column + 1], ys[row], ys[row + 1]):
                union.join(atom, atom + 1)
            if row + 1 < rows and not _drawn(flat_at[row + 1], xs[column], xs[column + 1]):
                union.join(atom, atom + columns)
    cells = [_cell(group, xs, ys) for group in union.groups() if _is_rectangle(group, columns)]
    return [
        _compact(xs, ys, group) for group in _touching(cells) if len(group) > 1 and _is_tiled(group)
    ]


def _is_rectangle(atoms: Sequence[int], columns: int) -> bool:
    rows = {atom // columns for atom in atoms}
    across = {atom % columns for atom in atoms}
    return (max(rows) - min(rows) + 1) * (max(across) - min(across) + 1) == len(atoms)


def _touching(cells: Sequence[Cell]) -> list[list[Cell]]:
    """Cells grouped with those that they share a side with."""
    union = _Union(len(cells))
    for i, one in enumerate(cells):
        for j in range(i + 1, len(cells)):
            other = cells[j]
            rows = min(one.row_end, other.row_end) - max(one.row, other.row)
            columns = min(one.column_end, other.column_end) - max(one.column, other.column)
            if rows >= 0 and columns >= 0 and rows + columns > 0:
                union.join(i, j)
    return [[cells[i] for i in group] for group in union.groups()]


def _is_tiled(cells: Sequence[Cell]) -> bool:
    """Whether cells leave hardly a hole in the rectangle around them."""
    width = max(cell.x1 for cell in cells) - min(cell.x0 for cell in cells)
    height = max(cell.bottom for cell in cells) - min(cell.top for cell in cells)
    area = sum((cell.x1 - cell.x0) * (cell.bottom - cell.top) for cell in cells)
    return area >= _TILED * width * height


def _positions(edges: Sequence[Edge], crossing: Sequence[Edge], snap: float) -> list[float]:
    """Positions of `edges`, and of the ends that several crossing edges share beyond them."""
    positions = sorted({edge.position for edge in edges})
    starts = min(edge.start for edge in crossing)
    ends = max(edge.end for edge in crossing)
    overhanging = [edge for edge in crossing if edge.start < positions[0] - 4 * _JOIN]
    if len(overhanging) > 1:
        positions.insert(0, starts)
    overhanging = [edge for edge in crossing if edge.end > positions[-1] + 4 * _JOIN]
    if len(overhanging) > 1:
        positions.append(ends)
    snapped = positions[:1]
    for position in positions[1:]:
        if position - snapped[-1] > snap:
            snapped.append(position)
    return snapped


def _drawn(edges: Sequence[Edge], start: float, end: float) -> bool:
    """Whether edges at one place cover enough of an atom's side."""
    covered = sum(max(0.0, min(edge.end, end) - max(edge.start, start)) for edge in edges)
    return covered >= _COVER * (end - start)


def _cell(atoms: Sequence[int], xs: Sequence[float], ys: Sequence[float]) -> Cell:
    columns = len(xs) - 1
    rows_of = [atom // columns for atom in atoms]
    columns_of = [atom % columns for atom in atoms]
    row, column = min(rows_of), min(columns_of)
    row_end, column_end = max(rows_of) + 1, max(columns_of) + 1
    return Cell(row, column, row_end, column_end, xs[column], ys[row], xs[column_end], ys[row_end])


def _compact(xs: Sequence[float], ys: Sequence[float], cells: Sequence[Cell]) -> Grid:
    """Removes the rows and columns at which no cell begins: artefacts of crossing rules."""
    columns = sorted({cell.column for cell in cells})
    rows = sorted({cell.row for cell in cells})
    new_column = {old: new for new, old in enumerate(columns)}
    new_row = {old: new for new, old in enumerate(rows)}

    def end(old: int, starts: Sequence[int]) -> int:
        return sum(1 for start in starts if start < old)

    compacted = [
        Cell(
            new_row[cell.row],
            new_column[cell.column],
            end(cell.row_end, rows),
            end(cell.column_end, columns),
            cell.x0,
            cell.top,
            cell.x1,
            cell.bottom,
        )
        for cell in cells
    ]
    compacted.sort(key=lambda cell: (cell.row, cell.column))
    return Grid(
        (*(xs[column] for column in columns), max(cell.x1 for cell in cells)),
        (*(ys[row] for row in rows), max(cell.bottom for cell in cells)),
        tuple(compacted),
    )


def column_edges_match(one: Sequence[float], other: Sequence[float], tolerance: float) -> bool:
    """Whether two tables have the same columns: same number, same places."""
    return (
        len(one) == len(other)
        and all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))
    ) or _same_widths(one, other, tolerance)


def _same_widths(one: Sequence[float], other: Sequence[float], tolerance: float) -> bool:
    """Facing pages shift a table sideways: its widths stay."""
    if len(one) != len(other):
        return False
    ours = [b - a for a, b in pairwise(one)]
    theirs = [b - a for a, b in pairwise(other)]
    return all(abs(a - b) <= tolerance for a, b in zip(ours, theirs, strict=True))
