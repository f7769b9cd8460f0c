"""People told of in one sentence and asked about in the next.

« Beaucoup de nos élèves n'ont plus de cantine. Que fait le club pour eux ? » asks what the club
does for those who have none. The first sentence is what they are known by, and no subject of its
own: their being pupils, and many, is in no text that answers.
"""

from __future__ import annotations

import re

from assistant.questions.forms_of_asking import Told

_MANY = (
    r"(?:(?:beaucoup|nombre|plein|pas\s+mal|énormément|trop|bon\s+nombre|la\s+moitié|une\s+partie|"
    r"la\s+plupart|certains|plusieurs|de\s+plus\s+en\s+plus)\s+)?(?:d['’]|de\s+|des\s+|du\s+)?"
    r"(?:(?:l['’]|les|nos|mes|ces|certains|plusieurs)\s+)?"
)
_STATE = (
    r"(?:n['’]|ne\s+|se\s+|s['’])?(?:ont|sont|trouvent|cherchent|attendent|vivent|manquent|"
    r"renoncent|habitent|souffrent)\s+[^?!.;:,]{2,60}?"
)
_THEM = (
    r"(?:eux|elles|ceux-?là|celles-?là|"
    r"ces\s+(?:gens|personnes|familles|habitants|patients)(?:-?là)?)"
)

PEOPLE_TOLD_OF: tuple[tuple[re.Pattern[str], Told], ...] = (
    (
        re.compile(
            rf"(?P<lead>^\W*(?:[^?!.:;]{{0,40}}[,:;.!]\s+)?){_MANY}(?!vous\b|nous\b|ils\b|elles\b)"
            rf"(?:[^\W\d_][\w’'-]*\s+){{1,7}}?(?P<state>{_STATE})\s*[.,;:!…]+\s*"
            rf"(?P<asked>[^?!.]*?\b)(?P<for>pour|à|envers|aider|accompagner|dépanner)\s+{_THEM}"
            r"\s*[?!.]*\s*$",
            re.IGNORECASE,
        ),
        lambda m: f"{m['asked'][:1].lower()}{m['asked'][1:]}{m['for']} ceux qui {m['state']}",
    ),
)
"""Each form of it, with how it is told in one sentence."""
