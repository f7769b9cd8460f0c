"""« Que pensent les écoles du club ? »: an opinion has to be told as theirs.

« 65 % des clubs disent jouer avec l'école » has both and tells no opinion of the schools. Behind a
verb of judging, or « selon », whoever the question asks has to stand; figures of a survey that put
the question to somebody (« estimez-vous… ? ») are the opinion of who answered, and stay.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate
from assistant.candidates.texts import Texts
from assistant.questions.question import Question
from ingest.french import fold

_ASKED = re.compile(
    r"\b(?:que |qu'est ce que |qu'en )(?:pens(?:e|ent)|juge(?:nt)?|reproche(?:nt)?) "
    r"(?:t (?:il|elle) )?(?P<who>(?:l[ae]s? |l'|une? |des |nos |notre )[\w'-]+)|"
    r"\bquel(?:le)? (?:est )?(?:l'avis|l'opinion|le regard|le point de vue|la position) "
    r"(?P<whose>(?:d[eu]s? |de la |de l'|d')[\w'-]+)|"
    r"\bquel (?:avis|regard) (?P<holder>(?:l[ae]s? |l'|nos |notre )?[\w'-]+) (?:ont|a|port\w+) t"
)
_ARTICLE = re.compile(r"^(?:d[eu]s? |de la |de l'|d'|l[ae]s? |l'|une? |nos |notre )")
_JUDGES = re.compile(
    r"\b(?:pens\w+|estim\w+|jug\w+|consider\w+|regrett\w+|salu\w+|souhait\w+|plaid\w+|insist\w+|"
    r"deplor\w+|appreci\w+|trouv(?:e|ent)\b|voi(?:t|ent)\b|reproch\w+|souligne\w*|croi(?:t|ent)\b|"
    r"(?:se )?(?:dit|disent)\b|temoign\w+|satisf\w+)"
)
_ACCORDING = re.compile(r"\b(?:selon|d'apres|pour|aux yeux d\w+) (?:l[ae]s? |l'|une? |des )?$")
_BEFORE = 20
"""Words among which who judges stands before the verb."""


def is_no_opinion_of(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate tells no opinion of those whose opinion is asked for."""
    asked = _ASKED.search(" ".join(re.sub(r"[^\w']", " ", fold(question.text)).split()))
    if asked is None:
        return False
    who = texts.bag(_ARTICLE.sub("", asked["who"] or asked["whose"] or asked["holder"]))
    return not any(who & texts.bag(holder) for holder in _holders(fold(candidate.text)))


def _holders(text: str) -> list[str]:
    """What stands before a verb of judging in its sentence, or behind « selon »."""
    told = [
        " ".join(re.split(r"[;:.()]", text[: verb.start()])[-1].split()[-_BEFORE:])
        for verb in _JUDGES.finditer(text)
    ]
    words = re.finditer(r"[\w'-]+", text)
    return told + [word.group() for word in words if _ACCORDING.search(text[: word.start()])]
