"""Offices keep their complements: « présidente de X, administratrice de Y » gives neither Y nor X.

An office is a French noun of function; its complement runs from « de » to the next office or mark.
Where a statement completes an office, the sentence may only complete it with words of one of these
complements, and begin as it does; a deputy is no head.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import supports
from assistant.verify.text import content_forms, may_be_verb, plain, same_word, words

_OFFICE = (
    r"president(?:e|s|es)?|direct(?:eur|rice)s?|administrat(?:eur|rice)s?|secretaires?"
    r"|tresori(?:er|ere)s?|coord(?:in|onn)at(?:eur|rice)s?|responsables?|chef(?:fe)?s?|maires?"
    r"|adjointe?s?|membres?|fondat(?:eur|rice)s?|deleguee?s?|conseill(?:er|ere)s?|referente?s?"
    r"|doyen(?:ne)?s?|recteurs?|rectrices?|prefete?s?|gerante?s?|rapporteu(?:r|re|se)s?"
    r"|chargee?s? d[eu] (?:mission|projet|cours)s?|animat(?:eur|rice)s?|presentat(?:eur|rice)s?"
    r"|ministres?|elue?s?|patron(?:ne)?s?"
)
_HELD = re.compile(
    rf"(?<!\w)(?P<vice>vice-|ancien(?:ne)? )?(?P<office>{_OFFICE})"
    r"(?: (?P<lesser>adjoint|delegue|suppleant|honoraire)\w*"
    r"| (?:general|nationa|regiona|executi)\w*)*"
    r" (?:de la |de l'|des |du |de |d'|au |a la |a l'|aux |chez )(?P<of>[^,;:.()]+)"
)
_TITLE = re.compile(
    rf"(?<!\w)(?P<vice>(?:vice|ex|co)-|ancien(?:ne)? |sous-)?(?P<office>{_OFFICE})(?!\w)"
    r"(?: (?:general|nationa|regiona|executi)\w*)*"
    r"(?P<lesser> (?:adjoint|delegue|suppleant|honoraire|interimaire|par interim|stagiaire)\w*)?"
)
_PRESIDES = re.compile(
    r"(?<!\w)(?P<verb>preside|dirige)(?:nt)? (?:aussi |egalement )?(?:les? |la |l')"
    r"(?P<of>[^,;:.()]+)"
)
_PRESIDED = re.compile(
    r"(?:^|[,;:.] )(?P<of>(?:les? |la |l'|cette |cet? )[\w' -]{3,60}?) (?:est|sont|etait)"
    r" (?:aussi |egalement |actuellement )?(?P<verb>preside|dirige)e?s? par "
)
_EMPLOYER = re.compile(r" ?, (?P<name>[A-ZÉÈ][^,;:.]+)")
_UNLINKED = re.compile(r" (?P<of>[A-ZÉÈ][^,;:.()]+)")
"""« Présidente CPTS du Val », as a list of speakers has it."""
_OFFICE_OF = {"preside": "president", "dirige": "directeur"}
_NEXT = re.compile(
    rf"(?<!\w)(?:et|ou|puis|ainsi que|egalement|aussi|est|sont|qui|depuis|{_OFFICE})(?!\w)"
)
_AND = re.compile(r" et (?:de la |de l'|des |du |de |d')")
_NARROW = re.compile(r"(?<!\w)(?:au sein|dans|a la|au|aux|en|pour|depuis)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Held:
    """An office with what completes it; `lesser` where it is a deputy's, or a past one."""

    office: str
    of: str
    lesser: bool = False


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why an office changes its complement; `None` where none does."""
    for piece in laid:
        theirs = _held(piece.text, listed=True)
        for mine in _held(sentence[piece.start : piece.end]):
            known = [given for given in theirs if same_word(given.office, mine.office)]
            if known and not any(
                mine.lesser == given.lesser and _within(mine.of, given.of) for given in known
            ):
                return "la phrase donne une fonction que l’extrait ne donne pas"
        if _raised(sentence[piece.start : piece.end], piece.text):
            return "la phrase donne une fonction que l’extrait ne donne pas"
    return None


def count_of_offices(text: str) -> int:
    """How many offices a text names: « directrice du musée, élue de la ville » has two."""
    return len(list(_TITLE.finditer(plain(text))))


def _raised(mine: str, theirs: str) -> bool:
    """Whether a deputy is said to be the head, whatever completes the office."""
    given = _titles(theirs)
    return any(
        not lesser and known and all(known)
        for office, lesser in _titles(mine)
        for known in [[less for one, less in given if same_word(one, office)]]
    )


def _titles(text: str) -> list[tuple[str, bool]]:
    """The offices of a text, each with whether it is a deputy's or a past one."""
    found = [(m["office"], bool(m["vice"] or m["lesser"])) for m in _TITLE.finditer(plain(text))]
    found += [(_OFFICE_OF[m["verb"]], False) for m in _PRESIDES.finditer(plain(text))]
    return [(office, lesser) for office, lesser in found if not office.startswith("membre")]


def _held(text: str, *, listed: bool = False) -> list[_Held]:
    """Each office of a text with what completes it; « de X et de Y » completes it twice.

    Args:
        text: A sentence or a statement.
        listed: Whether a name behind a comma completes it (« cheffe du service, Ville de X »).
    """
    low = plain(text)
    found = []
    for match in re.finditer(rf"(?<!\w)(?:vice-|ancien(?:ne)? )?(?:{_OFFICE})(?!\w)", low):
        held = _HELD.match(low, match.start())
        if held is None:
            named = _UNLINKED.match(text, match.end()) if listed else None
            found += [_Held(match.group(), named["of"])] if named else []
            continue
        start = held.start("of")
        lesser = bool(held["vice"] or held["lesser"])
        parts = _AND.split(_until(text[start : held.end("of")]))
        employer = _EMPLOYER.match(text, held.end("of")) if listed and len(parts) == 1 else None
        if employer:
            parts = [f"{parts[0]} {employer['name']}"]
        found += [_Held(held["office"], part, lesser) for part in parts if part.strip()]
    for verb in _PRESIDED.finditer(low):
        of = text[slice(*verb.span("of"))]
        found.append(_Held(_OFFICE_OF[verb["verb"]], of))
    for verb in _PRESIDES.finditer(low):
        of = _until(text[slice(*verb.span("of"))])
        found.append(_Held(_OFFICE_OF[verb["verb"]], of))
    return found


def _until(of: str) -> str:
    """A complement up to the next office or the verb of its clause."""
    ends = [len(of)]
    for match in _NEXT.finditer(plain(of)):
        if match.group() == "et" and _AND.match(plain(of), match.start() - 1):
            continue
        ends.append(match.start())
    content = [w for w in words(of) if w.is_content][1:]
    ends += [w.start for w in content if is_verb(w.form) and may_be_verb(f"la {of}", w.start + 3)]
    return of[: min(ends)]


def _within(mine: str, theirs: str) -> bool:
    """Whether a complement begins as the other does and has no word of its own."""
    wanted = content_forms(mine)
    given = content_forms(theirs)
    narrow = _NARROW.split(plain(theirs))[0]
    narrow_text = theirs[: len(narrow)]
    head = content_forms(narrow)
    if not wanted or not head:
        return not wanted
    first = next(w.text for w in words(narrow_text) if w.is_content)
    spelled = first.isupper() and wanted[0][0] == head[0][0]  # « la fédération » over « la FCPTS »
    if not spelled and not supports(wanted[0], head[:1]):
        return False
    return all(supports(form, given) for form in wanted)
