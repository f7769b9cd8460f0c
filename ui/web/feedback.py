"""What people say about answers, kept on this server only after they agreed.

SQLite in the feedback folder, one row a review. The browser gets a receipt for each: it alone can
erase the review, so nobody has to be identified. `secure_delete` overwrites what is erased.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ingest.errors import StorageError
from ui.messages import typographic
from ui.web.texts import TAGS

FILE = "avis.sqlite"
MAX_ANSWER = 400_000
_TAGS = frozenset(typographic(tag) for tag in TAGS)
_SCHEMA = """
CREATE TABLE IF NOT EXISTS review (
    id TEXT PRIMARY KEY, received TEXT NOT NULL, useful INTEGER NOT NULL, tags TEXT NOT NULL,
    comment TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, receipt TEXT NOT NULL,
    status TEXT NOT NULL
)
"""


class Status(StrEnum):
    """Where a review stands for staff."""

    NEW = "nouveau"
    SEEN = "lu"
    ADDED = "ajouté"


class ReviewIn(BaseModel):
    """What the page sends; `accord` must be true."""

    model_config = ConfigDict(extra="forbid")

    accord: Literal[True]
    pouce: Literal["utile", "inutile"]
    tags: list[str] = Field(default_factory=list, max_length=len(TAGS))
    commentaire: str = Field(default="", max_length=2000)
    reponse: dict[str, object]

    @field_validator("tags")
    @classmethod
    def _known_tags(cls, tags: list[str]) -> list[str]:
        if unknown := set(tags) - _TAGS:
            msg = f"unknown tags: {len(unknown)}"
            raise ValueError(msg)
        return tags

    @field_validator("reponse")
    @classmethod
    def _an_answer(cls, answer: dict[str, object]) -> dict[str, object]:
        if answer.get("schema") != 1 or not isinstance(answer.get("question"), str):
            msg = "not an answer object"
            raise ValueError(msg)
        if len(json.dumps(answer)) > MAX_ANSWER:
            msg = "answer object too long"
            raise ValueError(msg)
        return answer


@dataclass(frozen=True, slots=True)
class Review:
    """A review as staff see it. `answer` is the answer object, as JSON text."""

    id: str
    received: str
    useful: bool
    tags: tuple[str, ...]
    comment: str
    question: str
    answer: str
    status: Status


class Reviews:
    """The reviews of one folder, safe to use from several threads and processes."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._path = folder / FILE
        self._now = now

    def add(self, review: ReviewIn) -> str:
        """Stores a review and returns the receipt that erases it.

        Raises:
            StorageError: The disk is full or read-only.
        """
        receipt = secrets.token_urlsafe(24)
        row = (
            secrets.token_hex(8),
            self._now().isoformat(timespec="seconds"),
            review.pouce == "utile",
            json.dumps(review.tags, ensure_ascii=False),
            review.commentaire.strip(),
            str(review.reponse["question"]),
            json.dumps(review.reponse, ensure_ascii=False),
            _hash(receipt),
            Status.NEW.value,
        )
        with self._open() as base:
            base.execute("INSERT INTO review VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        return receipt

    def erase(self, receipts: Sequence[str]) -> int:
        """Erases the reviews of these receipts and returns how many there were."""
        if not self._path.exists():
            return 0
        with self._open() as base:
            return sum(
                base.execute("DELETE FROM review WHERE receipt = ?", (_hash(r),)).rowcount
                for r in receipts
            )

    def all(self) -> tuple[Review, ...]:
        """Every review, newest first."""
        if not self._path.exists():
            return ()
        with self._open() as base:
            rows = base.execute(
                "SELECT id, received, useful, tags, comment, question, answer, status "
                "FROM review ORDER BY received DESC, rowid DESC"
            ).fetchall()
        return tuple(
            Review(r[0], r[1], bool(r[2]), tuple(json.loads(r[3])), r[4], r[5], r[6], Status(r[7]))
            for r in rows
        )

    def get(self, identifier: str) -> Review:
        """One review; `KeyError` where there is none."""
        for review in self.all():
            if review.id == identifier:
                return review
        raise KeyError(identifier)

    def mark(self, identifier: str, status: Status) -> None:
        """Sets where a review stands."""
        with self._open() as base:
            base.execute("UPDATE review SET status = ? WHERE id = ?", (status.value, identifier))

    def remove(self, identifier: str) -> None:
        """Erases one review, by staff."""
        with self._open() as base:
            base.execute("DELETE FROM review WHERE id = ?", (identifier,))

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=10)) as base, base:
                base.execute("PRAGMA secure_delete = ON")
                base.execute(_SCHEMA)
                yield base
        except (OSError, sqlite3.Error):
            msg = "L'avis n'a pas pu être enregistré : vérifiez la place et les droits du dossier."
            raise StorageError(typographic(msg)) from None


def _hash(receipt: str) -> str:
    return hashlib.sha256(receipt.encode("utf-8", "surrogatepass")).hexdigest()
