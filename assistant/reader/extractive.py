"""The extractive reader: turns accepted evidence into an answer made of slices.

It leads with what was asked (the cell with its labels, the sentence, the whole list in order, the
yes or no of the source) and adds nothing but the templates of `assistant.reader.templates`. Every
line that states something ends with its marker. Calls of footnotes (« [3] ») of a document are left
out, since they would be read as markers; the quote keeps them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.places import places_of
from assistant.candidates.steps import Part
from assistant.candidates.texts import Texts
from assistant.citations import cite
from assistant.evidence import Decision
from assistant.language.degrees import straightened
from assistant.language.figures import numeric_value
from assistant.outcomes import Citation
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from assistant.reader import templates
from assistant.reader.caveats import caveat
from assistant.reader.focus import focus
from assistant.reader.read_on import read_on
from assistant.reader.templates import NB, bold, quoted
from assistant.reader.yes_no import on_its_side, yes_or_no
from assistant.tables.grid import unnumbered
from ingest.documents import Span
from ingest.french import fold, sentences
from ingest.index import Index

_LESS = re.compile(r"\b(?:le |la |les )?moins\b")
_NOTE_CALL = re.compile(r"\s?\[\s?\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*\s?\]")


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the citations that its markers name."""

    text: str
    citations: tuple[Citation, ...]


def write(
    question: Question, decision: Decision, texts: Texts, first: int = 1, *, sourced: bool = False
) -> Written:
    """The answer drawn from the evidence; its documents are named if several, or if `sourced`."""
    citations: list[Citation] = []
    blocks: list[str] = []
    several = len({s.candidate.document.id for s in decision.accepted}) > 1
    told_of = ""
    if opening := caveat(question, decision):
        blocks.append(opening)
    for marker, scored in enumerate(decision.accepted, first):
        candidate = read_on(question.asked, scored.candidate, texts)
        citations.append(cite_candidate(texts.index, marker, candidate, scored.score))
        body = _Writer(question, candidate, marker, texts).write()
        info = candidate.document
        if (several or sourced) and info.id != told_of:
            told_of = info.id
            fiche, title = info.original is not None, _shown(info.title)
            head = templates.by_document(title, info.publisher, fiche=fiche, whole=sourced)
            body = f"{head}\n{body}"
        blocks.append(body)
    return Written("\n\n".join(blocks), tuple(citations))


def cite_candidate(index: Index, marker: int, candidate: Candidate, score: float) -> Citation:
    """The citation of a candidate."""
    return cite(
        index,
        marker,
        candidate.document,
        candidate.spans,
        section=candidate.section,
        score=score,
    )


