"""Citations and a scripted chat model for the tests of the generative reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

from assistant.outcomes import Citation
from assistant.reader.generative import Checked, Finished, GenerativeReader
from assistant.settings import AssistantSettings
from ingest.documents import DocumentInfo, Kind, Span

SURVEY = (
    "Sur les 290 communautés qui ont répondu au questionnaire, 110 indiquent collaborer avec un "
    "hôpital de proximité. Ces communautés exercent plus souvent en zone rurale."
)
GOALS = (
    "Objectifs de la communauté :\n• Faciliter l’accès aux soins dans les zones sous-dotées\n"
    "• Coordonner les parcours des patients\n• Développer des actions de prévention"
)
ANSWER = (
    "Sur les 290 communautés qui ont répondu, 110 collaborent avec un hôpital de proximité [1]."
)


class ScriptedModel(BaseChatModel):
    """Writes what it is told, in small pieces; `seen` keeps the prompts."""

    text: str = ""
    writer: Callable[[str], str] | None = None
    size: int = 5
    seen: list[str] = []  # noqa: RUF012  pydantic copies it

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _written(self, messages: list[BaseMessage]) -> str:
        prompt = "\n".join(str(message.content) for message in messages)
        self.seen.append(prompt)
        return self.writer(prompt) if self.writer else self.text

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        message = AIMessage(content=self._written(messages))
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        text = self._written(messages)
        for start in range(0, max(1, len(text)), self.size):
            piece = text[start : start + self.size]
            yield ChatGenerationChunk(message=AIMessageChunk(content=piece))


def citation(
    marker: int,
    quote: str,
    *,
    title: str = "Enquête sur les communautés",
    source: str = "enquete.txt",
    section: str | None = "Résultats",
) -> Citation:
    """A citation of a small document."""
    info = DocumentInfo(
        id=f"document-{marker}", title=title, source=source, sha256=f"{marker}", kind=Kind.GUIDE,
        publisher="FCPTS", date="2025-06",
    )  # fmt: skip
    span = Span(1, 0, len(quote))
    return Citation(marker, info, 1, None, section, quote, (span,), 0.9)


CITATIONS = (citation(1, SURVEY), citation(2, GOALS))


def settings(**changes: Any) -> AssistantSettings:
    """Settings of a model named ``modele-test``."""
    return AssistantSettings(llm="modele-test", **changes)


def write(
    reader: GenerativeReader, question: str = "Combien ?", **options: Any
) -> tuple[list[str], Finished]:
    """The checked pieces and the end of an answer."""
    citations = options.pop("citations", CITATIONS)
    pieces: list[str] = []
    end: Finished | None = None
    for value in reader.write(question, citations, **options):
        assert end is None, "nothing comes after the end"
        if isinstance(value, Checked):
            pieces.append(value.text)
        else:
            end = value
    assert end is not None
    assert end.text == "".join(pieces)
    return pieces, end
