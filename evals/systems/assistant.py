"""The assistant itself, behind the interface that the runner uses."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.engine import Assistant
from assistant.outcomes import Engine, Turn
from evals.answers import ServedAnswer, serve
from evals.systems.base import SystemInfo
from evals.systems.texts import FindOriginal, StoredTexts, flavour_of


class AssistantSystem(StoredTexts):
    """Asks an `Assistant`; quotes are checked against the index that it answered from."""

    def __init__(
        self,
        assistant: Assistant,
        *,
        engine: Engine | None = None,
        embedder: str = "",
        flavour: str | None = None,
        original: FindOriginal | None = None,
    ) -> None:
        self._assistant = assistant
        self._engine = engine
        super().__init__(assistant.index, original)
        model = assistant.settings.llm
        default = Engine.GENERATIVE if model else Engine.EXTRACTIVE
        used = engine or default
        self._info = SystemInfo(
            name="assistant",
            flavour=flavour or flavour_of(assistant.index),
            engine=used.value,
            index=assistant.index.build,
            embedder=embedder,
            model=model if used is Engine.GENERATIVE else "",
        )

    @property
    def info(self) -> SystemInfo:
        """What is recorded with the run."""
        return self._info

    def ask(self, question: str, history: Sequence[Turn], identifier: str) -> ServedAnswer:
        """One answer of the assistant, with its hits."""
        answer = self._assistant.ask(question, history, engine=self._engine, identifier=identifier)
        return serve(answer)
