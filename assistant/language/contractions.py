"""Prepositions that have taken an article in: « du » is « de le », « aux » is « à les »."""

from __future__ import annotations

from ingest.french import fold

_ARTICLES = {
    "au": "le ", "aux": "les ", "a la": "la ", "a l'": "l’",
    "du": "le ", "des": "les ", "de la": "la ", "de l'": "l’",
}  # fmt: skip


def article_in(preposition: str) -> str:
    """The definite article within « du », « aux », « de l’ », as it stands before its noun.

    Empty where there is none (« de », « à », « pour »).
    """
    return _ARTICLES.get(fold(preposition).strip(), "")
