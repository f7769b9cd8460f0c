"""« À qui m'adresser ? »: who is asked for, and what tells how somebody is reached.

An office answers as well as a name, where a word says how it is reached; a table of shares does
not. Which of several is meant (« la caisse *voisine* ») is not for a text to say: it tells how any
of them is reached.
"""

from __future__ import annotations

import re

from assistant.language.figures import names_somebody_else
from assistant.language.plain_text import plain_text

TURNED_TO = re.compile(
    r"\b(?:a|aupres de|vers|chez) qui\b[^,;?!]{0,25}?"
    r"(?:\b(?:je|on|nous) (?:m'|s'|nous |peu\w+ |doi\w+ )?"
    r"(?:adress|tourn|renseign|demand|contact|ecri|telephon|appel|parl|inscri)\w*|"
    r"\b(?:adresser|tourner|renseigner|demander|contacter|ecrire|telephoner|parler|inscrire)\b)|"
    r"\bqui (?:peut|pourrait) (?:(?:m'|nous )aider a (?:trouver|joindre|contacter|reperer)|"
    r"(?:me |nous )?(?:renseigner|orienter))\b|"
    r"\ba quelle porte\b|\bqui (?:\w+ ){0,3}(?:contacter|appeler|solliciter|joindre|prevenir)\b"
)
"""« À qui m'adresser ? »: somebody is to be reached."""

_BODY = re.compile(
    r"\b(?:delegation|agence|mairie|prefecture|secretariat|service|direction|bureau|guichet|office|"
    r"comite|federation|caisse|ministere|accueil|maison|referent|coordonna\w+|coordina\w+)\b"
)
_REACHED = re.compile(
    r"\b(?:contact\w*|adress\w+|sollicit\w+|coordonnees|telephon\w+|renseign\w+|join(?:dre|t|ts|gnez)|"
    r"interlocut\w+|guichet|accueil\w*|rendez vous|appel\w*|ecri\w+|demand\w+|tourn\w+|orient\w+|"
    r"dossiers?|inscri\w+|permanence)\b"
)
"""« À qui m'adresser ? » is answered by an office as well as by a name."""

_NEARBY = re.compile(
    r"\bvoisine?s?\b|\bd['’]à côté\b|\b(?:la|le|les) plus proches?\b|\bprès de chez (?:moi|nous)\b|"
    r"\bde chez (?:moi|nous)\b|\b(?:du|de (?:mon|notre)) (?:coin|quartier|canton|bassin|secteur)\b",
    re.IGNORECASE,
)


def without_nearness(text: str) -> str:
    """A question for whom to turn to, without which of several is meant (« la caisse voisine »).

    What is cut is made blank, so that offsets stay: a text tells how any of them is reached.
    """
    if not TURNED_TO.search(plain_text(text)):
        return text
    return _NEARBY.sub(lambda match: " " * len(match.group()), text)


def tells_how(text: str) -> bool:
    """Whether a text has a word of how somebody is reached."""
    return bool(_REACHED.search(plain_text(text)))


def names_whom(question: str, text: str) -> bool:
    """Whether a text names an office or somebody whom the question does not."""
    asked = plain_text(question)
    found = (match.group() for match in _BODY.finditer(plain_text(text)))
    return any(body not in asked for body in found) or names_somebody_else(question, text)
