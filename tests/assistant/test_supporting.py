"""What a language model writes from."""

from __future__ import annotations

from documents import Bullets, assistant, document

from assistant.candidates.candidate import Shape
from assistant.evidence import Decision
from assistant.reading import Reading
from assistant.supporting import supporting
from ingest.documents import Document


def _reading(question: str, *documents: Document) -> Reading:
    return assistant(*documents)._reader.read(question)


def test_support_begins_with_the_accepted() -> None:
    """A language model gets the evidence accepted, then a little more, nothing twice."""
    reading = _reading("Quels sont les objectifs du plan ?")
    chosen = supporting(reading.question, reading.decision, reading.scored)
    assert chosen[: len(reading.decision.accepted)] == reading.decision.accepted
    assert len({scored.candidate.spans for scored in chosen}) == len(chosen) <= 6


def test_support_holds_no_piece_of_a_longer_one() -> None:
    """An item and the list that it is of: the list stands for both."""
    source = document("d", "Le plan a deux objectifs :", Bullets(("Lire plus", "Prêter mieux")))
    reading = _reading("Quels sont les objectifs du plan ?", source)
    whole = next(s for s in reading.scored if s.candidate.shape is Shape.LIST)
    item = next(s for s in reading.scored if s.candidate.shape is Shape.ITEM)
    both = Decision((item, whole), "les deux répondent")
    assert supporting(reading.question, both, ()) == (whole,)
