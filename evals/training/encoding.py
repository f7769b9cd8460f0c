"""Texts to token ids, in the form of `ingest.embedding.cross_encoder`, with its lengths."""

from __future__ import annotations

from functools import lru_cache
from random import Random

from ingest.embedding import cross_encoder, e5_cache
from ingest.embedding.cross_encoder import Ids
from ingest.index import Passage
from ingest.settings import IngestSettings

FORGOTTEN = 0.15
"""How often a passage is shown without its context, and without what comes before it: the reader
must not lean on them."""

CLAIM_TOKENS = 80
EXCERPT_TOKENS = 140

_REMEMBERED = 200_000


class Encoder:
    """Encodes pairs; each text is split once."""

    def __init__(self, ready: e5_cache.Ready) -> None:
        self._file = ready.file
        tokenizer = ready.tokenizer

        def inner(text: str) -> Ids:
            return tuple(tokenizer.encode(text, add_special_tokens=False).ids)

        self._inner = lru_cache(maxsize=_REMEMBERED)(inner)

    def pair(self, question: str, passage: Passage, chance: Random | None = None) -> Ids:
        """A question with a passage; `chance` sometimes leaves out what is around it."""
        context = "" if _forgets(chance) else passage.context
        before = "" if _forgets(chance) else passage.before
        shown = Passage(passage.text, context, before)
        return cross_encoder.pair(self._file, self._inner, question, shown)

    def claim(self, statement: str, excerpt: str) -> Ids:
        """A statement with an excerpt."""
        bos, eos = self._file.bos, self._file.eos
        return (
            bos,
            *self._inner(statement)[:CLAIM_TOKENS],
            *(eos, eos),
            *self._inner(excerpt)[:EXCERPT_TOKENS],
            eos,
        )


def _forgets(chance: Random | None) -> bool:
    return chance is not None and chance.random() < FORGOTTEN


def open_encoder() -> tuple[Encoder, e5_cache.Ready]:
    """The encoder over the package's tokenizer, and the converted model that it comes with."""
    ready = e5_cache.ensure(e5_cache.folder(IngestSettings().cache_dir))
    return Encoder(ready), ready
