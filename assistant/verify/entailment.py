"""The rules that stand for an entailment model: all must hold, else the sentence is not shown."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verify import comparison, polarity, quantity, roles, strength, subjects
from assistant.verify.alignment import Aligner, Misfit
from assistant.verify.source import Unit
from assistant.verify.terms import Terms


def fault(
    text: str, stated: Sequence[Unit], record: str, terms: Terms, previous: str
) -> str | None:
    """Why the cited units do not carry the sentence; `None` where they do."""
    laid = Aligner(stated, record, terms).lay(text, previous)
    if isinstance(laid, Misfit):
        return laid.reason
    return (
        polarity.fault(text, laid)
        or strength.fault(text, laid)
        or quantity.fault(text, laid)
        or comparison.fault(text, laid)
        or roles.fault(text, laid)
        or subjects.fault(text, laid)
    )
