"""A standalone question, analysed: the kind of answer, the informative terms and their roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.language.plain_text import plain_text
from assistant.questions.addressees import asked_for
from assistant.questions.alternatives import alternatives, with_or_apart
from assistant.questions.asked import (
    ENUMERATIONS,
    Asked,
    announced_items,
    asked_by,
    is_negated,
    is_procedural,
)
from assistant.questions.gains_asked import asks_gain
from assistant.questions.lacking import without
from assistant.questions.list_kinds import (
    CARRIERS,
    UNSAID,
    Wanted,
    keys_of,
    kind_wanted,
    support_words,
)
from assistant.questions.own_places import without_own_place
from assistant.questions.ranking import Places, places_asked
from assistant.questions.reaching import without_nearness
from assistant.questions.request import manners_asked
from assistant.questions.set_apart import apart, side
from assistant.questions.terms import MEASURED, SELF, Term, TermReader
from assistant.questions.thresholds import Threshold, threshold_of
from assistant.questions.totals_asked import counted_in_total
from assistant.vocabulary import Vocabulary
from ingest.french import stem

__all__ = ["SELF", "Question", "Term", "analyse", "plain_text", "terms_within"]

_COUNTED = re.compile(
    r"\bordre de grandeur (?:de la |de l'|du |des |de |d')(\w+)|"
    r"(?:combien|nombre) (?:y a t il |il y a |existe t il |compte t on )?(?:de |d')(\w+)|"
    r"\b(?:sont|etaient) combien,? (?:les |ces |nos )(\w+)|"
    r"\bcombien (?:sont|etaient) (?:les |ces )(\w+)|"
    r"^\W*(?:les |ces |nos )(\w+) (?:\w+ ){0,4}(?:sont|etaient) combien\b"
)
"""The noun that « combien » counts, behind it or in front of it."""

_WORD = re.compile(r"\w+")


_IN_TABLE = re.compile(r"(?<=\S), dans «[^»]*»")
"""« …, dans « Part des élèves par lycée » »: the name of a table asks for nothing."""

_OF_NO_ROWS = MEASURED | {Asked.DATE, Asked.WHY}
"""What is asked of no rows of a table, whatever share the question names."""


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question, analysed.

    Attributes:
        asked: The kind of answer.
        terms: In the order of the text.
        places: Places asked for in an order (« le troisième », « les deux derniers »).
        alternatives: The two things that a comparison sets side by side, folded.
        expected_items: Number of items announced (« les cinq actions »).
        counted: Keys of the noun that « combien de … » counts.
        negated: Whether the question asks about an absence.
        procedural: Whether a how-to asks what to do (« comment formaliser… »), not how something
            is (« comment les CPTS aident-elles… »).
        wanted: The kind of list asked for (« les *axes* »).
        gain: Whether it asks what somebody gains.
        readers: Keys of the people for whom it asks.
        apart: What it sets apart (« à part leur fondateur »), which is none of its terms.
        side: The side of a matter that it asks about (« côté attractivité »).
        threshold: The share above or below which it asks for the rows of a table.
    """

    text: str
    asked: Asked
    terms: tuple[Term, ...]
    places: Places | None = None
    alternatives: tuple[str, str] | None = None
    expected_items: int | None = None
    counted: frozenset[str] = frozenset()
    negated: bool = False
    procedural: bool = False
    wanted: Wanted = UNSAID
    gain: bool = False
    readers: frozenset[str] = frozenset()
    apart: tuple[Term, ...] = ()
    side: tuple[Term, ...] = ()
    threshold: Threshold | None = None

    @property
    def asking(self) -> tuple[Term, ...]:
        """The terms that say what it asks about."""
        return tuple(term for term in self.terms if term.asks)

    @property
    def named(self) -> bool:
        """Whether it names something (a year, an acronym, a proper name) and asks about it."""
        return len({term.strong for term in self.asking}) > 1


def analyse(text: str, vocabulary: Vocabulary) -> Question:
    """Reads a standalone question."""
    text = without(text)
    plain = plain_text(text)
    asked = asked_by(with_or_apart(_IN_TABLE.sub("", text)))
    wanted = kind_wanted(plain, asked)
    readers, naming = asked_for(plain)
    kinds = wanted.words - CARRIERS - manners_asked(plain)
    marks = {word: keys_of(wanted.kinds) for word in kinds}
    marks |= dict.fromkeys(naming, readers)
    light = support_words(plain, wanted)
    found = TermReader(
        without_own_place(without_nearness(text), asked), plain, asked, vocabulary, marks, light
    )
    terms = found.terms()
    return Question(
        text=text,
        asked=asked,
        terms=terms,
        places=places_asked(plain) if asked is Asked.RANK else None,
        alternatives=alternatives(plain) if asked is Asked.COMPARISON else None,
        expected_items=announced_items(plain) if asked in ENUMERATIONS else None,
        counted=_counted(plain, terms) if asked is Asked.COUNT else frozenset(),
        negated=is_negated(plain),
        procedural=is_procedural(plain),
        wanted=wanted,
        gain=asks_gain(plain),
        readers=readers,
        apart=found.within(apart(text)),
        side=found.within(side(text)),
        threshold=None if asked in _OF_NO_ROWS else threshold_of(plain),
    )


def term_opening(terms: Iterable[Term], word: str) -> Term | None:
    """The first term whose first word is this one, folded; `None` where no term begins so."""
    return next((t for t in terms if plain_text(t.surface).split()[:1] == [word]), None)


def terms_within(terms: Sequence[Term], words: str) -> tuple[Term, ...]:
    """The terms whose words all stand among some folded words of the question."""
    said = set(_WORD.findall(words))
    return tuple(t for t in terms if set(_WORD.findall(plain_text(t.surface))) <= said)


def _counted(plain: str, terms: tuple[Term, ...]) -> frozenset[str]:
    match = _COUNTED.search(plain)
    noun = next(filter(None, match.groups())) if match else counted_in_total(plain)
    if noun is None:
        return frozenset()
    counted = stem(noun)
    for term in terms:
        if term.parts[0] == counted:
            return term.keys | term.near | {counted}
    return frozenset({counted})
