"""How well a candidate holds the figure or the date that a question asks for.

« Combien de communes » wants a number before « communes », rather than a percentage or the number
of something else; « quand » wants a day rather than a year.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, TABULAR, Candidate, Shape
from assistant.candidates.elided_subjects import lacks_subject
from assistant.language.durations import durations
from assistant.language.figures import (
    FigureKind,
    dates,
    figures,
    measures,
    noun_after,
    number_words,
    values,
)
from assistant.matching import NEAR_STRENGTH, Layer, strength
from assistant.misfits.date_roles import role_fit
from assistant.misfits.narrowed import ABOUT_ONE_THING, is_about_one_thing
from assistant.misfits.subgroups import OF_SOME, is_of_some
from assistant.misfits.universals import out_of
from assistant.questions.lasting import asks_delay, asks_length
from assistant.questions.question import Question, plain_text
from assistant.questions.stages import asks_stage, says_stage
from ingest.french import stem, tokens

LACKING = 0.45
"""The affinity of a candidate without what is asked."""

_OUT_OF = 0.88
"""« Sur 290 écoles, 110 » is a share too."""

_CELL_COUNT = 0.93
"""« Combien de CPTS » is answered by the share that a table gives."""

_WITHIN_A_YEAR = re.compile(
    r"\b(?:quels?|quelles?) (?:sont les |est (?:la|le) )?(?:jours?|mois|saisons?|moments?|periodes?|dates?|week ends?)\b|"
    r"^\W*(?:la |les? )?(?:jours?|mois|saison|periode|dates?)\b"
)
_ONLY_A_YEAR = 0.75
_AT_A_STAGE = 0.9
_SHARED = re.compile(
    r"\b(?:parts?|proportions?|pourcentages?|taux|fractions?) (?:des |de |d')(?:ces |nos )?(\w{3,})"
)
"""Of what the share is asked for."""

_BASE = re.compile(
    r"\b(?:sur|parmi|dans|de)\s+(?:l[ae]s?|ces|nos|un total de)?\s*(\d+(?:[ \u00a0\u202f]\d{3})*)(?!\w)",
    re.IGNORECASE,
)
_PLURAL_VERB = re.compile(r"[^\W\d_]{3,}(?:ent|ont)")
"""« 110 déclarent… » : a figure before a verb counts a noun that was left out."""


def percent_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with a question for a percentage."""
    found = [figure for figure in figures(candidate.text) if figure.kind is FigureKind.PERCENT]
    if (noun := _SHARED.search(plain_text(question.text))) and _names_only_one(
        candidate, frozenset({stem(noun[1])})
    ):
        return LACKING
    statement = candidate.shape in STATEMENTS
    counted = statement and out_of(candidate.text) and _says_all(question, candidate)
    fit = _figure_fit(candidate, has_figure=bool(found or counted))
    fit *= 1.0 if found else _OUT_OF
    return fit * _of_how_many(question, candidate)


def _of_how_many(question: Question, candidate: Candidate) -> float:
    """What a figure is worth that may be of some of the things, or of one side of what they do."""
    some = OF_SOME if is_of_some(question, candidate) else 1.0
    return some * (ABOUT_ONE_THING if is_about_one_thing(question, candidate) else 1.0)


def _says_all(question: Question, candidate: Candidate) -> bool:
    """Whether a statement holds every word of a question itself."""
    own = candidate.bags[Layer.OWN]
    asked = question.asking
    return all(strength(term, own) == 1.0 for term in asked)


