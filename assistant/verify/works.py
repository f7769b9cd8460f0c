"""A purpose that a statement says as what is worked at."""

from __future__ import annotations

import re

from assistant.verify.alignment import Alignment
from assistant.verify.scopes import Scope
from assistant.verify.text import plain

_WORKS_AT = re.compile(
    r"(?<!\w)(?:travaill|collabor|cooper|oeuvr|associ|concour)\w*(?: ensemble| conjointement)?"
    r"(?: [\w' ]{0,40}?)? (?:a la |a l'|au )$"
)


def worked_at(scope: Scope, piece: Alignment) -> bool:
    """Whether « travaillent pour préparer » says « travaillent à la préparation »."""
    pair = next((p for p in piece.pairs if p.claim.start >= scope.marker.start and p.sources), None)
    return pair is not None and any(
        _WORKS_AT.search(plain(piece.text[: s.start])) for s in pair.sources
    )
