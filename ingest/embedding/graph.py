"""The ONNX graph of multilingual-e5-small, written node by node: no torch, no exporter.

One text goes through at a time, so there is no padding and no mask, and a vector depends on its
text alone: dynamic quantisation takes its scale from what is in the batch. Two threads then take
two texts, which beats two threads on one batch.

Every linear layer is int8: one scale a column for the weights, one a token for the activations. A
few tokens hold values a hundred times larger than the rest (in layer 4 above all); one scale for a
whole text, as onnxruntime's own operator has it, leaves the other tokens some ten levels. Cosine
to float32 over 500 passages, mean and minimum: 0.9968 and 0.9948 with one scale a text, 0.9993 and
0.9990 with one a token.

Layer norms are spelt out in elementary operations: onnxruntime's fused one is four times slower
on a processor. The graph must then be run without the optimisations that would fuse them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from ingest.embedding.base import Vectors
from ingest.embedding.e5_file import Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

INPUT = "embeddings"
OUTPUT = "vector"
SCORES = "scores"
_MICROSOFT = "com.microsoft"


class Weights(Protocol):
    """Where the weights of a network come from, by the names of the package's file."""

    shape: Shape

    def vector(self, name: str) -> Vectors:
        """A bias or a gain."""

    def matrix(self, name: str, rows: int, columns: int) -> Vectors:
        """A matrix of shape ``(rows, columns)``; one row an output."""


class _Graph:
    """Collects nodes and constants; every method returns the name of its output."""

    def __init__(self) -> None:
        from onnx import NodeProto, TensorProto

        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []
        self._axis = self.constant("axis", np.array([-1], np.int64))

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def node(
        self, operation: str, inputs: list[str], output: str, domain: str = "", **options: int
    ) -> str:
        from onnx import helper

        self.nodes.append(helper.make_node(operation, inputs, [output], domain=domain, **options))
        return output

    def linear(self, x: str, name: str, weights: Vectors, bias: Vectors) -> str:
        """``x · weights + bias`` in float32; `weights` has one column an output."""
        w = self.constant(f"{name}.weights", weights)
        product = self.node("MatMul", [x, w], f"{name}.product")
        return self.node("Add", [product, self.constant(f"{name}.bias", bias)], f"{name}.out")

    def linear_int8(self, x: str, name: str, weights: Vectors, bias: Vectors) -> str:
        """The same in int8: each row of `x` is divided by its largest value, then multiplied."""
        size = self.node("Abs", [x], f"{name}.size")
        peak = self.node("ReduceMax", [size, self._axis], f"{name}.peak", keepdims=1)
        unit = self.node("Div", [x, peak], f"{name}.unit")
        scales = np.abs(weights).max(axis=0) / 127
        rounded = np.clip(np.rint(weights / scales), -127, 127).astype(np.int8)
        w = self.constant(f"{name}.weights", rounded)
        s = self.constant(f"{name}.scales", scales.astype(np.float32))
        product = self.node("DynamicQuantizeMatMul", [unit, w, s], f"{name}.product", _MICROSOFT)
        restored = self.node("Mul", [product, peak], f"{name}.restored")
        return self.node("Add", [restored, self.constant(f"{name}.bias", bias)], f"{name}.out")

    def split(self, x: str, name: str, parts: int, width: int) -> list[str]:
        from onnx import helper

        sizes = self.constant(f"{name}.sizes", np.full(parts, width, np.int64))
        outputs = [f"{name}.{part}" for part in range(parts)]
        self.nodes.append(helper.make_node("Split", [x, sizes], outputs, axis=-1))
        return outputs

    def norm(self, x: str, name: str, gain: Vectors, bias: Vectors, epsilon: float) -> str:
        """Layer norm over the last axis."""
        width = len(gain)
        mean = self.node("ReduceMean", [x, self._axis], f"{name}.mean", keepdims=1)
        centred = self.node("Sub", [x, mean], f"{name}.centred")
        squares = self.node("ReduceSumSquare", [centred, self._axis], f"{name}.squares", keepdims=1)
        floor = self.constant(f"{name}.floor", np.array(epsilon * width, np.float32))
        total = self.node("Add", [squares, floor], f"{name}.total")
        root = self.node("Sqrt", [total], f"{name}.root")
        inverse = self.node("Reciprocal", [root], f"{name}.inverse")
        unit = self.node("Mul", [centred, inverse], f"{name}.unit")
        g = self.constant(f"{name}.gain", (gain * np.sqrt(width)).astype(np.float32))
        scaled = self.node("Mul", [unit, g], f"{name}.scaled")
        return self.node("Add", [scaled, self.constant(f"{name}.shift", bias)], f"{name}.out")


