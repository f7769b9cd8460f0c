"""From tokens to words with all that they may be: the longest entry of the glossary first.

A word has one reading for each part of speech that the glossary has for it. What the glossary
lacks is a name (capitalised, an acronym, a figure), a cognate, or stays unknown: it is kept as
written, so that evidence without it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.english.cognates import cognate
from assistant.english.glossary import Glossary, glossary
from assistant.english.morphology import Degree, Form, adjective_bases, noun_bases, verb_bases
from assistant.english.tokens import GENITIVE
from assistant.language.word_counts import french_words
from ingest.french import fold


class Kind(StrEnum):
    """Parts of speech."""

    NOUN = "noun"
    NAME = "name"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    DETERMINER = "determiner"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    PRONOUN = "pronoun"
    NUMBER = "number"
    AUXILIARY = "auxiliary"
    QUESTION = "question word"
    GENITIVE = "genitive"
    TO = "to"
    NOT = "not"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a word may be.

    Attributes:
        french: In its base form.
        many: Whether it is in the plural.
    """

    kind: Kind
    french: str
    many: bool = False
    form: Form | None = None
    degree: Degree = Degree.PLAIN


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase of the glossary, with its readings."""

    text: str
    readings: tuple[Reading, ...]

    def read_as(self, kind: Kind) -> Reading | None:
        """The reading of a kind, if there is one."""
        return next((reading for reading in self.readings if reading.kind is kind), None)


BE = frozenset(["am", "is", "are", "was", "were", "be", "been", "being"])
DO = frozenset(["do", "does", "did"])
HAVE = frozenset(["has", "have", "had", "having"])
MODALS = frozenset(
    ["can", "could", "may", "might", "must", "should", "shall", "will", "would", "ought"]
)
_AUXILIARIES = BE | DO | HAVE | MODALS
_QUESTIONS = frozenset(["who", "whom", "whose", "what", "which", "when", "where", "why", "how"])
_QUOTES = '«“"'
_MONTH = frozenset({"may", "march"})


def words(tokens: Sequence[str]) -> tuple[Word, ...]:
    """The words of a text; what says nothing is left out."""
    found: list[Word] = []
    position = 0
    while position < len(tokens):
        length, word = _longest(tokens, position)
        if word is not None:
            found.append(word)
        position += length
    return tuple(found)


def _longest(tokens: Sequence[str], start: int) -> tuple[int, Word | None]:
    entries = glossary()
    first = tokens[start].lower()
    bases = (first, *(base for base, _ in verb_bases(first)))
    most = max(entries.longest.get(base, 1) for base in bases)
    for length in range(min(most, len(tokens) - start), 1, -1):
        phrase = [token.lower() for token in tokens[start : start + length]]
        if " ".join(phrase) in entries.fillers:
            return length, None
        if readings := tuple(_of_phrase(phrase, entries)):
            return length, Word(" ".join(tokens[start : start + length]), readings)
    if first in entries.fillers and not _is_name(tokens, start):
        return 1, None
    return 1, Word(tokens[start], _of_token(tokens, start))


def entry_readings(phrase: Sequence[str]) -> tuple[Reading, ...]:
    """What an entry of several words may be."""
    return tuple(_of_phrase(phrase, glossary()))


def known_readings(word: str) -> tuple[Reading, ...]:
    """What a word in lower case may be by the glossary alone; nothing where it lacks it."""
    return tuple(_known(word)) or tuple(_halves(word))


def _of_phrase(phrase: Sequence[str], entries: Glossary) -> Iterator[Reading]:
    yield from _exact(" ".join(phrase), entries)
    *before, last = phrase
    for base in (last, *noun_bases(last)):
        if french := entries.nouns.get(" ".join((*before, base))):
            yield Reading(Kind.NOUN, french, many=base != last)
            break
    first, *after = phrase
    for base, form in verb_bases(first):
        if french := entries.verbs.get(" ".join((base, *after))):
            yield Reading(Kind.VERB, french, form=form)
            break


def _exact(text: str, entries: Glossary) -> Iterator[Reading]:
    """The readings of what never changes its form."""
    for kind, table in (
        (Kind.DETERMINER, entries.determiners), (Kind.PREPOSITION, entries.prepositions),
        (Kind.CONJUNCTION, entries.conjunctions), (Kind.PRONOUN, entries.pronouns),
        (Kind.NUMBER, entries.numbers), (Kind.ADVERB, entries.adverbs),
    ):  # fmt: skip
        if (french := table.get(text)) is not None:
            yield Reading(kind, french)


def _of_token(tokens: Sequence[str], position: int) -> tuple[Reading, ...]:
    token = tokens[position]
    if token == GENITIVE:
        return (Reading(Kind.GENITIVE, ""),)
    if not token[0].isalnum() and token[0] not in _QUOTES:
        return (Reading(Kind.MARK, token),)
    if token[0].isdigit():
        return (Reading(Kind.NUMBER, re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "e", token)),)
    if _is_acronym(token):
        if known := tuple(_known(token.lower())):
            return known
        return (Reading(Kind.NOUN, token.removesuffix("s"), many=token.endswith("s")),)
    if token[0] in _QUOTES and (quoted := _quoted(token)):
        return quoted
    if _is_name(tokens, position) or not token[0].isalpha() or " " in token:
        return (Reading(Kind.NAME, token.strip('"“”«» ')),)
    return _of_word(token.lower())


def _quoted(token: str) -> tuple[Reading, ...]:
    """What is quoted and the glossary has (« "don't know" »)."""
    phrase = token.strip('"“”«» ').lower().split()
    whole = entry_readings(["quoted", *phrase])
    return whole or (known_readings(phrase[0]) if len(phrase) == 1 else entry_readings(phrase))


@lru_cache(maxsize=4096)
def _of_word(word: str) -> tuple[Reading, ...]:
    """The readings of a single word in lower case."""
    if word in _AUXILIARIES:
        noun = (Reading(Kind.NOUN, glossary().nouns[word]),) if word in _MONTH else ()
        return (Reading(Kind.AUXILIARY, word), *noun)
    if word in _QUESTIONS:
        return (Reading(Kind.QUESTION, word),)
    if word in {"to", "not"}:
        return (Reading(Kind(word), "à" if word == "to" else "pas"),)
    return known_readings(word) or _guessed(word)


def _known(word: str) -> Iterator[Reading]:
    entries = glossary()
    yield from _exact(word, entries)
    for base in (word, *noun_bases(word)):
        if french := entries.nouns.get(base):
            yield Reading(Kind.NOUN, french, many=base != word)
            break
    for base, degree in adjective_bases(word):
        if french := entries.adjectives.get(base):
            yield Reading(Kind.ADJECTIVE, french, degree=degree)
            break
    for base, form in verb_bases(word):
        if french := entries.verbs.get(base):
            yield Reading(Kind.VERB, french, form=form)
            break


def _halves(word: str) -> Iterator[Reading]:
    """A compound with a hyphen that the glossary has with a space, or whose halves it has."""
    if "-" not in word:
        return
    parts = word.split("-")
    yield from _of_phrase(parts, glossary())
    nouns = [next((r for r in _known(part) if r.kind is Kind.NOUN), None) for part in parts]
    if all(nouns) and len(parts) > 1:
        yield Reading(Kind.NOUN, "-".join(noun.french for noun in nouns if noun))


def _guessed(word: str) -> tuple[Reading, ...]:
    """A cognate of French, else the word as it is."""
    for base in (*noun_bases(word), word):
        if (found := cognate(base)) and found[1] in {"noun", "adjective", "adverb"}:
            kind = Kind(found[1])
            return (Reading(kind, found[0], many=base != word),)
    for base, form in verb_bases(word):
        if (found := cognate(base)) and found[1] == "verb":
            return (Reading(Kind.VERB, found[0], form=form),)
    return (Reading(Kind.NAME, word),)


def _is_acronym(token: str) -> bool:
    plain = token.removesuffix("s")
    return len(plain) > 1 and plain.isupper() and plain.isalpha()


def _is_name(tokens: Sequence[str], position: int) -> bool:
    """Whether a capital letter makes a word a name.

    A word of the glossary with a capital is only part of a name where a name stands beside it that
    is no word of the glossary (« the Grande Enquête », « Anjou Bleu »); the first word of a text is
    never one when the glossary knows it.
    """
    token = tokens[position]
    if not (token[0].isupper() and token[0].isalpha()):
        return False
    known = _is_entry(token)
    if not known:
        return True
    if position == 0:
        return False
    beside = (position - 1, position + 1)
    return (
        fold(token) in french_words()
        and token.lower() not in glossary().longest
        and any(0 <= at < len(tokens) and tokens[at][:1].isupper() for at in beside)
    )


def _is_entry(token: str) -> bool:
    low = token.lower()
    return low in _AUXILIARIES | _QUESTIONS | {"to", "not"} | glossary().fillers or bool(
        next(_known(low), None) or next(_halves(low), None)
    )
