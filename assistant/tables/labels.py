"""Which rows and which columns of a table a question names.

A label counts by the share of its own words that the question names, weighted by how well they
tell the labels of this table apart, so that « CH de proximité » is not taken for « CH MCO public ».
A word of the caption says what the whole table is about: it hardly chooses among its labels. Words
of one family count (« conventionnées » for « convention »).
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.candidates.texts import Texts
from assistant.language.words import STEMS
from assistant.matching import RELATED_STEM_STRENGTH, related, strength
from assistant.questions.asked import FIGURES
from assistant.questions.question import Question, Term, plain_text, terms_within
from assistant.tables.grid import Grid, unparenthesised
from ingest.french import fold, stem, stems, tokens

_YES = frozenset({"oui"})
_NO = frozenset({"non"})
NEGATIVE_LABEL = re.compile(r"\b(?:pas de|pas d'|aucune?|sans|absence|non|hors)\b")
_LACK = re.compile(r"^\W*(?:pas d|aucune?\b|sans\b|absence)")
_UNDECIDED = re.compile(r"\bne (?:sai[ts]|savent|se prononce)|sans opinion|\bnsp\b")
_UNDECIDED_ASKED = re.compile(
    r"\b(?:ne |n'en )?(?:sait|savent) (?:pas|rien|plus)\b|\baucune idee|\bincapables? de dire|"
    r"\bdans le flou|\bignor(?:e|ent|er|ant)\b|\bsans (?:reponse|avis|opinion)|\bpas d'avis|"
    r"\bindecis|"
    r"\bincertitude|\bincertain|\bhesit\w+|\bdans le doute|\bse prononce\w* pas|\bne sai[ts] pas\b"
)
_NO_ASKED = re.compile(
    r"\b(?:di[ts]\w*|repon\w+|coch\w+|de|vot\w+|pense\w* que)(?: l[ea])?"
    r"(?: (?:plus|moins|souvent))* (?:« |\" ?)?non\b|"
    r"[«\"] ?non ?[»\"]"
)
_ANSWERS = re.compile(r"\bde (?:« )?(oui|non|ne sait pas)\b")
"""« Combien de oui et de non ? » asks for both columns."""

_YES_OR_NO = re.compile(r"\boui ou non\b", re.IGNORECASE)
"""« …, oui ou non ? » names no column « Oui »."""

_LEAST_KNOWN = re.compile(
    r"\b(?:sav|sai)\w+ (?:t )?(?:(?:elles?|ils?|on) )?"
    r"l[ea] (?:plus|moins|mieux) (?:souvent )?s(?:i\b|'il)"
)
"""« Chez qui savent-ils le moins si… »: who knows least « ne sait pas » the most."""

_SHARE = re.compile(r"\b(?:la|quelle|une|en) parts?\b", re.IGNORECASE)
"""« Quelle part » takes no part in anything."""

_WRONG_POLARITY = 0.3
"""« Pas de formalisation » for a question that asks about no absence, or the reverse."""

_OUTDONE = 0.6
"""« Who formalised » names « pas de formalisation » best: no column of the others is meant."""

_CLOSE = 0.9
"""Labels whose score is within this share of the best are all meant."""

_NAMED_ROW = 0.34
_NAMED_COLUMN = 0.3
"""Share of a label from which the question names it."""

_SAYS_LITTLE = 0.3
"""What a word of the caption, or a verb like « mener », weighs among the words of a label."""

GENERAL = STEMS["general_verbs"] | STEMS["general_nouns"] | {stem("action")}

_OPPOSED = tuple(
    tuple(frozenset(stem(fold(word)) for word in side.split()) for side in sides)
    for sides in (
        ("public publique publics", "privé privée privés"),
        ("urbain urbaine", "rural rurale ruraux"),
        ("homme", "femme"),
        ("garçon", "fille"),
        ("interne", "externe"),
        ("majeur", "mineur"),
        ("nord", "sud"),
        ("matin", "soir"),
        ("hausse", "baisse"),
        ("entrée", "sortie"),
    )
)
"""Words that set labels of one table apart: a question that says one does not mean the other."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What names labels: the keys of a text, and the terms of the question that stand in it."""

    bag: frozenset[str]
    terms: tuple[Term, ...]


