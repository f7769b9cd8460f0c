"""Why something is not so: « pourquoi les écoles n'ont-elles pas de club ? ».

« Les clubs des écoles sont de plus en plus nombreux » holds « école » and « club » and explains no
lack of them. Where a question asks why something is not, or is rare, a statement has to say, in its
own words or in what announces it, that something is missing, hard, slow, low or unknown; where it
has several clauses, one that says so names a thing of the question (« sans rendez-vous » alone is
no lack).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from assistant.candidates.candidate import TABULAR, WHOLES, Candidate
from assistant.candidates.texts import Texts
from assistant.matching import NEAR_STRENGTH, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text
from ingest.french import fold

_LACK = re.compile(
    r"\b(?:ne|pas|plus de|aucune?|sans|rien|jamais|faute|defaut|trop|encore|rares?|rarement|moins|"
    r"peu|seule(?:s|ment)?|lente?s?|mal|difficil\w*|difficult\w*|manqu\w+|absen\w+|insuffi\w+|"
    r"faibl\w+|frein\w*|obstacl\w+|limit\w+|contrain\w+|meconn\w+|mefian\w+|crain\w+|refus\w+|"
    r"complex\w+|compliqu\w+|penur\w+|lourd\w*|perte|perd\w*|desert\w*|retard\w*|inegal\w*|"
    r"defi|defis|problemes?|heterogen\w+|disparit\w+|bloqu\w+|empech\w+)\b|\bn['’]"
)
_DENIED = re.compile(
    r"\b(?:ne|pas|aucune?|rien|jamais|faute|rarement|moins(?! d)|peu|seule(?:s|ment)?|"
    r"manqu\w+|absen\w+|faibl\w+|meconn\w+|depourvu\w*|hors|vierges?|blanches?|reste\w*)\b|"
    r"\bn['’]|\bnon\b(?! programm)"
)
"""What says that something is not so, or is little so; what is hard may well be so."""

_DENIES_NOTHING = re.compile(
    r"\bn['’]hesite\w* (?:surtout )?pas\b|\bne manque\w* pas\b|\bnon seulement\b|\bpas a pas\b"
)
_WITHOUT = re.compile(r"\bsans (?:l[ae]s? |l['’]|aucune? )?(\w+)")

_HARD = re.compile(
    r"\bpourquoi (?:est ce|c'est|est il|sont (?:ils|elles))\b[^,;?!]{0,20}\b"
    r"(?:compliqu|difficil|complex|dur|ardu|delicat)\w*"
)
"""« Pourquoi est-ce plus compliqué avec les lycées ? »: a lack, whatever else grows."""

_FEW = re.compile(
    r"\bpourquoi\b[^,;?!]{0,60}\b(?:peu d(?:e|')|rares|rarement|"
    r"(?:si|aussi|tellement|trop) (?:peu|rare|faible|bas|basse)s?)\b"
)
"""« Pourquoi si peu de clubs ? »: a lack told by its number."""

_NOT_TO_DO = re.compile(
    r"\bpourquoi (?:il )?ne (?:faut il |faudrait il |devrait on )?pas "
    r"(?:l[ea]s? |s'|se )?(?P<deed>\w+(?:er|ir|re|oir))\b"
)
"""« Pourquoi ne pas fonder de club ? » wants what speaks against founding one."""

_WHICH_LACK = re.compile(
    r"^\W*(?:\w+ ){0,3}?(?:quel(?:le)?s?|lesquel(?:le)?s|combien|qui)\b"
    r"(?:(?!\b(?:qui|que?|dont|ou|pour|quand|si|mais)\b)[^,;?!])*?"
    r"\bn(?:e |')\w+(?: \w+){0,4}? (?:pas|jamais|rien|aucune?)\b"
)
"""« Quelles écoles n'ont pas de club ? »: the negation of the question itself, not of a clause."""

_CLAUSE = re.compile(r"[,;:.]\s")


def explains_no_lack(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate says of nothing that it lacks, where a question asks why it does."""
    if question.asked is not Asked.WHY:
        return False
    plain = plain_text(question.text)
    if not question.negated and not _HARD.search(plain) and not _FEW.search(plain):
        return False
    if any(_LACK.search(fold(text)) for text in (*candidate.section[-1:], candidate.announced)):
        return False
    lacking = _lacking(candidate.text, texts)
    if not _CLAUSE.search(candidate.text):
        return not lacking
    return not any(strength(term, bag) > 0.0 for term in question.terms for bag in lacking)


def _lacking(text: str, texts: Texts) -> list[frozenset[str]]:
    """Keys of the clauses of a text that say that something is missing, hard, slow or low."""
    return [texts.bag(clause) for clause in _CLAUSE.split(text) if _LACK.search(fold(clause))]


def advises_against_nothing(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether no clause of a candidate lacks or denies the deed that is asked about."""
    match = _NOT_TO_DO.search(plain_text(question.text))
    if match is None:
        return False
    deeds = [term for term in question.terms if plain_text(term.surface) == match["deed"]]
    bags = _lacking(candidate.text, texts)
    return bool(deeds) and not any(strength(t, bag) > NEAR_STRENGTH for t in deeds for bag in bags)


@lru_cache(maxsize=256)
def _asks_which_lack(question: str) -> bool:
    return bool(_WHICH_LACK.search(plain_text(question)))


def lists_no_lack(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate denies nothing, where it is asked which things or how many do not."""
    if question.asked is Asked.WHY or not _asks_which_lack(question.text):
        return False
    asked = question.asking
    if candidate.shape in TABULAR:
        named = (*candidate.labels, *chain(*candidate.columns))
        labels = (texts.slice(candidate.document.id, span) for span in named)
        return not any(_denies(label, asked, texts) for label in labels)
    if any(_denies(text, asked, texts) for text in (*candidate.section[-1:], candidate.announced)):
        return False
    if candidate.shape in WHOLES:
        items = (texts.slice(candidate.document.id, part.span) for part in candidate.parts)
        return not all(_denies(item, asked, texts) for item in items)
    denials = (c for c in _CLAUSE.split(candidate.text) if _denies(c, asked, texts))
    bags = [texts.bag(clause) for clause in denials]
    return not any(strength(term, bag) > 0.0 for term in asked for bag in bags)


def _denies(text: str, asked: Sequence[Term], texts: Texts) -> bool:
    """Whether a text says that something is not so, or that a thing asked about is missing."""
    said = _DENIES_NOTHING.sub(" ", fold(text))
    missing = [texts.bag(match[1]) for match in _WITHOUT.finditer(said)]
    return bool(_DENIED.search(said)) or any(strength(t, bag) > 0 for t in asked for bag in missing)
