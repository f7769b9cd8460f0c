"""Tests of `assistant.questions.keyboard_noise`."""

import pytest

from assistant.questions.guards import Message, recognise
from assistant.questions.keyboard_noise import is_noise


@pytest.mark.parametrize("plain", ["asdfghjkl", "qsdfqsdf", "blablabla", "aaaaaaa"])
def test_pressed_keys(plain: str) -> None:
    """A run along a row, a syllable again and again."""
    assert is_noise(plain)
    assert recognise(plain) is Message.REMARK


@pytest.mark.parametrize("plain", ["fcpts", "poire", "rpi", "qui lit", "asdfghjkl et les clubs"])
def test_words_and_acronyms(plain: str) -> None:
    """What French knows, what is short, what stands beside words."""
    assert not is_noise(plain)
