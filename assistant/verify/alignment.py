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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.verify.figures import figure_offsets, figures, years
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import (
    announced,
    complements,
    count_of_list,
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
_REFERS = re.compile(r"(?<!\w)(?:en|y) (?:est|sont|a|ont|sera|seront)(?!\w)")
_ANYONE = frozenset(
    [
        *("habitant", "usager", "demandeur", "utilisateur", "interesse"),
        *("candidat", "administre", "visiteur", "client"),
    ]
)
"""Whoever it may concern: stands for the one who acts where a statement names nobody."""
_IMPERSONAL = re.compile(
    r"(?<!\w)(?:il faut|il est (?:possible|necessaire|obligatoire)|se f(?:ait|ont)"
    r"|doi(?:t|vent) etre|(?:est|sont) a \w+(?:er|ir|re)|on)(?!\w)"
)
_TURNS = re.compile(r"[,; ]*(?:mais|tandis|alors) ")
_PRONOUN = re.compile(r"(?:ils?|elles?)(?!\w)")
_ANTECEDENT_WORDS = 5
_DENIES = re.compile(
    r"(?<!\w)(?:n'|ne )(?:est|sont|sera|seront|etait|etaient|reste|restent) (?:pas|plus|jamais)"
    r"(?: encore| toujours)? $"
)
_OWN_SHARE = 0.6
"""Share of the words that a sentence which leans on the one before must say itself."""


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

    def __init__(self, units: Sequence[Unit], record: str, terms: Terms) -> None:
        self._units = units
        everything = " . ".join([*(u.text for u in units), *(u.inherited for u in units), record])
        self._terms = terms.with_definitions(everything)
        self._record = {w.form for w in words(record) if w.is_content}
        self._texts = [f"{u.inherited} . {u.text}" if u.inherited else u.text for u in units]
        self._words = [
            tuple(w for w in words(text) if w.is_content or w.kind == "number")
            for text in self._texts
        ]
        self._years = frozenset(years(record))
        lists = Counter(u.inherited for u in units if u.kind == "item")
        self._list_sizes = frozenset(lists.values())  # a count was compared with the items named
        self._values = [values(unit) for unit in units]
        self._sentence = ""
        self._extra = [self._equivalents(text) for text in self._texts]

    def lay(self, sentence: str, previous: str = "") -> tuple[Alignment, ...] | Misfit:
        """The pieces of the sentence with their units, or why that fails."""
        self._sentence = sentence
        needed = self._needed(sentence)
        if not needed:
            return self._bare_figures(sentence)
        whole = self._supporting(needed, self._figures(sentence))
        if whole:
            return (self._align(0, len(sentence), needed, self._nearest(whole, needed)),)
        return self._by_segments(sentence, needed, previous)

    def others(self, sentence: str) -> Iterator[tuple[Alignment, ...]]:
        """The sentence laid over each further unit that supports it whole."""
        needed = self._needed(sentence)
        whole = self._supporting(needed, self._figures(sentence)) if needed else []
        best = self._nearest(whole, needed) if whole else -1
        for index in whole:
            if index != best and self._verbatim(index, needed) == self._verbatim(best, needed):
                yield (self._align(0, len(sentence), needed, index),)

    def _figures(self, piece: str) -> frozenset[str]:
        counts = {str(n) for n in self._list_sizes} | {count_of_list(self._sentence)}
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
                or (
                    (len(part) > 1 or _TURNS.match(plain(sentence[start:end])))
                    and has_subject(sentence[start:end])
                )
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

    def _nearest(self, candidates: Sequence[int], needed: Sequence[Word]) -> int:
        return max(candidates, key=lambda index: (self._verbatim(index, needed), -index))

    def _verbatim(self, index: int, needed: Sequence[Word]) -> int:
        """How many words of the sentence a unit says in the same form."""
        said = {w.form for w in words(self._sentence) if w.is_content}
        wanted = said if len(needed) > 1 else {w.form for w in needed}
        return len(wanted & {w.form for w in words(self._units[index].text)})

    def _covers_all(self, index: int, needed: Sequence[Word]) -> bool:
        return all(self._covers(index, w) for w in needed) and self._stands(index, needed)

    def _bridged(self, index: int, needed: Sequence[Word]) -> bool:
        """Whether what the unit lacks completes it from the sentence before.

        « Les travaux de la halle » where the sentence before speaks of the hall: one complement
        (« de », « à »…) of a few words, no more than the unit says itself.
        """
        missing = [w for w in needed if not self._covers(index, w)]
        said = len(needed) - len(missing) + len(self._figures(self._sentence))
        if not missing or len(missing) > _LENT + 1 or said < max(2, len(missing)):
            return False
        first, last = needed.index(missing[0]), needed.index(missing[-1])
        if last - first != len(missing) - 1:
            return False
        unit = self._units[index]
        if unit.ranked:
            return False
        named = complements(self._sentence, unit.text)
        if missing[0].form not in named or self._completed(unit, missing[0]):
            return False
        before = [w.form for w in words(unit.before) if w.is_content]
        return all(supports(w.form, before) for w in missing)

    def _completed(self, unit: Unit, missing: Word) -> bool:
        """Whether the word before it has another complement in the unit already."""
        ahead = [w for w in words(self._sentence) if w.is_content and w.end <= missing.start]
        if not ahead:
            return False
        head = re.compile(rf"(?<!\w){re.escape(ahead[-1].form)}s? (?:de |du |des |d')")
        return bool(head.search(plain(unit.text)))

    def _stands(self, index: int, needed: Sequence[Word]) -> bool:
        """Whether the unit itself, and not only what it leans on, says most of the words."""
        unit = self._units[index]
        if unit.kind != "prose" or not unit.inherited or unit.identity:
            return True
        own = [w.form for w in words(unit.text)]
        own += [w.form for e in self._terms.equivalents(unit.text) for w in words(e)]
        said = [supports(w.form, own) for w in needed]
        leaned = [position for position, known in enumerate(said) if not known]
        if any(said) and self._antecedent(unit, [needed[position] for position in leaned]):
            return True
        together = not leaned or leaned[-1] - leaned[0] == len(leaned) - 1
        figured = len(self._figures(self._sentence) & self._values[index])
        figured += sum(
            w.is_content and lexicon().is_neutral(w.form) and supports(w.form, own)
            for w in words(self._sentence)
        )
        if together and (sum(said) + figured) * 2 >= len(needed) + figured:
            return True
        return sum(said) >= _OWN_SHARE * len(needed)

    def _antecedent(self, unit: Unit, leaned: Sequence[Word]) -> bool:
        """Whether the words leaned on are those that a leading pronoun stands for, and open."""
        if not leaned or not _PRONOUN.match(plain(unit.text)):
            return False
        opening = [w.form for w in words(unit.inherited) if w.is_content][:_ANTECEDENT_WORDS]
        first = [w for w in words(self._sentence) if w.is_content][: len(leaned)]
        together = [w.start for w in leaned] == [w.start for w in first]
        return together and all(supports(w.form, opening) for w in leaned)

    def _covers(self, index: int, word: Word) -> bool:
        unit = self._units[index]
        if unit.kind == "row" and lexicon().is_table_verb(word.form):
            return True
        if word.form.rstrip("s") in _ANYONE and _IMPERSONAL.search(plain(unit.text)):
            return True
        forms = [w.form for w in self._words[index]]
        if supports(word.form, forms) or supports(word.form, self._extra[index]):
            return True
        return self._denied(word) and any(lexicon().opposed(word.form, f) for f in forms)

    def _row_with_figure(self, index: int, piece: str) -> bool:
        """A row whose figure is in the piece: its labels were compared with the figure."""
        return self._units[index].kind == "row" and bool(figure_offsets(piece))

    def _knows(self, index: int, subject: Word | None) -> bool:
        if subject is None or not self._covers(index, subject):
            return subject is None
        unit = self._units[index]
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
        pairs = [self._pair(index, word) for word in part]
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

    def _pair(self, index: int, word: Word) -> Pair:
        """A word with those of a unit that support it: of the same family, else synonyms."""
        family = tuple(w for w in self._words[index] if same_word(word.form, w.form))
        alike = tuple(
            w for w in self._words[index] if w not in family and supports(word.form, [w.form])
        )
        if family or alike or not self._denied(word):
            return Pair(word, family, alike) if family else Pair(word, alike)
        contrary = tuple(w for w in self._words[index] if lexicon().opposed(word.form, w.form))
        return Pair(word, contrary, opposed=True)

    def _denied(self, word: Word) -> bool:
        """Whether the sentence denies a word (« n'est pas ouvert »)."""
        return bool(_DENIES.search(plain(self._sentence[: word.start])))

    def _equivalents(self, text: str) -> tuple[str, ...]:
        return tuple(
            w.form for e in self._terms.equivalents(text) for w in words(e) if w.kind == "word"
        )
