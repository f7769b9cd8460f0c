"""Verbs that a sentence ties to their subject in another way than its source.

- « X commence par V » is « X V » where the source says that X does it « d'abord »;
- « cela permet à X de V » is « X V » where the source says that X does it so (« ainsi »);
- « les salles qui servent à » is « les salles servant à », where the source says so.
"""

from __future__ import annotations

import re

from assistant.language.contractions import article_in
from assistant.verify.text import plain, same_word, words


def told_by_verb(text: str, seen: str) -> str:
    """A sentence with its verbs tied to their subject as in the source."""
    for turn in (_begun, _allowed, _participial):
        text = turn(text, seen)
    return text


_BEGINS = re.compile(r"(?<= )(?:commence|debute)(?:nt)? par (?=(?P<verb>\w+(?:er|ir|re)) )")
_FIRST = re.compile(r"(?<!\w)(?:d'abord|pour commencer|en premier(?: lieu)?)(?!\w)")


def _begun(text: str, seen: str) -> str:
    """« X commence par ouvrir » as « X ouvrir », where a sentence says « X ouvre d'abord »."""
    match = _BEGINS.search(plain(text))
    if match is None or not _said_beside(match["verb"], _FIRST, seen):
        return text
    return text[: match.start()] + text[match.end() :]


_ALLOWS = re.compile(
    r"(?:cette etape|cela|ceci|ce travail|cet echange) permet (?:ainsi )?"
    r"(?P<to>a la |a l'|aux |au )(?P<who>[^,;:.]{3,40}?) (?:de |d')"
    r"(?=(?:mieux )?(?P<verb>\w+(?:er|ir|re)) )"
)
_SO = re.compile(r"(?<!\w)ainsi(?! que)(?!\w)")


def _allowed(text: str, seen: str) -> str:
    """« Cette étape permet au club de choisir » as « le club choisir », where it does so."""
    match = _ALLOWS.match(plain(text))
    if match is None or not _said_beside(match["verb"], _SO, seen):
        return text
    article = article_in(match["to"])
    who = text[slice(*match.span("who"))]
    return f"{article[:1].upper()}{article[1:]}{who} {text[match.end() :]}"


_WHO = re.compile(
    r"(?<!\w)qui (?P<verb>\w{3,}(?:ent|t|e))(?= (?:de|d'|a|aux?|les?|la|l'|une?|des)(?!\w))"
)


def _participial(text: str, seen: str) -> str:
    """« Les salles qui servent à » as « les salles servant à », where the source has that form."""
    match = _WHO.search(plain(text))
    if match is None:
        return text
    forms = [w for w in words(seen) if same_word(w.form, match["verb"])]
    done = next((w.text for w in forms if w.form.endswith("ant")), None)
    if done is None or any(w.form == match["verb"] for w in forms):
        return text
    return f"{text[: match.start()]}{done}{text[match.end() :]}"


def _said_beside(verb: str, mark: re.Pattern[str], seen: str) -> bool:
    """Whether a sentence of the source has a verb beside an expression."""
    return any(
        mark.search(plain(part)) and any(same_word(verb, w.form) for w in words(part))
        for part in re.split(r"[.;\n]", seen)
    )
