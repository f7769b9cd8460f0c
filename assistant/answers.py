"""Answers that quote the accepted evidence, and how a whole answer is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.citations import check
from assistant.corrections import Correction
from assistant.english import is_english
from assistant.outcomes import Answer, Delta, Outcome
from assistant.reader import extractive, templates
from assistant.reading import Reading
from ingest.index import Index


def extracted(question: str, reading: Reading, first: int = 1) -> Answer:
    """The answer that quotes the accepted evidence, its markers counted from `first`."""
    written = extractive.write(
        reading.question, reading.decision, reading.texts, first, sourced=reading.sourced
    )
    lead = f"{templates.ENGLISH_LEAD}\n\n" if is_english(question) else ""
    return Answer(
        question=question,
        standalone_question=reading.question.text,
        outcome=Outcome.ANSWERED,
        text=f"{lead}{written.text}",
        citations=written.citations,
        explanation=reading.explanation(),
    )


def corrected(question: str, reading: Reading, correction: Correction) -> Answer:
    """What the documents say instead of what the question takes for granted."""
    said, instead = correction.premise.said, correction.instead
    answer = extracted(question, instead)
    if not correction.premise.denied:
        quoted = answer.text.removeprefix(f"{templates.ENGLISH_LEAD}\n\n")
        opening = templates.not_that_one if correction.premise.extreme else templates.instead_of
        lead = opening(said, english=is_english(question))
        answer = replace(answer, text=f"{lead}\n\n{quoted}")
    if correction.rest is not None:
        rest = extracted("", correction.rest, len(answer.citations) + 1)
        citations = (*answer.citations, *rest.citations)
        answer = replace(answer, text=f"{answer.text}\n\n{rest.text}", citations=citations)
    explanation = replace(
        instead.explanation(),
        standalone_question=reading.question.text,
        rule=f"la question suppose « {said} », les documents disent autre chose",
    )
    return replace(answer, standalone_question=reading.question.text, explanation=explanation)


def shown(answer: Answer, index: Index) -> Iterator[Delta | Answer]:
    """A whole answer, checked, line by line, then itself."""
    check(answer, index)
    for line in answer.text.splitlines(keepends=True):
        yield Delta(line)
    yield answer
