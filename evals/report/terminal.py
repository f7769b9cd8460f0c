"""The summary of a result for a terminal: figures by kind with n and interval, in French."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from evals.compare import headline
from evals.judge.prompts import LABELS
from evals.metrics.catalogue import BY_NAME
from evals.metrics.stats import Estimate
from evals.options import EvalResult
from evals.report import labels
from evals.summary import Summary
from evals.typography import french

_FIRST = (
    "right",
    "answerable",
    "unanswerable",
    "refusal_precision",
    "refusal_recall",
    "follow_up",
    "conversations",
    "robustness",
    "facts_recall",
    "figures_exact",
    "no_surplus",
    "page",
    "verbatim",
    "verbatim_original",
    "markers",
    "citation_recall",
    "hit_1",
    "hit_5",
    "rewriting_gain",
    "latency_p50",
    "latency_p95",
    "memory",
)


def summary_text(result: EvalResult) -> str:
    """The whole summary, lines ended."""
    return "".join(french(line) + "\n" for line in _lines(result))


def _lines(result: EvalResult) -> Iterator[str]:
    header = result.header
    count = result.summary.count
    yield f"Jeu « {header.set_name} », {count} question{'s' if count > 1 else ''}"
    yield f"Système : {header.system} ({header.engine}), index {header.index or 'sans'}"
    if result.reserve_runs is not None:
        yield f"Passage n° {result.reserve_runs} sur la réserve : ne réglez rien d'après lui."
    if not result.complete:
        yield "Passage interrompu : relancez la même commande pour le reprendre."
    yield ""
    yield from _figures(result.summary, result.naive)
    yield ""
    yield "Questions justes par genre"
    groups = result.summary.breakdowns.get("kind", ())
    yield from _aligned(
        (
            labels.group(g.name),
            labels.value("right", g.right),
            f"n = {g.right.n}",
            labels.interval("right", g.right),
        )
        for g in sorted(groups, key=lambda g: labels.group(g.name))
    )
    yield from _judged(result)
    if result.comparison is not None:
        yield ""
        yield f"Comparaison avec {result.comparison.before} : {headline(result.comparison)}"
    for check in result.checks:
        yield str(check)
    yield from result.warnings
    report = next((f for f in result.files if f.name == "report.html"), None)
    if report is not None:
        yield ""
        yield f"Rapport : {report}"


def _judged(result: EvalResult) -> Iterator[str]:
    judged = result.judgement
    if judged is None:
        return
    yield ""
    yield f"Jugé par {judged.model} (consigne {judged.prompt}), à part des mesures ci-dessus"
    yield from _aligned(
        (
            LABELS[name],
            labels.value("right", found),
            f"n = {found.n}",
            labels.interval("right", found),
            f"accord κ : {labels.agreement(judged.agreement[name])} (n = {judged.sample})",
        )
        for name, found in judged.figures.items()
    )


def _figures(summary: Summary, naive: Mapping[str, Estimate] | None) -> Iterator[str]:
    rows = []
    for name in _FIRST:
        found = summary.figures.get(name)
        if found is None:
            continue
        beside = (
            ""
            if naive is None or name not in naive
            else (f"naïf : {labels.value(name, naive[name])}")
        )
        rows.append(
            (
                BY_NAME[name].label,
                labels.value(name, found),
                f"n = {found.n}",
                labels.interval(name, found),
                beside,
            )
        )
    yield from _aligned(rows)


def _aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    held = list(rows)
    if not held:
        return
    widths = [max(len(row[i]) for row in held) for i in range(len(held[0]))]
    for row in held:
        cells = [
            c.ljust(w) if i == 0 else c.rjust(w)
            for i, (c, w) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  " + "  ".join(cells).rstrip()
