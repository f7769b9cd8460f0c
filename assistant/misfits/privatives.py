"""« Sans inscription » says nothing of an inscription but that there is none.

A word that a text only holds behind « sans », « hors », « sauf » or « pas de » is not what a
question for the thing looks for. Where a question asks whether it is needed, or names its absence
too, « sans » is the answer.

People « sans local » are those who lack it: a text that has a local for somebody, and no word of a
lack or of a search, is not about them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole

_WITHOUT = re.compile(
    r"\b(?:sans|hors|hormis|excepté|sauf|pas d['’e]|aucune?|absence d['’e])"
    r"(?:\s+(?:de|du|des|la|le|les|aucune?)\b)?\s*(?:l['’])?[\w-]+(?:\s[\w-]+)?",
    re.IGNORECASE,
)
_ABSENCE_ASKED = re.compile(
    r"\b(?:sans|hors|hormis|sauf|aucune?|absence|manque\w*|pas|rien|jamais|non|ne|moins)\b|\bn'"
)
_NEED_ASKED = re.compile(
    r"\b(?:faut|faudra|doit|doivent|dois|devons|oblig\w+|necessaire\w*|besoin|exig\w+|requi\w+|"
    r"demand\w+|impos\w+)\b"
)

_PEOPLE_WITHOUT = re.compile(
    r"\b(?:personnes?|gens|patients?|malades?|habitants?|enfants?|familles?|eleves?|jeunes|usagers?|"
    r"assures?|ceux|celles|clubs?|communes?|villages?|population|territoires?|zones?|secteurs?|"
    r"endroits?|coins?|lieux|regions?|cantons?|quartiers?)\s+(?:qui sont |encore |toujours |"
    r"restees? |restes? )?sans (?P<thing>\w{3,})(?P<kind> \w{4,})?"
)
_BESIDE = 60
_LACKED = re.compile(
    r"\b(?:sans|aucune?|pas|plus|ne|sous|faute|manqu\w+|absen\w+|cherch\w+|recherch\w+|quete|trouv\w+|"
    r"depourvu\w*|prive\w* d|besoin|insuffi\w+|penur\w+|desert\w*|difficil\w*|difficult\w*|"
    r"acces|acceder|rare\w*|depart|blanch\w+|vierges?|creer|creation)\b|\bn['’]"
)


def has_what_is_lacked(question: Question, candidate: Candidate) -> bool:
    """Whether a statement names what people of the question lack, and no lack beside it."""
    asked = _PEOPLE_WITHOUT.search(plain_text(question.text))
    if asked is None or candidate.shape not in STATEMENTS:
        return False
    said = plain_text(candidate.text)
    whole = f"{asked['thing']}{asked['kind'] or ''}"
    thing = whole if whole in said else asked["thing"]
    named = [match.start() for match in re.finditer(rf"\b{thing}", said)]
    around = (said[max(0, at - _BESIDE) : at + _BESIDE] for at in named)
    return bool(named) and not any(_LACKED.search(text) for text in around)


@lru_cache(maxsize=256)
def _asks_presence(question: str) -> bool:
    plain = plain_text(question)
    return not (_ABSENCE_ASKED.search(plain) or _NEED_ASKED.search(plain))


def is_said_absent(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement holds a noun of the question only as what is not there."""
    if candidate.shape not in STATEMENTS | {Shape.HEADING} or not _WITHOUT.search(candidate.text):
        return False
    if not _asks_presence(question.text):
        return False
    whole = texts.bag(candidate.text)
    kept = texts.bag(_WITHOUT.sub(" ", candidate.text))
    return any(
        strength(term, whole) == 1.0 > strength(term, kept)
        for term in question.asking
        if term.role is WordRole.NOUN
    )
