"""What the text of an answer says: facts recalled, their order, their place, forbidden wordings.

Facts are groups of alternative wordings written with the question. Recall over such « nuggets »
follows Voorhees, « Overview of the TREC 2003 Question Answering Track »; here a nugget is found
by exact words, so that the figure needs no judge.
"""

from __future__ import annotations

from collections.abc import Sequence

from evals.texts import figures, find_any, words

LEAD_WORDS = 40
"""An answer leads with its fact when the fact begins within this many words (two sentences)."""

Groups = Sequence[Sequence[str]]


def missing_facts(text: str, groups: Groups) -> tuple[tuple[str, ...], ...]:
    """The groups of which no wording occurs in `text`."""
    return tuple(tuple(group) for group in groups if find_any(group, text) is None)


def facts_recall(text: str, groups: Groups) -> float | None:
    """Share of the groups found in the text, 0 to 1; `None` where nothing is expected."""
    if not groups:
        return None
    return 1.0 - len(missing_facts(text, groups)) / len(groups)


def has_figure(group: Sequence[str]) -> bool:
    """Whether a group of wordings is about a figure (each of its wordings holds one)."""
    return all(figures(wording) for wording in group)


def figures_exact(text: str, groups: Groups) -> float | None:
    """Share of the expected figures that the text gives to the digit, with their « % ».

    `None` where no figure is expected.
    """
    return facts_recall(text, [group for group in groups if has_figure(group)])


def in_order(text: str, groups: Groups) -> bool | None:
    """Whether each group occurs after the one before; `None` for fewer than two groups."""
    if len(groups) < 2:
        return None
    position = 0
    for group in groups:
        found = find_any(group, text, position)
        if found is None:
            return False
        position = found + 1
    return True


def leads(text: str, groups: Groups) -> bool | None:
    """Whether one of the expected facts begins within the first `LEAD_WORDS` words."""
    if not groups:
        return None
    positions = [find_any(group, text) for group in groups]
    return any(p is not None and p < LEAD_WORDS for p in positions)


def forbidden_found(text: str, wordings: Sequence[str]) -> tuple[str, ...]:
    """The wordings that must not occur and do."""
    return tuple(wording for wording in wordings if find_any([wording], text) is not None)


def length(text: str) -> int:
    """Length of an answer in words, markers excluded."""
    return len(words(text))
