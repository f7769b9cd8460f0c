"""What the report draws: rightness by kind, refusals, risk and coverage, calibration, latency."""

from __future__ import annotations

from evals.options import EvalResult
from evals.report import labels, svg
from evals.report.markup import Markup, join, tag
from evals.typography import french


def plots(result: EvalResult) -> Markup:
    """By kind, refusals, risk and coverage, calibration, latency."""
    summary = result.summary
    groups = summary.breakdowns.get("kind", ())
    kinds = sorted(((labels.group(g.name), g.right) for g in groups), key=lambda row: row[0])
    pieces = [
        _figure("Questions justes par genre, avec leur intervalle", svg.bars("Par genre", kinds))
    ]
    points = _refusal_points(result)
    if points:
        plot = svg.scatter("Refus", "rappel des refus", "précision des refus", points)
        pieces.append(_figure("Refus : précision et rappel (en haut à droite, le mieux)", plot))
    if summary.risk_coverage:
        plot = svg.curve(
            "Risque et couverture", "couverture", "part de réponses fausses", summary.risk_coverage
        )
        pieces.append(_figure("Risque-couverture : les réponses les plus sûres d’abord", plot))
    if summary.calibration:
        held = [(b.confidence, b.accuracy) for b in summary.calibration]
        plot = svg.curve("Calibration", "confiance", "part de justes", held, diagonal=True)
        pieces.append(_figure("Calibration : sur la diagonale, la confiance dit vrai", plot))
    if summary.latencies:
        plot = svg.histogram("Latence", "millisecondes", summary.latencies)
        pieces.append(_figure("Répartition des latences", plot))
    return join(tag("h2", "En images"), tag("div", *pieces, class_="images"))


def _figure(caption: str, plot: Markup) -> Markup:
    return tag("figure", tag("figcaption", french(caption)), plot)


def _refusal_points(result: EvalResult) -> list[svg.Point]:
    points = []
    for name, figures, muted in (
        (result.header.system, result.summary.figures, False),
        ("chaîne ordinaire", result.naive or {}, True),
    ):
        recall = figures.get("refusal_recall")
        if recall is not None:
            precision = figures.get("refusal_precision")
            shown = name if precision else f"{name} (ne refuse jamais)"
            height = precision.value if precision else 0.0
            points.append(svg.Point(recall.value, height, shown, muted))
    return points
