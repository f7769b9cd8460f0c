"""« … les enfants de mon canton »: where the asker's people live, which no document says.

A text tells what is done for children, wherever they live: the place of whoever asks is no part of
what is asked where it only says whose people are meant, or where the asker speaks from (« dans mon
village, on cherche un médecin : … »). Where something of that place is looked for (« quels clubs de
mon canton », « combien de clubs dans mon canton », « qui préside le club de mon canton »), the
place is asked about, and stays.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.questions.answer_kinds import FIGURES, SUPERLATIVES, Asked

_OWN = (
    r"(?:mon|ma|notre|nos)\s+(?:petite?\s+)?(?:canton|village|département|departement|région|region|"
    r"secteur|quartier|coin|bassin(?:\s+de\s+vie)?|agglo\w*|intercommunalité|interco|commune|ville|bourg|"
    r"vallée|territoire|communauté\s+de\s+communes)\b"
)
_PEOPLE = (
    r"(?:habitant|gens|patient|malade|enfant|petit|jeune|femme|personne|ancien|aîné|aine|senior|"
    r"famille|administré|citoyen|usager|élève|population|mère|parent|âgée)\w*"
    r"(?:\s+(?:enceintes|âgées|agees|isolées|fragiles|handicapées))?"
)
_PEOPLE_THERE = re.compile(
    rf"(?P<who>\b{_PEOPLE})(?P<there>\s+(?:de|dans)\s+{_OWN})", re.IGNORECASE
)
_SAID_FIRST = re.compile(
    rf"^\W*(?:dans|sur|de)\s+{_OWN}\s*,?\s+(?=(?:on|nous|je|j['’]|il\s+n|y\s+a\s+(?:plus|pas)|plus)\b)",
    re.IGNORECASE,
)
_SOUGHT = re.compile(
    r"\b(?:quel(?:le)?s?|combien\s+d\w*|nombre\s+d\w*|part\s+des|pourcentage\s+d\w*)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_IS_THERE_ANY = re.compile(
    r"\b(?:existe|y\s+a|y\s+en\s+a|combien|qui|quel(?:le)?s?|où)\b", re.IGNORECASE
)
_OF_ITS_OWN = FIGURES | SUPERLATIVES | {Asked.DATE, Asked.PLACE, Asked.RANK, Asked.COMPARISON}

_ITS_OWN = (
    r"(?:mon|ma|notre|nos) (?:petite? )?(?:canton|village|departement|region|quartier|coin|"
    r"agglo\w*|bourg|ville|vallee|commune)\b"
)
_IN_IT = rf"(?:dans|sur|de) {_ITS_OWN}"
_HEADS = r"qui (?:preside|dirige|pilote|coordonne|gere)"
_GAINED = (
    r"(?:avantage|interet|benefice|gain|action|role|objectif|mission|projet|place|impact|utilite|"
    r"apport|changement|soutien|aide|demarche|etape)"
)
_AGAIN = r"(?:(?: t)? (?:elle|il)s?)?"
_NO_DUTY = r"(?!t |elles? |ils? )(?!oblig|tenu|concern|utile|force)"
_ASKED_OF_IT = re.compile(
    rf"\bcombien d(?:e |')(?:(?!pour|aux?\b|avec)[\w']+ ){{1,5}}?{_IN_IT}|"
    rf"\bquel(?:le)?s? (?!{_GAINED})(?:(?!pour|aux?\b|avec)[\w']+ ){{1,2}}?{_IN_IT}|"
    rf"\b(?:y a t il|existe t il|est ce qu'il (?:y a|existe))\b[^,;?!]{{2,60}}? {_IN_IT}|"
    rf"\b(?:il y a|il existe)\b[^,;?!]{{2,60}}? {_IN_IT}\W*$|"
    rf"^\W*(?:dans|sur) {_ITS_OWN},? (?:combien\b|{_HEADS}|y a t il|existe t il|est ce qu'il y a)|"
    rf"\b{_HEADS}\b[^,;?!]{{2,60}}? {_IN_IT}|"
    rf"\b(?:combien|{_HEADS})\b[^;?!]{{0,60}}\ba propos de\W+{_ITS_OWN}|"
    rf"\b(?:couvre|dessert|concerne|inclut|comprend){_AGAIN} (?:aussi |bien )?"
    rf"{_ITS_OWN}|"
    rf"^\W*(?:est ce que )?{_ITS_OWN} (?:est|fait|appartient){_AGAIN} {_NO_DUTY}[^.!?;:,]*\W*$"
)
_OWN_BODY = r"(?:ma|mon|notre) (?!(?:\w+ ){0,2}(?:interet|avis|question|role|place|metier)\b)[\w']+"
_HAS = r"(?:a|est|compte|regroupe|couvre|dessert|possede|dispose|signe|rassemble)"
_OF_OWN_BODY = re.compile(
    rf"\bcombien d(?:e |')[^,;?!]{{2,50}} {_HAS}{_AGAIN} {_OWN_BODY}\W*$|"
    rf"^\W*(?:est ce que )?{_OWN_BODY} {_HAS}{_AGAIN} {_NO_DUTY}"
    r"(?!besoin|interet|avantage|le droit|droit|vocation|pour|(?:bien |aussi )?une? (?!conv|part))"
    r"[^.!?;:,]*\W*$|"
    rf"\bqui (?:preside|dirige|coordonne|gere) {_OWN_BODY}\W*$"
)
"""« Notre CPTS a-t-elle des adhérents ? »: no document knows which one is ours."""

_ANY = re.compile(r"\b(?:peu(?:t|vent|x)|pourr\w+|doi(?:t|s|vent)|devr\w+|faut)\b")


@lru_cache(maxsize=256)
def asks_of_own_place(plain: str) -> bool:
    """Whether a folded question asks what there is in the asker's own place.

    What people there may do is said of any place (« quels habitants de ma commune peuvent… »).
    """
    asked = _ASKED_OF_IT.search(plain) or _OF_OWN_BODY.search(plain)
    return asked is not None and not _ANY.search(plain)


def without_own_place(text: str, asked: Asked) -> str:
    """The question without where its asker, or the asker's people, live.

    What is cut is made blank, so that offsets stay.
    """
    if asked in _OF_ITS_OWN:
        return text
    if (first := _SAID_FIRST.match(text)) and not _IS_THERE_ANY.search(text, first.end()):
        text = " " * first.end() + text[first.end() :]
    for match in _PEOPLE_THERE.finditer(text):
        if not _SOUGHT.search(text[: match.start()]):
            start, end = match.span("there")
            text = text[:start] + " " * (end - start) + text[end:]
    return text
