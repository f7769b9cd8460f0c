"""Answers that some other system wrote to a file beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assistant.outcomes import Outcome, Turn
from evals.answers import ServedAnswer, read_answers
from evals.systems.base import SystemInfo
from evals.systems.texts import StoredTexts


class AnswersFile:
    """Gives back the answers of a file; a question without one counts as not answered.

    With the texts of an index at hand, quotes are checked against them.
    """

    def __init__(self, path: Path, flavour: str, texts: StoredTexts | None = None) -> None:
        self._answers = read_answers(path)
        self._texts = texts
        index = next(iter(self._answers.values())).index
        self._info = SystemInfo(
            name=path.stem,
            flavour=flavour,
            engine="fichier",
            index=index,
            has_text=texts is not None,
        )

    @property
    def info(self) -> SystemInfo:
        """What is recorded with the run."""
        return self._info

    @property
    def ids(self) -> frozenset[str]:
        """Questions that the file answers."""
        return frozenset(self._answers)

    def ask(
        self,
        question: str,
        history: Sequence[Turn],
        identifier: str,
    ) -> ServedAnswer:
        """The answer of the file."""
        del history
        found = self._answers.get(identifier)
        if found is not None:
            return found
        return ServedAnswer(
            id=identifier, question=question, outcome=Outcome.UNCLEAR, answer="(pas de réponse)"
        )

    def page_text(self, document: str, page: int) -> str | None:
        """Stored text of a page, where there is an index."""
        return self._texts.page_text(document, page) if self._texts else None

    def original_text(self, document: str) -> str | None:
        """Another reading of the original, where there is an index."""
        return self._texts.original_text(document) if self._texts else None
