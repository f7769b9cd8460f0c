"""The two rows that a comparison sets side by side.

Each side of « ou » names one row. What the question is about beside its sides has to fit both:
« pour le tennis, mieux accueilli par le public ou par les clubs privés ? » does not set a private
club of tennis against the public club of any sport, but against the one that is called « tennis
public », where there is one.
"""

from __future__ import annotations

from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.question import Question, Term, terms_within
from assistant.questions.roles import WordRole
from assistant.tables.grid import Grid
from assistant.tables.labels import Labels


class Sides:
    """The sides of comparisons in one table, read for one question."""

    def __init__(self, question: Question, grid: Grid, labels: Labels, texts: Texts) -> None:
        self._question = question
        self._grid = grid
        self._labels = labels
        self._told = texts.bag(" ".join([grid.caption, *grid.column_names]))

    def rows(self, sides: tuple[str, str]) -> tuple[int, ...]:
        """The two rows, in the order of the sides; nothing where a side names none of its own."""
        pair = self._named(sides)
        about = self._about_one(pair, sides) if pair else None
        if about is None:
            return pair
        fitting = tuple(
            row if about.keys & self._grid.row_bags[row] else self._called(about, side)
            for row, side in zip(pair, sides, strict=True)
        )
        found = tuple(row for row in fitting if row is not None)
        return found if len(set(found)) == len(sides) and set(found) != set(pair) else ()

    def mixed(self, sides: tuple[str, str]) -> bool:
        """Whether each side names a row, and the question is about only one of the two."""
        pair = self._named(sides)
        return bool(pair) and self._about_one(pair, sides) is not None

    def _named(self, sides: tuple[str, str]) -> tuple[int, ...]:
        left, right = (self._labels.rows(words=side) for side in sides)
        return (*left, *right) if len(left) == len(right) == 1 and left != right else ()

    def _about_one(self, pair: tuple[int, ...], sides: tuple[str, str]) -> Term | None:
        """What the question is about beside its sides, where that is only one of two rows."""
        compared = [term for side in sides for term in terms_within(self._question.terms, side)]
        bags = [self._grid.row_bags[row] for row in pair]
        found = (
            term
            for term in self._question.terms
            if term.role is WordRole.NOUN and not (term.soft or term in compared)
            if strength(term, self._told) == 0
            if sum(strength(term, bag) == 1.0 for bag in bags) == 1
        )
        return next(found, None)

    def _called(self, about: Term, side: str) -> int | None:
        """The row that is called what a side ends on, said of the thing (« tennis public »)."""
        said = side.split()[-1]
        feminine = f"{said[:-1]}que" if said.endswith("c") else f"{said}e"
        named = (self._labels.row_called(f"{about.surface} {form}") for form in (said, feminine))
        return next((row for row in named if row is not None), None)
