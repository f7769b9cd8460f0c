"""Candidates made of the headings of a document (`assistant.candidates.outline`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.outline import HeadedList, headed_lists
from assistant.candidates.texts import Texts
from assistant.matching import Layer
from assistant.outcomes import Hit
from assistant.questions.addressees import addressed_to
from assistant.questions.list_kinds import GAINS, keys_of
from ingest.documents import DocumentInfo


def headed_candidates(hits: Sequence[Hit], texts: Texts) -> list[Candidate]:
    """The lists that the headings of the documents found make, each at its best hit's position."""
    made: list[Candidate] = []
    for document_id in dict.fromkeys(hit.chunk.document_id for hit in hits):
        info = texts.index.document(document_id)
        for listed in texts.once(("headed", document_id), partial(headed_lists, texts, info)):
            position = _position(listed, document_id, hits)
            if position is not None:
                key = ("headed", document_id, listed.titles)
                found = texts.once(key, partial(_candidate, listed, info, texts))
                chunk_id = hits[position].chunk.id
                made.append(replace(found, chunk_id=chunk_id, position=position))
    return made


def _position(listed: HeadedList, document_id: str, hits: Sequence[Hit]) -> int | None:
    """The rank of the best hit that stands under one of the items, or under what announces them."""
    titles = set(listed.path[-1:])
    first, last = listed.titles[0], listed.titles[-1]
    for position, hit in enumerate(hits):
        chunk = hit.chunk
        if chunk.document_id != document_id:
            continue
        within = (first.page, first.start) <= (chunk.page, chunk.span.end)
        within = within and (chunk.page, chunk.span.start) <= (last.page, last.end)
        if within or titles & set(chunk.headings):
            return position
    return None


def _candidate(listed: HeadedList, info: DocumentInfo, texts: Texts) -> Candidate:
    """The candidate that a list makes, but for the hit that it is found by."""
    leads = [texts.slice(info.id, span) for span in listed.titles]
    bodies = [texts.slice(info.id, part.span) for part in listed.parts]
    lead = texts.slice(info.id, listed.introduction) if listed.introduction else ""
    above = listed.path[-1] if listed.path else ""
    announced = " \n ".join(filter(None, (above, lead, listed.label)))
    gains = GAINS in listed.kinds
    readers = addressed_to(lead, gains=gains) or addressed_to(above, gains=gains)
    introduction = listed.introduction or (None if listed.label else listed.above)
    pieces = [s for part in listed.parts for s in dict.fromkeys((part.lead, part.span)) if s]
    return Candidate(
        shape=Shape.LIST,
        document=info,
        chunk_id="",
        spans=tuple(filter(None, (introduction, *pieces))),
        focus=tuple(pieces),
        text=" ".join(leads),
        bags={
            Layer.OWN: texts.bag(announced) | keys_of(listed.kinds) | readers,
            Layer.ITEMS: texts.bag(" \n ".join([*leads, *bodies])),
            Layer.HEADINGS: texts.bag(" \n ".join(listed.path)),
            Layer.TITLE: texts.title_bag(info),
        },
        section=listed.path,
        position=0,
        parts=listed.parts,
        introduction=introduction,
        announced=lead or above,
        kinds=listed.kinds,
        readers=readers,
        bags_of_parts=tuple(
            texts.bag(f"{lead}\n{body}") for lead, body in zip(leads, bodies, strict=True)
        ),
    )
