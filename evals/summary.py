"""From the scores of a run to its figures: overall, by group, refusals, follow-ups, robustness.

Everything here is a pure function of the scores. A figure that applies to no question is absent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.outcomes import Outcome
from evals.metrics import refusals
from evals.metrics.catalogue import METRICS
from evals.metrics.facts import missing_facts
from evals.metrics.stats import Estimate, bootstrap_mean, estimate, percentile, wilson
from evals.scoring import Score
from evals.texts import figures

NO_DOCUMENT = "(sans document)"


@dataclass(frozen=True, slots=True)
class Group:
    """One row of a breakdown: its name, the whole rule on it, and every figure that applies."""

    name: str
    right: Estimate
    figures: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """Precision, recall and F1 of one outcome, with the count of questions that expect it."""

    outcome: str
    expected: int
    given: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a run.

    Attributes:
        figures: By the names of `evals.metrics.catalogue`.
        breakdowns: By kind, audience, document and difficulty.
        excluded: For each figure, the number of questions to which it does not apply.
        rewriting: (turns right with history, right without, turns asked both ways).
    """

    count: int
    figures: Mapping[str, Estimate]
    breakdowns: Mapping[str, tuple[Group, ...]]
    outcomes: tuple[OutcomeRow, ...]
    risk_coverage: tuple[tuple[float, float], ...]
    calibration: tuple[refusals.Bin, ...]
    latencies: tuple[float, ...] = field(default=())
    excluded: Mapping[str, int] = field(default_factory=dict)


def summarise(
    scores: Sequence[Score],
    *,
    flavour: str,
    raw_right: Mapping[str, bool] | None = None,
    memory_mib: float | None = None,
) -> Summary:
    """The figures of a run.

    Args:
        scores: One per question.
        flavour: Which places of the questions hold, for the breakdown by document.
        raw_right: Whether a follow-up was right when asked without its history, by question id.
        memory_mib: Peak memory of the process.
    """
    found = _per_question(scores)
    found.update(_refusals(scores))
    found.update(_groups_of_questions(scores))
    found.update(_rewriting(scores, raw_right or {}))
    answered = [(s.answer.confidence, s.right) for s in scores if s.answer.answered]
    curve = refusals.risk_coverage(answered, len(scores)) if scores else ()
    bins = refusals.calibration(answered)
    _put(found, "aurc", refusals.area_under_risk(curve), len(answered))
    _put(found, "calibration_error", refusals.calibration_error(bins), len(answered))
    latencies = tuple(s.answer.latency_ms for s in scores if s.answer.latency_ms > 0)
    _put(found, "latency_p50", percentile(latencies, 0.5), len(latencies))
    _put(found, "latency_p95", percentile(latencies, 0.95), len(latencies))
    _put(found, "memory", memory_mib, 1)
    return Summary(
        count=len(scores),
        figures=found,
        breakdowns=_breakdowns(scores, flavour),
        outcomes=_by_outcome(scores),
        risk_coverage=curve,
        calibration=bins,
        latencies=latencies,
        excluded=_excluded(scores),
    )


def _put(found: dict[str, Estimate], name: str, value: float | None, n: int) -> None:
    """A figure without an interval: its bounds are itself."""
    if value is not None:
        found[name] = Estimate(value, n, value, value)


def _per_question(scores: Sequence[Score]) -> dict[str, Estimate]:
    found = {}
    for metric in METRICS:
        values = [s.values[metric.name] for s in scores if metric.name in s.values]
        made = estimate(values) if values else None
        if made is not None:
            found[metric.name] = made
    return found


def _excluded(scores: Sequence[Score]) -> dict[str, int]:
    names = [metric.name for metric in METRICS if metric.per_question]
    counts = {name: sum(1 for s in scores if name not in s.values) for name in names}
    return {name: count for name, count in counts.items() if 0 < count < len(scores)}


