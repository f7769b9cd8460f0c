"""Lets a loader say that it is getting on, so that a long file is not taken for a loop.

The child of the sandbox sets `listener`; elsewhere a beat does nothing.
"""

from __future__ import annotations

from collections.abc import Callable


def _nobody() -> None:
    """Hears nothing."""


listener: Callable[[], None] = _nobody


def beat() -> None:
    """Tells that one more part of the file (a page) was read."""
    listener()
