"""Answers a message that asks several questions: each by itself, in order, under one set of quotes.

    message → questions → one reading each, the later ones after the earlier → one answer

What the documents do not answer is said. Where they answer none of the questions, the message is
read as one, as any other. One question that names several things (« qui dirige la ligue et le
club ? ») is asked of each, where it has no answer as it stands or that of one of them alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from assistant.answers import corrected, extracted
from assistant.candidates.candidate import TABULAR
from assistant.corrections import Correction, correction_of
from assistant.english import is_english
from assistant.evidence import Decision
from assistant.follow_ups.openers import without_opening
from assistant.matching import said_in
from assistant.outcomes import Answer, Citation, Explanation, Role, Turn
from assistant.parts.coordinated import each_of
from assistant.parts.message import questions_of
from assistant.parts.wordings import ORDER, asks
from assistant.questions.answer_kinds import Asked
from assistant.reader import templates
from assistant.reading import QuestionReader, Reading
from assistant.scoring.scores import Scored
from ingest.documents import Span
from ingest.french import fold
from ingest.index import Filter

_MARKER = re.compile(r"\[(\d+)\]")
_SEVERAL = 3
"""Things that no sentence tells the same of."""

_SHOWN = 120
"""Characters of a question that is set over its answer."""

_OF_NO_TEXT = "aucun texte n’a les mots de cette suite d’une question sans réponse"
_UNSEARCHED = "cette question sort du sujet des documents, ou n’en a pas"
_ORDERS = re.compile(
    rf"(?:{ORDER}|(?:cite|liste|donne|explique|décris|rappelle)[sz]?\b|"
    r"(?:je|j['’]|nous|on)\s?(?:voudr|aimer|souhait|veu|cherch)\w*)",
    re.IGNORECASE,
)
"""What is asked for without a question: « donne-moi ses objectifs »."""

_FIRST = re.compile(r"^(?:et|puis|mais|si\s+oui)\b[\s,]*", re.IGNORECASE)


@dataclass(frozen=True)
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
        return _capital(self.thing) if self.thing else _shown(self.question)

    @property
    def is_answered(self) -> bool:
        """Whether the documents answer it, or set it right."""
        return self.correction is not None or self.reading.accepted

    @cached_property
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
        told = _distinct([(part, part.answer) for part in self.answered])
        citations, texts = _under_one_set_of_quotes([answer for _, answer in told])
        if len(told) > 1 or self.missing:
            heads = [templates.bold(part.heading) for part, _ in told]
            texts = [f"{head}\n\n{text}" for head, text in zip(heads, texts, strict=True)]
        lead = [templates.ENGLISH_LEAD] if is_english(message) else []
        return replace(
            told[0][1],
            question=message,
            standalone_question=" ".join(_capital(p.reading.question.text) for p in self.parts),
            text="\n\n".join(filter(None, [*lead, *texts, self.remark])),
            citations=citations,
            explanation=self._explanation(),
        )

    def _explanation(self) -> Explanation:
        """How each question was read, one after the other."""
        told = [(part.heading, part.answer.explanation) for part in self.answered]
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
    message: str,
    whole: Reading,
    turns: Sequence[Turn],
    where: Filter,
    reader: QuestionReader,
    unsearched: Callable[[str], object],
) -> Parts | None:
    """The questions of a message, each read after those before it; `None` to read it as one.

    Args:
        message: As typed.
        whole: Its reading as one question.
        turns: Turns before it.
        where: Documents and kinds to answer from.
        reader: Reads a question after some turns.
        unsearched: Tells what is never searched for by something else than `None`.
    """
    questions = questions_of(message)
    if len(questions) == 1:
        return _of_each(whole, where, reader)
    read: list[Part] = []
    said = list(turns)
    for question in questions:
        followed = reader.follow(question, said, where)
        reading = followed or reader.read(question, where)
        part = Part(question, reading, correction_of(reading, lambda t: reader.read(t, where)))
        if read and not read[-1].is_answered and _goes_on_from_nothing(part, read[-1]):
            part = _refused(part, _OF_NO_TEXT)
        if followed is None or unsearched(question) is not None:
            part = _refused(part, _UNSEARCHED)
        read.append(part)
        text = part.answer.text if part.is_answered else templates.NOT_IN_CORPUS
        said += [Turn(Role.USER, question), Turn(Role.ASSISTANT, text)]
    parts = Parts(tuple(read), whole)
    return parts if parts.answered else None


def _refused(part: Part, rule: str) -> Part:
    return replace(
        part, reading=replace(part.reading, decision=Decision((), rule)), correction=None
    )


def _goes_on_from_nothing(part: Part, before: Part) -> bool:
    """Whether a question goes on from one without answer, in words that no text has.

    « Le RPI, ça veut dire quoi, et ça fait quoi ? » adds no word of its own to a name unexplained.
    """
    said = fold(part.question)
    own = said_in(part.reading.terms, said)
    if not own:
        return before.reading.question.asked is Asked.DEFINITION
    return all(weighted.unseen for weighted in own)


def _of_each(whole: Reading, where: Filter, reader: QuestionReader) -> Parts | None:
    """A question that names things together, asked of each where it is answered of one alone."""
    each = each_of(whole.question.text) if asks(whole.question.text) else ()
    parts = tuple(
        Part(one.question, reader.read(one.question, where), None, one.thing) for one in each
    )
    told = Parts(parts, whole)
    if not told.answered or (whole.accepted and not _answers_one_alone(whole, told.answered)):
        return None
    return told


def _answers_one_alone(whole: Reading, answered: Sequence[Part]) -> bool:
    """Whether the evidence for the question is that for one of its things, and others have theirs.

    Where one text answers of all of them, it answers of each; of three things and more, only a
    table does.
    """
    places = [_place(part.reading.decision.accepted[0]) for part in answered]
    best = whole.decision.accepted[0]
    of_each = len(places) >= _SEVERAL and best.candidate.shape not in TABULAR
    return len(set(places)) > 1 and (_place(best) in places or of_each)


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
    before, _, behind = asked.rpartition(" : ")
    if before and not asks(before):
        asked = behind
    if len(asked) > _SHOWN:
        asked = asked.rpartition(", ")[2]
    asked = asked.rstrip(" \u202f\u00a0?.!")
    mark = "" if _ORDERS.match(asked) else f"{templates.NB}?"
    return f"{_capital(asked)}{mark}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
