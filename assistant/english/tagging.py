"""Chooses what each word of a sentence is, from its neighbours.

Word order is what English has for grammar: after an article or a preposition stands a noun or its
adjective, after a modal, « do » or « to » a verb, and a word that may be both noun and verb is the
verb where the clause still has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.lookup import BE, DO, HAVE, Kind, Reading, Word
from assistant.english.morphology import Form

FINITE = frozenset({Form.BASE, Form.THIRD, Form.PAST, Form.PAST_OR_PARTICIPLE})
PAST_PARTICIPLES = frozenset({Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE})
_OPENS_NOUN = frozenset(
    {Kind.DETERMINER, Kind.PREPOSITION, Kind.ADJECTIVE, Kind.NUMBER, Kind.GENITIVE}
)
_NOMINAL = frozenset({Kind.NOUN, Kind.NAME, Kind.PRONOUN})
_COMPARING = frozenset({"more", "most", "less", "least", "the most", "the least"})
_OPENS_OBJECT = frozenset(
    {Kind.DETERMINER, Kind.PRONOUN, Kind.NOUN, Kind.NAME, Kind.ADJECTIVE, Kind.NUMBER}
)
_IN_NOUN = frozenset({Kind.NOUN, Kind.NAME, Kind.ADJECTIVE})


@dataclass(frozen=True, slots=True)
class Tagged:
    """A word and what it is here."""

    text: str
    reading: Reading

    @property
    def kind(self) -> Kind:
        """Its part of speech."""
        return self.reading.kind

    def is_participle(self) -> bool:
        """Whether it can be a past participle."""
        return self.kind is Kind.VERB and self.reading.form in PAST_PARTICIPLES


def tag(words: Sequence[Word]) -> tuple[Tagged, ...]:
    """The words of one clause with one reading each."""
    done: list[Tagged] = []
    state = _State()
    for position, word in enumerate(words):
        reading = _chosen(word, words[position + 1 :], done, state)
        done.append(Tagged(word.text, reading))
        state.note(done)
    return tuple(done)


@dataclass
class _State:
    """What the clause has had: an auxiliary that waits for its verb, a verb of its own."""

    waiting: str = ""
    has_verb: bool = False

    def note(self, done: Sequence[Tagged]) -> None:
        last = done[-1]
        if last.kind is Kind.AUXILIARY:
            self.waiting = last.text.lower()
        elif last.kind is Kind.VERB:
            if last.reading.form in FINITE or self.waiting:
                self.has_verb = True
            self.waiting = ""
        elif last.kind is Kind.CONJUNCTION or last.text == ",":
            self.has_verb = False if last.kind is Kind.CONJUNCTION else self.has_verb


def _chosen(word: Word, after: Sequence[Word], done: Sequence[Tagged], state: _State) -> Reading:
    readings = word.readings
    if len(readings) == 1:
        return readings[0]
    before = done[-1].kind if done else None
    noun, verb = word.read_as(Kind.NOUN), word.read_as(Kind.VERB)
    adjective = word.read_as(Kind.ADJECTIVE)
    if verb and _wants_verb(word, verb, noun, after, done, state):
        return verb
    if word.text.lower() == "that" and before is not Kind.PREPOSITION:
        return _that(word, after, done)
    if _is_adverb(word, after) and (adverb := word.read_as(Kind.ADVERB)):
        return adverb
    if (
        (determiner := word.read_as(Kind.DETERMINER))
        and after
        and _may_be(after[0], _IN_NOUN | {Kind.NUMBER, Kind.VERB})
    ):
        return determiner
    if adjective and after and _may_be(after[0], _IN_NOUN) and not (before in _NOMINAL and noun):
        return adjective
    if noun and (before in _OPENS_NOUN or before in _NOMINAL or not adjective):
        return noun
    if (preposition := word.read_as(Kind.PREPOSITION)) and not adjective:
        return preposition
    return adjective or noun or _first(readings)


def _wants_verb(
    word: Word,
    verb: Reading,
    noun: Reading | None,
    after: Sequence[Word],
    done: Sequence[Tagged],
    state: _State,
) -> bool:
    """Whether a word that may be a verb is one here."""
    before = done[-1].kind if done else None
    if word.read_as(Kind.PREPOSITION) or word.read_as(Kind.ADVERB):
        return bool(state.waiting) and not after
    if before in {Kind.TO, Kind.PRONOUN} or (
        before is Kind.AUXILIARY and verb.form is not Form.THIRD
    ):
        return not (before is Kind.AUXILIARY and state.waiting in BE and verb.form is Form.BASE)
    if before is Kind.DETERMINER or before is Kind.GENITIVE:
        return False
    if verb.form in {Form.GERUND, Form.PARTICIPLE, Form.PAST, Form.PAST_OR_PARTICIPLE}:
        adjective = word.read_as(Kind.ADJECTIVE)
        return not noun and not (adjective and after and _may_be(after[0], frozenset({Kind.NOUN})))
    if before in {Kind.PREPOSITION, Kind.ADJECTIVE, Kind.NUMBER}:
        return False
    if state.waiting in DO or (state.waiting and state.waiting not in BE | HAVE):
        return (
            before in _NOMINAL | {Kind.ADVERB, Kind.NOT}
            and verb.form is Form.BASE
            and not (after and _is_verb(after[0]))
        )
    if before is None or before is Kind.CONJUNCTION:
        return verb.form is Form.BASE and not (
            noun and after and not _may_be(after[0], _OPENS_OBJECT)
        )
    if state.has_verb or state.waiting:
        return False
    if before is Kind.QUESTION:
        return done[-1].text.lower() in {"who", "that"} or not noun
    many = done[-1].reading.many
    return not _verb_follows(after) and (
        verb.form is Form.THIRD if not many else verb.form is Form.BASE
    )


def _is_adverb(word: Word, after: Sequence[Word]) -> bool:
    """Whether « more », « most », « better » compare what follows, or how something is done."""
    if word.text.lower() in _COMPARING:
        if not after or after[0].read_as(Kind.MARK):
            return True
        adjective, noun = after[0].read_as(Kind.ADJECTIVE), after[0].read_as(Kind.NOUN)
        return bool(adjective) and not noun
    verb = after[0].read_as(Kind.VERB) if after else None
    participle = verb is not None and verb.form in PAST_PARTICIPLES
    return word.text.lower() in {"better", "best", "well"} and participle


def _that(word: Word, after: Sequence[Word], done: Sequence[Tagged]) -> Reading:
    """« that » before a verb or a plural joins clauses; before a singular it points at it."""
    joined = Reading(Kind.CONJUNCTION, "que")
    if not after or not done:
        return word.read_as(Kind.DETERMINER if after else Kind.PRONOUN) or joined
    if done[-1].kind in {Kind.NOUN, Kind.NAME} and not _may_be(after[0], _IN_NOUN):
        return Reading(Kind.CONJUNCTION, "qui")
    pointed = any(r.kind is Kind.NOUN and not r.many for r in after[0].readings)
    determiner = word.read_as(Kind.DETERMINER)
    return determiner if pointed and determiner and done[-1].kind is not Kind.VERB else joined


def _verb_follows(after: Sequence[Word]) -> bool:
    """Whether a word that can only be a finite verb or an auxiliary comes later."""
    for word in after:
        if word.read_as(Kind.MARK):
            return False
        if word.read_as(Kind.AUXILIARY):
            return True
        verb = word.read_as(Kind.VERB)
        if verb and len(word.readings) == 1 and verb.form in {Form.BASE, Form.THIRD, Form.PAST}:
            return True
    return False


def _is_verb(word: Word) -> bool:
    """Whether a word can only be a verb."""
    verb = word.read_as(Kind.VERB)
    return bool(verb) and len(word.readings) == 1 and verb is not None and verb.form is Form.BASE


def _may_be(word: Word, kinds: frozenset[Kind]) -> bool:
    return any(reading.kind in kinds for reading in word.readings)


def _first(readings: Sequence[Reading]) -> Reading:
    """Of what is left, the words of grammar first."""
    return min(readings, key=lambda reading: reading.kind in {Kind.VERB, Kind.NOUN})
