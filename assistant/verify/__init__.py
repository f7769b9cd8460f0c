"""Checks a written sentence against the excerpts that it cites: pure functions, no model."""

from assistant.verify.verdict import Verdict, check

__all__ = ["Verdict", "check"]
