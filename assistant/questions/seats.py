"""Where something has its seat, which people call it by.

« Le club Les Trois Rives est basé à Morvel » lets people speak of « le club de Morvel », wherever
the text goes on about it under its own heading. The place alone is no name: « combien d'habitants à
Morvel ? » does not ask about the club. So the key is made of both, the thing and the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from assistant.vocabulary import Mention, Vocabulary
from ingest.documents import Chunk
from ingest.french import fold, sentences, stem

if TYPE_CHECKING:
    from assistant.candidates.texts import Texts

_PLACE = r"(?P<place>[A-ZÀ-Ý][\w’'-]+)"
_SEATED = re.compile(
    r"\b(?:bas|install|situ|implant|domicili|établi|sis)(?:ée?|e)?s?\s+(?:à|en|dans)\s+" + _PLACE
    + r"|\bsiège\b[^.;:]{0,30}?\s(?:à|est|:)\s+" + _PLACE.replace("place", "seat")
)  # fmt: skip
_CALLED = re.compile(
    r"\s*(?:(?:qui est |dont le siège (?:est |se trouve |se situe )?|ayant son siège )?"
    r"(?:basée?s?|installée?s?|située?s?|implantée?s?)?\s*(?:à|en|dans)|d(?:e|u|es)\b|d['’])\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+")


def keys_of_seats(headings: Sequence[str], page: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The keys of « thing of place », where a page says the seat of what its last heading names.

    Args:
        headings: Titles above a piece of text, the nearest last; it has to hold a proper name.
        page: The text of the page.
        vocabulary: The vocabulary of the field.
    """
    title = headings[-1] if headings else ""
    names = [match.group() for match in _NAMED.finditer(title)]
    if len(names) < 2 or all(name.isupper() for name in names):
        return frozenset()
    things = {key for mention in vocabulary.mentions(title) for key in mention.keys}
    places = {stem(fold(place)) for place in _seats(names, page)}
    return frozenset(_key(thing, place) for thing in things for place in places)


def seats_of(chunk: Chunk, headings: Sequence[str], texts: Texts) -> frozenset[str]:
    """The same for the page of a chunk under some headings, remembered."""
    place = (chunk.document_id, chunk.page)
    page = texts.index.page_text(*place)
    make = partial(keys_of_seats, tuple(headings), page, texts.vocabulary)
    return texts.once(("seats", *place, *headings), make)


def with_seats(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions of a question, places with the keys of the things that are called by them."""
    return tuple(
        replace(mention, keys=mention.keys | _keys_of_name(text, mentions, position))
        for position, mention in enumerate(mentions)
    )


def _keys_of_name(text: str, mentions: Sequence[Mention], position: int) -> frozenset[str]:
    here = mentions[position]
    if len(here.parts) != 1 or not text[here.start].isupper():
        return frozenset()
    things = (m.keys for m in mentions[:position] if _CALLED.fullmatch(text, m.end, here.start))
    place = stem(fold(text[here.start : here.end]))
    return frozenset(_key(thing, place) for thing in frozenset().union(*things))


def _seats(names: Sequence[str], page: str) -> Iterator[str]:
    for match in _SEATED.finditer(page):
        start, end = next((a, b) for a, b in sentences(page) if a <= match.start() < b)
        if all(name in page[start:end] for name in names):
            yield match["place"] or match["seat"]


def _key(thing: str, place: str) -> str:
    return f"§siège:{thing}@{place}"
