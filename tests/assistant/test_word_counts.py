"""Tests of `assistant.word_counts`."""

from __future__ import annotations

from assistant.word_counts import commonness, french_words


def test_everyday_words_are_common() -> None:
    """« rien » is said more often than « voiture », and this more than « trousseau »."""
    assert commonness("rien") > commonness("voiture") > commonness("trousseau") > 0


def test_an_unknown_word_is_not_common() -> None:
    """A word that no list holds has no commonness."""
    assert commonness("zzyzx") == 0.0


def test_words_are_folded() -> None:
    """Accents do not matter."""
    assert "hopital" in french_words()
