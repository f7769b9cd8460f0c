"""Lays a written sentence over the statements of the source.

1. The sentence is cut at commas, semicolons, colons and coordinations into *segments*. Every
   content word of a segment must be supported by one and the same unit of the excerpts (with what
   that unit inherits): words gathered from two statements make a third that nobody wrote.
2. Where one unit supports the whole sentence, it is the only one; else each segment takes the unit
   that supports it, and the first content word of the sentence (its subject) must be known to each.
3. Words are paired by same root, same stem or synonym; `Pair` keeps both offsets so that the rules
   of strength and polarity compare what governs the word on both sides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.figures import figure_offsets, figures, years
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import (
    announced,
    complements,
    has_subject,
    marker_offsets,
    segments,
    values,
)
from assistant.verify.source import Unit
from assistant.verify.terms import Terms
from assistant.verify.text import Word, plain, same_word, words

_LENT = 2
_ATTRIBUTION = re.compile(r"(?:selon|d'apres) [^,]{1,160},")
_OWN_SHARE = 0.6
"""Share of the words that a sentence which leans on the one before must say itself."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A content word of the sentence and the words of a unit that support it."""

    claim: Word
    sources: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A piece of the sentence with the unit that supports it.

    Attributes:
        start: Offset of the piece in the sentence.
        end: Offset after it.
        unit: Its support.
        text: The text that the pairs' sources point into: what the unit inherits, then the unit.
        own: Offset in `text` where the unit itself begins.
        pairs: The supported content words.
    """

    start: int
    end: int
    unit: Unit
    text: str
    own: int
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a sentence cannot be laid over the source, as a French clause."""

    reason: str


