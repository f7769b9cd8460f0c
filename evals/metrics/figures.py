"""Surplus figures: a question for one figure gets one figure.

Each figure of an answer is given the first of these roles that fits:

1. *expected*: it occurs in one of the expected facts;
2. *allowed*: the question names it, or the person who wrote the question allowed it;
3. *label*: a number of a table, step, action, workshop, page (« tableau n°7 », « étape 2 »), or
   the number of a list item at the start of a line;
4. *date*: a year from 1900 to 2100, or a day before the name of a month;
5. *base*: a population that the figure is of (« sur 290 CPTS », « 290 réponses »): at most
   `MAX_BASES` different ones;
6. otherwise it is *surplus*.

Only the text of the answer is looked at: quotes may hold the other cells of their row. The
definition is ours; it is the reverse side of `figures_exact`, so that pouring out a whole table
loses what guessing right would win.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from evals.texts import Word, figures, plain
from ingest.french import fold

MAX_BASES = 2
_LABEL = re.compile(
    r"(?:n[°ºo]\s*|\b(?:tableaux?|etapes?|actions?|ateliers?|axes?|volets?|pages?|rang|articles?|"
    r"chapitres?|annexes?|figures?|priorites?|points?|objectifs? n|numero|missions?)\s+"
    r"(?:n[°ºo]\s*)?|\bp\.\s*)$"
)
_ITEM = re.compile(r"(?:^|\n)[ \t>*-]*$")
_AFTER_ITEM = re.compile(r"[.)]\s")
_MONTH = re.compile(
    r"(?:er)?(?:\s*(?:&|et|au|-)\s*\d{1,2})?\s+(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|"
    r"septembre|octobre|novembre|decembre)\b"
)
_BASE_BEFORE = re.compile(r"\b(?:sur|parmi|base de|aupres de|n\s*=)\s+(?:les\s+|des\s+|de\s+)?$")
_BASE_AFTER = re.compile(r"\s+(?:[^\W\d]+\s+){0,2}(?:repond|reponse)")


def is_label(text: str, figure: Word) -> bool:
    """Whether a figure of `text` is the number of a table, a step, a page or a list item."""
    before, after = text[: figure.start], text[figure.end :]
    if _LABEL.search(fold(before[-24:])):
        return True
    return bool(_ITEM.search(before) and _AFTER_ITEM.match(after))


def _is_date(text: str, figure: Word) -> bool:
    if re.fullmatch(r"(?:19|20)\d\d", figure.form):
        return True
    return bool(re.fullmatch(r"\d{1,2}", figure.form) and _MONTH.match(fold(text[figure.end :])))


def _is_base(text: str, figure: Word) -> bool:
    if figure.form.endswith("%"):
        return False
    before, after = fold(text[: figure.start])[-24:], fold(text[figure.end :])[:40]
    return bool(_BASE_BEFORE.search(before) or _BASE_AFTER.match(after))


def _forms(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(figure.form for text in texts for figure in figures(text))


def surplus_figures(
    answer: str, expected: Sequence[Sequence[str]], allowed: Sequence[str]
) -> tuple[str, ...]:
    """Figures of the answer that have no business there, in order, each once.

    Args:
        answer: Text of the answer, with its markers.
        expected: Groups of expected facts.
        allowed: Texts whose figures do no harm: the question, the allowed figures.
    """
    known = _forms(wording for group in expected for wording in group) | _forms(allowed)
    text = plain(answer)
    bases: set[str] = set()
    surplus: list[str] = []
    for figure in figures(answer):
        if figure.form in known or is_label(text, figure) or _is_date(text, figure):
            continue
        if _is_base(text, figure) and len(bases | {figure.form}) <= MAX_BASES:
            bases.add(figure.form)
        elif figure.form not in surplus:
            surplus.append(figure.form)
    return tuple(surplus)
