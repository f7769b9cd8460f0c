"""Sentences and items cut out of a text that comes in pieces."""

import pytest

from assistant.reader.generative.stream import MAX_SENTENCE, SentenceStream, Written

TEXT = (
    "Les 37,87 % viennent de M. Dupont (art. 3). [1] La 2e phrase suit [2]. "
    "Voici la liste :\n- premier point [1]\n- second point. [1]\n\nFin du texte [3]."
)


def cut(text: str, size: int) -> list[Written]:
    """The text fed in pieces of `size` characters."""
    stream = SentenceStream()
    found = []
    for start in range(0, len(text), size):
        found += stream.feed(text[start : start + size])
    return found + stream.finish()


@pytest.mark.parametrize("size", range(1, 61))
def test_pieces_do_not_change_the_sentences(size: int) -> None:
    """However a text is cut into pieces, its sentences are the same."""
    assert cut(TEXT, size) == cut(TEXT, len(TEXT))


def test_markers_after_the_full_stop_stay_with_their_sentence() -> None:
    """« … . [1] » is one sentence."""
    assert cut(TEXT, 3)[0].text == "Les 37,87 % viennent de M. Dupont (art. 3) [1]."


def test_lists_give_an_introduction_and_items() -> None:
    """A line with a bullet is an item, the line with a colon before it an introduction."""
    kinds = [(w.kind, w.text) for w in cut(TEXT, 7)[2:5]]
    assert kinds == [
        ("introduction", "Voici la liste :"),
        ("item", "premier point [1]"),
        ("item", "second point. [1]"),
    ]


def test_a_sentence_is_given_as_soon_as_the_next_one_begins() -> None:
    """Nothing waits for the end of the text."""
    stream = SentenceStream()
    assert stream.feed("Une phrase [1]. La sui") == [Written("Une phrase [1].", opens=True)]


def test_a_sentence_waits_for_its_marker() -> None:
    """A full stop followed by an opening bracket is not the end."""
    stream = SentenceStream()
    assert stream.feed("Une phrase. [") == []
    assert stream.feed("1] La suite")[0].text == "Une phrase [1]."


def test_a_text_cut_in_a_word_loses_its_last_sentence_only() -> None:
    """A sentence that was cut is not shown as if it were whole."""
    stream = SentenceStream()
    assert [w.text for w in stream.feed("Phrase entière [1]. Phrase coup")] == [
        "Phrase entière [1]."
    ]
    assert stream.finish(cut=True) == []


def test_a_whole_last_sentence_survives_a_cut() -> None:
    """A text cut just after a full stop loses nothing."""
    stream = SentenceStream()
    stream.feed("Phrase entière [1].")
    assert [w.text for w in stream.finish(cut=True)] == ["Phrase entière [1]."]


@pytest.mark.parametrize("size", [1, 3, 200])
def test_thinking_is_dropped(size: int) -> None:
    """What a reasoning model writes between its tags is no part of the answer."""
    found = cut("<think>Le 42 serait. Bien</think>La réponse [1].", size)
    assert [w.text for w in found] == ["La réponse [1]."]


def test_unclosed_thinking_is_dropped() -> None:
    """A model that never stops thinking has answered nothing."""
    assert cut("<think>encore et encore", 4) == []


def test_an_endless_sentence_is_given_up() -> None:
    """A text without a full stop is not held for ever."""
    stream = SentenceStream()
    assert stream.feed("mot " * MAX_SENTENCE)


def test_nothing_gives_nothing() -> None:
    """An empty text, or only white space, has no sentence."""
    assert cut("", 1) == []
    assert cut(" \n\n ", 1) == []
