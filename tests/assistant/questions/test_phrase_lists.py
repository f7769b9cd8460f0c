"""Lists that are data, as parts of regular expressions."""

import re

import pytest

from assistant.language.data_files import data
from assistant.questions.phrase_lists import alternatives

FILES = {
    "courtesies": sorted(data("courtesies")),
    "orders": sorted(data("orders")),
    "guards": sorted(data("guards")),
    "health": [
        "advice",
        "ailing",
        "endings",
        "general",
        "happens",
        "institution",
        "men",
        "several",
        "women",
        "work",
    ],
}


def test_phrases_are_alternatives_in_their_order() -> None:
    """A phrase of several words is one alternative; the first that fits is taken."""
    made = alternatives("courtesies", "times").split("|")
    assert made[:4] == ["journee", "soiree", "nuit", "apres midi"]
    assert made[-1] == "pause"


def test_a_phrase_a_line_needs_no_comma() -> None:
    """A line ends a phrase; a blank does not."""
    made = alternatives("guards", "farewells").split("|")
    assert made[:2] == ["au revoir", "a bientot"]


@pytest.mark.parametrize(("file", "name"), [(f, name) for f in FILES for name in FILES[f]])
def test_every_list_is_a_pattern_of_folded_text(file: str, name: str) -> None:
    """An accent would never be met; an empty phrase would fit everywhere."""
    pattern = alternatives(file, name)
    assert re.compile(pattern).fullmatch("") is None
    assert re.search(r"[À-ÿ\n]|,\s|^\s|\s$", pattern) is None
