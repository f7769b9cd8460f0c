"""Citations: word for word, at the right place, each sentence supported, no citation idle.

Citation recall (share of sentences that carry a citation) and precision (share of citations that
serve) follow Gao et al., « Enabling Large Language Models to Generate Text with Citations » (2023),
with checks of text instead of an entailment model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.figures import is_label
from evals.texts import MARKER, figures, forms
from ingest.french import fold, sentences

GAP = "\n[…]\n"
"""Joins the parts of a quote that are not contiguous."""

_AFTER_END = re.compile(
    r"([.!?…]+(?:[)»”\".!?…]|[ \u00a0\u202f]»)*)"
    r"[ \t]*((?:\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\][ \t]*)+)"
)
"""A marker that follows the end of its sentence, with the brackets and quotes that close there."""
_ITEM = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
_ABSENCE = re.compile(r"aucun (?:des )?documents?|documents? (?:\w+ )?ne |corpus ne |no document")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence or a list item of an answer, with the markers that support it."""

    text: str
    markers: frozenset[int]


def markers_of(text: str) -> tuple[int, ...]:
    """Numbers of the markers of a text, in order; « [1, 2] » counts for two."""
    return tuple(
        int(n) for match in MARKER.finditer(text) for n in re.split(r"[,;]", match.group(1))
    )


def dangling_markers(text: str, citations: Sequence[int]) -> tuple[int, ...]:
    """Markers of the text to which no citation answers."""
    return tuple(n for n in dict.fromkeys(markers_of(text)) if n not in citations)


def idle_citations(text: str, citations: Sequence[int]) -> tuple[int, ...]:
    """Citations that no marker of the text calls."""
    called = set(markers_of(text))
    return tuple(n for n in citations if n not in called)


def statements(text: str) -> tuple[Statement, ...]:
    """What an answer states, with its support.

    A line that announces something (it ends with a colon) lends its markers to the items of its
    list. Where it has none, what it announces supports it: the next line, or the one behind another
    announcement. A sentence that only says what no document holds states no fact and is left out,
    and so is what has fewer than two words.
    """
    found: list[Statement] = []
    lent: frozenset[int] = frozenset()
    announcing: list[int] = []
    for line in filter(str.strip, text.splitlines()):
        markers = frozenset(markers_of(line))
        for place in announcing:
            found[place] = Statement(found[place].text, markers)
        item = bool(_ITEM.match(line))
        before = len(found)
        found.extend(_of_line(line, lent if item else frozenset()))
        announces = MARKER.sub("", line).rstrip(" *").endswith(":")
        if announces and len(found) > before and not found[-1].markers:
            announcing.append(len(found) - 1)
        elif markers or not announces:
            announcing.clear()
        if not item:
            lent = markers if announces else frozenset()
    return tuple(found)


def _of_line(line: str, lent: frozenset[int]) -> list[Statement]:
    line = _AFTER_END.sub(r" \2\1 ", _ITEM.sub("", line))
    found = []
    for sentence in _sentences(line):
        if len(forms(sentence)) < 2 or _ABSENCE.search(fold(sentence)):
            continue
        found.append(Statement(sentence, frozenset(markers_of(sentence)) or lent))
    return found


def _sentences(line: str) -> list[str]:
    """The sentences of a line; markers that stand alone belong to the one before them.

    « … (un dessin, un plan...). [1] »: the points inside the bracket seem to end the sentence.
    """
    found: list[str] = []
    for start, end in sentences(line):
        sentence = line[start:end]
        if found and markers_of(sentence) and not forms(sentence):
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def citation_recall(text: str) -> float | None:
    """Share of the statements that carry a marker; `None` where nothing is stated."""
    stated = statements(text)
    if not stated:
        return None
    return sum(1 for s in stated if s.markers) / len(stated)


def citation_precision(text: str, citations: Sequence[int]) -> float | None:
    """Share of the citations that a marker calls; `None` without a citation."""
    if not citations:
        return None
    return 1.0 - len(idle_citations(text, citations)) / len(citations)


def unsupported_figures(text: str, quotes: dict[int, str]) -> tuple[str, ...]:
    """Figures of the answer that the quotes of their own sentence do not hold, each once.

    Numbers that only name something (« étape 2 ») are left out.
    `quotes` gives, by marker, the quote with the title and the date of its document: an answer may
    name them.
    """
    missing: dict[str, None] = {}
    for statement in statements(text):
        held = {f.form for n in statement.markers for f in figures(quotes.get(n, ""))}
        for figure in figures(statement.text):
            if figure.form not in held and not is_label(statement.text, figure):
                missing[figure.form] = None
    return tuple(missing)


def verbatim(quote: str, page: str) -> bool:
    """Whether each part of the quote is a slice of the stored text of its page, to the letter."""
    parts = quote.split(GAP)
    return all(part and part in page for part in parts)


def verbatim_in_original(quote: str, original: str) -> bool:
    """Whether the quote stands in an independent reading of the original file.

    White space is left out on both sides, since another reader breaks lines and cells elsewhere.
    Each line and each cell of a part is looked for by itself: the order of cells is the table's,
    not the file's.
    """
    squeezed = _squeeze(original)
    cells = (
        cell for part in quote.split(GAP) for line in part.splitlines() for cell in line.split("\t")
    )
    return all(_squeeze(cell) in squeezed for cell in cells)


def _squeeze(text: str) -> str:
    """Without white space, soft hyphens and Markdown stars; ligatures undone."""
    text = text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("\u00ad", "").replace("*", "")
    return _SPACE.sub("", text)
