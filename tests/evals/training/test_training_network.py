"""The loss, one short training and the exported graph, on a tiny random network."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from evals.training import train
from evals.training.batches import Choice, Item, Judgement
from evals.training.export import TrainedWeights, layers_of, model_of
from evals.training.network import Network, load, save
from evals.training.sheet import SheetError
from evals.training.train import Options, Trainer
from evals.training.watch import auc
from ingest.embedding import graph
from ingest.embedding.base import Vectors
from ingest.embedding.e5_file import Shape

SHAPE = Shape(32, 9, 2, 64, 50, 40, 1, 1e-12)
"""The package's shape, whose nine layers are not all kept."""

SEQUENCES = [(0, 5, 6, 2, 2, 7, 2), (0, 9, 2, 2, 11, 12, 13, 14, 2), (0, 40, 2)]


@pytest.fixture
def network() -> Network:
    """Two layers of width 32, drawn at random."""
    import torch
    from transformers import BertConfig, BertModel

    torch.manual_seed(4)
    config = BertConfig(
        vocab_size=SHAPE.vocabulary,
        hidden_size=SHAPE.width,
        num_hidden_layers=2,
        num_attention_heads=SHAPE.heads,
        intermediate_size=SHAPE.inner,
        max_position_embeddings=SHAPE.positions,
        type_vocab_size=1,
        initializer_range=0.2,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        layer_norm_eps=SHAPE.epsilon,
    )
    made = Network(BertModel(config, add_pooling_layer=False), SHAPE.width)
    with torch.no_grad():
        made.modules["heads"].weight *= 20  # logits about 1, as those of a trained network
    return made


def _onnx(network: Network, *, int8: bool) -> Vectors:
    """The logits of the exported graph, one sequence at a time."""
    import onnxruntime

    state = network.state()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    model = model_of(state, SHAPE, int8=int8)
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    words, positions, kinds = (
        state[f"body.embeddings.{name}_embeddings.weight"].numpy()
        for name in ("word", "position", "token_type")
    )
    rows = [
        session.run(None, {graph.INPUT: (words[list(s)] + positions[: len(s)] + kinds[0])[None]})
        for s in SEQUENCES
    ]
    return np.concatenate([row[0] for row in rows])


EIGHT_BITS_APART = 0.4
"""Processors without VNNI saturate sums of 8-bit products (ONNX Runtime, quantization guide): 0.28
there and under 0.1 elsewhere, on logits 3 apart."""


@pytest.mark.parametrize(("int8", "apart"), [(False, 1e-4), (True, EIGHT_BITS_APART)])
def test_the_exported_graph_scores_as_torch(network: Network, int8: bool, apart: float) -> None:
    """Both heads, texts of several lengths: padding changes nothing."""
    found = _onnx(network, int8=int8)
    expected = [network.scores(SEQUENCES, head) for head in (0, 1)]
    assert found.shape == (3, 2)
    assert np.abs(found - np.array(expected).T).max() < apart
    assert np.ptp(found, axis=0).min() > 2 * apart


def test_layers_are_counted_in_the_weights(network: Network) -> None:
    """The package's shape says nine; two were kept."""
    state = network.state()
    assert layers_of(state) == 2
    assert TrainedWeights(state, SHAPE).shape.layers == 2


def test_foreign_weights_are_refused(network: Network, tmp_path: Path) -> None:
    """Missing heads, other sizes, no weights at all."""
    state = network.state()
    with pytest.raises(SheetError):
        model_of({name: value for name, value in state.items() if "heads" not in name}, SHAPE)
    with pytest.raises(SheetError):
        TrainedWeights(state, SHAPE).matrix("l0.q.w", 64, 64)
    with pytest.raises(SheetError):
        layers_of({})
    (tmp_path / "a.pt").write_bytes(b"rien")
    for name in ("a.pt", "missing.pt"):
        with pytest.raises(SheetError):
            load(tmp_path / name)


