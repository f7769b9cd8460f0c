"""How well a candidate is of the kind that a question asks for, from 0 to 1.

« Combien » wants a figure, « qui » a name, « quand » a date; a list asked for wants the whole list
rather than one of its items. A candidate that lacks what is asked keeps a small affinity, so that
a full match of words can still be shown when nothing better exists, but the gate refuses it when
the kind of answer is one that text either holds or does not (a figure, a date, a name).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.asked import Asked
from assistant.bases import counts_within_the_base
from assistant.candidates import Candidate, Shape
from assistant.enumerating import TOGETHER, WITH, announcing, list_fit, steps_fit, why_fit
from assistant.figures import (
    FigureKind,
    dates,
    figures,
    noun_after,
    number_words,
    people,
    values,
)
from assistant.matching import Layer, strength
from assistant.places import is_of_class, places_of
from assistant.question import Question, terms_within
from assistant.ranking import rank_of
from ingest.french import fold, stem, tokens

_LACKING = 0.45
_CELL_COUNT = 0.93
"""« Combien de CPTS » is answered by the share that a table gives."""

_ANNOUNCES = 0.7
"""A sentence that ends with a colon announces the answer: it is not the answer."""

_HELD = frozenset({Asked.PERCENT, Asked.COUNT, Asked.DATE, Asked.PLACE, Asked.PERSON})
"""What a text either holds or does not."""

_PLACE = re.compile(r"\b(?:à|au|aux|en|dans|sur|de|du|le|la)\s+(?:l[ae’']\s*)?[A-ZÀ-Ý][\w-]+")
_DEFINING = re.compile(
    r"\b(?:est|sont|designe(?:nt)?|regroupe(?:nt)?|rassemble(?:nt)?|correspond(?:ent)?|constitue(?:nt)?|"
    r"s'agit|signifie(?:nt)?)\b"
)
_INDEFINITE = re.compile(r"\W*(?:une?|des|l'ensemble)\b")
_NEGATED = re.compile(r"\W*(?:pas|point|plus|donc|aussi|encore|souvent)\b")
_ASKS_WHAT = re.compile(
    r"qu'est ce qu|qu'est-ce qu|c'est quoi|definition|presentation|de quoi s'agit"
)
_SUPERLATIVE = re.compile(
    r"\b(?:les?|la|aux?|des|sont|est) (?:plus|moins|mieux)\b|"
    r"\bprincipal|\bmajorit|\bsurtout\b|\ben tete\b|\bpremi"
)
_PLURAL_VERB = re.compile(r"[^\W\d_]{3,}(?:ent|ont)")
"""« 110 déclarent… » : a figure before a verb counts a noun that was left out."""

_NAME = re.compile(r"\b(?:Monsieur|Madame|Docteur|Dr|M\.|Mme|Pr)\b|[A-ZÀ-Ý][a-zà-ÿ-]+ [A-ZÀ-Ý]{2,}")
_ORDERED = frozenset({Shape.LIST, Shape.STEPS, Shape.TABLE})
_IMPORTANCE = re.compile(
    r"\b(?:par|dans l'|en) ?ordre\b|\bclasse(?:e?s?|ment)\b|\bhierarchi|\bdu plus\b"
)
_UNRANKED = 0.55
"""A list in no declared order, for a rank in importance."""

_DEFINES = 0.82
_SPELLED = 0.88
"""« MSP (maison de santé…) » says what an acronym stands for."""

_FULLER = 0.06
"""A definition under a heading that asks for it, or that spells the acronym out."""

_SINGLE = {Shape.SENTENCE, Shape.ITEM}


def affinity(question: Question, candidate: Candidate) -> float:
    """Affinity of a candidate with what the question asks."""
    fit = _RULES[question.asked](question, candidate)
    if candidate.shape is Shape.HEADING:
        return fit * (0.92 if question.asked in _HELD and fit > _LACKING else 0.6)
    if candidate.shape in _SINGLE and candidate.text.rstrip().endswith(":"):
        return fit * _ANNOUNCES
    return fit


def _percent(question: Question, candidate: Candidate) -> float:
    found = [figure for figure in figures(candidate.text) if figure.kind is FigureKind.PERCENT]
    return _figure_fit(candidate, has_figure=bool(found))


def _count(question: Question, candidate: Candidate) -> float:
    if candidate.shape in {Shape.LIST, Shape.STEPS}:
        return 0.8 if _counts_noun(question, candidate.announced) else _LACKING
    counted = _counts_noun(question, candidate.text)
    if candidate.shape in _SINGLE and counts_within_the_base(question, candidate.text):
        return _LACKING
    if candidate.shape in {Shape.CELL, Shape.EXTREME} and figures(candidate.text):
        return _CELL_COUNT
    if counted:
        return counted
    kinds = {FigureKind.PERCENT, FigureKind.QUANTITY}
    found = [figure for figure in figures(candidate.text) if figure.kind in kinds]
    spelled = not question.counted and number_words(candidate.text)
    other = 0.72 if question.counted else 0.86
    return other * _figure_fit(candidate, has_figure=bool(found or spelled))


def _figure_fit(candidate: Candidate, *, has_figure: bool) -> float:
    if not has_figure:
        return _LACKING
    if candidate.shape in {Shape.CELL, Shape.EXTREME} or candidate.shape in _SINGLE:
        return 1.0
    return {Shape.CELLS: 0.85, Shape.ROW: 0.9, Shape.HEADING: 1.0}.get(candidate.shape, 0.55)


def _counts_noun(question: Question, text: str) -> float:
    """How well a figure stands before the noun that is counted (« 37 communes »).

    A percentage counts less well than a number: « combien de CPTS » wants CPTS.
    """
    if not question.counted:
        return 0.0
    words = tokens(text)
    percents = [(f.start, f.end) for f in figures(text) if f.kind is FigureKind.PERCENT]
    kinds = {FigureKind.PERCENT, FigureKind.QUANTITY}
    found = [(f.start, f.end) for f in figures(text) if f.kind in kinds]
    spans = [*found, *number_words(text)]
    best = 0.0
    for position, word in enumerate(words):
        if not any(start <= word.start and word.end <= end for start, end in spans):
            continue
        after = words[position + 1 : position + 2]
        if after and _PLURAL_VERB.fullmatch(after[0].form):
            best = max(best, 0.92)
        if noun_after(text, word.end, question.counted) is not None:
            percent = any(start <= word.start < end for start, end in percents)
            best = max(best, 0.88 if percent else 1.0)
    return best


def _date(question: Question, candidate: Candidate) -> float:
    if candidate.shape in _SINGLE | {Shape.HEADING, Shape.CELL}:
        found = [candidate.text[start:end] for start, end in dates(candidate.text)]
        return max((_precision(date) for date in found), default=_LACKING)
    return 0.6 if dates(candidate.text) else _LACKING


def _precision(date: str) -> float:
    """A day is a better answer to « quand » than a year."""
    if date.isdigit():
        return 0.9
    return 1.0 if date[0].isdigit() else 0.97


def _person(question: Question, candidate: Candidate) -> float:
    if candidate.shape is Shape.ITEM and not _says_itself(question, candidate):
        return 0.75
    if candidate.shape in _SINGLE | {Shape.HEADING, Shape.CELL, Shape.ROW}:
        if (name := _name_asked(question)) and not _introduces(name, candidate.text):
            return 0.75
        if WITH.search(fold(question.text)):
            return 1.0 if TOGETHER.search(fold(candidate.text)) else 0.75
        return 1.0 if _names_somebody_else(question, candidate.text) else 0.85
    if candidate.shape is Shape.LIST and question.asked is Asked.PERSON:
        named = len(_NAME.findall(candidate.text))
        return 0.95 if named >= 2 else 0.7
    return 0.72


def _names_somebody_else(question: Question, text: str) -> bool:
    """Whether a text names a person whom the question does not (« qui préside Val Fontanel »)."""
    asked = {token.form for token in tokens(question.text)}
    named = ({token.form for token in tokens(text[start:end])} for start, end in people(text))
    return any(len(name - asked) > 1 for name in named)


def _name_asked(question: Question) -> str:
    """The last word of the name in « qui est … », folded."""
    match = re.search(r"\bqui est (?:donc )?((?:[A-ZÀ-Ý][\w’'-]+\s*){2,4})", question.text, re.I)
    return fold(match.group(1).split()[-1]) if match else ""


def _introduces(name: str, text: str) -> bool:
    """Whether the text says who the person is (« X, présidente de… », « X est… », « (X) »)."""
    plain = fold(text)
    said = re.search(rf"\b{re.escape(name)}\b\*{{0,2}}\s*(?:,|:|\(|–|est\b)", plain)
    return bool(said) and not re.match(r"\W*(?:selon|pour|d'apres) ", plain[:12] if said else "")


def _place(question: Question, candidate: Candidate) -> float:
    if candidate.shape in _SINGLE | {Shape.HEADING, Shape.CELL}:
        return 1.0 if _PLACE.search(candidate.text) else 0.55
    return 0.5


def _extreme(question: Question, candidate: Candidate) -> float:
    if candidate.shape is Shape.EXTREME:
        return 1.0
    if candidate.shape in _SINGLE:
        return 0.88 if _SUPERLATIVE.search(fold(candidate.text)) else 0.5
    return {Shape.TABLE: 0.6, Shape.LIST: 0.6, Shape.CELLS: 0.7}.get(candidate.shape, 0.6)


def _comparison(question: Question, candidate: Candidate) -> float:
    sides = question.alternatives
    if candidate.shape is Shape.CELLS:
        return 1.0 if sides is None or len(candidate.parts) == len(sides) else 0.6
    if candidate.shape in _SINGLE:
        return 0.9 if sides is None or _names_both(question, sides, candidate) else 0.6
    return {Shape.EXTREME: 0.9, Shape.TABLE: 0.7, Shape.CELL: 0.6}.get(candidate.shape, 0.6)


def _names_both(question: Question, sides: tuple[str, str], candidate: Candidate) -> bool:
    bag = candidate.bags.get(Layer.OWN, frozenset())
    for side in sides:
        terms = [t for t in terms_within(question.terms, side) if not t.soft]
        if terms and not any(strength(term, bag) == 1.0 for term in terms):
            return False
    return True


def _label(question: Question, candidate: Candidate) -> float:
    """What a figure stands for: the cell that holds it, with its labels, or its sentence."""
    wanted = values(question.text)
    if not wanted & values(candidate.text):
        return _LACKING
    if candidate.shape in {Shape.CELL, Shape.CELLS}:
        return 1.0 if values(candidate.text) <= wanted else 0.6
    return 0.9 if candidate.shape in _SINGLE else 0.55


def _rank(question: Question, candidate: Candidate) -> float:
    places = question.places
    if places is None or candidate.shape is Shape.EXTREME:
        return 1.0 if candidate.shape is Shape.EXTREME else 0.45
    if candidate.shape in _SINGLE:
        says_so = not places.pivot and (rank_of(fold(candidate.text)),) == places.numbers
        return 0.85 if says_so else 0.45
    if candidate.shape not in _ORDERED or not (candidate.ranked and places_of(question, candidate)):
        return 0.4
    if candidate.shape is Shape.LIST and not is_of_class(question, announcing(candidate)):
        return 0.6
    if places.by_value:
        return 1.0 if _IMPORTANCE.search(fold(candidate.announced)) else _UNRANKED
    return 1.0 if candidate.ordered or not places.pivot else 0.7


def _says_itself(question: Question, candidate: Candidate) -> bool:
    """Whether an item has a word of the question itself, not only what announces its list."""
    own = candidate.bags.get(Layer.OWN, frozenset())
    return any(strength(term, own) > 0 for term in question.terms)


def _how_to(question: Question, candidate: Candidate) -> float:
    if candidate.shape is Shape.LIST and candidate.ordered:
        return 1.0
    return {
        Shape.STEPS: 1.0,
        Shape.LIST: 0.88,
        Shape.SENTENCE: 0.92,
        Shape.ITEM: 0.9,
        Shape.TABLE: 0.9,
    }.get(candidate.shape, 0.6)


def _definition(question: Question, candidate: Candidate) -> float:
    """« X est un… » defines X; a heading that asks what X is announces its definition."""
    if candidate.shape not in _SINGLE:
        return 0.62
    said = _says_what_it_is(question, candidate.text)
    spelled = _spells_out(question, candidate.text)
    if said < _DEFINES:
        return max(said, _SPELLED if spelled else 0.0)
    announced = any(_ASKS_WHAT.search(fold(h)) for h in candidate.section[-1:])
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
    return any(
        re.search(rf"[^\W\d_]{{3,}} \({re.escape(a)}\)|\b{re.escape(a)} \([^)]{{8,}}\)", text)
        for a in acronyms
    )


def _yes_no(question: Question, candidate: Candidate) -> float:
    if candidate.shape in _SINGLE:
        return 1.0
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
    Asked.PERCENT: _percent,
    Asked.COUNT: _count,
    Asked.DATE: _date,
    Asked.PERSON: _person,
    Asked.PLACE: _place,
    Asked.MAXIMUM: _extreme,
    Asked.MINIMUM: _extreme,
    Asked.COMPARISON: _comparison,
    Asked.RANK: _rank,
    Asked.LABEL: _label,
    Asked.STEPS: steps_fit,
    Asked.HOW_TO: _how_to,
    Asked.WHY: why_fit,
    Asked.DEFINITION: _definition,
    Asked.LIST: list_fit,
    Asked.YES_NO: _yes_no,
    Asked.STATEMENT: _statement,
}
