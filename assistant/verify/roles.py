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
from assistant.verify.lexicon import lexicon
from assistant.verify.segments import ADVERBIAL
from assistant.verify.text import may_be_verb, plain, words

_AGENT = re.compile(
    r"(?<!\w)\w{2,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|it|ite|ites|ise|ises|ert|erte|ertes)"
    r"(?: [\w']+){0,4}? par (?!(?:an|mois|jour|semaine|heure|metre|type|exemple|ailleurs|rapport"
    r"|courrier|mail|telephone|personne|foyer|habitant)s?\b)[a-z]"
)
_COMPLEMENT = re.compile(r"(?<!\w)(?:a|au|aux)(?: (?:la|le|les|l'|une?|des))? ?(?:\w+ )?$")
_RECIPIENT = re.compile(
    r"(?<!\w)(?:a|au|aux)(?: (?:la|le|les|l'|une?|des|chaque|tous|toutes|\w+))* ?$"
)
_RECEIVED = re.compile(r"^(?:re[cç]|per[cç]|benefici|obt)")
_LINKED = re.compile(r" (?:(?:a|ont|avait|avaient|ne|n'|se|s') ?){0,2}")
_PRONOUN = re.compile(
    r"(?:[^,]{1,60}, )?"
    r"(ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette derniere)\b"
)
_SEEN = re.compile(r"(?<!\w)se (?:voi|ver)\w+ \w+(?:er|ir|re)(?!\w)")


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


def _opening(sentence: str) -> int:
    """Where the clause begins after an adverbial that opens the sentence (« En 2024, … »)."""
    comma = sentence.find(",")
    return comma if comma > 0 and ADVERBIAL.match(plain(sentence)) else 0


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
    if _misplaced_recipient(piece, pairs):
        return True
    if any(lexicon().converse(p.claim.form, s.form) for p in pairs for s in p.sources):
        return False
    passive_here = bool(_agents(sentence))
    passive_there = bool(_agents(piece.text[piece.own :]))
    opening = _opening(sentence)
    ordered = sorted((p for p in pairs if p.claim.start >= opening), key=lambda p: p.claim.start)
    if passive_here != passive_there:
        return _same_order(sentence, piece, ordered)
    if any(
        _reversed(first, middle, last, piece.own)
        for first, middle, last in combinations(ordered, 3)
        if may_be_verb(sentence, middle.claim.start) and not lexicon().is_neutral(middle.claim.form)
    ):
        return True
    return _demoted(sentence, piece, ordered) or _usurped(sentence, piece, ordered)


def _usurped(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether a later actor of the unit has taken the verb of its subject, who is left out."""
    own = [w for w in words(piece.text) if w.start >= piece.own and w.is_content]
    if not own or len(ordered) < 2 or piece.unit.kind != "prose":
        return False
    if any(s.start == own[0].start for p in ordered for s in p.sources):
        return False
    actor, verb = ordered[0], ordered[1]
    adjacent = _LINKED.fullmatch(plain(sentence[actor.claim.end : verb.claim.start]))
    if not adjacent or not all(s.start > own[0].start for s in actor.sources):
        return False
    after = all(a.start > v.start for a in actor.sources for v in verb.sources)
    return after and any(may_be_verb(piece.text, v.start) for v in verb.sources)


def _misplaced_recipient(piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether the one who receives in the sentence is not the one to whom the unit gives."""
    known = lexicon()
    for pair in pairs:
        if not any(known.converse(pair.claim.form, s.form) for s in pair.sources):
            continue
        before = [p for p in pairs if p.claim.start < pair.claim.start]
        after = [p for p in pairs if p.claim.start > pair.claim.start]
        receives = bool(_RECEIVED.search(plain(pair.claim.text)))
        ends = before[:1] if receives else after[-1:]
        for end in ends:
            if not any(_RECIPIENT.search(plain(piece.text[: s.start])) for s in end.sources):
                return receives
    return False


def _same_order(sentence: str, piece: Alignment, ordered: Sequence[Pair]) -> bool:
    """Whether subject, verb and agent of the passive side stand in the order of the active side.

    « Le médecin est adressé par le patient » over « le médecin adresse le patient ».
    """
    mine = _agents(sentence)
    if mine:
        return _exchanged_agent(sentence, piece, ordered, mine[0])
    agent = piece.own + _agents(piece.text[piece.own :])[0]
    subject = [s.start for s in ordered[0].sources if s.start >= piece.own] if ordered else []
    if not subject or subject[0] > agent:
        return False
    behind = [p for p in ordered[1:] if p.sources and all(s.start > agent for s in p.sources)]
    return bool(behind) and any(
        may_be_verb(sentence, p.claim.start) and _straight(ordered[0], p, behind[0], piece.own)
        for p in ordered[1:]
        if p.claim.start < behind[0].claim.start
    )


def _exchanged_agent(sentence: str, piece: Alignment, ordered: Sequence[Pair], agent: int) -> bool:
    before = [p for p in ordered if p.claim.start < agent]
    after = [p for p in ordered if p.claim.start > agent]
    if len(before) < 2 or not after:
        return False
    verbs = [p for p in before[1:] if may_be_verb(sentence, p.claim.start)]
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
    own = [w for w in words(piece.text) if w.start >= piece.own and w.is_content]
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
        between = ordered[1:position]
        verb = any(s.start > subject for p in between for s in p.sources)
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


def _agents(text: str) -> list[int]:
    """Offsets of « par » where it introduces the one who acts."""
    low = plain(text)
    if _SEEN.search(low):
        return [0]
    return [low.rfind(" par ", m.start(), m.end() + 1) for m in _AGENT.finditer(low)]
