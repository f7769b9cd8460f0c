"""Reads a question in English as the French question of the same meaning, without a model.

The documents are French, and so are the quotes; the search and the rules that tell what is asked
know French alone. Transfer by rules, in the manner of the first machine translation systems:

1. `openings` cuts off politeness (« could you tell me »), `tokens` cuts words and contractions;
2. `lookup` finds the longest entries of the `glossary`, through English `morphology`; what it lacks
   is a name, a `cognates` of a French word, or stays as it is: an unknown word still counts as
   missing from the evidence;
3. `tagging` chooses one reading of each word;
4. `frames` recognises the form of the question; `noun_phrases` and `clauses` put its parts into
   French order, `inflection` makes them agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.english.detection import is_english
from assistant.english.frames import framed, judged, listed
from assistant.english.gloss import gloss
from assistant.english.inflection import contracted
from assistant.english.lookup import Kind, Word, words
from assistant.english.openings import Wanted, opened
from assistant.english.tagging import Tagged, tag
from assistant.english.tokens import cut

__all__ = ["gloss", "is_english", "to_french"]

_LEFT_OVER = re.compile(r"(?: (?:de|à|sur|avec|pour))? \?$")
"""A preposition that nothing follows, at the end of a question."""

_REMEMBERED = 2000


@lru_cache(maxsize=_REMEMBERED)
def to_french(text: str) -> str:
    """The question in French, its acronyms and names as they stand."""
    opening = opened(text)
    parts = list(_parts(words(cut(opening.text))))
    if opening.wanted is Wanted.TELL:
        parts = [("que disent les documents sur", ()), *parts]
    done = []
    for position, (mark, tagged) in enumerate(parts):
        frame = framed
        if position == 0 and opening.wanted is Wanted.JUDGE:
            frame = judged
        elif position == 0 and opening.wanted is Wanted.LIST:
            frame = listed
        done.append(
            f"{frame(tagged)}{mark}" if opening.wanted is not Wanted.TELL or position else mark
        )
    return _LEFT_OVER.sub(" ?", contracted(" ".join(done).replace("?", " ?")))


def _parts(found: Sequence[Word]) -> Iterator[tuple[str, tuple[Tagged, ...]]]:
    """The parts of a message that may each be a question, with the mark that ends them."""
    start = 0
    for position, word in enumerate(found):
        mark = word.readings[0].french if word.readings[0].kind is Kind.MARK else ""
        question_follows = (
            position + 1 < len(found) and found[position + 1].readings[0].kind is Kind.QUESTION
        )
        joined = word.text.lower() in {"and", "or", "but"} and question_follows and position > start
        if mark in {"?", ".", "!", ";", ":"} or (mark == "," and position + 1 < len(found)):
            yield mark, tag(found[start:position])
            start = position + 1
        elif joined:
            yield "", tag(found[start:position])
            start = position
    if start < len(found):
        yield "", tag(found[start:])
