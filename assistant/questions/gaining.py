"""What somebody gains by joining something, told as « quels sont les avantages de X pour Y ? ».

« Que gagne un port à travailler avec un club ? », « quelle plus-value un pêcheur peut-il retirer de
son engagement dans un club ? », « je suis pêcheur, on me dit d'adhérer au club. J'y gagne quoi ? »
ask for one thing. The last one names who asks and what is joined in one sentence and leaves both
out of the other: they are put together here, for advantages are those of somebody.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in
from assistant.language.elision import elided
from assistant.language.plain_text import plain_text
from assistant.questions.addressees import asked_for, has_class
from assistant.questions.forms_of_asking import (
    CAN,
    END,
    ITSELF,
    SEVERAL,
    SOURCE,
    THE,
    THING,
    Told,
    form,
    of_it,
    small,
)

_GAIN = (
    r"(?:avantage|bénéfice|benefice|bienfait|intérêt|interet|plus-value|gain|apport|atout|"
    r"utilité|profit)s?"
)
_JOINING = (
    r"(?:(?:travailler|collaborer|coopérer|bosser)(?:\s+(?:ensemble|davantage|mieux))?\s+avec\s+|"
    r"(?:re)?joindre\s+|intégrer\s+|adhérer\s+à\s+|participer\s+à\s+|entrer\s+dans\s+|"
    r"s['’](?:engager|impliquer|investir|inscrire)\s+(?:dans|avec|à)\s+|s['’]associer\s+(?:à|avec)\s+|"
    r"(?:(?:son|sa|leur|un|une|le|la|l['’])\s*)?"
    r"(?:engagement|participation|adhésion|collaboration|coopération|partenariat|implication|"
    r"rapprochement|entrée|travail(?:\s+(?:partenarial|commun|en\s+commun|conjoint))?)\s+"
    r"(?:dans|à|avec|au\s+sein\s+de)\s+)"
)
"""By what one gains, told as a deed or as its name."""

_OF_JOINING = rf"(?:à\s+|de\s+|d['’])?{_JOINING}(?P<thing>{THING})"
_GAINS = r"(?:gagne|retire|tire|gagnerai|retirerai)(?:nt|t|ent)?"
_MY = r"(?:j['’]|je\s+|on\s+|nous\s+)"

_BY = r"(?:d['’]une?\s|de\s|du\s|des\s|d['’])(?![^?]*\bpar\s+rapport\b)[^,;:?!]{2,90}?"
_WONDER = (
    r"(?:(?:je|on|nous)\s+(?:me\s+|se\s+|nous\s+)demand(?:e|ons)|"
    r"(?:je|j['’]|nous|on)\s*(?:voudr|aimer|souhaiter)\w+\s+(?:bien\s+)?(?:savoir|comprendre|connaître)|"
    r"(?:dis|dites|expliquez|explique)[- ](?:moi|nous))"
)
_BRINGS_ME = (
    rf"(?:{CAN}\s+(?:bien\s+)?)?(?:m['’]|nous\s+|me\s+)"
    r"(?:r?apport|offr|procur|donn)(?:e|er|ir|ent|era(?:it|ient)?|ra(?:it|ient)?|erait)\b"
)
_SERVES_ME = rf"(?:{CAN}\s+)?(?:me\s+|nous\s+)ser(?:vir|t|vent|vira(?:it|ient)?|viront)\b"
_CONCRETELY = r"(?:concrètement|vraiment|au\s+juste|exactement|de\s+plus|en\s+plus|au\s+quotidien)"

_FEEL = r"(?:je\s+me\s+sens|on\s+se\s+sent|nous\s+nous\s+sentons)"
_HELPS = (
    rf"(?:est-ce\s+qu(?:e\s+|['’]))?(?:en\s+quoi\s+|comment\s+)?(?P<thing>{THING})\s+{CAN}"
    rf"(?:{ITSELF})?\s+(?:m['’]|nous\s+|me\s+)?"
)

_LEFT_OUT = re.compile(
    rf"(?:{_MY}(?:y|en)\s+(?:gagn|retir|tir)\w+\s+quoi|"
    rf"qu['’]est[- ]ce\s+qu(?:e\s+|['’]){_MY}"
    r"(?:(?:y|en)\s+(?:gagn|retir|tir)\w+|a(?:i|vons)?\s+à\s+y\s+gagner)|"
    r"qu['’](?:y\s+(?:gagn|trouv)|en\s+retir)\w+(?:-t)?-(?:je|on|nous)|"
    rf"{_MY}a(?:i|vons)?\s+quoi\s+à\s+y\s+gagner|qu['’]ai-je\s+à\s+y\s+gagner|"
    r"(?:qu['’]est[- ]ce\s+que\s+)?(?:ça|ca|cela)\s+(?:m['’]|nous\s+)"
    r"(?:r?apporte|sert)(?:ra(?:it)?)?(?:\s+(?:à\s+)?quoi)?|"
    r"(?:quel\s+(?:est\s+l['’]\s*)?|c['’]est\s+quoi\s+l['’]\s*|où\s+est\s+(?:mon\s+|l['’]\s*))"
    rf"(?:intérêt|avantage|bénéfice)(?:\s+pour\s+(?:moi|nous))?){END}",
    re.IGNORECASE,
)
"""A question for gains that leaves out by what, and whose."""

_JOINED = re.compile(
    r"\b(?:adh[ée]r|rejoin|rejoign|int[ée]gr|travaill|collabor|boss|coop[ée]r|particip|entr|"
    r"inscri|engag|embêt|impliqu|invest|associ)[^\W\d_]*\s+(?:(?:à|dans|avec|chez|pour)\s+)?"
    rf"(?:(?P<thing>{THE}[^\s,;:.?!]+(?:\s+(?:de\s+|du\s+|des\s+|d['’])[^\s,;:.?!]+)?)|"
    r"(?P<fused>aux?)\s+(?P<noun>[^\s,;:.?!]+))",
    re.IGNORECASE,
)
_WHY_JOIN = re.compile(
    r"\bpourquoi\s+(?:est[- ]ce\s+que\s+)?(?:j['’]irais|irais-je|je\s+m['’]|je\s+devrais|"
    r"nous\s+irions|on\s+irait|on\s+devrait|nous\s+devrions|je\s+ferais|adhérer|rejoindre|s['’]engager)",
    re.IGNORECASE,
)
"""« Pourquoi j'irais m'embêter avec un club ? »"""


def gains_in_full(text: str) -> str:
    """A question for gains with whose they are, and by what, where the sentence before says it."""
    asked = _LEFT_OUT.search(text) or _WHY_JOIN.search(text)
    joined = list(_JOINED.finditer(text))
    if asked is None or not joined:
        return text
    match = joined[-1]
    fused = article_in(match["fused"] or "")
    thing = match["thing"] or fused + match["noun"]
    return f"Quels sont les avantages {of_it(thing)}{_for_asker(text)} ?"


def _for_asker(text: str) -> str:
    """« En tant que pêcheur », where the message says that one asks."""
    readers, naming = asked_for(plain_text(text))
    if not has_class(readers):
        return ""
    words = re.findall(r"[^\W\d_]+", text)
    who = next((word for word in words if plain_text(word) in naming), "")
    return f" {elided('en tant que ', who)}{who.lower()}" if who else ""


def _gained(match: re.Match[str]) -> str:
    groups = match.groupdict()
    source = f"{groups['source']}, " if groups.get("source") else ""
    who = groups.get("who")
    gainer = f" pour {small(who)}" if who else ""
    return f"{source}quels sont les avantages {of_it(match['thing'])}{gainer}"


def _gained_by_asker(match: re.Match[str]) -> str:
    thing = match["thing"] or match["named"]
    return f"quels sont les avantages {of_it(thing)}{_for_asker(match.string)}"


def _feels_less(match: re.Match[str]) -> str:
    thing = small(match["thing"])
    several = SEVERAL.match(thing) is not None
    it = "il" if re.match(r"(?:le|un|ce|cet|mon|notre)\s", thing) else "elle"
    verb = f"aident-{it}s" if several else f"aide-t-{it}"
    return f"{thing} {verb} à se sentir moins {match['how']}"


GAINING: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        rf"qu(?:e\s+|['’]){_GAINS}(?:-t-(?:il|elle))?\s+(?P<who>{THING})\s+{_OF_JOINING}{SOURCE}",
        _gained,
    ),
    form(
        rf"qu['’]est[- ]ce\s+qu(?:e\s+|['’])(?P<who>{THING})\s+"
        rf"(?:{_GAINS}|a\s+à\s+gagner|ont\s+à\s+gagner|{CAN}\s+(?:gagner|retirer|tirer))\s+"
        rf"{_OF_JOINING}{SOURCE}",
        _gained,
    ),
    form(
        r"(?:qu['’]est[- ]ce\s+que\s+)?(?:ça|ca|cela)\s+(?:m['’]|nous\s+)"
        rf"r?apporte\w*(?:\s+quoi)?\s+{_OF_JOINING}{SOURCE}",
        _gained,
    ),
    form(rf"(?P<who>{THING})\s+{_GAINS}\s+quoi\s+{_OF_JOINING}{SOURCE}", _gained),
    form(
        rf"quel(?:le)?s?\s+{_GAIN}\s+(?P<who>{THING})\s+{CAN}(?:{ITSELF})?\s+"
        rf"(?:(?:re)?tirer|attendre|espérer|trouver)\s+{_OF_JOINING}{SOURCE}",
        _gained,
    ),
    form(
        r"(?:(?:je|nous|on)\s+(?:[^\W\d_]+\s+){1,3}?)?"
        rf"(?:l['’]ensemble\s+des|tous\s+les|les|quels\s+(?:sont\s+les\s+)?)\s*{_GAIN}\s+"
        r"(?:(?:que|qu['’])\s*(?:présente|offre|procure|apporte|aurait|a)(?:nt)?\s+)?"
        rf"pour\s+(?P<who>{THING})\s+{_OF_JOINING}{SOURCE}",
        _gained,
    ),
    form(
        rf"quel(?:le)?s?\s+{_GAIN}\s+(?P<who>{THING})\s+(?:re)?tire(?:nt)?(?:{ITSELF})?\s+(?P<by>{_BY})",
        lambda m: f"quels sont les avantages {m['by']} pour {small(m['who'])}",
    ),
    form(
        rf"c['’]est\s+quoi\s+(?:l['’]|le\s+|la\s+|les\s+)\s*(?:vrais?\s+)?{_GAIN}\s+(?P<by>{_BY})",
        lambda m: f"quels sont les avantages {m['by']}",
    ),
    form(
        rf"(?:l['’]|le\s+|la\s+|les\s+)\s*{_GAIN}\s+(?P<by>{_BY})\s*,?\s+c['’]est\s+quoi",
        lambda m: f"quels sont les avantages {m['by']}",
    ),
    form(
        rf"{_WONDER}\s+ce\s+(?:qu(?:e\s+|['’])(?P<thing>{THING})\s+{_BRINGS_ME}|"
        rf"que\s+{_BRINGS_ME}\s+(?P<named>{THING}))(?:\s+{_CONCRETELY})?",
        _gained_by_asker,
    ),
    form(
        rf"(?:que\s+{_BRINGS_ME}|à\s+quoi\s+{_SERVES_ME})\s+(?P<thing>{THING})",
        _gained_by_asker,
    ),
    form(
        rf"(?:qu['’]est[- ]ce\s+qu(?:e\s+|['’]))?(?P<thing>{THING})\s+"
        rf"(?:{_BRINGS_ME}(?:\s+(?:quoi|de\s+plus))?|{_SERVES_ME}\s+à\s+quoi)",
        _gained_by_asker,
    ),
    form(
        rf"(?:ça|ca|cela)\s+(?:{_BRINGS_ME}\s+quoi|{_SERVES_ME}\s+à\s+quoi)\s*,?\s+"
        rf"(?P<thing>{THING})",
        _gained_by_asker,
    ),
    (
        re.compile(
            rf"(?P<lead>^\W*)(?:[^?!]{{0,90}}?[:;,.!…]\s+)?{_FEEL}\s+"
            r"(?:(?:un\s+peu|très|trop|assez|souvent|parfois|plutôt|vraiment)\s+)?"
            rf"(?P<how>[^\W\d_]{{4,}})\b[^?!]{{0,60}}?[.,;:…]+\s*{_HELPS}"
            r"(?:aider|soutenir|apporter\s+quoi|apporter\s+quelque\s+chose)"
            rf"(?:\s+(?:là-dessus|sur\s+ce\s+point|à\s+ce\s+sujet))?{END}",
            re.IGNORECASE,
        ),
        _feels_less,
    ),
    form(
        rf"{_HELPS}aider\s+à\s+(?:être|(?:me|se|nous)\s+sentir)\s+moins\s+(?P<how>[^\W\d_]{{4,}})",
        _feels_less,
    ),
)
"""The forms that name who gains and by what, and how each is told."""
