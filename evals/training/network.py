"""The network that is trained: the first layers of multilingual-e5-small under two linear heads.

The heads read the first token's vector beside the mean of all. Nothing is subclassed: the weights
live in one `torch.nn.ModuleDict`, whose names (``body.…``, ``heads.…``) `export` reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.training.sheet import SheetError
from evals.typography import french
from ingest.embedding.cross_encoder import Ids

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module, ModuleDict, Parameter

HEADS = 2
"""Relevance, then support: the rows of `ingest.embedding.cross_encoder`."""

PAD = 1
_BATCH = 64
_DROPOUT = 0.1
_SPREAD = 0.02

State = dict[str, "Tensor"]


class Network:
    """Scores sequences of token ids."""

    def __init__(self, body: Module, width: int) -> None:
        """Two heads, not trained yet, over a body of the transformers library."""
        from torch import nn

        heads = nn.Linear(2 * width, HEADS)
        nn.init.normal_(heads.weight, std=_SPREAD)
        nn.init.zeros_(heads.bias)
        self.modules: ModuleDict = nn.ModuleDict({"body": body, "heads": heads})

    def logits(self, sequences: Sequence[Ids]) -> Tensor:
        """One row a sequence, one column a head, in float32."""
        import torch

        ids, mask = padded(sequences)
        hidden = self.modules["body"](input_ids=ids, attention_mask=mask).last_hidden_state
        weights = mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        return self.modules["heads"](torch.cat([hidden[:, 0], mean], -1)).float()

    def scores(self, sequences: Sequence[Ids], head: int) -> list[float]:
        """The logits of one head, without dropout, in the order given."""
        import torch

        self.modules.eval()
        found = [0.0] * len(sequences)
        order = sorted(range(len(sequences)), key=lambda place: len(sequences[place]))
        with torch.no_grad():
            for start in range(0, len(order), _BATCH):
                places = order[start : start + _BATCH]
                rows = self.logits([sequences[place] for place in places])[:, head].tolist()
                for place, score in zip(places, rows, strict=True):
                    found[place] = score
        self.modules.train()
        return found

    def freeze(self, layers: int) -> None:
        """Keeps the embeddings and the first layers as they are."""
        body = self.modules["body"]
        for part in (body.embeddings, *body.encoder.layer[:layers]):
            for parameter in part.parameters():
                parameter.requires_grad = False

    def trainable(self) -> Iterable[tuple[str, Parameter]]:
        """The parameters that training changes, by name."""
        return ((n, p) for n, p in self.modules.named_parameters() if p.requires_grad)

    def state(self) -> State:
        """A copy of all the weights, in float32."""
        return {name: value.float().clone() for name, value in self.modules.state_dict().items()}


def padded(sequences: Sequence[Ids]) -> tuple[Tensor, Tensor]:
    """Token ids and mask, both of shape ``(sequences, longest)``."""
    import torch

    shape = (len(sequences), max(map(len, sequences)))
    ids = torch.full(shape, PAD)
    mask = torch.zeros(shape, dtype=torch.long)
    for place, sequence in enumerate(sequences):
        ids[place, : len(sequence)] = torch.tensor(sequence)
        mask[place, : len(sequence)] = 1
    return ids, mask


def from_package(folder: Path, layers: int) -> Network:
    """The first layers of the converted model of `ingest.embedding.e5_cache`."""
    from transformers import AutoModel, logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    body = AutoModel.from_pretrained(
        folder,
        attn_implementation="sdpa",
        hidden_dropout_prob=_DROPOUT,
        attention_probs_dropout_prob=0.0,
        add_pooling_layer=False,
    )
    body.encoder.layer = body.encoder.layer[:layers]
    return Network(body, body.config.hidden_size)


def save(state: State, path: Path) -> None:
    """Writes weights."""
    import torch

    torch.save(state, path)


def load(path: Path) -> State:
    """Reads weights that `save` wrote; no code of the file is run.

    Raises:
        SheetError: The file is missing or holds something else.
    """
    from pickle import UnpicklingError
    from zipfile import is_zipfile

    import torch

    message = f"{path} manque ou est abîmé : refaites-le par « evals.training train »."
    if not is_zipfile(path):
        raise SheetError(french(message))
    try:
        state: State = torch.load(path, weights_only=True)
    except (OSError, RuntimeError, UnpicklingError) as error:
        raise SheetError(french(message)) from error
    return state
