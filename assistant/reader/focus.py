"""The part of a sentence that answers: one figure with its clause, a date, a name.

A sentence may hold several figures while the question wants one. The figure is chosen by its
clause: the one that offers the most terms of the question, a figure that counts the noun asked
first. The clauses around it are kept as long as they bring no other figure; what is left out is
marked by an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.language.figures import (
    FigureKind,
    dates,
    figures,
    measures,
    noun_after,
    number_words,
    people,
    ranges,
    values,
)
from assistant.language.verb_forms import VERB
from assistant.matching import strength
from assistant.misfits.date_roles import OTHER, role_fit
from assistant.misfits.exact_forms import asks_mean
from assistant.questions.asked import FIGURES, Asked
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole
from assistant.reader.clauses import clause_of, without_others
from ingest.french import STOP_WORDS, stem, tokens

_TITLED = r"(?:Monsieur|Madame|Mme|M\.|Docteur|Dr|Professeur|Pr)\b"
_TWOFOLD = re.compile(
    r"\b(?:quel(?:le)?s?|combien|qui|ou|quand|comment)\b.*"
    r"\bet (?:pour |depuis |d'ici |avec |a |par )?"
    r"(?:quand|ou|combien|comment|qui|quel(?:le)?s?)\W*(?:\w+\W*)?$"
)
"""« Quelle part, et pour quand ? »: the rest of the sentence answers the other half."""

_COUNTED = 1.5
_CARRIED = 0.9
"""« 57 % des écoles ont un préau, contre 31 % des collèges »: a clause without a verb goes on from
the ones before it."""

_TAKEN_UP = 0.3
"""« 57 % ont un préau et 31 % ont ouvert une cour »: a clause with its own verb, behind that of
another figure, only takes up of whom and where they speak."""

_UNSAID = 0.3
_SAID = 0.8
"""Strengths up to which a clause does not offer a term, and from which it does."""

_OPENING = re.compile(
    r"(?:parmi|chez|sur|dans|pour|en|au|aux|à|lors|depuis|d['’]après|selon)\s[^,;:]*,\s",
    re.IGNORECASE,
)
"""« Parmi les écoles rurales, » holds for all the clauses behind it."""

_NEW_START = re.compile(r"[;:]\s+")
_OUT_OF = re.compile(r"\b(?:sur|parmi)\s+(?:l[ae]s?\s+|un total de\s+)?$", re.IGNORECASE)

_QUALIFYING = {WordRole.MODIFIER: WordRole.MODIFIER.value}
"""What is had chooses before how it is (« une *direction* dédiée »)."""

_AMONG_THEM = re.compile(r"dont\s", re.IGNORECASE)
"""« 98 % y jouent, dont 95 % chaque semaine »: of these, all that is said before holds."""

_OF_THEM = re.compile(
    r"\s*(?:d['’]entre (?:eux|elles)|des (?:répondant|participant|interrogé|enquêté|sondé)e?s)\b"
)
"""« 57 % des écoles lisent, 31 % des répondants écrivent »: those too are schools."""

_RESPECTIVELY = re.compile(r"\brespectivement\b", re.IGNORECASE)
"""What follows counts several things at once: none of it stands without the others."""

_MEAN = re.compile(r"[^,;:()\d]{0,30}?\ben moyenne\b", re.IGNORECASE)

ELLIPSIS = "…"
Bagger = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Focus:
    """What to show of a sentence, as offsets into it.

    Attributes:
        start: Beginning of what is shown.
        end: End of what is shown.
        bold: What to make bold, empty for nothing.
    """

    start: int
    end: int
    bold: tuple[int, int] | None = None

    def render(self, text: str) -> str:
        """The part shown, with bold and ellipses."""
        if self.bold is None:
            shown = text[self.start : self.end]
        else:
            low, high = self.bold
            shown = f"{text[self.start : low]}**{text[low:high]}**{text[high : self.end]}"
        before = f"{ELLIPSIS} " if self.start else ""
        after = f" {ELLIPSIS}" if self.end < len(text.rstrip(" .")) else ""
        return f"{before}{shown.strip()}{after}"


def focus(question: Question, text: str, bag: Bagger) -> Focus:
    """What to show of a sentence for a question."""
    whole = Focus(0, len(text))
    if _TWOFOLD.search(plain_text(question.text)) and question.asked in FIGURES | {Asked.DATE}:
        found = _on_date if question.asked is Asked.DATE else _on_figure
        return replace(found(question, text, bag) or whole, start=0, end=len(text))
    if question.asked in FIGURES:
        return _on_figure(question, text, bag) or whole
    if question.asked is Asked.DATE:
        return _on_date(question, text, bag) or whole
    if question.asked is Asked.PERSON:
        named = {part for term in question.terms for part in term.parts}
        others = tuple(
            (a, b)
            for a, b in people(text)
            if not {stem(t.form) for t in tokens(text[a:b]) if t.form not in STOP_WORDS} <= named
        )
        titled = [s for s in others if re.match(_TITLED, text[s[0] : s[1]])]
        return Focus(0, len(text), (titled or others)[0]) if others else whole
    return whole


def _on_date(question: Question, text: str, bag: Bagger) -> Focus | None:
    found = _bold_one(question, text, dates(text), bag)
    if found is None or found.bold is None:
        return found
    others = [(f.start, f.end) for f in measures(text)]
    others = [span for span in others if not _overlap(span, found.bold)]
    start, end = without_others(text, found.bold, others)
    return Focus(min(start, found.bold[0]), max(end, found.bold[1]), found.bold)


def _overlap(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _bold_one(
    question: Question, text: str, spans: tuple[tuple[int, int], ...], bag: Bagger
) -> Focus | None:
    if not spans:
        return None

    def fit(span: tuple[int, int]) -> tuple[bool, float, float]:
        role = role_fit(question.text, text, span[0])
        return role > OTHER, _clause_score(question, text, span, bag), role

    return Focus(0, len(text), max(spans, key=fit))


def _on_figure(question: Question, text: str, bag: Bagger) -> Focus | None:
    found = _figure_spans(question, text)
    if not found:
        return None
    best = max(
        found,
        key=lambda span: (_figure_score(question, text, span, found, bag), -span[0]),
    )
    mean = asks_mean(question.text) and _before_mean(text, found)
    bold = _with_noun(question, text, mean or best)
    if mean or _RESPECTIVELY.search(text):
        return Focus(0, len(text), bold)
    start, end = without_others(text, best, [span for span in found if span != best])
    return Focus(start, end, bold)


def _before_mean(text: str, found: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The figure that is told to be a mean (« contre 25 % *en moyenne* »)."""
    return next((span for span in found if _MEAN.match(text, span[1])), None)


