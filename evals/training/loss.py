"""What the training minimises, over one batch.

- *Relevance*, of each passage by itself: binary cross-entropy, so that a logit means the same from
  one question to the next and 0 says one chance in two.
- *Choice*, among the passages of a question and « none of them », whose logit is 0: cross-entropy.
  It sets the right passage before the others, and all of them below 0 where none answers.
- *Support*, of each statement: binary cross-entropy on the other head.

Relevance and support weigh as many sequences as the batch has of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from evals.training.batches import Choice, Item
from ingest.embedding.cross_encoder import RELEVANCE, SUPPORT

if TYPE_CHECKING:
    from torch import Tensor

_RIGHT = 1.5
"""Weight of a right passage: there are three wrong ones beside it."""

_CHOICE = 0.5
_SUPPORT = 0.5
"""Statements are few: their share of a batch is raised by as much."""


def loss(logits: Tensor, batch: Sequence[Item]) -> Tensor:
    """The loss of a batch; `logits` has one row a sequence, in the order of the items."""
    import torch

    choices: list[tuple[Tensor, int | None]] = []
    supports: list[Tensor] = []
    faithful: list[float] = []
    start = 0
    for item in batch:
        end = start + len(item.sequences)
        if isinstance(item, Choice):
            choices.append((logits[start:end, RELEVANCE], item.answer))
        else:
            supports.append(logits[start, SUPPORT])
            faithful.append(float(item.faithful))
        start = end
    passages = start - len(supports)
    total = torch.zeros(())
    if choices:
        total = _relevance(choices) * (passages / start) + _CHOICE * _choice(choices)
    if supports:
        support = _binary(torch.stack(supports), torch.tensor(faithful))
        total = total + support * (_SUPPORT + len(supports) / start)
    return total


def _relevance(choices: Sequence[tuple[Tensor, int | None]]) -> Tensor:
    import torch

    targets = torch.tensor(
        [float(place == answer) for logits, answer in choices for place in range(len(logits))]
    )
    scores = torch.cat([logits for logits, _ in choices])
    return _binary(scores, targets, 1 + (_RIGHT - 1) * targets)


def _choice(choices: Sequence[tuple[Tensor, int | None]]) -> Tensor:
    import torch
    from torch.nn.functional import cross_entropy

    total = torch.zeros(())
    for logits, answer in choices:
        with_none = torch.cat([torch.zeros(1), logits])
        target = torch.tensor([0 if answer is None else 1 + answer])
        total = total + cross_entropy(with_none[None], target)
    return total / len(choices)


def _binary(logits: Tensor, targets: Tensor, weights: Tensor | None = None) -> Tensor:
    from torch.nn.functional import binary_cross_entropy_with_logits

    found: Tensor = binary_cross_entropy_with_logits(logits, targets, weights)
    return found
