"""Texts to token ids, in the form of `ingest.embedding.cross_encoder`, with its lengths."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from ingest.embedding import cross_encoder as form
from ingest.embedding import e5_cache
from ingest.index import Passage
from ingest.settings import IngestSettings

Ids = tuple[int, ...]

FORGOTTEN = 0.15
"""How often a passage is shown without its context, and without what comes before it: the reader
must not lean on them."""

CLAIM_TOKENS = 80
EXCERPT_TOKENS = 140

_REMEMBERED = 200_000


class Encoder:
    """Encodes pairs; each text is split once."""

    def __init__(self, ready: e5_cache.Ready) -> None:
        self._bos, self._eos = ready.file.bos, ready.file.eos
        tokenizer = ready.tokenizer

        def inner(text: str) -> Ids:
            return tuple(tokenizer.encode(text, add_special_tokens=False).ids)

        self._inner = lru_cache(maxsize=_REMEMBERED)(inner)

    def pair(self, question: str, passage: Passage, chance: Random | None = None) -> Ids:
        """A question with a passage; `chance` sometimes leaves out what is around it."""
        context = "" if _forgets(chance) else passage.context
        before = "" if _forgets(chance) else passage.before
        return (
            self._bos,
            *self._inner(question)[: form.QUESTION_TOKENS],
            *(self._eos, self._eos),
            *self._inner(passage.text)[: form.PASSAGE_TOKENS],
            self._eos,
            *self._inner(context)[: form.CONTEXT_TOKENS],
            self._eos,
            *self._inner(before)[-form.BEFORE_TOKENS :],
            self._eos,
        )

    def claim(self, statement: str, excerpt: str) -> Ids:
        """A statement with an excerpt."""
        return (
            self._bos,
            *self._inner(statement)[:CLAIM_TOKENS],
            *(self._eos, self._eos),
            *self._inner(excerpt)[:EXCERPT_TOKENS],
            self._eos,
        )


def _forgets(chance: Random | None) -> bool:
    return chance is not None and chance.random() < FORGOTTEN


def open_encoder() -> tuple[Encoder, e5_cache.Ready]:
    """The encoder over the package's tokenizer, and the converted model that it comes with."""
    ready = e5_cache.ensure(e5_cache.folder(IngestSettings().cache_dir))
    return Encoder(ready), ready
