"""French words and numbers of the report."""

from __future__ import annotations

from ingest.typography import NARROW

KINDS = {
    "survey_report": "Rapport d’enquête",
    "slides": "Diaporama",
    "plan": "Plan",
    "guide": "Guide",
    "article": "Article",
    "other": "Autre",
}
LANGUAGES = {"fr": "français", "en": "anglais", "es": "espagnol", "de": "allemand"}
REASONS = {
    "header": "en-tête",
    "footer": "pied de page",
    "banner": "bandeau répété",
    "page_number": "numéro de page",
    "menu": "menu",
    "duplicate": "répétition",
    "hidden": "texte caché",
}


def duration(seconds: float) -> str:
    """« 8 s », « 2 min 05 s »."""
    if seconds < 60:
        return f"{round(seconds)}{NARROW}s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}{NARROW}min {rest:02d}{NARROW}s"


def percent(share: float) -> str:
    """« 87 % »."""
    return f"{round(share * 100)}{NARROW}%"
