"""What the documents say instead of what a question takes for granted, where they do say it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.candidates.candidate import Shape
from assistant.premises import Premise, premise_of, taken_for_granted
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.roles import WordRole
from assistant.supposed_facts import supposed_fact, supposed_surveyor
from assistant.suppositions import supposed_end, supposed_in_passing

if TYPE_CHECKING:
    from assistant.candidates.candidate import Candidate
    from assistant.candidates.texts import Texts
    from assistant.reading import Reading


@dataclass(frozen=True, slots=True)
class Correction:
    """What a question takes for granted, and the accepted reading that says otherwise.

    Attributes:
        rest: What else the question asks, answered without what it takes for granted; `None`
            where that is answered by the same quote, or by none.
    """

    premise: Premise
    instead: Reading
    rest: Reading | None = None

    @property
    def goes_on_from(self) -> Reading:
        """What the next question of the conversation continues."""
        return self.rest or self.instead


def correction_of(reading: Reading, read: Callable[[str], Reading]) -> Correction | None:
    """The correction of a question, `None` where it supposes nothing or nothing says otherwise.

    The quote has to name every thing of the premise's question: a person of the federation is no
    answer to where its seat is.

    Args:
        reading: How the question was read, accepted or not.
        read: Reads a standalone question.
    """
    question = reading.question
    text = question.text
    premise = supposed_end(text) or supposed_fact(text) or taken_for_granted(text)
    if premise is None and not reading.accepted:
        about = (question.text, question.asked, reading.decision.missing)
        surveyor = supposed_surveyor(text, reading.decision.missing)
        premise = surveyor or premise_of(*about) or supposed_in_passing(*about)
    if premise is None:
        return None
    instead = read(premise.question)
    if not instead.accepted:
        return None
    best = instead.decision.accepted[0]
    if any(w.term.role is WordRole.NOUN and not w.term.soft for w in best.coverage.missing):
        return None
    if premise.unheard and _is_heard_of(premise.said, best.candidate, instead.texts):
        return None
    quote = _quote(best.candidate, instead.texts)
    borne_out = _touches if premise.extreme else _says
    if not premise.denied and borne_out(premise.said, quote, instead.texts):
        return None
    if not premise.corrected_by(instead.question.asked, quote):
        return None
    return Correction(premise, instead, _rest(premise, instead, read))


def _is_heard_of(said: str, candidate: Candidate, texts: Texts) -> bool:
    """Whether the document of a quote speaks of what is supposed, in whatever part."""
    info = candidate.document
    return any(_says(said, text, texts) for text in (info.title, *texts.pages_of(info)))


def _quote(candidate: Candidate, texts: Texts) -> str:
    """The text of a candidate, led by the labels of what it picks from a table."""
    leads = (
        part.lead for part in candidate.parts if part.lead and candidate.shape is Shape.EXTREME
    )
    labels = (texts.slice(candidate.document.id, lead) for lead in leads)
    return " ".join([*labels, candidate.text])


def _rest(premise: Premise, instead: Reading, read: Callable[[str], Reading]) -> Reading | None:
    """The answer to what is left of the question, in the document of the correction."""
    rest = read(premise.rest) if premise.rest else None
    if rest is None or not rest.accepted:
        return None
    said, left = (r.decision.accepted[0].candidate for r in (instead, rest))
    figure = rest.question.asked in FIGURES and Asked.PERSON not in premise.wanted
    apart = said.spans != left.spans or figure
    return rest if apart and said.document.id == left.document.id else None


def _says(said: str, quote: str, texts: Texts) -> bool:
    """Whether a quote names by any of its names what is supposed: it bears that out."""
    bag = texts.bag(quote)
    mentions = texts.mentions(said)
    return bool(mentions) and not any(m.keys.isdisjoint(bag) for m in mentions)


def _touches(said: str, quote: str, texts: Texts) -> bool:
    """Whether a quote has any word of what is supposed: it may be the same under another name."""
    return not texts.bag(said).isdisjoint(texts.bag(quote))
