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
from assistant.verify.text import content_forms, plain, same_content, same_word, words

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


_NAMED = re.compile(
    r"(?:l[ea] (?:sigle|acronyme) )?(?:les? |la |l')?(?P<short>[a-z]{2,10}) "
    r"(?:est|designe|signifie|veut dire) (?P<the>le |la |l')(?P<long>[^,;:.()]{6,120})"
)


def misnamed(text: str, seen: str, terms: Terms) -> str | None:
    """Why an acronym is written out otherwise than the source does; `None` where it is not.

    « La FAL est l'Agence des sports » where that is how another acronym is written out, or
    « la Fédération des X » where the source has « la Fédération des Y ».
    """
    match = _NAMED.match(plain(text))
    short = text[slice(*match.span("short"))] if match else ""
    if match is None or not short.isupper():
        return None
    groups = terms.with_definitions(seen).groups
    said = content_forms(text[slice(*match.span("long"))])
    written = [
        (short in group, content_forms(one)) for group in groups for one in group if " " in one
    ]
    own = [forms for mine, forms in written if mine]
    if any(_begins(said, forms) or _begins(forms, said) for forms in own):
        return None
    other = any(_begins(said, forms) for mine, forms in written if not mine)
    if other or any(forms and said and same_word(forms[0], said[0]) for forms in own):
        return "la phrase développe un sigle autrement que l’extrait"
    return None


def _begins(said: Sequence[str], forms: Sequence[str]) -> bool:
    """Whether words begin with others, in any inflection."""
    return len(said) >= len(forms) > 0 and all(
        same_word(a, b) for a, b in zip(said, forms, strict=False)
    )


def _known(short: str, long: str, terms: Terms) -> bool:
    """Whether an acronym and an expression are of one group."""
    acronym = short.removesuffix("s") if len(short) > 2 and short[:-1].isupper() else short
    return acronym[:2].isupper() and any(
        acronym in group and any(same_content(long, other) for other in group if other != acronym)
        for group in terms.groups
    )
