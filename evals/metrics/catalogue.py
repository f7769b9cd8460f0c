"""Every figure of a result: its name, what it is called in French, and which way is better.

Per-question figures are averaged over the questions to which they apply; the others are made from
the whole set in `evals.summary`. These names are those of `--require`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure of the result.

    Attributes:
        per_question: Whether it is the mean of a figure of each question.
        higher: Whether more is better.
        unit: `share` (0 to 1), `score` (0 to 1, not a proportion), `ms`, `mib`, `words`.
    """

    name: str
    label: str
    definition: str
    per_question: bool = True
    higher: bool = True
    unit: str = "share"


METRICS: tuple[Metric, ...] = (
    Metric("right", "Questions justes", "Règle entière : issue, faits, chiffres, lieu, citations."),
    Metric(
        "answerable",
        "Questions à réponse, justes",
        "Part des questions qui ont une réponse où toute la règle est respectée.",
    ),
    Metric("unanswerable", "Questions sans réponse, justes", "Part dont l'issue est la bonne."),
    Metric("outcome", "Issue juste", "L'issue est l'une des issues attendues."),
    Metric("facts_recall", "Faits rappelés", "Part des faits attendus que le texte dit."),
    Metric(
        "figures_exact", "Chiffres exacts", "Part des chiffres attendus donnés au chiffre près."
    ),
    Metric("no_surplus", "Sans chiffre de trop", "Aucun chiffre hors sujet dans le texte."),
    Metric("in_order", "Listes dans l'ordre", "Les faits viennent dans l'ordre attendu."),
    Metric("list_complete", "Listes complètes", "Tous les éléments de la liste sont là."),
    Metric("leads", "Réponse en tête", "Un fait attendu est dans les 40 premiers mots."),
    Metric("concise", "Longueur tenue", "La réponse ne dépasse pas la longueur du genre."),
    Metric("length", "Longueur", "Mots de la réponse.", higher=False, unit="words"),
    Metric("document", "Bon document cité", "Un document attendu est cité."),
    Metric("page", "Bonne page citée", "Une page attendue est citée."),
    Metric("place_precision", "Citations au bon lieu", "Part des citations d'un lieu attendu."),
    Metric(
        "quoted_facts", "Chiffres dans la citation", "Les chiffres attendus sont cités au lieu."
    ),
    Metric("verbatim", "Citations littérales", "Part des citations égales au texte indexé."),
    Metric(
        "verbatim_original",
        "Citations retrouvées dans l'original",
        "Part des citations retrouvées par une autre lecture du fichier.",
    ),
    Metric("markers", "Marqueurs résolus", "Chaque marqueur du texte a sa citation."),
    Metric("citation_recall", "Phrases citées", "Part des phrases qui portent un marqueur."),
    Metric("citation_precision", "Citations utiles", "Part des citations qu'un marqueur appelle."),
    Metric(
        "figures_supported",
        "Chiffres soutenus",
        "Chaque chiffre est dans la citation de sa phrase.",
    ),
    Metric("hit_1", "Bonne page trouvée en 1er", "hit@1 sur (document, page)."),
    Metric("hit_5", "Bonne page dans les 5", "hit@5 sur (document, page)."),
    Metric("mrr", "Rang inverse moyen", "1 / rang de la première bonne page.", unit="score"),
    Metric("ndcg_5", "nDCG@5", "Gain cumulé des 5 premières pages.", unit="score"),
    Metric("follow_up", "Suites justes", "Tours de conversation après le premier, règle entière."),
    Metric("standalone", "Sujet gardé", "La question réécrite garde les mots attendus."),
    Metric(
        "raw_right", "Suites justes sans réécriture", "La même suite, posée sans son historique."
    ),
    Metric("refusal_precision", "Précision des refus", "Refus justes / refus.", per_question=False),
    Metric(
        "refusal_recall", "Rappel des refus", "Refus justes / sans réponse.", per_question=False
    ),
    Metric("refusal_f1", "F1 des refus", "Moyenne harmonique.", per_question=False, unit="score"),
    Metric(
        "conversations",
        "Conversations justes",
        "Part des conversations dont tous les tours sont justes.",
        per_question=False,
    ),
    Metric(
        "robustness",
        "Mêmes réponses aux variantes",
        "Part des groupes d'écritures qui ont tous la même issue et les mêmes faits.",
        per_question=False,
    ),
    Metric(
        "rewriting_gain",
        "Gain de la réécriture",
        "Suites justes avec l'historique moins suites justes sans.",
        per_question=False,
        unit="score",
    ),
    Metric(
        "aurc",
        "Risque moyen (AURC)",
        "Aire sous la courbe risque-couverture.",
        per_question=False,
        higher=False,
        unit="score",
    ),
    Metric(
        "calibration_error",
        "Erreur de calibration",
        "Écart moyen entre confiance et justesse.",
        per_question=False,
        higher=False,
        unit="score",
    ),
    Metric("latency_p50", "Latence médiane", "", per_question=False, higher=False, unit="ms"),
    Metric("latency_p95", "Latence, 95e centile", "", per_question=False, higher=False, unit="ms"),
    Metric("memory", "Mémoire de pointe", "", per_question=False, higher=False, unit="mib"),
)

BY_NAME = {metric.name: metric for metric in METRICS}
TIMING = frozenset({"latency_p50", "latency_p95", "memory"})
"""Figures that differ from one run to the next; everything else is the same to the digit."""
