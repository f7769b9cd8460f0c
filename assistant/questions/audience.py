"""Who asks, where the question says it: only the register of a generated answer depends on it.

« Je suis maire », « en tant que pharmacienne », « expliquez simplement »: the last one said in the
conversation holds. Patterns run on the folded text and ask for the first person, so that a question
*about* mayors or nurses says nothing of who asks it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.outcomes import Role, Turn
from ingest.french import fold

_WHO = (
    r"(?:je suis|nous sommes|en tant qu(?:e |')|moi qui suis|comme)(?: |')*"
    r"(?:une? |le |la |l'|vice[- ])?"
)
_ELECTED = (
    r"(?:maires?|elue?s?|adjointe?s?|depute\w*|senat\w+"
    r"|conseill\w+ (?:municipal|departemental|regional|communautaire)\w*"
    r"|president\w* (?:de |d')(?:la |l')?(?:communaute de communes|agglomeration)"
    r"|agente? (?:de la |d'une )?(?:commune|mairie|collectivite|territorial)\w*"
    r"|secretaire de mairie|d\.?g\.?s\b)"
)
_OFFICE = r"(?:notre|ma|nos) (?:commune|mairie|municipalite|agglomeration|collectivite)s?"
_PROFESSIONAL = (
    r"(?:medecins?|infirmi\w+|pharmacien\w*|kine\w*|sages?[- ]femmes?|dentistes?|orthophonistes?"
    r"|psychologues?|podologues?|coordina\w+|coordonna\w+|soignante?s?"
    r"|professionnel\w* de sante|directeurs?|directrices?|cadre\w* de sante|generalistes?)"
)
_PRACTICE = (
    r"(?:notre|ma|nos) (?:cpts|maison de sante|msp|hopital|cabinet|officine|pharmacie|service)"
)
_PUBLIC = (
    r"(?:patiente?s?|habitante?s?|usag\w+|citoyen\w*|retraite\w*|aidante?s?|particulier\w*"
    r"|parents?)"
)
_PLAINLY = (
    r"(?:expli\w+|dites?|dis|repond\w+)(?:[- ]moi|[- ]nous)? (?:tres |plus )?simplement"
    r"|avec des mots simples|en (?:mots|termes) simples|sans jargon|grand public"
)
_AUDIENCES = (
    ("grand public", re.compile(rf"\b(?:{_WHO}{_PUBLIC}\b|{_PLAINLY})")),
    ("elus", re.compile(rf"\b(?:{_WHO}{_ELECTED}|{_OFFICE}\b)")),
    ("professionnels", re.compile(rf"\b(?:{_WHO}{_PROFESSIONAL}\b|{_PRACTICE}\b)")),
)


def audience_of(question: str, history: Sequence[Turn] = ()) -> str | None:
    """``professionnels``, ``elus`` or ``grand public``, as last said; `None` where nothing is."""
    asked = [turn.content for turn in history if turn.role is Role.USER]
    for text in (question, *reversed(asked)):
        low = fold(text).replace("’", "'")
        for name, pattern in _AUDIENCES:
            if pattern.search(low):
                return name
    return None
