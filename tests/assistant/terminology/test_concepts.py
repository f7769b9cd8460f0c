"""Concepts of vocabulary files, and what is kept of them for the next start."""

from pathlib import Path

import pytest

from assistant.terminology.concepts import Concepts
from assistant.vocabulary import Vocabulary
from ingest.errors import SourceError


@pytest.mark.parametrize("content", ["[[entry", '[[entry]]\nsynonymes = ["x"]\n'])
def test_malformed_file_is_named(tmp_path: Path, content: str) -> None:
    """Broken TOML and unknown keys give one sentence with the path."""
    path = tmp_path / "mots.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(SourceError, match="mal formé") as caught:
        Concepts.load(path)
    assert str(path) in str(caught.value)


def test_missing_file_names_the_setting(tmp_path: Path) -> None:
    """The remedy of a missing file is the setting that names it."""
    with pytest.raises(SourceError, match="CPTS_VOCABULARY"):
        Concepts.load(tmp_path / "absent.toml")


def test_a_family_is_an_entry_on_one_line(tmp_path: Path) -> None:
    """Compact lines: interchangeable forms, then the weaker ones behind a tilde."""
    path = tmp_path / "mots.toml"
    path.write_text('families = """\ntambour, caisse claire ~ grelot\n"""\n', "utf-8")
    loaded = Vocabulary.load(path)
    assert "§tambour" in loaded.bag("une caisse claire")
    assert "§tambour" not in loaded.bag("un grelot")
    assert "§tambour" in loaded.mentions("grelot")[0].near


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of one's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def _one_word(folder: Path, word: str) -> Path:
    path = folder / "mots.toml"
    path.write_text(f'[[entry]]\nacronym = "RPI"\nforms = ["{word}"]\nnear = ["école"]\n', "utf-8")
    return path


def test_a_second_load_gives_the_same(tmp_path: Path, kept: Path) -> None:
    """What is kept in the cache reads as what was made from the files."""
    path = _one_word(tmp_path, "regroupement pédagogique")
    made, again = Concepts.load(path), Concepts.load(path)
    assert len(list(kept.rglob("vocabulary-*.json"))) == 1
    assert made is not again
    assert made == again
    assert "§RPI" in made.of_field


def test_a_changed_file_is_read_again(tmp_path: Path, kept: Path) -> None:
    """The cache never answers for other words."""
    assert "§RPI" not in Vocabulary.load(_one_word(tmp_path, "regroupement")).bag("syndicat")
    assert "§RPI" in Vocabulary.load(_one_word(tmp_path, "syndicat")).bag("syndicat")


@pytest.mark.parametrize("damage", ["", "[]", '{"entries": [[1]]}', '{"entries": []}'])
def test_a_damaged_cache_is_made_again(tmp_path: Path, kept: Path, damage: str) -> None:
    """Whatever stands there, the vocabulary is that of the files."""
    path = _one_word(tmp_path, "syndicat")
    Vocabulary.load(path)
    (file,) = kept.rglob("vocabulary-*.json")
    file.write_text(damage, "utf-8")
    assert "§RPI" in Vocabulary.load(path).bag("syndicat")


def test_the_cache_keeps_few(tmp_path: Path, kept: Path) -> None:
    """Vocabularies that are no longer used go."""
    for number in range(7):
        Vocabulary.load(_one_word(tmp_path, f"syndicat{number}"))
    assert 1 <= len(list(kept.rglob("vocabulary-*.json"))) <= 4


def test_no_cache_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written, the vocabulary is made each time."""
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert "§RPI" in Vocabulary.load(_one_word(tmp_path, "syndicat")).bag("syndicat")
