"""What holds of one of them holds not of each: « 280 adhérents » of the one club of a text.

« Combien d'adhérents pour un club ? » asks of clubs, and « le club Val Fontanel compte 280
adhérents » answers for one. A statement is about a named one where it says its name behind the
noun, or points back to it under a heading that does; what it says of several (« en moyenne »,
« chaque », a plural) is about all of them. « Qui préside un club ? » asks for no name either: the
president of one club presides over that one.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.figures import people
from assistant.language.words import STEMS
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text
from ingest.french import fold, stem, tokens

_ANY = re.compile(
    r"(?:\b(?:une?|chaque|par|les|des|aux|d['’]une?|toute|tout)\s+|\b(?:par|de)\s+|\bd['’]\s*)$",
    re.I,
)
_NAME = re.compile(r"\s+(?:de\s+|du\s+|d['’])?(?:la\s+|l['’])?([A-ZÀ-Ý](?!\w*[A-ZÀ-Ý]{2})[\w’'-]+)")
_OWN_NAME = re.compile(r"\s+(?:d(?:es?|u)\s+|d['’])?(?:la\s+|l['’])?((?![A-Z]+\b)[A-ZÀ-Ý][\w’'-]+)")
_POINTS_BACK = re.compile(r"\W*(?:elle|il|celle ci|celui ci|cette|ce|son|sa|ses)\b")
_OF_SEVERAL = re.compile(r"\b(?:en moyenne|chaque|chacune?|moyen(?:ne)?|la plupart)\b")
_READ_BACK = 250
_OFFICES = STEMS["offices"]
_HEADS = frozenset(map(stem, ("président", "présidé", "directeur", "dirigé", "tête", "chef")))
_MAY = re.compile(
    r"\b(?:peu(?:t|vent)|pourrai\w+|doi(?:t|vent)|a (?:t (?:il|elle) )?le droit|faut)\b"
)
_INFINITIVE = ("er", "ir")
_OF_OFFICE = re.compile(
    r"(?:(\w+)\s+)?(?:d['’]\s*une?|des|(?:de\s+)?(?:chaque|toute?)|les|une?)\s+$", re.I
)


def tells_of_one(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement gives the figure of one thing, where any of its kind is asked about."""
    if candidate.shape not in STATEMENTS or _OF_SEVERAL.search(fold(candidate.text)):
        return False
    asked = _any_asked(question)
    if asked is None:
        return False
    known = {token.form for token in tokens(question.text)}
    if is_named(asked, candidate.text, known, texts):
        return True
    if not _POINTS_BACK.match(fold(candidate.text)):
        return False
    under = candidate.section[-1] if candidate.section else ""
    before = texts.before(candidate.document.id, candidate.spans[0], _READ_BACK)
    return any(is_named(asked, text, known, texts) for text in (under, before))


_HEADS_THE = re.compile(
    r"\bqui\s+(?:est-ce\s+qui\s+)?(?:préside|dirige|pilote|conduit|gère|coordonne|chapeaute)\s+"
    r"(?:la|le|l['’]|cette|cet?|notre|votre|mon|ma)\b",
    re.IGNORECASE,
)
"""« Qui préside la commission des clubs ? »: one thing, whatever it is of."""


_THE_ONE = re.compile(
    r"(?:\b(?:la|le|du|cette|cet?|notre|votre|mon|ma)\s+|\bl['’])(?P<thing>[\w-]+)\s*\?*\s*$", re.I
)


def only_one_is_headed(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether « un maire peut-il présider un club ? » meets no rule of who presides over clubs.

    That a doctor presides over this one says nothing of whom the others may have.
    """
    if question.asked is not Asked.YES_NO or not _MAY.search(plain_text(question.text)):
        return False
    if not _offices(question.text) & _HEADS:
        return False
    if candidate.shape not in STATEMENTS or not _offices(candidate.text) & _HEADS:
        return True
    if _POINTS_BACK.match(fold(candidate.text)) or people(candidate.text):
        return True
    known = {token.form for token in tokens(question.text)}
    terms = (t for t in question.terms if not (t.soft or t.context or t.asker))
    return any(is_named(term, candidate.text, known, texts) for term in terms)


def heads_only_one(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a text names who heads one thing, where the head of any of its kind is asked for."""
    asked = _any_headed(question)
    if asked is None:
        return _heads_one_of_several(question, candidate, texts)
    if people(candidate.text) or tells_of_one(question, candidate, texts):
        return True
    return _offices(candidate.text).isdisjoint(_offices(question.text) | _HEADS)


def _heads_one_of_several(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether « le président du club » is asked where there are several clubs, and one is headed.

    A page or a title tells that there are: it names two of them, or speaks of clubs at large.
    """
    if question.asked is not Asked.PERSON or not _offices(question.text):
        return False
    asked = _the_one_asked(question)
    if asked is None:
        return False
    told = candidate.text
    if _POINTS_BACK.match(fold(told)) and candidate.section:
        told = f"{candidate.section[-1]} {told}"
    if not _names(asked, told, texts):
        return False
    page = texts.page(candidate.document.id, candidate.focus[0].page).text
    at_large = (candidate.document.title, page)
    return len(_names(asked, page, texts)) > 1 or any(
        _ANY.search(text[: mention.start]) and not _OWN_NAME.match(text, mention.end)
        for text in at_large
        for mention in texts.mentions(text)
        if not mention.keys.isdisjoint(asked.keys)
    )


def _the_one_asked(question: Question) -> Term | None:
    """The thing whose head a question asks for, spoken of as the only one, at its end."""
    match = _THE_ONE.search(question.text)
    found = (t for t in question.terms if match and t.surface == match["thing"])
    return next(found, None)


def _names(asked: Term, text: str, texts: Texts) -> set[str]:
    """The names that a text gives to things of the kind asked about."""
    ends = [m.end for m in texts.mentions(text) if not m.keys.isdisjoint(asked.keys)]
    return {match[1] for end in ends if (match := _OWN_NAME.match(text, end))}


def _offices(text: str) -> set[str]:
    """Stems of the words of an office in a text, « coordination » left out."""
    forms = (token.form for token in tokens(text) if not token.form.endswith("tion"))
    return {stem(form) for form in forms} & _OFFICES


def _any_headed(question: Question) -> Term | None:
    """The thing of which any is asked about, where the question is who holds its office."""
    headed = question.asked is Asked.PERSON and bool(_offices(question.text))
    if _HEADS_THE.search(question.text):
        return None
    asked = _any_asked(question) if headed else None
    if asked is None:
        return None
    match = _OF_OFFICE.search(question.text[: question.text.find(asked.surface)])
    held = (match[1] or "") if match else ""
    if match is None or fold(held).endswith(_INFINITIVE):
        return None
    return asked if not held or stem(fold(held)) in _OFFICES else None


def _any_asked(question: Question) -> Term | None:
    """The thing of which any is asked about (« un club », « chaque club »), with no name of one."""
    text = question.text
    for term in question.terms:
        start = text.find(term.surface)
        if start < 0 or term.context or term.asker or term.parts[0] in question.counted:
            continue
        if _ANY.search(text[:start]):
            return None if _NAME.match(text, start + len(term.surface)) else term
    return None


def is_named(asked: Term, text: str, known: set[str], texts: Texts) -> bool:
    """Whether a text names one of the things asked about, by a name that is not asked about."""
    for mention in texts.mentions(text):
        if not mention.keys.isdisjoint(asked.keys):
            name = _NAME.match(text, mention.end)
            return bool(name) and fold(name[1] if name else "") not in known
    return False
