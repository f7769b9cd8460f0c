"""Of whom some are counted, where something takes place, told as texts tell it.

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
from assistant.questions.forms_of_asking import THING, Told, form, small

_COUNTED = r"(?:l[’']ensemble\s+des|tous\s+les|toutes\s+les|les)\s+"
_BUILDING = (
    r"(?:dans|[àa]|sur)\s+quel\s+(?:bâtiment|lieu|endroit|site|édifice)\s+(?:de\s+|d['’])"
    r"(?P<town>(?-i:[A-ZÀ-Ý])[\w’'-]+)"
)
AMONG_WHOM: tuple[tuple[re.Pattern[str], Told], ...] = (
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
