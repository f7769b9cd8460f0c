"""The only door to the endpoint: builds the chat model and streams it under two deadlines.

The model is read in a thread of its own, so that an endpoint that accepts the request and then says
nothing, or drips a letter a minute, costs no more than the deadlines: one for the first piece of
text, one for the whole. There is one retry, when the endpoint names a delay (« Retry-After ») that
still fits before the first deadline. Nothing that the endpoint answers with an error reaches a log
or a message: an error page may echo the key.
"""

from __future__ import annotations

import contextlib
import logging
import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from assistant.reader.generative.prompt import Prompt
from assistant.settings import AssistantSettings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessageChunk, BaseMessage

log = logging.getLogger(__name__)
Clock = Callable[[], float]


class Trouble(StrEnum):
    """What can happen to a request, typed by what the person who set it up can do."""

    FIRST_WORD = "first_word"
    TOO_LONG = "too_long"
    KEY = "key"
    MODEL = "model"
    BUSY = "busy"
    SERVER = "server"
    UNREACHABLE = "unreachable"
    UNREADABLE = "unreadable"
    REFUSED = "refused"
    CUT = "cut"
    LENGTH = "length"


class EndpointError(Exception):
    """The request failed; `trouble` says how, and nothing of what the endpoint wrote is kept."""

    def __init__(self, trouble: Trouble, retry_after: float | None = None) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text as it comes.

    Attributes:
        text: May be empty.
        input_tokens: Of the prompt, where the endpoint counts.
        output_tokens: Of the answer so far, where the endpoint counts.
        finish: Why the text ends (``stop``, ``length``), on the last piece.
    """

    text: str
    input_tokens: int = 0
    output_tokens: int = 0
    finish: str = ""


def build_model(settings: AssistantSettings) -> BaseChatModel:
    """The LangChain model of the settings: `ChatOpenAI`, without retries of its own."""
    import httpx
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    key = settings.llm_api_key.get_secret_value()
    return ChatOpenAI(
        model=settings.llm,
        base_url=settings.llm_base_url or None,
        api_key=SecretStr(key or "aucune"),
        temperature=0.0,
        # Compatible servers know `max_tokens`; the original service wants its successor.
        max_completion_tokens=None if settings.llm_base_url else settings.llm_max_output_tokens,
        extra_body=(
            {"max_tokens": settings.llm_max_output_tokens} if settings.llm_base_url else None
        ),
        timeout=httpx.Timeout(
            settings.llm_timeout_s, connect=min(10.0, settings.llm_first_token_timeout_s)
        ),
        max_retries=0,
        stream_usage=True,
        use_responses_api=False,
    )


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds allowed for the first piece of text and for the whole."""

    first: float
    whole: float


