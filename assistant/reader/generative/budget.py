"""What the model may cost: tokens per question, per session and per day.

The count of a day is kept in a small SQLite file, so that several processes share it; that of a
session is kept in memory. Where the endpoint does not count, a token is taken for three characters
(French text makes 3.2 to 4 characters a token with the usual vocabularies: the estimate is high).
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from assistant.outcomes import Citation, Usage

CHARS_PER_TOKEN = 3
_SESSIONS = 10_000
_SCHEMA = "CREATE TABLE IF NOT EXISTS spent (day TEXT PRIMARY KEY, tokens INTEGER NOT NULL)"


def estimate(text_length: int) -> int:
    """Tokens of a text of that many characters, rounded up."""
    return -(-text_length // CHARS_PER_TOKEN)


def added(one: Usage | None, other: Usage | None) -> Usage | None:
    """What two requests of one answer cost together."""
    if one is None or other is None:
        return one or other
    return Usage(
        model=other.model,
        input_tokens=one.input_tokens + other.input_tokens,
        output_tokens=one.output_tokens + other.output_tokens,
        seconds=one.seconds + other.seconds,
        cached=one.cached and other.cached,
    )


def default_folder() -> Path:
    """The user's data folder, after the XDG convention."""
    base = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(base) / "cpts-assistant"


def fitting(
    citations: Sequence[Citation], *, room_tokens: int, overhead_chars: int
) -> tuple[Citation, ...]:
    """The first excerpts, in order of merit, that fit the context together; at least none.

    Args:
        citations: Best first.
        room_tokens: Tokens of the context that are not kept for the answer.
        overhead_chars: Characters of the rules and of the question.
    """
    left = room_tokens * CHARS_PER_TOKEN - overhead_chars
    kept = []
    for citation in citations:
        size = len(citation.quote) + len(citation.document.title) + 200
        if size <= left:
            kept.append(citation)
            left -= size
    return tuple(kept)


class Ledger:
    """Counts tokens of the day and of each session. Safe to share between threads."""

    def __init__(
        self,
        *,
        daily: int = 0,
        session: int = 0,
        folder: Path | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """A ledger with these limits; 0 means none, and then nothing is written to disk.

        Args:
            daily: Tokens a day.
            session: Tokens a session.
            folder: Where the count of the day is kept.
            today: Clock.
        """
        self._daily = daily
        self._session = session
        self._folder = folder
        self._today = today
        self._lock = threading.Lock()
        self._sessions: OrderedDict[str, int] = OrderedDict()

    def allows(self, session: str | None, tokens: int) -> str | None:
        """The limit (``day`` or ``session``) that `tokens` more would break, if any."""
        with self._lock:
            if self._daily and self._spent_today() + tokens > self._daily:
                return "day"
            if (
                self._session
                and session
                and self._sessions.get(session, 0) + tokens > self._session
            ):
                return "session"
        return None

    def spend(self, session: str | None, tokens: int) -> None:
        """Counts tokens that were used."""
        with self._lock:
            if session:
                self._sessions[session] = self._sessions.pop(session, 0) + tokens
                while len(self._sessions) > _SESSIONS:
                    self._sessions.popitem(last=False)
            if self._daily:
                self._add_today(tokens)

    def _open(self) -> sqlite3.Connection:
        folder = self._folder or default_folder()
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(folder / "llm-usage.sqlite", timeout=5)
        connection.execute(_SCHEMA)
        return connection

    def _spent_today(self) -> int:
        with closing(self._open()) as connection:
            row = connection.execute(
                "SELECT tokens FROM spent WHERE day = ?", (self._today().isoformat(),)
            ).fetchone()
        return int(row[0]) if row else 0

    def _add_today(self, tokens: int) -> None:
        with closing(self._open()) as connection, connection:
            connection.execute(
                "INSERT INTO spent VALUES (?, ?)"
                " ON CONFLICT(day) DO UPDATE SET tokens = tokens + ?",
                (self._today().isoformat(), tokens, tokens),
            )
