"""« Qui a mené l'enquête ? »: who made a survey, not who answered it or helped to draw it up.

A text says that somebody has led it or asked people (« la mairie a sondé les clubs »), or that it
was led by somebody; who publishes it comes next. Those with whom it was made did not make it.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.questions.question import Question, plain_text
from assistant.questions.surveys import asks_maker
from ingest.french import fold

_SURVEY = r"(?:enquete|sondage|etude|questionnaire|consultation|barometre)"
_MADE = r"(?:men|conduit|realis|lanc|fait|pilot|organis|mont|port|initi|produit)(?:ee?s?|es?)?"
_LED = re.compile(
    rf"(?<!qui )\b(?:a|ont|avai(?:en)?t) (?:egalement |aussi )?{_MADE}\b[^.;:]{{0,60}}?\b{_SURVEY}|"
    r"\b(?:a|ont) (?:interroge|sonde|consulte)\b"
)
_LED_BY = re.compile(rf"\b{_SURVEY}\b[^.;:]{{0,60}}?\b{_MADE} (?:[^.;:,]{{0,30}} )?par\b")
_PUBLISHED = re.compile(
    r"\b(?:publi(?:e|ent|ait)|(?:a|ont) (?:publie|fait paraitre|rendu public\w*))\b"
    rf"[^.;:]{{0,80}}?\b{_SURVEY}"
)
_BY_THE_WAY = 0.96
_PUBLISHES = 0.88
_NEITHER = 0.48


def maker_fit(question: Question, candidate: Candidate, fit: float) -> float:
    """Affinity of a candidate that has the given one, where it is asked who made a survey."""
    if not asks_maker(plain_text(question.text)):
        return fit
    text = fold(candidate.text)
    if candidate.shape not in STATEMENTS:
        return min(fit, _NEITHER)
    if _LED.search(text):
        return 1.0
    if _LED_BY.search(text):
        return _BY_THE_WAY
    return _PUBLISHES if _PUBLISHED.search(text) else _NEITHER
