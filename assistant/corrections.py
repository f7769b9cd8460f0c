"""What the documents say instead of what a question takes for granted, where they do say it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.premises import Premise, premise_of, taken_for_granted
from assistant.questions.roles import WordRole

if TYPE_CHECKING:
    from assistant.candidates.texts import Texts
    from assistant.reading import Reading


@dataclass(frozen=True, slots=True)
class Correction:
    """What a question takes for granted, and the accepted reading that says otherwise."""

    premise: Premise
    instead: Reading


def correction_of(reading: Reading, read: Callable[[str], Reading]) -> Correction | None:
    """The correction of a question, `None` where it supposes nothing or nothing says otherwise.

    The quote has to name every thing of the premise's question: a person of the federation is no
    answer to where its seat is.

    Args:
        reading: How the question was read, accepted or not.
        read: Reads a standalone question.
    """
    question = reading.question
    premise = taken_for_granted(question.text)
    if premise is None and not reading.accepted:
        premise = premise_of(question.text, question.asked, reading.decision.missing)
    if premise is None:
        return None
    instead = read(premise.question)
    if not instead.accepted:
        return None
    best = instead.decision.accepted[0]
    if any(w.term.role is WordRole.NOUN and not w.term.soft for w in best.coverage.missing):
        return None
    if not premise.denied and _says(premise.said, best.candidate.text, instead.texts):
        return None
    if not premise.corrected_by(instead.question.asked, best.candidate.text):
        return None
    return Correction(premise, instead)


def _says(said: str, quote: str, texts: Texts) -> bool:
    """Whether a quote names by any of its names what is supposed: it bears that out."""
    bag = texts.bag(quote)
    mentions = texts.mentions(said)
    return bool(mentions) and not any(m.keys.isdisjoint(bag) for m in mentions)
