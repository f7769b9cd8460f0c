"""The kinds of thing that a question may ask for."""

from __future__ import annotations

from enum import StrEnum


class Asked(StrEnum):
    """The kind of thing that a question asks for."""

    PERCENT = "pourcentage"
    COUNT = "nombre"
    DATE = "date"
    PERSON = "personne"
    PLACE = "lieu"
    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    COMPARISON = "comparaison"
    RANK = "rang"
    LABEL = "intitulé d’une valeur"
    STEPS = "étapes"
    HOW_TO = "marche à suivre"
    WHY = "raison"
    DEFINITION = "définition"
    TOPIC = "sujet"
    LIST = "liste"
    YES_NO = "oui ou non"
    STATEMENT = "énoncé"


FIGURES = frozenset({Asked.PERCENT, Asked.COUNT})
PROCEDURES = frozenset({Asked.HOW_TO, Asked.STEPS})
ENUMERATIONS = PROCEDURES | {Asked.LIST}
EXTREMES = frozenset({Asked.MAXIMUM, Asked.MINIMUM})
SUPERLATIVES = EXTREMES | {Asked.COMPARISON, Asked.RANK}
ASSERTIONS = frozenset({Asked.YES_NO, Asked.STATEMENT})
"""What puts a statement, to hear whether it is so or what is said of it."""
