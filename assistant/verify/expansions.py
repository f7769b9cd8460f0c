"""Acronyms written out: « la PMI (protection maternelle et infantile) », « PMI veut dire … ».

The prompt asks to write acronyms out for readers who do not know them. What stands in the brackets
claims only that the two are the same thing; where the vocabulary or the excerpt says so, the
brackets are taken off, and the rest is checked as if they had not been written. A sentence that
only explains an acronym is borne out by an excerpt that has both, one in brackets after the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.terms import Terms
from assistant.verify.text import plain, same_word, words

_WRITTEN_OUT = re.compile(r"(?<!\w)(?P<short>[A-Z][A-Za-z-]{1,9}) \((?P<long>[^()\d]{6,120})\)")
_SHORTENED = re.compile(r" \((?P<short>[A-Z][A-Za-z-]{1,9})\)")
_LONGEST = 9
_MEANS = re.compile(
    r"(?:l[ea] (?:sigle|acronyme|abreviation) |l'(?:acronyme|abreviation) )?(?:les? |la |l')?"
    r"[«\"“]? ?(?P<short>[a-z][a-z-]{1,9}) ?[»\"”]? "
    r"(?:veut dire|signifie|est (?:le sigle|l'acronyme|l'abreviation) (?:de |du |des |d')"
    r"|designe|correspond a|s'ecrit en toutes lettres)(?: (?=l')| ?)(?:les? |la |l')?"
    r"[«\"“: ]*(?P<long>[^()»\"”,;:]{6,120}?) ?[»\"”]? ?\.?"
)


def without(text: str, terms: Terms) -> str:
    """A sentence without the brackets that write an acronym out, or give it, as known."""
    for match in reversed(list(_WRITTEN_OUT.finditer(text))):
        if _known(match["short"], match["long"], terms):
            text = text[: match.end("short")] + text[match.end() :]
    for match in reversed(list(_SHORTENED.finditer(text))):
        before = [w for w in words(text[: match.start()]) if w.kind == "word"][-_LONGEST:]
        tails = (text[word.start : match.start()] for word in before)
        if any(_known(match["short"], tail, terms) for tail in tails):
            text = text[: match.start()] + text[match.end() :]
    return text


def explains(text: str, quotes: Sequence[str]) -> bool:
    """Whether a sentence says of an acronym what a cited excerpt says that it means, only that."""
    match = _MEANS.fullmatch(plain(text))
    if match is None:
        return False
    given = Terms().with_definitions(" . ".join(quotes))
    return _known(text[slice(*match.span("short"))], text[slice(*match.span("long"))], given)


def _known(short: str, long: str, terms: Terms) -> bool:
    """Whether an acronym and an expression are of one group."""
    acronym = short.removesuffix("s") if len(short) > 2 and short[:-1].isupper() else short
    return acronym[:2].isupper() and any(
        acronym in group and any(_same(long, other) for other in group if other != acronym)
        for group in terms.groups
    )


def _same(one: str, other: str) -> bool:
    """Whether two expressions have the same content words in the same order, in any number."""
    mine, theirs = ([w.form for w in words(text) if w.is_content] for text in (one, other))
    return len(mine) == len(theirs) > 0 and all(
        same_word(a, b) for a, b in zip(mine, theirs, strict=True)
    )
