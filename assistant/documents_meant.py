"""Which documents a message means by what it calls them, or by who published them."""

from __future__ import annotations

import re

from assistant.questions.overview_asked import OverviewAsked
from ingest.documents import DocumentInfo
from ingest.french import STOP_WORDS, fold, stem, tokens
from ingest.index import Filter, Index

_NEXT_PUBLISHER = re.compile(r"\s+et\s+|[,;/()&+]+")


def documents_named(asked: OverviewAsked, index: Index, where: Filter) -> tuple[DocumentInfo, ...]:
    """The documents that a request may mean: those of its kind of which its words are said.

    A document of the kind goes before one that only has the noun in its title.
    """
    allowed = [info for info in index.documents() if where.accepts(info)]
    words = {stem(t.form) for t in tokens(asked.said) if t.form not in STOP_WORDS}
    meant = [info for info in allowed if words <= _naming(info)]
    of_kind = [info for info in meant if asked.kind is None or info.kind is asked.kind]
    if of_kind or not asked.noun:
        return tuple(of_kind)
    noun = stem(fold(asked.noun))
    return tuple(info for info in meant if noun in _naming(info))


def documents_published_by(name: str, index: Index, where: Filter) -> tuple[DocumentInfo, ...]:
    """The documents whose publisher some words name: its whole name, its acronym or how it begins.

    « La ligue des clubs » publishes as « la ligue »; « les clubs » publish nothing.
    """
    words = {stem(t.form) for t in tokens(name) if t.form not in STOP_WORDS}
    return tuple(
        info
        for info in index.documents()
        if where.accepts(info) and words and _is_publisher(words, info.publisher or "")
    )


def _is_publisher(words: set[str], publisher: str) -> bool:
    named = [
        [stem(t.form) for t in tokens(one) if t.form not in STOP_WORDS]
        for one in _NEXT_PUBLISHER.split(publisher)
    ]
    heads = {stems[0] for stems in named if stems}
    return words <= {s for stems in named for s in stems} and bool(words & heads)


def _naming(info: DocumentInfo) -> set[str]:
    """The stems of the words that name a document."""
    said = (info.id.replace("-", " "), info.title, info.publisher or "", info.original or "")
    return {stem(t.form) for text in (*said, info.date or "") for t in tokens(text)}
