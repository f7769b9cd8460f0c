"""Converts the package's weights, once, into a folder of the user's cache.

The folder is a normal sentence-transformers model (`SentenceTransformer(folder)` loads it) with
the ONNX graph that the assistant itself runs. It is made under another name, checked against
stored reference vectors, and renamed: a folder that exists is whole. Its manifest records the size
and the hash of what is read at run time, so a folder that was damaged later is noticed and made
again. A lock keeps two processes from converting at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ingest.embedding import graph
from ingest.embedding.base import Vectors
from ingest.embedding.e5_file import WEIGHTS_SHA256, E5File, weights_path
from ingest.embedding.quick_tokenizer import QuickTokenizer, write_pieces
from ingest.embedding.sentence_folder import write_sentence_transformer
from ingest.errors import EmbedderError, StorageError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

VERSION = 2
"""Raised when the graph or the folder changes: another version is another folder."""

MANIFEST = "cpts.json"
GRAPH = "cpts.onnx"
PIECES = "cpts-pieces.npz"
TOKENIZER = "tokenizer.json"
MAX_TOKENS = 512
_CHECKED = (GRAPH, PIECES, TOKENIZER)
_WEIGHTS = "model.safetensors"
_MIN_COSINE = 0.99
_BUILD_TIMEOUT_S = 300
_FEW_CHARS = 100_000
"""Text whose tokens are found sooner without the library's tokenizer than it takes to load."""


class Ready:
    """What the embedder runs on. The library's tokenizer is loaded when many texts come."""

    def __init__(self, file: E5File, folder: Path, model: Path | bytes) -> None:
        self.file = file
        self.model = model
        self._folder = folder
        special = {"bos": file.bos, "eos": file.eos, "unk": file.unk}
        self._quick = QuickTokenizer(folder / PIECES, **special)

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The library's tokenizer: half a second and 250 MiB to load, then fast."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / TOKENIZER))
        tokenizer.enable_truncation(MAX_TOKENS)
        return tokenizer

    def ids(self, text: str) -> list[int]:
        """Token ids of a short text."""
        return self.ids_of([text])[0]

    def ids_of(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text; only many texts are worth loading the library's tokenizer."""
        loaded = "tokenizer" in self.__dict__
        if not loaded and sum(map(len, texts)) <= _FEW_CHARS:
            quick = self._quick.ids_of(texts, MAX_TOKENS)
            if quick is not None:
                return quick
        return [encoding.ids for encoding in self.tokenizer.encode_batch(list(texts))]


def default_folder() -> Path:
    """The user's cache folder for models, after the XDG convention."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "cpts-assistant" / "models"


def folder(cache_dir: Path | None) -> Path:
    """The folder of the converted model, made or not."""
    name = f"multilingual-e5-small-{WEIGHTS_SHA256[:8]}-v{VERSION}"
    return (cache_dir or default_folder()) / name


def ensure(target: Path) -> Ready:
    """Opens the converted model at `target`, making it first where it is missing or damaged.

    Raises:
        EmbedderError: the package's weights are missing or damaged, or the check failed.
        StorageError: the cache cannot be written.
    """
    file = E5File(weights_path())
    found = read(target, file)
    if found is not None:
        return found
    try:
        return _convert(target, file)
    except OSError as error:
        message = (
            f"Le modèle converti ne peut pas être écrit dans {target.parent} "
            f"({error.strerror or error}) : libérez de la place ou changez CPTS_CACHE_DIR."
        )
        raise StorageError(message) from error


def _convert(target: Path, file: E5File) -> Ready:
    from filelock import FileLock, Timeout

    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(target.with_suffix(".lock"), timeout=_BUILD_TIMEOUT_S):
            found = read(target, file)
            if found is not None:
                return found
            file.verify()
            _write(target, file)
    except Timeout as error:
        message = "Un autre programme convertit le modèle de plongement : réessayez plus tard."
        raise EmbedderError(message) from error
    made = read(target, file)
    if made is None:
        raise EmbedderError("Le modèle de plongement converti est illisible : videz le cache.")
    return made


def _write(target: Path, file: E5File) -> None:
    work = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    for leftover in target.parent.glob(f"{target.name}.*.tmp"):
        shutil.rmtree(leftover, ignore_errors=True)
    work.mkdir()
    try:
        write_sentence_transformer(work, file)
        write_pieces(work / PIECES, file.vocabulary())
        model = _checked_graph(file, work)
        (work / GRAPH).write_bytes(model)
        sizes = {_WEIGHTS: (work / _WEIGHTS).stat().st_size}
        hashes = {name: _sha256(work / name) for name in _CHECKED}
        manifest = {"version": VERSION, "sizes": sizes, "sha256": hashes}
        (work / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
        if target.exists():
            shutil.rmtree(target)
        work.rename(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _checked_graph(file: E5File, folder: Path) -> bytes:
    """The int8 graph, or the float32 one on a processor where int8 is not faithful.

    Processors older than AVX-512 VNNI add two int8 products in 16 bits, which can saturate.
    """
    for int8 in (True, False):
        model = graph.build(file, int8=int8)
        if reference_cosine(Ready(file, folder, model)) >= _MIN_COSINE:
            return model
    message = (
        "Les vecteurs du modèle de plongement diffèrent de la référence : réinstallez les "
        "dépendances (make clean, puis make install)."
    )
    raise EmbedderError(message)


def reference_cosine(ready: Ready) -> float:
    """The lowest cosine to the vectors stored in `reference.json`, computed in float32."""
    from ingest.embedding.onnx_e5 import Network

    network = Network(ready.file, ready.model)
    stored = json.loads(files("ingest.embedding").joinpath("reference.json").read_text("utf-8"))
    cosines = []
    for row in stored:
        reference: Vectors = np.array(row["vector"], np.float32)
        vector = network.vector(ready.ids(row["text"]))
        cosines.append(float(vector @ reference / np.linalg.norm(reference)))
    return min(cosines)


def read(target: Path, file: E5File) -> Ready | None:
    """The folder's contents, `None` where anything is missing or altered."""
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        sizes, hashes = dict(manifest["sizes"]), dict(manifest["sha256"])
        intact = all(_sha256(target / name) == hashes[name] for name in _CHECKED)
        whole = (target / _WEIGHTS).stat().st_size == sizes[_WEIGHTS]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if not (intact and whole):
        return None
    return Ready(file, target, target / GRAPH)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
