"""A document in short, in its own words, and the documents that are read.

    « résume-moi le plan » → the one document so named → its sections → lines quoted from each

What each section gives is chosen in `assistant.section_lines`.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.citations import cite
from assistant.outcomes import Answer, Citation, Explanation, Outcome
from assistant.questions.overview_asked import OverviewAsked
from assistant.reader import templates
from assistant.section_lines import lines_of
from ingest.documents import DocumentInfo
from ingest.french import STOP_WORDS, fold, stem, tokens
from ingest.index import Filter, Index

_MOST_SECTIONS = 14
_MOST_NAMED = 5
"""Documents that a question back names, where several may be meant."""

_RULE = "un document demandé en bref : ses sections, et ce que chacune dit d’abord"


def named(asked: OverviewAsked, index: Index, where: Filter) -> tuple[DocumentInfo, ...]:
    """The documents that a request may mean: those of its kind of which its words are said.

    A document of the kind goes before one that only has the noun in its title.
    """
    allowed = [info for info in index.documents() if where.accepts(info)]
    words = {stem(t.form) for t in tokens(asked.said) if t.form not in STOP_WORDS}
    meant = [info for info in allowed if words <= _naming(info)]
    of_kind = [info for info in meant if asked.kind is None or info.kind is asked.kind]
    if of_kind or not asked.noun:
        return tuple(of_kind)
    noun = stem(fold(asked.noun))
    return tuple(info for info in meant if noun in _naming(info))


def overview(question: str, info: DocumentInfo, index: Index) -> Answer | None:
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


def which_one(question: str, infos: Sequence[DocumentInfo]) -> Answer:
    """The question back, where several documents may be meant."""
    titles = [info.title for info in infos[:_MOST_NAMED]]
    return Answer(
        question=question,
        standalone_question=question,
        outcome=Outcome.UNCLEAR,
        text=templates.which_document(titles),
        suggestions=tuple(templates.in_short(title) for title in titles),
    )


def sources(question: str, index: Index) -> Answer:
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


def _naming(info: DocumentInfo) -> set[str]:
    """The stems of the words that name a document."""
    said = (info.id.replace("-", " "), info.title, info.publisher or "", info.original or "")
    return {stem(t.form) for text in (*said, info.date or "") for t in tokens(text)}
