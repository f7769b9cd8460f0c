"""Errors of the evaluations; each message is one French sentence with its remedy."""

from __future__ import annotations

from ingest.errors import CptsError


class QuestionSetError(CptsError):
    """The question set is missing or holds lines to mend."""


class AnswersError(CptsError):
    """The file of answers to score is missing or does not follow the answer object."""


class RunError(CptsError):
    """A run cannot be read, resumed or compared."""


class OptionError(CptsError):
    """An option of the evaluation is not understood."""


class JudgeError(CptsError):
    """The external judge is not set or does not answer."""
