"""Tests of `assistant.language.word_counts`."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.language import word_counts
from assistant.language.word_counts import commonness, french_words


def test_everyday_words_are_common() -> None:
    """« rien » is said more often than « voiture », and this more than « trousseau »."""
    assert commonness("rien") > commonness("voiture") > commonness("trousseau") > 0


def test_an_unknown_word_is_not_common() -> None:
    """A word that no list holds has no commonness."""
    assert commonness("zzyzx") == 0.0


def test_words_are_folded() -> None:
    """Accents do not matter."""
    assert "hopital" in french_words()


def test_what_is_kept_is_what_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second process reads the same words and counts, and folds nothing."""
    monkeypatch.setattr(word_counts, "default_folder", lambda: tmp_path)
    made = word_counts.folded_counts.__wrapped__()
    monkeypatch.delattr(word_counts, "_folded")
    assert word_counts.folded_counts.__wrapped__() == made


def test_a_damaged_file_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a file of another list stay."""
    monkeypatch.setattr(word_counts, "default_folder", lambda: tmp_path)
    monkeypatch.setattr(word_counts, "_folded", lambda: {"mot": 3})
    word_counts.folded_counts.__wrapped__()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-20])
    kept.with_name("french-words-old.npz").write_bytes(b"")
    assert word_counts.folded_counts.__wrapped__() == {"mot": 3}
    assert word_counts._kept(kept) == {"mot": 3}
    assert list(tmp_path.iterdir()) == [kept]


def test_a_cache_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words are made in every process then."""
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(word_counts, "default_folder", lambda: tmp_path / "file")
    monkeypatch.setattr(word_counts, "_folded", lambda: {"mot": 3})
    assert word_counts.folded_counts.__wrapped__() == {"mot": 3}
