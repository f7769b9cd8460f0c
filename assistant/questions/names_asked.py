"""The name of a thing, and who else something may be for, asked beside what is wanted.

« Quel est le nom complet de la loi qui a créé les clubs ? » wants that law, which a text names
without calling it a name; somebody's name is asked for otherwise. « Un maire peut-il adhérer, ou
est-ce réservé aux élèves ? » asks whether he may.
"""

from __future__ import annotations

import re

from assistant.questions.forms_of_asking import Told, form

_HOLDER = (
    r"(?:président|direct(?:eur|rice)|médecin|maire\b|responsable|référent|coordon|coordina|chef|"
    r"personne|docteur|infirmi|pharmac|kiné|sage-femme|intervenant|auteur|fondat|trésor|"
    r"secrétaire|porte|anima|élue?\b|ministre|professeur|dame|monsieur)"
)
_ONLY = (
    r"(?:est-ce|c['’]est|est-(?:il|elle)|sont-(?:ils|elles))\s+(?:(?:plutôt|seulement|"
    r"uniquement|juste|que)\s+)*"
    r"(?:(?:réservé|destiné|ouvert|fait)e?s?\s+(?:aux?|pour|à)|pour)\s"
)
"""« Un maire peut-il adhérer, ou est-ce réservé aux élèves ? » asks whether he may."""
_OTHER_DEED = r"qui\s+(?!(?:a|ont)?\s*(?:cré|fond|institu|instaur|donn|fait\s+naître))"
"""« La loi qui *finance* les clubs » is none that a text has to name."""


def _named(match: re.Match[str]) -> str:
    """The whole name of a thing is what it is called, wherever a text names it."""
    article = re.sub(r"\s+", " ", match["of"].lower().removeprefix("de "))
    is_she = article.startswith("la")
    return (
        f"quel{'le' * is_she} est {'le ' if article.startswith('du') else article}{match['thing']}"
    )


_SPEAKERS = (
    r"(?:intervenant|orat(?:eur|rice)|conférenci(?:er|ère)|auteur|autrice|animat(?:eur|rice)|"
    r"rédact(?:eur|rice))e?s"
)
"""Whose names a document gives where it names them."""

NAMES_LISTED: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        r"(?:[^,;:?!]{0,40}?\s)?(?:(?:quels\s+sont|c['’]est\s+quoi|donne\w*(?:[- ]moi)?|donner|"
        r"avoir|connaître|savoir|"
        r"trouver|retrouver|lister?|citer?|indiquer?|rappeler?|dire)\s+)?(?:les\s+)?noms?"
        r"(?:\s+(?:et|,)\s+[^,;:?!]{3,30}?)?\s+"
        rf"(?P<of>des|de\s+tous\s+les)\s+(?P<people>{_SPEAKERS}\b[^,;:?!]{{0,80}}?)",
        lambda m: f"quels sont les {m['people']}",
    ),
)
"""« Les noms des intervenants », behind any request."""

NAMES_AND_LIMITS: tuple[tuple[re.Pattern[str], Told], ...] = (
    form(
        r"(?P<rest>[^?!]{6,}?\b(?:peu(?:t|vent)|pourrai(?:en)?t|doi(?:t|vent)|"
        r"[^\W\d_]+-(?:t-)?(?:ils?|elles?|on))\b"
        rf"[^?!]{{4,}}?)\s*,?\s+ou\s+(?:bien\s+)?{_ONLY}[^?!]{{2,60}}?",
        lambda m: m["rest"],
    ),
    form(
        rf"quel\s+(?:est|était)\s+(?:donc\s+)?le\s+nom\s+(?:(?:complet|entier|exact|officiel|"
        rf"précis|intégral)\s+)?"
        rf"(?P<of>de\s+la\s+|de\s+l['’]|"
        rf"du\s+)(?!{_HOLDER})(?P<thing>[^\s,;:?!]{{2,}}\s(?!{_OTHER_DEED})[^,;:?!]{{2,90}}?)",
        _named,
    ),
)
"""The forms, and how each is told."""
