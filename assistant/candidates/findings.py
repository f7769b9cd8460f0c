"""What a survey found: statements that report a result, and all of them together.

« L'enquête montre que… », « d'après le sondage, … » and a share of those who answered are results,
whether or not the text calls them so. A report tells them one by one, section after section: who
asks for the results is shown the first of them together, each as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.steps import Part
from assistant.candidates.texts import Texts
from assistant.matching import Layer
from assistant.questions.list_kinds import RESULTS, keys_of
from assistant.questions.question import Question
from ingest.french import fold

_MOST = 6
"""How many results are shown together."""

_SURVEY = r"(?:enquete|sondage|etude|questionnaire|barometre|consultation)"
_OF = r"(?: (?:de|du|des|d'|sur|aupres|men\w+|realis\w+|conduit\w*|nationale?)\b[^,.;:]{0,60}?)?"
_TELLS = (
    r"(?:montr(?:e|ent|ait)|revel(?:e|ent|ait)|soulign(?:e|ent|ait)|indiqu(?:e|ent|ait)|"
    r"demontr(?:e|ent)|confirm(?:e|ent)|constat(?:e|ent)|attest(?:e|ent)|etabli(?:t|ssent)|"
    r"me(?:t|ttent) en (?:evidence|lumiere|avant)|f(?:ait|ont) (?:ressortir|apparaitre))\b"
)
_REPORTS = re.compile(
    rf"\W*(?:l'|la |le |les |cette |ces |notre |nos )(?:premi\w+ |principa\w+ |grande )?"
    rf"(?:{_SURVEY}|resultats?|reponses|donnees){_OF} {_TELLS}"
)
_ACCORDING = re.compile(
    rf"\b(?:selon|d'apres) (?:l'|la |le |les |cette |notre )(?:grande |resultats? de )?{_SURVEY}"
)
_SHARE = re.compile(r"\d\s?(?:%|pour cent\b)")
_ANSWERED = re.compile(rf"\brepondant|\binterroge|\bsonde[es]\b|\bont repondu\b|\b{_SURVEY}")
_GOES_ON = re.compile(
    r"\W*(?:a l'inverse|en revanche|au contraire|inversement|a l'oppose|toutefois|cependant)\b"
)


def tells_result(text: str) -> bool:
    """Whether a statement reports a result of a survey."""
    plain = fold(text)
    if plain.rstrip().endswith(":"):
        return False
    if _REPORTS.match(plain) or _ACCORDING.search(plain):
        return True
    return bool(_SHARE.search(plain) and _ANSWERED.search(plain))


def findings(question: Question, found: Sequence[Candidate], texts: Texts) -> tuple[Candidate, ...]:
    """The results that each document reports, as one enumeration, where they are asked for."""
    if RESULTS not in question.wanted.kinds or not question.wanted.named:
        return ()
    by_document: dict[str, list[Candidate]] = {}
    for candidate in found:
        if candidate.shape in STATEMENTS:
            by_document.setdefault(candidate.document.id, []).append(candidate)
    together = (_together(said, texts) for said in by_document.values())
    return tuple(filter(None, together))


def _together(said: Sequence[Candidate], texts: Texts) -> Candidate | None:
    """The results among the statements of one document, with what tells their other side."""
    ordered = _outermost(sorted(said, key=lambda c: (c.focus[0].page, c.focus[0].start)))
    told: list[Candidate] = []
    for before, statement in zip([None, *ordered], ordered, strict=False):
        contrast = before in told[-1:] and _GOES_ON.match(fold(statement.text))
        if RESULTS in statement.kinds or contrast:
            told.append(statement)
    if len(told) < 2:
        return None
    first = told[0]
    told = told[:_MOST]
    spans = tuple(statement.focus[0] for statement in told)
    text = " ".join(statement.text for statement in told)
    return replace(
        first,
        shape=Shape.LIST,
        spans=spans,
        focus=spans,
        text=text,
        bags={
            Layer.OWN: texts.bag(text) | keys_of({RESULTS}),
            Layer.HEADINGS: frozenset().union(*(c.bags[Layer.HEADINGS] for c in told)),
            Layer.TITLE: first.bags[Layer.TITLE],
        },
        position=min(candidate.position for candidate in told),
        parts=tuple(Part(span, None) for span in spans),
        kinds=frozenset({RESULTS}),
        following=None,
        clauses=(),
    )


def _outermost(ordered: Sequence[Candidate]) -> list[Candidate]:
    """Each statement once, those within a longer one left out."""
    kept: list[Candidate] = []
    for statement in ordered:
        span = statement.focus[0]
        if any(other.focus[0].contains(span) for other in kept):
            continue
        kept = [other for other in kept if not span.contains(other.focus[0])]
        kept.append(statement)
    return kept
