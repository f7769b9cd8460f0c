"""How well a candidate is of the kind that a question asks for, from 0 to 1.

« Combien » wants a figure, « qui » a name, « quand » a date; a list asked for wants the whole list
rather than one of its items. A candidate that lacks what is asked keeps a small affinity, so that
a full match of words can still be shown when nothing better exists, but the gate refuses it when
the kind of answer is one that text either holds or does not (a figure, a date, a name).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.candidates.announcements import place_announced
from assistant.candidates.candidate import STATEMENTS, WHOLES, Candidate, Shape, is_undivided
from assistant.candidates.places import is_numbered, is_of_class, places_of
from assistant.language.degrees import THE_MORE, straightened
from assistant.language.figures import figures, numeric_value
from assistant.language.ordinals import asks_ordinal, says_ordinal
from assistant.matching import Layer, strength
from assistant.misfits.universals import asks_all, settles
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.list_kinds import kinds_of
from assistant.questions.question import Question, plain_text, terms_within
from assistant.questions.ranking import rank_of, ranked_noun
from assistant.scoring.definition_fit import definition_fit
from assistant.scoring.enumerating import (
    TO_DO,
    announcing,
    is_told_in_full,
    list_fit,
    steps_fit,
    tells_no_way,
)
from assistant.scoring.figure_fit import LACKING, count_fit, date_fit, label_fit, percent_fit
from assistant.scoring.manners import keys_asked, tells_manner
from assistant.scoring.person_fit import person_fit
from assistant.scoring.topic_fit import topic_fit
from assistant.scoring.why_fit import why_fit
from assistant.scoring.with_whom import asks_with_whom
from ingest.french import STOP_WORDS, fold, stem, tokens

_ANNOUNCES = 0.7
"""A sentence that ends with a colon announces the answer: it is not the answer."""

_HELD = frozenset({Asked.PERCENT, Asked.COUNT, Asked.DATE, Asked.PLACE, Asked.PERSON, Asked.TOPIC})
"""What a text either holds or does not."""

_PLACE = re.compile(
    r"\b(?:à|au|aux|en|dans|sur|de|du|le|la)\s+(?:l[ae’']\s*)?([A-ZÀ-Ý][a-zà-ÿ]{2,}[\w-]*)"
)
_SPOT = re.compile(
    r"\b(?:a|au|aux|en|dans|sur|chez|vers|jusqu'aux?)\s+"
    r"(?:l[ae']s?\s*|une?\s+|des\s+|leurs?\s+|son\s+|sa\s+|ses\s+|ce\w*\s+|chaque\s+)?"
    r"((?:ville|village|bourg|campagne|montagne|commune|mairie|quartier|centre|locaux|local|salle|site|"
    r"ecole|college|lycee|universite|creche|domicile|maison|cabinet|hopita|clinique|pharmacie|officine|"
    r"etablissement|batiment|gymnase|bibliotheque|mediatheque|musee|theatre|stade|eglise|chateau|palais|"
    r"gare|port|place|rue|lac|mer|ile|riviere|fleuve|foret|frontiere|cote|nord|sud|est|ouest)\w{0,3})\b"
)
"""Common nouns of places behind a preposition, in folded text (« en ville », « sur le lac »)."""

_SUPERLATIVE = re.compile(
    r"\b(?:les?|la|aux?|des|sont|est) (?:plus|moins|mieux)\b|"
    r"\bprincipal|\bmajorit|\bsurtout\b|\ben tete\b|\bpremi"
)
_LEAST = re.compile(
    r"\b(?:les?|la|l'|aux?|des|sont|est) moins\b|\bplus (?:faible|bas|petit|rare)|\bminim|\bpeu de\b"
)
_MOST = re.compile(
    r"\b(?:les?|la|l'|aux?|des|sont|est) (?:plus|mieux)\b(?! (?:faible|bas|petit|rare))|"
    r"\bprincipal|\bmajorit|\bsurtout\b|\ben tete\b"
)
_FREQUENCY = re.compile(
    r"\b(?:plus|moins) (?:frequent|souvent|rarement|cite|repandu|courant|vise\w*s?\b)"
)
"""« Le plus fréquent » is counted, « le principal » is declared."""

_DOING = re.compile(r"\b(?:fait|faire|fais|faisons|faites)\b")
"""« Que fait-on en dernier ? » asks for a step, not for the last of anything."""

_NUMBERED = re.compile(r"^\W*(?:\d{1,2}|[IVX]+)\s?[.)–-]\s")
"""« 2. Les écoles »: the number of a heading counts nothing."""

_IMPORTANCE = re.compile(
    r"\b(?:par|dans l'|en) ?ordre\b|\bclasse(?:e?s?|ment)\b|\bhierarchi|\bdu plus\b"
)
_TABLED = frozenset({Shape.TABLE, Shape.EXTREME})
_UNRANKED = 0.55
"""A list in no declared order, for a rank in importance."""


def affinity(question: Question, candidate: Candidate) -> float:
    """Affinity of a candidate with what the question asks."""
    if question.threshold and candidate.shape in {Shape.CELL, Shape.CELLS}:
        values = map(numeric_value, candidate.text.split(" ; "))
        held = (v is not None and question.threshold.holds(v) for v in values)
        return 1.0 if all(held) else LACKING
    fit = _RULES[question.asked](question, candidate)
    if candidate.shape is Shape.HEADING:
        if question.asked in FIGURES and not figures(_NUMBERED.sub("", candidate.text)):
            return LACKING
        return fit * (0.92 if question.asked in _HELD and fit > LACKING else 0.6)
    if question.threshold and not (candidate.shape in STATEMENTS and figures(candidate.text)):
        return min(fit, LACKING)
    announces = candidate.shape in STATEMENTS and candidate.text.rstrip().endswith(":")
    if announces and question.asked is not Asked.YES_NO:
        return fit * _ANNOUNCES
    return fit


def _place(question: Question, candidate: Candidate) -> float:
    if candidate.shape in STATEMENTS | {Shape.HEADING, Shape.CELL}:
        asked = {token.form for token in tokens(question.text)}
        if announced := place_announced(candidate.text):
            said = {t.form for t in tokens(candidate.text[slice(*announced)])} - STOP_WORDS
            return 1.0 if said - asked else LACKING
        named = [match.group(1) for match in _PLACE.finditer(candidate.text)]
        named += [match.group(1) for match in _SPOT.finditer(fold(candidate.text))]
        return 1.0 if any(fold(name) not in asked for name in named) else LACKING
    return 0.5


_MOSTLY_THERE = re.compile(r"\bmajoritairement (?:\w+ )?(?:en|dans|sur|a|au|aux)\b")
"""« Ils sont majoritairement en ville » tells where most are, not with whom."""

_DEGREE_ASKED = re.compile(r"\bl[ea]s? (?P<degree>plus|moins) (?P<quality>\w+)")
_DEGREE = re.compile(
    r"\b(?:est|sont|rest\w+|demeur\w+|appara\w+|sembl\w+|paraiss\w+|s'aver\w+)\b[^.;]{0,25}?"
    r"\b(?P<degree>plus|moins) \w+[^.;]{0,30}?\bavec\b"
)
_MORE_SO = 0.85
_NO_EXTREME = 0.48
"""A statement that compares nothing does not tell who has the most."""


def _extreme(question: Question, candidate: Candidate) -> float:
    if candidate.shape is Shape.EXTREME:
        return 1.0
    if candidate.shape in STATEMENTS:
        if _is_told_by_degree(question, candidate):
            return _MORE_SO
        if not _SUPERLATIVE.search(fold(candidate.text)):
            the_more = THE_MORE.search(fold(candidate.text)) and not asks_with_whom(question)
            return 0.5 if the_more else _NO_EXTREME
        if _is_the_other_end(question, candidate):
            return LACKING
        if asks_with_whom(question) and _MOSTLY_THERE.search(fold(candidate.text)):
            return _NO_EXTREME
        return 0.75 if _FREQUENCY.search(fold(question.text)) else 0.88
    if candidate.shape is Shape.LIST and asks_with_whom(question):
        return _NO_EXTREME
    if is_undivided(candidate) or candidate.shape is Shape.STEPS:
        return LACKING
    if candidate.shape is Shape.LIST and _FREQUENCY.search(fold(question.text)):
        return LACKING
    kinds = {Shape.LIST: 0.6, Shape.CELLS: 0.7, Shape.CELL: LACKING}
    return kinds.get(candidate.shape, 0.6)


def _is_told_by_degree(question: Question, candidate: Candidate) -> bool:
    """Whether a text says with whom a thing is more so: « plus complexe avec les lycées »."""
    asked = _DEGREE_ASKED.search(plain_text(question.text))
    told = _DEGREE.search(fold(candidate.text))
    if asked is None or told is None or not asks_with_whom(question):
        return False
    own = candidate.bags.get(Layer.OWN, frozenset())
    compared = terms_within(question.terms, asked["quality"])
    more = (asked["degree"] == "plus") is (told["degree"] == "plus")
    return more and bool(compared) and all(strength(term, own) == 1.0 for term in compared)


def _is_the_other_end(question: Question, candidate: Candidate) -> bool:
    """Whether a text tells the most where the least is asked for, or the reverse."""
    text = straightened(fold(candidate.text))
    least, most = bool(_LEAST.search(text)), bool(_MOST.search(text))
    return most and not least if question.asked is Asked.MINIMUM else least and not most


def _comparison(question: Question, candidate: Candidate) -> float:
    sides = question.alternatives
    if candidate.shape is Shape.CELLS:
        return 1.0 if sides is None or len(candidate.parts) == len(sides) else 0.6
    if candidate.shape in STATEMENTS:
        return 0.9 if sides is None or _names_both(question, sides, candidate) else 0.6
    cell = 0.6 if sides is None else LACKING
    return {Shape.EXTREME: 0.9, Shape.TABLE: 0.7, Shape.CELL: cell}.get(candidate.shape, 0.6)


def _names_both(question: Question, sides: tuple[str, str], candidate: Candidate) -> bool:
    bag = candidate.bags.get(Layer.OWN, frozenset())
    for side in sides:
        terms = [t for t in terms_within(question.terms, side) if not t.soft]
        if terms and not any(strength(term, bag) == 1.0 for term in terms):
            return False
    return True


def _rank(question: Question, candidate: Candidate) -> float:
    places = question.places
    told = candidate.shape in STATEMENTS | {Shape.HEADING} and asks_ordinal(question.text)
    if told and says_ordinal(question.text, candidate.text):
        return 1.0
    if _DOING.search(plain_text(question.text)) and _is_nothing_to_do(question, candidate):
        return 0.4
    if places is None or candidate.shape is Shape.EXTREME:
        return 1.0 if candidate.shape is Shape.EXTREME else 0.45
    if candidate.shape in STATEMENTS:
        if places.of:
            return 0.9 if is_numbered(question, candidate.text) else 0.45
        says_so = not places.pivot and (rank_of(fold(candidate.text)),) == places.numbers
        return 0.85 if says_so else 0.45
    if candidate.shape not in WHOLES or not (candidate.ranked and places_of(question, candidate)):
        return 0.4
    if candidate.shape is Shape.LIST and not is_of_class(question, announcing(candidate)):
        kinds = kinds_of(ranked_noun(plain_text(question.text)))
        return 0.4 if kinds and kinds.isdisjoint(candidate.kinds) else 0.6
    if places.by_value:
        ordered = _IMPORTANCE.search(fold(candidate.announced)) or _is_in_order(candidate)
        return 1.0 if ordered else _UNRANKED
    return 1.0 if candidate.ordered or not places.pivot else 0.7


def _is_nothing_to_do(question: Question, candidate: Candidate) -> bool:
    """Whether a row of things tells no steps: « que faire ensuite ? » is none of its aims."""
    listed = candidate.shape is Shape.LIST and bool(candidate.kinds)
    beside = bool(question.places and question.places.pivot) and candidate.shape in _TABLED
    return (listed and candidate.kinds.isdisjoint(TO_DO)) or beside


def _is_in_order(candidate: Candidate) -> bool:
    """Whether the caption of a table says that its rows are in an order."""
    said = candidate.bags.get(Layer.LABELS, frozenset()) | candidate.bags[Layer.OWN]
    return candidate.shape is Shape.TABLE and stem("ordre") in said


_NO_WAY = 0.78
"""A share, for « comment formaliser… »."""


def _how_to(question: Question, candidate: Candidate) -> float:
    if question.procedural and candidate.shape in STATEMENTS and tells_no_way(candidate.text):
        return _NO_WAY
    if candidate.shape is Shape.LIST and candidate.ordered:
        return 1.0
    if tells_manner(candidate, keys_asked(question)):
        return 1.0
    if is_told_in_full(candidate):
        return 0.95
    return {
        Shape.STEPS: 1.0,
        Shape.LIST: 0.88,
        Shape.SENTENCE: 0.92,
        Shape.ITEM: 0.9,
        Shape.TABLE: 0.9,
    }.get(candidate.shape, 0.6)


def _yes_no(question: Question, candidate: Candidate) -> float:
    if candidate.shape in STATEMENTS:
        return settles(question, candidate.text) if asks_all(question) else 1.0
    if candidate.shape is Shape.TABLE:
        return LACKING
    return {Shape.CELL: 0.9, Shape.LIST: 0.85, Shape.ROW: 0.8}.get(candidate.shape, 0.6)


def _statement(question: Question, candidate: Candidate) -> float:
    return {
        Shape.SENTENCE: 1.0,
        Shape.ITEM: 0.97,
        Shape.CELL: 0.97,
        Shape.LIST: 0.92,
        Shape.STEPS: 0.9,
        Shape.CELLS: 0.85,
        Shape.ROW: 0.85,
    }.get(candidate.shape, 0.7)


_RULES: dict[Asked, Callable[[Question, Candidate], float]] = {
    Asked.PERCENT: percent_fit,
    Asked.COUNT: count_fit,
    Asked.DATE: date_fit,
    Asked.PERSON: person_fit,
    Asked.PLACE: _place,
    Asked.MAXIMUM: _extreme,
    Asked.MINIMUM: _extreme,
    Asked.COMPARISON: _comparison,
    Asked.RANK: _rank,
    Asked.LABEL: label_fit,
    Asked.STEPS: steps_fit,
    Asked.HOW_TO: _how_to,
    Asked.WHY: why_fit,
    Asked.DEFINITION: definition_fit,
    Asked.TOPIC: topic_fit,
    Asked.LIST: list_fit,
    Asked.YES_NO: _yes_no,
    Asked.STATEMENT: _statement,
}