def _figure_score(
    question: Question,
    text: str,
    span: tuple[int, int],
    found: list[tuple[int, int]],
    bag: Bagger,
) -> float:
    """Terms offered by the clause, names left aside, and whether the figure counts the noun."""
    low, high = clause_of(text, span)
    keys = bag(text[low:high])
    opening = _opening(text, low)
    frame = bag(opening.group()) if opening else frozenset()
    before = bag(text[opening.end() if opening else 0 : low])
    second = any(end <= low for _, end in found) and not _AMONG_THEM.match(text, low)
    by_itself = second and VERB.search(text[span[1] : high])
    carried = _TAKEN_UP if by_itself else _CARRIED
    matched = sum(
        _QUALIFYING.get(term.role, 1.0)
        * max(
            strength(term, keys),
            _CARRIED * strength(term, frame),
            carried * strength(term, before),
        )
        for term in question.terms
        if not term.strong
    )
    counted = [span]
    if _AMONG_THEM.match(text, low):
        counted += [other for other in found if other[1] <= low]
    counts = any(_counts(question, text, one) for one in counted)
    counts = counts and not _is_base(text, span, found)
    if counts and _is_told_of_another(question, text, span, bag):
        counts = False
    return matched + (_COUNTED if counts else 0.0)


def _is_told_of_another(question: Question, text: str, span: tuple[int, int], bag: Bagger) -> bool:
    """Whether what is asked of the things counted is said by the clause of another quantity alone.

    « Combien de clubs ont répondu ? »: of « adressé aux 90 clubs, il a eu 40 réponses », the clubs
    are those that were asked.
    """
    told = [
        term
        for term in question.terms
        if not term.strong and question.counted.isdisjoint({*term.keys, *term.parts})
    ]
    keys = _clause_bag(text, span, bag)
    if not told or any(strength(term, keys) > _UNSAID for term in told):
        return False
    quantities = ((f.start, f.end) for f in figures(text) if f.kind is FigureKind.QUANTITY)
    others = [_clause_bag(text, other, bag) for other in quantities if not _overlap(other, span)]
    return any(strength(term, other) >= _SAID for term in told for other in others)


def _clause_bag(text: str, span: tuple[int, int], bag: Bagger) -> frozenset[str]:
    low, high = clause_of(text, span)
    return bag(text[low:high])


def _opening(text: str, low: int) -> re.Match[str] | None:
    """What stands before the clauses of a statement, or of what follows its last colon."""
    starts = [0, *(match.end() for match in _NEW_START.finditer(text, 0, low))]
    return next(filter(None, (_OPENING.match(text, at, low) for at in reversed(starts))), None)


def _is_base(text: str, span: tuple[int, int], found: list[tuple[int, int]]) -> bool:
    """Whether a figure is only that of which the next tells a part (« sur les 90 clubs, 40 »)."""
    return bool(_OUT_OF.search(text[: span[0]])) and any(start > span[1] for start, _ in found)


def _figure_spans(question: Question, text: str) -> list[tuple[int, int]]:
    found = ranges(text, measures(text))
    given = values(question.text)
    own = [(span, kind) for span, kind in found if not values(text[slice(*span)]) <= given]
    found = own or found
    spans = [span for span, _ in found]
    if question.asked is Asked.PERCENT:
        return [span for span, kind in found if kind is FigureKind.PERCENT]
    if question.asked is Asked.COUNT:
        words = [span for span in number_words(text) if _counts(question, text, span)]
        return spans + words
    return spans


def _counts(question: Question, text: str, span: tuple[int, int]) -> bool:
    return noun_after(text, span[1], question.counted) is not None or bool(
        question.counted and _OF_THEM.match(text, span[1])
    )


def _clause_score(question: Question, text: str, span: tuple[int, int], bag: Bagger) -> float:
    low, high = clause_of(text, span)
    keys = bag(text[low:high])
    return sum(strength(term, keys) for term in question.terms)


def _with_noun(question: Question, text: str, span: tuple[int, int]) -> tuple[int, int]:
    """A count is bold with the noun that it counts."""
    if question.asked is not Asked.COUNT:
        return span
    return span[0], noun_after(text, span[1], question.counted) or span[1]
