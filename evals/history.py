"""The runs that are on the disk, for a page that lists them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from evals.compare import SCORES_FILE
from evals.errors import RunError
from evals.options import DEFAULT_OUT
from evals.runfile import RUN_FILE, read_run


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run, whole or to be taken up.

    Attributes:
        when: Time of its last answer.
        answered: Number of questions answered.
        right: Share of right questions, `None` for a run that is not whole.
        report: Its page, `None` where there is none.
    """

    folder: Path
    when: datetime
    dataset: str
    system: str
    engine: str
    answered: int
    complete: bool
    right: float | None = None
    report: Path | None = None


def past_runs(folder: Path = DEFAULT_OUT) -> tuple[PastRun, ...]:
    """The runs under a folder, newest first; what cannot be read is left out."""
    found = []
    for path in folder.glob(f"*/{RUN_FILE}"):
        try:
            found.append(_past(path))
        except (RunError, OSError):
            continue
    return tuple(sorted(found, key=lambda run: run.when, reverse=True))


def _past(path: Path) -> PastRun:
    record = read_run(path)
    report = path.with_name("report.html")
    complete = path.with_name(SCORES_FILE).exists()
    return PastRun(
        folder=path.parent,
        when=datetime.fromtimestamp(path.stat().st_mtime, UTC),
        dataset=record.header.set_name,
        system=record.header.system,
        engine=record.header.engine,
        answered=len(record.items),
        complete=complete,
        right=_right(path.with_name("result.json")) if complete else None,
        report=report if report.exists() else None,
    )


def _right(path: Path) -> float | None:
    try:
        return float(json.loads(path.read_text(encoding="utf-8"))["figures"]["right"]["value"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
