"""How people ask what a thing is that was just named."""

import re

import pytest

from assistant.questions.what_it_is import WHAT_EXACTLY, WHAT_IS_IT


@pytest.mark.parametrize(
    ("asked", "is_it"),
    [
        ("ça veut dire quoi au juste", True),
        ("que recouvre ce sigle", True),
        ("à quoi correspond cette abréviation", True),
        ("c’est quoi, ce truc", True),
        ("de quoi parle-t-on", True),
        ("c’est quand", False),
        ("que recouvre le budget", False),
    ],
)
def test_asks_what_a_thing_is(asked: str, is_it: bool) -> None:
    """What is asked may only point back, not name another thing."""
    assert bool(re.fullmatch(WHAT_EXACTLY, asked, re.IGNORECASE)) is is_it


def test_adverbs_are_told_apart() -> None:
    """« Au juste » asks for more than the bare question."""
    assert re.fullmatch(WHAT_IS_IT, "c'est quoi")
    assert re.fullmatch(WHAT_IS_IT, "c'est quoi au juste") is None
