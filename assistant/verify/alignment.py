"""Lays a written sentence over the statements of the source.

1. The sentence is cut at commas, semicolons, colons and coordinations into *segments*. Every
   content word of a segment must be supported by one and the same unit of the excerpts
   (`assistant.verify.support`): words gathered from two statements make a third that nobody wrote.
2. Where one unit supports the whole sentence, it is the only one; else each segment takes the unit
   that supports it, and the first content word of the sentence (its subject) must be known to each.
3. Words are paired by same root, same stem or synonym; `Pair` keeps both offsets so that the rules
   of strength and polarity compare what governs the word on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.verify.figures import figure_offsets
from assistant.verify.headings import asked_why, headings, names
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.light_verbs import LEAST_OF_ITS_OWN, lightened
from assistant.verify.segments import announced, has_subject, marker_offsets, segments
from assistant.verify.source import Unit
from assistant.verify.support import Excerpts, Support
from assistant.verify.terms import Terms
from assistant.verify.text import Word, content_forms, plain, same_word, words
from assistant.verify.voice import acts, carries_means, governed, opening_of

_LENT = 2

_IDIOM = re.compile(
    r"(?<!\w)(?:en charge|en place|en compte|a disposition|a la disposition|a la charge|a sa charge"
    r"|a leur charge|l'absence(?= de | d')|la possibilite|le droit|l'objet|le cadre|a condition"
    r"|peu nombreu(?:x|ses?))(?!\w)"
)
"""Nouns that a verb carries (« prend en charge »), and « l'absence de », which is a negation."""

_ATTRIBUTION = re.compile(r"(?:selon|d'apres) [^,]{1,160},")
_REFERS = re.compile(r"(?<!\w)(?:en|y) (?:est|sont|a|ont|sera|seront)(?!\w)")
_TIES = re.compile(r":|, (?:avec|par|grace a|dont) ")
_TURNS = re.compile(r"[,; ]*(?:mais|tandis|alors) ")


