"""Whom something is kept to, and of whom some are counted, told as texts tell it.

- « Le club, c'est réservé aux élèves ? », « faut-il être élève pour entrer au club ? » suppose whom
  it is for: what texts say is for whom it is, and that says yes or no.
- « Parmi les clubs, combien jouent dehors ? » counts clubs; « parmi les clubs qui ont un local » is
  of some of them only, and is left as it was typed.
- « Nombre de clubs qui jouent dehors » counts clubs as well, and « sur combien de retours s'appuie
  le rapport ? » replies.
- « Dans quel bâtiment de Dinan se tient la fête ? » asks where in Dinan.
- « Jouer dehors, c'est l'objectif de combien de clubs ? » counts those that have it.
- « Avec les écoles, plus de chartes ou plus de contrats ? » compares with the schools set in front.
"""

from __future__ import annotations

import re

from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import ITSELF, THING, Told, form, small, whom_for

_ONLY = r"(?:(?:plutôt|seulement|uniquement|exclusivement|juste|bien|donc|vraiment)\s+)*"
_KEPT = (
    rf"{_ONLY}(?:(?:réserv|reserv|destin|limit)[ée]+s?\s+{_ONLY}(?:aux?\s+|à\s+|pour\s+)|"
    r"(?:que|uniquement|seulement|exclusivement|juste)\s+pour\s+)"
)
_COUNTED = r"(?:l[’']ensemble\s+des|tous\s+les|toutes\s+les|les)\s+"


def _for_whom(match: re.Match[str]) -> str:
    return whom_for(match["thing"].strip())


_BUILDING = (
    r"(?:dans|[àa]|sur)\s+quel\s+(?:bâtiment|lieu|endroit|site|édifice)\s+(?:de\s+|d['’])"
    r"(?P<town>(?-i:[A-ZÀ-Ý])[\w’'-]+)"
)
AMONG_WHOM: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"(?P<thing>{THING})\s*,?\s+(?:(?:c['’]est|ce\s+n['’]est|ce\s+sont|est-ce)|"
        rf"(?:(?:est|sont|serait|seraient)(?:{ITSELF})?))\s+{_KEPT}[^?!]{{2,60}}?",
        _for_whom,
    ),
    form(
        rf"est-ce\s+qu(?:e\s+|['’])(?P<thing>{THING})\s+(?:est|sont)\s+{_KEPT}[^?!]{{2,60}}?",
        _for_whom,
    ),
    form(
        r"(?:faut-il|doit-on|il\s+faut|on\s+doit)\s+(?:forcément\s+|obligatoirement\s+|absolument\s+)?être\s+[^,;:?!]{2,50}?\s+pour\s+"
        r"(?:adhérer|entrer|participer|faire\s+partie|rejoindre|intégrer|être\s+(?:membre|adhérent))\s*"
        rf"(?:à|dans|d['’]|de|au)?\s*(?P<thing>{THING})",
        _for_whom,
    ),
    form(
        rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?P<who>tou(?:te)?s\s+(?:les|ces)\s+[^,;:?!]{{3,50}}?)\s+(?:peuvent|peuvent-ils|peuvent-elles)\s+"
        rf"(?:être\s+concernée?s\s+par|entrer\s+dans|participer\s+à|prendre\s+part\s+à|adhérer\s+à)\s+(?P<thing>{THING})",
        lambda m: f"{small(m['who'])} peuvent-ils rejoindre {small(m['thing'])}",
    ),
    form(
        rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?P<thing>{THING})\s+(?:est|sont)(?:{ITSELF})?\s+(?:bien\s+|donc\s+|vraiment\s+)?"
        rf"ouvert[^\W\d_]*\s+à\s+(?P<who>tou(?:te)?s\s+(?:les|ces)\s+[^,;:?!]{{3,50}}?)",
        lambda m: f"{small(m['who'])} peuvent-ils rejoindre {small(m['thing'])}",
    ),
    form(
        rf"(?:(?:parmi|sur)\s+{_COUNTED}|(?:du\s+)?côté\s+(?:des\s+)?|chez\s+les\s+)(?P<things>[^\W\d_]+(?:\s+(?!qui\b|que\b|dont\b)[^\s,;:?!]+){{0,3}}?)"
        rf"\s*,\s*combien\s+(?!de\s|d['’])(?P<deed>[^?!]{{4,}}?)",
        lambda m: f"combien {with_preposition('de', m['things'])} {m['deed']}",
    ),
    form(
        r"(?P<deed>[^\W\d_]+(?:er|ir|re|oir)\b[^:?!]{3,90}?)\s*,?\s+(?:c['’]est|est)\s+"
        r"(?:un\s+|l['’]|une\s+|la\s+)?(?P<aim>objectif|but|priorité)\s+"
        r"(?:de|pour)\s+(?P<asked>combien\s+de\s+[^?!]{2,40}?|quel(?:le)?\s+(?:part|pourcentage|proportion)\s+de[s]?\s+[^?!]{2,40}?)",
        lambda m: f"{m['deed']}, {m['asked']}",
    ),
    form(rf"{_BUILDING}\s+(?P<rest>[^?!]{{5,}}?)", lambda m: f"où {m['rest']} à {m['town']}"),
    form(
        rf"(?P<thing>{THING})\s+(?P<verb>(?:ont|a|avaient|avait|auront|aura)\s+(?:eu\s+)?lieu|se\s+(?:tien|dérou)\w+)\s+{_BUILDING}",
        lambda m: f"où {m['verb']} {small(m['thing'])} à {m['town']}",
    ),
    form(
        r"(?:le\s+)?nombre\s+(?P<of>de\s+|d['’])(?P<things>[^\s,;:?!]+)\s+qui\s+(?P<deed>[^?!]{5,}?)",
        lambda m: f"combien {m['of']}{m['things']} {m['deed']}",
    ),
    form(
        r"sur\s+combien\s+de\s+(?:retours|questionnaires)\s+(?P<rest>[^?!]{5,}?)",
        lambda m: f"sur combien de réponses {m['rest']}",
    ),
    form(
        r"(?P<with>(?:avec|chez|pour|dans)\s+[^,;:?!]{2,50}?)\s*,\s*(?:c['’]est\s+|(?:il\s+)?y\s+a(?:-t-il)?\s+)?"
        r"(?P<more>plus|moins)\s+(?P<one>d(?:e\s+|['’])[^,;:?!]{2,50}?)\s+ou\s+(?:(?:plus|moins)\s+)?(?P<other>d(?:e\s+|['’])[^,;:?!]{2,50}?)",
        lambda m: f"{m['more']} {m['one']} ou {m['other']} {m['with'][:1].lower()}{m['with'][1:]}",
    ),
    form(
        r"(?:est-ce\s+qu['’])?(?:il\s+)?y\s+a(?:-t-il)?\s+(?P<more>plus|moins)\s+(?P<one>d(?:e\s+|['’])[^,;:?!]{2,50}?)\s+"
        r"que\s+(?P<other>d(?:e\s+|['’])[^\s,;:?!]+)\s+(?P<with>(?:avec|chez|pour|dans|entre)\s+[^?!]{2,60}?)",
        lambda m: f"{m['more']} {m['one']} ou {m['other']} {m['with']}",
    ),
)
"""The forms, and how each is told."""
