"""Answers a message that asks several questions: each by itself, in order, under one set of quotes.

    message → questions → one reading each, the later ones after the earlier → one answer

What the documents do not answer is said. Where they answer none of the questions, the message is
read as one, as any other. One question that names two things and has no answer is asked of each
(« qui dirige la ligue et le club ? »).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.answers import corrected, extracted
from assistant.corrections import Correction, correction_of
from assistant.english import is_english
from assistant.evidence import Decision
from assistant.follow_ups.openers import without_opening
from assistant.outcomes import Answer, Citation, Explanation, Role, Turn
from assistant.parts.coordinated import each_of
from assistant.parts.message import questions_of
from assistant.parts.wordings import asks
from assistant.questions.answer_kinds import Asked
from assistant.reader import templates
from assistant.reading import QuestionReader, Reading
from assistant.scoring.scores import Scored
from ingest.documents import Span
from ingest.french import fold
from ingest.index import Filter

_MARKER = re.compile(r"\[(\d+)\]")
_SHOWN = 120
"""Characters of a question that is set over its answer."""

_OF_NO_TEXT = "aucun texte n’a les mots de cette suite d’une question sans réponse"
_FIRST = re.compile(r"^(?:et|puis|mais|si\s+oui)\b[\s,]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One question of a message, and how it was read.

    Attributes:
        thing: What it is asked of, where one question was asked of several things; else empty.
    """

    question: str
    reading: Reading
    correction: Correction | None
    thing: str = ""

    @property
    def heading(self) -> str:
        """What is set over its answer."""
        return f"{self.thing[:1].upper()}{self.thing[1:]}" if self.thing else _shown(self.question)

    @property
    def is_answered(self) -> bool:
        """Whether the documents answer it, or set it right."""
        return self.correction is not None or self.reading.accepted

    def answer(self) -> Answer:
        """Its answer."""
        if self.correction is not None:
            return corrected("", self.reading, self.correction)
        return extracted("", self.reading)


@dataclass(frozen=True, slots=True)
class Parts:
    """The questions of a message as read, one of them at least answered.

    Attributes:
        parts: In the order of the message.
        whole: The reading of the message as one question.
    """

    parts: tuple[Part, ...]
    whole: Reading

    @property
    def answered(self) -> tuple[Part, ...]:
        """Those that the documents answer."""
        return tuple(part for part in self.parts if part.is_answered)

    @property
    def missing(self) -> tuple[Part, ...]:
        """Those that they do not."""
        return tuple(part for part in self.parts if not part.is_answered)

    @property
    def remark(self) -> str:
        """What says which have no answer; empty where each has one."""
        things = [part.thing for part in self.missing if part.thing]
        if things:
            return templates.untold(things)
        return templates.unanswered([p.heading for p in self.missing]) if self.missing else ""

    @property
    def evidence(self) -> Reading | None:
        """The message with the evidence of each of its questions; `None` where one is set right."""
        answered = self.answered
        if any(part.correction for part in answered):
            return None
        decisions = [part.reading.decision for part in answered]
        accepted = {_place(s): s for d in reversed(decisions) for s in reversed(d.accepted)}
        scored = tuple(s for part in answered for s in part.reading.scored)
        decision = replace(decisions[0], accepted=tuple(reversed(accepted.values())))
        return replace(self.whole, scored=scored, decision=decision)

    def answer(self, message: str) -> Answer:
        """One answer: that of each question under it, then what the documents do not answer."""
        told = _distinct([(part, part.answer()) for part in self.answered])
        citations, texts = _under_one_set_of_quotes([answer for _, answer in told])
        if len(told) > 1:
            heads = [templates.bold(part.heading) for part, _ in told]
            texts = [f"{head}\n\n{text}" for head, text in zip(heads, texts, strict=True)]
        lead = [templates.ENGLISH_LEAD] if is_english(message) else []
        return replace(
            told[0][1],
            question=message,
            standalone_question=" ".join(part.reading.question.text for part in self.parts),
            text="\n\n".join(filter(None, [*lead, *texts, self.remark])),
            citations=citations,
            explanation=self._explanation(),
        )

    def _explanation(self) -> Explanation:
        """How each question was read, one after the other."""
        told = [(part.heading, part.answer().explanation) for part in self.answered]
        each = [(name, explanation) for name, explanation in told if explanation is not None]
        each += [(part.heading, part.reading.explanation()) for part in self.missing]
        explanations = [explanation for _, explanation in each]
        rules = f"{templates.NB}; ".join(f"{templates.quoted(name)}, {e.rule}" for name, e in each)
        return Explanation(
            standalone_question=" ".join(e.standalone_question for e in explanations),
            analysis=tuple(line for e in explanations for line in e.analysis),
            hits=tuple({hit.chunk.id: hit for e in explanations for hit in e.hits}.values()),
            evidence=tuple(piece for e in explanations for piece in e.evidence),
            rule=f"le message pose {len(each)} questions{templates.NB}: {rules}",
        )


