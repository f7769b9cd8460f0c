"""Who holds an office: the office and what it belongs to have to stand together.

« Présidente de la CPTS A et administratrice de la fédération B » holds all the words of « qui
préside la fédération B ? » and names somebody else. A sentence answers only where one of its
segments, between commas, colons and « et », offers both the office and every name of the question;
a pronoun (« Elle est présidée par… ») offers what it stands for. In a list of people, a role
without a name and the organisation behind it are one segment (« Directeur adjoint, Hôpital A,
Chargé de mission, Fédération B »).

A deputy (« directeur adjoint », « ancienne présidente ») does not hold the office itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.words import STEMS
from assistant.matching import Layer, Weighted, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from ingest.french import fold, stem, tokens

_OFFICES = STEMS["offices"]
_PLACES = frozenset({"mairie", "mairies"})
"""What the stemmer brings to one stem with the office that it is named after."""

_SEGMENT = re.compile(r"[,;:]|\s(?:et|puis|ainsi que)\s")
_NAME = re.compile(r"(?<=[\s(’'])[A-ZÀ-Ý][\w’'-]+")
"""A capital that does not merely open the segment."""

_DEED = re.compile(r"\b(?!direction)[^\W\d_]{3,}(?:ation|ination|isation)s?\b", re.IGNORECASE)
_DEPUTY = r"(?:adjointe?s?|suppleante?s?|honoraires?|deleguee?s?|par interim|sortante?s?|d'honneur)"
_FORMER = r"(?:vice|ancien(?:ne)?s?|ex|future?s?|sous)"
_OFFERED = 0.5


def belongs_elsewhere(
    question: Question, terms: Sequence[Weighted], candidate: Candidate, texts: Texts
) -> bool:
    """Whether a sentence names the office that is asked for, but of something else."""
    if question.asked is not Asked.PERSON:
        return False
    offices = [
        w
        for w in terms
        if w.term.parts[0] in _OFFICES
        and fold(w.term.surface) not in _PLACES
        and not (w.term.asker or w.term.context)
    ]
    names = [w for w in terms if w.term.strong]
    if not offices:
        return False
    if not names:
        return _is_of_another_body(question, terms, offices[0], candidate, texts)
    stands_for = _meant_by_pronouns(candidate)
    segments = [
        (texts.bag(part) | stands_for, part) for part in _segments(candidate.text) if part.strip()
    ]
    return not any(
        _is_held(offices[0], bag, texts.bag(_DEED.sub(" ", part)))
        and all(strength(name.term, bag) >= _OFFERED for name in names)
        and not _is_by_half(question.text, part)
        for bag, part in segments
    )


_OF_THE = re.compile(r"\s+(?:de la|du|de l['’]|la|le|l['’])\s*")
_BY_VERB = re.compile(
    r"\b(?:presid(?:e|ait|ee?s?)|dirig(?:e|ait|ee?s?)|fond\w+|pilot(?:e|ee?s?)|coordonn(?:e|ee?s?))\b"
)
"""« La fédération, née en 2010, est présidée par… »: its subject may stand in another segment."""


def _is_of_another_body(
    question: Question,
    terms: Sequence[Weighted],
    office: Weighted,
    candidate: Candidate,
    texts: Texts,
) -> bool:
    """Whether the office of « la fédération » is held nowhere beside one, or by half.

    An acronym that stands for a federation is one.
    """
    text = question.text
    behind = text.find(office.term.surface) + len(office.term.surface)
    match = _OF_THE.match(text, behind)
    owner = next((w for w in terms if match and text.find(w.term.surface) == match.end()), None)
    if owner is None or owner.term.soft or _BY_VERB.search(fold(candidate.text)):
        return False
    stands_for = _meant_by_pronouns(candidate)
    vocabulary = texts.vocabulary
    for part in filter(None, _segments(candidate.text)):
        bag = texts.bag(part) | stands_for
        named = [m.keys for m in vocabulary.mentions(part) if vocabulary.is_acronym(m.keys)]
        of_it = strength(owner.term, bag) >= _OFFERED or any(
            owner.term.parts[0] in vocabulary.stems_of(keys) for keys in named
        )
        held = _is_held(office, bag, texts.bag(_DEED.sub(" ", part)))
        if of_it and held and not _is_by_half(text, part):
            return False
    return True


def _meant_by_pronouns(candidate: Candidate) -> frozenset[str]:
    """What « elle » stands for in a statement; a list has no such word."""
    told = candidate.shape in STATEMENTS
    return candidate.bags.get(Layer.ANTECEDENT, frozenset()) if told else frozenset()


def _is_held(office: Weighted, bag: frozenset[str], holders: frozenset[str]) -> bool:
    """Whether a segment says the office, or names one that is near to it (« dirige »).

    Args:
        office: That is asked for.
        bag: What the segment offers.
        holders: What it says itself, without deeds (« coordination »), which nobody holds.
    """
    held = strength(office.term, bag)
    return held == 1.0 or (held >= _OFFERED and not _OFFICES.isdisjoint(holders))


def _segments(text: str) -> list[str]:
    """The segments of a text, a nameless role with the organisation behind it."""
    parts = [part.strip() for part in _SEGMENT.split(text)]
    joined: list[str] = []
    for part in parts:
        if joined and _is_role(joined[-1]) and _is_organisation(part):
            joined[-1] = f"{joined[-1]}, {part}"
        else:
            joined.append(part)
    return joined


def _is_role(part: str) -> bool:
    return part[:1].isupper() and "," not in part and not _NAME.search(part)


def _is_organisation(part: str) -> bool:
    named = part[:1].isupper() and bool(_NAME.search(part))
    return named and not any(stem(token.form) in _OFFICES for token in tokens(part)[:1])


def _is_by_half(question: str, part: str) -> bool:
    """Whether a segment names a deputy, a former or a future holder whom nobody asked for."""
    said = fold(part)
    forms = (rf"\b(\w{{4,}}) {_DEPUTY}\b", rf"\b{_FORMER}[ -](\w{{4,}})\b")
    found = (match for form in forms for match in re.finditer(form, said))
    halves = [match.group() for match in found if stem(match.group(1)) in _OFFICES]
    asked = fold(question)
    return any(not _same_half(half, asked) for half in halves)


def _same_half(half: str, asked: str) -> bool:
    return any(
        re.search(rf"\b{re.escape(word[:5])}", asked)
        for word in re.split(r"[ -]", half)
        if stem(word) not in _OFFICES
    )
