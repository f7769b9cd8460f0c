"""Swaps: a follow-up that names a new element asks the question before with it (« et pour X ? »).

Every complement of the question before may give way. The readings are ordered by how well each one
fits the new element: the same nature (an acronym for an acronym), the same preposition, the row of
the table that answered, a near meaning, a place late in the question. A year replaces a year, and
« l'inverse » turns the question round.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.follow_up import FollowUp, unpunctuated
from assistant.follow_up_forms import BARE_NOUN, BARE_SWAP, CORRECTION, SWAP, YEAR_SWAP
from assistant.lexicon import french_lexicon
from assistant.noun_phrases import DETERMINERS, NounPhrase, names, noun_phrases, put
from assistant.table_follow_ups import opposite
from assistant.vocabulary import Vocabulary
from ingest.french import fold, tokens

_THAT_OF = re.compile(
    r"(?:celles?|celui|ceux) (d(?:e la|e l['’]|es|u|e)|d['’])\s*(.+)", re.IGNORECASE
)
_ARTICLES = {"des": "les ", "du": "le ", "de la": "la ", "de l'": "l’", "de l’": "l’"}
"""« Celle des lycées » is the same thing of others."""


def corrected(turn: FollowUp) -> list[str]:
    """« Non, je parlais des lycées » asks the question before of the lycées."""
    match = CORRECTION.match(turn.plain)
    return _in_its_place(turn, "", turn.new) if match else []


def swapped(turn: FollowUp) -> list[str]:
    """« Et pour les lycées ? » asks the question before of the lycées."""
    if turned := opposite(turn.body, turn.previous):
        return [turned]
    if YEAR_SWAP.match(turn.plain):
        return [_with_year(turn.previous, turn.new)]
    match = SWAP.match(turn.plain) or BARE_SWAP.match(turn.plain)
    match = match or BARE_NOUN.match(turn.plain)
    if match is None:
        return []
    return _in_its_place(turn, match.groupdict().get("preposition") or "", turn.new)


def _in_its_place(turn: FollowUp, preposition: str, new: str) -> list[str]:
    """The question before with `new` for each of its complements, then added to it."""
    previous = turn.list_question
    if same := _THAT_OF.match(new):
        preposition, new = "de", f"{_ARTICLES.get(same[1].lower(), '')}{same[2]}"
    bare = re.sub(rf"^{DETERMINERS}\s*", "", new, flags=re.IGNORECASE)
    if re.fullmatch(r"(?:19|20)\d\d", bare):
        return [_with_year(previous, bare)]
    places = noun_phrases(previous)
    if bare[:1].isupper():
        places = (*places, *(p for p in names(previous) if p.noun not in {q.noun for q in places}))
    fitness = _Fitness(preposition, bare, turn, len(previous))
    ordered = sorted(places, key=fitness.of, reverse=True)
    lead = preposition or "pour"
    extended = f"{unpunctuated(previous)}, {lead} {new} ?"
    made = [put(previous, place, new) for place in ordered[:4]]
    if _nature(bare, turn.vocabulary) == "name":
        return [*made[:3], f"Qui est {new} ?", extended]
    return [*made, extended]


def _with_year(previous: str, year: str) -> str:
    dated = re.sub(r"\b(?:19|20)\d\d\b", year, previous)
    return dated if dated != previous else f"{unpunctuated(previous)} en {year} ?"


@dataclass(frozen=True, slots=True)
class _Fitness:
    """How well a complement of the previous question can give way to the new one."""

    preposition: str
    new: str
    turn: FollowUp
    length: int

    def of(self, place: NounPhrase) -> float:
        """The fitness of a place, from 0 to about 6."""
        vocabulary = self.turn.vocabulary
        same_nature = _nature(place.noun, vocabulary) == _nature(self.new, vocabulary)
        named = same_nature and _nature(self.new, vocabulary) == "name"
        written = fold(place.preposition)
        same_preposition = bool(self.preposition) and written == fold(self.preposition)
        answered = bool(
            self.turn.anchor.row
            and vocabulary.bag(place.noun) & vocabulary.bag(self.turn.anchor.row)
        )
        return (
            1.2 * same_nature
            + 1.5 * named
            + 1.2 * same_preposition
            + 1.4 * place.noun_start / max(1, self.length)
            + 0.2 * bool(place.preposition)
            + 1.5 * answered
            + 1.5 * _likeness(place.noun, self.new)
        )


def _likeness(one: str, other: str) -> float:
    """Cosine of the first words of two phrases, 0 where a word is not known."""
    left, right = tokens(one), tokens(other)
    if not left or not right:
        return 0.0
    found = french_lexicon().similar(left[0].form, [right[0].form], 0.0)
    return found.get(right[0].form, 0.0)


def _nature(text: str, vocabulary: Vocabulary) -> str:
    if re.search(r"\b[A-ZÉ]{2,}", text) or any(m.acronym for m in vocabulary.mentions(text)):
        return "acronym"
    if re.search(r"\d", text):
        return "figure"
    return "name" if re.match(r"[A-ZÀ-Ý]", text) else "noun"
