"""Why something is not so: « pourquoi les écoles n'ont-elles pas de club ? ».

« Les clubs des écoles sont de plus en plus nombreux » holds « école » and « club » and explains no
lack of them. Where a question asks why something is not, or is rare, a statement has to say, in its
own words or in what announces it, that something is missing, hard, slow, low or unknown; where it
has several clauses, one that says so names a thing of the question (« sans rendez-vous » alone is
no lack).
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate
from assistant.candidates.texts import Texts
from assistant.matching import NEAR_STRENGTH, strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, plain_text
from ingest.french import fold

_LACK = re.compile(
    r"\b(?:ne|pas|plus de|aucune?|sans|rien|jamais|faute|defaut|trop|encore|rares?|rarement|moins|"
    r"peu|seule(?:s|ment)?|lente?s?|mal|difficil\w*|difficult\w*|manqu\w+|absen\w+|insuffi\w+|"
    r"faibl\w+|frein\w*|obstacl\w+|limit\w+|contrain\w+|meconn\w+|mefian\w+|crain\w+|refus\w+|"
    r"complex\w+|compliqu\w+|penur\w+|lourd\w*|perte|perd\w*|desert\w*|retard\w*|inegal\w*|"
    r"defi|defis|problemes?|heterogen\w+|disparit\w+|bloqu\w+|empech\w+)\b|\bn['’]"
)
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
    clauses = _CLAUSE.split(candidate.text)
    lacking = [texts.bag(clause) for clause in clauses if _LACK.search(fold(clause))]
    if len(clauses) == 1:
        return not lacking
    return not any(strength(term, bag) > 0.0 for term in question.terms for bag in lacking)


def advises_against_nothing(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether no clause of a candidate lacks or denies the deed that is asked about."""
    match = _NOT_TO_DO.search(plain_text(question.text))
    if match is None:
        return False
    deeds = [term for term in question.terms if plain_text(term.surface) == match["deed"]]
    clauses = (clause for clause in _CLAUSE.split(candidate.text) if _LACK.search(fold(clause)))
    bags = [texts.bag(clause) for clause in clauses]
    return bool(deeds) and not any(strength(t, bag) > NEAR_STRENGTH for t in deeds for bag in bags)
