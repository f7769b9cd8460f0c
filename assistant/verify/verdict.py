"""The verdict on a sentence: the first check that fails gives the reason, in French.

Order: markers, addresses, quotations, figures, names, then for what is left the entailment rules
(coverage by one statement of the source, strength, negation, quantity, comparison, cause, roles).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.verify import claims, names
from assistant.verify.english import read
from assistant.verify.entailment import fault as not_entailed
from assistant.verify.figure_match import mismatch
from assistant.verify.figures import years
from assistant.verify.framing import unframed
from assistant.verify.source import Unit, units
from assistant.verify.terms import NO_TERMS, Terms


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
) -> Verdict:
    """Checks one written sentence or list item.

    Args:
        sentence: With its markers ``[n]``, in French or in English.
        excerpts: The quotes by marker.
        records: By marker, what the document's record says of it (title, publisher, date, section):
            a sentence may attribute with these words and give the year.
        terms: Acronyms and synonyms of the field.
        previous: The sentence shown before, that a leading pronoun stands for.
    """
    cited = claims.markers(sentence)
    text = unframed(read(claims.bare(sentence)))
    reason = claims.fault(sentence, text, cited, excerpts)
    if reason is None:
        quotes = [claims.levelled(excerpts[marker]) for marker in sorted(cited)]
        record = " . ".join((records or {}).get(marker, "") for marker in sorted(cited))
        reason = _unsupported(text, quotes, record, terms, previous)
    return Verdict(reason is None, reason or "", cited)


def _unsupported(
    text: str, quotes: Sequence[str], record: str, terms: Terms, previous: str
) -> str | None:
    stated: list[Unit] = [unit for quote in quotes for unit in units(quote)]
    return (
        claims.altered_quotation(text, quotes)
        or mismatch(text, stated, years(record))
        or names.unknown(text, quotes, record, terms)
        or not_entailed(text, stated, record, terms, previous)
    )
