"""The report as one page that works offline: style and script are inside, nothing is fetched.

A content security policy names the hashes of both, so that text of a document could not run even
if it reached the page unescaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

from evals.options import EvalResult
from evals.report import html_comparison, html_figures, html_plots, html_questions
from evals.report.markup import Markup, join, tag
from evals.sets import is_reserve
from evals.typography import french

_HERE = Path(__file__).parent


def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def write(result: EvalResult, path: Path) -> None:
    """Writes the page."""
    path.write_text(page(result), encoding="utf-8")


def page(result: EvalResult) -> str:
    """The whole page as text."""
    style, script = _asset("report.css"), _asset("report.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    title = french(f"Évaluation : {result.header.set_name}")
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup(style)),
    )
    body = tag(
        "body",
        tag("a", "Aller au contenu", href="#contenu", class_="evitement"),
        tag("main", *_sections(result), id="contenu"),
        tag("script", Markup(script)),
    )
    return "<!doctype html>\n" + tag("html", head, body, lang="fr") + "\n"


def _sections(result: EvalResult) -> Iterator[Markup | None]:
    yield html_figures.opening(result)
    yield html_figures.tiles(result)
    yield html_figures.requirements(result)
    yield html_comparison.comparison(result)
    yield html_plots.plots(result)
    yield html_figures.breakdowns(result)
    yield html_figures.outcomes(result)
    yield html_figures.all_figures(result)
    yield html_figures.judged(result)
    yield html_figures.lost_points(result)
    if is_reserve(result.header.set_name):
        yield join(
            tag("h2", "Questions"),
            tag(
                "p",
                french(
                    "Les questions de la réserve ne sont pas montrées, pour que personne ne règle "
                    "l'assistant d'après elles."
                ),
            ),
        )
    else:
        yield html_questions.section(result)
