"""A folder and its index: new, changed, removed, unchanged, identical."""

from __future__ import annotations

from pathlib import Path

import pytest
from ingestion import HashEmbedder, changes

from ingest import sandbox
from ingest.documents import Kind
from ingest.errors import (
    SourceError,
)
from ingest.french import stems
from ingest.index import Filter
from ingest.pipeline import ProgressEvent, Stage, foresee, ingest, remove
from ingest.report.model import Change
from ingest.settings import IngestSettings
from ingest.store import open_index

pytestmark = pytest.mark.usefixtures("embedder")


def test_a_folder_becomes_an_index(folder: Path, settings: IngestSettings) -> None:
    """Documents, their ids and sources, and both legs of the search."""
    report = ingest([folder], settings)
    assert report.built
    assert changes(report) == {"guide.md": Change.NEW, "été/bilan 2025.txt": Change.NEW}
    index = open_index(settings.index, settings)
    assert [info.id for info in index.documents()] == ["ete-bilan-2025", "guide"]
    assert index.build == report.build
    (best, *_) = index.lexical(stems("Qui signe la charte ?"), 5)
    assert index.chunks([best.chunk_id])[0].document_id == "guide"
    assert index.dense("La charte se signe à trois", 1)[0].chunk_id == best.chunk_id
    index.close()


def test_a_second_run_does_nothing(
    folder: Path, settings: IngestSettings, embedder: HashEmbedder
) -> None:
    """Nothing is read, embedded or written; the report still says what is there."""
    first = ingest([folder], settings)
    count = len(embedder.embedded)
    second = ingest([folder], settings)
    assert (second.built, second.build) == (False, first.build)
    assert set(changes(second).values()) == {Change.UNCHANGED}
    assert second.totals.words == first.totals.words
    assert len(embedder.embedded) == count


def test_only_what_changed_is_embedded(
    folder: Path, settings: IngestSettings, embedder: HashEmbedder
) -> None:
    """The vectors of other documents are copied."""
    ingest([folder], settings)
    embedder.embedded.clear()
    (folder / "guide.md").write_text("# Le guide\n\nLa convention se signe.\n", "utf-8")
    report = ingest([folder], settings)
    assert changes(report)["guide.md"] is Change.CHANGED
    assert len(embedder.embedded) == 1
    index = open_index(settings.index, settings)
    assert index.frequencies(["chart"]) == {"chart": 0}
    assert index.dense("Le bilan compte douze équipes", 1)[0].score > 0.8
    index.close()


def test_a_removed_document_is_nowhere_any_more(folder: Path, settings: IngestSettings) -> None:
    """Neither in the live build, nor in older ones, nor among the originals."""
    ingest([folder], settings)
    secret = "zorglub"
    (folder / "secret.txt").write_text(f"Le mot est {secret}, à ne pas dire.\n", "utf-8")
    ingest([folder], settings)
    (folder / "secret.txt").unlink()
    report = ingest([folder], settings)
    assert changes(report)["secret.txt"] is Change.REMOVED
    held = b"".join(p.read_bytes() for p in settings.index.rglob("*") if p.is_file())
    assert secret.encode() not in held
    assert len(list((settings.index / "builds").iterdir())) == 1


def test_the_previous_build_is_kept_when_nothing_was_removed(
    folder: Path, settings: IngestSettings
) -> None:
    """One step back is possible; two are not."""
    for number in range(3):
        (folder / f"note {number}.txt").write_text(f"La note numéro {number}.\n", "utf-8")
        report = ingest([folder], settings)
    names = sorted(path.name for path in (settings.index / "builds").iterdir())
    assert len(names) == 2
    assert names[-1] == report.build


def test_an_open_index_answers_during_and_after_a_switch(
    folder: Path, settings: IngestSettings
) -> None:
    """A running chat reads its build to the end, and sees that there is a new one."""
    ingest([folder], settings)
    index = open_index(settings.index, settings)
    assert index.is_current()
    (folder / "guide.md").unlink()
    ingest([folder], settings)
    assert not index.is_current()
    assert index.page_text("guide", 1).startswith("Le guide")
    assert index.dense("La charte se signe", 1)
    index.close()


