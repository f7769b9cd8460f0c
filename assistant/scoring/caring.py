"""« Qui s'occupe des quartiers sans club ? », « qui est envoyé là-bas ? »: whoever is charged.

The verb of such a question says nothing, so that whatever speaks of the matter has its words: a
statement answers that tells of somebody who is sent, charged or called to do something there. What
is done by nobody (« un plan sera réalisé », « ouvrir les clubs ») does not.
"""

from __future__ import annotations

import re
from itertools import islice

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question, plain_text
from ingest.french import fold, sentences

_SENT = r"(?:envoye|deploye|mobilise|depeche|mandate)(?:e?s?)\b"
_EVENT = r"(?:atelier|conference|table ronde|debat|colloque|seminaire|webinaire|soiree|journee)"
_ASKED = re.compile(
    r"\bqui (?:est ce qui )?(?:(?:va|vont|doit|doivent|peut|devra|devrait) )?"
    rf"(?:s'(?:occup|charg)\w+|(?:(?:est|sont|sera|seront|etre|va etre) )"
    rf"(?:{_SENT}|charge\w* (?:de|d') ?\w+(?:er|ir|re)\b)|"
    rf"interv(?:ien|iend|en)\w*(?= (?:dans|sur|aupres|la ou|pour)\b)(?!.*\b{_EVENT}))"
)
_CARES = re.compile(r"\bs'(?:occup|charg)\w+")
"""Whoever does anything about it takes care of it; who is sent has to be sent."""

_TOLD = re.compile(
    rf"\b{_SENT}|\bcharge\w* (?:de|d') ?\w+|\bconfie\w* (?:a|aux?)\b|"
    r"\b(?:pilote|anime|appuye|assure|suivi|porte)(?:e?s?) par\b|"
    r"\bs'(?:occup|charg)(?:e|ent|era|eront)\b|\bpren(?:d|nent|dra|dront) en charge\b"
)
_BY_NOBODY = re.compile(r"^\W*\w{2,}(?:er|ir|re)\b|\b(?:sera|seront|aura|auront)\b(?!.*\bpar\b)")
_DONE_BY_NOBODY = 0.45
_NOT_SAID = 0.9
_SHORT = 2
"""Sentences of a statement: its title and what it says. A longer one tells of other things too."""


def asks_who_is_charged(question: Question) -> bool:
    """Whether it is asked who takes care of something, whatever is done."""
    return bool(_ASKED.search(plain_text(question.text)))


def caring_fit(question: Question, candidate: Candidate, fit: float) -> float:
    """Affinity with such a question of a candidate that has the given one for « qui »."""
    if candidate.shape not in STATEMENTS:
        return min(fit, _NOT_SAID)
    plain = fold(candidate.text)
    if _TOLD.search(plain) and len(list(islice(sentences(candidate.text), _SHORT + 1))) <= _SHORT:
        return 1.0
    if _BY_NOBODY.search(plain) or not _CARES.search(plain_text(question.text)):
        return _DONE_BY_NOBODY
    return fit * _NOT_SAID