def build(weights: Weights, *, int8: bool = True) -> bytes:
    """The embedding model: input ``(1, tokens, width)``, output a unit vector ``(1, width)``.

    The input is the sum of word, position and segment embeddings, before their layer norm: the
    table of 250,000 words stays in the package's file and only the rows of a text are read.
    """
    graph = _Graph()
    mean = _mean(graph, _encoded(graph, weights, int8=int8))
    graph.node("LpNormalization", [mean], OUTPUT, axis=-1, p=2)
    return _written(graph, weights.shape.width, OUTPUT, weights.shape.width)


def build_scorer(weights: Weights, heads: Vectors, bias: Vectors, *, int8: bool = True) -> bytes:
    """A cross-encoder over the same input: output ``(1, heads)``, one logit a head.

    Args:
        weights: Of the layers; the embeddings are the package's.
        heads: Shape ``(heads, 2 · width)``: over the first token's vector, then the mean.
        bias: Shape ``(heads,)``.
        int8: Whether the layers are quantised.
    """
    graph = _Graph()
    x = _encoded(graph, weights, int8=int8)
    start = graph.constant("start", np.array(0, np.int64))
    first = graph.node("Gather", [x, start], "first", axis=1)
    both = graph.node("Concat", [first, _mean(graph, x)], "both", axis=-1)
    scores = graph.linear(both, "heads", heads.T, bias)
    graph.node("Identity", [scores], SCORES)
    return _written(graph, weights.shape.width, SCORES, len(bias))


def _encoded(graph: _Graph, weights: Weights, *, int8: bool) -> str:
    shape = weights.shape
    gain, bias = weights.vector("emb.ln.w"), weights.vector("emb.ln.b")
    x = graph.norm(INPUT, "norm", gain, bias, shape.epsilon)
    for layer in range(shape.layers):
        x = _layer(graph, weights, layer, x, int8=int8)
    return x


def _mean(graph: _Graph, x: str) -> str:
    tokens = graph.constant("tokens", np.array([1], np.int64))
    return graph.node("ReduceMean", [x, tokens], "mean", keepdims=0)


def _written(graph: _Graph, width: int, output: str, size: int) -> bytes:
    from onnx import TensorProto, helper

    inputs = [helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, [1, "n", width])]
    outputs = [helper.make_tensor_value_info(output, TensorProto.FLOAT, [1, size])]
    made = helper.make_graph(graph.nodes, "e5", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", 20), helper.make_opsetid(_MICROSOFT, 1)]
    model: bytes = helper.make_model(made, opset_imports=opsets, ir_version=9).SerializeToString()
    return model


def _layer(graph: _Graph, file: Weights, layer: int, x: str, *, int8: bool) -> str:
    shape = file.shape
    name = f"l{layer}"

    def linear(inputs: str, part: str, rows: int, columns: int) -> str:
        full = f"{name}.{part}"
        weights = file.matrix(f"{full}.w", rows, columns).T
        write = graph.linear_int8 if int8 else graph.linear
        return write(inputs, full, weights, file.vector(f"{full}.b"))

    def norm(inputs: str, part: str) -> str:
        gain, bias = file.vector(f"{name}.{part}.w"), file.vector(f"{name}.{part}.b")
        return graph.norm(inputs, f"{name}.{part}", gain, bias, shape.epsilon)

    attended = _attention(graph, file, name, x, int8=int8)
    mixed = linear(attended, "ao", shape.width, shape.width)
    x = norm(graph.node("Add", [mixed, x], f"{name}.residual1"), "aln")
    inner = linear(x, "fi", shape.inner, shape.width)
    active = graph.node("Gelu", [inner], f"{name}.active")
    outer = linear(active, "fo", shape.width, shape.inner)
    return norm(graph.node("Add", [outer, x], f"{name}.residual2"), "oln")


def _attention(graph: _Graph, file: Weights, name: str, x: str, *, int8: bool) -> str:
    shape: Shape = file.shape
    weights = np.concatenate(
        [file.matrix(f"{name}.{part}.w", shape.width, shape.width) for part in "qkv"]
    )
    bias = np.concatenate([file.vector(f"{name}.{part}.b") for part in "qkv"])
    write = graph.linear_int8 if int8 else graph.linear
    packed = write(x, f"{name}.qkv", weights.T, bias)
    query, key, value = graph.split(packed, f"{name}.split", 3, shape.width)
    heads = {"num_heads": shape.heads}
    inputs = [query, key, value]
    return graph.node("MultiHeadAttention", inputs, f"{name}.attended", _MICROSOFT, **heads)