class _Writer:
    """Writes one candidate."""

    def __init__(self, question: Question, candidate: Candidate, marker: int, texts: Texts) -> None:
        self._question = question
        self._candidate = candidate
        self._mark = f"[{marker}]"
        self._texts = texts

    def write(self) -> str:
        """The text of the candidate for the question."""
        question, candidate = self._question, self._candidate
        if question.asked is Asked.RANK and candidate.places:
            return self._ranked()
        if question.asked is Asked.RANK and len(candidate.parts) > 1:
            return self._rank()
        match candidate.shape:
            case Shape.CELL:
                return self._cell(candidate.parts[0])
            case Shape.CELLS:
                return self._cells()
            case Shape.EXTREME:
                return self._extreme()
            case Shape.ROW:
                return self._row()
            case Shape.TABLE:
                return self._table()
            case Shape.LIST:
                return self._list()
            case Shape.STEPS:
                return self._steps()
            case _:
                return self._sentence()

    def _slice(self, span: Span) -> str:
        return _shown(self._texts.slice(self._candidate.document.id, span))

    def _caption(self) -> str:
        if self._candidate.caption is None:
            return ""
        return unnumbered(self._slice(self._candidate.caption)).strip(" .:?\u202f\u00a0")

    def _labels(self) -> str:
        return ", ".join(quoted(self._slice(span)) for span in self._candidate.labels)

    def _cell(self, part: Part) -> str:
        labels = ", ".join(filter(None, (self._lead(part), self._labels())))
        caption = f" ({self._caption()})" if self._caption() else ""
        value = self._slice(part.span)
        lead = on_its_side(self._question, value)
        return f"{lead}{bold(value)}{NB}: {labels}{caption} {self._mark}"

    def _lead(self, part: Part) -> str:
        return self._slice(part.lead) if part.lead else ""

    def _cells(self) -> str:
        parts = list(self._candidate.parts)
        head = ", ".join(filter(None, (self._labels(), self._caption())))
        if self._question.asked is Asked.COMPARISON and len(parts) == 2:
            lowest = bool(_LESS.search(straightened(fold(self._question.text))))
            parts.sort(key=lambda part: _value(self._slice(part.span)), reverse=not lowest)
            first, second = parts
            return (
                f"{bold(self._lead(first))}{NB}: {bold(self._slice(first.span))}, "
                f"{templates.AGAINST} {self._slice(second.span)} {templates.FOR} "
                f"{self._lead(second)} ({head}) {self._mark}"
            )
        lines = [f"{head}{NB}: {self._mark}"] if head else []
        return "\n".join([*lines, *self._led_values()])

    def _led_values(self) -> list[str]:
        """The cells one by one, each behind its label; an empty one says nothing."""
        return [
            f"- {self._lead(part)}{NB}: {bold(self._slice(part.span))} {self._mark}"
            for part in self._candidate.parts
            if part.span
        ]

    def _extreme(self) -> str:
        lowest = (self._question.asked is Asked.MINIMUM) is not self._candidate.turned
        column = self._slice(self._candidate.labels[0]) if self._candidate.labels else ""
        values = [self._slice(part.span) for part in self._candidate.parts]
        if len(set(values)) > 1:
            count, caption = len(values), self._caption()
            head = templates.highest_among(count, column, caption, lowest=lowest)
            return "\n".join([f"{head}{NB}: {self._mark}", *self._led_values()])
        lines = [self._highest(part, column, lowest=lowest) for part in self._candidate.parts]
        return "\n".join(lines) if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)

    def _highest(self, part: Part, column: str, *, lowest: bool) -> str:
        label, value = self._lead(part), self._slice(part.span)
        of = column if column != label else ""
        text = templates.highest_of(label, value, of, self._caption(), lowest=lowest)
        return f"{text} {self._mark}"

    def _row(self) -> str:
        label = self._slice(self._candidate.labels[0]) if self._candidate.labels else ""
        head = " – ".join(filter(None, (bold(label) if label else "", self._caption())))
        parts = self._candidate.parts
        if len(parts) == 1 and not self._lead(parts[0]):
            caption = f" ({self._caption()})" if self._caption() else ""
            return f"{bold(label)}{NB}: {self._slice(parts[0].span)}{caption} {self._mark}"
        return "\n".join([f"{head}{NB}: {self._mark}", *self._led_values()])

    def _table(self) -> str:
        names = [" ".join(self._slice(s) for s in labels) for labels in self._candidate.columns]
        caption = self._caption()
        lines = [f"{caption}{NB}: {self._mark}"] if caption else []
        for part in self._candidate.parts:
            cells = self._slice(part.span).split("\t")
            lead = self._lead(part)
            values = cells[1:] if part.lead else cells
            labels = names[1:] if part.lead else names
            pairs = ", ".join(
                f"{label} {value}".strip()
                for label, value in zip(labels, values, strict=False)
                if value
            )
            lines.append(f"- {f'{lead}{NB}: ' if lead else ''}{pairs} {self._mark}")
        return "\n".join(lines)

    def _list(self) -> str:
        introduction = self._candidate.introduction
        lines = [f"{self._slice(introduction)} {self._mark}"] if introduction else []
        for position, part in enumerate(self._candidate.parts, 1):
            bullet = f"{position}." if self._candidate.ordered else "-"
            lines.append(f"{bullet} {self._item(part)}")
        return "\n".join(lines)

    def _item(self, part: Part) -> str:
        """An item; its heading leads where it is no part of its text."""
        text = self._slice(part.span)
        if part.lead is None or part.span.contains(part.lead):
            return self._marked(text)
        return f"{bold(self._lead(part))}{NB}: {self._marked(' '.join(text.split()))}"

    def _steps(self) -> str:
        lines = []
        for part in self._candidate.parts:
            body = " ".join(self._slice(part.span).split())
            lines.append(f"- {bold(self._lead(part))}{NB}: {self._marked(body)}")
        return "\n".join(lines)

    def _ranked(self) -> str:
        """Rows of a table by their ranks, each with its value."""
        candidate = self._candidate
        column = self._labels() if not candidate.ranked or len(candidate.labels) > 1 else ""
        head = templates.ranked_by(self._caption(), column)
        lines = [
            f"{templates.rank(place)}{NB}: {bold(self._lead(part))}, {self._slice(part.span)}"
            for place, part in zip(candidate.places, candidate.parts, strict=True)
        ]
        if len(lines) == 1:
            return f"{lines[0]}{f' ({head})' if head else ''} {self._mark}"
        opening = [f"{head}{NB}: {self._mark}"] if head else []
        return "\n".join([*opening, *(f"- {line} {self._mark}" for line in lines)])

    def _rank(self) -> str:
        """The pieces of an enumeration at the places asked for."""
        positions = places_of(self._question, self._candidate)
        if not positions:
            return self._list()
        introduction = self._candidate.introduction
        source = self._caption() or (self._slice(introduction).rstrip(" :") if introduction else "")
        where = f" ({source})" if source else ""
        if len(positions) > 1:
            opening = [f"{source}{NB}: {self._mark}"] if source else []
            lines = [f"{position + 1}. {self._of_rank(position)}" for position in positions]
            return "\n".join([*opening, *lines])
        (position,) = positions
        place = templates.rank(self._named_place(position))
        return f"{place}{where}{NB}: {self._of_rank(position)}"

    def _named_place(self, position: int) -> int:
        """The place as the question counts it, from the end where it does."""
        numbers = self._question.places.numbers if self._question.places else ()
        from_end = position - len(self._candidate.parts)
        return from_end if numbers == (from_end,) else position + 1

    def _of_rank(self, position: int) -> str:
        part = self._candidate.parts[position]
        text = " ".join(self._slice(part.span).split())
        if self._candidate.shape is Shape.TABLE and part.lead:
            values = self._slice(part.span).split("\t")[1:]
            text = f"{bold(self._lead(part))} ({', '.join(v for v in values if v)})"
        elif part.lead and not part.span.contains(part.lead):
            text = f"{bold(self._lead(part))}{NB}: {text}"
        else:
            text = bold(text)
        return self._marked(text)

    def _sentence(self) -> str:
        text = self._candidate.text
        if self._candidate.following:
            text = f"{text} {self._slice(self._candidate.following)}"
        shown = _shown(focus(self._question, text, self._texts.bag).render(text))
        yes_no = self._question.asked is Asked.YES_NO
        lead = yes_or_no(self._question, text, self._texts) if yes_no else ""
        return f"{lead}{self._marked(shown)}"

    def _marked(self, text: str) -> str:
        """The text with the marker behind each of its sentences; an ellipsis alone is none."""
        spans = list(sentences(text))
        if len(spans) > 1 and not re.search(r"\w", text[slice(*spans[0])]):
            spans[:2] = [(spans[0][0], spans[1][1])]
        return " ".join(f"{text[a:b]} {self._mark}" for a, b in spans)


def _shown(text: str) -> str:
    """A text of a document without its calls of footnotes."""
    return _NOTE_CALL.sub("", text)


def _value(text: str) -> float:
    return numeric_value(text) or 0.0
