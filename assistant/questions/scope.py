"""Whether a question belongs to the documents' field at all.

Scope never refuses a question that the documents can answer: a word of another subject (weather,
cooking, games) counts only where no document holds it and the question names nothing of the field.
Otherwise scope chooses the words of a refusal: what organisations ask of their field (statutes,
contracts, tools, care) is `not_in_corpus` even where no word of it stands in the documents, and
what belongs to everyday life (taxes, building permits, battles, printers) is `out_of_scope`. No
list holds all its words: one that is unknown to the documents and nearer, by the word vectors, to
the words of everyday life than to those of work and care belongs to it too, unless the vocabulary
has it for a thing of the field or the documents know most of what the question says.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

import numpy as np

from assistant.language.data_files import data
from assistant.language.lexicon import Floats, french_lexicon
from assistant.language.words import WORDS
from assistant.vocabulary import Vocabulary
from ingest.french import STOP_WORDS, fold, stem, tokens
from ingest.index import Index

_IDIOMS = re.compile(r"\ben train d[e'’]|\bpar essence\b", re.IGNORECASE)
_NEAREST = 3
"""Words of a list that a word is compared with."""
_NEARER = 0.13
"""By how much nearer to everyday life than to work a word must be to belong there."""


@lru_cache(maxsize=1)
def _subjects() -> dict[str, frozenset[str]]:
    """Stems by list of the data file."""
    return {
        name: frozenset(stem(token.form) for token in tokens(words))
        for name, words in data("scope").items()
    }


def _stems(question: str) -> frozenset[str]:
    forms = {token.form for token in tokens(_IDIOMS.sub(" ", question))}
    return frozenset(stem(form) for form in forms - STOP_WORDS)


def is_elsewhere(question: str, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a question is plainly about something else than the documents."""
    foreign = (_stems(question) & _subjects()["elsewhere"]) | _of_phrases(question)
    if not foreign or names_field(question, vocabulary):
        return False
    return bool(_unseen(foreign, index))


def is_everyday(question: str, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a question that no document answers is about everyday life, not about the field."""
    said = _stems(question)
    if said & _subjects()["organised"] or names_field(question, vocabulary):
        return False
    unseen = _unseen(said, index)
    if unseen & (_subjects()["everyday"] | _subjects()["elsewhere"]):
        return True
    if len(unseen) < len(said - unseen):
        return False
    words = {token.form for token in tokens(question)} - STOP_WORDS - WORDS["frame"]
    strange = (word for word in words if stem(word) in unseen)
    foreign = (word for word in strange if not vocabulary.is_of_field(vocabulary.bag(word)))
    return any(map(_is_near_everyday, foreign))


def _unseen(said: frozenset[str], index: Index) -> frozenset[str]:
    """The stems that no document holds."""
    counts = index.frequencies(sorted(said))
    return frozenset(word for word in said if not counts.get(word))


def _of_phrases(question: str) -> frozenset[str]:
    """The stems of the turns of other subjects that a question holds."""
    plain = f" {' '.join(re.findall(r'[a-z0-9]+', fold(question)))} "
    held = [phrase for phrase in _phrases() if f" {phrase} " in plain]
    return frozenset().union(*map(_stems, held))


@lru_cache(maxsize=1)
def _phrases() -> tuple[str, ...]:
    lines = data("scope")["elsewhere_phrases"].split("\n")
    return tuple(" ".join(re.findall(r"[a-z0-9]+", line)) for line in lines if line)


def _is_near_everyday(word: str) -> bool:
    """Whether a word is nearer to everyday life than to work, by the word vectors."""
    lexicon = french_lexicon()
    row = lexicon.rows.get(word)
    if row is None or stem(word) in _subjects()["work"]:
        return False
    vector = lexicon.vectors[row]
    everyday, work = _list_vectors("elsewhere", "everyday"), _list_vectors("work", "organised")
    return _nearness(vector, everyday) - _nearness(vector, work) >= _NEARER


def _nearness(vector: Floats, others: Floats) -> float:
    return float(np.sort(others @ vector)[-_NEAREST:].mean())


@lru_cache(maxsize=2)
def _list_vectors(*names: str) -> Floats:
    """The vectors of the words of some lists."""
    rows = french_lexicon().rows
    words = {word for name in names for word in data("scope")[name].split()}
    return french_lexicon().vectors[sorted({rows[word] for word in words if word in rows})]


def names_field(question: str, vocabulary: Vocabulary) -> bool:
    """Whether a question names a thing of the field, be it within a phrase (« CPTS voisines »)."""
    mentions = chain(vocabulary.mentions(question), *map(vocabulary.mentions, question.split()))
    return any(vocabulary.is_acronym(mention.keys) for mention in mentions)


def is_of_work(question: str) -> bool:
    """Whether a question is of the kind that organisations ask about their own affairs."""
    return bool(_stems(question) & _subjects()["work"])
