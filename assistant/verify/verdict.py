"""The verdict on a sentence: the first check that fails gives the reason, in French.

Order: markers, addresses, quotations, what a table says of the sentence; where no table can tell,
figures, names, then for what is left the entailment rules (coverage by one statement of the source,
strength, negation, quantity, comparison, cause, roles).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.verify import claims, expansions, introductions, names
from assistant.verify.ellipses import spelled, under_heading
from assistant.verify.english import read
from assistant.verify.entailment import carriers
from assistant.verify.entailment import fault as not_entailed
from assistant.verify.figure_match import mismatch
from assistant.verify.figures import figures
from assistant.verify.framing import answering, planned, unframed, untabled
from assistant.verify.headings import without_headings
from assistant.verify.phrasings import phrased
from assistant.verify.recopied import copied
from assistant.verify.rewordings import reworded
from assistant.verify.segments import statements
from assistant.verify.sequences import enumerates, labelled, mislabelled, ranked, steps
from assistant.verify.shares import others_asked
from assistant.verify.source import Unit, units
from assistant.verify.table_claims import Frame, judge
from assistant.verify.terms import NO_TERMS, Terms
from assistant.verify.text import plain


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a sentence may be shown.

    Attributes:
        reason: Why not, a French clause; empty when `ok`.
        markers: The numbers that the sentence cites.
    """

    ok: bool
    reason: str
    markers: frozenset[int]


def check(
    sentence: str,
    excerpts: Mapping[int, str],
    *,
    records: Mapping[int, str] | None = None,
    terms: Terms = NO_TERMS,
    previous: str = "",
    question: str = "",
    before: str = "",
    introduction: str = "",
    wholes: Sequence[int] = (),
) -> Verdict:
    """Checks one written sentence or list item.

    Args:
        sentence: With its markers ``[n]``, in French or in English.
        excerpts: The quotes by marker.
        records: By marker, what the document's record says of it (title, publisher, date, section):
            a sentence may attribute with these words and give the year.
        terms: Acronyms and synonyms of the field.
        previous: The sentence shown before, that a leading pronoun stands for.
        question: What was asked: a sentence may take its subject from it, and no figure.
        before: The sentence shown before, whatever this one opens with.
        introduction: For an item, what introduces its list.
        wholes: Excerpts that hold the cited one word for word, and may carry the introduction.
    """
    cited = claims.markers(sentence)
    record = {n: (records or {}).get(n, "") for n in sorted(cited)}
    seen = " . ".join((*(excerpts.get(n, "") for n in record), *record.values()))
    said = expansions.without(read(claims.bare(sentence)), terms.with_definitions(seen))
    told = planned(untabled(answering(said, question), seen), seen)
    kept = without_headings(unframed(told), _joined(record))
    text = phrased(reworded(kept, seen), seen, question)
    reason = claims.fault(sentence, text, cited, excerpts)
    reason = reason or expansions.misnamed(said, seen, terms)
    if reason is None and expansions.explains(said, [excerpts[n] for n in record]):
        return Verdict(ok=True, reason="", markers=cited)
    if reason is None:
        given = _Given(
            tuple((claims.levelled(excerpts[n]), record[n].rpartition(" . ")[2]) for n in record),
            Frame(question, before or previous, _joined(record)),
            terms,
            previous,
        )
        lead = unframed(read(claims.bare(introduction))).rstrip(" :") if introduction else ""
        reason = _item_fault(text, lead, given) if lead else _unsupported(text, given)
        section = next((section for _, section in given.cited), "")
        held = [replace(given, cited=((claims.levelled(excerpts[n]), section),)) for n in wholes]
        if reason and lead and held and _unsupported(text, given) is None:
            reason = None if any(_item_fault(text, lead, one) is None for one in held) else reason
    return Verdict(reason is None, reason or "", cited)


def _joined(record: Mapping[int, str]) -> str:
    return " . ".join(record.values())


@dataclass(frozen=True, slots=True)
class _Given:
    """What a sentence is held against: the cited excerpts with their sections, and its frame."""

    cited: tuple[tuple[str, str], ...]
    frame: Frame
    terms: Terms
    previous: str

    @property
    def quotes(self) -> list[str]:
        return [quote for quote, _ in self.cited]

    @property
    def stated(self) -> list[Unit]:
        return [
            unit
            for quote, section in self.cited
            for unit in spelled(under_heading(units(quote), section))
        ]


def _item_fault(text: str, lead: str, given: _Given) -> str | None:
    """An item with what introduces it, or each for itself."""
    counted = introductions.without_count(lead, given.cited)
    reason = _unsupported(f"{counted} : {text}", given)
    if reason is None or _unsupported(text, given) is not None:
        return reason
    return reason if _introduction_fault(counted, text, given) else None


def _introduction_fault(lead: str, text: str, given: _Given) -> bool:
    """Whether what introduces a statement says more than what it stands under."""
    frame, terms = given.frame, given.terms
    nouns = " ".join(s.noun for quote, section in given.cited for s in steps(quote, section))
    record = f"{frame.record} . {nouns}"
    placed = labelled(text, given.cited)
    told, stated = (placed.text, placed.units) if placed else (text, given.stated)
    return not any(
        introductions.fault(lead, unit, record, frame.question, terms) is None
        for unit in carriers(told, stated, frame.record, terms)
    )


def _unsupported(text: str, given: _Given) -> str | None:
    frame = given.frame
    asked = others_asked(text, " . ".join((*given.quotes, frame.record)))
    reason = claims.altered_quotation(text, (*given.quotes, frame.record)) or asked
    if reason:
        return reason
    judged = judge(text, given.quotes, frame, given.terms)
    if judged is not None and not (judged.reason and _told_in_prose(text, given.stated)):
        return judged.reason or names.unknown(text, given.quotes, frame.record, given.terms)
    if enumerates(text, given.cited):
        return None
    if mislabelled(text, given.cited):
        return "la phrase donne à une étape le titre d’une autre"
    placed = labelled(text, given.cited) or ranked(text, given.cited)
    if placed and _not_said(placed.text, placed.units, given) is None:
        return None
    reason = _not_said(text, given.stated, given)
    if reason and copied(text, given.stated, frame.before):
        return None
    if reason and _announced(text, given):
        return None
    parts = statements(text) if reason else ()
    return None if parts and all(_unsupported(p, given) is None for p in parts) else reason


_ANNOUNCES = re.compile(r"(?:cela|ca|c'est|ce \w+|tout) ")


def _announced(text: str, given: _Given) -> bool:
    """Whether a sentence only announces a statement: « cela dépend de X : plus X, plus … »."""
    lead, colon, rest = text.partition(" : ")
    if not colon or not _ANNOUNCES.match(plain(lead)):
        return False
    told = rest[:1].upper() + rest[1:]
    if _not_said(told, given.stated, given) is not None:
        return False
    return not _introduction_fault(lead, told, given)


def _not_said(text: str, stated: Sequence[Unit], given: _Given) -> str | None:
    frame, terms = given.frame, given.terms
    return (
        mismatch(text, stated, frame.record)
        or names.unknown(text, given.quotes, frame.record, terms)
        or not_entailed(text, stated, frame.record, terms, given.previous, frame.question)
    )


def _told_in_prose(text: str, stated: Sequence[Unit]) -> bool:
    """Whether a sentence of the excerpts gives a figure too: the table alone does not decide."""
    mine = {f.value for f in figures(text)}
    return any(
        mine & {f.value for f in figures(unit.text)} for unit in stated if unit.kind != "row"
    )
