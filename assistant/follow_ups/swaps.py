"""Swaps: a follow-up that names a new element asks the question before with it (« et pour X ? »).

Every complement of the question before may give way. The readings are ordered by how well each one
fits the new element: the same nature (an acronym for an acronym), the same preposition, the row of
the table that answered, a near meaning, a place late in the question. A year replaces a year, and
« l'inverse » turns the question round.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.follow_ups.additions import SIDE, added, says_how
from assistant.follow_ups.follow_up import FollowUp
from assistant.follow_ups.follow_up_forms import BARE_NOUN, BARE_SWAP, CORRECTION, SWAP, YEAR_SWAP
from assistant.follow_ups.gains_of_others import asks_aims, asks_what_changes, gained_by
from assistant.follow_ups.gaps import THEREON
from assistant.follow_ups.other_times import asks_other_time, without_other_time
from assistant.follow_ups.people_listed import who_is
from assistant.follow_ups.spoken_of import ABOUT
from assistant.follow_ups.swap_fitness import AKIN, Fitness, likeness, nature_of
from assistant.follow_ups.table_follow_ups import opposite
from assistant.language.contractions import article_in
from assistant.language.noun_phrases import (
    DETERMINERS,
    NounPhrase,
    asking_from,
    is_counted,
    is_feminine,
    names,
    noun_phrases,
)
from assistant.language.noun_places import put, with_preposition
from assistant.language.plain_text import unpunctuated
from assistant.questions.asking_sentence import core_of
from assistant.questions.list_kinds import kinds_of
from ingest.french import YEAR, fold, is_year, stem

_THAT_OF = re.compile(
    r"(?:celles?|celui|ceux) (d(?:e la|e l['’]|es|u|e)|d['’])\s*(.+)", re.IGNORECASE
)
"""« Celle des lycées » is the same thing of others."""

_WRITTEN = {"a": "à", "au": "à", "aux": "à", "du": "de", "des": "de", "cote": "côté"}
"""How a preposition, folded or fused with its article, is written before an article."""

_ADDED = re.compile(
    r"(?:de la |de l['’]|du |des |d['’]|beaucoup|plus |moins |peu |un peu|quelques|assez|trop)",
    re.IGNORECASE,
)
"""« Avec de l'argent »: a means that is added to what was asked, no element of it."""


_NOT_THAT = re.compile(
    r"\bpas (?:(?:des|du|de la|de|les?|la|aux?|pour|avec)\s+|d'|l'|de l')*"
    r"(?P<noun>[^,;:.?]{2,40})[,;:.]"
)
"""« Pas *les axes*, l'objectif »: what gives way."""

_ACTS = re.compile(
    r"\b(?:peu[tx]|peuvent|doit|doivent|faire|fait|font|que|qu['’])\s+$", re.IGNORECASE
)
"""« Que peut faire *notre école* avec le club ? »: another one may do it in its place."""

_NUMBER_OF = re.compile(r"(?:le\s+)?nombre\s+d(?:e\s+|['’])", re.IGNORECASE)
_COUNTING = re.compile(r"\b(?:combien|nombre)\s+$", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"(?P<verb>\s+(?:sont|étaient|seraient|ont été)\s+)(?P<stem>[^\W\d_]+?[éiut])(?:e?s)\b"
)
_FEMININE = re.compile(r"(?:une|ale|ière|euse|trice|elle|ine)s$", re.IGNORECASE)
_SEVERAL = re.compile(r"[^\W\d_]{3,}[sx](?:\s[^,]*)?")
_WITHIN = frozenset({"dans", "chez", "sur", "contre", "en"})
"""Prepositions of where something is, which says more of what was asked."""

_ADDED_WHERE = re.compile(r",\s+en\s+[^,?]+$")
"""« …, en ville ? »: what the follow-up before added gives way to the next one."""

_CIRCUMSTANCE = re.compile(
    r"(?:cas|période|periode|temps|situation|contexte|présence|l['’]absence)\s+(?:d(?:e|u|es)\s|d['’])",
    re.IGNORECASE,
)
"""« En cas de crise »: when, which is no element of its kind."""


_WHICH_ARE = re.compile(r"\bquel(?:le)?s?\s+(?:est|sont|étaient|seraient)\s+$", re.IGNORECASE)
_OF = frozenset({"de", "d'", "du", "des", "de la", "de l'"})
_TO = frozenset({"a", "au", "aux"})
_MINE = re.compile(r"(?:mon|ma|mes|notre|nos|votre|vos|ton|ta|tes|son|sa|ses)\b", re.IGNORECASE)


