"""What was aimed at is no result.

« Le plan veut que 100 % des communes aient une bibliothèque d'ici 2023 » does not say how many had
one. A question about what was or is in fact (« effectivement », « a-t-on atteint », « étaient
couvertes », « sont couvertes », « quel est le taux », « il y a ») is not answered by a statement of
an aim, unless the question speaks of the aim itself (« devait », « prévu », « l'objectif »).
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import LISTS, PROSE, Candidate, Shape
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question, plain_text
from assistant.questions.totals_asked import counted_in_total
from ingest.french import fold

_IN_FACT = re.compile(
    r"\b(?:effectivement|reellement|vraiment|dans les faits|en realite|a ce jour|aujourd'hui|"
    r"actuellement|desormais|finalement|au final|a l'heure actuelle|"
    r"atteint\w*|a reussi|ont reussi|est ce que c'est (?:fait|bon)|ou en est)\b"
)
_IS_PAST = re.compile(
    r"\b(?:(?:et|av)ai(?:t|ent)|a ete|ont ete|a t (?:il|elle|on) \w+(?:e|es|i|is|u|us|it|ert)\b|"
    r"a t (?:il|elle|on) ete|ont (?:t )?(?:ils|elles) (?:ete|\w+(?:e|i|u|it|ert)\b)|"
    r"(?!fait|sait|souhait|voul|dev|parfait|connait|plait|retrait|extrait|trait)\w{3,}(?<!er)(?<!ir)(?<!dr)(?<!rr)(?<!devr)(?<!aur)(?:ait|aient)\b)"
)
_IS_NOW = re.compile(
    r"\b(?:est|sont)(?: t)?(?: (?:elles?|ils?))? (?:\w+ment )?"
    r"\w{3,}(?:ee?s?|ie?s?|ue?s?|erte?s?)\b|\b(?:est|etait) le taux\b"
)
_PERCENTAGE = re.compile(r"\d+(?:,\d+)? ?%")
_UNTIL = re.compile(
    r"\b(?:jusqu'a|d'ici|pour|avant) quand\b|\bdate (?:limite|butoir)|\ba quelle echeance\b"
)
"""What is to be done until then is an aim."""

_AIM_ASKED = re.compile(
    r"\b(?:objectifs?|buts?|cibles?|vis(?:e|es|ent|ait|aient|ee?s?|er)|ambition\w*|voul\w+|veut|"
    r"veulent|prev\w+|doi(?:t|vent)|dev(?:ai|r)\w+|echeance|promis\w*|annonc\w+|souhait\w+|"
    r"fixe?e?s?|d'ici|vocation|horizon|compt(?:e|ait|aient) \w+er)\b"
)
_REACHED = re.compile(
    r"\b(?:atteint\w*|reussi\w*|effectivement|reellement|dans les faits|en realite)\b"
)
_AIM = re.compile(
    r"\b(?:objectifs?|vis(?:e|ent|ait|aient|ant) a|ambition\w*|vocation|afin (?:que|de)|d['’]ici|"
    r"a l['’]horizon|prevoi(?:t|ent)|prevu\w*|veu(?:t|lent)|voulait|souhaite\w*|cible|"
    r"doi(?:t|vent)|dev(?:ait|aient|ra|ront)|echeance)\b"
)
_FUTURE = re.compile(r"\b(?:ser(?:a|ont)|aur(?:a|ont)|pourr(?:a|ont)|\w{3,}[ei]r(?:a|ont))\b")
_INFINITIVE = re.compile(r"\W*(?:\w{3,}(?:er|ir|oir)|\w{3,}[tdv]re)\s")
_DONE = re.compile(
    r"\b(?:a ete|ont ete|a atteint|ont atteint|est (?:desormais|deja|atteint)|sont (?:desormais|"
    r"deja)|etai(?:t|ent)|a permis|ont permis)\b"
)
_STATE_ASKED = re.compile(
    r"\bou (?:en (?:est|sont|sommes)|(?:on|ca|cela) en (?:est|sont))\b|"
    r"\b(?:on|ca|cela) en (?:est|sont) ou\b|\ben (?:sommes nous|est on) ou\b|"
    r"\bl'(?:etat d')?avancement\b"
)
_STATE_TOLD = re.compile(
    r"\b(?:aujourd'hui|a ce jour|actuellement|deja|desormais|acheve\w*|reste(?:nt)?)\b"
)
"""« Où en est-on ? » asks for a state: « le bus couvre 37 communes » is none."""

_ASKED_BY = FIGURES | {Asked.YES_NO, Asked.DATE}
_TEXTS = PROSE | LISTS


@lru_cache(maxsize=256)
def asks_result(question: str, *, counting: bool) -> bool:
    """Whether a question asks what was or is in fact, rather than what was aimed at.

    Args:
        question: As asked.
        counting: Whether it asks how many there are.
    """
    plain = plain_text(question)
    if _REACHED.search(plain):
        return True
    if _AIM_ASKED.search(plain):
        return False
    return counting or bool(_IN_FACT.search(plain) or _IS_PAST.search(plain))


def is_aim(text: str, *, item: bool = False) -> bool:
    """Whether a statement says what is to be, and nothing that has been done.

    Args:
        text: The statement.
        item: Whether it is an item of a list, where an infinitive opens what is to be done.
    """
    folded = fold(text)
    if _DONE.search(folded):
        return False
    aimed = _AIM.search(folded) or _FUTURE.search(folded)
    return bool(aimed) or (item and bool(_INFINITIVE.match(folded)))


def settles_now(question: Question, text: str) -> bool:
    """Whether a statement is not of an aim, unless the question is about what is to be."""
    plain = plain_text(question.text)
    return not is_aim(text) or bool(_AIM_ASKED.search(plain) or _FUTURE.search(plain))


def is_only_aimed_at(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate gives an aim for a result."""
    plain = plain_text(question.text)
    if _STATE_ASKED.search(plain) and candidate.shape in _TEXTS:
        return not _tells_state(question, candidate)
    if question.asked not in _ASKED_BY or candidate.shape not in _TEXTS:
        return False
    if _UNTIL.search(plain):
        return False
    result = asks_result(question.text, counting=counted_in_total(plain) is not None)
    if not (result or _asks_what_is_so(question, plain)):
        return False
    aim = is_aim(candidate.text, item=candidate.shape in LISTS | {Shape.ITEM})
    return aim and (result or _aims_at_its_figure(candidate.text))


def _tells_state(question: Question, candidate: Candidate) -> bool:
    """Whether a statement tells how far what is asked has come, and not how far it is to come."""
    own = candidate.bags.get(Layer.OWN, frozenset())
    about = (t for t in question.terms if not (t.soft or t.strong or t.asker))
    if all(strength(term, own) < NEAR_STRENGTH for term in about):
        return False
    folded = fold(candidate.text)
    told = _DONE.search(folded) or _STATE_TOLD.search(folded) or _PERCENTAGE.search(folded)
    return bool(told) and not is_aim(candidate.text, item=candidate.shape in LISTS | {Shape.ITEM})


def _asks_what_is_so(question: Question, plain: str) -> bool:
    """Whether a question asks for a figure of what is so now (« est couverte », « le taux »)."""
    if question.asked not in FIGURES or _AIM_ASKED.search(plain):
        return False
    return bool(_IS_NOW.search(plain))


def _aims_at_its_figure(text: str) -> bool:
    """Whether the aim is said before the figure: « 78 % ont un club, afin de… » tells a fact."""
    aim, figure = _AIM.search(fold(text)), _PERCENTAGE.search(text)
    return aim is not None and (figure is None or aim.start() < figure.start())
