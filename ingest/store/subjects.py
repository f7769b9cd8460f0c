"""Which documents of a build speak of the same subject.

A document is the mean of its vectors. All vectors of a sentence model share a direction that says
nothing (Mu and Viswanath, 2018); with the mean of passages on many subjects taken off
(`ingest.embedding.centre`), documents on one subject have cosines of 0.4 and more, others of about
0. From one document, those near it are taken, then those near the mean of all taken, until nothing
changes (a mean shift): whichever document of a subject one starts from, the same set comes out,
and a chain of documents that each resemble the next does not grow into one.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

import numpy as np

from ingest.embedding.base import Vectors

NEAR = 0.4
"""Cosine with the first document."""

WITHIN = 0.55
"""Cosine with the mean of the subject. Leaving out a document of the field is worse than taking in
one of a neighbouring field: what it says could not be found. In 16 libraries of federations, each
of a survey, a report, a plan, a guide and slides on one matter, documents lie from 0.35 of each
other and from 0.69 of the mean of theirs. At 0.6 and 0.65, one document in five saw its whole
library; so do 75 of 76 here. Articles of an encyclopedia lie below 0.3, documents of an
administration on anything else around 0.55."""

_ROUNDS = 6
_TINY = 1e-9


class Subjects:
    """Groups of documents, found when they are asked for. Safe to share between threads."""

    def __init__(
        self, matrix: Vectors, rows: Sequence[tuple[str, int, int]], centre: Vectors | None
    ) -> None:
        """Subjects of the documents of a build.

        Args:
            matrix: Vectors of the chunks.
            rows: Id of each document, its first row and how many it has.
            centre: What all vectors of the model share; `None` puts all documents in one subject.
        """
        self._matrix = matrix
        self._rows = tuple(rows)
        self._centre = centre
        self._places = {identity: place for place, (identity, _, _) in enumerate(self._rows)}
        self._everything = frozenset(self._places)
        self._found: dict[str, frozenset[str]] = {}
        self._means: Vectors | None = None
        self._lock = threading.Lock()

    def related(self, document_id: str) -> frozenset[str]:
        """Ids of the documents on the same subject, itself included."""
        place = self._places[document_id]
        if self._centre is None:
            return self._everything
        with self._lock:
            if document_id not in self._found:
                places = self._around(place, self._centre)
                self._found[document_id] = frozenset(self._rows[at][0] for at in places)
            return self._found[document_id]

    def _around(self, place: int, centre: Vectors) -> tuple[int, ...]:
        if self._means is None:
            self._means = self._documents(centre)
        means = self._means
        held = means @ means[place] >= NEAR
        held[place] = True
        for _ in range(_ROUNDS):
            now = means @ _unit(means[held].mean(axis=0)) >= WITHIN
            if not now[place] or (now == held).all():
                break
            held = now
        return tuple(int(at) for at in np.flatnonzero(held))

    def _documents(self, centre: Vectors) -> Vectors:
        empty = np.zeros_like(centre)
        return np.stack(
            [
                _unit(self._matrix[first : first + count].mean(axis=0) - centre) if count else empty
                for _, first, count in self._rows
            ]
        )


def _unit(vector: Vectors) -> Vectors:
    unit: Vectors = vector / max(float(np.linalg.norm(vector)), _TINY)
    return unit
