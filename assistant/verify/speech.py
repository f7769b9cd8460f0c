"""Whose opinion it is: « selon X, » in the sentence, « pour X, « … » » in the source.

- An opinion keeps its owner: « selon la directrice » over « pour les médecins » is refused.
- « X estime que » may stand for « selon X, », and « selon X, » for « X estime que ».
- What a statement says inside a quotation is said by whom the quotation is attributed to.
"""

from __future__ import annotations

import re

from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.scopes import Scope
from assistant.verify.text import plain, same_word, words

_CREDIT = re.compile(r"(?:selon|d'apres|pour) (?P<whom>[^,]{3,90}),")


def credited(sentence: str, scope: Scope, piece: Alignment) -> bool:
    """Whether « selon X, » gives an opinion to the one who has it (« X juge que … »)."""
    match = _CREDIT.match(plain(sentence))
    if match is None:
        return False
    named = [p for p in piece.pairs if match.start("whom") <= p.claim.start < match.end("whom")]
    return bool(named) and all(
        any(s.start < scope.marker.start for s in p.sources) for p in named if p.sources
    )


def gives(sentence: str, scope: Scope, piece: Alignment) -> bool:
    """Whether « X estime que … » gives an opinion to the one whom the source credits it to."""
    owner = _owner(piece)
    said = [w for w in words(sentence) if w.is_content and w.end <= scope.marker.start]
    given = [w.form for w in words(owner)]
    return bool(owner) and bool(said) and all(supports(w.form, given) for w in said)


def misattributed(sentence: str, piece: Alignment) -> bool:
    """Whether an opinion changes owner (« selon la directrice », « selon les médecins »)."""
    mine, owner = _CREDIT.match(plain(sentence)), _owner(piece)
    if not mine or not owner:
        return False
    named = words(sentence[slice(*mine.span("whom"))])
    first = next((w for w in named if w.is_content), None)
    if first is None or lexicon().is_neutral(first.form, announced=True):
        return False
    if first.text.islower() and first.form in infinitives(first.form):
        return False  # « pour obtenir une salle, » gives an aim
    return not any(same_word(first.form, w.form) for w in words(owner))


def _owner(piece: Alignment) -> str:
    """Whom a statement is credited to, by itself or by the quotation that it stands in."""
    for text in (piece.unit.text, piece.unit.inherited):
        match = _CREDIT.match(plain(text))
        if match:
            return text[slice(*match.span("whom"))]
    return ""
