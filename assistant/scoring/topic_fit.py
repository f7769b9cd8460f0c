"""How well a candidate says what something is about: « de quoi parlait l'atelier ? ».

A sentence says it (« est consacré à », « porte sur »), or a heading: the one that holds what is
asked about, or the title of the document that is named so. One item of a list, one share or a line
without a verb is something that was said there, not what it was about.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import Candidate, Shape
from assistant.language.verb_forms import VERB
from assistant.matching import Layer, strength
from assistant.questions.question import Question
from ingest.french import fold

_TELLS = re.compile(
    r"\bconsacr\w+ (?:a|aux?)\b|\b(?:port|centr)\w+ sur\b|\btrait(?:e|ent|ait|aient) d|"
    r"\b(?:pour|a|avait) (?:pour )?(?:sujet|objet|theme|thematique)\b|"
    r"\b(?:le|son) (?:sujet|theme)\b|"
    r"\bparl(?:e|ent|ait|aient|era) d|\babord(?:e|ent|ait|aient)\b|"
    r"\b(?:est|sont|etait|ete) (?:question|intitule\w*)\b|"
    r"\b(?:interrog|sond|questionn|consult)\w+\b[^.;]{0,60}\bsur\b|"
    r"\bpour (?:sonder|mesurer|connaitre|comprendre|evaluer|etudier|explorer)\b|"
    r"\bs'(?:interesse|interessait|intitule|intitulait)\b|\brevien(?:t|nent) sur\b"
)
_SHARE = re.compile(r"\d\s?%")
_PART_OF = re.compile(
    r"(?:\bd[eu]s?|\bd['’]|\bde l['’])\s*(?:la |cet(?:te)? |ce )?$", re.IGNORECASE
)
"""« Les intervenants *de* l'atelier »: a part of it."""

_SPOKEN = 0.7
"""A sentence that speaks of it."""

_TOLD_THERE = 0.45
"""Something that was told there."""

_NAMED = 0.7
"""Strength from which a heading, or the title of its document, names what is asked about."""

_ABOVE = 0.95
"""A heading, beside a sentence that says it."""


def topic_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « de quoi parle »."""
    if candidate.shape is Shape.HEADING:
        return _ABOVE if _is_its_title(question, candidate) else _TOLD_THERE
    if candidate.shape is not Shape.SENTENCE:
        return _TOLD_THERE
    if _TELLS.search(fold(candidate.text)):
        return 1.0
    speaks = VERB.search(candidate.text) and not _SHARE.search(candidate.text)
    return _SPOKEN if speaks else _TOLD_THERE


def _is_its_title(question: Question, candidate: Candidate) -> bool:
    """Whether a heading names the thing and goes on, or is the title of the document named so."""
    asked = [term for term in question.terms if not term.asker]
    own = candidate.bags.get(Layer.OWN, frozenset())
    if all(strength(term, own) >= _NAMED for term in asked):
        places = (candidate.text.lower().find(term.surface.lower()) for term in asked)
        first = min((at for at in places if at >= 0), default=0)
        return not _PART_OF.search(candidate.text[:first])
    title = candidate.bags.get(Layer.LABELS, frozenset())
    return all(strength(term, title) >= _NAMED for term in asked)
