"""The table of a benchmark: what was measured, against what, and whether it is within its bound."""

from __future__ import annotations

import json
from dataclasses import dataclass
from operator import ge, le
from pathlib import Path
from typing import TypedDict

_COMPARE = {"≤": le, "≥": ge}
_SIGNS = {None: "–", True: "oui", False: "NON"}


class MeasureJson(TypedDict):
    """A measure in the JSON result."""

    name: str
    value: float
    unit: str
    bound: str | None
    kept: bool | None
    detail: str


@dataclass(frozen=True, slots=True)
class Bound:
    """What a measure must not cross; `sign` is ``≤`` or ``≥``."""

    sign: str
    value: float

    def holds(self, value: float) -> bool:
        """Whether `value` is within the bound."""
        return bool(_COMPARE[self.sign](value, self.value))


@dataclass(frozen=True, slots=True)
class Measure:
    """One line.

    Attributes:
        detail: With what it was measured: counts, seconds, versions.
    """

    name: str
    value: float
    unit: str = ""
    bound: Bound | None = None
    detail: str = ""

    @property
    def kept(self) -> bool | None:
        """Whether the bound holds; `None` without one."""
        return None if self.bound is None else self.bound.holds(self.value)

    def to_json(self) -> MeasureJson:
        """The measure as a JSON object."""
        bound = f"{self.bound.sign} {self.bound.value:g}" if self.bound else None
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "bound": bound,
            "kept": self.kept,
            "detail": self.detail,
        }


@dataclass(frozen=True, slots=True)
class Table:
    """All lines of one run."""

    measures: tuple[Measure, ...]

    @property
    def kept(self) -> bool:
        """Whether no bound is crossed."""
        return all(measure.kept is not False for measure in self.measures)

    def to_markdown(self) -> str:
        """The table as people read it."""
        lines = ["| Mesure | Valeur | Borne | Tenue | Détail |", "| --- | ---: | --- | --- | --- |"]
        for m in self.measures:
            bound = f"{m.bound.sign} {_figure(m.bound.value)}" if m.bound else "–"
            value = f"{_figure(m.value)} {m.unit}".strip()
            lines.append(f"| {m.name} | {value} | {bound} | {_SIGNS[m.kept]} | {m.detail} |")
        return "\n".join(lines) + "\n"

    def write(self, out_dir: Path) -> None:
        """Writes `benchmark.md` and `benchmark.json`."""
        out_dir.mkdir(parents=True, exist_ok=True)
        (out_dir / "benchmark.md").write_text(self.to_markdown(), encoding="utf-8")
        rows = [measure.to_json() for measure in self.measures]
        text = json.dumps(rows, ensure_ascii=False, indent=1)
        (out_dir / "benchmark.json").write_text(text, encoding="utf-8")


def _figure(value: float) -> str:
    return f"{value:.4g}".replace(".", ",")
