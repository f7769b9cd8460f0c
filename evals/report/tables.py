"""The result as JSON, CSV and XLSX.

For the reserve, only aggregates are written: its questions and answers stay in the run file.
Cells that a spreadsheet would take for a formula are made text by an apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from evals.metrics.catalogue import BY_NAME, METRICS, TIMING
from evals.metrics.stats import Estimate
from evals.options import EvalResult
from evals.report import labels
from evals.scoring import Score
from evals.sets import is_reserve
from evals.summary import Summary

VALUES = tuple(metric.name for metric in METRICS if metric.per_question)
"""A column a figure; its cell is empty for a question to which it does not apply."""
COLUMNS = (
    "id",
    "question",
    "genre",
    "public",
    "difficulté",
    "conversation",
    "tour",
    "juste",
    "issues attendues",
    "issue",
    "raisons",
    "faits attendus",
    "réponse",
    "question réécrite",
    "citations",
    "latence (ms)",
    *VALUES,
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def shown_scores(result: EvalResult) -> tuple[Score, ...]:
    """The questions that a report may show: none of the reserve's."""
    return () if is_reserve(result.header.set_name) else result.scores


def safe_cell(text: str) -> str:
    """A text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unsafe_cell(text: str) -> str:
    """What `safe_cell` was given."""
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _row(s: Score) -> list[str]:
    quotes = " | ".join(
        f"[{c.marker}] {c.document_id} p. {c.page} : {c.quote}" for c in s.answer.citations
    )
    question = s.question
    return [
        question.id,
        question.question,
        labels.group(question.kind.value),
        labels.group(question.audience.value),
        str(question.difficulty),
        question.conversation or "",
        str(question.turn or ""),
        "oui" if s.right else "non",
        " ou ".join(labels.OUTCOMES[o.value] for o in question.outcomes),
        labels.OUTCOMES[s.answer.outcome.value],
        " ; ".join(s.reasons),
        " ; ".join(" ou ".join(group) for group in question.facts),
        s.answer.answer,
        s.answer.standalone_question,
        quotes,
        f"{s.answer.latency_ms:.1f}".replace(".", ","),
        *(_value(s, name) for name in VALUES),
    ]


def _value(s: Score, name: str) -> str:
    return f"{s.values[name]:.4g}".replace(".", ",") if name in s.values else ""


def _figure_rows(summary: Summary) -> Iterator[tuple[str, str, float, int, float, float]]:
    for name, e in summary.figures.items():
        yield name, BY_NAME[name].label, e.value, e.n, e.low, e.high


def write_csv(result: EvalResult, path: Path) -> None:
    """One line a question; semicolons and a byte-order mark, as French spreadsheets expect."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe_cell(cell) for cell in _row(s)] for s in shown_scores(result))
    path.write_text("\ufeff" + buffer.getvalue(), encoding="utf-8", newline="")


def write_json(result: EvalResult, path: Path) -> None:
    """Figures, breakdowns and versions; the same run twice writes the same `figures`."""
    summary = result.summary
    payload = {
        "header": result.header.model_dump(),
        "complete": result.complete,
        "count": summary.count,
        "reserve_runs": result.reserve_runs,
        "figures": {n: _estimate(summary, n) for n in summary.figures if n not in TIMING},
        "timing": {n: _estimate(summary, n) for n in summary.figures if n in TIMING},
        "breakdowns": {
            name: {
                g.name: {
                    "right": g.right.value,
                    "n": g.right.n,
                    "low": g.right.low,
                    "high": g.right.high,
                }
                for g in groups
            }
            for name, groups in summary.breakdowns.items()
        },
        "excluded": dict(summary.excluded),
        "naive": None
        if result.naive is None
        else {n: _plain(e) for n, e in result.naive.items() if n not in TIMING},
        "judgement": _judgement(result),
        "comparison": _comparison(result),
        "requirements": [
            {"requirement": str(c.requirement), "value": c.value, "met": c.met}
            for c in result.checks
        ],
    }
    text = json.dumps(payload, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def _estimate(summary: Summary, name: str) -> dict[str, float]:
    return _plain(summary.figures[name])


def _plain(e: Estimate) -> dict[str, float]:
    return {"value": e.value, "n": e.n, "low": e.low, "high": e.high}


def _judgement(result: EvalResult) -> dict[str, object] | None:
    judged = result.judgement
    if judged is None:
        return None
    return {
        "model": judged.model,
        "prompt": judged.prompt,
        "figures": {name: _plain(e) for name, e in judged.figures.items()},
        "kappa": dict(judged.agreement),
        "sample": judged.sample,
        "unread": judged.unread,
    }


def _comparison(result: EvalResult) -> dict[str, object] | None:
    c = result.comparison
    if c is None:
        return None
    hidden = is_reserve(result.header.set_name)
    return {
        "before": c.before,
        "common": c.common,
        "right_before": c.right_before,
        "right_after": c.right_after,
        "p_value": c.p_value,
        "verdict": c.verdict,
        "fixed": len(c.fixed) if hidden else [p.after.id for p in c.fixed],
        "broken": len(c.broken) if hidden else [p.after.id for p in c.broken],
    }


def write_xlsx(result: EvalResult, path: Path) -> None:
    """A workbook: figures, breakdowns, questions."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Mesures"
    sheet.append(["mesure", "nom", "valeur", "n", "borne basse (95 %)", "borne haute (95 %)"])
    for row in _figure_rows(result.summary):
        sheet.append(list(row))
    groups = book.create_sheet("Détail")
    groups.append(["découpage", "groupe", "juste", "n", "borne basse (95 %)", "borne haute (95 %)"])
    for name, held in result.summary.breakdowns.items():
        for g in held:
            title = labels.BREAKDOWNS[name]
            e = g.right
            groups.append([title, labels.group(g.name), e.value, e.n, e.low, e.high])
    rows = book.create_sheet("Questions")
    rows.append(list(COLUMNS))
    for s in shown_scores(result):
        rows.append([safe_cell(_printable(cell)) for cell in _row(s)])
    for each in (sheet, groups, rows):
        each.freeze_panes = "A2"
        for cell in each[1]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    book.save(path)


def _printable(text: str) -> str:
    """Without the control characters that a workbook cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\n\t")