def test_the_same_input_gives_the_same_index(
    folder: Path, settings: IngestSettings, tmp_path: Path
) -> None:
    """In one go or in two: same ids, same texts, same ranking."""
    (folder / "note.txt").write_text("La charte et le bilan sont prêts.\n", "utf-8")
    other = settings.model_copy(update={"index": tmp_path / "other"})
    note = folder / "note.txt"
    content = note.read_bytes()
    ingest([folder], settings)
    note.unlink()
    ingest([folder], other)
    note.write_bytes(content)
    ingest([folder], other)
    first, second = (open_index(s.index, s) for s in (settings, other))
    for question in ("la charte", "le bilan des équipes"):
        assert first.dense(question, 9) == second.dense(question, 9)
        assert first.lexical(stems(question), 9) == second.lexical(stems(question), 9)
    ids = [hit.chunk_id for hit in first.dense("charte", 9)]
    assert first.chunks(ids) == second.chunks(ids)


def test_identical_files_are_indexed_once(folder: Path, settings: IngestSettings) -> None:
    """The report names the file that is indexed."""
    (folder / "copie.md").write_bytes((folder / "guide.md").read_bytes())
    report = ingest([folder], settings)
    by_source = {document.source: document for document in report.documents}
    assert by_source["guide.md"].duplicate_of == "copie.md"
    assert report.totals.documents == 2


def test_documents_of_other_folders_stay(
    folder: Path, settings: IngestSettings, tmp_path: Path
) -> None:
    """Each run synchronises its own targets; equal ids are told apart."""
    other = tmp_path / "autre"
    other.mkdir()
    (other / "guide.md").write_text("# Un autre guide\n\nTout autre chose.\n", "utf-8")
    ingest([folder], settings)
    ingest([other], settings)
    index = open_index(settings.index, settings)
    assert [info.id for info in index.documents()] == ["ete-bilan-2025", "guide", "guide-2"]
    index.close()
    assert not ingest([other], settings).built
    (folder / "guide.md").unlink()
    report = ingest([folder], settings)
    assert changes(report)["guide.md"] is Change.REMOVED
    assert open_index(settings.index, settings).document("guide-2").title == "Un autre guide"


def test_the_report_counts_the_whole_index(
    folder: Path, settings: IngestSettings, tmp_path: Path
) -> None:
    """Documents of other targets count too; what broke or was taken out does not."""
    ingest([folder], settings)
    alone = tmp_path / "seul.txt"
    alone.write_text("Un document à part.\n", "utf-8")
    (tmp_path / "vide.pdf").touch()
    targets = [alone, tmp_path / "vide.pdf"]
    assert ingest(targets, settings, dry_run=True).indexed == 3
    report = ingest(targets, settings)
    assert (report.totals.documents, report.indexed) == (1, 3)
    assert remove(["guide"], settings).indexed == 2


def test_a_folder_that_moved_changes_nothing_but_its_place(
    folder: Path, settings: IngestSettings, embedder: HashEmbedder
) -> None:
    """The same files under another folder are the same documents."""
    ingest([folder], settings)
    embedder.embedded.clear()
    moved = folder.rename(folder.with_name("ailleurs"))
    ingest([moved], settings)
    index = open_index(settings.index, settings)
    assert len(index.documents()) == 2
    assert index.origin("guide") == str(moved)
    assert embedder.embedded == []


def test_a_single_file_keeps_its_name(folder: Path, settings: IngestSettings) -> None:
    """The source of a file given by itself is its name."""
    report = ingest([folder / "été" / "bilan 2025.txt"], settings)
    assert [d.source for d in report.documents] == ["bilan 2025.txt"]


