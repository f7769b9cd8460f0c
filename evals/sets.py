"""Finds question sets by name, and keeps count of the runs on the reserve.

The reserve is read here only, when it is asked for by its name: each run on it adds a line to
`evals/reserve-log.jsonl`, which is committed, so that everybody sees how often it was used.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from evals.check import load
from evals.errors import QuestionSetError, RunError
from evals.question_set import DATASETS, QuestionSet, set_hash
from evals.typography import french

RESERVE = "reserve"
RESERVE_LOG = Path(__file__).parent / "reserve-log.jsonl"


def names(folder: Path = DATASETS) -> tuple[str, ...]:
    """Names of the sets of the project, the reserve as one."""
    found = {_name(path) for path in folder.glob("*.jsonl")}
    return tuple(sorted(found))


def _name(path: Path) -> str:
    return RESERVE if path.stem.startswith(RESERVE) else path.stem


def is_reserve(dataset: str) -> bool:
    """Whether a name or a path means the reserve."""
    return _name(Path(dataset)) == RESERVE


def find(dataset: str, folder: Path = DATASETS) -> QuestionSet:
    """The set of this name, or of this file; all files of the reserve make one set.

    Raises:
        QuestionSetError: There is none, or it is to be mended.
    """
    if is_reserve(dataset):
        return _merged(RESERVE, sorted(folder.glob(f"{RESERVE}*.jsonl"), key=lambda p: p.stem))
    named = folder / f"{dataset}.jsonl"
    path = named if named.is_file() else Path(dataset)
    if not path.exists():
        known = ", ".join(names(folder)) or "aucun"
        raise QuestionSetError(
            french(
                f"Le jeu de questions « {dataset} » n'existe pas : donnez un fichier JSONL ou l'un "
                f"de ceux du projet ({known})."
            )
        )
    return load(path)


def _merged(name: str, paths: list[Path]) -> QuestionSet:
    if not paths:
        raise QuestionSetError(
            french("La réserve n'est pas là : il faut evals/datasets/reserve.jsonl.")
        )
    sets = [load(path) for path in paths]
    questions = tuple(question for each in sets for question in each.questions)
    return QuestionSet(name, questions, set_hash("".join(s.sha256 for s in sets).encode()))


@dataclass(frozen=True, slots=True)
class ReserveUse:
    """A line of the log of the reserve."""

    when: datetime
    code: str
    index: str
    system: str
    figures: Mapping[str, float]


def log_reserve(use: ReserveUse) -> int:
    """Adds a line, and gives the number of runs so far.

    Raises:
        RunError: The log cannot be written: a run on the reserve that nobody sees is refused.
    """
    line = {
        "date": use.when.isoformat(timespec="seconds"),
        "code": use.code,
        "index": use.index,
        "system": use.system,
        "figures": {name: round(value, 4) for name, value in use.figures.items()},
    }
    log = RESERVE_LOG
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
        return sum(1 for entry in log.read_text(encoding="utf-8").splitlines() if entry.strip())
    except OSError as error:
        raise RunError(
            french(f"Le journal de la réserve {log} ne peut pas être écrit : vérifiez les droits.")
        ) from error
