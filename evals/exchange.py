"""Question sets in the formats of ragas and of SQuAD 2, both ways.

*ragas* (`EvaluationDataset`, single turn): one JSON object a line with `user_input`, `response`,
`retrieved_contexts`, `reference` and `reference_contexts`. *SQuAD 2*: articles with paragraphs, and
`is_impossible` for questions without an answer (Rajpurkar et al., 2018).

What comes in lacks our judgement: the expected fact is the whole reference, the kind is a guess,
and a person should read the result before it is trusted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.answers import ServedAnswer
from evals.errors import QuestionSetError
from evals.questions import FLAVOURS, Question
from evals.typography import french
from ingest.french import fold


class RagasSample(BaseModel):
    """A single-turn sample of ragas; unknown fields are ignored."""

    model_config = ConfigDict(extra="ignore")

    user_input: str
    response: str | None = None
    retrieved_contexts: list[str] | None = None
    reference: str | None = None
    reference_contexts: list[str] | None = None


class SquadAnswer(BaseModel):
    """A span of a paragraph."""

    text: str
    answer_start: int = 0


class SquadQuestion(BaseModel):
    """A question of SQuAD 2."""

    id: str
    question: str
    answers: list[SquadAnswer] = Field(default_factory=list)
    is_impossible: bool = False


class SquadParagraph(BaseModel):
    """A passage and its questions."""

    context: str
    qas: list[SquadQuestion]


class SquadArticle(BaseModel):
    """A document and its passages."""

    title: str
    paragraphs: list[SquadParagraph]


class Squad(BaseModel):
    """A file of SQuAD 2."""

    version: str = "v2.0"
    data: list[SquadArticle]


def ragas_lines(pairs: Iterable[tuple[Question, ServedAnswer]]) -> str:
    """Questions and their answers as ragas reads them."""
    made = (_ragas(question, answer) for question, answer in pairs)
    return "".join(sample.model_dump_json(exclude_none=True) + "\n" for sample in made)


def _ragas(question: Question, answer: ServedAnswer) -> RagasSample:
    hits = answer.retrieved
    return RagasSample(
        user_input=question.question,
        response=answer.answer,
        retrieved_contexts=None if hits is None else [hit.text for hit in hits],
        reference="\n".join(group[0] for group in question.facts) or question.reason,
        reference_contexts=[c.quote for c in answer.citations] or None,
    )


def from_ragas(text: str, document: str) -> tuple[Question, ...]:
    """Questions from samples of ragas, one JSON object a line or one list.

    Args:
        text: The content of the file.
        document: The document that holds the references; ragas does not say it.

    Raises:
        QuestionSetError: The text is not of this form.
    """
    try:
        if text.lstrip().startswith("["):
            payloads = json.loads(text)
        else:
            payloads = [json.loads(line) for line in text.splitlines() if line.strip()]
        samples = [RagasSample.model_validate(payload) for payload in payloads]
        return tuple(
            _question(f"ragas-{n}", sample.user_input, [sample.reference or ""], document)
            for n, sample in enumerate(samples, 1)
        )
    except (ValueError, ValidationError) as error:
        raise QuestionSetError(
            french("Ce fichier n'est pas au format de ragas : une question par ligne, en JSON.")
        ) from error


def _question(identifier: str, text: str, references: list[str], document: str) -> Question:
    wordings = [reference[:400] for reference in dict.fromkeys(references) if reference.strip()]
    answerable: dict[str, object] = {
        "kind": "explanation",
        "outcomes": ["answered"],
        "facts": [wordings],
        "places": {flavour: [{"document": document}] for flavour in FLAVOURS},
    }
    unanswerable: dict[str, object] = {
        "kind": "not_in_corpus",
        "outcomes": ["not_in_corpus"],
        "reason": "Sans réponse dans le jeu d'origine.",
    }
    base = {
        "id": identifier,
        "question": text,
        "audience": "federation",
        "difficulty": 2,
        "split": "mise-au-point",
    }
    return Question.model_validate(base | (answerable if wordings else unanswerable))


def slug(title: str) -> str:
    """The id of a document from its title."""
    return re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:80] or "document"


def from_squad(text: str) -> tuple[Question, ...]:
    """Questions from a file of SQuAD 2; the title of an article names its document.

    Raises:
        QuestionSetError: The text is not of this form.
    """
    try:
        squad = Squad.model_validate_json(text)
        return tuple(
            _question(
                slug(qa.id),
                qa.question,
                [] if qa.is_impossible else [answer.text for answer in qa.answers],
                slug(article.title),
            )
            for article in squad.data
            for paragraph in article.paragraphs
            for qa in paragraph.qas
        )
    except ValidationError as error:
        raise QuestionSetError(french("Ce fichier n'est pas au format de SQuAD 2.")) from error


def to_squad(questions: Iterable[Question], pages: Mapping[tuple[str, int], str]) -> Squad:
    """Questions as SQuAD 2, over the stored text of pages.

    A question goes with the first page of its places that holds one of its wordings to the letter;
    one without an answer goes with the first page given. Facts that no page holds to the letter
    cannot be spans, and their questions are left out.
    """
    paragraphs: dict[tuple[str, int], list[SquadQuestion]] = {}
    for question in questions:
        if not question.answerable and pages:
            key = next(iter(pages))
            qa = SquadQuestion(id=question.id, question=question.question, is_impossible=True)
            paragraphs.setdefault(key, []).append(qa)
            continue
        for key, answers in _spans(question, pages):
            qa = SquadQuestion(id=question.id, question=question.question, answers=answers)
            paragraphs.setdefault(key, []).append(qa)
            break
    articles: dict[str, list[SquadParagraph]] = {}
    for (document, page), qas in sorted(paragraphs.items()):
        held = SquadParagraph(context=pages[document, page], qas=qas)
        articles.setdefault(document, []).append(held)
    return Squad(data=[SquadArticle(title=d, paragraphs=p) for d, p in articles.items()])


def _spans(
    question: Question, pages: Mapping[tuple[str, int], str]
) -> Iterable[tuple[tuple[str, int], list[SquadAnswer]]]:
    places = question.places_in(FLAVOURS[0])
    for (document, page), text in pages.items():
        if any(place.accepts(document, page) for place in places):
            found = [
                SquadAnswer(text=wording, answer_start=text.index(wording))
                for group in question.facts
                for wording in group
                if wording in text
            ]
            if found:
                yield (document, page), found
