"""A follow-up with what the conversation said before it, and what it brings that is new.

Nothing is rewritten here: `assistant.conversation` chooses how, by the form of the follow-up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.follow_ups.anchor import Anchor, Cell
from assistant.follow_ups.follow_up_forms import BARE_NOUN, BARE_SWAP, CORRECTION, SWAP, YEAR_SWAP
from assistant.follow_ups.listed_items import NO_LIST, Listed
from assistant.language.contractions import article_in
from assistant.language.plain_text import plain_text, unpunctuated
from assistant.questions.asked import ORDINAL, rank_of
from assistant.vocabulary import Vocabulary
from ingest.french import fold

_OPENER = re.compile(
    r"^(?:(?:et|mais|alors|ok|oui|non|bon|du coup|d'accord)[\s,:]+)+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question that leans on the one before it.

    Attributes:
        question: As typed, mended, without what opens the message.
        previous: What the question before was read as.
        answer: What it was answered.
        vocabulary: The language of the field.
        anchor: Where in the documents the answer stood.
        topics: Earlier questions that stood alone, the latest first; at least one.
        said: Earlier questions as typed, the latest first.
        trail: Cells of tables that answered before, the latest first.
        listed: The last list that answered.
        typed: The question before it was said in its plainest form.
    """

    question: str
    previous: str
    answer: str
    vocabulary: Vocabulary
    anchor: Anchor
    topics: tuple[str, ...]
    said: tuple[str, ...] = ()
    trail: tuple[Cell, ...] = ()
    listed: Listed = NO_LIST
    typed: str = ""

    @property
    def topic(self) -> str:
        """The last question that stood alone."""
        return self.topics[0]

    @property
    def item(self) -> str:
        """The label of the list item that was just told; empty where none was."""
        place = self.anchor.position
        if re.search(r"\bautres?\b", self.plain):
            return ""
        if rank_of(plain_text(self.previous)) is None or not 0 < place <= len(self.listed.items):
            return ""
        return self.listed.items[place - 1]

    @property
    def plain(self) -> str:
        """The question folded, as the patterns of forms read it."""
        return plain_text(self.question)

    @property
    def body(self) -> str:
        """The question without what opens a reply (« et », « ok, »)."""
        return _OPENER.sub("", self.question)

    @property
    def new(self) -> str:
        """What a swap or a correction brings, as typed."""
        if year := YEAR_SWAP.match(self.plain):
            return year.group("new")
        match = CORRECTION.match(self.plain) or SWAP.match(self.plain)
        match = match or BARE_SWAP.match(self.plain) or BARE_NOUN.match(self.plain)
        if match is None:
            return ""
        article = article_in(match.groupdict().get("preposition") or "")
        return f"{article}{_as_typed(self.question, match.group('new'))}"

    @property
    def list_question(self) -> str:
        """The question behind an earlier « en deuxième position : … »."""
        head, colon, rest = self.previous.partition(" : ")
        ranked_before = bool(colon) and "(" not in head and re.search(rf"\b{ORDINAL}\b", fold(head))
        return rest if ranked_before else self.previous


def _as_typed(question: str, folded: str) -> str:
    """The end of the question, as typed, that a folded ending stands for."""
    typed = unpunctuated(question).replace("-", " ").split()
    words = folded.split()
    text = " ".join(typed[-len(words) :])
    return text.split("'", 1)[-1] if "'" in text and "'" not in folded else text