class Aligner:
    """Lays sentences over the units of the cited excerpts."""

    def __init__(self, units: Sequence[Unit], record: str, terms: Terms) -> None:
        self._units = units
        everything = " . ".join([*(u.text for u in units), *(u.inherited for u in units), record])
        self._terms = terms.with_definitions(everything)
        self._record = {w.form for w in words(record) if w.is_content}
        self._texts = [f"{u.inherited} . {u.text}" if u.inherited else u.text for u in units]
        self._words = [
            tuple(w for w in words(text) if w.kind in ("word", "number")) for text in self._texts
        ]
        self._years = frozenset(years(record))
        lists = Counter(u.inherited for u in units if u.kind == "item")
        self._list_sizes = frozenset(lists.values())  # a count was compared with the items named
        self._values = [values(unit) for unit in units]
        self._sentence = ""
        self._complements: frozenset[str] = frozenset()
        self._extra = [self._equivalents(text) for text in self._texts]

    def lay(self, sentence: str, previous: str = "") -> tuple[Alignment, ...] | Misfit:
        """The pieces of the sentence with their units, or why that fails."""
        self._sentence = sentence
        needed = self._needed(sentence)
        self._complements = complements(sentence)
        if not needed:
            return self._bare_figures(sentence)
        whole = self._supporting(needed, self._figures(sentence))
        if whole:
            return (self._align(0, len(sentence), needed, self._closest(whole, needed)),)
        return self._by_segments(sentence, needed, previous)

    def _figures(self, piece: str) -> frozenset[str]:
        counts = {str(n) for n in self._list_sizes}
        return frozenset(f.value for f in figures(piece)) - self._years - counts

    def _by_segments(
        self, sentence: str, needed: Sequence[Word], previous: str
    ) -> tuple[Alignment, ...] | Misfit:
        laid: list[Alignment] = []
        subject = self._subject(needed, previous)
        last: int | None = None
        for start, end in segments(sentence):
            part = [w for w in needed if start <= w.start < end]
            if not part:
                continue
            candidates = self._supporting(part, self._figures(sentence[start:end]))
            if not candidates:
                return Misfit(self._missing(part))
            keeps = [
                i
                for i in candidates
                if self._knows(i, subject)
                or self._row_with_figure(i, sentence[start:end])
                or (len(part) > 1 and has_subject(sentence[start:end]))
            ]
            if not keeps:
                return Misfit("la phrase prête à l’un ce que l’extrait dit d’un autre")
            last = last if last in keeps else self._closest(keeps, part)
            laid.append(self._align(start, end, part, last))
        return tuple(laid)

    def _bare_figures(self, sentence: str) -> tuple[Alignment, ...] | Misfit:
        if not self._units:
            return Misfit("l’extrait cité est vide")
        return (self._align(0, len(sentence), [], 0),)

    def _needed(self, sentence: str) -> list[Word]:
        """The content words that the excerpts must support."""
        known = lexicon()
        attributed = announced(sentence)
        excluded = marker_offsets(sentence) | figure_offsets(sentence)
        found = [
            w
            for w in words(sentence)
            if w.is_content
            and not known.is_neutral(w.form, announced=attributed)
            and w.start not in excluded
        ]
        lent = self._lent(sentence, found)
        return [w for w in found if w not in lent]

    def _lent(self, sentence: str, found: Sequence[Word]) -> list[Word]:
        """Words that the document's record lends: its name in an attribution, or its subject.

        A title states nothing: beyond an attribution it lends `_LENT` words at most, to a sentence
        that takes as many from the excerpt itself.
        """
        alone = [
            w
            for w in found
            if w.form in self._record
            and not any(self._covers(i, w) for i in range(len(self._units)))
        ]
        credit = _ATTRIBUTION.match(plain(sentence))
        credited = [w for w in alone if credit and w.start < credit.end()]
        topic = [w for w in alone if w not in credited]
        if len(topic) > _LENT or len(found) - len(alone) < max(_LENT, len(topic)):
            topic = []
        return credited + topic

    def _supporting(self, needed: Sequence[Word], values: frozenset[str]) -> list[int]:
        return [
            i
            for i in range(len(self._units))
            if values <= self._values[i]
            and (self._covers_all(i, needed) or self._bridged(i, needed))
        ]

    def _closest(self, candidates: Sequence[int], needed: Sequence[Word]) -> int:
        """The unit that says most of the words itself and in the same form."""
        wanted = {w.form for w in needed}
        own = [{w.form for w in words(self._units[i].text)} for i in candidates]
        return max(
            zip(candidates, own, strict=True), key=lambda pair: (len(wanted & pair[1]), -pair[0])
        )[0]

    def _covers_all(self, index: int, needed: Sequence[Word]) -> bool:
        return all(self._covers(index, w) for w in needed) and self._stands(index, needed)

    def _bridged(self, index: int, needed: Sequence[Word]) -> bool:
        """Whether the one word that the unit lacks completes it from the sentence before.

        « Les travaux de la halle » where the sentence before speaks of the hall: one complement
        (« de », « à »…), in a sentence of at least three words that the unit says itself.
        """
        missing = [w for w in needed if not self._covers(index, w)]
        if len(missing) != 1 or len(needed) < 3 or missing[0].form not in self._complements:
            return False
        before = [w.form for w in words(self._units[index].before)]
        return supports(missing[0].form, before)

    def _stands(self, index: int, needed: Sequence[Word]) -> bool:
        """Whether the unit itself, and not only what it leans on, says most of the words."""
        unit = self._units[index]
        if unit.kind != "prose" or not unit.inherited or unit.identity:
            return True
        own = [w.form for w in words(unit.text)]
        own += [w.form for e in self._terms.equivalents(unit.text) for w in words(e)]
        said = [supports(w.form, own) for w in needed]
        leaned = [position for position, known in enumerate(said) if not known]
        together = not leaned or leaned[-1] - leaned[0] == len(leaned) - 1
        figured = len(self._figures(self._sentence) & self._values[index])
        figured += sum(
            w.is_content and lexicon().is_neutral(w.form) and supports(w.form, own)
            for w in words(self._sentence)
        )
        if together and (sum(said) + figured) * 2 >= len(needed) + figured:
            return True
        return sum(said) >= _OWN_SHARE * len(needed)

    def _covers(self, index: int, word: Word) -> bool:
        forms = [w.form for w in self._words[index]]
        return supports(word.form, forms) or supports(word.form, self._extra[index])

    def _row_with_figure(self, index: int, piece: str) -> bool:
        """A row whose figure is in the piece: its labels were compared with the figure."""
        return self._units[index].kind == "row" and bool(figure_offsets(piece))

    def _knows(self, index: int, subject: Word | None) -> bool:
        return subject is None or self._covers(index, subject)

    def _subject(self, needed: Sequence[Word], previous: str) -> Word | None:
        if previous:
            before = self._needed(previous)
            return before[0] if before else None
        return needed[0] if needed else None

    def _missing(self, part: Sequence[Word]) -> str:
        known = lexicon()
        everything = {w.form for ws in self._words for w in ws}
        for word in part:
            if any(self._covers(i, word) for i in range(len(self._units))):
                continue
            if any(known.opposed(word.form, other) for other in everything):
                return f"« {word.text} » dit le contraire de l’extrait cité"
            return f"« {word.text} » n’est pas soutenu par l’extrait cité"
        return "la phrase réunit des éléments que l’extrait ne relie pas"

    def _align(self, start: int, end: int, part: Sequence[Word], index: int) -> Alignment:
        unit = self._units[index]
        pairs = [Pair(word, self._sources(index, word)) for word in part]
        pairs += self._others(start, end, part, index)
        pairs.sort(key=lambda p: p.claim.start)
        own = len(self._texts[index]) - len(unit.text)
        return Alignment(start, end, unit, self._texts[index], own, tuple(pairs))

    def _others(self, start: int, end: int, part: Sequence[Word], index: int) -> list[Pair]:
        """Words that need no support but have it in the same form: the rules look at them too."""
        figured = figure_offsets(self._sentence)
        found = []
        for word in words(self._sentence):
            if not (start <= word.start < end and word.is_content) or word in part:
                continue
            same = tuple(w for w in self._words[index] if same_word(word.form, w.form))
            if same and word.start not in figured:
                found.append(Pair(word, same))
        return found

    def _sources(self, index: int, word: Word) -> tuple[Word, ...]:
        """The words of a unit that support `word`: of the same family, else synonyms."""
        family = tuple(w for w in self._words[index] if same_word(word.form, w.form))
        return family or tuple(w for w in self._words[index] if supports(word.form, [w.form]))

    def _equivalents(self, text: str) -> tuple[str, ...]:
        return tuple(
            w.form for e in self._terms.equivalents(text) for w in words(e) if w.kind == "word"
        )
