"""The question sets of the project against the documents that they are about.

The reserve is checked by the same rules, and only its ids and counts are ever shown.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from evals import sets
from evals.check import load
from evals.originals import read_original
from evals.question_set import DATASETS
from evals.questions import FLAVOURS, MissingKind, Place, Question, QuestionKind, Split
from evals.texts import find_any

ROOT = Path(__file__).parents[2]
FOLDERS = {"corpus": ROOT / "corpus" / "documents", "sources": ROOT.parent / "shared" / "sources"}
ABSENT = {MissingKind.ENTITY, MissingKind.YEAR, MissingKind.PLACE}


@lru_cache(maxsize=1)
def questions() -> tuple[Question, ...]:
    """All the questions of the project."""
    visible = sorted(DATASETS.glob("mise-au-point*.jsonl"))
    found = tuple(question for path in visible for question in load(path).questions)
    if any(path.stem.startswith(sets.RESERVE) for path in DATASETS.glob("*.jsonl")):
        found += sets.find(sets.RESERVE).questions
    return found


@lru_cache(maxsize=8)
def pages(flavour: str) -> dict[str, tuple[str, ...]]:
    """Text of each page of each document, read without the loaders of the project."""
    folder = FOLDERS[flavour]
    if not (folder / "corpus.toml").is_file():
        pytest.skip(f"{flavour} : documents absents")
    entries = tomllib.loads((folder / "corpus.toml").read_text(encoding="utf-8"))["document"]
    return {entry["id"]: tuple(_pages(folder / entry["file"])) for entry in entries}


def _pages(path: Path) -> Iterator[str]:
    if path.suffix == ".pdf":
        from pypdf import PdfReader

        for page in PdfReader(path).pages:
            yield " ".join(page.extract_text().split())
    else:
        yield " ".join((read_original(path) or "").split())


def _held(place: Place, texts: dict[str, tuple[str, ...]]) -> str:
    document = texts.get(place.document, ())
    numbers = place.pages or range(1, len(document) + 1)
    return "\n".join(document[n - 1] for n in numbers if n <= len(document))


def _misplaced(question: Question, flavour: str) -> Iterator[str]:
    held = [_held(place, pages(flavour)) for place in question.places_in(flavour)]
    if question.all_places:
        held = ["\n".join(held)]
    for text in held:
        for number, group in enumerate(question.facts, 1):
            if find_any(group, text) is None:
                hidden = question.split is Split.RESERVE
                yield f"{question.id} : fait {number}" + ("" if hidden else f", {group[0]}")


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_each_expected_fact_is_in_its_document_on_its_page(flavour: str) -> None:
    """A fact that no document holds would make a right answer wrong."""
    assert [m for q in questions() if q.answerable for m in _misplaced(q, flavour)] == []


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_near_misses_lack_is_absent(flavour: str) -> None:
    """An entity, a year or a place that is said to be missing occurs nowhere."""
    texts = ["\n".join(document) for document in pages(flavour).values()]
    present = [
        f"{q.id} : {value}"
        for q in questions()
        if q.missing is not None and q.missing.kind in ABSENT
        for value in q.missing.values
        if any(find_any([value], text) is not None for text in texts)
    ]
    assert present == []


def test_each_set_says_its_own_split() -> None:
    """A question moved from one half to the other would be seen."""
    assert {q.split for q in sets.find("mise-au-point").questions} == {Split.DEVELOPMENT}


def test_ids_are_unique_over_all_sets() -> None:
    """A run names a question by its id alone."""
    ids = [q.id for q in questions()]
    assert len(ids) == len(set(ids))


def test_the_visible_half_is_large_and_varied() -> None:
    """Half of what the project promises is visible: the other half is the reserve."""
    found = sets.find("mise-au-point").questions
    kinds = [q.kind for q in found]
    assert len(found) >= 170
    assert sum(not q.answerable for q in found) >= 40
    assert kinds.count(QuestionKind.NEAR_MISS) >= 20
    assert kinds.count(QuestionKind.MISSPELLED) >= 15
    assert kinds.count(QuestionKind.ATTACK) >= 10
    lengths: dict[str, int] = {}
    for q in found:
        if q.conversation is not None:
            lengths[q.conversation] = lengths.get(q.conversation, 0) + 1
    assert len(lengths) >= 20
    assert set(lengths.values()) <= {3, 4, 5}
    assert set(QuestionKind) <= set(kinds)