def in_parts(
    message: str, whole: Reading, turns: Sequence[Turn], where: Filter, reader: QuestionReader
) -> Parts | None:
    """The questions of a message, each read after those before it; `None` to read it as one.

    Args:
        message: As typed.
        whole: Its reading as one question.
        turns: Turns before it.
        where: Documents and kinds to answer from.
        reader: Reads a question after some turns.
    """
    questions = questions_of(message)
    if len(questions) == 1:
        return None if whole.accepted else _of_each(whole, where, reader)
    read: list[Part] = []
    said = list(turns)
    for question in questions:
        reading = reader.follow(question, said, where)
        if reading is None:
            return None
        part = Part(question, reading, correction_of(reading, lambda t: reader.read(t, where)))
        if read and not read[-1].is_answered and _goes_on_from_nothing(part, read[-1]):
            part = replace(part, reading=replace(reading, decision=Decision((), _OF_NO_TEXT)))
        read.append(part)
        text = part.answer().text if part.is_answered else templates.NOT_IN_CORPUS
        said += [Turn(Role.USER, question), Turn(Role.ASSISTANT, text)]
    parts = Parts(tuple(read), whole)
    return parts if parts.answered else None


def _goes_on_from_nothing(part: Part, before: Part) -> bool:
    """Whether a question goes on from one without answer, in words that no text has.

    « Le RPI, ça veut dire quoi, et ça fait quoi ? » adds no word of its own to a name unexplained.
    """
    said = fold(part.question)
    own = [w for w in part.reading.terms if not w.term.soft and fold(w.term.surface) in said]
    if not own:
        return before.reading.question.asked is Asked.DEFINITION
    return all(weighted.unseen for weighted in own)


def _of_each(whole: Reading, where: Filter, reader: QuestionReader) -> Parts | None:
    """A question without an answer, asked of each of the two things that it names together."""
    if not asks(whole.question.text):
        return None
    parts = tuple(
        Part(each.question, reader.read(each.question, where), None, each.thing)
        for each in each_of(whole.question.text)
    )
    return Parts(parts, whole) if any(part.is_answered for part in parts) else None


def _place(scored: Scored) -> tuple[str, tuple[Span, ...]]:
    return scored.candidate.document.id, scored.candidate.spans


def _distinct(told: list[tuple[Part, Answer]]) -> list[tuple[Part, Answer]]:
    """The answers without those that an answer before them gives word for word."""
    kept: list[tuple[Part, Answer]] = []
    for part, answer in told:
        words = _words(answer.text)
        if not any(words in _words(other.text) for _, other in kept):
            kept.append((part, answer))
    return kept


def _words(text: str) -> str:
    """The words of an answer, without what is set around them."""
    return " ".join(re.findall(r"[\w%]+", _MARKER.sub("", text)))


def _under_one_set_of_quotes(
    answers: Sequence[Answer],
) -> tuple[tuple[Citation, ...], list[str]]:
    """The citations of some answers counted through, each once, and their texts so marked."""
    citations: list[Citation] = []
    texts: list[str] = []
    places: dict[tuple[str, tuple[Span, ...]], int] = {}
    for answer in answers:
        markers: dict[str, int] = {}
        for citation in answer.citations:
            place = (citation.document.id, citation.spans)
            if place not in places:
                places[place] = len(places) + 1
                citations.append(replace(citation, marker=places[place]))
            markers[str(citation.marker)] = places[place]
        texts.append(_MARKER.sub(partial(_renumbered, markers), answer.text))
    return tuple(citations), texts


def _renumbered(markers: Mapping[str, int], marker: re.Match[str]) -> str:
    return f"[{markers[marker[1]]}]"


def _shown(question: str) -> str:
    """A question as it is set over its answer: without what is told or said before it."""
    said = re.split(r"(?<=[.!?…])\s+(?=[^\W\d_])", question.strip())
    asked = without_opening(next((s for s in said if asks(s)), said[-1])).question
    asked = _FIRST.sub("", asked)
    if len(asked) > _SHOWN:
        asked = asked.rpartition(", ")[2]
    asked = asked.rstrip(" \u202f\u00a0?.!")
    return f"{asked[:1].upper()}{asked[1:]}{templates.NB}?"
