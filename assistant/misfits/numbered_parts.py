"""« Le premier volet » is not « le volet 2 ».

Volumes, editions, workshops and the like are told apart by their number alone. A question that
names one by its rank is not answered by a sentence about another one of its series, nor by one that
names none in a document of another one: where a title page says « 7e édition », no line is about
the eighth. « Les 7es rencontres » are an edition of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import Candidate
from assistant.candidates.texts import Texts
from assistant.questions.question import Question, plain_text
from assistant.questions.ranking import ORDINALS, rank_of
from ingest.documents import DocumentInfo

_SERIES = "volet|tome|edition|vague|atelier|chapitre|fascicule|session|numero|saison|barometre"
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_RANKED = re.compile(rf"\b(?P<rank>{_ORDINAL}|\d{{1,2}}(?:er|ere|e|eme)) (?P<noun>{_SERIES})\b")
_NUMBERED = re.compile(rf"\b(?P<noun>{_SERIES}) (?:n ?[°o] ?)?(?P<number>\d{{1,3}})\b")
_EDITION = re.compile(r"\b(?P<number>\d{1,3})(?:es|emes) [a-z]{4,}s\b")
"""« Les 7es rencontres »."""


def is_another_part(question: Question, text: str) -> bool:
    """Whether a text names other parts of a series than the one that a question names.

    Args:
        question: The question.
        text: The sentence with what it stands under.
    """
    asked = _parts(plain_text(question.text))
    if not asked:
        return False
    said = {part for part in _parts(plain_text(text)) if part[0] in {noun for noun, _ in asked}}
    return bool(said) and not said & asked


def is_in_another_part(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a document names only other parts of the series than the one of the question.

    An edition is named by whatever is about it, if only on its first page.
    """
    asked = _parts(plain_text(question.text))
    if not asked:
        return False
    info = candidate.document
    known = texts.once(("parts", info.id), lambda: _of_document(info, texts))
    nouns = {noun for noun, _ in asked}
    said = {part for part in known if part[0] in nouns}
    return (bool(said) or nouns == {"edition"}) and not said & asked


def _of_document(info: DocumentInfo, texts: Texts) -> frozenset[tuple[str, int]]:
    told = (info.title, *texts.pages_of(info))
    return frozenset().union(*(_parts(plain_text(text)) for text in told))


@lru_cache(maxsize=1024)
def _parts(plain: str) -> frozenset[tuple[str, int]]:
    ranked = ((m["noun"], rank_of(m["rank"])) for m in _RANKED.finditer(plain))
    numbered = ((m["noun"], int(m["number"])) for m in _NUMBERED.finditer(plain))
    editions = (("edition", int(m["number"])) for m in _EDITION.finditer(plain))
    found = (*ranked, *numbered, *editions)
    return frozenset((noun, rank) for noun, rank in found if rank is not None)
