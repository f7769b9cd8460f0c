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
ENUMERATIONS = frozenset({Asked.LIST, Asked.STEPS, Asked.HOW_TO})
SUPERLATIVES = frozenset({Asked.MAXIMUM, Asked.MINIMUM, Asked.COMPARISON, Asked.RANK})
