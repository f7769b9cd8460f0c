"""Candidate pieces of evidence: the sentences, items, lists and steps of the chunks found.

The blocks of each chunk are walked in order under the headings that hold them; what stands above a
piece, what announces it and what comes before it are kept beside its own words. Tables have their
own module, `assistant.tables.reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.elided_subjects import lacks_subject, places_before
from assistant.candidates.headed_lists import headed_candidates
from assistant.candidates.list_announcements import (
    BEFORE_CHARS,
    leading_item,
    paragraph_leading_to,
    referred_to,
    refers_back,
    said_before,
)
from assistant.candidates.listing_sentences import is_of_what_precedes, listing
from assistant.candidates.parts_of_text import label_of
from assistant.candidates.sentence_spans import sentence_spans
from assistant.candidates.speakers import implied
from assistant.candidates.steps import Part, introduction_of_steps, is_step, step_parts
from assistant.candidates.telling_headings import telling_headings
from assistant.candidates.texts import Texts
from assistant.language.figures import is_of_people
from assistant.matching import Layer
from assistant.outcomes import Hit
from assistant.questions.addressees import acting_in, addressed_to, addressee, named_in, speaks_to
from assistant.questions.list_kinds import COMMON, GAINS, PEOPLE, STEPS, keys_of, kinds_announced
from assistant.questions.seats import seats_of
from ingest.documents import Block, Caption, Chunk, Heading, ListBlock, Page, Paragraph, Span
from ingest.french import fold

_ABOUT_ITSELF = re.compile(r"fiche redigee d'apres")
"""A fiche says what it was written after: that is no evidence about the world."""


def candidates(hits: Sequence[Hit], texts: Texts) -> tuple[Candidate, ...]:
    """All candidates of the chunks found, tables excepted, in the order of the hits."""
    made: list[Candidate] = []
    seen: set[tuple[str, Shape, tuple[Span, ...]]] = set()
    for position, hit in enumerate(hits):
        read = partial(_of_chunk, hit.chunk, texts)
        for candidate in texts.once(("prose", hit.chunk.id), read):
            key = (candidate.document.id, candidate.shape, candidate.spans)
            if key not in seen:
                seen.add(key)
                made.append(replace(candidate, position=position) if position else candidate)
    return (*made, *headed_candidates(hits, texts), *telling_headings(hits, texts))


def _of_chunk(chunk: Chunk, texts: Texts) -> tuple[Candidate, ...]:
    """What a chunk holds, whatever is asked and wherever it is found."""
    reader = _ChunkReader(chunk, texts)
    pieces = [piece for block in chunk.blocks for piece in reader.read(block)]
    return (*pieces, *reader.announced(), *reader.steps())


class _ChunkReader:
    """Walks the blocks of one chunk, keeping the headings that it passes."""

    def __init__(self, chunk: Chunk, texts: Texts) -> None:
        self._chunk = chunk
        self._texts = texts
        self._slice = partial(texts.slice, chunk.document_id)
        self._info = texts.index.document(chunk.document_id)
        self._headings = list(chunk.headings)
        self._levels: list[int] = []
        self._before = self._end_of_previous_chunk()

    def _end_of_previous_chunk(self) -> str:
        """What the beginning of the chunk refers back to, in the same section."""
        back = refers_back(self._chunk.text) or is_of_what_precedes(self._chunk.text)
        return self._said_before() if back else ""

    def _said_before(self) -> str:
        return said_before(self._chunk, self._texts.index)

    def read(self, block: Block) -> Iterator[Candidate]:
        if isinstance(block, Heading):
            text = self._slice(block.span)
            if not self._headings or self._headings[-1] != text:
                self._enter(text, block.level)
                self._before = ""
            yield self._candidate(Shape.HEADING, block.span, before="")
        elif isinstance(block, Paragraph | Caption):
            yield from self._sentences(block.span)
        elif isinstance(block, ListBlock):
            yield from self._list(block)

    def announced(self) -> Iterator[Candidate]:
        """Lists of the page that the chunk announces but does not hold: they come in the next."""
        if not self._chunk.text.rstrip().endswith(":"):
            return
        spans = [block.span for block in self._chunk.blocks]
        for block in self._texts.page(self._chunk.document_id, self._chunk.page).blocks:
            if not isinstance(block, ListBlock) or block.introduction is None:
                continue
            announced = any(span.contains(block.introduction) for span in spans)
            if announced and not any(span.contains(block.span) for span in spans):
                yield from self._list(block)

    def steps(self) -> Iterator[Candidate]:
        """Sections headed « Étape 1 », « Étape 2 »… of the chunk's page, as one enumeration."""
        page_blocks = [b for b in self._chunk.blocks if isinstance(b, Heading)]
        if not any(is_step(self._slice(block.span)) for block in page_blocks) and not any(
            is_step(title) for title in self._chunk.headings
        ):
            return
        page = self._texts.page(self._chunk.document_id, self._chunk.page)
        parts = step_parts(page)
        if len(parts) > 1:
            yield self._step_candidate(page, parts)

    def _step_candidate(self, page: Page, parts: tuple[Part, ...]) -> Candidate:
        above = [h for h in self._chunk.headings if not is_step(h)]
        spans = tuple(s for part in parts for s in filter(None, (part.lead, part.span)))
        text = " ".join(self._slice(span) for span in spans)
        introduction = introduction_of_steps(page, spans[0])
        announced = " ".join([*above, introduction[1], "étapes"])
        readers = acting_in(" \n ".join([*above[-1:], introduction[1]]))
        bags = {
            Layer.OWN: self._texts.bag(text),
            Layer.LABELS: keys_of({STEPS}) | readers,
            Layer.HEADINGS: self._texts.bag(announced),
            Layer.TITLE: self._texts.title_bag(self._info),
        }
        return Candidate(
            shape=Shape.STEPS,
            document=self._info,
            chunk_id=self._chunk.id,
            spans=spans,
            focus=spans,
            text=text,
            bags=bags,
            section=tuple(above),
            position=0,
            parts=parts,
            introduction=introduction[0],
            ordered=True,
            kinds=frozenset({STEPS}),
            readers=readers,
            bags_of_parts=tuple(map(self._bag_of_part, parts)),
        )

    def _bag_of_part(self, part: Part) -> frozenset[str]:
        spans = filter(None, (part.lead, part.span))
        return self._texts.bag(" ".join(self._slice(span) for span in spans))

    def _enter(self, text: str, level: int) -> None:
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
            self._headings.pop()
        self._levels.append(level)
        self._headings.append(text)

    def _sentences(self, span: Span) -> Iterator[Candidate]:
        if self._info.original and _ABOUT_ITSELF.match(fold(self._slice(span))):
            return
        inners = list(sentence_spans(self._slice(span), span))
        for inner, after in zip(inners, [*inners[1:], None], strict=True):
            labels = self._reader(inner)
            made = self._candidate(Shape.SENTENCE, inner, before=self._before, labels=labels)
            yield replace(listing(made), following=after)
            self._before = f"{self._before} {self._slice(inner)}"[-BEFORE_CHARS:]

    def _reader(self, span: Span) -> str:
        """Whom a sentence that speaks to its reader is for, as the page says."""
        if not speaks_to(self._slice(span)):
            return ""
        page = self._texts.page(self._info.id, span.page)
        return self._texts.once(("reader", self._info.id, span.page), lambda: addressee(page.text))

    def _list(self, block: ListBlock) -> Iterator[Candidate]:
        introduction = self._slice(block.introduction) if block.introduction else ""
        items = [self._slice(item.span) for item in block.items]
        labels = implied(introduction, self._headings, items)
        led = leading_item(block, items[0]) if items else ""
        kinds = frozenset({COMMON}) if led else kinds_announced(introduction, *self._headings[-1:])
        referred = referred_to(introduction, self._before or self._said_before())
        label = " \n ".join(filter(None, (referred, labels, led)))
        readers = self._readers(introduction, kinds)
        for item, places in zip(block.items, places_before(items), strict=True):
            before = [block.items[place].span for place in places]
            text = " \n ".join(map(self._slice, before))
            made = self._candidate(Shape.ITEM, item.span, before=text, labels=label)
            made = replace(made, spans=(*before, item.span))
            for piece in (made, *self._sentences_of_item(item.span, label)):
                said = piece.bags.get(Layer.LABELS, frozenset()) | keys_of(kinds)
                yield replace(piece, readers=readers, bags={**piece.bags, Layer.LABELS: said})
        whole = self._whole_list(block)
        if len(whole.items) < 2:
            return
        text = " ".join(self._slice(item.span) for item in whole.items)
        kinds |= {PEOPLE} if is_of_people(self._slice(i.span) for i in whole.items) else set()
        yield Candidate(
            shape=Shape.LIST,
            document=self._info,
            chunk_id=self._chunk.id,
            spans=tuple(filter(None, (whole.introduction, whole.span))),
            focus=(whole.span,),
            text=text,
            bags={
                Layer.OWN: self._texts.bag(self._announcement(block, labels, referred or led))
                | keys_of(kinds)
                | readers
                | named_in(" \n ".join([*self._headings[-1:], introduction])),
                Layer.ITEMS: self._texts.bag(text),
                Layer.ANTECEDENT: self._texts.bag(self._before),
                **self._outer_bags(),
            },
            section=tuple(self._headings),
            position=0,
            parts=tuple(
                Part(item.span, label_of(self._slice(item.span), item.span)) for item in whole.items
            ),
            introduction=whole.introduction,
            announced=introduction,
            ordered=whole.ordered,
            kinds=kinds,
            readers=readers,
            bags_of_parts=tuple(self._texts.bag(self._slice(i.span)) for i in whole.items),
        )

    def _readers(self, introduction: str, kinds: frozenset[str]) -> frozenset[str]:
        """Whom a list is addressed to: by the sentence that announces it, else by its heading."""
        gains = GAINS in kinds
        said = addressed_to(introduction, gains=gains)
        return said or addressed_to(" ".join(self._headings[-1:]), gains=gains)

    def _announcement(self, block: ListBlock, introduction: str, referred: str) -> str:
        """What a list is of: the heading above it, and the paragraph that leads to it."""
        leading = paragraph_leading_to(block, self._chunk.blocks)
        paragraph = self._slice(leading.span)[-BEFORE_CHARS:] if leading else introduction
        return " \n ".join(filter(None, (*self._headings[-1:], referred, paragraph)))

    def _sentences_of_item(self, span: Span, introduction: str) -> Iterator[Candidate]:
        inner = list(sentence_spans(self._slice(span), span))
        if len(inner) < 2:
            return
        before = ""
        for sentence, after in zip(inner, [*inner[1:], None], strict=True):
            made = self._candidate(Shape.ITEM, sentence, before=before, labels=introduction)
            yield replace(made, following=after)
            before = f"{before} {self._slice(sentence)}"

    def _whole_list(self, block: ListBlock) -> ListBlock:
        if len(self._chunk.blocks) > 1 or not self._chunk.context:
            return block
        page = self._texts.page(self._chunk.document_id, self._chunk.page)
        for other in page.blocks:
            if isinstance(other, ListBlock) and other.span.contains(block.span):
                return other
        return block

    def _candidate(self, shape: Shape, span: Span, *, before: str, labels: str = "") -> Candidate:
        text = self._slice(span)
        bags = {Layer.OWN: self._texts.bag(text), **self._outer_bags()}
        if before:
            refers = refers_back(text) or lacks_subject(text)
            layer = Layer.ANTECEDENT if refers else Layer.BEFORE
            bags[layer] = self._texts.bag(before)
        if labels:
            bags[Layer.LABELS] = self._texts.bag(labels)
        return Candidate(
            shape=shape,
            document=self._info,
            chunk_id=self._chunk.id,
            spans=(span,),
            focus=(span,),
            text=text,
            bags=bags,
            section=tuple(self._headings),
            position=0,
            clauses=self._texts.clauses(text),
        )

    def _outer_bags(self) -> dict[Layer, frozenset[str]]:
        return {
            Layer.HEADINGS: self._texts.bag(" \n ".join(self._headings))
            | seats_of(self._chunk, self._headings, self._texts),
            Layer.TITLE: self._texts.title_bag(self._info),
        }
