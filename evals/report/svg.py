"""Plots as inline SVG: bars with their interval, points, curves, histograms.

Colours come from the page's style sheet through classes, so that a plot follows light and dark.
Every plot has a title that says what it shows; the same figures are in a table beside.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.stats import Estimate
from evals.report.markup import Markup, join, tag
from evals.typography import percent
from ingest.typography import number

_LABEL, _PLOT, _VALUE, _ROW = 210, 400, 150, 30
_SIDE, _MARGIN = 300, 54


@dataclass(frozen=True, slots=True)
class Point:
    """A named point of a scatter plot; both coordinates from 0 to 1."""

    x: float
    y: float
    name: str
    muted: bool = False


def _svg(title: str, width: int, height: int, *children: object) -> Markup:
    return tag(
        "svg",
        tag("title", title),
        *children,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        class_="trace",
    )


def bars(title: str, rows: Sequence[tuple[str, Estimate]]) -> Markup:
    """Proportions, one bar a row, with the 95 % interval as a whisker."""
    height = _ROW * len(rows) + 28
    width = _LABEL + _PLOT + _VALUE
    pieces: list[Markup] = [_grid(height)]
    for i, (name, e) in enumerate(rows):
        y = i * _ROW + 6
        middle = y + 9
        low, high = _LABEL + e.low * _PLOT, _LABEL + e.high * _PLOT
        label = f"{percent(e.value)} (n = {e.n})"
        pieces += [
            tag("text", name, x=_LABEL - 10, y=middle + 5, text_anchor="end", class_="nom"),
            tag("rect", x=_LABEL, y=y, width=round(e.value * _PLOT, 1), height=18, class_="barre"),
            tag(
                "line",
                x1=round(low, 1),
                x2=round(high, 1),
                y1=middle,
                y2=middle,
                class_="moustache",
            ),
            tag("text", label, x=_LABEL + _PLOT + 10, y=middle + 5, class_="valeur"),
        ]
    plot = _svg(title, width, height, *pieces)
    return tag("div", plot, class_="large", tabindex=0, role="region", aria_label=title)


def _grid(height: int) -> Markup:
    pieces = []
    for share in (0, 0.25, 0.5, 0.75, 1):
        x = _LABEL + share * _PLOT
        pieces.append(tag("line", x1=x, x2=x, y1=0, y2=height - 20, class_="grille"))
        text = tag("text", percent(share), x=x, y=height - 4, text_anchor="middle", class_="axe")
        pieces.append(text)
    return join(*pieces)


def _frame(x_label: str, y_label: str, x_ticks: Sequence[tuple[float, str]]) -> Markup:
    """Axes of a square plot; the vertical one goes from 0 to 100 %."""
    pieces = []
    for share in (0, 0.5, 1):
        y = _y(share)
        pieces.append(tag("line", x1=_MARGIN, x2=_MARGIN + _SIDE, y1=y, y2=y, class_="grille"))
        text = tag("text", percent(share), x=_MARGIN - 6, y=y + 4, text_anchor="end", class_="axe")
        pieces.append(text)
    for share, tick in x_ticks:
        x = _x(share)
        pieces.append(tag("text", tick, x=x, y=_SIDE + 38, text_anchor="middle", class_="axe"))
    middle = _MARGIN + _SIDE / 2
    pieces.append(tag("text", x_label, x=middle, y=_SIDE + 58, text_anchor="middle", class_="nom"))
    pieces.append(tag("text", y_label, x=4, y=14, class_="nom"))
    return join(*pieces)


def _x(share: float) -> float:
    return round(_MARGIN + share * _SIDE, 1)


def _y(share: float) -> float:
    return round(22 + (1 - share) * _SIDE, 1)


_SHARES = ((0.0, "0"), (0.5, "50 %"), (1.0, "100 %"))
_SQUARE = (_MARGIN + _SIDE + 90, _SIDE + 68)


def scatter(title: str, x_label: str, y_label: str, points: Sequence[Point]) -> Markup:
    """Named points in the unit square."""
    pieces = [_frame(x_label, y_label, _SHARES)]
    for p in points:
        kind = "point pale" if p.muted else "point"
        pieces.append(tag("circle", cx=_x(p.x), cy=_y(p.y), r=6, class_=kind))
        left = p.x > 0.6
        x = _x(p.x) + (-10 if left else 10)
        anchor = "end" if left else "start"
        y = _y(p.y) + (20 if p.y > 0.9 else -10)
        pieces.append(tag("text", p.name, x=x, y=y, text_anchor=anchor, class_="nom"))
    return _svg(title, *_SQUARE, *pieces)


def curve(
    title: str,
    x_label: str,
    y_label: str,
    points: Sequence[tuple[float, float]],
    *,
    diagonal: bool = False,
) -> Markup:
    """A line through points of the unit square, with a dot on each."""
    pieces = [_frame(x_label, y_label, _SHARES)]
    if diagonal:
        pieces.append(tag("line", x1=_x(0), y1=_y(0), x2=_x(1), y2=_y(1), class_="repere"))
    path = " ".join(f"{_x(x)},{_y(y)}" for x, y in points)
    pieces.append(tag("polyline", points=path, class_="courbe"))
    pieces += [tag("circle", cx=_x(x), cy=_y(y), r=3, class_="point") for x, y in points]
    return _svg(title, *_SQUARE, *pieces)


def histogram(title: str, x_label: str, values: Sequence[float], bins: int = 20) -> Markup:
    """Counts of values in equal bins from 0 to the largest."""
    top = max(values)
    width = top / bins if top else 1.0
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, math.floor(value / width))] += 1
    highest = max(counts)
    step = _SIDE / bins
    ticks = [(share, number(top * share)) for share in (0.0, 0.5, 1.0)]
    pieces = [_frame(x_label, "part de la classe la plus haute", ticks)]
    for i, count in enumerate(counts):
        height = count / highest * _SIDE
        pieces.append(
            tag(
                "rect",
                x=round(_MARGIN + i * step + 1, 1),
                y=round(22 + _SIDE - height, 1),
                width=round(step - 2, 1),
                height=round(height, 1),
                class_="barre",
            )
        )
    return _svg(title, *_SQUARE, *pieces)
