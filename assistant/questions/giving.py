"""Who gives what to whom: « que peut apporter une mairie à un club ? » wants what she has to give.

« Apporter » and « faire pour » are words of gains on both sides, so that only the order tells who
gains. What a mayor's office does for a club is told as help (« comment une mairie peut aider un
club »), what a club does for people or for a mayor's office as gains (« que peut apporter un club à
une mairie »): the two stand in two places of a text.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in
from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import (
    CAN,
    ITSELF,
    PEOPLE,
    SEVERAL,
    SOMEBODY,
    THE,
    THING,
    Told,
    form,
    small,
)

_HELP = r"(?:(?P<deed>aider|soutenir|appuyer|épauler)\s+)?"
_LOCAL = (
    r"(?:petites?\s+)?(?:commune|mairie|municipalité|collectivité|ville|village|maire|élue?|"
    r"conseil\s+municipal)s?\b(?:\s+(?:locaux|locale?s?|territoriale?s?))?"
)
"""Those who give to an association as well as they gain by it."""

_A_LOCAL = rf"{THE}{_LOCAL}"
_IS_LOCAL = re.compile(_A_LOCAL, re.IGNORECASE)
_NO_LOCAL = rf"(?!{_A_LOCAL})(?!{THE}\w*\s*{SOMEBODY})"
_GIVE = r"(?:apporter|offrir|donner|fournir)"
_GIVES = rf"(?:{CAN}\s+(?:bien\s+)?{_GIVE}|(?:apporte|donne|offre)(?:nt)?)"
_TO_IT = (
    rf"(?:à\s+{_NO_LOCAL}(?P<thing>{THING})|"
    rf"(?P<fused>aux?)\s+(?!{_LOCAL})(?!{SOMEBODY})(?P<noun>[^,;:?!]{{2,60}}?))"
)
_GIVER = rf"(?P<who>{_A_LOCAL}[^,;:?!]{{0,40}}?)"
_SHOULD = r"(?:devrai(?:en)?t|aurai(?:en)?t|gagnerai(?:en)?t\s+à)"
_JOIN = (
    r"(?:(?:travailler|collaborer|coopérer)\s+avec|rejoindre|intégrer|adhérer\s+à|"
    r"s['’](?:intéresser|associer)\s+à|s['’](?:engager|impliquer)\s+dans|participer\s+à)"
)
"""« Pourquoi un maire devrait-il travailler avec un club ? » wants what he gains by it."""

_JOINS = (
    r"(?:(?:travaille|collabore|coopère)(?:nt)?\s+avec|(?:rejoigne|intègre)(?:nt)?|adhère(?:nt)?\s+à|"
    r"entre(?:nt)?\s+dans|s['’](?:engage|implique)(?:nt)?\s+dans|participe(?:nt)?\s+à)"
)
"""Finite forms of joining (« … pour qu'il rejoigne le club »)."""

_HELPED = (
    r"(?:patient|habitant|citoyen|usager|malade|famille|professionnel|médecin|infirmi|soignant|"
    r"généraliste|pharmacien|kiné|salarié|adhérent|membre)"
)
_AID = r"(?:aider|soutenir|appuyer|épauler)"
_HOW = (
    r"(?:comment|en\s+quoi|(?:dans|sur|de|par|à)\s+quel(?:le)?s?\s+(?:domaine|sujet|thème|theme|point|"
    r"question|façon|facon|manière|manere|moyen|plan|aspect|niveau)s?)"
)
_ELECTED = re.compile(r"(?:l['’]|les\s+|une?\s+|des\s+|nos\s+|mon\s+)élue?s?(?:\s+loca\w+)?", re.I)
"""What somebody elected has to give is what a collectivité has: texts say either."""


def _helps(match: re.Match[str]) -> str:
    """What somebody can do for another: no text holds « faire pour »."""
    who, thing = small(match["who"]), small(match["thing"])
    can = "peuvent" if SEVERAL.match(who) else "peut"
    gains = PEOPLE.search(thing) or (_IS_LOCAL.match(thing) and not _IS_LOCAL.match(who))
    if match["deed"] is None and gains:
        return f"que {can} apporter {who} {with_preposition('à', thing)}"
    if _ELECTED.fullmatch(who):
        who, can = "une collectivité", "peut"
    return f"comment {who} {can} {match['deed'] or 'aider'} {thing}"


def _gives(match: re.Match[str]) -> str:
    """What a commune has to give: « apporter » is a word of what is gained."""
    who = _ELECTED.sub("une collectivité", small(match["who"]))
    article = article_in(match["fused"] or "")
    can = "peuvent" if SEVERAL.match(who) else "peut"
    return f"comment {who} {can} aider {small(match['thing'] or article + match['noun'])}"


def _helped_by_local(match: re.Match[str]) -> str:
    """How somebody elected can help, what a club expects of a commune: how a collectivité can."""
    return f"comment une collectivité peut aider {small(match['thing'])}"


def _brings(match: re.Match[str]) -> str:
    """What is done for a commune, or for members, is what they gain."""
    who, thing = small(match["who"]), small(match["thing"])
    can = "peuvent" if SEVERAL.match(who) else "peut"
    return f"que {can} apporter {who} {with_preposition('à', thing)}"


def _is_brought(match: re.Match[str]) -> str:
    """Why somebody should join is what it brings to whoever joins."""
    who, thing = small(match["who"]), small(match["thing"])
    can = "peuvent" if SEVERAL.match(thing) else "peut"
    return f"que {can} apporter {thing} {with_preposition('à', who)}"


GIVING: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"(?:que|qu['’]est[- ]ce\s+que?)\s+(?:peut|peuvent|pourrai(?:en)?t)\s+faire\s+"
        rf"(?P<who>{THING})\s+pour\s+{_HELP}(?P<thing>{THING})",
        _helps,
    ),
    form(
        rf"qu['’]est[- ]ce\s+qu(?:e\s+|['’])(?P<who>{THING})\s+(?:peut|peuvent|pourrai(?:en)?t)\s+"
        rf"(?:bien\s+)?faire\s+pour\s+{_HELP}(?P<thing>{THING})",
        _helps,
    ),
    form(
        rf"(?P<who>{THING})\s+(?:peut|peuvent|pourrai(?:en)?t)\s+(?:bien\s+)?faire\s+quoi\s+"
        rf"pour\s+{_HELP}(?P<thing>{THING})",
        _helps,
    ),
    form(
        rf"(?:que|qu['’]est[- ]ce\s+que?)\s+{_GIVES}\s+{_GIVER}\s+{_TO_IT}",
        _gives,
    ),
    form(
        rf"qu(?:['’]est[- ]ce\s+qu)?(?:e\s+|['’]){_GIVER}\s+{_GIVES}\s+{_TO_IT}",
        _gives,
    ),
    form(rf"qu['’](?:apporte|offre)(?:nt)?\s+(?P<who>{_A_LOCAL})\s+{_TO_IT}", _gives),
    form(
        rf"quel(?:le)?s?\s+(?:soutien|aide|appui)s?\s+(?P<who>{_A_LOCAL})\s+{CAN}(?:{ITSELF})?\s+"
        rf"{_GIVE}\s+{_TO_IT}",
        _gives,
    ),
    form(
        rf"(?P<who>{_A_LOCAL})\s+{_GIVES}\s+quoi\s+{_TO_IT}",
        _gives,
    ),
    form(
        rf"{_HOW}\s+{_NO_LOCAL}(?P<who>{THING})\s+{CAN}(?:{ITSELF})?\s+{_AID}\s+(?P<thing>{_A_LOCAL})",
        _brings,
    ),
    form(
        rf"{_HOW}\s+{_NO_LOCAL}(?P<who>{THING})\s+(?:aide|soutien|épaule|appuie)(?:nt|t)?(?:{ITSELF})?\s+"
        rf"(?P<thing>{THE}(?:{_HELPED}|{_LOCAL})[^\W\d_]*(?:\s+(?:de\s+(?:santé|ville)|loca\w+|libéra\w+))?)",
        _brings,
    ),
    form(
        rf"qu(?:['’]|e\s+)(?:attend|espère|souhaite|veul)(?:ent|-(?:t-)?(?:elle|il)s?)?\s+(?P<thing>{THING})\s+"
        rf"(?:de\s+|d(?P<of>es)\s+|d['’]|du\s+)(?:la\s+|l['’]|une?\s+|ses\s+|leurs\s+)?(?P<who>{_LOCAL})",
        _helped_by_local,
    ),
    form(
        rf"comment\s+(?:{_ELECTED.pattern})\s+{CAN}(?:{ITSELF})?\s+{_AID}\s+(?P<thing>{THING})",
        _helped_by_local,
    ),
    form(
        rf"pourquoi\s+(?P<who>{THING})\s+{_SHOULD}(?:{ITSELF})?\s+(?:intérêt\s+à\s+)?"
        rf"{_JOIN}\s+(?P<thing>{THING})",
        _is_brought,
    ),
    form(
        rf"quel(?:le)?s?\s+(?:sont\s+les\s+)?(?:raison|motif|argument|intérêt)s?\s+"
        rf"(?:pour|(?:a|ont|aurai(?:en)?t)|(?:donner|avancer|présenter|opposer)\s+à)\s+(?P<who>{THING})\s+"
        rf"(?:pour\s+|de\s+|d['’]|à\s+)(?:{_JOIN}|entrer\s+dans)\s+(?P<thing>{THING})",
        _is_brought,
    ),
    form(
        rf"quel(?:le)?s?\s+(?:sont\s+les\s+)?(?:raison|motif|argument)s?\s+"
        rf"(?:donner|avancer|présenter)\s+à\s+(?P<who>{THING})\s+pour\s+qu['’](?:ils?|elles?|on)\s+"
        rf"{_JOINS}\s+(?P<thing>{THING})",
        _is_brought,
    ),
)
"""The forms of asking who gives, and how each is told."""
