"""The file of PIAF: questions, each with the passage that answers it and the expected spans.

Passages are split by the hash of their text, so that a passage keeps its side with all of its
questions, whatever else the file holds: by one bit in two halves, by another in those that the
refusals take out.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from evals.errors import QuestionSetError
from evals.typography import french

HALVES = ("fit", "report")


@dataclass(frozen=True, slots=True)
class PiafQuestion:
    """A question with its passage and the spans that answer it."""

    id: str
    question: str
    context_id: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piaf:
    """A file of questions: passages by id."""

    passages: dict[str, str]
    questions: tuple[PiafQuestion, ...]


def read(path: Path) -> Piaf:
    """Reads a file of one question a line.

    Raises:
        QuestionSetError: The file is missing or is not of this form.
    """
    passages: dict[str, str] = {}
    questions = []
    try:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            passages[row["context_id"]] = row["context"]
            answers = tuple(row["answers"])
            questions.append(PiafQuestion(row["id"], row["question"], row["context_id"], answers))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise QuestionSetError(
            french(f"Le fichier {path} est absent ou n'est pas au format attendu (JSONL de PIAF).")
        ) from error
    return Piaf(passages, tuple(questions))


def half_of(passage: str) -> str:
    """Which half a passage belongs to, by the first bit of its hash."""
    return HALVES[_bits(passage) & 1]


def removed(passage: str) -> bool:
    """Whether a passage is taken out for the refusals, by the second bit of its hash."""
    return bool(_bits(passage) & 2)


def chosen(piaf: Piaf, half: str, limit: int | None) -> tuple[PiafQuestion, ...]:
    """The questions of a half; a limit keeps the first by hash of their id."""
    held = [q for q in piaf.questions if half_of(piaf.passages[q.context_id]) == half]
    if limit is None or limit >= len(held):
        return tuple(held)
    return tuple(sorted(held, key=lambda q: hashlib.sha256(q.id.encode()).hexdigest())[:limit])


def _bits(text: str) -> int:
    return hashlib.sha256(text.encode("utf-8")).digest()[0]
