"""Which statements of an excerpt support the words of a sentence."""

import pytest

from assistant.verify.source import units
from assistant.verify.support import Excerpts, Support
from assistant.verify.terms import NO_TERMS
from assistant.verify.text import Word, words

SCHOOLS = "Le collège accueille des élèves. La piscine ferme le dimanche."


def _support(sentence: str, excerpt: str = SCHOOLS, record: str = "") -> Support:
    return Support(Excerpts(units(excerpt), record, NO_TERMS), sentence)


def _content(sentence: str) -> list[Word]:
    return [word for word in words(sentence) if word.is_content]


@pytest.mark.parametrize(
    ("sentence", "supporting"),
    [
        ("Le collège accueille des élèves.", [0]),
        ("La piscine ferme.", [1]),
        ("La piscine accueille des élèves.", []),
    ],
)
def test_one_unit_supports_all_the_words(sentence: str, supporting: list[int]) -> None:
    """Words of two statements make a third that nobody wrote."""
    assert _support(sentence).supporting(_content(sentence), frozenset()) == supporting


def test_figures_of_the_piece_are_those_of_the_unit() -> None:
    """A unit without the figure supports nothing of it; the year of the record is lent."""
    excerpt = "La piscine compte 12 bassins. La piscine compte des bassins."
    support = _support("La piscine compte 12 bassins.", excerpt, "2025-11")
    needed = _content("La piscine compte des bassins.")
    assert support.supporting(needed, support.figures("12 bassins")) == [0]
    assert support.supporting(needed, support.figures("des bassins en 2025")) == [0, 1]


def test_a_word_denied_is_covered_by_its_contrary() -> None:
    """« N'est pas fermée » where the excerpt says that it is open."""
    excerpt = "La piscine est ouverte."
    for sentence, covered in (("La piscine n'est pas fermée.", True), ("Elle est fermée.", False)):
        word = _content(sentence)[-1]
        assert _support(sentence, excerpt).covered(word) is covered


def test_the_unit_in_the_same_words_is_the_nearest() -> None:
    """Of two that support the sentence, the one that says it in the same form."""
    excerpt = "Les collèges accueillent des élèves. Le collège accueille des élèves."
    sentence = "Le collège accueille des élèves."
    support, needed = _support(sentence, excerpt), _content(sentence)
    both = support.supporting(needed, frozenset())
    assert both == [0, 1]
    assert support.nearest(both, needed) == support.closest(both, needed) == 1
