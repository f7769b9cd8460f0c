"""Word vectors: their keys, their cosines, their absence."""

from pathlib import Path

import numpy as np
import pytest

from assistant.language import lexicon
from assistant.language.lexicon import EMPTY, Lexicon, murmur_hash

SMALL = Lexicon(
    {"pont": 0, "passerelle": 1, "livre": 2, "ponts": 0},
    np.array([[1, 0], [0.8, 0.6], [0, 1]], np.float32),
)


@pytest.mark.parametrize(
    ("word", "key"),
    [("coffee", 3197928453018144401), ("apple", 8566208034543834098)],
)
def test_hash_agrees_with_spacy(word: str, key: int) -> None:
    """The two values that spaCy's documentation prints for its string store."""
    assert murmur_hash(word.encode()) == key


def test_hash_depends_on_the_seed_and_every_byte() -> None:
    """Lengths around a block of eight bytes give different keys."""
    words = [b"", b"abcdefg", b"abcdefgh", b"abcdefghi", b"abcdefgj"]
    assert len({murmur_hash(word) for word in words}) == len(words)
    assert murmur_hash(b"pont", seed=2) != murmur_hash(b"pont")
    assert all(0 <= murmur_hash(word) < 1 << 64 for word in words)


def test_similar_gives_cosines_from_the_floor() -> None:
    """Words under the floor and unknown words are left out."""
    found = SMALL.similar("pont", ["passerelle", "livre", "inconnu"], 0.5)
    assert found == {"passerelle": pytest.approx(0.8)}


def test_unknown_word_is_like_nothing() -> None:
    """A word without a vector has no neighbours."""
    assert SMALL.similar("inconnu", ["pont"], 0.0) == {}
    assert SMALL.similar("pont", [], 0.0) == {}


def test_empty_lexicon_only_says_nothing() -> None:
    """Without vectors nothing is similar, and nothing fails."""
    assert EMPTY.similar("pont", ["passerelle"], 0.0) == {}


def test_missing_package_gives_the_empty_lexicon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The data package may be absent: the assistant only refuses more."""
    monkeypatch.setattr(lexicon, "default_folder", lambda: tmp_path)
    monkeypatch.setattr(lexicon, "find_spec", lambda name: None)
    assert lexicon.french_lexicon.__wrapped__() is EMPTY


def test_damaged_cache_gives_the_empty_lexicon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that is no archive of arrays is not read."""
    (tmp_path / lexicon._FILE).write_bytes(b"rien")
    monkeypatch.setattr(lexicon, "default_folder", lambda: tmp_path)
    assert lexicon.french_lexicon.__wrapped__() is EMPTY


def test_what_is_written_is_read_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words, rows and vectors survive the file, words that share a row included."""
    lexicon._write(tmp_path / lexicon._FILE, dict(SMALL.rows), SMALL.vectors)
    monkeypatch.setattr(lexicon, "default_folder", lambda: tmp_path)
    read = lexicon.french_lexicon.__wrapped__()
    assert read.rows == SMALL.rows
    assert read.vectors == pytest.approx(SMALL.vectors, abs=1e-3)
