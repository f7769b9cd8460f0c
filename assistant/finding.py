"""Finds the evidence for a standalone question and ranks it by words and meaning.

The question is analysed, its terms are weighed by how rare they are, the passages found are read
for candidates (prose, tables, headings, findings), and these are scored.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.candidates.candidate import PROSE, Candidate
from assistant.candidates.findings import findings
from assistant.candidates.prose_reading import candidates
from assistant.candidates.telling_headings import titles
from assistant.candidates.texts import Texts
from assistant.language.lexicon import french_lexicon
from assistant.matching import Weighted, weigh, with_similar
from assistant.memory import Memory
from assistant.outcomes import Hit
from assistant.questions.asked import Asked
from assistant.questions.question import Question, analyse
from assistant.retrieval import search
from assistant.scoring.nearness import reorder
from assistant.scoring.scores import Scored, score
from assistant.tables.reading import table_candidates
from assistant.vocabulary import Vocabulary
from ingest.index import Filter, Index

KNOWN = 0.55
"""Share of the passages found that name an actor or a scheme of the vocabulary by its acronym, from
which words tell what they answer. On the documents of the corpus and their originals, 0.6 at least
for every question; on documents on other things, rarely 0.2. Libraries of the field written by
others, with fewer acronyms, lie between (0.45 in the median), and reading answers them better: on
four of them, 49 % of the first extracts are right and accepted, instead of 28 % by words."""


@dataclass(frozen=True, slots=True)
class Pool:
    """The candidates found for a question, and what they were found with.

    Attributes:
        scored: All the evidence, the best first; none where the question has no term.
    """

    question: Question
    terms: tuple[Weighted, ...]
    hits: tuple[Hit, ...]
    scored: tuple[Scored, ...]
    texts: Texts


def find(text: str, index: Index, vocabulary: Vocabulary, memory: Memory, where: Filter) -> Pool:
    """The evidence for a standalone question in French.

    Args:
        text: The question.
        index: What is searched.
        vocabulary: Acronyms and synonyms of the field.
        memory: What earlier questions left to be used again.
        where: Documents and kinds to answer from.
    """
    question = analyse(text, vocabulary)
    texts = Texts(index, vocabulary, memory)
    if not question.terms:
        return Pool(question, (), (), (), texts)
    searched = search(question, vocabulary, index, where)
    hits = searched.hits
    weighted = weigh(question.terms, index, searched.among)
    terms = with_similar(weighted, texts.words(hits), french_lexicon())
    found = (*candidates(hits, texts), *table_candidates(question, hits, texts))
    found += (*titles(question, hits, texts), *findings(question, found, texts))
    known = _is_known(hits, vocabulary, memory)
    if not known and question.asked is not Asked.YES_NO:
        asked = frozenset(k for w in terms for k in (*w.term.keys, *w.term.parts))
        found = tuple(c for c in found if _tells(c, asked, texts))
    by_words = score(question, terms, found, texts)
    about = {"single": searched.single, "known": known, "named": question.named}
    scored = reorder(text, by_words, searched.typical, texts, **about)
    return Pool(question, terms, hits, scored, texts)


def _is_known(hits: Sequence[Hit], vocabulary: Vocabulary, memory: Memory) -> bool:
    """Whether the passages found speak of the field of the vocabulary."""

    def names_one(hit: Hit) -> bool:
        text = hit.chunk.text
        return memory.once(("acronym", hit.chunk.id), lambda: vocabulary.writes_acronym(text))

    return sum(map(names_one, hits)) >= KNOWN * len(hits)


def _tells(candidate: Candidate, asked: frozenset[str], texts: Texts) -> bool:
    """Whether a candidate says something: more than the question's words, more than a bare figure.

    « Le parc » answers nothing about the park; « 57 » alone on a slide counts nobody knows what.
    """
    if candidate.shape not in PROSE:
        return True
    said = texts.bag(candidate.text)
    words = {key for key in said if key[0].isalpha()}
    figured = any(key[0].isdigit() for key in said)
    return bool(words - asked) or (figured and bool(words))
