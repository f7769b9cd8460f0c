"""Turns of French brought to the one that the rules read, before a sentence is held to its source.

- « B à mesure que A » is « plus A, plus B » where the source says it so: the rules of comparison
  then see which of the two comes first;
- « les acteurs que réunit une CPTS » is « les acteurs qu'une CPTS réunit »: in the relative the
  subject stands behind its verb, and the rules of roles read subject, verb, object;
- « on trouve aussi le libellé « X » » only quotes X, which the check of quotations judges.
"""

from __future__ import annotations

import re

from assistant.verify.lemmas import is_verb
from assistant.verify.text import plain

_AS = re.compile(r",? (?:au fur et )?a mesure que |,? (?:au fur et )?a mesure qu'")
_AS_FIRST = re.compile(r"(?:au fur et )?a mesure qu(?:e |')(?P<cause>[^,;]{3,90}), ")
_CORRELATED = re.compile(r"(?<!\w)plus [^,;.]{3,120}, plus ")
_INVERTED = re.compile(
    r"(?<!\w)qu(?:e |')(?P<verb>[a-z]+(?:e|t|d|ent|ont)) "
    r"(?P<who>(?:les? |la |l'|une? |des |chaque |cett?e? |ces )[a-z-]+)"
    r"(?=[,;:.)]|$| (?:et|ou|avec|dans|sur|pour|sont|est|ont|a)(?!\w))"
)
_QUOTES = re.compile(
    r"(?:on (?:y )?(?:trouve|lit|rencontre|releve)|(?:le |cet |l')\w+ (?:emploie|utilise))"
    r"(?: (?:aussi|egalement|encore|par ailleurs))?"
    r" (?:le |la |l'|les )(?:libelles?|mention|formule|formulation|expression|intitule|terme"
    r"|appellation|denomination|ecriture)s? (?=[«\"“])"
)


def reworded(text: str, seen: str) -> str:
    """A sentence in the turns that the rules read; `seen` is the source."""
    quoted = _QUOTES.match(plain(text))
    return _straight(_correlated(text[quoted.end() :] if quoted else text, seen))


def _correlated(text: str, seen: str) -> str:
    """« B à mesure que A » as « plus A, plus B », where the source has such a pair."""
    if not _CORRELATED.search(plain(seen)):
        return text
    body = text.rstrip(" .")
    first, later = _AS_FIRST.match(plain(body)), _AS.search(plain(body))
    if first:
        cause, effect = body[slice(*first.span("cause"))], body[first.end() :]
    elif later:
        cause, effect = body[later.end() :], body[: later.start()]
    else:
        return text
    return f"Plus {cause}, plus {effect[:1].lower()}{effect[1:]}."


def _straight(text: str) -> str:
    """« X que V Y » as « X que Y V »."""
    match = _INVERTED.search(plain(text))
    if match is None or not is_verb(match["verb"]):
        return text
    verb, who = (text[slice(*match.span(name))] for name in ("verb", "who"))
    link = "qu’" if who[:1] in "uU" else "que "
    return f"{text[: match.start()]}{link}{who} {verb}{text[match.end() :]}"
