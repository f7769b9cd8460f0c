"""Reading a table: which rows and which columns a question names, and what it wants of them.

The terms of the question are matched against the labels of the rows and of the columns. A label
counts by the share of its own words that the question names (weighted by how well they tell the
labels of this table apart), so that « CH de proximité » is not taken for « CH MCO public ».
What remains of the question must be offered by the caption, the headings or the document. Then:

- one row and one column: a cell; several rows or columns: cells;
- a row alone: the row; a superlative: the extreme of a column (or of a row);
- a figure of the question found in a cell: the row that holds it;
- neither: the whole table.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.asked import Asked
from assistant.candidates import Candidate, Shape
from assistant.figures import figures, numeric_value
from assistant.grid import Grid, unparenthesised
from assistant.matching import Layer, strength
from assistant.outcomes import Hit
from assistant.places import named_part, neighbour
from assistant.question import Question, Term, plain_text
from assistant.ranking import descending, picked, ranked_noun
from assistant.steps import Part
from assistant.texts import Texts
from ingest.documents import Chunk, ChunkKind, Row, Span, Table
from ingest.french import fold, stems

_YES = frozenset({"oui"})
_NO = frozenset({"non"})
_NEGATIVE_LABEL = re.compile(r"\b(?:pas de|pas d'|aucune?|sans|absence|non|hors)\b")
_UNDECIDED = re.compile(r"\bne (?:sai[ts]|savent|se prononce)|sans opinion|\bnsp\b")
_CLASS = re.compile(r"\bliste des? (\w+(?: de \w+)?)|\bpar (?:type d(?:e |'))?(\w+)")
_UNDECIDED_ASKED = re.compile(
    r"\baucune idee|\bincapables? de dire|\bdans le flou|\bignor\w+ si|\bsans reponse|\bpas d'avis"
)
_NO_ASKED = re.compile(r"\b(?:di[ts]\w*|repon\w+|coch\w+|de) non\b")
_WRONG_POLARITY = 0.3
"""« Pas de formalisation » for a question that asks about no absence, or the reverse."""

_CLOSE = 0.9
"""Labels whose score is within this share of the best are all meant."""


def table_candidates(
    question: Question, hits: Sequence[Hit], texts: Texts
) -> tuple[Candidate, ...]:
    """What each table among the hits has to say to the question."""
    made: list[Candidate] = []
    seen: set[tuple[str, str]] = set()
    for position, hit in enumerate(hits):
        if hit.chunk.kind is not ChunkKind.TABLE:
            continue
        for block in hit.chunk.blocks:
            if isinstance(block, Table) and (key := (hit.chunk.document_id, block.id)) not in seen:
                seen.add(key)
                reader = _TableReader(question, hit.chunk, block, position, texts)
                made.extend(reader.read())
    return tuple(made)


class _TableReader:
    def __init__(
        self, question: Question, chunk: Chunk, table: Table, position: int, texts: Texts
    ) -> None:
        self._question = question
        self._chunk = chunk
        self._position = position
        self._texts = texts
        self._info = texts.index.document(chunk.document_id)
        parts = texts.index.table(chunk.document_id, table.id) or (table,)
        self._grid = Grid.of(parts, chunk.document_id, texts)

    def read(self) -> list[Candidate]:
        """Candidates of this table, the most precise first."""
        if not self._grid.rows or not self._grid.first.columns:
            return []
        rows = self._named(self._grid.row_bags, self._grid.row_names)
        columns = self._named_columns()
        made = [self._whole()]
        if self._question.asked in {Asked.MAXIMUM, Asked.MINIMUM} and self._is_of_class():
            made.extend(self._extreme(rows, columns))
        if self._question.asked is Asked.RANK and self._is_of_class():
            made.extend(self._ranked(columns))
        made.extend(self._by_value())
        if rows:
            made.extend(self._of_rows(rows, columns))
        elif columns and len(columns) < len(self._grid.value_columns):
            made.append(self._column(columns))
        return made

    def _is_of_class(self) -> bool:
        """Whether the rows are of the class asked for (« quel établissement » of a list of themes).

        The class is named by the header of the first column, or by the caption (« liste des
        acteurs… », « … par type d'établissement »); where neither names one, any will do.
        """
        places = self._question.places
        if places and places.of:
            return True
        ranked = ranked_noun(plain_text(self._question.text)) if places else ""
        heads = [t for t in self._question.terms if t.head or fold(t.surface) == ranked]
        found = _CLASS.findall(fold(self._grid.caption))
        named = [word for words in found for word in words if word]
        if self._grid.first.row_labels and self._grid.column_names:
            named.append(self._grid.column_names[0])
        bag = self._texts.bag(" ".join(named))
        return not heads or not bag or any(strength(term, bag) > 0 for term in heads)

    def _slice(self, span: Span) -> str:
        return self._texts.slice(self._chunk.document_id, span)

    def _named(self, bags: Sequence[frozenset[str]], names: Sequence[str]) -> tuple[int, ...]:
        scores = [self._label_score(position, bags, names) for position in range(len(names))]
        best = max(scores, default=0.0)
        if best < 0.34:
            return ()
        near = [i for i, score in enumerate(scores) if score >= _CLOSE * best]
        own = {i: frozenset(stems(unparenthesised(names[i]))) for i in near}
        return tuple(i for i in near if not any(own[i] < own[other] for other in near))

    def _label_score(
        self, position: int, bags: Sequence[frozenset[str]], names: Sequence[str]
    ) -> float:
        """Share of a label that the question names, from 0 to 1, times how much that tells."""
        own = frozenset(stems(unparenthesised(names[position])))
        if not own:
            return 0.0
        asked = self._asked_bag()
        weights = {s: _discriminance(s, bags) for s in own}
        whole = sum(weights.values())
        named = sum(weight for s, weight in weights.items() if s in asked)
        matched_concept = any(
            strength(term, bags[position]) == 1.0 and _is_whole(term, own)
            for term in self._question.terms
        )
        return 1.0 if matched_concept else named / whole if whole else 0.0

    def _asked_bag(self) -> frozenset[str]:
        return self._texts.bag(self._question.text)

    def _named_columns(self) -> tuple[int, ...]:
        grid = self._grid
        candidates = list(grid.value_columns)
        if len(candidates) == 1:
            return (candidates[0],)
        if polar := self._polar_column(candidates):
            return polar
        names = [grid.column_names[i] for i in candidates]
        scores = [
            self._label_score(i, [grid.column_bags[c] for c in candidates], names)
            for i in range(len(candidates))
        ]
        for i, name in enumerate(names):
            if bool(_NEGATIVE_LABEL.search(fold(name))) != self._question.negated:
                scores[i] *= _WRONG_POLARITY
        best = max(scores, default=0.0)
        if best < 0.3:
            return ()
        return tuple(candidates[i] for i, score in enumerate(scores) if score >= _CLOSE * best)

    def _polar_column(self, candidates: Sequence[int]) -> tuple[int, ...]:
        """The column of a yes or a no, for tables whose caption is a question."""
        by_name = {fold(self._grid.column_names[i]).strip(): i for i in candidates}
        if not (_YES & by_name.keys() and _NO & by_name.keys()):
            return ()
        plain = fold(self._question.text)
        if _UNDECIDED.search(plain) or _UNDECIDED_ASKED.search(plain):
            undecided = [i for name, i in by_name.items() if _UNDECIDED.search(name)]
            return tuple(undecided)
        negative = self._question.negated or _NO_ASKED.search(plain)
        return (by_name["non"],) if negative else (by_name["oui"],)

    def _of_rows(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> list[Candidate]:
        if not columns or len(columns) == len(self._grid.value_columns) > 1:
            return [self._row(row) for row in rows]
        if len(rows) > 4 or (len(rows) > 1 and len(rows) == len(self._grid.rows)):
            return [self._column(columns)]
        return [self._cells(rows, columns)]

    def _cells(self, rows: Sequence[int], columns: Sequence[int]) -> Candidate:
        grid = self._grid
        parts = tuple(
            Part(grid.rows[row].cells[column], grid.rows[row].cells[0])
            for row in rows
            for column in columns
        )
        shape = Shape.CELL if len(parts) == 1 else Shape.CELLS
        labels = tuple(s for column in columns for s in grid.first.columns[column].labels)
        names = " ".join(
            [*(grid.row_names[row] for row in rows), *(self._slice(s) for s in labels)]
        )
        return self._make(shape, [grid.rows[row] for row in rows], parts, names, labels)

    def _row(self, row: int) -> Candidate:
        grid = self._grid
        parts = tuple(
            Part(grid.rows[row].cells[column], (grid.first.columns[column].labels or (None,))[0])
            for column in grid.value_columns
        )
        made = self._make(Shape.ROW, [grid.rows[row]], parts, self._row_text(row), ())
        return replace(made, labels=(grid.rows[row].cells[0],))

    def _column(self, columns: Sequence[int]) -> Candidate:
        grid = self._grid
        parts = tuple(
            Part(row.cells[column], row.cells[0] if grid.first.row_labels else None)
            for row in grid.rows
            for column in columns[:1]
        )
        labels = tuple(s for column in columns[:1] for s in grid.first.columns[column].labels)
        names = " ".join([*grid.row_names, *(self._slice(s) for s in labels)])
        return self._make(Shape.CELLS, grid.rows, parts, names, labels)

    def _whole(self) -> Candidate:
        grid = self._grid
        parts = tuple(
            Part(row.span, row.cells[0] if grid.first.row_labels else None) for row in grid.rows
        )
        about = " ".join([grid.caption, *grid.column_names])
        made = self._make(Shape.TABLE, grid.rows, parts, about, ())
        items = self._texts.bag(" ".join(self._row_text(row) for row in range(len(grid.rows))))
        return replace(
            made,
            columns=tuple(column.labels for column in grid.first.columns),
            bags={**made.bags, Layer.OWN: self._texts.bag(about), Layer.ITEMS: items},
            ranked=self._is_sorted() and self._is_of_class(),
            bags_of_parts=grid.row_bags,
        )

    def _is_sorted(self) -> bool:
        """Whether the values run down or up the table, or there are none to sort by."""
        columns = self._grid.value_columns
        values = [
            [numeric_value(self._slice(row.cells[column])) for row in self._grid.rows]
            for column in columns
        ]
        numeric = [[v for v in column if v is not None] for column in values]
        filled = [column for column in numeric if len(column) > 1]
        return not filled or any(
            column in (sorted(column), sorted(column, reverse=True)) for column in filled
        )

    def _ranked(self, columns: tuple[int, ...]) -> list[Candidate]:
        """The rows at the places asked for, by the values of one column."""
        places = self._question.places
        column = self._column_of_order(columns)
        if places is None or column is None:
            return []
        grid = self._grid
        order = descending([numeric_value(self._slice(row.cells[column])) for row in grid.rows])
        bags = [grid.row_bags[row] for row in order]
        if places.pivot:
            found = neighbour(self._question, bags)
        else:
            found = named_part(self._question, bags) if places.of else None
        at = (found,) if places.of and found is not None else picked(places, len(order), found)
        if not at or (places.of and found is None):
            return []
        chosen = [order[position] for position in at]
        parts = tuple(Part(grid.rows[r].cells[column], grid.rows[r].cells[0]) for r in chosen)
        shown = [*chosen, *([order[found]] if found is not None else [])]
        names = " ".join([*(self._row_text(row) for row in shown), *grid.column_names])
        labels = grid.first.columns[column].labels
        made = self._make(Shape.EXTREME, grid.rows, parts, names, labels)
        ranks = tuple(position + 1 for position in at)
        return [replace(made, places=ranks, ranked=self._is_sorted())]

    def _column_of_order(self, columns: tuple[int, ...]) -> int | None:
        """The numeric column to sort by: the one named, else the only one."""
        grid = self._grid
        if not grid.first.row_labels:
            return None
        numeric = [c for c in grid.value_columns if self._is_numeric(c)]
        named = [c for c in columns if c in numeric]
        usable = named if len(named) == 1 else numeric
        return usable[0] if len(usable) == 1 else None

    def _is_numeric(self, column: int) -> bool:
        cells = [self._slice(row.cells[column]) for row in self._grid.rows]
        return sum(numeric_value(cell) is not None for cell in cells) > max(1, 0.6 * len(cells))

    def _extreme(self, rows: tuple[int, ...], columns: tuple[int, ...]) -> list[Candidate]:
        grid = self._grid
        if len(columns) == 1:
            chosen = rows if 1 < len(rows) < len(grid.rows) else tuple(range(len(grid.rows)))
            places = [(row, columns[0]) for row in chosen]
        elif len(rows) == 1:
            usable = [
                c
                for c in grid.value_columns
                if bool(_NEGATIVE_LABEL.search(fold(grid.column_names[c])))
                == self._question.negated
            ]
            places = [(rows[0], column) for column in usable]
        else:
            return []
        return self._extreme_of(places)

    def _extreme_of(self, places: Sequence[tuple[int, int]]) -> list[Candidate]:
        grid = self._grid
        valued = [
            (value, place)
            for place in places
            if (value := numeric_value(self._slice(grid.rows[place[0]].cells[place[1]])))
            is not None
        ]
        if len(valued) < 2:
            return []
        pick = min if self._question.asked is Asked.MINIMUM else max
        best = pick(value for value, _ in valued)
        winners = [place for value, place in valued if value == best]
        one_column = len({column for _, column in places}) == 1
        parts = tuple(
            Part(
                grid.rows[row].cells[column],
                grid.rows[row].cells[0]
                if one_column
                else (grid.first.columns[column].labels or (None,))[0],
            )
            for row, column in winners
        )
        labels = tuple(
            s
            for column in sorted({column for _, column in winners})
            for s in grid.first.columns[column].labels
        )
        compared = sorted({row for row, _ in places})
        names = " ".join([*(self._row_text(row) for row in compared), *grid.column_names])
        made = self._make(Shape.EXTREME, [grid.rows[r] for r in compared], parts, names, labels)
        return [made]

    def _by_value(self) -> list[Candidate]:
        wanted = {figure.value for figure in figures(self._question.text)}
        if not wanted:
            return []
        found = [
            row
            for row in range(len(self._grid.rows))
            if wanted
            & {
                figure.value
                for cell in self._grid.rows[row].cells[1:]
                for figure in figures(self._slice(cell))
            }
        ]
        return [self._row(row) for row in found[:3]]

    def _row_text(self, row: int) -> str:
        return " ; ".join(self._slice(cell) for cell in self._grid.rows[row].cells)

    def _make(
        self,
        shape: Shape,
        rows: Sequence[Row],
        parts: tuple[Part, ...],
        own: str,
        labels: tuple[Span, ...],
    ) -> Candidate:
        table = self._grid.first
        spans = (*filter(None, (table.caption, table.header)), *(row.span for row in rows))
        headings = " \n ".join(self._chunk.headings)
        return Candidate(
            shape=shape,
            document=self._info,
            chunk_id=self._chunk.id,
            spans=tuple(spans),
            focus=tuple(part.span for part in parts),
            text=" ; ".join(self._slice(part.span) for part in parts),
            bags={
                Layer.OWN: self._texts.bag(own)
                | self._texts.bag(" ; ".join(map(self._slice, (p.span for p in parts)))),
                Layer.LABELS: self._texts.bag(self._grid.caption),
                Layer.HEADINGS: self._texts.bag(headings),
                Layer.TITLE: self._texts.title_bag(self._info),
            },
            section=self._chunk.headings,
            position=self._position,
            parts=parts,
            labels=labels,
            caption=table.caption,
        )


def _is_whole(term: Term, own: frozenset[str]) -> bool:
    """Whether a term alone names a label: the label has no other word that tells."""
    return len(own) <= max(1, len(term.parts))


def _discriminance(stem: str, bags: Sequence[frozenset[str]]) -> float:
    held = sum(stem in bag for bag in bags)
    return math.log(1 + (len(bags) + 1) / (held + 0.5))
