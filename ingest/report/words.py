"""French words and numbers of the report."""

from __future__ import annotations

NARROW = "\u202f"

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


def number(value: int) -> str:
    """« 12 345 », with narrow no-break spaces."""
    return f"{value:,}".replace(",", NARROW)


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """« 1 page », « 2 pages »; zero and one are singular in French."""
    return f"{number(count)} {singular if count < 2 else plural or singular + 's'}"


def duration(seconds: float) -> str:
    """« 8 s », « 2 min 05 s »."""
    if seconds < 60:
        return f"{round(seconds)}{NARROW}s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}{NARROW}min {rest:02d}{NARROW}s"


def percent(share: float) -> str:
    """« 87 % »."""
    return f"{round(share * 100)}{NARROW}%"
