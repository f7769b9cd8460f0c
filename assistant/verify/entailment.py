"""The rules that stand for an entailment model: all must hold, else the sentence is not shown."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verify import (
    agents,
    brackets,
    comparison,
    conditions,
    offices,
    polarity,
    quantity,
    realised,
    replaced,
    roles,
    shared_out,
    shares,
    strength,
    subjects,
    turned,
)
from assistant.verify.alignment import Aligner, Alignment, Misfit
from assistant.verify.source import Unit
from assistant.verify.terms import Terms


def fault(
    text: str, stated: Sequence[Unit], record: str, terms: Terms, previous: str, question: str = ""
) -> str | None:
    """Why the cited units do not carry the sentence; `None` where they do."""
    aligner = Aligner(stated, record, terms, question)
    laid = aligner.lay(text, previous)
    if isinstance(laid, Misfit):
        return laid.reason
    reason = _broken(text, laid, terms)
    if reason and any(_broken(text, other, terms) is None for other in aligner.others(text)):
        return None  # another statement of the excerpts carries it
    return reason


def carriers(text: str, stated: Sequence[Unit], record: str, terms: Terms) -> tuple[Unit, ...]:
    """The units that carry a sentence whole, the nearest first."""
    aligner = Aligner(stated, record, terms)
    laid = aligner.lay(text)
    if isinstance(laid, Misfit):
        return ()
    return tuple(pieces[0].unit for pieces in (laid, *aligner.every(text)) if pieces)


def _broken(text: str, laid: Sequence[Alignment], terms: Terms) -> str | None:
    """The first rule that a sentence breaks over the statements that it was laid over."""
    return (
        polarity.fault(text, laid)
        or strength.fault(text, laid)
        or quantity.fault(text, laid)
        or comparison.fault(text, laid)
        or roles.fault(text, laid)
        or subjects.fault(text, laid)
        or agents.fault(text, laid)
        or conditions.fault(text, laid)
        or realised.fault(text, laid)
        or offices.fault(text, laid)
        or replaced.fault(text, laid, terms)
        or shared_out.fault(text, laid)
        or shares.fault(text, laid, terms)
        or brackets.fault(text, laid)
        or turned.fault(text, laid, terms)
    )
