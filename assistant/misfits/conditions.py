"""A case: « que faire si l'école ne répond pas ? » wants what to do then.

« Sur ces 29 écoles répondantes, 11 prêtent leur salle » holds « école » and tells nobody what to
do. Where a question asks what to do in a case, a statement has to be about that case: it says every
word that the case is made of, and an absence where the case is one. What somebody wishes
(« que faire si je veux ouvrir un club ? ») is no case but the question itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import Candidate
from assistant.candidates.texts import Texts
from assistant.matching import Layer, related
from assistant.questions.question import Question, plain_text
from ingest.french import fold, stems

_CASE = re.compile(
    r"\b(?:que|quoi|comment|qu'est ce qu(?:e |'))\W*(?:(?:peut|doit|dois|puis|faut|on|je|il|t) ?)*"
    r"(?:faire|reagir|fait|fais)\b(?: on\b| je\b)?[ ,]*"
    r"(?:(?:si|quand|lorsque|en cas de|en cas d'|au cas ou)\b\s?|(?:s|lorsqu|quand)')(?P<case>.+)"
)
_WISHED = re.compile(
    r"\b(?:veu\w+|voul\w+|voudr\w+|souhait\w+|desir\w+|aimer\w+|cherch\w+|envie)\b"
)
_ABSENT = re.compile(
    r"\b(?:pas|plus|aucune?|sans|rien|jamais|personne|absen\w+|manqu\w+|defaut|faute|refus\w+|"
    r"insuffi\w+|difficult\w+)\b"
)
_AROUND = frozenset({Layer.TITLE, Layer.BEFORE})
_CLAUSE = re.compile(r"[.;:,\n]")


def is_of_no_such_case(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether evidence does not speak of the case in which a question asks what to do."""
    case = _case(question.text)
    if not case:
        return False
    bags = (bag for layer, bag in candidate.bags.items() if layer not in _AROUND)
    said = frozenset().union(*bags)
    asked = tuple(stems(_ABSENT.sub(" ", case)))
    if not all(_says(key, said, texts) for key in asked):
        return True
    absence = bool(asked and _ABSENT.search(case))
    return absence and not _says_it_lacks(asked[-1], candidate, texts)


def _says_it_lacks(key: str, candidate: Candidate, texts: Texts) -> bool:
    """Whether a clause says that something is not there, or hard to have."""
    above = (*candidate.section[-1:], candidate.announced, candidate.text)
    clauses = (clause for text in above for clause in _CLAUSE.split(text))
    lacking = (texts.bag(clause) for clause in clauses if _ABSENT.search(fold(clause)))
    return any(_says(key, bag, texts) for bag in lacking)


def _says(key: str, said: frozenset[str], texts: Texts) -> bool:
    keys = texts.bag(key) | {key}
    return bool(keys & said) or any(related(key, other) for other in said)


@lru_cache(maxsize=256)
def _case(question: str) -> str:
    """The case, folded; empty where the question names none."""
    found = _CASE.search(plain_text(question))
    return "" if found is None or _WISHED.search(found["case"]) else found["case"]
