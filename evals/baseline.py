"""The figures of the plain pipeline on the same questions, kept so that every report shows them.

They depend on the set, the index and the embedder only, so one measure serves all later reports.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from evals.metrics.catalogue import TIMING
from evals.metrics.stats import Estimate
from evals.question_set import QuestionSet
from evals.scoring import Context, score
from evals.summary import summarise
from evals.systems.base import System, SystemInfo

FOLDER = Path(".cpts/evals/naive")
_FORMAT = "1"


def _path(questions: QuestionSet, info: SystemInfo) -> Path:
    parts = (_FORMAT, questions.sha256, info.index, info.embedder, info.flavour)
    key = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:20]
    return FOLDER / f"{key}.json"


def known(questions: QuestionSet, info: SystemInfo) -> Mapping[str, Estimate] | None:
    """Figures measured before on the same work, `None` where there are none."""
    try:
        payload = json.loads(_path(questions, info).read_text(encoding="utf-8"))
        return {name: Estimate(**value) for name, value in payload.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def measure(questions: QuestionSet, system: System, info: SystemInfo) -> Mapping[str, Estimate]:
    """Asks the plain pipeline and keeps its figures.

    Args:
        questions: The set.
        system: The plain pipeline over the same documents.
        info: The system that it will stand beside.
    """
    context = Context(info.flavour, system.page_text, system.original_text)
    scores = [score(q, system.ask(q.question, (), q.id), context) for q in questions.questions]
    found = dict(summarise(scores, flavour=info.flavour).figures)
    path = _path(questions, info)
    kept = {
        name: {"value": e.value, "n": e.n, "low": e.low, "high": e.high}
        for name, e in found.items()
        if name not in TIMING
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept), encoding="utf-8")
    except OSError:
        return found  # nothing is lost but the time of the next measure
    return found
