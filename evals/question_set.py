"""A question set: its questions as they were read, its version, and its text again.

A set is a file of one JSON object a line. The hash of its bytes is its version, recorded with each
result; a conversation is asked in turn order, whatever the order of its lines.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.questions import Question

DATASETS = Path(__file__).parent / "datasets"


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A set as it was read.

    Attributes:
        name: Name of the file without its extension.
        sha256: Hash of the file, recorded with each result.
    """

    name: str
    questions: tuple[Question, ...]
    sha256: str

    def conversations(self) -> tuple[tuple[Question, ...], ...]:
        """What is asked together: conversations in turn order, single questions by themselves."""
        groups: dict[str, list[Question]] = {}
        for question in self.questions:
            key = f"c:{question.conversation}" if question.conversation else f"q:{question.id}"
            groups.setdefault(key, []).append(question)
        return tuple(tuple(sorted(g, key=lambda q: q.turn or 0)) for g in groups.values())


def set_hash(data: bytes) -> str:
    """The version of a set: SHA-256 of its bytes."""
    return hashlib.sha256(data).hexdigest()


def to_line(question: Question) -> str:
    """One line of JSON, without the fields left at their default."""
    payload = question.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(payload, ensure_ascii=False)


def to_lines(questions: Sequence[Question]) -> str:
    """The text of a set."""
    return "".join(to_line(question) + "\n" for question in questions)
