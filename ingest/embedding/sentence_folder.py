"""Writes the network as a sentence-transformers model folder, without torch.

The word table is stored in float16 (192 MB of the 277): its rows are products of a float16 scale
and an integer of 4 bits, so that rounding moves a value by 0.05 % at most. `config.json` asks for
float32, to which it is widened again when loaded.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ingest.embedding.e5_file import E5File, dequantise

_Json: TypeAlias = "dict[str, _Json] | list[_Json] | str | int | float | bool | None"
_PARTS = (
    ("q", "attention.self.query", "width", "width"),
    ("k", "attention.self.key", "width", "width"),
    ("v", "attention.self.value", "width", "width"),
    ("ao", "attention.output.dense", "width", "width"),
    ("fi", "intermediate.dense", "inner", "width"),
    ("fo", "output.dense", "width", "inner"),
)
_NORMS = (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm"))


def write_sentence_transformer(folder: Path, file: E5File) -> None:
    """Writes weights, tokenizer and the modules (transformer, mean pooling, normalisation)."""
    from safetensors.numpy import save_file

    save_file(_state(file), folder / "model.safetensors", metadata={"format": "pt"})
    _write_tokenizer(folder, file)
    for name, content in _configuration(file).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2), encoding="utf-8")


def _state(file: E5File) -> dict[str, NDArray[np.generic]]:
    shape = file.shape
    table = np.empty((shape.vocabulary, shape.width), np.float16)
    blocks = file.blocks("emb.word", shape.vocabulary, shape.width)
    for start in range(0, shape.vocabulary, 16_384):
        part = blocks[start : start + 16_384]
        table[start : start + 16_384] = dequantise(part)
    state: dict[str, NDArray[np.generic]] = {
        "embeddings.word_embeddings.weight": table,
        "embeddings.position_embeddings.weight": file.vector("emb.pos").reshape(-1, shape.width),
        "embeddings.token_type_embeddings.weight": file.vector("emb.type").reshape(-1, shape.width),
        "embeddings.LayerNorm.weight": file.vector("emb.ln.w"),
        "embeddings.LayerNorm.bias": file.vector("emb.ln.b"),
    }
    # Mean pooling does not use the pooler; the library reports it missing where it is not there.
    state["pooler.dense.weight"] = np.eye(shape.width, dtype=np.float32)
    state["pooler.dense.bias"] = np.zeros(shape.width, np.float32)
    sizes = {"width": shape.width, "inner": shape.inner}
    for layer in range(shape.layers):
        target = f"encoder.layer.{layer}"
        for short, long, rows, columns in _PARTS:
            matrix = file.matrix(f"l{layer}.{short}.w", sizes[rows], sizes[columns])
            state[f"{target}.{long}.weight"] = matrix
            state[f"{target}.{long}.bias"] = file.vector(f"l{layer}.{short}.b")
        for short, long in _NORMS:
            state[f"{target}.{long}.weight"] = file.vector(f"l{layer}.{short}.w")
            state[f"{target}.{long}.bias"] = file.vector(f"l{layer}.{short}.b")
    return state


def _write_tokenizer(folder: Path, file: E5File) -> None:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

    tokenizer = Tokenizer(models.Unigram(file.vocabulary(), unk_id=file.unk))
    spaces = normalizers.Replace(Regex(" {2,}"), " ")
    tokenizer.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC(), spaces])
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>"])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", file.bos), ("</s>", file.eos)]
    )
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def _configuration(file: E5File) -> dict[str, _Json]:
    shape = file.shape
    base = "sentence_transformers.base.modules"
    pooling = "sentence_transformers.sentence_transformer.modules.pooling.Pooling"
    return {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "dtype": "float32",
            "hidden_act": "gelu",
            "hidden_size": shape.width,
            "intermediate_size": shape.inner,
            "layer_norm_eps": shape.epsilon,
            "max_position_embeddings": shape.positions,
            "num_attention_heads": shape.heads,
            "num_hidden_layers": shape.layers,
            "pad_token_id": file.pad,
            "type_vocab_size": shape.segments,
            "vocab_size": shape.vocabulary,
        },
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "bos_token": "<s>",
            "cls_token": "<s>",
            "eos_token": "</s>",
            "sep_token": "</s>",
            "unk_token": "<unk>",
            "pad_token": "<pad>",
            "model_max_length": 512,
        },
        "modules.json": [
            _module(0, "", f"{base}.transformer.Transformer"),
            _module(1, "1_Pooling", pooling),
            _module(2, "2_Normalize", f"{base}.normalize.Normalize"),
        ],
        "sentence_bert_config.json": {
            "transformer_task": "feature-extraction",
            "modality_config": {
                "text": {"method": "forward", "method_output_name": "last_hidden_state"}
            },
            "module_output_name": "token_embeddings",
        },
        "config_sentence_transformers.json": {
            "model_type": "SentenceTransformer",
            "prompts": {"query": "query: ", "document": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
        "1_Pooling/config.json": {
            "embedding_dimension": shape.width,
            "pooling_mode": "mean",
            "include_prompt": True,
        },
        "2_Normalize/config.json": {},
    }


def _module(position: int, path: str, kind: str) -> _Json:
    return {"idx": position, "name": str(position), "path": path, "type": kind}
