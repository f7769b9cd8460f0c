"""Questions that the documents do answer, to offer after an answer or with a refusal.

They are drawn from the structure of the nearest documents: headings that are questions, lists that
an introduction announces, rows of tables. Each is asked for real before it is offered: a
suggestion that the assistant would refuse is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from assistant.memory import Memory
from assistant.reader.templates import NB, quoted
from assistant.tables.grid import unnumbered
from assistant.vocabulary import Vocabulary
from ingest.documents import Heading, ListBlock, Page, Table
from ingest.french import fold
from ingest.index import Index

_INTERROGATIVE = re.compile(
    r"\b(?:comment|pourquoi|quand|combien|quel(?:le)?s?|qu'est|c'est quoi|que|qui)\b"
)
_NO_SUBJECT = re.compile(
    r"[?:]|^\W*(?:ou|comment|quand|qui|que|introduction|conclusion|sommaire)\b"
)
WANTED = 3
_TRIED = 6
_MOST_DOCUMENTS = 8
_MOST_PAGES = 30
_LEAST_WORDS, _MOST_WORDS = 3, 9
"""Length of a heading that a question can be made of."""

_NUMBERING = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})+[.)]?|(?:\d{1,2}|[a-zA-Z]|[IVX]{1,4})\s?[.)–-])\s+"
)
"""« 2. », « 1.2 », « a. », « IV – »: a suggestion is read far from the other headings."""


def suggest(
    question: str,
    document_ids: Sequence[str],
    index: Index,
    vocabulary: Vocabulary,
    answers: Callable[[str], bool],
    memory: Memory | None = None,
) -> tuple[str, ...]:
    """Up to three questions near `question` that `answers` accepts.

    Args:
        question: What was asked.
        document_ids: The documents to suggest from first.
        index: The index.
        vocabulary: What makes two questions near.
        answers: Whether the documents answer a question.
        memory: That of earlier questions on the same index by the same vocabulary.
    """
    memory = memory or Memory()
    asked = vocabulary.bag(question)
    everywhere = [info.id for info in index.documents()[:_MOST_DOCUMENTS]]
    offered: list[str] = []
    for ids in (document_ids, [i for i in everywhere if i not in document_ids]):
        drafts = (memory.once(("drafts", i), partial(_drafts, i, index, vocabulary)) for i in ids)
        pool = {text: bag for of_document in drafts for text, bag in of_document}
        ranked = sorted(pool, key=lambda text: -_closeness(asked, pool[text]))
        for text in ranked[:_TRIED]:
            if len(offered) < WANTED and fold(text) != fold(question) and answers(text):
                offered.append(text)
        if len(offered) == WANTED:
            break
    return tuple(offered)


def _closeness(asked: frozenset[str], offered: frozenset[str]) -> float:
    return len(asked & offered) / (len(offered) ** 0.5 or 1.0)


def _drafts(
    document_id: str, index: Index, vocabulary: Vocabulary
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Questions that a document may answer, in its order, with their keys."""
    pages = range(1, min(index.document(document_id).page_count, _MOST_PAGES) + 1)
    found = (text for number in pages for text in _of_page(index.page(document_id, number)))
    return tuple((text, vocabulary.bag(text)) for text in dict.fromkeys(found))


def _of_page(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Heading):
            text = _unnumbered(page.slice(block.span))
            if text.rstrip().endswith("?") and _INTERROGATIVE.search(fold(text)):
                yield _tidy(text)
            elif _LEAST_WORDS <= len(text.split()) <= _MOST_WORDS and not _NO_SUBJECT.search(
                fold(text)
            ):
                yield f"Que disent les documents sur {quoted(text.strip(' .'))}{NB}?"
        elif isinstance(block, ListBlock) and block.introduction:
            if block.introduction.page == page.number:
                yield from _of_introduction(page.slice(block.introduction))
        elif isinstance(block, Table):
            yield from _of_table(page, block)


def _of_introduction(text: str) -> Iterator[str]:
    """« Les principaux objectifs des CPTS sont : » asks for itself."""
    body = text.rstrip(f" :\u00a0{NB}")
    match = re.match(
        r"(?:Les|Ces) (?P<what>.+?) (?:sont|suivants|suivantes)(?: les suivante?s)?$", body
    )
    if match:
        gender = (
            "Quelles"
            if re.match(r"\w+(?:tions?|tés?|ences?|ures?|ises?)\b", match["what"])
            else "Quels"
        )
        yield f"{gender} sont les {match['what']}{NB}?"


def _of_table(page: Page, table: Table) -> Iterator[str]:
    if table.caption is None or table.caption.page != page.number or not table.rows:
        return
    caption = unnumbered(page.slice(table.caption)).strip(" .:")
    if caption.endswith("?"):
        return
    columns = [c for c in table.columns[1:] if c.labels and c.labels[0].page == page.number]
    for row in table.rows[:3]:
        label = page.slice(row.cells[0])
        if not label:
            continue
        if len(table.columns) == 2:
            yield f"Quel chiffre pour {quoted(label)} dans {quoted(caption)}{NB}?"
        elif columns:
            column = quoted(page.slice(columns[0].labels[-1]))
            yield f"Quel chiffre pour {quoted(label)}, {column}{NB}?"


def _tidy(text: str) -> str:
    body = text.rstrip(f" ?\u00a0{NB}")
    return f"{body}{NB}?"


def _unnumbered(heading: str) -> str:
    return _NUMBERING.sub("", heading)
