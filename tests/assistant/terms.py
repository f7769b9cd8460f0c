"""Terms of a question and keys of a text, made by hand."""

from assistant.matching import Weighted
from assistant.questions.question import Term
from ingest.french import stem


def term(word: str, **changes: object) -> Term:
    """A term that is one word; attributes by name."""
    keys = frozenset({stem(word)})
    known: dict[str, object] = {
        "surface": word, "keys": keys, "near": frozenset(), "parts": (stem(word),), "strong": False,
    }  # fmt: skip
    return Term(**(known | changes))  # type: ignore[arg-type]


def weighted(word: str, weight: float = 1.0, **changes: object) -> Weighted:
    """The same with a weight."""
    return Weighted(term(word, **changes), weight, unseen=False)


def bag(*words: str) -> frozenset[str]:
    """Stems of some words."""
    return frozenset(map(stem, words))
