"""Writes the files of a result beside its run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from evals.compare import SCORES_FILE, score_line
from evals.errors import RunError
from evals.options import EvalResult
from evals.report.terminal import summary_text
from evals.typography import french

Writer = Callable[[EvalResult, Path], None]


def _writers() -> tuple[tuple[str, Writer], ...]:
    from evals.report import html, tables

    return (
        ("report.html", html.write),
        ("result.json", tables.write_json),
        ("questions.csv", tables.write_csv),
        ("result.xlsx", tables.write_xlsx),
    )


def write_files(result: EvalResult) -> EvalResult:
    """Writes everything; the result is given back with its files and its text.

    The scores come last: a folder that holds them is a finished run.
    """
    files: list[Path] = []
    try:
        for name, write in _writers():
            path = result.folder / name
            write(result, path)
            files.append(path)
        result = replace(result, files=tuple(files))
        if result.complete:
            lines = "".join(score_line(s).model_dump_json() + "\n" for s in result.scores)
            (result.folder / SCORES_FILE).write_text(lines, encoding="utf-8")
    except OSError as error:
        raise RunError(
            french(f"Impossible d'écrire dans {result.folder} : vérifiez les droits et la place.")
        ) from error
    return replace(result, text=summary_text(result))