def corrected(turn: FollowUp) -> list[str]:
    """« Non, je parlais des lycées » asks the question before of the lycées."""
    match = CORRECTION.match(turn.plain)
    if match is None:
        return []
    made = _in_its_place(turn, "", turn.new)
    if (wrong := _NOT_THAT.search(turn.plain)) is None:
        return made
    said = [p for p in noun_phrases(turn.list_question) if _same_noun(p, wrong["noun"])]
    return [*(put(turn.list_question, place, turn.new) for place in said[:1]), *made]


def _same_noun(place: NounPhrase, noun: str) -> bool:
    return stem(fold(place.noun.split()[0])) == stem(noun.split()[0])


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
    preposition = match.groupdict().get("preposition") or ""
    made = _in_its_place(turn, preposition, turn.new)
    return [*made[:1], *_in_topic(turn, preposition), *made[1:]]


def _in_topic(turn: FollowUp, preposition: str) -> list[str]:
    """« Et pour les lycées ? » after « c'était quand ? » is asked of the question before that.

    It has a complement with the same preposition, which the aside has not.
    """
    lead = fold(preposition)
    topic = next((_asking(t) for t in turn.topics if t != turn.previous), "")
    if not lead or not topic or ABOUT in topic:
        return []
    if any(fold(p.preposition) == lead for p in noun_phrases(turn.list_question)):
        return []
    place = next((p for p in noun_phrases(topic) if fold(p.preposition) == lead), None)
    return [f"{topic[: place.start]}{preposition} {turn.new} ?"] if place else []


def _in_its_place(turn: FollowUp, preposition: str, new: str) -> list[str]:
    """The question before with `new` for each of its complements, then added to it."""
    previous = _asking(without_other_time(turn.list_question))
    if made := _beside_it(turn, previous, preposition, new):
        return made
    if same := _THAT_OF.match(new):
        preposition, new = "de", f"{article_in(same[1])}{same[2]}"
    bare = re.sub(rf"^{DETERMINERS}\s*", "", new, flags=re.IGNORECASE)
    if is_year(bare):
        return [_with_year(previous, bare)]
    if same and (named := _namesake(previous, bare)):
        return [named]
    if bare == new and _SEVERAL.fullmatch(bare) and nature_of(bare, turn.vocabulary) == "noun":
        new = f"les {bare}"
    places = _places(previous, preposition, new)
    fitness = Fitness(preposition, bare, turn, len(previous))
    ordered = sorted(places, key=fitness.of, reverse=True)
    lead = _WRITTEN.get(fold(preposition), preposition) or "pour"
    extended = f"{unpunctuated(previous)}, {with_preposition(lead, new)} ?"
    made = [put(previous, _with_complement(place, places, new), new) for place in ordered[:4]]
    if ordered and preposition and fold(ordered[0].preposition) == fold(preposition):
        return made[:1]  # it stands where the element before it stood
    if nature_of(bare, turn.vocabulary) == "name":
        return [*made[:3], f"Qui est {new} ?", extended]
    if fold(preposition) == "cote":
        shown = SIDE.sub("", unpunctuated(THEREON.sub("", previous.partition(ABOUT)[0])))
        return [f"{shown}, côté {bare} ?", *made]
    if fold(preposition) in _WITHIN and not any(map(fitness.is_alike, places)):
        return [extended] if fold(preposition) == "en" else [extended, *made]
    akin = ordered and not preposition and likeness(ordered[0].noun, bare) >= AKIN
    return made if akin else [*made, extended]  # a dentist for a doctor, nothing « for » him


def _asking(question: str) -> str:
    """The sentence that asks, where it asks by itself: the others tell of the old element."""
    start, end = core_of(question)
    asking = question[start:end].strip()
    return asking if noun_phrases(asking) else question


def _in_circumstance(previous: str, said: str, places: Sequence[NounPhrase]) -> str:
    """« Et en cas de crue ? » takes the place of all that « aider à l'école » aims at."""
    aimed = [p for p in places if p.preposition and fold(p.preposition) not in _OF]
    head = previous[: aimed[-1].start].rstrip() if aimed else f"{unpunctuated(previous)},"
    return f"{head} {said} ?"


def _beside_it(turn: FollowUp, previous: str, preposition: str, new: str) -> list[str]:
    """What takes the place of nothing: a time, a circumstance, a manner, people, an aim."""
    if asks_other_time(fold(new)):
        return [f"{unpunctuated(previous)}, {new} ?"]
    if fold(preposition) == "en" and _CIRCUMSTANCE.match(new):
        return [_in_circumstance(previous, f"en {new}", _places(previous, preposition, new))]
    if says_how(new):
        return [f"{unpunctuated(previous)} {new} ?"]
    if fold(preposition) == "en" and _ADDED_WHERE.search(unpunctuated(previous)):
        return [f"{_ADDED_WHERE.sub('', unpunctuated(previous))}, en {new} ?"]
    if not preposition and (person := who_is(new, previous)):
        return [person]
    changes = asks_what_changes(turn.typed)
    whom = fold(preposition) in {"", "pour", "chez", "cote", *_TO}
    gained = gained_by(new, (previous, *turn.topics), changes=changes) if whom else []
    if gained and (changes or asks_aims(previous)):
        return gained
    beside = added(turn, preposition, new) or _counted_instead(previous, preposition, new)
    return beside or gained


