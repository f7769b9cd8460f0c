"""Which training documents are held out, and among which documents each one is asked about.

1. A document is asked about alone, as by somebody who has just added it. Of an encyclopedia, every
   second article is asked about among all the others: passages on other subjects have to be told
   apart too, and only an encyclopedia's questions name their subject.
2. A library (« fonds ») is what one federation could have: five documents on the same subject,
   asked about together, where passages of one look like answers to questions on another.
3. One document in twelve is never trained on, nor one library in four: these watch the training and
   measure the assistant, in two halves, « fit » for settings and « report » for figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from evals.training.sheet import TrainingDocument

HELD_OUT = (12, 5)
"""Documents whose number leaves this remainder are never trained on."""

LIBRARIES_HELD_OUT = (4, 1)
"""The same for the numbers of libraries, whole."""

LIBRARY = "fonds-"
"""How the folder of a library begins; its number follows."""

AMONG_ALL = "encyclo"
"""The folder of which every second document is asked about among all the others."""

HALVES = ("report", "fit")


def held_out(document: str) -> bool:
    """Whether a training document serves to watch and measure only."""
    every, place = LIBRARIES_HELD_OUT if in_library(document) else HELD_OUT
    return _number(document) % every == place


def half_of(document: str) -> str:
    """The half that a held-out document belongs to; all of a library to the same one."""
    every, _ = LIBRARIES_HELD_OUT if in_library(document) else HELD_OUT
    return HALVES[1 - _number(document) // every % 2]


def in_library(document: str) -> bool:
    """Whether a document is asked about together with those of its library."""
    return document.startswith(LIBRARY)


def indexes(documents: Iterable[TrainingDocument]) -> Iterator[tuple[TrainingDocument, ...]]:
    """The documents that go into one index: each library into its own, all others together."""

    def library(document: TrainingDocument) -> str:
        return _theme(document.name) if in_library(document.name) else ""

    for _, held in groupby(sorted(documents, key=library), library):
        yield tuple(held)


def asked_among(document: str, ids: Mapping[str, str]) -> frozenset[str]:
    """Which of the documents of an index the questions on one of them are asked of.

    Args:
        document: Its name, as « statuts-012 ».
        ids: Identifiers in the index by name.
    """
    theme = _theme(document)
    if in_library(document) or (theme == AMONG_ALL and _number(document) % 2 == 0):
        return frozenset(found for other, found in ids.items() if _theme(other) == theme)
    return frozenset({ids[document]})


def _number(document: str) -> int:
    """The number of a document, or that of its library."""
    named = _theme(document) if in_library(document) else document
    return int(named.rsplit("-", 1)[1])


def _theme(document: str) -> str:
    return document.rsplit("-", 1)[0]
