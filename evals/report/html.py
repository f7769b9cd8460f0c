"""The report as one page that works offline (no address is opened, no file is loaded)."""

from __future__ import annotations

from html import escape
from pathlib import Path

from evals.options import EvalResult
from evals.report.terminal import summary_text


def write(result: EvalResult, path: Path) -> None:
    """Writes the page."""
    body = escape(summary_text(result))
    path.write_text(f"<!doctype html><html lang=fr><meta charset=utf-8><pre>{body}</pre>", "utf-8")
