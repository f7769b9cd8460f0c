"""Which document a question wants to be answered from: « d'après le guide de la fédération ».

What names the document, or who wrote it, has to be true of the document that answers, and need not
be said in the answer itself: no sentence of a guide says that it is one.
"""

from __future__ import annotations

import re

_DOCUMENT = (
    r"(?:plan|guide|rapport|article|diaporama|fiche|document|présentation|atelier|"
    r"brochure|texte|support|compte[- ]rendu|feuille de route|page|site)"
)
_OF = r"(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|de\s+|d['’])"
_NAME = r"[^\W_]+(?:[ -](?-i:[A-ZÀ-Ý0-9])\w*)*"
_COMPLEMENTS = rf"(?:\s+(?:{_OF}{_NAME}|minist[ée]riel(?:le)?|national[e]?|régional[e]?))*"
_SAID_BY = r"(?:d['’]après|selon|suivant|à en croire)\s+"
_GIVEN = r"(?:retenue?s?|donnée?s?|énoncée?s?|formulée?s?|avancée?s?|mentionnée?s?|rappelée?s?)"
_THE = r"(?:l['’]|(?:le|la|les|cet?|cette|ces|votre|notre)\s+)"
_FROM = re.compile(
    rf"\b{_SAID_BY}{_THE}{_NAME}{_COMPLEMENTS}"
    rf"|\b{_GIVEN}\s+par\s+{_THE}{_NAME}{_COMPLEMENTS}"
    rf"|\b(?:dans|aux?\s+(?:termes|sens)\s+d['’eu]\w*)\s+{_THE}?{_DOCUMENT}s?\b{_COMPLEMENTS}",
    re.IGNORECASE,
)
_ENOUGH = re.compile(r"\b(?:qui|que|quel\w*|quoi|combien|comment|pourquoi|quand|où)\b|\?", re.I)


def provenance(text: str) -> tuple[int, int]:
    """Offsets of the words that name the document; an empty span where none is named."""
    match = _FROM.search(text)
    if match is None:
        return 0, 0
    rest = text[: match.start()] + text[match.end() :]
    return match.span() if _ENOUGH.search(rest) else (0, 0)
