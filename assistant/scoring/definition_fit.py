"""How well a candidate defines what a question asks about.

« X est un… » defines X; a heading that asks what X is announces its definition, and a text that
writes an acronym beside its full form says what it stands for.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, TABULAR, Candidate
from assistant.misfits.acronyms import spells_out
from assistant.misfits.definitions import ASKS_WHAT_IT_IS
from assistant.questions.question import Question
from ingest.french import fold, stem, tokens

_DEFINING = re.compile(
    r"\b(?:est|sont|designe(?:nt)?|regroupe(?:nt)?|rassemble(?:nt)?|correspond(?:ent)?|constitue(?:nt)?|"
    r"s'agit|signifie(?:nt)?)\b"
)
_INDEFINITE = re.compile(r"\W*(?:une?|des|l'ensemble)\b")
_NEGATED = re.compile(r"\W*(?:pas|point|plus|donc|aussi|encore|souvent)\b")
_DEFINES = 0.82
_SPELLED = 0.88
"""« MSP (maison de santé…) » says what an acronym stands for."""

_FULLER = 0.06
"""A definition under a heading that asks for it, or that spells the acronym out."""


_FIGURES = 0.45
"""What a figure, or a text that only uses an acronym, is worth for what it means."""

_SETTLED = re.compile(r"(?:^|[;\t]) *(?:oui|non) *(?=[;\t]|$)")
_STANDS_FOR = re.compile(r"\b(?:sigle|acronyme|abreviation|initiales)\b")


def _is_of_figures(candidate: Candidate) -> bool:
    """Whether a piece of a table holds figures, or yes and no; a glossary holds words."""
    settled = _SETTLED.search(fold(candidate.text)) is not None
    return candidate.shape in TABULAR and (settled or any(map(str.isdigit, candidate.text)))


def definition_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « qu'est-ce que »."""
    if candidate.shape not in STATEMENTS:
        return _FIGURES if _is_of_figures(candidate) else 0.62
    if _STANDS_FOR.search(fold(question.text)) and not _spells_out(question, candidate.text):
        return _FIGURES
    said = _says_what_it_is(question, candidate.text)
    spelled = _spells_out(question, candidate.text)
    if said < _DEFINES:
        return max(said, _SPELLED if spelled else 0.0)
    announced = any(ASKS_WHAT_IT_IS.search(fold(h)) for h in candidate.section[-1:])
    return said + _FULLER * (announced + spelled)


def _says_what_it_is(question: Question, text: str) -> float:
    """How far a text says what the subject asked for is, rather than what it does."""
    plain = fold(text)
    match = _DEFINING.search(plain)
    if match is None:
        return 0.68
    subject = {stem(token.form) for token in tokens(plain[: match.start()])}
    defined = {part for term in question.terms for part in (*term.parts, *term.keys)}
    if not subject & defined or _NEGATED.match(plain[match.end() :]):
        return 0.68
    return 0.94 if _INDEFINITE.match(plain[match.end() :]) else _DEFINES


def _spells_out(question: Question, text: str) -> bool:
    """Whether the text writes an acronym of the question beside its full form."""
    acronyms = [t.surface for t in question.terms if t.strong and t.surface.isupper()]
    return any(spells_out(acronym, text) for acronym in acronyms)