def _refusals(scores: Sequence[Score]) -> dict[str, Estimate]:
    clear = [s for s in scores if s.question.only_answer or not s.question.answerable]
    pairs = [(not s.question.answerable, not s.answer.answered) for s in clear]
    counts = refusals.detection(pairs)
    found: dict[str, Estimate] = {}
    precision = wilson(counts.right, counts.right + counts.wrong)
    recall = wilson(counts.right, counts.right + counts.missed)
    if precision is not None:
        found["refusal_precision"] = precision
    if recall is not None:
        found["refusal_recall"] = recall
        _put(found, "refusal_f1", counts.f1, len(pairs))
    return found


def _by_outcome(scores: Sequence[Score]) -> tuple[OutcomeRow, ...]:
    rows = []
    for outcome in Outcome:
        pairs = [(_wanted(s) is outcome, s.answer.outcome is outcome) for s in scores]
        expected, given = sum(w for w, _ in pairs), sum(g for _, g in pairs)
        if expected or given:
            d = refusals.detection(pairs)
            rows.append(OutcomeRow(outcome.value, expected, given, d.precision, d.recall, d.f1))
    return tuple(rows)


def _wanted(score: Score) -> Outcome:
    """The outcome given where it is accepted, else the one most wanted."""
    given = score.answer.outcome
    return given if given in score.question.outcomes else score.question.outcomes[0]


def _groups_of_questions(scores: Sequence[Score]) -> dict[str, Estimate]:
    found: dict[str, Estimate] = {}
    conversations: dict[str, list[bool]] = {}
    variants: dict[str, list[Score]] = {}
    for s in scores:
        if s.question.conversation is not None:
            conversations.setdefault(s.question.conversation, []).append(s.right)
        variants.setdefault(s.question.variants_of or s.question.id, []).append(s)
    whole = wilson(sum(all(turns) for turns in conversations.values()), len(conversations))
    groups = [group for group in variants.values() if len(group) > 1]
    robust = wilson(sum(len(set(map(signature, group))) == 1 for group in groups), len(groups))
    if whole is not None:
        found["conversations"] = whole
    if robust is not None:
        found["robustness"] = robust
    return found


def signature(score: Score) -> tuple[str, tuple[str, ...], tuple[int, ...]]:
    """What must not change between spellings: outcome, figures, and which facts are there."""
    text = score.answer.answer if score.answer.answered else ""
    missing = set(missing_facts(text, score.question.facts))
    present = tuple(i for i, group in enumerate(score.question.facts) if group not in missing)
    return score.answer.outcome.value, tuple(sorted({f.form for f in figures(text)})), present


def _rewriting(scores: Sequence[Score], raw: Mapping[str, bool]) -> dict[str, Estimate]:
    pairs = [(s.right, raw[s.question.id]) for s in scores if s.question.id in raw]
    found: dict[str, Estimate] = {}
    without = wilson(sum(r for _, r in pairs), len(pairs))
    gain = bootstrap_mean([float(kept) - float(r) for kept, r in pairs])
    if without is not None and gain is not None:
        found["raw_right"] = without
        found["rewriting_gain"] = gain
    return found


Key = Callable[[Score], Iterable[str]]


def _breakdowns(scores: Sequence[Score], flavour: str) -> dict[str, tuple[Group, ...]]:
    def documents(s: Score) -> Iterable[str]:
        return {p.document for p in s.question.places_in(flavour)} or {NO_DOCUMENT}

    keys: dict[str, Key] = {
        "kind": lambda s: [s.question.kind.value],
        "audience": lambda s: [s.question.audience.value],
        "document": documents,
        "difficulty": lambda s: [str(s.question.difficulty)],
    }
    return {name: _grouped(scores, key) for name, key in keys.items()}


def _grouped(scores: Sequence[Score], key: Key) -> tuple[Group, ...]:
    groups: dict[str, list[Score]] = {}
    for s in scores:
        for name in key(s):
            groups.setdefault(name, []).append(s)
    rows = []
    for name, held in sorted(groups.items()):
        right = wilson(sum(s.right for s in held), len(held))
        if right is not None:
            rows.append(Group(name, right, _per_question(held)))
    return tuple(rows)
