"""Two runs side by side in the report: paired differences, and the questions that changed.

For the reserve the questions are left out: only differences are shown.
"""

from __future__ import annotations

from evals.compare import Changed, ScoreLine, headline
from evals.metrics.catalogue import BY_NAME
from evals.options import EvalResult
from evals.report import labels
from evals.report.markup import Markup, join, prose, table, tag
from evals.sets import is_reserve
from evals.typography import french
from ingest.typography import number


def comparison(result: EvalResult) -> Markup | None:
    """Two runs side by side, and whether the difference is real."""
    c = result.comparison
    if c is None:
        return None
    rows: list[list[object]] = []
    for name, e in c.differences.items():
        if e.value or e.low or e.high:
            low, high = _signed(name, e.low), _signed(name, e.high)
            sure = "oui" if e.low > 0 or e.high < 0 else "non"
            rows.append(
                [
                    french(BY_NAME[name].label),
                    _signed(name, e.value),
                    f"[{low} ; {high}]",
                    e.n,
                    sure,
                ]
            )
    hidden = is_reserve(result.header.set_name)
    lists = None if hidden else join(_changed("Corrigées", c.fixed), _changed("Cassées", c.broken))
    return join(
        tag("h2", french(f"Comparaison avec {c.before}")),
        tag("h3", french("La différence est-elle réelle ?")),
        tag("p", headline(c), class_="verdict"),
        table(
            "Différences appariées (après moins avant)",
            ["mesure", "différence", "intervalle", "n", "hors du hasard"],
            rows,
        )
        if rows
        else None,
        lists,
    )


def _signed(name: str, quantity: float) -> str:
    sign = "+" if quantity > 0 else "−" if quantity < 0 else ""
    if BY_NAME[name].unit == "share":
        return f"{sign}{number(100 * abs(quantity), 1)} pts"
    return sign + labels.amount(name, abs(quantity))


def _reasons(line: ScoreLine) -> str:
    return french(" ; ".join(line.reasons)) or "juste"


def _changed(title: str, changed: tuple[Changed, ...]) -> Markup:
    rows: list[list[object]] = [
        [
            c.after.question,
            prose(c.before.answer),
            _reasons(c.before),
            prose(c.after.answer),
            _reasons(c.after),
        ]
        for c in changed
    ]
    heading = tag("h3", f"{title} ({len(changed)})")
    if not rows:
        return join(heading, tag("p", "Aucune."))
    head = ["question", "réponse avant", "verdict avant", "réponse après", "verdict après"]
    return join(heading, table(f"Questions : {title.lower()}", head, rows))
