"""The many ways to ask for a place in what was ranked, said as one: « et le dernier ? ».

« C'est qui le premier ? » and « et les derniers, c'est qui ? » ask for a rank, « qui est tout en
haut du tableau ? » for the highest figure.
"""

from __future__ import annotations

import re

from ingest.french import fold

RANKED = r"(?:\w+ièmes?|\w+ieme|premi\w+|second\w*|derni\w+|\d+(?:er?|ère|ème|re)|suivant\w*)\b"
"""A rank, as typed."""

_THE_FIRST = re.compile(r"les premi", re.IGNORECASE)
_SO = r"(?:(?:et|mais|alors|donc|du coup|ok|bon|au final)[\s,]+)*"
_RANKED_FIRST = re.compile(
    rf"^\W*{_SO}(?P<rank>(?:l[ea]s?\s+|l['’]){RANKED}),?\s+"
    r"(?:c['’]?\s?(?:est|était)?|ce (?:sont|serait))\s*"
    r"(?:qui|quoi|lequel|laquelle|lesquel(?:le)?s)[\s?!.…]*$",
    re.IGNORECASE,
)
"""« Et les derniers, c'est qui ? »: the last place."""

_RANKED_LAST = re.compile(
    rf"^\W*{_SO}(?:(?:c['’]?(?:est|était)?\s+)(?:qui|quoi|lequel|laquelle)\s+|"
    r"qui (?:est|sont|arrive|vient) (?:en )?)"
    rf"(?=(?:l[ea]s?\s+|l['’])?{RANKED}[\s?!.…]*$)",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    rf"^\W*{_SO}(?:(?:c['’]est\s+)?(?:qui|quoi|lequel|laquelle|que trouve-t-on)\s+)?"
    r"(?:(?:est|sont|arrive|vient|se trouve)\s+)?"
    r"(?:tout\s+|le plus\s+)?(?:en\s+)?(?P<end>haut|bas|tête|queue)"
    r"(?:\s+(?:du|de la|de cette|de ce|de)\s+"
    r"(?:tableau|liste|classement|peloton|palmarès))?(?:,?\s+(?:alors|du coup|donc))?[\s?!.…]*$",
    re.IGNORECASE,
)


def ranked_plainly(question: str) -> str:
    """The question for a rank in its plainest form; any other one as it is."""
    if match := _RANKED_FIRST.match(question):
        return "et le premier ?" if _THE_FIRST.match(match["rank"]) else f"et {match['rank']} ?"
    if match := _AT_THE_END.match(question):
        high = fold(match["end"]) in {"haut", "tete"}
        return f"lequel a le chiffre le plus {'élevé' if high else 'faible'} ?"
    return _RANKED_LAST.sub("et ", question)
