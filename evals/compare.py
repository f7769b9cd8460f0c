"""Compares two runs question by question: what was fixed, what was broken, and whether it is real.

Rightness is compared by McNemar's exact test on the questions that changed; other figures by a
paired bootstrap of their difference. Only questions of both runs are compared, and only where the
figure applies to both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.errors import RunError
from evals.metrics.catalogue import METRICS
from evals.metrics.stats import Estimate, mcnemar_exact, paired_bootstrap
from evals.scoring import Score
from evals.typography import french, percent
from ingest.typography import number

SCORES_FILE = "scores.jsonl"
ALPHA = 0.05


class ScoreLine(BaseModel):
    """A score as it is kept with its run: enough to compare and to list."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    question: str
    kind: str
    right: bool
    outcome: str
    answer: str
    reasons: tuple[str, ...] = ()
    values: dict[str, float] = Field(default_factory=dict)


def score_line(score: Score) -> ScoreLine:
    """What is kept of a score."""
    return ScoreLine(
        id=score.question.id,
        question=score.question.question,
        kind=score.question.kind.value,
        right=score.right,
        outcome=score.answer.outcome.value,
        answer=score.answer.answer,
        reasons=score.reasons,
        values=dict(score.values),
    )


def read_scores(path: Path) -> tuple[ScoreLine, ...]:
    """The scores kept in the folder of a run.

    Raises:
        RunError: There are none, or they cannot be read.
    """
    file = path / SCORES_FILE if path.is_dir() else path.with_name(SCORES_FILE)
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        return tuple(ScoreLine.model_validate(json.loads(line)) for line in lines if line)
    except (OSError, json.JSONDecodeError, ValidationError) as error:
        raise RunError(
            french(
                f"Le passage à comparer {path} n'a pas de scores lisibles : donnez le dossier "
                "d'un passage terminé."
            )
        ) from error


@dataclass(frozen=True, slots=True)
class Changed:
    """A question whose rightness changed."""

    before: ScoreLine
    after: ScoreLine


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs side by side.

    Attributes:
        before: Name of the earlier run.
        common: Number of questions of both.
        p_value: Of McNemar's exact test.
        differences: Mean difference by figure, where it applies to both.
    """

    before: str
    common: int
    right_before: int
    right_after: int
    fixed: tuple[Changed, ...]
    broken: tuple[Changed, ...]
    p_value: float
    differences: Mapping[str, Estimate]

    @property
    def real(self) -> bool:
        """Whether chance would hardly make such a difference (p < 0.05)."""
        return self.p_value < ALPHA

    @property
    def verdict(self) -> str:
        """« La différence est-elle réelle ? », in words."""
        return french(_verdict(self))


def _verdict(c: Comparison) -> str:
    if c.common == 0:
        return "Les deux passages n'ont aucune question en commun : rien à comparer."
    fixed, broken = len(c.fixed), len(c.broken)
    counts = f"{_count(fixed, 'corrigée')}, {_count(broken, 'cassée')} sur {c.common}"
    if fixed + broken == 0:
        return f"Aucune question n'a changé sur {c.common} : pas de différence."
    chance = "moins de 0,001" if c.p_value < 0.001 else number(c.p_value, 3)
    direction = "mieux" if fixed > broken else "moins bien"
    if c.real:
        return (
            f"La différence est réelle : {direction} qu'avant ({counts} ; probabilité que le "
            f"hasard en fasse autant : {chance})."
        )
    return (
        f"On ne peut pas dire que la différence est réelle : {counts}, le hasard en ferait "
        f"autant avec une probabilité de {chance}."
    )


def _count(n: int, word: str) -> str:
    return f"{n} question{'s' if n > 1 else ''} {word}{'s' if n > 1 else ''}"


def compare(name: str, before: Sequence[ScoreLine], after: Sequence[ScoreLine]) -> Comparison:
    """Pairs the questions of two runs by id."""
    old = {line.id: line for line in before}
    pairs = [Changed(old[line.id], line) for line in after if line.id in old]
    fixed = tuple(p for p in pairs if p.after.right and not p.before.right)
    broken = tuple(p for p in pairs if p.before.right and not p.after.right)
    return Comparison(
        before=name,
        common=len(pairs),
        right_before=sum(p.before.right for p in pairs),
        right_after=sum(p.after.right for p in pairs),
        fixed=fixed,
        broken=broken,
        p_value=mcnemar_exact(len(fixed), len(broken)),
        differences=_differences(pairs),
    )


def _differences(pairs: Sequence[Changed]) -> dict[str, Estimate]:
    found = {}
    for metric in METRICS:
        both = [
            p for p in pairs if metric.name in p.before.values and metric.name in p.after.values
        ]
        made = paired_bootstrap(
            [p.before.values[metric.name] for p in both],
            [p.after.values[metric.name] for p in both],
        )
        if made is not None:
            found[metric.name] = made
    return found


def headline(c: Comparison) -> str:
    """One line: both shares and the verdict."""
    if c.common == 0:
        return c.verdict
    shares = f"{percent(c.right_before / c.common, 1)} → {percent(c.right_after / c.common, 1)}"
    return f"{shares}. {c.verdict}"
