"""Ctrl-C in long commands: the first asks to stop at the next step, the second stops at once."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interruption:
    """Remembers that the user asked to stop."""

    def __init__(self, message: str) -> None:
        self._message = message
        self._asked = False

    def asked(self) -> bool:
        """Whether the run should end at its next step."""
        return self._asked

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        """Handles a signal."""
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
        print(self._message, file=sys.stderr)


@contextmanager
def interruption(message: str) -> Iterator[Interruption]:
    """Handles SIGINT and SIGTERM while a long command runs; `message` acknowledges the first."""
    stop = Interruption(message)
    previous = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
