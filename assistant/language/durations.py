"""Lengths of time as French documents write them: « deux ans », « 48h », « 6 à 12 mois ».

A length is a number, in digits or letters, before a unit of time; « 24 h/24 » says when something
is open, and « 60 ans » behind « plus de » or « avoir » may be an age: only the question tells.
A span between two dates or two years is one as well.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.french import YEAR, fold

_UNIT = (
    r"(?:secondes?|sec|minutes?|min|heures?|h|jours?|journees?|semaines?|quinzaines?|mois|"
    r"trimestres?|semestres?|ans?|annees?|decennies?)"
)
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|"
    r"vingt|trente|quarante|soixante|cent|quelques|plusieurs|demi|dizaine d[e']|quinzaine de)"
)
_DURATION = re.compile(
    rf"(?<!\w)(?:{_NUMBER}(?: (?:a|ou|et) | ?[-–/] ?)(?={_NUMBER}))?{_NUMBER}[\s-]*"
    rf"(?:(?:premieres?|bonnes?|longues?|petites?) )?{_UNIT}(?:(?: et)? demi\w*)?\b(?! ?/)"
)
_SPAN = re.compile(
    r"\b(?:du|depuis) [^.;,]{1,20} (?:au|a|jusqu\w*) [^.;,]{0,14}\d{4}|"
    r"\bde \w+ a (?:debut |fin )?\w+ \d{4}|\bentre [^.;,]{1,20} et [^.;,]{0,14}\d{4}|"
    rf"\bjusqu\w* (?:en |au |a )|\b{YEAR} ?[-–/] ?{YEAR}\b|"
    r"\b(?:bi|tri|pluri)annuel\w*|\bindetermine\w*|\b\w{0,4}journee\b|"
    r"\bsemaine (?:entiere|complete)"
)
_LAST_DAY = re.compile(
    r"\bimmediat\w*|\bsans delai|\bau plus tard|\bavant (?:le|la|fin|l')|\bd'ici|\bau plus vite|"
    r"\b\d{1,2}(?:er)? (?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|"
    r"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b(?:le )?jour meme|\bdans la journee"
)


@lru_cache(maxsize=4096)
def durations(text: str) -> tuple[tuple[int, int], ...]:
    """Offsets of the lengths of time that a text tells."""
    folded = fold(text)
    found = [*_DURATION.finditer(folded), *_SPAN.finditer(folded)]
    return tuple(sorted(match.span() for match in found))


def tells_time(text: str) -> bool:
    """Whether a text tells a length of time or the last day for something."""
    return bool(durations(text) or _LAST_DAY.search(fold(text)))
