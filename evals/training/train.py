"""Trains the network on rows: AdamW, passes in bfloat16 where that is fast, float32 weights.

1. Each epoch draws its groups and batches anew (`evals.training.batches`).
2. The passes run in bfloat16, twice as fast on a processor that has it; the optimiser keeps the
   weights in float32, where small steps are not lost, and copies them back after each step.
3. The rate rises over the first steps, then falls in a line to 3 % of its top, by steps or by time,
   whichever ends first.
4. Every 150 steps, what is held out is scored and the weights are saved.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from evals.training import watch
from evals.training.batches import Item, batches, items
from evals.training.encoding import Encoder, open_encoder
from evals.training.loss import loss
from evals.training.network import Network, State, from_package, load, save
from evals.training.rows import QuestionRow, StatementRow
from evals.training.sheet import SheetError
from evals.training.split import held_out
from evals.typography import french
from ingest.embedding import e5_cache
from ingest.settings import IngestSettings
from ingest.typography import number

if TYPE_CHECKING:
    from torch import Tensor

_WATCHED = 150
_TOLD = 25
_WARM = 100
_LOWEST = 0.03
_DECAY = 0.01
_LONGEST_STEP = 1.0
_SMOOTH = 0.98
_PIAF_TRAINED = 0.85
_PIAF_WATCHED = 150

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Options:
    """How to train.

    Attributes:
        layers: Layers kept of the model.
        frozen: The first of them that stay as they are.
        rate: Top of the learning rate.
        minutes: The training ends by then at the latest.
        limit: Groups of an epoch; 0 for all.
        start: Weights of an earlier training to go on from.
    """

    layers: int = 12
    frozen: int = 4
    epochs: float = 1.0
    rate: float = 1e-4
    minutes: float = math.inf
    limit: int = 0
    seed: int = 1
    threads: int = 2
    start: Path | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """What there is to learn from."""

    documents: tuple[QuestionRow, ...] = ()
    piaf: tuple[QuestionRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()

    def trained(self) -> Rows:
        """What is trained on."""
        return Rows(
            tuple(row for row in self.documents if not held_out(row.document)),
            self.piaf[: self._cut],
            tuple(row for row in self.statements if not held_out(row.document)),
        )

    def watched(self) -> Rows:
        """What is held out: some documents, the end of PIAF."""
        return Rows(
            tuple(row for row in self.documents if held_out(row.document)),
            self.piaf[self._cut : self._cut + _PIAF_WATCHED],
            tuple(row for row in self.statements if held_out(row.document)),
        )

    @property
    def _cut(self) -> int:
        return int(len(self.piaf) * _PIAF_TRAINED)


def train(rows: Rows, options: Options, output: Path, told: Told = lambda _: None) -> None:
    """Trains and writes the weights to `output`; `told` of the progress, one line at a time.

    Raises:
        SheetError: There is nothing to learn from, or the weights to start from cannot be read.
    """
    import torch

    chance = Random(options.seed)  # noqa: S311 - sampling, not secrets
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    encoder, _ = open_encoder()
    network = from_package(e5_cache.folder(IngestSettings().cache_dir), options.layers)
    start = load(options.start) if options.start else None
    if start is not None:
        network.modules.load_state_dict(start)
    trainer = Trainer(network, options, start)
    trained, watched = rows.trained(), rows.watched()

    def epoch() -> list[tuple[Item, ...]]:
        held = items(
            (*trained.documents, *trained.piaf), trained.statements, encoder, chance, options.limit
        )
        return batches(held, chance)

    def check() -> None:
        for line in _watch(watched, network, encoder):
            told(f"  {line}")
        save(trainer.state(), output)

    trainer.run(epoch, check, told)


class Trainer:
    """One training of one network."""

    def __init__(self, network: Network, options: Options, start: State | None = None) -> None:
        """Freezes what stays; `start` gives the float32 weights of what was trained before."""
        from torch.optim import AdamW

        self._network = network
        self._options = options
        network.freeze(options.frozen)
        exact = {name: value.detach().float().clone() for name, value in network.trainable()}
        if start is not None:
            exact = {name: start[name].float().clone() for name in exact}
        self._exact = {name: value.requires_grad_() for name, value in exact.items()}
        if has_bfloat16():
            network.modules.bfloat16()
        self._optimiser = AdamW(self._exact.values(), lr=options.rate, weight_decay=_DECAY)
        self._started = time.monotonic()
        self._done = 0
        self._smoothed = 0.0

    def state(self) -> State:
        """The weights as they are now, in float32."""
        return self._network.state() | {n: v.detach().clone() for n, v in self._exact.items()}

    def run(
        self, epoch: Callable[[], Sequence[Sequence[Item]]], check: Callable[[], None], told: Told
    ) -> None:
        """Steps until the epochs or the minutes are over; `check` now and then, and at the end."""
        todo = epoch()
        if not todo:
            raise SheetError(french("Rien à apprendre : faites d'abord « evals.training rows »."))
        total = max(1, int(len(todo) * self._options.epochs))
        told(french(f"{len(todo)} lots par passage, {total} en tout"))
        while self._goes_on(total):
            for batch in todo:
                self._step(batch, total)
                if self._done % _TOLD == 0:
                    told(self._line(total))
                if self._done % _WATCHED == 0:
                    check()
                if not self._goes_on(total):
                    break
            else:
                todo = epoch()
        check()

    def _goes_on(self, total: int) -> bool:
        return self._done < total and self._minutes() < self._options.minutes

    def _minutes(self) -> float:
        return (time.monotonic() - self._started) / 60

    def _line(self, total: int) -> str:
        smoothed = number(self._smoothed, 3)
        return french(f"{self._done}/{total}, {self._minutes():.0f} min, perte {smoothed}")

    def _step(self, batch: Sequence[Item], total: int) -> None:
        for part in self._optimiser.param_groups:
            part["lr"] = self._rate(total)
        sequences = [sequence for item in batch for sequence in item.sequences]
        value = loss(self._network.logits(sequences), batch)
        value.backward()
        self._apply()
        self._smoothed = (
            _SMOOTH * self._smoothed + (1 - _SMOOTH) * value.item() if self._done else value.item()
        )
        self._done += 1

    def _rate(self, total: int) -> float:
        progress = max(self._done / total, self._minutes() / self._options.minutes)
        warm = min(1.0, (self._done + 1) / min(_WARM, total // 10 + 1))
        return self._options.rate * warm * max(_LOWEST, 1 - progress)

    def _apply(self) -> None:
        """One step of the optimiser on the float32 weights, copied into the network."""
        import torch

        parameters = dict(self._network.trainable())
        slopes = {name: _slope(parameter) for name, parameter in parameters.items()}
        length = math.sqrt(sum(float((slope * slope).sum()) for slope in slopes.values()))
        kept = min(1.0, _LONGEST_STEP / (length + 1e-6))
        for name, exact in self._exact.items():
            exact.grad = slopes[name] * kept
        self._optimiser.step()
        with torch.no_grad():
            for name, parameter in parameters.items():
                parameter.copy_(self._exact[name])
                parameter.grad = None


def has_bfloat16() -> bool:
    """Whether the processor multiplies in bfloat16; where it does not, float32 is far faster."""
    import torch

    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


def _slope(parameter: Tensor) -> Tensor:
    import torch

    grad = parameter.grad
    return torch.zeros_like(parameter).float() if grad is None else grad.float()


def _watch(rows: Rows, network: Network, encoder: Encoder) -> list[str]:
    lines = []
    for name, questions in (("PIAF", rows.piaf), ("documents", rows.documents)):
        if questions:
            lines.append(watch.questions_line(name, questions, network, encoder))
    if rows.statements:
        lines.append(watch.statements_line(rows.statements, network, encoder))
    return lines
