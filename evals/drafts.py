"""Drafts of questions, for staff to accept, mend or reject in a spreadsheet.

From a document: each table gives questions on its cells and near misses (a row that another table
has and this one lacks), each list gives a list question, each heading a how-to question. From
feedback: the question that somebody asked, with what was answered. A draft is a row of
`evals.sheets` whose « garder » cell says « à décider ».
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from evals.sheets import UNDECIDED
from evals.texts import figures
from ingest.documents import Block, DocumentInfo, Heading, ListBlock, Page, Table
from ingest.french import fold

CELLS_PER_TABLE = 8
NEAR_MISSES_PER_TABLE = 3
_NUMBERED = re.compile(r"^\s*(?:\d+[.)]|[-•])\s*")

Draft = dict[str, str]


class Pages(Protocol):
    """What drafting needs of an index."""

    def documents(self) -> tuple[DocumentInfo, ...]:
        """All documents."""

    def document(self, document_id: str) -> DocumentInfo:
        """One document; `KeyError` where there is none."""

    def page(self, document_id: str, number: int) -> Page:
        """A stored page with its blocks."""


def _slug(*parts: str) -> str:
    text = re.sub(r"[^a-z0-9]+", "-", fold("-".join(parts))).strip("-")
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:6]
    return f"{text[:60].strip('-')}-{digest}"


def _draft(identifier: str, question: str, kind: str, **cells: str) -> Draft:
    return {
        "garder": UNDECIDED,
        "id": identifier,
        "question": question,
        "genre": kind,
        "public": "coordination de CPTS",
        "difficulté": "1",
        "issue": "répondu",
        **cells,
    }


def draft_document(index: Pages, document_id: str) -> tuple[Draft, ...]:
    """Drafts from one document; `KeyError` where the index does not hold it."""
    info = index.document(document_id)
    rows_elsewhere = _row_labels(index)
    drafts: list[Draft] = []
    for number in range(1, info.page_count + 1):
        page = index.page(document_id, number)
        heading = ""
        for block in page.blocks:
            if isinstance(block, Heading):
                heading = page.slice(block.span)
            drafts.extend(_from_block(document_id, page, block, heading, rows_elsewhere))
    return tuple({draft["id"]: draft for draft in drafts}.values())


def _row_labels(index: Pages) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for info in index.documents():
        for number in range(1, info.page_count + 1):
            page = index.page(info.id, number)
            for block in page.blocks:
                if isinstance(block, Table) and block.row_labels:
                    found.update(dict.fromkeys(page.slice(row.cells[0]) for row in block.rows))
    return tuple(label for label in found if label)


def _from_block(
    document_id: str, page: Page, block: Block, heading: str, elsewhere: Sequence[str]
) -> Iterator[Draft]:
    place = f"{document_id} p. {page.number}"
    if isinstance(block, Table):
        yield from _from_table(place, page, block, heading, elsewhere)
    elif isinstance(block, ListBlock):
        yield from _from_list(place, page, block, heading)
    elif isinstance(block, Heading) and len(heading.split()) > 2:
        topic = _NUMBERED.sub("", heading).rstrip(" ?:")
        question = (
            f"{topic} ?" if heading.rstrip().endswith("?") else f"Que sait-on de ceci : {topic} ?"
        )
        note = "Écrire les faits attendus, et la question comme une personne la poserait."
        yield _draft(
            _slug("titre", document_id, topic), question, "comment faire", lieux=place, note=note
        )


def _from_table(
    place: str, page: Page, table: Table, heading: str, elsewhere: Sequence[str]
) -> Iterator[Draft]:
    if not table.row_labels or len(table.columns) < 2:
        return
    on_page = table.caption is not None and table.caption.page == page.number
    title = page.slice(table.caption) if table.caption and on_page else heading
    columns = [
        " ".join(page.slice(span) for span in column.labels if span.page == page.number)
        for column in table.columns
    ]
    cells = [
        (page.slice(row.cells[0]), columns[i], page.slice(cell))
        for row in table.rows
        for i, cell in enumerate(row.cells)
        if i > 0 and figures(page.slice(cell))
    ]
    step = max(1, len(cells) // CELLS_PER_TABLE)
    for label, column, value in cells[::step][:CELLS_PER_TABLE]:
        question = f"{title} : {label}, {column} ?" if column else f"{title} : {label} ?"
        yield _draft(
            _slug("cellule", title, label, column),
            question,
            "cellule de tableau",
            lieux=place,
            note="Dire la question comme une personne la poserait.",
            **{"faits attendus": value},
        )
    own = {fold(page.slice(row.cells[0])) for row in table.rows}
    foreign = [label for label in elsewhere if fold(label) not in own]
    for label in foreign[:NEAR_MISSES_PER_TABLE]:
        yield _draft(
            _slug("manque", title, label),
            f"{title} : {label} ?",
            "manque proche",
            issue="absent du corpus",
            raison=f"Ce tableau n'a pas de ligne « {label} ».",
            **{"type de manque": "relation", "ce qui manque": f"{label} dans ce tableau"},
        )


def _from_list(place: str, page: Page, block: ListBlock, heading: str) -> Iterator[Draft]:
    if len(block.items) < 2:
        return
    introduction = page.slice(block.introduction) if block.introduction else heading
    topic = introduction.rstrip(" :.")
    if not topic:
        return
    facts = "\n".join(_lead(page.slice(item.span)) for item in block.items)
    kind = "étapes" if block.ordered else "liste"
    yield _draft(
        _slug("liste", topic, facts),
        f"Quels sont les éléments de cette liste : {topic} ?",
        kind,
        lieux=place,
        note="Raccourcir chaque fait aux mots qui suffisent.",
        **{"faits attendus": facts, "dans l'ordre": "oui" if block.ordered else ""},
    )


def _lead(item: str) -> str:
    """The label of an item, else its first words: what a right answer must say of it."""
    label = re.split(r"\s*[:;.(]\s", item + " ", maxsplit=1)[0].strip(" ;.")
    return " ".join(label.replace("|", " ").split()[:8])


def draft_feedback(question: str, answer: str, *, useful: bool, comment: str = "") -> Draft:
    """A draft from what somebody said of an answer.

    Args:
        question: As it was asked.
        answer: The answer object, as JSON text.
        useful: Whether the person found it useful; its figures and places are then proposed.
        comment: What the person wrote.
    """
    payload = json.loads(answer)
    outcome = str(payload.get("outcome", ""))
    citations = payload.get("citations") or []
    places = dict.fromkeys(f"{c['document_id']} p. {c['page']}" for c in citations)
    found = dict.fromkeys(f.form for f in figures(str(payload.get("answer", ""))))
    said = "utile" if useful else "inutile"
    cells = {"note": f"Avis « {said} ». {comment}".strip(), "lieux": "\n".join(places)}
    if outcome != "answered":
        return _draft(
            _slug("avis", question),
            question,
            "absent du corpus",
            issue="absent du corpus" if useful else "répondu",
            raison="Refusée, et jugée bien refusée." if useful else "",
            note=cells["note"],
        )
    if useful:
        cells["faits attendus"] = "\n".join(form.replace("%", " %") for form in found)
    return _draft(_slug("avis", question), question, "explication", **cells)
