"""What is known of a document itself: its publisher, date, length, address and title.

    « de quand date le guide ? » → the documents so called → what their record says, or lacks

A record is no text that can be quoted: where the text of a survey says when it was made, or by
whom, the text answers. « Ça date de quand ? » behind an answer asks it of what the answer cites.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.documents_meant import documents_named
from assistant.outcomes import Answer, Outcome, Turn
from assistant.questions.imprint_asked import Imprint, asked_of_it, imprint_asked
from assistant.reader import templates
from assistant.reading import QuestionReader, Reading
from ingest.documents import DocumentInfo, Kind
from ingest.index import Filter, Index
from ingest.typography import in_words

_MOST = 3
"""Documents that are told of at most: of more, none is meant."""

_IN_TEXT = {Imprint.PUBLISHER, Imprint.DATE}
"""What the text of a survey says of its making."""


def of_record(
    question: str, turns: Sequence[Turn], where: Filter, index: Index, reader: QuestionReader
) -> Answer | None:
    """What the record of a document says, where a message asks for that; else `None`.

    Args:
        question: As typed.
        turns: Turns before it.
        where: Documents and kinds to answer from.
        index: What is read.
        reader: Tells where the last answer stood, and whether a text says it itself.
    """
    if what := asked_of_it(question):
        meant = reader.cited_among(index.documents(), turns, where)
    elif asked := imprint_asked(question):
        what, meant = asked.what, documents_named(asked.of, index, where)
        among = index.documents() if asked.of.pointed else meant
        if asked.of.pointed or len(meant) > 1:
            meant = reader.cited_among(among, turns, where) or meant
    else:
        return None
    if not 1 <= len(meant) <= _MOST or _is_told(what, meant, reader.follow(question, turns, where)):
        return None
    blocks = [_record(info, what) for info in meant]
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.UNCLEAR,
        text="\n\n".join([*blocks, templates.FROM_RECORD]),
        suggestions=tuple(templates.in_short(info.title) for info in meant),
    )


def _is_told(
    what: Sequence[Imprint], meant: Sequence[DocumentInfo], reading: Reading | None
) -> bool:
    """Whether the text of a survey or of slides, where one is meant, says it."""
    kinds = {info.kind for info in meant}
    if not set(what) <= _IN_TEXT or kinds & {Kind.PLAN, Kind.GUIDE}:
        return False
    accepted = reading.decision.accepted if reading else ()
    return bool(accepted) and accepted[0].candidate.document in meant


def _record(info: DocumentInfo, what: Sequence[Imprint]) -> str:
    """What the record of a document says of each thing asked."""
    known = {
        Imprint.PUBLISHER: info.publisher,
        Imprint.DATE: in_words(info.date) if info.date else None,
        Imprint.PAGES: str(info.page_count) if info.page_count > 1 else None,
        Imprint.ADDRESS: info.url,
    }
    lines = [templates.record_line(kind, known[kind]) for kind in what if kind in known]
    return "\n".join([templates.quoted(info.title), *lines])
