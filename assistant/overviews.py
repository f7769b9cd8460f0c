"""A document in short, in its own words, and the documents that are read.

    « résume-moi le plan » → the one document so named → its sections → lines quoted from each

What each section gives is chosen in `assistant.section_lines`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.citations import cite
from assistant.documents_meant import documents_named
from assistant.outcomes import Answer, Citation, Explanation, Outcome, Turn, last_answer
from assistant.questions.overview_asked import (
    OverviewAsked,
    asks_for_sources,
    overview_asked,
    overview_gone_on,
)
from assistant.reader import templates
from assistant.reading import QuestionReader
from assistant.section_lines import lines_of
from assistant.speakers import spoken_by
from ingest.documents import DocumentInfo
from ingest.index import Filter, Index

_MOST_SECTIONS = 14
_MOST_NAMED = 5
"""Documents that a question back names, where several may be meant."""

_OF_SUBJECT = 0.85
"""Affinity from which a statement or a title says what a document is about."""

_RULE = "un document demandé en bref : ses sections, et ce que chacune dit d’abord"


def of_documents(
    question: str, turns: Sequence[Turn], where: Filter, index: Index, reader: QuestionReader
) -> Answer | None:
    """The documents that are read, or one in short, where a message asks for that; else `None`.

    Args:
        question: As typed.
        turns: Turns before it.
        where: Documents and kinds to answer from.
        index: What is read.
        reader: Tells where the last answer stood, and whether a document says its subject itself.
    """
    if asks_for_sources(question, alone=not turns):
        return _sources(question, index)
    spoken = spoken_by(question, where, index)
    if spoken and not spoken.question:
        return _all_said(question, spoken.documents, where, index, reader)
    asked = overview_asked(question) or _gone_on(question, turns)
    if asked is None or (asked.subject and _says_its_subject(question, where, reader)):
        return None
    meant = documents_named(asked, index, where)
    if not meant and not asked.kind and asked.noun:
        meant = documents_named(replace(asked, said=""), index, where)
    if turns and (asked.pointed or len(meant) > 1):
        meant = reader.cited_among(meant, turns, where) or meant
    if len(meant) == 1:
        return _overview(question, meant[0], index)
    return _which_one(question, meant) if meant else None


def _all_said(
    question: str,
    infos: Sequence[DocumentInfo],
    where: Filter,
    index: Index,
    reader: QuestionReader,
) -> Answer | None:
    """All that a publisher says: its document in short, which one, or `None` to read its texts."""
    if len(infos) == 1:
        return _overview(question, infos[0], index)
    accepted = reader.read(question, where).decision.accepted
    is_told = bool(accepted) and accepted[0].candidate.document in infos
    return None if is_told else _which_one(question, infos)


def _says_its_subject(question: str, where: Filter, reader: QuestionReader) -> bool:
    """Whether a document says itself what it is about, in a sentence or its title."""
    accepted = reader.read(question, where).decision.accepted
    return bool(accepted) and accepted[0].affinity >= _OF_SUBJECT


def _gone_on(question: str, turns: Sequence[Turn]) -> OverviewAsked | None:
    """The document that a message chooses, behind a list of documents or an overview."""
    shown = last_answer(turns)
    return overview_gone_on(question, shown) if shown else None


def _overview(question: str, info: DocumentInfo, index: Index) -> Answer | None:
    """A document in short; `None` where it has nothing to quote."""
    pages = [index.page(info.id, number) for number in range(1, info.page_count + 1)]
    lines = lines_of(info, pages)
    if len(lines) > _MOST_SECTIONS:  # chapters that hold nothing of their own go first
        lines = [line for line in lines if line.text]
    more, lines = len(lines) > _MOST_SECTIONS, lines[:_MOST_SECTIONS]
    if not lines:
        return None
    citations: list[Citation] = []
    shown = [
        templates.by_document(info.title, info.publisher, fiche=bool(info.original), whole=True)
    ]
    for marker, line in enumerate(lines, 1):
        section = (line.title,) if line.title else ()
        citations.append(cite(index, marker, info, line.spans, section=section, score=1.0))
        told = filter(None, (templates.bold(line.title) if line.title else "", line.text))
        shown.append(f"- {f'{templates.NB}: '.join(told)} [{marker}]")
    shown += [f"\n{templates.MORE_SECTIONS}"] if more else []
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.ANSWERED,
        text="\n".join(shown),
        citations=tuple(citations),
        explanation=Explanation(question, (), (), (), _RULE),
    )


def _which_one(question: str, infos: Sequence[DocumentInfo]) -> Answer:
    """The question back, where several documents may be meant."""
    titles = [info.title for info in infos[:_MOST_NAMED]]
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.UNCLEAR,
        text=templates.which_document(titles),
        suggestions=tuple(templates.in_short(title) for title in titles),
    )


def _sources(question: str, index: Index) -> Answer:
    """The documents that are read, by title, publisher and date."""
    infos = index.documents()
    lines = [templates.source(info.title, info.publisher, info.date) for info in infos]
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.UNCLEAR,
        text=templates.sources_read(lines),
        suggestions=tuple(templates.in_short(info.title) for info in infos[:_MOST_NAMED]),
    )
