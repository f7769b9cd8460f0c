"""« Est-ce obligatoire ? »: a question about a duty wants a statement of one, or of freedom.

« Le club réunit des lycéens » holds the words of « est-on obligé d'avoir un club ? » and says
nothing of it. Words of duty or of freedom (« obligatoire », « facultatif », « librement ») settle
the matter; « doit », « il faut », « nécessaire » do where the deed is the one that is asked about.

« Qui doit signer ? » wants whose duty it is: a table of shares counts who does.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import TABULAR, Candidate
from assistant.candidates.texts import Texts
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.questions.answer_kinds import ASSERTIONS
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole
from ingest.french import fold

_PRONOUN = r"(?:t )?(?:ils?|elles?|on|je|nous|vous)"
_ASKED = re.compile(
    r"\bobligat\w+|\bobligee?s?\b|\bforcee?s? d(?:e\b|')|\bcontraint\w*|\bfacultati\w+|"
    rf"\b(?:est|sont|suis|sommes|etes) {_PRONOUN} tenue?s?\b|"
    rf"\b(?:doi[ts]|doivent|devons|devez|devra|devront) {_PRONOUN}\b|\b(?:faut|faudra) il\b|"
    r"\best ce qu(?:e |')(?:[\w']+ ){0,4}(?:doi[ts]|doivent|devons|faut)\b"
)
_ASKS_WHAT = re.compile(
    r"\b(?:que|qu'est ce qu(?:e\b|')) ?(?:[\w']+ ){0,4}?(?:faut|faudra|doi\w+|devr\w+)\b|"
    r"(?:\b(?:quel\w*|lequel|laquelle|quoi|quand|comment|combien)|^\W*(?:qui|ou)|"
    r"\b(?:a|avec|chez|de|par|pour|vers) qui)\b.{1,60}\b(?:faut|faudra|doi\w+|devr\w+)\b"
)
"""« Que faut-il organiser ? », « avec quel club faut-il jouer ? »: what, and not whether."""

_SETTLES = re.compile(
    r"\b(?:oblig\w+|impose\w*|imperati\w+|facultati\w+|volontariat|volontaires?|librement|"
    r"libre choix|libres? de|contrain\w+|dispens\w+|exig\w+|tenue?s? (?:de|d['’])|sans condition)\b"
)
_DUTY = re.compile(r"\b(?:doi[ts]|doivent|devr\w+|faut|faudra)\b")
_NEEDS = re.compile(
    r"\b(?:doi[ts]|doivent|devr\w+|faut|faudra|necessaires?|necessit\w+|indispensables?|requi\w+|"
    r"soumis\w*|prealable\w*|conditions?|sur presentation|sans|besoin|suffi\w+|vocation|"
    r"objectifs?|prev(?:u\w*|oi\w+)|vis(?:e|ent)|(?:il )?convient|recommand\w+|conseill\w+|hesitez|"
    r"(?:tous|toutes|chacun) [^.;:]*peu(?:t|vent))\b"
)
"""Needs and aims: what is to be done without being a duty."""

_STEP = re.compile(r"(?:^|[:–.] )\W*([a-z]{2,}(?:er|ir|dre|tre)) ")
"""« Contacter la ligue »: the deed as a step."""

_PROMOTES = re.compile(
    r"(?:facilit|favoris|encourag|amelior|renforc|develop|souten|promouv|incit|accompagn|permett|"
    r"valoris|modelis|document)"
)
"""« Faciliter la signature » is no step of signing."""

_WHO_HAS_TO = re.compile(r"\bqui (?:est ce qui )?(?:doi[ts]|doivent|devr\w+)\b")

_BY_LAW = re.compile(r"\b(?:obligat\w+|obligee?s?|forcee?s?|contraint\w*|facultati\w+|tenue?s?)\b")
_SAYING = (Layer.OWN, Layer.LABELS)


def says_no_duty(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate says of no duty whether it is one, where a question asks just that."""
    plain = plain_text(question.text)
    asked = _ASKED.search(plain)
    if question.asked not in ASSERTIONS or asked is None:
        return False
    if _ASKS_WHAT.search(plain) and not _BY_LAW.search(asked.group()):
        return False
    above = (*candidate.section[-1:], candidate.announced)
    said = fold(" – ".join((*above, candidate.text)))
    if _SETTLES.search(said):
        return False
    by_law = bool(_BY_LAW.search(asked.group()))
    needed = bool((_DUTY if by_law else _NEEDS).search(said))
    needed = needed or (not by_law and _is_a_step(question, said, texts))
    return not (needed and _names_the_deed(question, candidate))


def _is_a_step(question: Question, said: str, texts: Texts) -> bool:
    """Whether an infinitive by itself tells what to do; one that promotes has to be the deed."""
    deeds = [term for term in question.terms if term.role is WordRole.VERB]
    return any(
        not _PROMOTES.match(step)
        or any(strength(term, texts.bag(step)) > NEAR_STRENGTH for term in deeds)
        for step in _STEP.findall(said)
    )


def counts_no_duty(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a table of figures is held against a question for those who have to do something."""
    if candidate.shape not in TABULAR or not _WHO_HAS_TO.search(plain_text(question.text)):
        return False
    told = (texts.slice(candidate.document.id, part.span) for part in candidate.parts)
    return all(any(c.isdigit() for c in text) for text in told)


def _names_the_deed(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate says all that the duty is about, its names aside."""
    bags = [candidate.bags.get(layer, frozenset()) for layer in _SAYING]
    deeds = [
        term
        for term in question.terms
        if not (term.soft or term.strong or term.context or _ASKED.match(plain_text(term.surface)))
    ]
    return bool(deeds) and all(any(strength(t, b) > NEAR_STRENGTH for b in bags) for t in deeds)
