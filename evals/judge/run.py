"""Judges a run, and the hand-labelled sample beside it.

Agreement (Cohen's κ) with the labels of people on the sample says how far a judged figure may be
trusted; it is measured with the same model and the same prompt, at each run.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.judge.model import Judge, Verdict
from evals.judge.prompts import CRITERIA, PROMPT_VERSION, Case
from evals.metrics.stats import Estimate, kappa, wilson
from evals.scoring import Score

SAMPLE = Path(__file__).with_name("sample.jsonl")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A case with the labels that a person gave it."""

    case: Case
    labels: Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """Judged figures, apart from all others.

    Attributes:
        figures: Share of « oui » by criterion.
        agreement: κ with the hand labels by criterion; `None` where it cannot be had.
        sample: Number of hand-labelled cases that the judge could be compared on.
        unread: Verdicts that could not be read, left out of the figures.
    """

    model: str
    prompt: str
    figures: Mapping[str, Estimate]
    agreement: Mapping[str, float | None]
    sample: int
    unread: int


def read_sample(path: Path = SAMPLE) -> tuple[Labelled, ...]:
    """The hand-labelled cases."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return tuple(
        Labelled(
            Case(r["question"], r["answer"], tuple(r["quotes"]), tuple(r["expected"])),
            {criterion: bool(r["labels"][criterion]) for criterion in CRITERIA},
        )
        for r in rows
    )


def case_of(score: Score) -> Case:
    """What a judge sees of an answer."""
    return Case(
        score.question.question,
        score.answer.answer,
        tuple(c.quote for c in score.answer.citations),
        tuple(group[0] for group in score.question.facts),
    )


def judge_run(
    scores: Sequence[Score],
    judge: Judge,
    sample: Sequence[Labelled],
    progress: Callable[[int, int], None] = lambda *_: None,
) -> Judgement:
    """Judges each answer of a run, and the sample."""
    total = len(scores) + len(sample)
    verdicts: list[Verdict] = []
    for done, score in enumerate(scores, 1):
        verdict = judge.verdict(case_of(score))
        if verdict is not None:
            verdicts.append(verdict)
        progress(done, total)
    pairs: list[tuple[Verdict, Verdict]] = []
    for done, labelled in enumerate(sample, len(scores) + 1):
        verdict = judge.verdict(labelled.case)
        if verdict is not None:
            pairs.append((labelled.labels, verdict))
        progress(done, total)
    figures = {c: wilson(sum(v[c] for v in verdicts), len(verdicts)) for c in CRITERIA}
    return Judgement(
        model=judge.model,
        prompt=PROMPT_VERSION,
        figures={c: e for c, e in figures.items() if e is not None},
        agreement={c: _agreement(pairs, c) for c in CRITERIA},
        sample=len(pairs),
        unread=len(scores) - len(verdicts),
    )


def _agreement(pairs: Sequence[tuple[Verdict, Verdict]], criterion: str) -> float | None:
    left = ["oui" if mine[criterion] else "non" for mine, _ in pairs]
    right = ["oui" if theirs[criterion] else "non" for _, theirs in pairs]
    return kappa(left, right)
