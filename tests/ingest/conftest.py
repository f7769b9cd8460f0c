"""Fixtures of the ingestion tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingestion import HashEmbedder, read_here

from ingest import build, sandbox
from ingest.embedding import EmbedderIdentity
from ingest.settings import IngestSettings
from ingest.store import local


@pytest.fixture
def settings(tmp_path: Path) -> IngestSettings:
    """Settings whose index is in the test's own folder."""
    return IngestSettings(index=tmp_path / "index")


@pytest.fixture
def embedder(monkeypatch: pytest.MonkeyPatch) -> HashEmbedder:
    """Replaces the embedding model by hashed words, and child processes by direct reading."""
    made = HashEmbedder()

    def opened(settings: IngestSettings) -> HashEmbedder:
        return made

    def matches(identity: EmbedderIdentity, settings: IngestSettings) -> bool:
        return identity == made.identity

    monkeypatch.setattr(build, "open_embedder", opened)
    monkeypatch.setattr(local, "open_embedder", opened)
    monkeypatch.setattr(local, "matches", matches)
    monkeypatch.setattr(sandbox, "read_files", read_here)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents in a folder, one of them below."""
    made = tmp_path / "documents"
    (made / "été").mkdir(parents=True)
    (made / "guide.md").write_text("# Le guide\n\nLa charte se signe à trois.\n", "utf-8")
    (made / "été" / "bilan 2025.txt").write_text("Le bilan compte douze équipes.\n", "utf-8")
    return made
