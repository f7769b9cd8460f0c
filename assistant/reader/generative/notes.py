"""What a person reads when the model's answer is missing, partial or shortened. Reviewed as one."""

from assistant.reader.generative.client import Trouble
from ingest.typography import NARROW

_FALLBACK = f"{NARROW}: voici les extraits."

TROUBLES = {
    Trouble.FIRST_WORD: "Le service de rédaction n’a pas répondu à temps" + _FALLBACK,
    Trouble.TOO_LONG: "Le service de rédaction a été trop long" + _FALLBACK,
    Trouble.KEY: "Le service de rédaction refuse la clé (CPTS_LLM_API_KEY)" + _FALLBACK,
    Trouble.MODEL: "Le service de rédaction ne connaît pas ce modèle ou cette adresse (CPTS_LLM, "
    "CPTS_LLM_BASE_URL)" + _FALLBACK,
    Trouble.BUSY: "Le service de rédaction est saturé" + _FALLBACK,
    Trouble.SERVER: "Le service de rédaction est en panne" + _FALLBACK,
    Trouble.UNREACHABLE: "Le service de rédaction est injoignable" + _FALLBACK,
    Trouble.UNREADABLE: "La réponse du service de rédaction est illisible" + _FALLBACK,
    Trouble.REFUSED: "Le service de rédaction a refusé la demande" + _FALLBACK,
    Trouble.CUT: "Le service de rédaction s’est interrompu" + _FALLBACK,
    Trouble.LENGTH: "La synthèse a atteint sa longueur maximale" + _FALLBACK,
}
EMPTY = "Le service de rédaction n’a rien écrit" + _FALLBACK
OFF_THE_RAILS = "La synthèse s’écartait des documents" + _FALLBACK
NOTHING_KEPT = "Aucune phrase de la synthèse n’a passé la vérification" + _FALLBACK
DECLINED = "Le modèle n’a pas trouvé de réponse dans ces extraits."
NO_ROOM = "Les extraits dépassent la fenêtre du modèle (CPTS_LLM_CONTEXT_TOKENS)" + _FALLBACK
DAY_SPENT = "Le budget du jour pour la rédaction est épuisé" + _FALLBACK
SESSION_SPENT = "Le budget de rédaction de cette conversation est épuisé" + _FALLBACK
PARTIAL = {
    Trouble.TOO_LONG: "Le service de rédaction a été trop long : la synthèse s’arrête ici.".replace(
        " :", f"{NARROW}:"
    ),
    Trouble.CUT: f"Le service de rédaction s’est interrompu{NARROW}: la synthèse s’arrête ici.",
    Trouble.LENGTH: f"La synthèse a atteint sa longueur maximale{NARROW}: elle s’arrête ici.",
}
PARTIAL_RAILS = f"La suite s’écartait des documents{NARROW}: la synthèse s’arrête ici."
"""Notes for an answer of which some sentences were shown: they stay."""

ORDER = "la phrase s’adresse à l’assistant"
LINK = "la phrase contient un lien, une image ou une balise"
FRAGMENT = "la phrase ne dit rien d’un extrait"
OVERLONG = "la phrase est trop longue pour être vérifiée"
UNCITED = "la phrase ne cite aucun extrait, et aucun ne la porte"
MASKED = "(phrase masquée)"
"""Stands for a removed sentence that even a list of removed sentences should not repeat."""

ANSWER = f"aucun extrait ne le dit{NARROW}; le reste de la phrase est gardé"
"""Of the « oui » or « non » before a sentence that its excerpt carries."""

REPEATED = "la phrase est déjà dite"
LEAK = "la phrase parle des consignes"


def partial(trouble: Trouble) -> str:
    """The note where part of the answer was shown before the failure."""
    return PARTIAL.get(trouble, PARTIAL[Trouble.CUT])