class Labels:
    """The labels of one table, read for one question."""

    def __init__(self, question: Question, grid: Grid, texts: Texts) -> None:
        self._question = question
        self._grid = grid
        self._texts = texts
        self._caption = texts.bag(grid.caption)

    def rows(self, words: str | None = None) -> tuple[int, ...]:
        """The rows that the question names, or those that some of its words name."""
        asked = self._words(words)
        grid = self._grid
        scores = [
            self._score(name, bag, grid.row_bags, asked)
            for name, bag in zip(grid.row_names, grid.row_bags, strict=True)
        ]
        best = max(scores, default=0.0)
        if words is not None and (only := self._holding(asked.terms)):
            return only
        if best < _NAMED_ROW:
            return ()
        near = [i for i, score in enumerate(scores) if score >= _CLOSE * best]
        own = {i: _stems(grid.row_names[i]) for i in near}
        return tuple(i for i in near if not any(own[i] < own[other] for other in near))

    def row_called(self, words: str) -> int | None:
        """The one row that some words name as a whole (« psychiatrie publique »)."""
        asked, grid = self._words(words), self._grid
        named = zip(grid.row_names, grid.row_bags, strict=True)
        scores = [self._score(name, bag, grid.row_bags, asked) for name, bag in named]
        return scores.index(1.0) if scores.count(1.0) == 1 else None

    def _holding(self, terms: Sequence[Term]) -> tuple[int, ...]:
        """The only row that holds all of some terms."""
        bags = self._grid.row_bags
        found = [i for i, b in enumerate(bags) if all(strength(t, b) == 1.0 for t in terms)]
        return tuple(found) if len(found) == 1 else ()

    def columns(self, rows: Sequence[int] = (), words: str | None = None) -> tuple[int, ...]:
        """The columns that the question names; what names the rows given names no column.

        The only column of values is always meant.
        """
        candidates = list(self._grid.value_columns)
        if len(candidates) == 1:
            return (candidates[0],)
        if words is None and (polar := self._polar(candidates)):
            return polar
        asked = self._words(words)
        taken = frozenset().union(*(self._grid.row_bags[row] for row in rows))
        asked = _Words(asked.bag - taken, tuple(t for t in asked.terms if not t.keys & taken))
        names = [self._grid.column_names[i] for i in candidates]
        bags = [self._grid.column_bags[i] for i in candidates]
        named = [self._score(n, bag, bags, asked) for n, bag in zip(names, bags, strict=True)]
        scores = [score * self._polarity(n) for n, score in zip(names, named, strict=True)]
        best = max(scores, default=0.0)
        if best < _NAMED_COLUMN:
            return ()
        chosen = scores.index(best)
        outdone = scores[chosen] < named[chosen] or named[chosen] < _OUTDONE * max(named)
        if outdone and self._question.asked in FIGURES:
            return ()
        return tuple(
            column
            for column, score in zip(candidates, scores, strict=True)
            if score >= _CLOSE * best
        )

    def agrees(self, column: int) -> bool:
        """Whether the extreme of a column is the one asked for.

        « Les moins équipées » are those with the most « Pas d'équipement », not with the least.
        """
        name = fold(self._grid.column_names[column])
        if _UNDECIDED.search(name):
            return not _LEAST_KNOWN.search(plain_text(self._question.text))
        return not _LACK.match(name) or self._question.negated

    def of_polarity(self) -> tuple[int, ...]:
        """Columns that speak of a presence, or of an absence where the question does."""
        return tuple(
            column
            for column in self._grid.value_columns
            if self._polarity(self._grid.column_names[column]) == 1.0
        )

    def _polarity(self, name: str) -> float:
        negative = bool(NEGATIVE_LABEL.search(fold(name)))
        return 1.0 if negative == self._question.negated else _WRONG_POLARITY

    def _words(self, words: str | None) -> _Words:
        if words is None:
            terms = self._question.terms
            keys = frozenset().union(*(term.keys for term in terms))
            apart = frozenset().union(*(term.keys for term in self._question.apart))
            said = _YES_OR_NO.sub(" ", self._question.text)
            if self._question.asked in FIGURES:
                said = _SHARE.sub(" ", said)
            return _Words((self._texts.bag(said) - apart) | keys, terms)
        return _Words(self._texts.bag(words), terms_within(self._question.terms, words))

    def _score(
        self, name: str, bag: frozenset[str], bags: Sequence[frozenset[str]], asked: _Words
    ) -> float:
        """Share of a label that is named, from 0 to 1, times how much that tells."""
        own = _stems(name)
        if not own:
            return 0.0
        if any(strength(term, bag) == 1.0 and _is_whole(term, own) for term in asked.terms):
            return 1.0
        weights = {s: self._weight(s, bags) for s in own}
        concepts = self._concepts(name)
        named = sum(w * _named(s, concepts[s], asked.bag) for s, w in weights.items())
        share = named / sum(weights.values())
        return share * (_WRONG_POLARITY if _opposed(own, asked.bag) else 1.0)

    def _concepts(self, name: str) -> dict[str, frozenset[str]]:
        """What each word of a label may be called otherwise, by its stem, alone or in a phrase."""
        text = unparenthesised(name)
        words = tokens(text)
        called = {stem(w.form): self._texts.bag(text[w.start : w.end]) for w in words}
        for first, last in combinations(words, 2):
            mentions = self._texts.mentions(text[first.start : last.end])
            if len(mentions) == 1 and len(mentions[0].parts) > 1:
                within = [stem(w.form) for w in words if first.start <= w.start <= last.start]
                called |= {key: called[key] | mentions[0].keys for key in within}
        return called

    def _weight(self, key: str, bags: Sequence[frozenset[str]]) -> float:
        """How well a stem tells labels apart."""
        held = sum(key in bag for bag in bags)
        told = math.log(1 + (len(bags) + 1) / (held + 0.5))
        return told * (_SAYS_LITTLE if key in self._caption or key in GENERAL else 1.0)

    def _polar(self, candidates: Sequence[int]) -> tuple[int, ...]:
        """The column of a yes or a no, for tables whose caption is a question."""
        by_name = {fold(self._grid.column_names[i]).strip(): i for i in candidates}
        if not (_YES & by_name.keys() and _NO & by_name.keys()):
            return ()
        plain = plain_text(self._question.text)
        if len(said := _ANSWERS.findall(plain)) > 1 and not _YES_OR_NO.search(plain):
            return tuple(i for name, i in by_name.items() if name in said)
        if any(asks.search(plain) for asks in (_UNDECIDED, _UNDECIDED_ASKED, _LEAST_KNOWN)):
            return tuple(i for name, i in by_name.items() if _UNDECIDED.search(name))
        negative = self._question.negated or _NO_ASKED.search(plain)
        return (by_name["non"],) if negative else (by_name["oui"],)


def _stems(name: str) -> frozenset[str]:
    return frozenset(stems(unparenthesised(name)))


def _opposed(own: frozenset[str], asked: frozenset[str]) -> bool:
    """Whether a label says one side of an opposition, and the question only the other."""
    return any(
        here & own and not there & own and there & asked and not here & asked
        for left, right in _OPPOSED
        for here, there in ((left, right), (right, left))
    )


def _named(key: str, concepts: frozenset[str], asked: frozenset[str]) -> float:
    if key in asked or concepts & asked:
        return 1.0
    return RELATED_STEM_STRENGTH if any(related(key, other) for other in asked) else 0.0


def _is_whole(term: Term, own: frozenset[str]) -> bool:
    """Whether a term alone names a label: the label has no other word that tells."""
    return len(own) <= max(1, len(term.parts))
