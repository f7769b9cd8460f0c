"""What one step of the training sees: groups of passages of one question, and single statements.

1. A question gives one of its first two right passages and a few wrong ones. Most of these are
   drawn among the best by words, because those are the ones that it will have to be told from; one
   comes from farther down.
2. A question without an answer gives wrong passages only, mostly the best ones: the reader learns
   that the best passage may not answer.
3. Items of like length go together, so that little is computed on padding; the blocks among which
   lengths are compared are drawn anew, and the order of the batches too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from evals.training.encoding import Encoder
from evals.training.rows import Kind, QuestionRow, StatementRow
from ingest.embedding.cross_encoder import Ids
from ingest.index import Passage

TOKENS = 5200
"""Tokens of a batch, padding included."""

_HARD = 6
_WRONG = {Kind.ANSWERED: 4, Kind.PIAF: 3}
"""Wrong passages beside a right one. A document has few; a question of PIAF has a whole index."""

_UNANSWERED = 3
_UNANSWERED_PIAF = 2
_BEST_ONES = 0.7
"""How often the passages of a question without an answer are just the best ones."""

_BLOCK = 400


@dataclass(frozen=True, slots=True)
class Group:
    """A question with some passages; `answer` is the place of the right one, if any."""

    question: str
    passages: tuple[Passage, ...]
    answer: int | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A `Group` as token ids."""

    sequences: tuple[Ids, ...]
    answer: int | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A statement with its excerpt as token ids."""

    sequences: tuple[Ids]
    faithful: bool


Item = Choice | Judgement


def group(row: QuestionRow, chance: Random) -> Group | None:
    """Some passages of a question; `None` where they would teach nothing."""
    right = [c.passage for c in row.candidates if c.label == 1]
    wrong = [c.passage for c in row.candidates if c.label == 0]
    if right:
        passages = [chance.choice(right[:2]), *_drawn(wrong, _WRONG.get(row.kind, 0), chance)]
        return Group(row.question, tuple(passages), 0)
    if row.kind is Kind.ANSWERED or not wrong:
        return None
    if row.kind is Kind.PIAF:
        return Group(row.question, tuple(wrong[:_UNANSWERED_PIAF]), None)
    if chance.random() >= _BEST_ONES:
        wrong = chance.sample(wrong, min(_UNANSWERED, len(wrong)))
    return Group(row.question, tuple(wrong[:_UNANSWERED]), None)


def _drawn(wrong: Sequence[Passage], count: int, chance: Random) -> list[Passage]:
    hard, rest = wrong[:_HARD], wrong[_HARD:]
    drawn = chance.sample(hard, min(len(hard), count - 1))
    return [*drawn, chance.choice(rest)] if rest else drawn


def items(
    questions: Iterable[QuestionRow],
    statements: Iterable[StatementRow],
    encoder: Encoder,
    chance: Random,
    limit: int = 0,
) -> list[Item]:
    """All that one epoch goes through, drawn anew; `limit` keeps some groups only (0: all)."""
    groups = [drawn for row in questions if (drawn := group(row, chance)) is not None]
    if limit and limit < len(groups):
        groups = chance.sample(groups, limit)
    made: list[Item] = [
        Choice(tuple(encoder.pair(g.question, p, chance) for p in g.passages), g.answer)
        for g in groups
    ]
    made += [Judgement((encoder.claim(s.statement, s.excerpt),), s.faithful) for s in statements]
    return made


def batches(held: Sequence[Item], chance: Random, tokens: int = TOKENS) -> list[tuple[Item, ...]]:
    """Every item once, in batches of like length of at most `tokens` tokens with their padding.

    An item that is longer by itself makes a batch of its own.
    """
    order = chance.sample(held, len(held))
    made = [
        batch
        for start in range(0, len(order), _BLOCK)
        for batch in _packed(sorted(order[start : start + _BLOCK], key=_longest), tokens)
    ]
    chance.shuffle(made)
    return made


def _packed(block: Iterable[Item], tokens: int) -> Iterator[tuple[Item, ...]]:
    """Batches of a block that is sorted by length."""
    batch: list[Item] = []
    sequences = 0
    for item in block:
        sequences += len(item.sequences)
        if batch and sequences * _longest(item) > tokens:
            yield tuple(batch)
            batch, sequences = [], len(item.sequences)
        batch.append(item)
    if batch:
        yield tuple(batch)


def _longest(item: Item) -> int:
    return max(map(len, item.sequences))
