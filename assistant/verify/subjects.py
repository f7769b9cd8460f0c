"""Whose statement it is: a subject may not be replaced by another word of the same excerpt.

- « il » and « elle » stand for the subject of the sentence before, not for its last noun;
- what completes a subject (« un accompagnateur de personne aveugle ») is not the subject;
- of two coordinated predicates, neither takes the complements of the other;
- the one who entrusts a task does not do it, and an opinion keeps its owner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.verify import lent_subjects
from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import is_verb
from assistant.verify.lent_subjects import CONTAINERS
from assistant.verify.lexicon import lexicon
from assistant.verify.speech import misattributed
from assistant.verify.text import may_be_verb, plain, same_word, words
from assistant.verify.voice import PASSIVE, agents_of, is_verb_pair, opening_of

_LEADING = re.compile(r"(?:[^,]{1,60}, )?(?:ils?|elles?) ")
_SUBJECT_WORDS = 5


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a statement changes its subject; `None` where it does not."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        if any(rule(sentence, piece) for rule in _RULES):
            return "la phrase prête à l’un ce que l’extrait dit d’un autre"
    return None


def _wrong_antecedent(sentence: str, piece: Alignment) -> bool:
    """Whether the sentence gives the verb of « il » or « elle » to another than its antecedent.

    The antecedent is the subject of the sentence before: one of its first words. Names are left
    alone, since « elle » may well be the person just named.
    """
    if piece.unit.kind != "prose" or not _LEADING.match(plain(piece.unit.text)):
        return False
    inherited = piece.text[: piece.own]
    content = [w for w in words(inherited) if w.is_content]
    starts = [w.start for w in content][:_SUBJECT_WORDS]
    agents = agents_of(sentence)
    ordered = [p for p in piece.pairs if p.sources]
    actors = [p for p in ordered if p.claim.start > agents[0]] if agents else ordered
    if not actors or len(starts) < _SUBJECT_WORDS or actors[0].claim.text[0].isupper():
        return False
    sources = actors[0].sources
    if any(s.start >= piece.own or s.start in starts for s in sources):
        return False
    return not opening_of(sentence)


_PRONOUN_AHEAD = re.compile(
    r"(?P<article>les? |la |l'|une? |des |chaque |cett?e? )(?P<lead>[^.;:]+) : "
    r"(?P<they>ils?|elles?) (?:ne |n'|se |s'|y |en |lui |leur )?$"
)
_BEHIND = re.compile(r" (?:(?:ne|n'|se|s'|le|la|les|l'|lui|leur|y) ?){0,3}")
_FEMININE = ("la ", "une ", "cette ")
_MASCULINE = ("le ", "un ", "ce ", "cet ")


def _taken_from_pronoun(sentence: str, piece: Alignment) -> bool:
    """Whether a later noun has taken the verb of « : elle … », who is the subject before the colon.

    « La ville aide le club : elle prête des salles » does not say that the club lends any.
    """
    pairs = [p for p in piece.pairs if p.sources]
    for actor, verb in pairwise(pairs):
        between = plain(sentence[actor.claim.end : verb.claim.start])
        if not _BEHIND.fullmatch(between) or verb.claim.form.endswith("ant"):
            continue
        for source in verb.sources:
            low = plain(piece.text[: source.start])
            match = _PRONOUN_AHEAD.search(low)
            if match is None or not same_word(verb.claim.form, source.form):
                continue
            other = _MASCULINE if match["they"].startswith("elle") else _FEMININE
            many = match["they"].endswith("s") == (match["article"] in ("les ", "des ", "ces "))
            first = next((w for w in words(match["lead"]) if w.is_content), None)
            if first is None or match["article"] in other or not many:
                continue
            ahead = [p.claim.form for p in pairs if p.claim.start < actor.claim.start]
            if any(same_word(first.form, form) for form in ahead):
                continue
            begin, end = match.start("lead") + first.end, match.end("lead")
            if all(begin <= s.start < end for s in actor.sources):
                return True
    return False


_OF = re.compile(r"(?<!\w)(?:de|du|des|d')(?: (?:la|l'|ces|cette|leurs?|ses))? ?$")


def _modifier_promoted(sentence: str, piece: Alignment) -> bool:
    """Whether what completes the subject of the unit has taken its place.

    « Un accompagnateur de personne aveugle voyage gratuitement » is said of the companion.
    """
    begin = piece.own + opening_of(piece.unit.text)
    own = [w for w in words(piece.text) if w.start >= begin and w.is_content]
    ordered = [p for p in piece.pairs if p.sources and p.claim.start >= opening_of(sentence)]
    if piece.unit.kind != "prose" or len(own) < 3 or len(ordered) < 2:
        return False
    head, modifier = own[0], own[1]
    if (
        head.form in CONTAINERS
        or lexicon().is_neutral(head.form)
        or not _OF.search(plain(piece.text[: modifier.start]))
    ):
        return False
    if any(s.start == head.start for p in piece.pairs for s in (*p.sources, *p.synonyms)):
        return False
    if [s.start for s in ordered[0].sources] != [modifier.start]:
        return False
    return any(
        is_verb_pair(sentence, piece, p) and all(s.start > modifier.start for s in p.sources)
        for p in ordered[1:4]
    )


_FINITE = re.compile(r"\w+(?:e|t|a|d|ent|ont)$")


def _crossed(sentence: str, piece: Alignment) -> bool:
    """Whether the first of two predicates has taken a complement of the second.

    « Le pass est gratuit pour les enfants et coûte 12 € pour les étudiants » does not make it free
    for students.
    """
    own = [w for w in words(piece.text) if w.start >= piece.own and w.kind != "sep"]
    content = [w for w in own if w.is_content]
    if piece.unit.kind != "prose" or len(content) < 3:
        return False
    for joint, verb in pairwise(own):
        if joint.form not in ("et", "mais") or not _FINITE.fullmatch(verb.form):
            continue
        if verb.text.rstrip("es").endswith("é"):
            continue  # « directeur et chargé de mission »
        if not is_verb(verb.form) or lexicon().is_neutral(verb.form):
            continue
        used = [p for p in piece.pairs if p.sources]
        late = [p for p in used if all(s.start > verb.start for s in p.sources)]
        early = [
            p for p in used if all(content[0].start < s.start < joint.start for s in p.sources)
        ]
        told = any(s.start == verb.start for p in used for s in (*p.sources, *p.synonyms))
        if late and early and not told and not _coordinates(sentence):
            return True
    return False


def _coordinates(sentence: str) -> bool:
    return any(w.form in ("et", "mais", ",", ";") for w in words(sentence))


_DELEGATES = re.compile(
    r"(?<!\w)(?:confi|charg|deleg|mandat|demand)(?:e|ee|es|ees|ent|er|ait)(?!\w)"
)


def _delegated(sentence: str, piece: Alignment) -> bool:
    """Whether the one who entrusts a task is said to do it."""
    theirs = _DELEGATES.search(plain(piece.text), piece.own)
    if not theirs or piece.unit.kind != "prose" or _DELEGATES.search(plain(sentence)):
        return False
    ordered = [p for p in piece.pairs if p.sources]
    if len(ordered) < 2 or PASSIVE.search(plain(sentence)):
        return False
    subject = all(s.start < theirs.start() for s in ordered[0].sources)
    done = [p for p in ordered[1:4] if is_verb(p.claim.form)]
    return subject and any(
        may_be_verb(sentence, p.claim.start) and all(s.start > theirs.end() for s in p.sources)
        for p in done
    )


_WHO = re.compile(r"([^,;.:]+),? qui (?:ne |n'|se |s'|en |y |lui |leur )?(?:\w+ment )?$")


def _stolen_relative(sentence: str, piece: Alignment) -> bool:
    """Whether the verb of « X, qui … » is given to another than X."""
    ordered = [p for p in piece.pairs if p.sources]
    if not ordered or " qui " in plain(sentence) or agents_of(sentence):
        return False
    actor = ordered[0]
    for pair in ordered[1:4]:
        if not is_verb_pair(sentence, piece, pair):
            continue
        found = [_WHO.search(plain(piece.text[: s.start])) for s in pair.sources]
        if not found or not all(found):
            return False
        antecedents = [
            w.start
            for match in found
            if match
            for w in words(piece.text)
            if w.is_content and match.start(1) <= w.start < match.end(1)
        ][-_ANTECEDENT_WORDS:]
        return not any(s.start in antecedents for s in actor.sources)
    return False


_ANTECEDENT_WORDS = 4
_IMPERSONAL = re.compile(
    r"(?<!\w)(?:il faut|il (?:est|sera) (?:necessaire|indispensable)|on doit)(?!\w)"
)
_MUST = re.compile(r"(?<!\w)doi(?:t|vent)(?!\w)")
_WITH = re.compile(r"(?<!\w)(?:avec|par|sans|chez|contre)(?: (?:les|la|le|l'|des|leurs?|ses))? ?$")
_THEMSELVES = re.compile(r"(?:eux|elle|elles|lui)-memes?(?!\w)")


def _made_to_act(sentence: str, piece: Alignment) -> bool:
    """Whether one who only goes along (« il faut organiser, avec les CPTS ») is said to have to."""
    must = _MUST.search(plain(sentence), piece.start, piece.end)
    if must is None or not _IMPERSONAL.search(plain(piece.text)):
        return False
    ahead = [p for p in piece.pairs if p.sources and p.claim.end <= must.start()][-1:]
    return any(all(_WITH.search(plain(piece.text[: s.start])) for s in p.sources) for p in ahead)


def _alone(sentence: str, piece: Alignment) -> bool:
    """Whether « elles-mêmes » is added to those who have to act."""
    if not _MUST.search(plain(sentence), piece.start, piece.end):
        return False
    mine = _THEMSELVES.search(plain(sentence), piece.start, piece.end)
    return bool(mine) and not _THEMSELVES.search(plain(piece.text))


_RULES = (
    lent_subjects.lent,
    lent_subjects.other,
    _made_to_act,
    _alone,
    _wrong_antecedent,
    _taken_from_pronoun,
    _modifier_promoted,
    _delegated,
    _crossed,
    misattributed,
    _stolen_relative,
)
