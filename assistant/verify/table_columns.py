"""Which column of a table a clause speaks of: by its answer (« oui ») or by its label.

Columns that are answers to the question of the caption are told apart by what the clause says: it
denies (« n'est pas reconnue »), does not know (« ne savent pas »), or affirms. Other columns are
known by the words of their labels; a label that denies (« Pas de formalisation ») needs a clause
that denies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.verify.tables import Table, mentions
from assistant.verify.terms import Terms
from assistant.verify.text import plain, same_word, words

_UNKNOWN = re.compile(
    r"(?<!\w)(?:ne sa(?:it|is|vent)|nsp(?!\w)|sans (?:opinion|avis|reponse)|ne se prononc|ignor"
    r"|indecis|n'ont pas d'(?:avis|opinion))"
)
_NEGATIVE = re.compile(
    r"(?<!\w)(?:(?:ne |n')(?:[\w']+ ){0,5}?(?:pas|plus|jamais|aucune?|ni|point)|ne pas|aucune?|sans"
    r"|pas de|pas d'|ni|absence d|l'absence|inverse|defaut d|depourvu|non(?! (?:publi|marchand))"
    r")(?!\w)|(?<!\w)absence "
)
_DENYING_LABEL = re.compile(r"(?:pas|aucune?|sans|non|jamais|absence|ni|ne|n')(?!\w)|non-")
_YES, _NO = re.compile(r"(?:oui|d'accord)$"), re.compile(r"(?:non|pas d'accord)$")
_QUOTED = re.compile(r"[«\"“]\s*(oui|non)\s*[»\"”]|(?:repond\w*|dis\w*|de) (oui|non)(?!\w)")
_LEAST = 0.5
"""Share of the words of a label that names its column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a clause speaks of.

    Attributes:
        denies: Whether its label is a negation.
        denied: Whether the clause is one.
        label: As it is written; empty where the table has one column that needs no name.
    """

    index: int
    denies: bool
    denied: bool
    label: str


def denies(text: str) -> bool:
    """Whether a clause denies what it speaks of."""
    return bool(_NEGATIVE.search(plain(text)))


def answers(table: Table) -> bool:
    """Whether the columns are answers to the question of the caption."""
    kinds = {_kind(label) for label in table.columns}
    return bool(kinds & {"yes", "no"})


def column_of(
    table: Table, clause: str, wider: Sequence[str], terms: Terms, denied: bool | None = None
) -> Column | None:
    """The column that a clause speaks of, where one can be told.

    Args:
        table: The grid.
        clause: What is said of a figure, or the whole sentence.
        wider: Where the label may be named else, from the nearest.
        terms: Acronyms and their forms.
        denied: Whether the clause denies, where it leans on another one for that.
    """
    if denied is None:
        denied = denies(clause)
    if answers(table):
        wanted = _answer(clause, denied=denied)
        found = [i for i, label in enumerate(table.columns) if _kind(label) == wanted]
        if len(found) != 1:
            return None
        return Column(found[0], wanted != "yes", wanted != "yes", table.columns[found[0]])
    filled = sorted({cell.column for cell in table.cells})
    if len(filled) == 1:
        label = table.columns[filled[0]]
        return Column(filled[0], bool(_DENYING_LABEL.match(plain(label))), denied, label)
    for text in (clause, *wider):
        best = _labelled(table, text, terms)
        if best is not None:
            label = table.columns[best]
            return Column(best, bool(_DENYING_LABEL.match(plain(label))), denied, label)
    return None


def _kind(label: str) -> str:
    low = plain(label).strip(" .")
    if _YES.match(low):
        return "yes"
    if _NO.match(low):
        return "no"
    return "unknown" if _UNKNOWN.match(low) else ""


def _answer(clause: str, *, denied: bool) -> str:
    low = plain(clause)
    if _UNKNOWN.search(low):
        return "unknown"
    quoted = list(_QUOTED.finditer(low))
    if quoted:
        return "yes" if "oui" in quoted[-1].group() else "no"
    return "no" if denied else "yes"


def _labelled(table: Table, text: str, terms: Terms) -> int | None:
    """The column whose label a text names best, and alone."""
    named = mentions(text, table.columns, terms)
    if len({m.index for m in named}) == 1:
        return named[0].index
    said = [w.form for w in words(text) if w.is_content or w.kind == "number"]
    scored = sorted(
        ((_share(label, said), i) for i, label in enumerate(table.columns)), reverse=True
    )
    (best, index), rest = scored[0], scored[1:]
    return index if best >= _LEAST and (not rest or rest[0][0] < best) else None


def _share(label: str, said: Sequence[str]) -> float:
    own = [w.form for w in words(label) if w.is_content or w.kind == "number"]
    return sum(any(same_word(form, one) for one in said) for form in own) / max(1, len(own))
