"""What an ingestion cannot read, open, mend or finish: it is said, and the index stays whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from ingestion import HashEmbedder, changes

from ingest.errors import (
    IndexBusyError,
    IndexMismatchError,
    IndexMissingError,
    SourceError,
    StorageError,
)
from ingest.pipeline import Cancelled, ingest
from ingest.report.model import Change
from ingest.settings import IngestSettings
from ingest.store import layout, open_index
from ingest.store.layout import Layout

pytestmark = pytest.mark.usefixtures("embedder")


def test_a_file_that_cannot_be_read_is_a_line_of_the_report(
    folder: Path, settings: IngestSettings
) -> None:
    """The others are indexed; a second run builds nothing."""
    (folder / "vide.pdf").touch()
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    report = ingest([folder], settings)
    failures = [d for d in report.documents if d.change is Change.FAILED]
    assert [d.source for d in failures] == ["photo.jpg", "vide.pdf"]
    assert all(d.failure for d in failures)
    assert report.totals.documents == 2
    assert not ingest([folder], settings).built


def test_a_file_that_broke_leaves_the_index(folder: Path, settings: IngestSettings) -> None:
    """Its former text is not what the folder holds any more."""
    ingest([folder], settings)
    (folder / "guide.md").write_bytes(b"")
    report = ingest([folder], settings)
    assert changes(report)["guide.md"] is Change.FAILED
    index = open_index(settings.index, settings)
    assert [info.id for info in index.documents()] == ["ete-bilan-2025"]
    index.close()


def test_a_file_that_cannot_be_opened_stays_as_it_was(
    folder: Path, settings: IngestSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may hold it for an hour; nobody knows that its text has changed."""
    ingest([folder], settings)
    opened = Path.open

    def locked(path: Path, *args: str, **options: str) -> IO[Any]:
        if path.name == "guide.md":
            raise PermissionError(path)
        return opened(path, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", locked)
        report = ingest([folder], settings)
    assert changes(report)["guide.md"] is Change.FAILED
    index = open_index(settings.index, settings)
    assert len(index.documents()) == 2
    index.close()


@pytest.mark.parametrize("targets", [[], ["absent"], ["vide"], ["."]])
def test_nothing_to_read_is_said(
    targets: list[str], tmp_path: Path, settings: IngestSettings
) -> None:
    """No target, a path that is not there, an empty folder, a folder of noise."""
    (tmp_path / "vide").mkdir()
    (tmp_path / ".cache").touch()
    with pytest.raises(SourceError):
        ingest([tmp_path / target for target in targets], settings)


def test_no_index_is_said(settings: IngestSettings) -> None:
    """With the command that makes one."""
    with pytest.raises(IndexMissingError, match="cpts ingest"):
        open_index(settings.index, settings)


def test_another_embedder_is_refused_and_mended_by_ingesting(
    folder: Path, settings: IngestSettings, embedder: HashEmbedder
) -> None:
    """Vectors of two models do not compare; the text need not be read again."""
    ingest([folder], settings)
    embedder.identity = HashEmbedder("w2").identity
    with pytest.raises(IndexMismatchError, match="cpts ingest"):
        open_index(settings.index, settings)
    embedder.embedded.clear()
    assert ingest([folder], settings).built
    assert len(embedder.embedded) == 2
    assert open_index(settings.index, settings).dense("charte", 1)


def test_another_version_is_refused_and_mended_by_ingesting(
    folder: Path, settings: IngestSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build of another pipeline is made again."""
    ingest([folder], settings)
    (ready,) = (settings.index / "builds").glob("*/READY.json")
    content = json.loads(ready.read_text("utf-8"))
    ready.write_text(json.dumps({**content, "pipeline": layout.PIPELINE_VERSION + 1}), "utf-8")
    with pytest.raises(IndexMismatchError, match="version"):
        open_index(settings.index, settings)
    report = ingest([folder], settings)
    assert report.built
    assert report.warnings
    open_index(settings.index, settings).close()


@pytest.mark.parametrize("name", ["catalogue.sqlite", "vectors.f32", "READY.json"])
def test_a_damaged_build_is_said_and_mended(
    name: str, folder: Path, settings: IngestSettings
) -> None:
    """A file cut short: one sentence, and the next ingestion repairs."""
    ingest([folder], settings)
    (path,) = (settings.index / "builds").glob(f"*/{name}")
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(IndexMissingError, match="cpts ingest"):
        open_index(settings.index, settings)
    assert ingest([folder], settings).built
    open_index(settings.index, settings).close()


def test_two_ingestions_at_once(folder: Path, settings: IngestSettings) -> None:
    """The second says so and stops."""
    with Layout(settings.index).writer(), pytest.raises(IndexBusyError, match="autre ingestion"):
        ingest([folder], settings)


def test_stopping_leaves_the_last_index(folder: Path, settings: IngestSettings) -> None:
    """At whatever step the caller stops, the live build stays and no other is left."""
    before = ingest([folder], settings).build
    (folder / "note.txt").write_text("Une note de plus.\n", "utf-8")
    for step in range(5):
        left = iter(range(step))

        def stop(left: Iterator[int] = left) -> bool:
            return next(left, None) is None

        with pytest.raises(Cancelled):
            ingest([folder], settings, cancelled=stop)
        assert Layout(settings.index).current() == before
        assert [p.name for p in (settings.index / "builds").iterdir()] == [before]


def test_a_folder_that_cannot_be_written_is_said(folder: Path, tmp_path: Path) -> None:
    """The place of the index is a file, or lies below one."""
    (tmp_path / "fichier").touch()
    settings = IngestSettings(index=tmp_path / "fichier" / "index")
    with pytest.raises(StorageError, match="écrit"):
        ingest([folder], settings)