def test_metadata_is_laid_over_without_reading_again(
    folder: Path, settings: IngestSettings
) -> None:
    """A new `corpus.toml` changes titles and kinds; the text stays."""
    ingest([folder], settings)
    (folder / "corpus.toml").write_text(
        '[[document]]\nfile = "guide.md"\ntitle = "Guide des chartes"\nkind = "guide"\n', "utf-8"
    )
    report = ingest([folder], settings)
    assert changes(report)["guide.md"] is Change.CHANGED
    index = open_index(settings.index, settings)
    assert index.document("guide").title == "Guide des chartes"
    assert index.document("guide").kind is Kind.GUIDE
    assert index.dense("Guide des chartes", 3, Filter(kinds=frozenset({Kind.GUIDE})))
    index.close()


def test_the_kind_that_was_given_lasts(folder: Path, settings: IngestSettings) -> None:
    """`--kind` holds in later runs that do not repeat it."""
    ingest([folder], settings, kind=Kind.PLAN)
    assert not ingest([folder], settings).built
    index = open_index(settings.index, settings)
    assert {info.kind for info in index.documents()} == {Kind.PLAN}


def test_filters_hold_in_both_legs(folder: Path, settings: IngestSettings) -> None:
    """Only the chosen documents are searched."""
    ingest([folder], settings)
    index = open_index(settings.index, settings)
    only = Filter(documents=frozenset({"guide"}))
    dense = index.dense("Le bilan compte douze équipes", 9, only)
    assert {index.chunks([h.chunk_id])[0].document_id for h in dense} == {"guide"}
    assert index.lexical(stems("le bilan des équipes"), 9, only) == ()
    assert index.dense("bilan", 9, Filter(documents=frozenset({"absent"}))) == ()


def test_a_dry_run_says_and_does_nothing(folder: Path, settings: IngestSettings) -> None:
    """Nothing is written, even where there is no index."""
    report = ingest([folder], settings, dry_run=True)
    assert set(changes(report).values()) == {Change.NEW}
    assert report.dry_run
    assert not settings.index.exists()


def test_a_dry_run_tells_what_the_real_one_does(folder: Path, settings: IngestSettings) -> None:
    """Pages, words, passages and failures are those of the run that follows."""
    (folder / "vide.pdf").touch()
    told = ingest([folder], settings, dry_run=True)
    done = ingest([folder], settings)
    assert told.totals == done.totals
    assert told.totals.words > 0
    assert [d.failure for d in told.documents] == [d.failure for d in done.documents]


def test_changes_are_foreseen_without_reading(
    folder: Path, settings: IngestSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hashes tell what is new and what stays; no file is parsed."""
    ingest([folder], settings)
    (folder / "neuf.txt").write_text("Un texte de plus.\n", "utf-8")
    monkeypatch.setattr(sandbox, "read_files", None)
    found = changes(foresee([folder], settings))
    assert found["neuf.txt"] is Change.NEW
    assert found["guide.md"] is Change.UNCHANGED


def test_documents_can_be_taken_out(folder: Path, settings: IngestSettings) -> None:
    """The page of management removes what a person chose; all may go."""
    ingest([folder], settings)
    report = remove(["guide"], settings)
    assert changes(report) == {"guide.md": Change.REMOVED}
    with pytest.raises(SourceError, match="absent"):
        remove(["absent"], settings)
    remove(["ete-bilan-2025"], settings)
    index = open_index(settings.index, settings)
    assert (index.documents(), index.dense("charte", 3)) == ((), ())
    assert list((settings.index / "sources").iterdir()) == []


def test_progress_tells_files_and_ends(folder: Path, settings: IngestSettings) -> None:
    """Files done and total, names, then the end."""
    events: list[ProgressEvent] = []
    ingest([folder], settings, progress=events.append)
    assert list(dict.fromkeys(e.current for e in events)) == ["", "été/bilan 2025.txt", "guide.md"]
    assert (events[-1].stage, events[-1].files_done, events[-1].files_total) == (Stage.DONE, 2, 2)
    assert events[-1].chunks == 2
