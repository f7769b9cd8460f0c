"""What a body can do for another, asked in the usual form.

« Ce que la mairie peut faire pour le club », « comment une mairie aide le club » and « une mairie
peut donner des sous au club ? » hold the words of what the club brings to the mairie; « que peut
faire la mairie pour le club ? » is read the right way round.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in

_ANY = r"(?:l[ae]s?\s|l['’]|une?\s|des?\s|d['’]|mon\s|ma\s|mes\s|notre\s|nos\s|votre\s)"
_THAT = r"(?:ce\s+qu(?:e\s+|['’])|qu['’]est[- ]ce\s+qu(?:e\s+|['’]))"
_HOW_MUCH = r"(?:\s+(?:concrètement|exactement|de\s+concret|vraiment|au\s+juste))*"
_WHAT_IT_CAN = re.compile(
    rf"^\W*(?:(?:dis|dites)[- ]moi\s+)?{_THAT}(?P<who>{_ANY}[^,;:?!]{{2,60}}?)\s+"
    rf"(?P<can>peut|peuvent|pourrai(?:t|ent))\s+faire\b{_HOW_MUCH}"
    r"(?P<rest>\s+(?:pour|avec|afin|dans|en)\b[^?]*)?\s*[?!.]*$",
    re.IGNORECASE,
)
_PUBLIC = (
    r"(?:mairie|commune|ville|village|collectivité|département|région|élu|maire|conseil|agglo|"
    r"intercommunalité|municipalité)\w*"
)
_HOW_HELPS = re.compile(
    r"^\W*comment\s+(?:est[- ]ce\s+qu(?:e\s+|['’]))?"
    rf"(?P<who>{_ANY}\s*{_PUBLIC}(?:\s[^,;:?!]{{2,30}}?)?)\s+"
    r"(?P<helps>aide|soutient|appuie|épaule|accompagne)(?:nt)?\s+"
    r"(?P<whom>(?:l[ae]s?|une?|notre|sa|son)\s[^,;:?!]{2,40}?)\s*[?!.]*$",
    re.IGNORECASE,
)
_HELPS = {"soutient": "soutenir", "appuie": "appuyer"}
_GIVES_MONEY = re.compile(
    r"\b(?:donner|verser|filer|accorder)\s+(?:des\s+sous|de\s+l['’]argent|du\s+fric|"
    r"une\s+aide\s+financière|un\s+(?:coup\s+de\s+pouce|soutien)\s+financier)\s+"
    r"(?P<to>à\s+(?:une?\s+|la\s+|l['’]\s?|notre\s+)|au\s+|aux\s+)",
    re.IGNORECASE,
)


def help_asked(text: str) -> str:
    """The text with such a question in the usual form."""
    if can := _WHAT_IT_CAN.match(text):
        return f"Que {can['can']} faire {can['who']}{can['rest'] or ''} ?"
    if helps := _HOW_HELPS.match(text):
        verb = helps["helps"].lower()
        return f"Comment {helps['who']} peut {_HELPS.get(verb, f'{verb}r')} {helps['whom']} ?"
    return _GIVES_MONEY.sub(_supports, text)


def _supports(match: re.Match[str]) -> str:
    """« Donner des sous au club » is to support it financially."""
    whom = article_in(match["to"]) or match["to"].lstrip("àÀ ")
    return f"soutenir financièrement {whom}"
