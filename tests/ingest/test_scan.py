"""What a folder holds: files, names, ids, hashes, `corpus.toml`."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from ingest.documents import Kind
from ingest.errors import SourceError
from ingest.sources import Fetched, Scan, scan, slug


def _write(folder: Path, name: str, text: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or f"Le texte de {name}.", "utf-8")
    return path


def _ids(found: Scan) -> dict[str, str]:
    return {source.name: source.id for source in found.sources}


def test_files_of_sub_folders_have_relative_names(tmp_path: Path) -> None:
    """Accents and spaces are welcome."""
    _write(tmp_path, "été/Rapport d’étape.txt")
    _write(tmp_path, "plan.md")
    assert _ids(scan([tmp_path])) == {
        "été/Rapport d’étape.txt": "ete-rapport-d-etape",
        "plan.md": "plan",
    }


def test_noise_is_left_out(tmp_path: Path) -> None:
    """Hidden files, temporary files, lock files of office programs, `corpus.toml` itself."""
    for name in (".git/config", ".DS_Store", "~$rapport.docx", "a.tmp", "Thumbs.db", "b.part"):
        _write(tmp_path, name)
    _write(tmp_path, "corpus.toml", 'ignore = ["brouillons/*", "*.old"]')
    _write(tmp_path, "brouillons/x.txt")
    _write(tmp_path, "y.old")
    _write(tmp_path, "garde.txt")
    assert list(_ids(scan([tmp_path]))) == ["garde.txt"]


def test_ids_that_would_be_equal_are_told_apart(tmp_path: Path) -> None:
    """By their extension, then by a number; the same in every run."""
    for name in ("note.md", "note.txt", "note!.txt", "note#.txt"):
        _write(tmp_path, name)
    first = _ids(scan([tmp_path]))
    assert sorted(first.values()) == ["note", "note-2", "note-md", "note-txt"]
    assert first == _ids(scan([tmp_path]))


def test_a_name_in_decomposed_form_is_the_same_name(tmp_path: Path) -> None:
    """Some systems store accents apart from their letters."""
    _write(tmp_path, unicodedata.normalize("NFD", "été.txt"))
    _write(tmp_path, "corpus.toml", '[[document]]\nfile = "été.txt"\ntitle = "L’été"')
    (source,) = scan([tmp_path]).sources
    assert source.name == "été.txt"
    assert source.about
    assert source.about.title == "L’été"


def test_metadata_beside_below_and_above(tmp_path: Path) -> None:
    """The nearest `corpus.toml` that names a file speaks for it."""
    folder = tmp_path / "documents"
    for name in ("a.txt", "sous/b.txt", "c.txt"):
        _write(folder, name)
    _write(tmp_path, "corpus.toml", '[[document]]\nfile = "documents/c.txt"\nid = "haut"')
    _write(folder, "corpus.toml", '[[document]]\nfile = "a.txt"\nid = "ici"\nkind = "plan"')
    _write(folder, "sous/corpus.toml", '[[document]]\nfile = "b.txt"\nid = "bas"')
    found = scan([folder])
    assert _ids(found) == {"a.txt": "ici", "sous/b.txt": "bas", "c.txt": "haut"}
    assert [s.about.kind for s in found.sources if s.about and s.id == "ici"] == [Kind.PLAN]


def test_a_file_that_is_described_and_missing_is_a_warning(tmp_path: Path) -> None:
    """A slip of the pen in `corpus.toml` shows."""
    _write(tmp_path, "a.txt")
    _write(tmp_path, "corpus.toml", '[[document]]\nfile = "b.txt"')
    assert "b.txt" in scan([tmp_path]).warnings[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[[document", "TOML"),
        ("ignore = [,]", "ligne 1, colonne 11"),
        ('[[document]]\nfile = "a.txt"\ntitre = "x"', "titre"),
        ('[[document]]\ntitle = "x"', "file"),
        ('[[document]]\nfile = "a.txt"\nkind = "roman"', "kind"),
        ('[[document]]\nfile = "a.txt"\ndate = "hier"', "date"),
        ('[[document]]\nfile = "a.txt"\nid = "../x"', "id"),
        ('[[document]]\nfile = "a.txt"\nurl = "javascript:x"', "url"),
        ('[[document]]\nfile = "a.txt"\n[[document]]\nfile = "a.txt"', "deux fois"),
    ],
)
def test_a_wrong_corpus_file_is_said(content: str, said: str, tmp_path: Path) -> None:
    """One sentence that names the key."""
    _write(tmp_path, "a.txt")
    _write(tmp_path, "corpus.toml", content)
    with pytest.raises(SourceError, match=said):
        scan([tmp_path])


def test_identical_files_are_one_source(tmp_path: Path) -> None:
    """The one that `corpus.toml` names is kept."""
    _write(tmp_path, "a.txt", "pareil")
    _write(tmp_path, "b.txt", "pareil")
    _write(tmp_path, "corpus.toml", '[[document]]\nfile = "b.txt"\nid = "b"')
    found = scan([tmp_path])
    assert _ids(found) == {"b.txt": "b"}
    ((double, kept),) = found.duplicates
    assert (double.name, kept.name) == ("a.txt", "b.txt")


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    """Its size is enough to refuse it."""
    _write(tmp_path, "a.txt")
    with (tmp_path / "gros.pdf").open("wb") as file:
        file.truncate(3 << 20)
    found = scan([tmp_path], max_file_mib=2)
    assert list(_ids(found)) == ["a.txt"]
    assert "CPTS_MAX_FILE_MIB" in found.unreadable[0].failure


def test_overlapping_targets_count_a_file_once(tmp_path: Path) -> None:
    """A folder and a file of it."""
    path = _write(tmp_path, "a.txt")
    found = scan([tmp_path, path])
    assert len(found.sources) == 1
    assert found.duplicates == []


def test_an_address_is_a_source_of_its_own(tmp_path: Path) -> None:
    """Known by the address that was given, whatever its redirects."""
    page = _write(tmp_path, "page.html")
    address = "https://exemple.fr/santé/guide?x=1"
    found = scan([address], [Fetched(address, page, "https://www.exemple.fr/guide")])
    (source,) = found.sources
    assert (source.name, source.root) == (address, address)
    assert source.url == "https://www.exemple.fr/guide"
    assert source.id == "exemple-fr-sante-guide-x-1"
    assert found.roots == [address]


@pytest.mark.parametrize(
    ("text", "expected"), [("", "document"), ("«»", "document"), ("É à", "e-a")]
)
def test_slugs_are_never_empty(text: str, expected: str) -> None:
    """Names without letters still give an id."""
    assert slug(text) == expected
