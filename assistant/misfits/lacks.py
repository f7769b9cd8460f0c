"""Why something is not so: « pourquoi les écoles n'ont-elles pas de club ? ».

« Les clubs des écoles sont de plus en plus nombreux » holds « école » and « club » and explains no
lack of them. Where a question asks why something is not, a statement has to say, in its own words
or in what announces it, that something is missing, hard, slow, low or unknown; where it has several
clauses, one that says so names a thing of the question (« sans rendez-vous » alone is no lack).
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question
from ingest.french import fold

_LACK = re.compile(
    r"\b(?:ne|pas|plus de|aucune?|sans|rien|jamais|faute|defaut|trop|encore|rares?|rarement|moins|"
    r"peu|seule(?:s|ment)?|lente?s?|mal|difficil\w*|difficult\w*|manqu\w+|absen\w+|insuffi\w+|"
    r"faibl\w+|frein\w*|obstacl\w+|limit\w+|contrain\w+|meconn\w+|mefian\w+|crain\w+|refus\w+|"
    r"complex\w+|compliqu\w+|penur\w+|lourd\w*|perte|perd\w*|desert\w*|retard\w*|inegal\w*|"
    r"defi|defis|problem\w+|heterogen\w+|disparit\w+|bloqu\w+|empech\w+)\b|\bn['’]"
)
_CLAUSE = re.compile(r"[,;:.]\s")


def explains_no_lack(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate says of nothing that it lacks, where a question asks why it does."""
    if question.asked is not Asked.WHY or not question.negated:
        return False
    if any(_LACK.search(fold(text)) for text in (*candidate.section[-1:], candidate.announced)):
        return False
    clauses = _CLAUSE.split(candidate.text)
    lacking = [texts.bag(clause) for clause in clauses if _LACK.search(fold(clause))]
    if len(clauses) == 1:
        return not lacking
    return not any(strength(term, bag) > 0.0 for term in question.terms for bag in lacking)
