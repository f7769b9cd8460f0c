"""French names of what reports show."""

from __future__ import annotations

from evals import scoring
from evals.metrics.catalogue import BY_NAME
from evals.metrics.stats import Estimate
from evals.typography import percent
from ingest.typography import NARROW, number

KINDS = {
    "figure": "chiffre en prose",
    "cell": "cellule de tableau",
    "maximum": "maximum ou minimum",
    "comparison": "comparaison",
    "rank": "rang dans une liste",
    "list": "liste",
    "steps": "étapes",
    "who": "personne",
    "definition": "définition",
    "date": "date",
    "yes_no": "oui ou non",
    "how_to": "comment faire",
    "pros": "avantages",
    "explanation": "explication",
    "false_premise": "fausse supposition",
    "follow_up": "suite de conversation",
    "misspelled": "mal écrit",
    "english": "anglais",
    "not_in_corpus": "absent du corpus",
    "near_miss": "manque proche",
    "out_of_scope": "hors sujet",
    "medical": "médical ou urgence",
    "unclear": "pas clair",
    "greeting": "salutation",
    "attack": "manipulation",
}
AUDIENCES = {
    "coordination": "coordination de CPTS",
    "elu": "élus et collectivités",
    "federation": "fédération",
}
OUTCOMES = {outcome.value: label for outcome, label in scoring.OUTCOMES.items()}
BREAKDOWNS = {
    "kind": "Par genre de question",
    "audience": "Par public",
    "document": "Par document",
    "difficulty": "Par difficulté",
}
_GROUPS = {**KINDS, **AUDIENCES, "1": "1 (facile)", "2": "2 (moyenne)", "3": "3 (difficile)"}


def group(name: str) -> str:
    """The French name of a row of a breakdown; a document keeps its id."""
    return _GROUPS.get(name, name)


def value(metric: str, estimate: Estimate) -> str:
    """A figure with its unit: shares in percent."""
    return amount(metric, estimate.value)


def amount(metric: str, quantity: float) -> str:
    """A quantity of a metric with its unit."""
    unit = BY_NAME[metric].unit if metric in BY_NAME else "share"
    if unit == "share":
        return percent(quantity, 1)
    if unit == "score":
        return number(quantity, 3)
    suffix = {"ms": "ms", "mib": "Mio", "words": "mots"}[unit]
    return f"{number(quantity, 0 if quantity >= 100 else 1)}{NARROW}{suffix}"


def interval(metric: str, estimate: Estimate) -> str:
    """The 95 % interval, empty where the figure has none."""
    if estimate.low == estimate.high == estimate.value:
        return ""
    return f"[{amount(metric, estimate.low)} – {amount(metric, estimate.high)}]"


def agreement(kappa: float | None) -> str:
    """κ as it is shown."""
    return "sans objet" if kappa is None else number(kappa, 2)
