"""Tests of `assistant.misfits.narrowed`."""

from __future__ import annotations

import pytest
from documents import assistant, document, prose, read

from assistant.misfits.narrowed import is_about_one_thing

ONE = "40 % des clubs jouent avec une école sur des questions de santé."
ALL = "70 % des clubs jouent avec une école."


@pytest.mark.parametrize(
    ("question", "text", "narrowed"),
    [
        ("Quelle part des clubs joue avec une école ?", ONE, True),
        ("Quelle part des clubs joue avec une école sur la santé ?", ONE, False),
        ("Quelle part des clubs joue avec une école ?", ALL, False),
        ("Quelle part des clubs joue avec une école ?",
         "Sur les 290 clubs, 40 % jouent avec une école.", False),
    ],
)  # fmt: skip
def test_what_is_done_about_one_thing_is_told_apart(
    question: str, text: str, narrowed: bool
) -> None:
    """Unless the question names that thing; the base of a survey is no such thing."""
    candidate = prose(document("said", text))[0]
    assert is_about_one_thing(read(question), candidate) is narrowed


def test_a_share_of_all_comes_first() -> None:
    """« 40 % … sur des questions de santé » stands behind the share of those who do it at all."""
    answer = assistant(document("a", ONE), document("b", ALL)).ask(
        "Quelle part des clubs joue avec une école ?"
    )
    assert "70 %" in answer.text
    assert "40 %" not in answer.text
