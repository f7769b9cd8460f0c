"""What earlier questions leave behind."""

from collections.abc import Callable
from typing import ClassVar

from documents import PLAN, SURVEY, hits, texts, vocabulary
from memory_index import MemoryIndex

from assistant.candidates.prose_reading import candidates
from assistant.candidates.texts import Texts
from assistant.memory import Memory
from assistant.suggestions import suggest
from assistant.vocabulary import Vocabulary
from ingest.documents import Page


class Counting(Vocabulary):
    """Notes the texts that it was asked for."""

    asked: ClassVar[list[str]] = []

    def bag(self, text: str) -> frozenset[str]:
        """The text itself."""
        self.asked.append(text)
        return frozenset({text})


def _noted(made: list[str], name: str) -> Callable[[], str]:
    def make() -> str:
        made.append(name)
        return name

    return make


def test_a_thing_is_made_once_by_its_key() -> None:
    """What is known is not made again; another kind of the same thing is another thing."""
    memory, made = Memory(), list[str]()
    kept = [memory.once((kind, 1), _noted(made, kind)) for kind in ("prose", "words", "prose")]
    assert kept == ["prose", "words", "prose"]
    assert made == ["prose", "words"]


def test_what_was_of_use_least_recently_is_forgotten() -> None:
    """The memory stays as small as it was told to."""
    memory, made = Memory(most_things=2), list[str]()
    for name in ("one", "two", "one", "three", "one", "two"):
        memory.once((name,), _noted(made, name))
    assert made == ["one", "two", "three", "two"]


def test_keys_of_texts_are_bounded_too() -> None:
    """Keys are remembered until there are too many of them."""
    memory, words = Memory(most_bags=2), Counting()
    words.asked.clear()
    for text in ("un", "deux", "un", "trois", "un"):
        assert memory.bag(text, words) == {text}
    assert words.asked == ["un", "deux", "trois", "un"]


def test_a_passage_read_before_stands_where_it_is_found_now() -> None:
    """The rank of a passage is the question's, whatever was remembered of the passage."""
    source = texts(SURVEY, PLAN)
    found = hits(source)
    first, again = candidates(found, source), candidates(found[::-1], source)
    places = {hit.chunk.id: place for place, hit in enumerate(found[::-1])}
    assert {c.text for c in first} == {c.text for c in again}
    assert len(places) > 1
    assert all(c.position == places[c.chunk_id] for c in again)


def test_a_document_is_searched_for_suggestions_once() -> None:
    """The second question near a document reads no page of it."""

    class Once(MemoryIndex):
        """Notes the pages read."""

        read: ClassVar[list[int]] = []

        def page(self, document_id: str, number: int) -> Page:
            """The page."""
            self.read.append(number)
            return super().page(document_id, number)

    index, memory = Once([SURVEY]), Memory()
    offered = [
        suggest("musées", [SURVEY.info.id], index, vocabulary(), lambda text: True, memory)
        for _ in range(2)
    ]
    assert offered[0] == offered[1] != ()
    assert index.read == sorted(set(index.read))


def test_a_memory_is_shared_by_the_questions_of_an_index() -> None:
    """Another question finds what the first one left."""
    source, memory = texts(SURVEY), Memory()
    first, second = (Texts(source.index, source.vocabulary, memory) for _ in range(2))
    made: list[str] = []
    assert first.once(("kind",), _noted(made, "one")) == second.once(("kind",), _noted(made, "two"))
    assert made == ["one"]