@dataclass(frozen=True, slots=True)
class Pair:
    """A content word of the sentence and the words of a unit that support it.

    Attributes:
        claim: The word of the sentence.
        sources: Words of the same family, else synonyms.
        synonyms: Further synonyms where `sources` are of the same family.
        opposed: Whether `sources` say the contrary of a word that the sentence denies.
    """

    claim: Word
    sources: tuple[Word, ...]
    synonyms: tuple[Word, ...] = ()
    opposed: bool = False


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

    def __init__(
        self, units: Sequence[Unit], record: str, terms: Terms, question: str = ""
    ) -> None:
        self._excerpts = Excerpts(units, record, terms)
        self._titles = record
        self._headings = content_forms(headings(record))
        self._record = content_forms(f"{record} {asked_why(record)}")
        self._asked = content_forms(question)
        self._support = Support(self._excerpts, "")

    def lay(self, sentence: str, previous: str = "") -> tuple[Alignment, ...] | Misfit:
        """The pieces of the sentence with their units, or why that fails."""
        self._support = Support(self._excerpts, sentence)
        needed = self._needed(sentence)
        if not needed:
            return self._bare_figures(sentence)
        whole = self._support.supporting(needed, self._support.figures(sentence))
        if not whole:
            needed, whole = lightened(sentence, needed, self._support)
        if whole:
            return (self._align(0, len(sentence), needed, self._support.nearest(whole, needed)),)
        return self._by_segments(sentence, needed, previous)

    def others(self, sentence: str) -> Iterator[tuple[Alignment, ...]]:
        """The sentence laid over each further unit that supports it whole."""
        needed, support = self._needed(sentence), self._support
        whole = support.supporting(needed, support.figures(sentence)) if needed else []
        best = support.nearest(whole, needed) if whole else -1
        for index in whole:
            if index != best and support.verbatim(index, needed) == support.verbatim(best, needed):
                yield (self._align(0, len(sentence), needed, index),)

    def every(self, sentence: str) -> Iterator[tuple[Alignment, ...]]:
        """The sentence laid over each unit that supports it whole."""
        needed, support = self._needed(sentence), self._support
        for index in support.supporting(needed, support.figures(sentence)) if needed else ():
            yield (self._align(0, len(sentence), needed, index),)

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
            candidates = self._support.supporting(part, self._support.figures(sentence[start:end]))
            if not candidates:
                return Misfit(self._missing(part))
            keeps = [
                i
                for i in candidates
                if self._knows(i, subject)
                or self._row_with_figure(i, sentence[start:end])
                or (
                    (len(part) > 1 or _TURNS.match(plain(sentence[start:end])))
                    and has_subject(sentence[start:end])
                )
            ]
            if not keeps:
                return Misfit("la phrase prête à l’un ce que l’extrait dit d’un autre")
            if (
                laid
                and _TIES.match(plain(sentence[start:end]))
                and self._under_another(laid, keeps)
            ):
                return Misfit("la phrase réunit des éléments que l’extrait ne relie pas")
            last = last if last in keeps else self._support.closest(keeps, part)
            laid.append(self._align(start, end, part, last))
        return tuple(laid)

    def _under_another(self, laid: Sequence[Alignment], candidates: Sequence[int]) -> bool:
        """Whether what follows a colon is said by other items only than what stands before it."""
        ahead, then = [p.unit for p in laid], [self._excerpts.units[i] for i in candidates]
        if any(unit.kind != "item" or not unit.inherited for unit in (*ahead, *then)):
            return False
        own = [w.form for unit in ahead for w in words(unit.text) if w.is_content]
        told = any(s.start >= p.own for p in laid for pair in p.pairs for s in pair.sources)
        return bool(own) and told and not any(unit in ahead for unit in then)

    def _bare_figures(self, sentence: str) -> tuple[Alignment, ...] | Misfit:
        if not self._excerpts.units:
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
            and (not known.is_neutral(w.form, announced=attributed) or governed(sentence, w))
            and w.start not in excluded
        ]
        lent = self._lent(sentence, found)
        needed = [w for w in found if w not in lent]
        light = [w for w in needed if self._light(sentence, w)]
        if len(needed) - len(light) + len(self._support.figures(sentence)) < LEAST_OF_ITS_OWN:
            return needed
        return [w for w in needed if w not in light]

    def _light(self, sentence: str, word: Word) -> bool:
        """Whether a word is a verb that says nothing by itself and that no statement has."""
        if self._support.covered(word):
            return False
        idioms = _IDIOM.finditer(plain(sentence))
        carried = any(m.start() <= word.start < m.end() for m in idioms)
        light = lexicon().is_light(word.form) and acts(sentence, word)
        return carried or light or carries_means(sentence, word)

    def _lent(self, sentence: str, found: Sequence[Word]) -> list[Word]:
        """Words that the document's record lends: its name in an attribution, or its subject.

        A title states nothing: beyond an attribution it lends `_LENT` words at most, to a sentence
        that takes as many from the excerpt itself.
        """
        alone = [w for w in found if self._framed(sentence, w) and not self._support.covered(w)]
        opening = opening_of(sentence)
        headed = [w for w in found if w.start < opening]
        titled = bool(headed) and len(found) - len(headed) >= _LENT
        titled = titled and all(w in alone and self._titled(w) for w in headed)
        credit = _ATTRIBUTION.match(plain(sentence))
        credited = [w for w in alone if credit and w.start < credit.end()]
        credited += headed if titled else []  # « lors du raccordement, » under this title
        topic = [w for w in alone if w not in credited]
        lent = len(list(names(topic, self._titles)))  # a name of several words counts for one
        if lent > _LENT or len(found) - len(alone) < max(_LENT, lent):
            topic = []
        return credited + topic

    def _framed(self, sentence: str, word: Word) -> bool:
        """Whether the record has a word, or the question one that is no verb."""
        credit = _ATTRIBUTION.match(plain(sentence))
        if word.start < opening_of(sentence) and not (credit and word.start < credit.end()):
            # a circumstance that only the question or the publisher has is none of the answer
            return any(same_word(word.form, form) for form in self._headings)
        if self._titled(word):
            return True
        return not acts(sentence, word) and any(same_word(word.form, f) for f in self._asked)

    def _titled(self, word: Word) -> bool:
        return any(same_word(word.form, form) for form in self._record)

    def _row_with_figure(self, i: int, piece: str) -> bool:
        """A row whose figure is in the piece: its labels were compared with the figure."""
        return self._excerpts.units[i].kind == "row" and bool(figure_offsets(piece))

    def _knows(self, index: int, subject: Word | None) -> bool:
        if subject is None or not self._support.covers(index, subject):
            return subject is None
        unit = self._excerpts.units[index]
        own = [w.form for w in words(unit.text)]
        refers = _REFERS.search(plain(unit.text)) and not subject.text[0].isupper()
        return not unit.leads_itself or bool(refers) or supports(subject.form, own)

    def _subject(self, needed: Sequence[Word], previous: str) -> Word | None:
        if previous:
            before = self._needed(previous)
            return before[0] if before else None
        return needed[0] if needed else None

    def _missing(self, part: Sequence[Word]) -> str:
        known = lexicon()
        everything = {w.form for ws in self._excerpts.words for w in ws}
        for word in part:
            if self._support.covered(word):
                continue
            opposed = any(known.opposed(word.form, other) for other in everything)
            fault = "dit le contraire de" if opposed else "n’est pas soutenu par"
            return f"« {word.text} » {fault} l’extrait cité"
        return "la phrase réunit des éléments que l’extrait ne relie pas"

    def _align(self, start: int, end: int, part: Sequence[Word], index: int) -> Alignment:
        unit = self._excerpts.units[index]
        pairs = [self._pair(index, word) for word in part]
        pairs += self._others(start, end, part, index)
        pairs.sort(key=lambda p: p.claim.start)
        own = len(self._excerpts.texts[index]) - len(unit.text)
        return Alignment(start, end, unit, self._excerpts.texts[index], own, tuple(pairs))

    def _others(self, start: int, end: int, part: Sequence[Word], index: int) -> list[Pair]:
        """Words that need no support but have it in the same form: the rules look at them too."""
        figured = figure_offsets(self._support.sentence)
        found = []
        for word in words(self._support.sentence):
            if not (start <= word.start < end and word.is_content) or word in part:
                continue
            same = tuple(w for w in self._excerpts.words[index] if same_word(word.form, w.form))
            if same and word.start not in figured:
                found.append(Pair(word, same))
        return found

    def _pair(self, index: int, word: Word) -> Pair:
        """A word with those of a unit that support it: of the same family, else synonyms."""
        theirs = self._excerpts.words[index]
        family = tuple(w for w in theirs if same_word(word.form, w.form))
        alike = tuple(w for w in theirs if w not in family and supports(word.form, [w.form]))
        if family or alike or not self._support.denied(word):
            return Pair(word, family, alike) if family else Pair(word, alike)
        contrary = tuple(w for w in theirs if lexicon().opposed(word.form, w.form))
        return Pair(word, contrary, opposed=True)
