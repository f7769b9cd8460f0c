"""What was removed stays out of its folder's next readings, until it is given by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingestion import changes

from ingest.pipeline import ingest, remove
from ingest.report.model import Change
from ingest.settings import IngestSettings
from ingest.withdrawn import withdrawn

pytestmark = pytest.mark.usefixtures("embedder")


def test_a_removed_document_does_not_come_back_with_its_folder(
    folder: Path, settings: IngestSettings
) -> None:
    """Nor does a dry run announce it; the report says that it stays out."""
    ingest([folder], settings)
    remove(["guide"], settings)
    for dry_run in (True, False):
        report = ingest([folder], settings, dry_run=dry_run)
        assert changes(report) == {"été/bilan 2025.txt": Change.UNCHANGED}
        assert "guide.md" in report.warnings[0]
    assert [one.source for one in withdrawn(settings.index)] == ["guide.md"]


def test_neither_a_new_version_nor_a_copy_brings_it_back(
    folder: Path, settings: IngestSettings
) -> None:
    """The place and the content are both remembered."""
    ingest([folder], settings)
    remove(["guide"], settings)
    (folder / "copie.md").write_bytes((folder / "guide.md").read_bytes())
    (folder / "guide.md").write_text("# Le guide\n\nLa charte se signe à quatre.\n", "utf-8")
    assert set(changes(ingest([folder], settings))) == {"été/bilan 2025.txt"}


def test_a_file_given_by_itself_comes_back_for_good(folder: Path, settings: IngestSettings) -> None:
    """Its folder takes it again afterwards."""
    ingest([folder], settings)
    remove(["guide"], settings)
    assert changes(ingest([folder / "guide.md"], settings)) == {"guide.md": Change.NEW}
    assert withdrawn(settings.index) == ()
    assert set(changes(ingest([folder], settings))) == {"guide.md", "été/bilan 2025.txt"}


def test_a_folder_whose_documents_were_all_removed_can_be_read(
    folder: Path, settings: IngestSettings
) -> None:
    """Nothing comes back, and nothing breaks."""
    ingest([folder], settings)
    remove(["guide", "ete-bilan-2025"], settings)
    assert changes(ingest([folder], settings)) == {}
