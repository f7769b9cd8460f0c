"""Who does what: three words of a statement may not come back in the opposite order.

Without a parser: where the sentence says A … V … B and the source only says B … V … A, the two ends
have changed places, unless exactly one of the two is passive (« est versée par »). Nor may the
subject of a statement become a complement of its own verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.lemmas import infinitives, is_verb
from assistant.verify.lexicon import lexicon
from assistant.verify.text import may_be_verb, plain, same_word, words
from assistant.verify.voice import (
    PASSIVE,
    acts,
    agents_of,
    is_verb_pair,
    opening_of,
    other_voice,
    said_in_order,
)

_COMPLEMENT = re.compile(r"(?<!\w)(?:a|au|aux)(?: (?:la|le|les|l'|une?|des))? ?(?:\w+ )?$")
_RECIPIENT = re.compile(
    r"(?<!\w)(?:a|au|aux)(?! (?:laquelle|lequel|qui|quoi))"
    r"(?: (?:la|le|les|l'|une?|des|chaque|tous|toutes|\w+))* ?$"
)
_RECEIVED = re.compile(r"^(?:re[cç]|per[cç]|benefici|obt)")
_LINKED = re.compile(r" (?:(?:a|ont|avait|avaient|ne|n'|se|s') ?){0,2}")
_PRONOUN = re.compile(
    r"(?:[^,]{1,60}, )?"
    r"(ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette derniere)\b"
)


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why the roles differ; `None` where they do not."""
    quoted = _quoted(sentence)
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        pairs = [
            p
            for p in piece.pairs
            if p.sources and not any(a <= p.claim.start < b for a, b in quoted)
        ]
        if _swapped(sentence, piece, [_standing(p, piece) for p in pairs]):
            return "la phrase intervertit qui fait quoi"
    return None


def _standing(pair: Pair, piece: Alignment) -> Pair:
    """A word that only a leading pronoun stands for takes the place of the pronoun."""
    if any(s.start >= piece.own for s in pair.sources) or not piece.own:
        return pair
    pronoun = _PRONOUN.match(plain(piece.text[piece.own :]))
    if not pronoun:
        return pair
    place = piece.own + pronoun.start(1)
    return replace(pair, sources=(replace(pair.sources[0], start=place, end=place),))


