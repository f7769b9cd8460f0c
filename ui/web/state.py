"""The live index and its assistant, shared by all requests, and moved over when a build changes.

Nothing of a user lives here: questions and histories arrive with each request and leave with its
answer. A request holds a *lease*; a build that was replaced is closed when its last lease ends, so
an answer and its source cards always come from one build.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from assistant.engine import Assistant
from ingest.errors import CptsError
from ingest.index import Index
from ui.messages import typographic

_LOG = logging.getLogger(__name__)
CHECK_EVERY_S = 1.0
"""How often the disk is asked whether the build is still the live one."""


class LiveIndex(Index, Protocol):
    """An index that knows whether a newer build has replaced it, and keeps the originals."""

    def is_current(self) -> bool:
        """Whether this build is the live one."""

    def original(self, document_id: str) -> Path | None:
        """The stored copy of the original file, `None` where it is missing."""

    def origin(self, document_id: str) -> str:
        """The folder, file or address that a document was read from."""


@dataclass(slots=True)
class Reading:
    """One build, opened, with the assistant over it."""

    index: LiveIndex
    assistant: Assistant
    users: int = 0
    replaced: bool = field(default=False)


class Library:
    """Opens the live build and moves over to the next one between two questions."""

    def __init__(
        self,
        open_index: Callable[[], LiveIndex],
        make_assistant: Callable[[Index], Assistant],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._open_index = open_index
        self._make_assistant = make_assistant
        self._clock = clock
        self._lock = threading.Lock()
        self._moving = threading.Lock()
        self._reading = self._open()
        self._checked = clock()

    @contextmanager
    def lease(self) -> Iterator[Reading]:
        """The live build for the length of one request."""
        self._move_over()
        with self._lock:
            reading = self._reading
            reading.users += 1
        try:
            yield reading
        finally:
            with self._lock:
                reading.users -= 1
                done = reading.replaced and reading.users == 0
            if done:
                reading.index.close()

    def close(self) -> None:
        """Closes the live build."""
        with self._lock:
            self._reading.replaced = True
            done = self._reading.users == 0
        if done:
            self._reading.index.close()

    def _open(self) -> Reading:
        index = self._open_index()
        return Reading(index, self._make_assistant(index))

    def _move_over(self) -> None:
        if self._clock() - self._checked < CHECK_EVERY_S or not self._moving.acquire(False):
            return
        try:
            self._checked = self._clock()
            if self._reading.index.is_current():
                return
            fresh = self._open()
        except CptsError as error:
            _LOG.warning(
                typographic(
                    "le nouvel index ne s'ouvre pas, le dernier complet continue de répondre : %s"
                ),
                error,
            )
            return
        finally:
            self._moving.release()
        with self._lock:
            old, self._reading = self._reading, fresh
            old.replaced = True
            done = old.users == 0
        if done:
            old.index.close()
