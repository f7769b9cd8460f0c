"""Which units of the cited excerpts support the words of a sentence.

A unit supports words that it says itself, in the same family or as synonyms, or that it inherits.
It must say most of them itself (`Support.supporting`): what it only leans on belongs to another
statement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.verify.figures import figures, years
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import complements, count_of_list, values
from assistant.verify.source import Unit
from assistant.verify.terms import Terms
from assistant.verify.text import Word, content_forms, plain, same_word, words
from assistant.verify.voice import acts

_FAMILY = 4
"""Letters that « adhérer » and « adhésion » share: no stem finds such families."""

_BRIDGED = 3
"""Words that a complement from the sentence before may bring."""

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
_PRONOUN = re.compile(r"(?:ils?|elles?)(?!\w)")
_SUBJECT = re.compile(r", (?=(?:les? |la |l'|une? |des ))")
_ANTECEDENT_WORDS = 5
_DENIES = re.compile(
    r"(?<!\w)(?:n'|ne )(?:est|sont|sera|seront|etait|etaient|reste|restent) (?:pas|plus|jamais)"
    r"(?: encore| toujours)? $"
)
_OWN_SHARE = 0.6
"""Share of the words that a sentence which leans on the one before must say itself."""


class Excerpts:
    """The units of the cited excerpts, made ready for comparison.

    Attributes:
        units: As they are.
        texts: What each inherits, then its own text.
        words: The content words and the numbers of each of the texts.
        extra: Other writings of the terms of each of the texts.
        values: The figures of each unit.
        years: Those of the document's record.
        list_sizes: How many items each list has.
        terms: The acronyms and synonyms, with the definitions of the excerpts.
    """

    def __init__(self, units: Sequence[Unit], record: str, terms: Terms) -> None:
        self.units = units
        everything = " . ".join([*(u.text for u in units), *(u.inherited for u in units), record])
        self.terms = terms.with_definitions(everything)
        self.texts = [f"{u.inherited} . {u.text}" if u.inherited else u.text for u in units]
        self.words = [
            tuple(w for w in words(text) if w.is_content or w.kind == "number")
            for text in self.texts
        ]
        self.years = frozenset([*years(record), *(f.value for f in figures(record))])
        lists = Counter(u.inherited for u in units if u.kind == "item")
        self.list_sizes = frozenset(lists.values())  # a count was compared with the items named
        self.values = [values(unit) for unit in units]
        self.extra = [self._equivalents(text) for text in self.texts]

    def _equivalents(self, text: str) -> tuple[str, ...]:
        return tuple(
            w.form for e in self.terms.equivalents(text) for w in words(e) if w.kind == "word"
        )


class Support:
    """What the units support of one sentence.

    Attributes:
        sentence: As it was written.
    """

    def __init__(self, excerpts: Excerpts, sentence: str) -> None:
        self._excerpts = excerpts
        self.sentence = sentence

    def figures(self, piece: str) -> frozenset[str]:
        """The figures of a piece that a unit must give: no year of the record, no counted list."""
        counts = {str(n) for n in self._excerpts.list_sizes} | {count_of_list(self.sentence)}
        return frozenset(f.value for f in figures(piece)) - self._excerpts.years - counts

    def supporting(self, needed: Sequence[Word], values: frozenset[str]) -> list[int]:
        """The units that support all the words and give all the figures."""
        return [
            i
            for i in range(len(self._excerpts.units))
            if values <= self._excerpts.values[i]
            and (self._covers_all(i, needed) or self._bridged(i, needed))
        ]

    def closest(self, candidates: Sequence[int], needed: Sequence[Word]) -> int:
        """The unit that says most of the words itself and in the same form."""
        wanted = {w.form for w in needed}
        own = [{w.form for w in words(self._excerpts.units[i].text)} for i in candidates]
        return max(
            zip(candidates, own, strict=True), key=lambda pair: (len(wanted & pair[1]), -pair[0])
        )[0]

    def nearest(self, candidates: Sequence[int], needed: Sequence[Word]) -> int:
        """The unit that says most of the sentence in the same form."""
        return max(candidates, key=lambda index: (self.verbatim(index, needed), -index))

    def verbatim(self, index: int, needed: Sequence[Word]) -> int:
        """How many words of the sentence a unit says in the same form."""
        said = set(content_forms(self.sentence))
        wanted = said if len(needed) > 1 else {w.form for w in needed}
        return len(wanted & {w.form for w in words(self._excerpts.units[index].text)})

    def _covers_all(self, index: int, needed: Sequence[Word]) -> bool:
        return all(self.covers(index, w) for w in needed) and self._stands(index, needed)

    def _bridged(self, index: int, needed: Sequence[Word]) -> bool:
        """Whether what the unit lacks completes it from the sentence before.

        « Les travaux de la halle » where the sentence before speaks of the hall: one complement
        (« de », « à »…) of a few words, no more than the unit says itself.
        """
        missing = [w for w in needed if not self.covers(index, w)]
        said = len(needed) - len(missing) + len(self.figures(self.sentence))
        if not missing or len(missing) > _BRIDGED or said < max(2, len(missing)):
            return False
        if any(acts(self.sentence, w) for w in missing):
            return False  # a verb with its own subject is no complement
        first, last = needed.index(missing[0]), needed.index(missing[-1])
        if last - first != len(missing) - 1:
            return False
        unit = self._excerpts.units[index]
        if unit.ranked:
            return False
        named = complements(self.sentence, unit.text)
        if missing[0].form not in named or self._completed(unit, missing[0]):
            return False
        before = content_forms(unit.before)
        return all(supports(w.form, before) for w in missing)

    def _completed(self, unit: Unit, missing: Word) -> bool:
        """Whether the word before it has another complement in the unit already."""
        ahead = [w for w in words(self.sentence) if w.is_content and w.end <= missing.start]
        if not ahead:
            return False
        head = re.compile(rf"(?<!\w){re.escape(ahead[-1].form)}s? (?:de |du |des |d')")
        return bool(head.search(plain(unit.text)))

    def _stands(self, index: int, needed: Sequence[Word]) -> bool:
        """Whether the unit itself, and not only what it leans on, says most of the words."""
        unit = self._excerpts.units[index]
        if unit.identity or not (unit.leaned if unit.kind == "item" else unit.inherited):
            return True
        if unit.kind == "row":
            return True
        own = [w.form for w in words(unit.text)]
        if unit.kind == "item":
            own += [w.form for w in words(unit.inherited.removesuffix(unit.leaned))]
        written = [w.form for e in self._excerpts.terms.equivalents(unit.text) for w in words(e)]
        before = [w.form for w in words(unit.leaned or unit.inherited)]
        said = [
            supports(w.form, own)
            or (
                any(same_word(w.form, f) for f in written)
                and not any(same_word(w.form, f) for f in before)
            )
            for w in needed
        ]
        leaned = [position for position, known in enumerate(said) if not known]
        if any(said) and self._antecedent(unit, [needed[position] for position in leaned]):
            return True
        together = not leaned or leaned[-1] - leaned[0] == len(leaned) - 1
        figured = len(self.figures(self.sentence) & self._excerpts.values[index])
        figured += sum(
            w.is_content and lexicon().is_neutral(w.form) and supports(w.form, own)
            for w in words(self.sentence)
        )
        if together and (sum(said) + figured) * 2 >= len(needed) + figured:
            return True
        return sum(said) >= _OWN_SHARE * len(needed)

    def _antecedent(self, unit: Unit, leaned: Sequence[Word]) -> bool:
        """Whether the words leaned on are those that a leading pronoun stands for, and open."""
        if not leaned or not _PRONOUN.match(plain(unit.text)):
            return False
        before = unit.leaned or unit.inherited
        content = [w for w in words(before) if w.is_content]
        starts = [0, *(m.end() for m in _SUBJECT.finditer(plain(before)))][:2]
        opening = [
            w.form
            for start in starts
            for w in [w for w in content if w.start >= start][:_ANTECEDENT_WORDS]
        ]
        first = [w for w in words(self.sentence) if w.is_content][: len(leaned)]
        together = [w.start for w in leaned] == [w.start for w in first]
        return together and all(supports(w.form, opening) for w in leaned)

    def covers(self, index: int, word: Word) -> bool:
        """Whether a unit has a word, its equal, or the contrary of what the sentence denies."""
        unit = self._excerpts.units[index]
        if unit.kind == "row" and lexicon().is_table_verb(word.form):
            return True
        if word.form.rstrip("s") in _ANYONE and _IMPERSONAL.search(plain(unit.text)):
            return True
        forms = [w.form for w in self._excerpts.words[index]]
        if self._told_apart(index, word.form, forms):
            return False
        written = self._excerpts.extra[index]  # an acronym lends its own words, no synonyms of them
        if supports(word.form, forms) or any(same_word(word.form, one) for one in written):
            return True
        return self.denied(word) and any(lexicon().opposed(word.form, f) for f in forms)

    def _told_apart(self, index: int, form: str, forms: Sequence[str]) -> bool:
        """Whether the excerpts have this very word in another statement and only a synonym here.

        « Un membre du bureau quitte la salle, un simple adhérent peut rester » tells them apart.
        """
        if form.startswith("meilleur"):
            return False  # « une meilleure vie » over « amélioration de la vie »
        family = form[:_FAMILY]
        if any(
            same_word(form, one) or one[:_FAMILY] == family or lexicon().converse(form, one)
            for one in forms
        ):
            return False
        others = (w for i, found in enumerate(self._excerpts.words) if i != index for w in found)
        return any(w.form == form or w.form == f"{form}s" or form == f"{w.form}s" for w in others)

    def covered(self, word: Word) -> bool:
        """Whether some unit covers a word."""
        return any(self.covers(index, word) for index in range(len(self._excerpts.units)))

    def denied(self, word: Word) -> bool:
        """Whether the sentence denies a word (« n'est pas ouvert »)."""
        return bool(_DENIES.search(plain(self.sentence[: word.start])))
