"""What an evaluation is asked to do, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from assistant.outcomes import Engine
from evals.compare import Comparison
from evals.errors import OptionError
from evals.judge.run import Judgement
from evals.metrics.catalogue import BY_NAME, TIMING
from evals.metrics.stats import SEED, Estimate
from evals.runfile import RunHeader
from evals.scoring import Score
from evals.summary import Summary
from evals.typography import french
from ingest.typography import number

DEFAULT_SET = "mise-au-point"
DEFAULT_OUT = Path(".cpts/evals")
SYSTEMS = ("assistant", "naive")

_REQUIREMENT = re.compile(r"^\s*([a-z0-9_]+)\s*(>=|<=|>|<|=)\s*([0-9]+(?:[.,][0-9]+)?)\s*(%?)\s*$")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A figure that must reach a bound; shares are from 0 to 1."""

    metric: str
    operator: str
    bound: float

    def __str__(self) -> str:
        return f"{self.metric}{self.operator}{number(self.bound, 3).rstrip('0').rstrip(',')}"

    def holds(self, value: float) -> bool:
        """Whether a value satisfies it."""
        if self.operator == "=":
            return value == self.bound
        strict = (value > self.bound) if self.operator[0] == ">" else (value < self.bound)
        return strict or (self.operator.endswith("=") and value == self.bound)


def parse_requirement(text: str) -> Requirement:
    """Reads « answerable>=0.9 » or « answerable >= 90 % ».

    Raises:
        OptionError: The figure or the form is unknown.
    """
    match = _REQUIREMENT.match(text)
    if match is None:
        raise OptionError(
            french(f"L'exigence « {text} » est mal écrite : par exemple answerable>=0.9.")
        )
    name, operator, bound, percent = match.groups()
    if name not in BY_NAME:
        raise OptionError(
            french(f"La mesure « {name} » n'existe pas ; choisissez parmi : {', '.join(BY_NAME)}.")
        )
    value = float(bound.replace(",", "."))
    return Requirement(name, operator, value / 100 if percent else value)


@dataclass(frozen=True, slots=True)
class EvalOptions:
    """An evaluation.

    Attributes:
        dataset: A set of the project by name (`mise-au-point`, `reserve`) or a JSONL file.
        system: `assistant` or `naive`.
        engine: Reader of the assistant; by default, that of its settings.
        answers: Scores the answers of this file instead of asking.
        compare: Folder or file of an earlier run to compare with.
        out: Folder of the run and its report; by default a new one under `.cpts/evals`.
        requires: What must hold for the exit status to be 0.
        flavour: `corpus` or `sources`; by default, what the index holds.
        with_naive: Also asks the naive system and shows it beside.
        raw_follow_ups: Also asks follow-ups without their history.
        judge: Also asks the language model of the settings to judge.
        resume: Takes up an unfinished run of the same work.
    """

    dataset: str = DEFAULT_SET
    system: str = "assistant"
    engine: Engine | None = None
    answers: Path | None = None
    compare: Path | None = None
    out: Path | None = None
    requires: tuple[Requirement, ...] = ()
    flavour: str | None = None
    with_naive: bool = False
    raw_follow_ups: bool = True
    judge: bool = False
    resume: bool = True
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class RequirementCheck:
    """A requirement with the value found; `None` where the figure does not apply."""

    requirement: Requirement
    value: float | None

    @property
    def met(self) -> bool:
        """Whether it holds; a figure that does not apply does not hold."""
        return self.value is not None and self.requirement.holds(self.value)

    def __str__(self) -> str:
        found = "sans objet" if self.value is None else number(self.value, 4)
        state = "tenue" if self.met else "non tenue"
        return french(f"Exigence {self.requirement} {state} (valeur : {found}).")


@dataclass(frozen=True, slots=True)
class EvalResult:
    """What came out.

    Attributes:
        complete: Whether every question was answered (else the run can be taken up again).
        naive: Figures of the plain pipeline on the same questions, where it was measured.
        judgement: Figures of the external judge, apart from all others.
        reserve_runs: How many times the reserve was run, this one included; `None` for other sets.
        files: The files written, by name (`report.html`, `questions.csv`…).
        text: Summary for the terminal, in French.
    """

    header: RunHeader
    summary: Summary
    scores: tuple[Score, ...]
    complete: bool
    folder: Path
    text: str = ""
    files: tuple[Path, ...] = ()
    comparison: Comparison | None = None
    naive: Mapping[str, Estimate] | None = None
    checks: tuple[RequirementCheck, ...] = ()
    judgement: Judgement | None = None
    reserve_runs: int | None = None
    warnings: tuple[str, ...] = field(default=())

    @property
    def status(self) -> int:
        """Exit status: 1 when a requirement does not hold or the run is not whole, else 0."""
        return 0 if self.complete and all(check.met for check in self.checks) else 1

    @property
    def deterministic(self) -> dict[str, float]:
        """The figures that two runs of the same work share to the digit."""
        return {n: e.value for n, e in self.summary.figures.items() if n not in TIMING}