def _places(previous: str, preposition: str, new: str) -> tuple[NounPhrase, ...]:
    """The complements of the clause that asks, which the new element may take the place of."""
    mine = tuple(p for p in noun_phrases(previous) if _MINE.match(p.determiner))
    acting = tuple(
        p
        for p in mine
        if not p.preposition and (not preposition or _ACTS.search(previous[: p.start]))
    )
    found = tuple(p for p in noun_phrases(previous) if p not in mine or p in acting)
    places = tuple(p for p in found if p.start >= asking_from(previous)) or found
    if preposition or not _lists(re.sub(rf"^{DETERMINERS}\s*", "", new, flags=re.IGNORECASE)):
        places = tuple(p for p in places if not _is_asked_list(previous, p))
    if re.sub(rf"^{DETERMINERS}\s*", "", new, flags=re.IGNORECASE)[:1].isupper():
        places = (*places, *(p for p in names(previous) if p.noun not in {q.noun for q in places}))
    if fold(preposition) == "sur" or (fold(preposition) == "avec" and _ADDED.match(new)):
        places = tuple(p for p in places if fold(p.preposition) == fold(preposition))
    return places


def _lists(noun: str) -> bool:
    """Whether a noun is what lists are lists of: steps, aims."""
    return bool(kinds_of(fold(noun.split()[0])))


def _is_asked_list(previous: str, place: NounPhrase) -> bool:
    """« Quelles sont *les étapes* ? »: a commune takes steps, and never their place."""
    return bool(_WHICH_ARE.search(previous[: place.start])) and _lists(place.noun)


def _namesake(previous: str, name: str) -> str:
    """« Et celle de Nantes ? » after « la régie Val d'Or » is asked of « la régie de Nantes »."""
    if not name[:1].isupper():
        return ""
    named = [p for p in noun_phrases(previous) if re.search(r"\s[A-ZÀ-Ý]", p.noun)]
    place = next((p for p in (*names(previous), *named) if p.determiner), None)
    if place is None:
        return ""
    head = place.noun.split()[0]
    phrase = f"{place.determiner} {head} {with_preposition('de', name)}"
    return f"{previous[: place.start]}{phrase}{previous[place.end :]}"


def _counted_instead(previous: str, preposition: str, new: str) -> list[str]:
    """« Et de communes ? » after « combien d'habitants » counts communes: a bare « de » counts."""
    if number := _NUMBER_OF.match(new):
        preposition, new = "de", new[number.end() :]
    if fold(preposition) not in {"de", "d'"} or re.match(rf"{DETERMINERS}\s", new, re.IGNORECASE):
        return []
    places = (p for p in noun_phrases(previous) if is_counted(p))
    place = next((p for p in places if _COUNTING.search(previous[: p.start])), None)
    if place is None:
        return []
    before, after = previous[: place.start], previous[place.end :]
    if participle := _PARTICIPLE.match(after):
        ending = "es" if is_feminine(new) or _FEMININE.search(new.split()[0]) else "s"
        agreed = f"{participle['verb']}{participle['stem']}{ending}"
        after = f"{agreed}{after[participle.end() :]}"
    return [f"{before}{with_preposition('de', new)}{after}"]


def _with_complement(place: NounPhrase, places: Sequence[NounPhrase], new: str) -> NounPhrase:
    """The place with the complement that goes with what it holds.

    « L'accès *aux soins* » and « le maire *de ma commune* » give way whole; « les lycées *du
    canton* » does, when what comes has a complement of its own.
    """
    own = any(fold(p.preposition) in _OF | _TO for p in noun_phrases(new) if p.start)
    end = place.end
    for other in sorted(places, key=lambda p: p.start):
        if not 0 <= other.start - end <= 1 or not place.preposition:
            continue
        joined, mine = fold(other.preposition), bool(_MINE.match(other.determiner))
        if joined in _TO | _OF and (
            mine or own or (joined in _TO and fold(place.preposition) not in _TO)
        ):
            end = other.end
    return replace(place, end=end)


def _with_year(previous: str, year: str) -> str:
    dated = re.sub(rf"\b{YEAR}\b", year, previous)
    return dated if dated != previous else f"{unpunctuated(previous)} en {year} ?"
