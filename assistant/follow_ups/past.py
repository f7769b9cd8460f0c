"""What a conversation has said before a question, as far as a follow-up may lean on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.follow_ups.anchor import NOTHING, Anchor, Cell, cell_of
from assistant.follow_ups.listed_items import NO_LIST, Listed

_TOPICS = 3
"""Earlier questions in which a pronoun may have what it stands for."""

_TOLD = 6
"""Earlier questions and cells that a follow-up may speak of."""


@dataclass(frozen=True, slots=True)
class Past:
    """What a conversation has said before a question.

    Attributes:
        text: What the previous question was read as.
        anchor: Where the last answer stood.
        topics: Earlier questions that stood alone, the latest first.
        said: Earlier questions as typed, mended, the latest first.
        trail: Cells that answered, the latest first.
        listed: The last list that answered.
        base: The question that a refused swap changed, which the next swap changes instead.
    """

    text: str = ""
    anchor: Anchor = NOTHING
    topics: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    trail: tuple[Cell, ...] = ()
    listed: Listed = NO_LIST
    base: str = ""

    def asked(self, question: str) -> Past:
        """With a question as typed."""
        return replace(self, said=(question, *self.said[: _TOLD - 1]))

    def read(self, text: str, anchor: Anchor | None, *, leans: bool, swaps: bool = False) -> Past:
        """With what a question was read as.

        Args:
            text: The standalone question.
            anchor: Where its answer stood; `None` for a refusal, after which the last one stays.
            leans: Whether it only leaned on the topic before it.
            swaps: Whether it put a new element into the question before.
        """
        topics = self.topics if leans else (text, *self.topics[: _TOPICS - 1])
        if anchor is None:
            base = (self.base or self.text) if swaps else ""
            return replace(self, text=text, topics=topics, base=base)
        cell = cell_of(anchor)
        trail = (cell, *self.trail[: _TOLD - 1]) if cell else self.trail
        same = anchor.items in ((), self.listed.items)
        listed = self.listed if same else Listed(text, anchor.items)
        return replace(
            self, text=text, anchor=anchor, topics=topics, trail=trail, listed=listed, base=""
        )


NO_PAST = Past()