def _swapped(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    opening = opening_of(sentence)
    if _misplaced_recipient(piece, [p for p in pairs if p.claim.start >= opening]):
        return True
    if any(lexicon().converse(p.claim.form, s.form) for p in pairs for s in p.sources):
        return False
    theirs = piece.text[piece.own :]
    passive_here, passive_there = bool(agents_of(sentence)), bool(agents_of(theirs))
    ordered = sorted((p for p in pairs if p.claim.start >= opening), key=lambda p: p.claim.start)
    if passive_here != passive_there:
        return _same_order(sentence, piece, ordered)
    own = 0 if piece.unit.kind == "item" else piece.own
    if any(
        _reversed(first, middle, last, own)
        for first, middle, last in combinations(ordered, 3)
        if (is_verb_pair(sentence, piece, middle) or _ranks(middle))
        and not other_voice(sentence, piece, middle)
        and not _stands_before(piece, middle, ("y",))
        and "," not in sentence[middle.claim.end : last.claim.start]
        and not said_in_order(sentence, ordered, (last, middle, first))
    ):
        return True
    if _recipient_acts(sentence, piece, ordered) or _subject_given(sentence, piece, ordered):
        return True
    if any(other_voice(sentence, piece, pair) for pair in ordered):
        return False  # what was object is subject
    return _demoted(sentence, piece, ordered) or _usurped(sentence, piece, ordered)


_OBJECT = re.compile(r"(?<!\w)(lui|leur|y|en) (?:\w+ )?$")


def _stands_before(
    piece: Alignment, verb: Pair, pronouns: Sequence[str] = ("lui", "leur", "y", "en")
) -> bool:
    """Whether a pronoun before the verb of the unit stands for a complement (« y participer »)."""
    found = [_OBJECT.search(plain(piece.text[: s.start])) for s in verb.sources]
    return any(match is not None and match.group(1) in pronouns for match in found)


def _own_verb(piece: Alignment, actor: Pair, verb: Pair) -> bool:
    """Whether the actor stands right before the verb in the unit, a pronoun apart."""
    if not _stands_before(piece, verb):
        return False
    ahead = [
        max((w.start for w in words(piece.text) if w.is_content and w.end <= s.start), default=-1)
        for s in verb.sources
    ]
    return any(s.start in ahead for s in actor.sources)


def _ranks(pair: Pair) -> bool:
    """« les romans devancent » over « devant les romans »: the order says who is first."""
    return bool(pair.sources) and all(s.form == "devant" for s in pair.sources)


def _recipient_acts(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether the one to whom something is done acts in the sentence (« transmis au médecin »)."""
    if len(ordered) < 2 or PASSIVE.search(plain(sentence)):
        return False
    actor = ordered[0]
    verb = next((p for p in ordered[1:4] if acts(sentence, p.claim)), ordered[1])
    own = [s for s in actor.sources if s.start >= piece.own]
    if actor.claim.form in infinitives(actor.claim.form):
        return False  # « à mettre en place »: an aim, and nobody
    if not own or _RECEIVED.search(plain(verb.claim.text)):
        return False
    if not is_verb(verb.claim.form) or not may_be_verb(sentence, verb.claim.start):
        return False
    if not any(same_word(verb.claim.form, s.form) for s in verb.sources):
        return False
    return all(_RECIPIENT.search(plain(piece.text[: s.start])) for s in own)


def _usurped(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether a later actor of the unit has taken the verb of its subject, who is left out."""
    own = [w for w in words(piece.text) if w.start >= piece.own and w.is_content]
    if not own or len(ordered) < 2 or piece.unit.kind != "prose":
        return False
    if any(s.start == own[0].start for p in ordered for s in p.sources):
        return False
    actor, verb = ordered[0], ordered[1]
    if _opens_alone(piece) and all(s.start < piece.own for s in actor.sources):
        return True
    adjacent = _LINKED.fullmatch(plain(sentence[actor.claim.end : verb.claim.start]))
    if not adjacent or not all(s.start > own[0].start for s in actor.sources):
        return False
    after = all(a.start > v.start for a in actor.sources for v in verb.sources)
    return after and any(may_be_verb(piece.text, v.start) for v in verb.sources)


def _opens_alone(piece: Alignment) -> bool:
    """Whether a statement after a semicolon names a subject of its own (« ; les autres … »)."""
    first = next((w.form for w in words(piece.unit.text)), "")
    before = piece.text[: piece.own].rstrip(" .")
    return before.endswith((";", ",")) and first in ("le", "la", "les", "l'", "un", "une", "des")


def _misplaced_recipient(piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether the one who receives in the sentence is not the one to whom the unit gives."""
    known = lexicon()
    for pair in pairs:
        if not any(known.converse(pair.claim.form, s.form) for s in pair.sources):
            continue
        before = [p for p in pairs if p.claim.start < pair.claim.start]
        after = [p for p in pairs if p.claim.start > pair.claim.start]
        receives = bool(_RECEIVED.search(plain(pair.claim.text)))
        ends = [*before[:1], *before[-1:]] if receives else after[-1:]
        given = [
            any(_RECIPIENT.search(plain(piece.text[: s.start])) for s in end.sources)
            for end in ends
        ]
        if ends and not any(given):
            return receives
    return False


_AGENT_WORDS = 3


def _subject_given(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether the one who acts in the unit has become the one to whom it is done.

    « La régulation lui propose un rendez-vous »: what stands just before the verb is its subject.
    """
    for position, verb in enumerate(ordered[1:], 1):
        if not is_verb_pair(sentence, piece, verb):
            continue
        for source in verb.sources:
            ahead = [w for w in words(piece.text) if w.is_content and w.end <= source.start]
            if not ahead or not _DATIVE.fullmatch(plain(piece.text[ahead[-1].end : source.start])):
                continue
            late = [
                p
                for p in ordered[position + 1 :]
                if [s.start for s in p.sources] == [ahead[-1].start]
            ]
            if any(_COMPLEMENT.search(plain(sentence[: p.claim.start])) for p in late):
                return True
    return False


_DATIVE = re.compile(r" (?:lui|leur|vous|nous|se|s'|en|y)? ?")


def _same_order(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether subject, verb and agent of the passive side stand in the order of the active side.

    « Le médecin est adressé par le patient » over « le médecin adresse le patient ».
    """
    mine = agents_of(sentence)
    if mine:
        return _exchanged_agent(sentence, piece, ordered, mine[0])
    agent = piece.own + agents_of(piece.text[piece.own :])[0]
    turned = [p for p in ordered[1:4] if other_voice(sentence, piece, p)]
    after = [w.start for w in words(piece.text) if w.is_content and w.start > agent][:_AGENT_WORDS]
    if turned and ordered and not any(s.start in after for s in ordered[0].sources):
        return True  # in the active voice the agent comes first
    subject = [s.start for s in ordered[0].sources if s.start >= piece.own] if ordered else []
    if not subject or subject[0] > agent:
        return False
    behind = [p for p in ordered[1:] if p.sources and all(s.start > agent for s in p.sources)]
    named = any(s.start in after[:1] for p in behind for s in p.sources)
    return named and any(
        acts(sentence, p.claim) and _straight(ordered[0], p, behind[0], piece.own)
        for p in ordered[1:]
        if p.claim.start < behind[0].claim.start
    )


def _exchanged_agent(sentence: str, piece: Alignment, ordered: Sequence[Pair], agent: int) -> bool:
    before = [p for p in ordered if p.claim.start < agent]
    after = [p for p in ordered if p.claim.start > agent]
    if len(before) < 2 or not after:
        return False
    verbs = [p for p in before[1:] if acts(sentence, p.claim)]
    return any(_straight(before[0], verb, after[0], piece.own) for verb in verbs)


def _straight(first: Pair, middle: Pair, last: Pair, own: int) -> bool:
    """Whether the unit knows the three words in the same order only."""
    places = [
        (a.start, m.start, b.start)
        for a in first.sources
        for m in middle.sources
        for b in last.sources
        if min(a.start, m.start, b.start) >= own
    ]
    return bool(places) and all(a < m < b for a, m, b in places)


def _demoted(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether the subject of the unit has become a complement of its own verb."""
    begin = piece.own + opening_of(piece.unit.text)
    own = [w for w in words(piece.text) if w.start >= begin and w.is_content]
    if not own or len(ordered) < 3:
        return False
    subject = own[0].start
    if any(s.start == subject for s in ordered[0].sources):
        return False
    if not any(s.start > subject for s in ordered[0].sources):
        return False
    for position, pair in enumerate(ordered[2:], 2):
        if [s.start for s in pair.sources if s.start >= piece.own] != [subject]:
            continue
        between = [p for p in ordered[1:position] if not _own_verb(piece, ordered[0], p)]
        verb = any(
            s.start > subject and is_verb(s.form) and may_be_verb(piece.text, s.start)
            for p in between
            for s in p.sources
        )
        return verb and bool(_COMPLEMENT.search(plain(sentence[: pair.claim.start])))
    return False


def _quoted(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.end()) for m in re.finditer(r"«[^»]*»|“[^”]*”", text)]


def _reversed(first: Pair, middle: Pair, last: Pair, own: int) -> bool:
    """Whether the unit itself knows the three words in the opposite order only."""
    places = [
        (a.start, m.start, b.start)
        for a in first.sources
        for m in middle.sources
        for b in last.sources
        if min(a.start, m.start, b.start) >= own
    ]
    straight = any(a < m < b for a, m, b in places)
    return not straight and any(b < m < a for a, m, b in places)
