"""The lexical leg of a build: BM25 over the words of all chunks, or of those of a subject."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import numpy as np

from ingest.embedding.remembered import Recent
from ingest.index import EVERYTHING, Filter, Ranked
from ingest.store import schema
from ingest.store.catalogue import Catalogue
from ingest.store.postings import Impacts, Postings
from ingest.store.subject_postings import SubjectPostings

LARGE = 5_000
"""Chunks from which BM25 is added up from impacts (`ingest.store.postings`)."""

_LEXICAL = """
SELECT c.id, s.score FROM (
    SELECT rowid AS r, bm25(lexical, ?, ?, ?, ?) AS score FROM lexical WHERE lexical MATCH ? {}
    ORDER BY score, r LIMIT ?
) s JOIN chunks c ON c.row = s.r ORDER BY s.score, s.r
"""
_IMPACTS = """
SELECT rowid, -bm25(lexical, ?, ?, ?, ?) FROM lexical WHERE lexical MATCH ? ORDER BY rowid
"""
_COLUMNS = """
SELECT rowid, title, headings, context, body FROM lexical
WHERE rowid IN (SELECT value FROM json_each(?))
"""
_COUNTS = 20_000
"""Words whose number of chunks is kept in memory."""

_SUBJECTS = 8
"""Subjects whose lexical index is kept in memory."""

# Without its plus, SQLite would look up each accepted row in the lexical index by itself.
_ACCEPTED = """
AND +rowid IN (SELECT row FROM chunks WHERE document IN (SELECT value FROM json_each(?)))
"""


class LexicalLeg:
    """Ranks and counts chunks by their words. Safe to share between threads."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._counts: Recent[str, int] = Recent(_COUNTS)
        self._subjects: Recent[Filter, SubjectPostings] = Recent(_SUBJECTS)

    def best(
        self, terms: Sequence[str], k: int, where: Filter, among: Filter
    ) -> tuple[Ranked, ...]:
        """The `k` best chunks by BM25 for any of `terms`, ties in reading order."""
        known = [_quoted(term) for term in dict.fromkeys(terms) if term.strip()]
        if not known or k <= 0:
            return ()
        subject = self._subject(among)
        if subject is not None or self._catalogue.chunk_count >= LARGE:
            best = self._reckoned(subject, terms, known, k, where)
            ids = self._catalogue.ids([row for row, _ in best])
            return tuple(map(Ranked, ids, [score for _, score in best]))
        restriction, parameters = self._restriction(where)
        with self._catalogue.connection() as connection:
            rows = connection.execute(
                _LEXICAL.format(restriction), (*schema.WEIGHTS, " OR ".join(known), *parameters, k)
            ).fetchall()
        return tuple(Ranked(identity, -score) for identity, score in rows)

    def _reckoned(
        self,
        subject: SubjectPostings | None,
        terms: Sequence[str],
        quoted: Sequence[str],
        k: int,
        where: Filter,
    ) -> list[tuple[int, float]]:
        """The best rows, reckoned over a subject or over a large index."""
        rows = self._catalogue.rows(where)
        if subject is None:
            return self._postings.best(quoted, k, rows)
        return subject.best(terms, k, None if rows is None else frozenset(rows.tolist()))

    @cached_property
    def _postings(self) -> Postings:
        return Postings(self._catalogue.chunk_count, self._impacts)

    def _impacts(self, quoted: str) -> Impacts:
        with self._catalogue.connection() as connection:
            found = connection.execute(_IMPACTS, (*schema.WEIGHTS, quoted)).fetchall()
        rows = np.fromiter((row for row, _ in found), np.int32, len(found))
        return rows, np.fromiter((score for _, score in found), np.float64, len(found))

    def _restriction(self, where: Filter) -> tuple[str, tuple[str, ...]]:
        if not where.documents and not where.kinds:
            return "", ()
        accepted = [r.info.id for r in self._catalogue.recorded.values() if where.accepts(r.info)]
        return _ACCEPTED, (json.dumps(accepted),)

    def _subject(self, among: Filter) -> SubjectPostings | None:
        """The lexical index of some documents; `None` for all of them."""
        if among == EVERYTHING:
            return None
        return self._subjects.get([among], lambda new: map(self._read_subject, new))[0]

    def _read_subject(self, among: Filter) -> SubjectPostings:
        rows = self._catalogue.rows(among)
        wanted = json.dumps([] if rows is None else rows.tolist())
        with self._catalogue.connection() as connection:
            return SubjectPostings(connection.execute(_COLUMNS, (wanted,)).fetchall())

    def frequencies(self, terms: Iterable[str], among: Filter) -> dict[str, int]:
        """Number of chunks that hold each stem."""
        if (subject := self._subject(among)) is not None:
            return {term: subject.frequency(term) for term in terms}
        wanted = list(terms)
        return dict(zip(wanted, self._counts.get(wanted, self._read_counts), strict=True))

    def _read_counts(self, terms: Sequence[str]) -> Iterator[int]:
        """Counting a common word takes SQLite milliseconds; what was ranked by is counted."""
        large = self._catalogue.chunk_count >= LARGE
        for term in terms:
            if large and term.isalnum():
                yield self._postings.count(_quoted(term))
            else:
                yield self._count(term)

    def _count(self, term: str) -> int:
        with self._catalogue.connection() as connection:
            row = connection.execute("SELECT doc FROM terms WHERE term = ?", (term,)).fetchone()
        return row[0] if row else 0


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
