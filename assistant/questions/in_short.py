"""Questions for what a thing is, put by its name alone: « le club, en deux mots ? ».

« Le club en une phrase, pour le bulletin ? » and « on m'a parlé du « Tour des clubs » ; de quoi
s'agit-il ? » ask what the thing is; what the sentence before tells of it is only how it was met.
"""

from __future__ import annotations

import re

from assistant.questions.forms_of_asking import END, THE, Told, small
from assistant.questions.what_it_is import WHAT_EXACTLY

_OPENS = r"^\W*(?:(?:bonjour|bonsoir|salut|et|alors|bon)\W+)*"
_ACRONYM = r"(?-i:[A-ZÀ-Ý]{2,6}s?)"
_QUOTED = r"(?:«[^»?]{2,60}»|“[^”?]{2,60}”|\"[^\"?]{2,60}\")"
_OF = r"(?:\s+(?:de\s+(?:la\s+|l['’])?|du\s+|des\s+|d['’])[^\s,;:?!.]+)?"
_THING = rf"(?P<thing>{_ACRONYM}|{_QUOTED}|{THE}(?:{_QUOTED}|[^\s,;:?!.«]+{_OF}))"
_SHORTLY = (
    r"en\s+(?:(?:deux|trois|quelques|peu\s+de)\s+mots|(?:une|deux|quelques)\s+(?:(?:courte|petite)s?\s+)?"
    r"(?:phrase|ligne)s?|bref|résumé|clair|gros)(?:\s+(?:simples?|courtes?|claires?))?"
)
_FOR = r"(?:\s*,?\s*(?:pour|à\s+destination\s+d|destinée?\s+à)\s*[^?!,;]{2,50})?"
_MET = (
    r"(?:(?:on|je|j['’]|nous)\s*[^.;:?!«]{0,30}?"
    r"(?:cit(?:é|er)|parl(?:é|er)\s+d(?:e|u|es|['’])|mentionn(?:é|er)|évoqu(?:é|er)|annonc(?:é|er)|dit|dire|lu|vu|vois|lis|lit|entends?|entendu|appris|apprendre|apprends|reçu|tombe|croise)\b"
    r"[^.;:?!«]{0,30}?\s*)"
)


def _what_is(match: re.Match[str]) -> str:
    return f"c’est quoi {small(match['thing'])}"


IN_SHORT: tuple[tuple[re.Pattern[str], Told], ...] = (
    (
        re.compile(
            rf"(?P<lead>{_OPENS}){_THING}\s*[,:;–-]?\s*{_SHORTLY}{_FOR}{END}", re.IGNORECASE
        ),
        _what_is,
    ),
    (
        re.compile(
            rf"(?P<lead>{_OPENS}){_MET}(?:d['’]|qu['’]|que\s+)?(?P<thing>{_QUOTED}|(?:{THE})?{_QUOTED}|"
            rf"(?:une?\s+|l[ea]s?\s+)?{_ACRONYM})(?![-\w])[^.;:?!]{{0,60}}[.;:,…!]+\s*{WHAT_EXACTLY}{END}",
            re.IGNORECASE,
        ),
        _what_is,
    ),
)
"""The forms, and how each is told."""
