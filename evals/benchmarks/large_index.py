"""Makes an index of any size from generated texts and perturbed vectors, and opens it cold.

`python -m evals.benchmarks.large_index DOSSIER [PASSAGES]` makes one to play with.

Embedding 100,000 texts takes an hour; a search does not care where vectors come from. So a few
texts are embedded for real, and the vector of each generated text is one of those with noise, drawn
from the text's own hash. The index says that it was made by the package's model, and opens as any.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from evals.benchmarks.table import Bound, Measure
from evals.benchmarks.texts import paragraph
from ingest.documents import Document, DocumentInfo, Page
from ingest.embedding import Embedder, open_embedder
from ingest.embedding.base import Vectors
from ingest.loaders.builder import PageBuilder
from ingest.settings import IngestSettings
from ingest.store.layout import Layout
from ingest.store.rows import Record
from ingest.store.verify import verify
from ingest.store.writer import BuildWriter

_BASE = 64
_NOISE = 0.02
_PAGES = 100
_QUESTION = "Quelles sont les étapes pour une commune ?"
_COLD = """
import sys
from pathlib import Path
from ingest.french import stems
from ingest.settings import IngestSettings
from ingest.store import open_index
settings = IngestSettings.model_validate_json(sys.argv[1])
index = open_index(settings.index, settings)
question = sys.argv[2]
hits = (*index.dense(question, 50), *index.lexical(stems(question), 50))
index.chunks([hit.chunk_id for hit in hits[:10]])
"""


class PerturbedEmbedder:
    """Real vectors of a few texts, with noise drawn from the hash of each text."""

    def __init__(self, real: Embedder) -> None:
        self.identity = real.identity
        self._base = real.passages([paragraph(seed, 60) for seed in range(_BASE)])

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One unit vector a text."""
        return np.array([self.query(text) for text in texts], np.float32)

    def query(self, text: str) -> Vectors:
        """The vector of a text."""
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
        chance = np.random.default_rng(seed)
        noise = chance.standard_normal(self.identity.dimension) * _NOISE
        vector = self._base[seed % _BASE] + noise
        unit: Vectors = (vector / np.linalg.norm(vector)).astype(np.float32)
        return unit


def make(settings: IngestSettings, documents: Iterable[Document]) -> None:
    """An index of generated documents at the place of `settings`."""
    layout = Layout(settings.index)
    embedder = PerturbedEmbedder(open_embedder(settings))
    with layout.writer():
        writer = BuildWriter(layout, embedder, None, clone=False)
        for document in documents:
            writer.add(Record(document, "/", document.info.source, b"{}", _no_report), _ignore)
        name, ready = writer.finish(alone=False)
        verify(layout, name, ready)
        layout.commit(name, ready)


def generated(chunks: int) -> Iterator[Document]:
    """Documents of up to 100 pages, each page one paragraph."""
    for number, start in enumerate(range(0, chunks, _PAGES)):
        seeds = range(start, min(start + _PAGES, chunks))
        pages = tuple(_page(seed, seed - start + 1) for seed in seeds)
        identity = f"document-{number:05}"
        info = DocumentInfo(
            id=identity,
            title=paragraph(-number - 1, 6),
            source=f"{identity}.txt",
            sha256=hashlib.sha256(identity.encode()).hexdigest(),
            page_count=len(pages),
        )
        yield Document(info, pages)


def _page(seed: int, number: int) -> Page:
    builder = PageBuilder(number)
    builder.add_paragraph(paragraph(seed, 60))
    return builder.build()


def _no_report(chunks: int) -> bytes:
    return b"{}" if chunks else b""


def _ignore(chunks: int) -> None:
    """Nobody watches."""


def measures(work: Path, settings: IngestSettings, large: int = 100_000) -> Iterator[Measure]:
    """Time of a whole process that opens and asks, on a large and on a small index."""
    seconds: dict[int, float] = {}
    commands: dict[int, float] = {}
    for chunks in (100, large):
        placed = settings.model_copy(update={"index": work / f"index-{chunks}"})
        if not placed.index.exists():
            make(placed, generated(chunks))
        arguments = [placed.model_dump_json(), _QUESTION]
        seconds[chunks] = _best([sys.executable, "-c", _COLD, *arguments])
        ask = ["-m", "ui.cli", "ask", _QUESTION, "--json", "--index", str(placed.index)]
        commands[chunks] = _best([sys.executable, *ask])
    for name, times in (("les deux recherches", seconds), ("cpts ask", commands)):
        yield Measure(
            f"Première question à froid, {large} passages face à 100 : {name}",
            times[large] / times[100],
            "×",
            Bound("≤", 2),
            f"{times[large]:.2f} s et {times[100]:.2f} s, processus entier, meilleur de 5",
        )


def _best(command: Sequence[str]) -> float:
    best = float("inf")
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own program
        best = min(best, time.perf_counter() - begun)
    return best


if __name__ == "__main__":
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    make(IngestSettings(index=Path(sys.argv[1])), generated(size))