class Stream:
    """One request. Iterating gives its pieces; leaving early stops the thread at its next piece."""

    def __init__(
        self, model: BaseChatModel, prompt: Prompt, deadlines: Deadlines, clock: Clock
    ) -> None:
        self._model = model
        self._prompt = prompt
        self._deadlines = deadlines
        self._clock = clock
        self._stopped = threading.Event()

    def __iter__(self) -> Iterator[Piece]:
        started = self._clock()
        try:
            yield from self._attempt(started)
        except EndpointError as error:
            wait = error.retry_after
            left = started + self._deadlines.first - self._clock()
            if error.trouble is not Trouble.BUSY or wait is None or wait >= left:
                raise
            time.sleep(wait)
            yield from self._attempt(started)
        finally:
            self._stopped.set()

    def _attempt(self, started: float) -> Iterator[Piece]:
        pieces: queue.Queue[Piece | EndpointError | None] = queue.Queue(maxsize=256)
        threading.Thread(target=self._pump, args=(pieces,), daemon=True, name="cpts-llm").start()
        spoken = False
        while True:
            limit = self._deadlines.whole if spoken else self._deadlines.first
            left = started + min(limit, self._deadlines.whole) - self._clock()
            item = self._next(pieces, left, spoken=spoken)
            if item is None:
                return
            spoken = spoken or bool(item.text.strip())
            yield item

    def _next(
        self, pieces: queue.Queue[Piece | EndpointError | None], left: float, *, spoken: bool
    ) -> Piece | None:
        late = EndpointError(Trouble.TOO_LONG if spoken else Trouble.FIRST_WORD)
        if left <= 0:
            raise late
        try:
            item = pieces.get(timeout=left)
        except queue.Empty:
            raise late from None
        if isinstance(item, EndpointError):
            if spoken and item.trouble in (Trouble.UNREACHABLE, Trouble.UNREADABLE):
                raise EndpointError(Trouble.CUT)
            raise item
        return item

    def _pump(self, pieces: queue.Queue[Piece | EndpointError | None]) -> None:
        try:
            with _untraced():
                for chunk in self._model.stream(_messages(self._prompt)):
                    if not self._put(pieces, _piece(chunk)):
                        return
            self._put(pieces, None)
        except Exception as error:
            found = trouble_of(error)
            log.info("language model request failed: %s", found.trouble.value)
            self._put(pieces, found)

    def _put(
        self, pieces: queue.Queue[Piece | EndpointError | None], item: Piece | EndpointError | None
    ) -> bool:
        while not self._stopped.is_set():
            with contextlib.suppress(queue.Full):
                pieces.put(item, timeout=0.1)
                return True
        return False


def complete(model: BaseChatModel, prompt: Prompt, deadlines: Deadlines, clock: Clock) -> str:
    """The whole text of a short request; `EndpointError` where it fails."""
    return "".join(piece.text for piece in Stream(model, prompt, deadlines, clock))


def trouble_of(error: Exception) -> EndpointError:
    """The type of a failure, from the status or the kind of exception of any client library."""
    status = getattr(error, "status_code", None)
    names = {kind.__name__ for kind in type(error).__mro__}
    if isinstance(status, int):
        return EndpointError(_by_status(status), _retry_after(error) if status == 429 else None)
    if names & {"APITimeoutError", "TimeoutException", "TimeoutError"}:
        return EndpointError(Trouble.FIRST_WORD)
    if names & {"APIConnectionError", "TransportError", "ConnectionError"}:
        return EndpointError(Trouble.UNREACHABLE)
    return EndpointError(Trouble.UNREADABLE)


def _by_status(status: int) -> Trouble:
    if status in (401, 403):
        return Trouble.KEY
    if status == 404:
        return Trouble.MODEL
    if status == 429:
        return Trouble.BUSY
    return Trouble.SERVER if status >= 500 else Trouble.REFUSED


def _retry_after(error: Exception) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", None)
    try:
        return max(0.0, float(headers["retry-after"])) if headers else None
    except (KeyError, ValueError):
        return None


def _messages(prompt: Prompt) -> list[BaseMessage]:
    from langchain_core.messages import HumanMessage, SystemMessage

    return [SystemMessage(prompt.system), HumanMessage(prompt.user)]


def _piece(chunk: AIMessageChunk) -> Piece:
    usage = getattr(chunk, "usage_metadata", None) or {}
    content = chunk.content
    text = (
        content
        if isinstance(content, str)
        else "".join(
            part if isinstance(part, str) else str(part.get("text", "")) for part in content
        )
    )
    finish = str(chunk.response_metadata.get("finish_reason") or "")
    read, written = (int(usage.get(name, 0)) for name in ("input_tokens", "output_tokens"))
    return Piece(text, read, written, finish)


@contextlib.contextmanager
def _untraced() -> Iterator[None]:
    """No trace of a question leaves for a tracing service, whatever the environment says."""
    try:
        from langsmith.run_helpers import tracing_context
    except ImportError:
        yield
        return
    with tracing_context(enabled=False):
        yield
