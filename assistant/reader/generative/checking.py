"""Decides on each sentence of a model: shown as it stands, or removed with the reason.

- A list is checked item by item, each together with the sentence that introduces it; the
  introduction is held until an item passes, and an item without a marker takes its markers. Where
  the excerpt of an item is a part of another of the same document, that one may introduce it.
- A sentence without a marker takes that of the first excerpt that carries it, if one does.
- « Oui » or « non » that nothing bears out is taken off a sentence that its excerpt carries, and
  listed among what was removed.
- A sentence that opens with a pronoun is read with the sentence shown before it.
- Sentences of an excerpt that give orders to an assistant support nothing.
- A sentence that fails gives way to the statement of its excerpt that it comes nearest to, word for
  word, where there is one (`standing`). Quotes are held until a sentence of the model has passed:
  where none does, the extractive answer is better than a string of quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.outcomes import Citation, Removed
from assistant.reader.generative import notes
from assistant.reader.generative.cleaning import clean, with_markers
from assistant.reader.generative.fence import without_orders
from assistant.reader.generative.stream import Written
from assistant.verify import check
from assistant.verify.claims import MARKER, bare, holds, markers
from assistant.verify.framing import unframed, without_answer
from assistant.verify.lexicon import supports
from assistant.verify.source import units
from assistant.verify.terms import NO_TERMS, Terms
from assistant.verify.text import plain, words

_PRONOUN = re.compile(
    r"(?:elles?|ils?|celles?-ci|ceux-ci|celui-ci|ce dernier|cette derniere|they|it|these|those)\b"
)
_MIN_WORDS = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """Text that passed its check, ready to be appended to what is shown."""

    text: str


class SentenceChecker:
    """Checks the sentences of one answer in order."""

    def __init__(
        self, citations: Sequence[Citation], terms: Terms = NO_TERMS, question: str = ""
    ) -> None:
        self._excerpts = {c.marker: without_orders(c.quote) for c in citations}
        self._documents = {c.marker: c.document for c in citations}
        self._records = {c.marker: _record(c) for c in citations}
        self._terms = terms
        self._question = question
        self._intro: str | None = None
        self._intro_shown = False
        self._previous = ""
        self._in_list = False
        self._said: set[str] = set()
        self._kept: list[str] = []
        self._begun = False
        self._quotes: list[tuple[str, Written]] = []
        self.removed: list[Removed] = []
        self.shown = 0
        self._answers_dropped = 0

    @property
    def failed(self) -> int:
        """How many sentences were removed: an « oui » taken off one that stays is none."""
        return len(self.removed) - self._answers_dropped

    def take(self, written: Written) -> Iterator[Checked]:
        """What may be shown of the next sentence, if anything."""
        text, reason = clean(written.text)
        if written.kind != "item":
            self._close_list()
        if reason is None and written.kind == "introduction":
            self._intro, self._intro_shown = text, False
            return
        if reason is None:
            reason = self._repeated(text)
        if reason is None:
            text, reason = self._attributed(text, written.kind)
        if reason is not None:
            hidden = reason in (notes.LINK, notes.LEAK, notes.ORDER, notes.OVERLONG)
            self.removed.append(Removed(notes.MASKED if hidden else text, reason))
            if not hidden and reason not in (notes.FRAGMENT, notes.REPEATED):
                yield from self._quoted(text, written)
            return
        if not self.shown:
            held, self._quotes = self._quotes, []
            for quote, place in held:
                yield Checked(self._shape(quote, place))
        yield Checked(self._shape(text, written))
        self._previous = text if written.kind != "item" else self._previous
        self._kept.append(bare(text))
        self.shown += 1

    def _quoted(self, text: str, written: Written) -> Iterator[Checked]:
        """The quote that stands for a failed sentence, at once or once another has passed."""
        quote = standing(text, self._excerpts) if written.kind == "sentence" else None
        if quote is None or self._repeated(quote) or any(_told(quote, kept) for kept in self._kept):
            return
        if not self.shown:
            self._quotes.append((quote, written))
            return
        yield Checked(self._shape(quote, written))

    def close(self) -> None:
        """At the end: an introduction without a single item is removed."""
        self._close_list()

    def _close_list(self) -> None:
        if self._intro is not None and not self._intro_shown:
            self.removed.append(Removed(self._intro, notes.FRAGMENT))
        self._intro, self._intro_shown = None, False

    def _repeated(self, text: str) -> str | None:
        said = " ".join(w.form for w in words(bare(text)))
        if said in self._said:
            return notes.REPEATED
        self._said.add(said)
        return None

    def _attributed(self, text: str, kind: str) -> tuple[str, str | None]:
        """The text with its markers and why it may not be shown.

        Numbers are ours to give: a sentence without any takes that of the first excerpt that
        carries it, by the same check as the others.
        """
        text = self._marked(text) if kind == "item" else text
        if markers(text):
            reason = self._fault(text, kind)
            rest = without_answer(text)
            if reason and rest != text and self._fault(rest, kind) is None:
                self._answers_dropped += 1
                self.removed.append(Removed(re.split(r"\W", text, maxsplit=1)[0], notes.ANSWER))
                return rest, None
            return text, reason
        body = text.rstrip(" .")
        for marker in self._excerpts:
            tried = f"{body} [{marker}]" + ("" if kind == "item" else ".")
            if self._fault(tried, kind) is None:
                return tried, None
        return text, notes.UNCITED

    def _fault(self, text: str, kind: str) -> str | None:
        lead = self._intro if kind == "item" and self._intro is not None else ""
        said = sum(w.is_content or w.kind == "number" for w in words(bare(text)))
        if said < _MIN_WORDS and (kind != "item" or self._intro is None):
            return notes.FRAGMENT
        if bare(text).endswith("?") or (kind == "sentence" and bare(text).endswith(":")):
            return notes.FRAGMENT
        previous = self._previous if _PRONOUN.match(plain(unframed(bare(text)))) else ""
        verdict = check(
            text,
            self._excerpts,
            records=self._records,
            terms=self._terms,
            previous=previous,
            question=self._question,
            before=bare(self._previous),
            introduction=lead,
            wholes=self._wholes(text, lead) if lead else (),
        )
        return None if verdict.ok else verdict.reason

    def _wholes(self, item: str, introduction: str) -> list[int]:
        """The excerpts that hold the one an item cites, of those that its introduction cites."""
        cited = markers(item) & set(self._excerpts)
        among = (markers(introduction) or set(self._excerpts)) - cited
        return [
            n
            for n in sorted(among & set(self._excerpts))
            if cited
            and all(self._documents[n] == self._documents[one] for one in cited)
            and all(holds(self._excerpts[n], self._excerpts[one]) for one in cited)
        ]

    def _marked(self, item: str) -> str:
        if markers(item) or self._intro is None:
            return item
        return item + "".join(f" [{n}]" for n in sorted(markers(self._intro)))

    def _shape(self, text: str, written: Written) -> str:
        """The text with what separates it from what is already shown."""
        begun, self._begun = self._begun, True
        if written.kind == "item":
            lead = ""
            if self._intro is not None and not self._intro_shown:
                intro = re.sub(r"\s*:\s*$", "", MARKER.sub("", self._intro).rstrip())
                lead = ("\n\n" if begun else "") + f"{intro}\u202f:\n"
                self._intro_shown = True
            item = with_markers(text, "item")
            before = lead or ("\n" if begun else "")
            if lead == "" and begun and not self._in_list:
                before = "\n\n"
            self._in_list = True
            return f"{before}- {item}"
        apart = written.opens or self._in_list
        self._in_list = False
        before = "" if not begun else ("\n\n" if apart else " ")
        return before + with_markers(text, written.kind)


_NEAR = 0.5
"""Share of the content words of a failed sentence that its quote must have."""

_LONGEST_QUOTE = 300


def standing(text: str, excerpts: Mapping[int, str]) -> str | None:
    """The statement of a cited excerpt nearest to a sentence, between guillemets, with its marker.

    `None` where no excerpt is cited, none shares half of its content words, or the statement leans
    on another (a pronoun, a row of a table, an item), is long, or holds an address.
    """
    wanted = [w.form for w in words(bare(text)) if w.is_content or w.kind == "number"]
    best: tuple[float, str, int] | None = None
    for marker in sorted(markers(text) & set(excerpts)):
        for unit in units(excerpts[marker]):
            said = unit.text.strip(" .;")
            if unit.kind != "prose" or unit.inherited or len(said) > _LONGEST_QUOTE:
                continue
            if said.endswith((":", "?", ",")) or "«" in said or clean(said)[1] is not None:
                continue
            forms = [w.form for w in words(said)]
            share = sum(supports(form, forms) for form in wanted) / max(1, len(wanted))
            if share >= _NEAR and (best is None or share > best[0]):
                best = (share, said, marker)
    return f"« {best[1]} » [{best[2]}]." if best else None


def _told(quote: str, kept: str) -> bool:
    """Whether what a quote says was said already by a sentence that passed."""
    said = [w.form for w in words(kept)]
    own = [w.form for w in words(bare(quote)) if w.is_content or w.kind == "number"]
    return sum(supports(form, said) for form in own) >= _SAID_SHARE * len(own)


_SAID_SHARE = 0.8


def _record(citation: Citation) -> str:
    info = citation.document
    parts = (info.title, info.publisher, info.date, citation.section)
    return " . ".join(without_orders(part) for part in parts if part)
