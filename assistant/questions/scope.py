"""Whether a question belongs to the documents' field at all.

Scope never refuses a question that the documents can answer: a word of another subject (weather,
cooking, games) counts only where no document holds it and the question names nothing of the field.
Otherwise scope chooses the words of a refusal: what organisations ask of their field (statutes,
contracts, tools, care) is `not_in_corpus` even where no word of it stands in the documents.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from assistant.vocabulary import Vocabulary
from ingest.french import STOP_WORDS, stem, tokens
from ingest.index import Index

_IDIOMS = re.compile(r"\ben train d[e'’]|\bpar essence\b", re.IGNORECASE)
_FILE = Path(__file__).parents[1] / "data" / "scope.toml"


@lru_cache(maxsize=1)
def _subjects() -> dict[str, frozenset[str]]:
    """Stems by list of the data file."""
    lists = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        name: frozenset(stem(token.form) for token in tokens(words))
        for name, words in lists.items()
    }


def _stems(question: str) -> frozenset[str]:
    forms = {token.form for token in tokens(_IDIOMS.sub(" ", question))}
    return frozenset(stem(form) for form in forms - STOP_WORDS)


def is_elsewhere(question: str, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a question is plainly about something else than the documents."""
    foreign = _stems(question) & _subjects()["elsewhere"]
    if not foreign or names_field(question, vocabulary):
        return False
    counts = index.frequencies(sorted(foreign))
    return any(not counts.get(word) for word in foreign)


def names_field(question: str, vocabulary: Vocabulary) -> bool:
    """Whether a question names a thing of the field by one of its proper terms."""
    return any(vocabulary.is_acronym(mention.keys) for mention in vocabulary.mentions(question))


def is_of_work(question: str) -> bool:
    """Whether a question is of the kind that organisations ask about their own affairs."""
    return bool(_stems(question) & _subjects()["work"])
