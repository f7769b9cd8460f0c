"""The assistant: one question in, one checked answer out. The only door for `ui` and `evals`.

question → standalone question → hits → evidence → answer or typed refusal → checked citations
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.outcomes import Answer, Engine, Turn
from assistant.settings import AssistantSettings
from ingest.index import EVERYTHING, Filter, Index


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of checked text to append to what is shown (whole sentences or list items)."""

    text: str


class Assistant:
    """Answers questions over one index. Stateless between questions: safe to share by threads."""

    def __init__(self, index: Index, settings: AssistantSettings | None = None) -> None:
        self.index = index
        self.settings = settings or AssistantSettings()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
    ) -> Answer:
        """One answer.

        Args:
            question: As typed. Empty or too long questions are `unclear`.
            history: Turns before this question, oldest first, without it.
            where: Documents and kinds to answer from.
            engine: `None` uses the language model when one is set, else extracts.
            identifier: Copied into the answer.
        """
        raise NotImplementedError

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        where: Filter = EVERYTHING,
        engine: Engine | None = None,
        identifier: str | None = None,
    ) -> Iterator[Delta | Answer]:
        """Checked text as it comes, then the whole answer as the last value.

        The concatenated deltas equal `Answer.text`.
        """
        raise NotImplementedError
