"""What the tests of chunks, index and pipeline share: small documents, settings, quick runs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from ingest import sandbox
from ingest.documents import Document, DocumentInfo, Kind, Page
from ingest.embedding.base import EmbedderIdentity, Vectors
from ingest.errors import DocumentError
from ingest.french import stems
from ingest.loaders import registry
from ingest.loaders.builder import Item, PageBuilder
from ingest.loaders.options import LoadOptions
from ingest.report.model import Change, IngestReport
from ingest.sandbox_limits import Limits

DIMENSION = 64


class HashEmbedder:
    """Bags of stems hashed to 64 dimensions: the same words give the same vector, at once."""

    def __init__(self, weights: str = "w1") -> None:
        self.identity = EmbedderIdentity("test/hash", weights, DIMENSION)
        self.embedded: list[str] = []

    def passages(self, texts: Sequence[str]) -> Vectors:
        """One vector a text."""
        self.embedded.extend(texts)
        return np.array([self.query(text) for text in texts], np.float32).reshape(-1, DIMENSION)

    def query(self, text: str) -> Vectors:
        """The vector of a text."""
        vector = np.full(DIMENSION, 1e-3, np.float32)
        for stem in stems(text):
            vector[hashlib.sha256(stem.encode()).digest()[0] % DIMENSION] += 1
        unit: Vectors = vector / np.linalg.norm(vector)
        return unit


def read_here(
    files: Iterable[tuple[Path, LoadOptions]], limits: Limits, workers: int
) -> Iterator[sandbox.Reading]:
    """`sandbox.read_files` without child processes, for tests of what comes after reading."""
    for path, options in files:
        try:
            yield path, registry.load(path, options)
        except DocumentError as error:
            yield path, error


def changes(report: IngestReport) -> dict[str, Change]:
    """What an ingestion did to each document, by source."""
    return {document.source: document.change for document in report.documents}


def sample_page(number: int = 1) -> Page:
    """A page with every kind of block."""
    page = PageBuilder(number, label="iv", width=595.0, height=842.0)
    page.add_heading("Les partenariats", 1)
    page.add_paragraph("Les équipes se connaissent. Elles se réunissent selon ces formes :")
    page.add_list([Item("une convention", "-"), Item("une charte", "-")])
    page.add_heading("Les chiffres", 2)
    page.add_table(
        [["Ville A", "12 %"], ["Ville B", "37,5 %"]],
        header=[["", "Part"]],
        caption="Tableau n°1 : Part des équipes",
    )
    page.add_caption("Figure 2 : la carte")
    page.drop("JOURNÉES 2025", "banner")
    return page.build()


def sample_document(identity: str = "rapport", pages: Sequence[Page] = ()) -> Document:
    """A document of one page."""
    made = tuple(pages) or (sample_page(),)
    sha256 = hashlib.sha256(identity.encode()).hexdigest()
    info = DocumentInfo(
        id=identity,
        title="Rapport sur les équipes",
        source=f"{identity}.txt",
        sha256=sha256,
        kind=Kind.SURVEY_REPORT,
        page_count=len(made),
        media_type="txt",
    )
    return Document(info, made)
