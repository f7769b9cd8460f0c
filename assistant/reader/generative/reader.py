"""The generative reader: question and citations in, checked sentences out, honest to the end.

1. The budget and the cache are asked before the model.
2. The excerpts that fit the context are fenced into the prompt (`prompt`, `fence`).
3. The model is read under two deadlines (`client`); its text is cut into sentences (`stream`), and
   each is yielded only after its check (`checking`): what was yielded is never taken back.
4. The model may decline (`NON_DOCUMENTÉ`) before anything was shown: `Finished.declined`.
5. Where three sentences more were removed than shown, the rest is not read: what was shown stays.
6. `Finished` closes every answer, with the text, what was removed and why, what it cost, and where
   something went wrong a French note. An empty text means: give the extractive answer.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.outcomes import Citation, Turn, Usage
from assistant.reader.generative import notes
from assistant.reader.generative.budget import Ledger, estimate, fitting
from assistant.reader.generative.cache import AnswerCache, Stored, key_of
from assistant.reader.generative.checking import Checked, SentenceChecker
from assistant.reader.generative.client import (
    Clock,
    Deadlines,
    EndpointError,
    Stream,
    Trouble,
    build_model,
)
from assistant.reader.generative.ending import Count, End, Finished, replayed
from assistant.reader.generative.fence import Fence
from assistant.reader.generative.prompt import SENTINEL, VERSION, Prompt, build
from assistant.reader.generative.rewriting import Restated, asking, rewrite
from assistant.reader.generative.stream import SentenceStream, Written
from assistant.settings import AssistantSettings
from assistant.verify.terms import Terms
from assistant.verify.text import plain
from assistant.vocabulary import Vocabulary
from ingest.errors import CptsError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

log = logging.getLogger(__name__)

_TOO_MANY = 3
"""Removed sentences beyond the shown ones after which the rest is not worth reading."""

_CHARS_PER_OUTPUT_TOKEN = 8
"""No tokenizer gives longer tokens on average: beyond that the text is endless."""


class GenerativeReader:
    """Writes answers with a chat model. Safe to share between threads."""

    def __init__(
        self,
        settings: AssistantSettings,
        model: BaseChatModel | None = None,
        clock: Clock = time.monotonic,
        ledger: Ledger | None = None,
    ) -> None:
        """A reader over the endpoint of the settings, or over any LangChain chat model.

        Args:
            settings: The `llm*` settings.
            model: Another chat model than the endpoint of the settings.
            clock: Seconds, monotonic.
            ledger: Where tokens are counted (by default, in the user's data folder).
        """
        self._settings = settings
        self._given = model
        self._clock = clock
        self._ledger = ledger or Ledger(
            daily=settings.llm_daily_tokens, session=settings.llm_session_tokens
        )
        self._cache = AnswerCache()
        self._restated = AnswerCache()

    @property
    def available(self) -> bool:
        """Whether there is a model to ask."""
        return self._given is not None or bool(self._settings.llm)

    def write(
        self,
        question: str,
        citations: Sequence[Citation],
        *,
        audience: str | None = None,
        language: str = "fr",
        history: Sequence[Turn] = (),
        build_name: str = "",
        session: str | None = None,
    ) -> Iterator[Checked | Finished]:
        """Checked pieces of text as they come, then `Finished`.

        Args:
            question: Standalone.
            citations: The evidence of the extractive path, best first; its markers are kept.
            audience: Who reads (« professionnels », « élus », « grand public »).
            language: ISO 639-1, of the question.
            history: Turns before; the last two questions are shown to the model as context.
            build_name: The live build of the index: a new one empties the cache.
            session: Names the conversation whose budget is counted.
        """
        fence = Fence()
        chosen, prompt = self._prompt(question, citations, fence, audience, language, history)
        if not chosen:
            yield Finished("", failure=notes.NO_ROOM if citations else notes.EMPTY)
            return
        asked = [t.content for t in history]
        parts = [question, language, audience or "", self._name, self._settings.llm_base_url]
        key = key_of([*parts, VERSION, *asked], chosen)
        stored = self._cache.get(build_name, key)
        if stored is not None:
            yield from replayed(stored)
            return
        needed = estimate(prompt.characters) + self._settings.llm_max_output_tokens
        limit = self._ledger.allows(session, needed)
        if limit:
            yield Finished("", failure=notes.DAY_SPENT if limit == "day" else notes.SESSION_SPENT)
            return
        yield from self._ask(question, prompt, chosen, build_name, key, session)

    def restate(
        self,
        question: str,
        history: Sequence[Turn],
        build_name: str = "",
        session: str | None = None,
    ) -> Restated:
        """A follow-up as one standalone question, with what it cost; remembered like an answer.

        Without text where the model fails, says something unsafe, or the budget is spent: the
        deterministic rewriting stands in.
        """
        key = key_of([question, self._name, VERSION, *(t.content for t in history)], ())
        known = self._restated.get(build_name, key)
        if known is not None:
            return Restated(known.pieces[0], Usage(self._name, 0, 0, 0.0, cached=True))
        prompt = asking(question, history)
        needed = estimate(prompt.characters)
        if self._ledger.allows(session, needed):
            return Restated()
        started = self._clock()
        text = rewrite(question, history, self._settings, self._given, self._clock)
        usage = Usage(self._name, needed, estimate(len(text or "")), self._clock() - started)
        self._ledger.spend(session, usage.input_tokens + usage.output_tokens)
        if text:
            self._restated.put(build_name, key, Stored((text,), (), usage))
        log.info("follow-up restated: %s, %.2f s", "kept" if text else "not kept", usage.seconds)
        return Restated(text, usage)

    @property
    def _name(self) -> str:
        if self._given is None:
            return self._settings.llm
        return str(getattr(self._given, "model_name", None) or self._settings.llm or "modèle")

    def _prompt(
        self,
        question: str,
        citations: Sequence[Citation],
        fence: Fence,
        audience: str | None,
        language: str,
        history: Sequence[Turn],
    ) -> tuple[tuple[Citation, ...], Prompt]:
        empty = build(question, (), fence, audience=audience, language=language, history=history)
        room = self._settings.llm_context_tokens - self._settings.llm_max_output_tokens
        chosen = fitting(citations, room_tokens=room, overhead_chars=empty.characters)
        return chosen, build(
            question, chosen, fence, audience=audience, language=language, history=history
        )

    def _ask(
        self,
        question: str,
        prompt: Prompt,
        citations: Sequence[Citation],
        build_name: str,
        key: str,
        session: str | None,
    ) -> Iterator[Checked | Finished]:
        started = self._clock()
        count = Count(prompt)
        checker = SentenceChecker(citations, _terms(self._settings.vocabulary), question)
        pieces: list[str] = []
        end = End()
        try:
            for written in self._sentences(prompt, count, end):
                for checked in checker.take(written):
                    pieces.append(checked.text)
                    yield checked
                if checker.failed - checker.shown >= _TOO_MANY:
                    end.off_the_rails = True
                    break
        except EndpointError as error:
            end.trouble = error.trouble
        finally:
            usage = count.usage(self._name, self._clock() - started)
            self._ledger.spend(session, usage.input_tokens + usage.output_tokens)
        checker.close()
        log.info(
            "language model: %d in, %d out, %.2f s, %d shown, %d removed",
            usage.input_tokens,
            usage.output_tokens,
            usage.seconds,
            checker.shown,
            len(checker.removed),
        )
        removed = tuple(checker.removed)
        if pieces and end.clean:
            self._cache.put(build_name, key, Stored(tuple(pieces), removed, usage))
        yield Finished(
            "".join(pieces), removed, usage, end.note(pieces, removed), end.declined and not pieces
        )

    def _sentences(self, prompt: Prompt, count: Count, end: End) -> Iterator[Written]:
        """The sentences of the model, until it ends, declines or never stops."""
        model = self._given or build_model(self._settings)
        limits = Deadlines(self._settings.llm_first_token_timeout_s, self._settings.llm_timeout_s)
        most = self._settings.llm_max_output_tokens * _CHARS_PER_OUTPUT_TOKEN
        sentences = SentenceStream()
        try:
            for piece in Stream(model, prompt, limits, self._clock):
                count.add(piece)
                for written in sentences.feed(piece.text):
                    if _declines(written.text):
                        end.declined = True
                        return
                    yield written
                if count.characters > most:
                    end.trouble = Trouble.TOO_LONG
                    return
        except EndpointError as error:
            yield from sentences.finish(cut=True)
            raise error from None
        if self._given is None and count.characters and count.finish != "stop":
            # An endpoint says why it stops: silence is a connection that was cut.
            end.trouble = Trouble.LENGTH if count.finish == "length" else Trouble.CUT
        for written in sentences.finish(cut=end.trouble is not None):
            if _declines(written.text):
                end.declined = True
                return
            yield written


def _declines(text: str) -> bool:
    return plain(SENTINEL) in plain(text).replace("\\", "")


@lru_cache(maxsize=4)
def _terms(path: Path) -> Terms:
    """The acronyms of the vocabulary with their forms; none where the file cannot be read.

    Its other entries help a search to find more; to the verifier they would let too much pass.
    """
    try:
        entries = Vocabulary.load(path).entries
        return Terms(tuple(entry.writings for entry in entries if entry.acronym))
    except CptsError:
        return Terms()
