"""An English sentence word by word in French, in its own order, for checks that compare words.

Where a question is put into French grammar, a sentence to be checked must keep its order and lose
nothing: each entry of the glossary, the longest first, gives way to its French; names, figures and
what the glossary lacks stay as they are, so that no excerpt supports an unknown word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.english.glossary import glossary
from assistant.english.inflection import participle, plural
from assistant.english.lookup import Kind, Reading, entry_readings, known_readings
from assistant.english.tagging import PAST_PARTICIPLES

_PIECE = re.compile(r"[^\W\d_][\w'’-]*|\W+|\d[\d.,]*")
_PREFERRED = (
    Kind.NUMBER, Kind.DETERMINER, Kind.PREPOSITION, Kind.ADVERB, Kind.CONJUNCTION,
    Kind.NOUN, Kind.ADJECTIVE, Kind.VERB, Kind.PRONOUN,
)  # fmt: skip


def gloss(text: str, own: Mapping[str, str]) -> str:
    """The sentence with French words in place of English ones.

    Args:
        text: The sentence.
        own: Words that mean something else here than in questions; they come first.
    """
    pieces = _PIECE.findall(text)
    done: list[str] = []
    position = 0
    while position < len(pieces):
        length, french = _at(pieces, position, own)
        done.append(french)
        position += length
    return "".join(done)


def _at(pieces: list[str], start: int, own: Mapping[str, str]) -> tuple[int, str]:
    word = pieces[start]
    low = word.lower()
    if not word[0].isalpha() or (word.isupper() and len(word) > 1):
        return 1, word
    for length in range(glossary().longest.get(low, 1) * 2 - 1, 1, -2):
        phrase = pieces[start : start + length]
        whole = len(phrase) == length and all(gap == " " for gap in phrase[1::2])
        if whole and (readings := entry_readings([part.lower() for part in phrase[::2]])):
            return length, _french(readings)
    if low in own:
        return 1, own[low]
    readings = known_readings(low)
    return 1, _french(readings) if readings else word


def _french(readings: tuple[Reading, ...]) -> str:
    reading = min(readings, key=lambda r: _PREFERRED.index(r.kind) if r.kind in _PREFERRED else 99)
    if reading.kind is Kind.NOUN and reading.many:
        return plural(reading.french)
    if reading.kind is Kind.VERB and reading.form in PAST_PARTICIPLES:
        return participle(reading.french)
    return reading.french