def count_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « combien »."""
    if candidate.shape in STATEMENTS | {Shape.HEADING} and asks_length(plain_text(question.text)):
        return 1.0 if durations(candidate.text) else LACKING
    fit = _count_fit(question, candidate)
    return fit * _of_how_many(question, candidate)


def _count_fit(question: Question, candidate: Candidate) -> float:
    if candidate.shape in {Shape.LIST, Shape.STEPS}:
        return 0.8 if _counts_noun(question, candidate.announced) else LACKING
    if _goes_on_counting(question, candidate):
        return 1.0
    if _shares_of_others(question, candidate) or _shares_in_a_column(question, candidate):
        return LACKING
    if candidate.shape in {Shape.CELL, Shape.EXTREME} and _of_other_things(question, candidate):
        return LACKING
    counted = 0.0 if candidate.shape is Shape.TABLE else _counts_noun(question, candidate.text)
    if _repeats_the_base(question, candidate) or _speaks_of_one(question, candidate):
        return LACKING
    if candidate.shape in {Shape.CELL, Shape.EXTREME} and figures(candidate.text):
        return _CELL_COUNT
    if counted:
        return counted
    spelled = not question.counted and number_words(candidate.text)
    other = 0.72 if question.counted else 0.86
    return other * _figure_fit(candidate, has_figure=bool(measures(candidate.text) or spelled))


def _shares_of_others(question: Question, candidate: Candidate) -> bool:
    """Whether a row is what is counted, and its cells are shares of something else.

    « Combien de lycées jouent avec un club ? » is not answered by the share of the clubs that play
    with a lycée.
    """
    rows, counted = candidate.rows, question.counted
    about = candidate.bags.get(Layer.LABELS, frozenset())
    if not counted or rows.isdisjoint(counted) or not about.isdisjoint(counted):
        return False
    return all(f.kind is FigureKind.PERCENT for f in figures(candidate.text))


def _of_other_things(question: Question, candidate: Candidate) -> bool:
    """Whether the table of a cell says nothing of what is counted.

    « Combien de chartes avec un lycée ? » is not answered by how many clubs a lycée knows.
    """
    term = next((t for t in question.asking if not question.counted.isdisjoint(t.keys)), None)
    if term is None or term.soft:
        return False
    return max(strength(term, bag) for bag in candidate.bags.values()) < NEAR_STRENGTH


def _shares_in_a_column(question: Question, candidate: Candidate) -> bool:
    """Whether a column is what is counted, and its cells are shares of something else.

    « Combien de chartes ont été signées ? » is not answered by the share of the clubs with one.
    """
    if candidate.shape not in TABULAR or not question.counted:
        return False
    about = candidate.bags.get(Layer.LABELS, frozenset()) | candidate.rows
    if question.counted.isdisjoint(candidate.bags[Layer.OWN] - about):
        return False
    return all(f.kind is FigureKind.PERCENT for f in figures(candidate.text))


def _speaks_of_one(question: Question, candidate: Candidate) -> bool:
    """Whether a statement names what is counted only as one (« avec un lycée »).

    « Combien de lycées ont répondu ? » is not answered by those who play with a lycée; « un lycée
    sur deux » counts them.
    """
    return _names_only_one(candidate, question.counted)


def _names_only_one(candidate: Candidate, things: frozenset[str]) -> bool:
    if candidate.shape not in STATEMENTS | {Shape.LIST} or not things:
        return False
    words = [token.form for token in tokens(candidate.text)]
    at = [i for i, word in enumerate(words) if stem(word) in things]
    return bool(at) and all(
        words[i - 1 : i] in (["un"], ["une"]) and "sur" not in words[i + 1 : i + 3] for i in at
    )


def date_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « quand »."""
    text = candidate.text
    if candidate.shape is not Shape.HEADING and asks_stage(plain_text(question.text)):
        told = candidate.shape in STATEMENTS and says_stage(plain_text(text))
        return _AT_A_STAGE if told else LACKING
    if asks_delay(plain_text(question.text)) and durations(text):
        return 1.0 if candidate.shape in STATEMENTS else _ONLY_A_YEAR
    if candidate.shape in STATEMENTS | {Shape.HEADING, Shape.CELL}:
        fits = (
            _precision(text[start:end], question) * role_fit(question.text, text, start)
            for start, end in dates(text)
        )
        return max(fits, default=LACKING)
    return 0.6 if dates(candidate.text) else LACKING


def label_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « à quoi correspond 37 % »: the cell that holds it, or its sentence."""
    wanted = values(question.text)
    if not wanted & values(candidate.text):
        return LACKING
    if candidate.shape in {Shape.CELL, Shape.CELLS}:
        return 1.0 if values(candidate.text) <= wanted else 0.6
    return 0.9 if candidate.shape in STATEMENTS else 0.55


def _figure_fit(candidate: Candidate, *, has_figure: bool) -> float:
    if not has_figure:
        return LACKING
    if candidate.shape in {Shape.CELL, Shape.EXTREME} or candidate.shape in STATEMENTS:
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
    found = [(f.start, f.end) for f in measures(text)]
    spans = [*found, *number_words(text)]
    best = 0.0
    for position, word in enumerate(words):
        if not any(start <= word.start and word.end <= end for start, end in spans):
            continue
        after = words[position + 1 : position + 2]
        if after and _PLURAL_VERB.fullmatch(after[0].form):
            share = any(start <= word.start < end for start, end in percents)
            best = max(best, 0.8 if share else 0.92)
        if noun_after(text, word.end, question.counted) is not None:
            percent = any(start <= word.start < end for start, end in percents)
            best = max(best, 0.88 if percent else 1.0)
    return best


def _goes_on_counting(question: Question, candidate: Candidate) -> bool:
    """Whether a number has the counted noun for its subject, as the statement before it says it.

    « 412 clubs répondants. 150 jouent avec une école. »
    """
    before = candidate.bags.get(Layer.ANTECEDENT, frozenset())
    first = next(iter(figures(candidate.text)), None)
    return (
        first is not None
        and first.kind is FigureKind.QUANTITY
        and lacks_subject(candidate.text)
        and not question.counted.isdisjoint(before)
    )


def _repeats_the_base(question: Question, candidate: Candidate) -> bool:
    """Whether a statement has no other number than that of which the question asks a part.

    « Sur les 412 clubs, combien ont un local ? » is not answered by « 412 clubs ».
    """
    base = {value for match in _BASE.finditer(question.text) for value in values(match[1])}
    found = {f.value for f in figures(candidate.text) if f.kind is not FigureKind.YEAR}
    return candidate.shape in STATEMENTS and bool(base) and bool(found) and found <= base


def _precision(date: str, question: Question) -> float:
    """A day is a better answer to « quand » than a year, and much better to « quel jour »."""
    if date.isdigit():
        return _ONLY_A_YEAR if _WITHIN_A_YEAR.search(plain_text(question.text)) else 0.9
    return 1.0 if date[0].isdigit() else 0.97
