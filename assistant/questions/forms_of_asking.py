"""What forms of asking are written with: their openings, noun phrases, people."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.language.noun_places import with_preposition

LEAD = r"(?P<lead>^\W*(?:[^?!]{0,90}?[:;,.!…]\s+)?)"
END = r"\s*[?!.]*\s*$"
THE = r"(?:l['’]|(?:les?|la|une?|des|cet?|cette|ces|ses|leurs?|notre|nos|votre|vos|mon|ma|mes)\s+)"
THING = rf"{THE}[^,;:?!]{{2,90}}?"
SEVERAL = re.compile(r"(?:les|des|ces|ses|leurs|nos|vos|mes)\s", re.IGNORECASE)
ITSELF = r"-(?:t-)?(?:il|elle|ils|elles|on|vous|tu)"
CAN = r"(?:peut|peuvent|pourrai(?:en)?t)"
SOURCE = r"(?:\s*,?\s+(?P<source>(?:selon|d['’]après)\s+[^?!]{3,80}?))?"
"""« …, *selon l’enquête* » at the end of a question."""

SOMEBODY = (
    r"\b(?:patient|habitant|citoyen|usager|malade|famille|élue?|professionnel|médecin|infirmi|soignant|"
    r"jeune|enfant|parent|salarié|bénévole|adhérent|membre|moi\b|nous\b)"
)
PEOPLE = re.compile(SOMEBODY, re.IGNORECASE)
Told = Callable[[re.Match[str]], str]
"""How a match is told in the usual form."""


def form(pattern: str, told: Told) -> tuple[re.Pattern[str], Told]:
    """A form of asking, behind whatever opens the message, with how it is told."""
    return re.compile(LEAD + pattern + END, re.IGNORECASE), told


def small(thing: str) -> str:
    """A noun phrase as it stands within a sentence."""
    return thing[:1].lower() + thing[1:] if is_article(thing) else thing


def what_is(thing: str) -> str:
    """What asks for a noun phrase: « quels sont les prêts », « quelle est la date »."""
    article = thing.split(maxsplit=1)[0].lower()
    asking = {"les": "quels sont", "la": "quelle est"}.get(article, "quel est")
    return f"{asking} {small(thing)}"


def of_it(thing: str) -> str:
    """A noun phrase behind « de », within a sentence: « du club », « de la ligue »."""
    return with_preposition("de", small(thing))


def whom_for(thing: str) -> str:
    """« À qui s’adressent les clubs », as texts say whom a thing is for."""
    verb = "s’adressent" if SEVERAL.match(thing) else "s’adresse"
    return f"à qui {verb} {small(thing)}"


def is_article(thing: str) -> bool:
    """Whether a noun phrase opens on its article."""
    return re.match(THE, thing, re.IGNORECASE) is not None
