"""The file of a run: a header, then one line a question, written as soon as it is answered.

A run that was stopped or killed is taken up where it was: complete lines are kept, a last line that
was cut is dropped, so that at most the question in hand is asked again.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from pydantic import BaseModel, ConfigDict, ValidationError

from evals.answers import ServedAnswer
from evals.errors import RunError
from evals.typography import french

RUN_FILE = "run.jsonl"
FORMAT = 1


class RunHeader(BaseModel):
    """What a run was made with; two runs with the same header give the same figures.

    Attributes:
        code: Hash of the program's source, so that any change shows.
        set_sha256: Version of the question set.
        index: Build of the index, with the embedder's identity in `embedder`.
        system: `assistant`, `naive`, or the name of a file of answers.
        flavour: Which places of the questions hold: `corpus` or `sources`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = FORMAT
    system: str
    engine: str
    model: str = ""
    flavour: str
    set_name: str
    set_sha256: str
    index: str
    embedder: str = ""
    code: str
    version: str
    seed: int
    raw_follow_ups: bool = True

    def same_work(self, other: RunHeader) -> bool:
        """Whether answers of the other run can stand in this one."""
        return self == other


class RunItem(BaseModel):
    """One question answered; `raw` is the answer to a follow-up asked without its history."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question_id: str
    answer: ServedAnswer
    raw: ServedAnswer | None = None


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run as it was read back."""

    header: RunHeader
    items: tuple[RunItem, ...]
    complete_bytes: int


def read_run(path: Path) -> RunRecord:
    """Reads a run, complete or not.

    Raises:
        RunError: The file is missing, is not a run, or is damaged before its last line.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RunError(
            french(f"Le passage {path} est introuvable : donnez son dossier ou son fichier.")
        ) from error
    lines = data.split(b"\n")[:-1]
    try:
        header = RunHeader.model_validate_json(lines[0])
        items = tuple(RunItem.model_validate_json(line) for line in lines[1:])
    except (IndexError, ValidationError) as error:
        raise RunError(
            french(f"Le fichier {path} n'est pas un passage lisible : supprimez-le et recommencez.")
        ) from error
    return RunRecord(header, items, sum(len(line) + 1 for line in lines))


def resolve(path: Path) -> Path:
    """The file of a run given by itself or by its folder."""
    return path / RUN_FILE if path.is_dir() else path


class RunWriter:
    """Appends items; each is on the disk before the next question is asked."""

    def __init__(self, path: Path, header: RunHeader) -> None:
        self._kept = _kept(path, header)
        self._file = _open(path, header, self._kept)

    @property
    def done(self) -> dict[str, RunItem]:
        """Items of an earlier attempt at the same run, by question."""
        return {} if self._kept is None else {i.question_id: i for i in self._kept.items}

    def add(self, item: RunItem) -> None:
        """Writes one item through to the disk."""
        self._file.write(item.model_dump_json(exclude_defaults=True) + "\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def _kept(path: Path, header: RunHeader) -> RunRecord | None:
    if not path.exists():
        return None
    try:
        record = read_run(path)
    except RunError:
        return None
    return record if record.header.same_work(header) else None


def _open(path: Path, header: RunHeader, kept: RunRecord | None) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if kept is not None:
            os.truncate(path, kept.complete_bytes)
            return path.open("a", encoding="utf-8")
        file = path.open("w", encoding="utf-8")
        file.write(header.model_dump_json() + "\n")
        file.flush()
    except OSError as error:
        raise RunError(
            french(f"Impossible d'écrire {path} : vérifiez les droits et la place, ou --out.")
        ) from error
    return file
