"""How the training goes, on what it is not trained on."""

from __future__ import annotations

from collections.abc import Sequence

from evals.training.encoding import Encoder
from evals.training.network import Network
from evals.training.rows import Kind, QuestionRow, StatementRow
from evals.typography import french, percent
from ingest.embedding.cross_encoder import RELEVANCE, SUPPORT
from ingest.typography import number

READ = 8
"""Candidates of a question that are scored."""


def questions_line(
    name: str, rows: Sequence[QuestionRow], network: Network, encoder: Encoder
) -> str:
    """Right passage first, by words and by the reader; questions with and without an answer.

    Only questions with a right passage among the first `READ` count for the former; the latter is
    the chance that the best score of one with an answer passes that of one without.
    """
    held = [(row, row.candidates[:READ]) for row in rows if row.candidates]
    scores = iter(
        network.scores(
            [encoder.pair(row.question, c.passage) for row, read in held for c in read], RELEVANCE
        )
    )
    words, reader, best, none = [], [], [], []
    for row, read in held:
        found = [next(scores) for _ in read]
        labels = [candidate.label for candidate in read]
        if 1 in labels:
            words.append(labels[0] == 1)
            reader.append(labels[found.index(max(found))] == 1)
            best.append(max(found))
        elif row.kind is Kind.UNANSWERED:
            none.append(max(found))
    return french(
        f"{name} : bon extrait en premier, mots {_share(words)}, lecteur {_share(reader)} "
        f"(n = {len(words)}) ; avec ou sans réponse, AUC {_auc(best, none)} (n = {len(none)})"
    )


def statements_line(rows: Sequence[StatementRow], network: Network, encoder: Encoder) -> str:
    """Faithful and false statements told apart."""
    found = network.scores([encoder.claim(r.statement, r.excerpt) for r in rows], SUPPORT)
    right = [(score > 0) == row.faithful for score, row in zip(found, rows, strict=True)]
    faithful = [score for score, row in zip(found, rows, strict=True) if row.faithful]
    false = [score for score, row in zip(found, rows, strict=True) if not row.faithful]
    return french(
        f"énoncés : justes {_share(right)}, AUC {_auc(faithful, false)} (n = {len(rows)})"
    )


def auc(above: Sequence[float], below: Sequence[float]) -> float | None:
    """Chance that a score of `above` passes one of `below`, ties for half; `None` without any."""
    if not above or not below:
        return None
    won = sum((a > b) + 0.5 * (a == b) for a in above for b in below)
    return won / (len(above) * len(below))


def _auc(above: Sequence[float], below: Sequence[float]) -> str:
    value = auc(above, below)
    return "—" if value is None else number(value, 3)


def _share(right: Sequence[bool]) -> str:
    return percent(sum(right) / len(right), 1) if right else "—"