def test_weights_come_back_as_they_were_saved(network: Network, tmp_path: Path) -> None:
    """All of them, in float32."""
    import torch

    save(network.state(), tmp_path / "a.pt")
    back = load(tmp_path / "a.pt")
    assert back.keys() == network.state().keys()
    assert all(torch.equal(back[name], value) for name, value in network.state().items())


def test_the_loss_of_even_scores_is_what_chance_gives() -> None:
    """Logits of 0: ln 2 a sequence, ln 3 among two passages and none."""
    import torch

    from evals.training.loss import loss

    batch: list[Item] = [Choice(((1,), (1,)), None), Judgement(((1,),), False)]
    expected = math.log(2) * 2 / 3 + 0.5 * math.log(3) + math.log(2) * (0.5 + 1 / 3)
    assert float(loss(torch.zeros(3, 2), batch)) == pytest.approx(expected, rel=1e-5)


def test_the_loss_falls_where_the_answer_rises() -> None:
    """Each part reads its own rows and its own head."""
    import torch

    from evals.training.loss import loss

    batch: list[Item] = [Judgement(((1,),), True), Choice(((1,), (1,)), 1)]
    even = float(loss(torch.zeros(3, 2), batch))
    for row, head, step in ((0, 1, 1), (1, 0, -1), (2, 0, 1)):
        logits = torch.zeros(3, 2)
        logits[row, head] = step
        assert float(loss(logits, batch)) < even
        logits[row, head] = -step
        assert float(loss(logits, batch)) > even


def test_a_short_training_learns_and_leaves_the_frozen_part(network: Network) -> None:
    """Two questions told apart; embeddings and first layer as they were."""
    import torch

    before = network.state()
    batch: list[Item] = [
        Choice((SEQUENCES[0], SEQUENCES[1]), 0),
        Choice((SEQUENCES[2],), None),
        Judgement((SEQUENCES[1],), True),
    ]
    checks: list[int] = []
    told: list[str] = []
    trainer = Trainer(network, Options(frozen=1, epochs=60, rate=3e-3))
    trainer.run(lambda: [batch], lambda: checks.append(1), told.append)
    after = trainer.state()
    network.modules.float()
    relevance = network.scores(SEQUENCES, 0)
    assert relevance[0] > 0 > max(relevance[1:])
    assert network.scores([SEQUENCES[1]], 1)[0] > 0
    assert sum(checks) == 1
    assert told[0].startswith("1 lots par passage, 60 en tout")
    changed = {name for name in before if not torch.allclose(before[name], after[name], atol=2e-2)}
    assert changed
    assert not any("embeddings" in name or "layer.0." in name for name in changed)


@pytest.mark.parametrize("able", [True, False])
def test_passes_are_in_bfloat16_only_where_it_is_fast(
    network: Network, monkeypatch: pytest.MonkeyPatch, able: bool
) -> None:
    """Elsewhere it is worked out in float32 all the same, several times as slowly."""
    import torch

    monkeypatch.setattr(train, "has_bfloat16", lambda: able)
    Trainer(network, Options(frozen=1))
    kinds = {parameter.dtype for parameter in network.modules.parameters()}
    assert kinds == {torch.bfloat16 if able else torch.float32}


def test_nothing_to_learn_from_is_said(network: Network) -> None:
    """Rather than an endless loop."""
    with pytest.raises(SheetError):
        Trainer(network, Options()).run(list, lambda: None, lambda _: None)


def test_the_time_given_ends_the_training(network: Network) -> None:
    """No step is made once it is over; the weights are saved all the same."""
    checks: list[int] = []
    batch: list[Item] = [Judgement((SEQUENCES[0],), True)]
    trainer = Trainer(network, Options(frozen=0, epochs=50, minutes=1e-9))
    trainer.run(lambda: [batch], lambda: checks.append(1), lambda _: None)
    assert sum(checks) == 1


def test_area_under_the_curve() -> None:
    """All above, all below, even, and nothing to compare."""
    assert auc([2, 3], [1]) == 1
    assert auc([1], [2, 3]) == 0
    assert auc([1, 2], [1, 2]) == 0.5
    assert auc([], [1]) is None
