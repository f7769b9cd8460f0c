"""How well a complement of the question before can give way to what a follow-up brings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.follow_ups.follow_up import FollowUp
from assistant.language.lexicon import french_lexicon
from assistant.language.noun_phrases import NounPhrase
from assistant.vocabulary import Vocabulary
from ingest.french import fold, tokens

_INDEFINITE = re.compile(r"(?:une?|des)\s", re.IGNORECASE)
_HAVING = re.compile(r"\b(?:a|ont|avait|avaient|aura|auront)\s+$", re.IGNORECASE)
"""« A *des partenariats* »: what is had, for which « une salle » may stand."""

_INVERSION = re.compile(r"\s+[^\W\d_]+-(?:t-)?(?:ils?|elles?)\b")
"""« L'école siège-t-elle »: the subject, which an element without preposition replaces."""

_ALIKE = 0.35
AKIN = 0.5
"""Cosine of what is of one kind (« dentiste », « médecin »)."""


@dataclass(frozen=True, slots=True)
class Fitness:
    """How well a complement of the previous question can give way to the new one."""

    preposition: str
    new: str
    turn: FollowUp
    length: int

    def is_alike(self, place: NounPhrase) -> bool:
        """Whether a place holds something of the kind of the new element, or stands like it."""
        nature = nature_of(self.new, self.turn.vocabulary)
        named = nature != "noun" and nature == nature_of(place.noun, self.turn.vocabulary)
        row = self.turn.vocabulary.bag(self.turn.anchor.row)
        answered = bool(self.turn.vocabulary.bag(place.noun) & row)
        stands = fold(place.preposition) == fold(self.preposition)
        return named or answered or stands or likeness(place.noun, self.new) >= _ALIKE

    def of(self, place: NounPhrase) -> float:
        """The fitness of a place, from 0 to about 6."""
        vocabulary = self.turn.vocabulary
        same_nature = nature_of(place.noun, vocabulary) == nature_of(self.new, vocabulary)
        named = same_nature and nature_of(self.new, vocabulary) == "name"
        written = fold(place.preposition)
        same_preposition = bool(self.preposition) and written == fold(self.preposition)
        answered = bool(
            self.turn.anchor.row
            and vocabulary.bag(place.noun) & vocabulary.bag(self.turn.anchor.row)
        )
        inverted = not self.preposition and bool(
            _INVERSION.match(self.turn.list_question[place.end :])
        )
        held = bool(_INDEFINITE.match(self.turn.new)) and not self.preposition
        had = _HAVING.search(self.turn.list_question[: place.start])
        object_for_object = held and bool(had) and fold(place.preposition) in {"", "des"}
        return (
            1.5 * inverted
            + 2.0 * object_for_object
            + 1.2 * same_nature
            + 1.5 * named
            + 1.2 * same_preposition
            + 1.4 * place.noun_start / max(1, self.length)
            + 0.2 * bool(place.preposition)
            + 1.5 * answered
            + 1.5 * likeness(place.noun, self.new)
        )


def likeness(one: str, other: str) -> float:
    """Cosine of the first words of two phrases, 0 where a word is not known."""
    left, right = tokens(one), tokens(other)
    if not left or not right:
        return 0.0
    found = french_lexicon().similar(left[0].form, [right[0].form], 0.0)
    return found.get(right[0].form, 0.0)


def nature_of(text: str, vocabulary: Vocabulary) -> str:
    """What a phrase is by its writing: an acronym, a figure, a name or a noun."""
    if re.search(r"\b[A-ZÉ]{2,}", text) or any(m.acronym for m in vocabulary.mentions(text)):
        return "acronym"
    if re.search(r"\d", text):
        return "figure"
    return "name" if re.match(r"[A-ZÀ-Ý]", text) else "noun"
