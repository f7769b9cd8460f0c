"""Which item of the list that was just shown a follow-up asks for.

« Lesquels concernent les écoles ? » is answered by an item of that list that says so, or by none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import Shape
from assistant.conversation import Rewriting
from assistant.evidence import Decision
from assistant.language.plain_text import plain_text
from assistant.matching import Weighted, said_in
from assistant.questions.question import Term
from assistant.questions.roles import WordRole
from assistant.scoring.scores import Scored
from ingest.french import fold, stems

_WHICH_OF_LIST = re.compile(
    r"^(?!.*\b(?:plus|moins|mieux|meilleur|priorit|principa|premi|derni|arriv|vien))"
    r"(?:(?:et|mais|alors) )*(?:lesquel(?:le)?s|lequel|laquelle)"
    r"(?: (?:d'entre |de )(?:ces|eux|elles)(?: \w+)?)? [a-z]"
)
"""« Lesquels concernent les écoles ? »: of what was listed."""
_WHICH_ARE = re.compile(
    r"^(?:(?:et|mais|alors) )*(?:lesquel(?:le)?s|lequel|laquelle)(?: d'entre \w+)? (?:sont|est)\b"
)
"""« Lesquels *sont* gratuits ? »: what is said of them all sets none of them apart."""

_SPEAKS = re.compile(r"(?:parl|trait|concern|touch|evoqu)\w*$")

_SAME = 40
"""Characters by which a label is known again in what an item says."""


def item_asked(
    terms: Sequence[Weighted], scored: Sequence[Scored], rewriting: Rewriting
) -> Decision | None:
    """The item that « lesquels concernent X ? » asks for; `None` for any other follow-up."""
    if not rewriting.listed or not _WHICH_OF_LIST.match(plain_text(rewriting.own)):
        return None
    said = fold(rewriting.own)
    own = said_in(terms, said)
    apart = bool(_WHICH_ARE.match(plain_text(rewriting.own)))
    named = [
        w.term
        for w in own
        if (apart or w.term.role is not WordRole.VERB) and not _SPEAKS.match(fold(w.term.surface))
    ]
    if not named:
        return None
    items = (s for s in scored if s.candidate.shape is Shape.ITEM)
    listed = (s for s in items if is_listed(s, rewriting.listed))
    of_it = tuple(s for s in listed if all(_says(s, term, itself=apart) for term in named))
    if not of_it:
        return Decision((), "aucun élément de la liste ne le dit")
    return Decision(of_it[:1], "l’élément de la liste le dit")


def _says(scored: Scored, term: Term, *, itself: bool) -> bool:
    """Whether evidence has a term: in its own text, else by another word or by what leads in."""
    if set(term.parts) <= set(stems(scored.candidate.text)):
        return True
    return not itself and all(missing.term is not term for missing in scored.coverage.missing)


def is_listed(scored: Scored, labels: Sequence[str]) -> bool:
    """Whether evidence is one of the items that were just listed."""
    text = fold(scored.candidate.text)
    return any(fold(label)[:_SAME] in text for label in labels)
