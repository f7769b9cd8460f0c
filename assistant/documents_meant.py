"""Which documents a message means by what it calls them, or by who published them."""

from __future__ import annotations

import re

from assistant.questions.overview_asked import OverviewAsked
from ingest.documents import DocumentInfo
from ingest.french import fold, stem, stems
from ingest.index import Filter, Index

_NEXT_PUBLISHER = re.compile(r"\s+et\s+|[,;/()&+]+")


def documents_named(asked: OverviewAsked, index: Index, where: Filter) -> tuple[DocumentInfo, ...]:
    """The documents that a request may mean: those of its kind of which its words are said.

    A document of the kind goes before one that only has the noun in its title.
    """
    allowed = [info for info in index.documents() if where.accepts(info)]
    words = set(stems(asked.said))
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
    words = set(stems(name))
    return tuple(
        info
        for info in index.documents()
        if where.accepts(info) and words and _is_publisher(words, info.publisher or "")
    )


def _is_publisher(words: set[str], publisher: str) -> bool:
    named = [stems(one) for one in _NEXT_PUBLISHER.split(publisher)]
    heads = {name[0] for name in named if name}
    return words <= {word for name in named for word in name} and bool(words & heads)


def _naming(info: DocumentInfo) -> set[str]:
    """The stems of the words that name a document."""
    said = (info.id.replace("-", " "), info.title, info.publisher, info.original, info.date)
    return {word for text in filter(None, said) for word in stems(text, keep_stop_words=True)}
