"""« Celle des CHU », « cet atelier »: what a demonstrative takes up from the conversation.

« Celle menée chez les CHU » is another of the things last spoken of that « celle » agrees with:
« l'enquête menée chez les CHU ». « Cet atelier » is the one that was named in full:
« l'atelier 44 ». Both are put back before the question is read, so that it may stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.follow_ups.dislocation import of_speech
from assistant.language.elision import elided
from assistant.language.noun_phrases import Agreement, NounPhrase, is_counted, noun_phrases
from assistant.language.verb_forms import VERB_FORM
from ingest.french import fold, stem

_THAT_OF = re.compile(
    r"\b(?P<lead>(?:de|à|dans|sur|pour|par|avec|chez)\s+)?(?P<that>celles?|celui|ceux)\s+"
    r"(?=(?:de\b|du\b|des\b|d['’]|auprès\b|avec\b|sur\b|[^\W\d_]+(?:é|u|i)e?s?\s+(?:par|chez|avec|auprès|en|à|au|aux|dans|sur)\b))",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"\b(?P<this>cet|cette|ces?)\s+(?P<noun>[^\W\d_]{4,})\b(?!-là)"
    rf"(?=\s*(?:[,?!.]|$)|\s+(?:c['’]|ils?\b|elles?\b|se\b|{VERB_FORM}\b|[^\W\d_]+-(?:t-)?(?:ils?|elles?)\b))",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(
    r"^\W*(?:(?:et|ni|ou|non)[\s,]+)*(?:pour\s+|chez\s+|dans\s+)?(?:celles?|celui|ceux)\s[^,]{2,40}$",
    re.IGNORECASE,
)
"""« Et celle des lycées ? » takes a place in the question before (`assistant.follow_ups.swaps`)."""

_FORMS = {
    "celle": Agreement.SHE,
    "celui": Agreement.HE,
    "celles": Agreement.THEY,
    "ceux": Agreement.THEY,
}
_SIZED = re.compile(
    r"^(?:(?:grande?s?|petite?s?|première?s?|nouve(?:lles?|aux?|l)|autres?|deuxièmes?|dernière?s?)\s+)+(?=\w)",
    re.IGNORECASE,
)
_MELTING = re.compile(r"\b(?:de|à) les?\b(?=\s)", re.IGNORECASE)
_PARTICIPLE = re.compile(r"[^\W\d_]+(?:é|ée|és|ées)")
"""« L'enquête *menée* (auprès de…) »: cut off from what belongs to it."""

_FULL = re.compile(
    r"\s+(?P<more>(?:n°\s?)?\d+|[A-ZÀ-Ý][\w’'-]*(?:\s+(?:de\s+|des\s+|du\s+)?[A-ZÀ-Ý][\w’'-]*)*)"
)


def taken_up(question: str, spoken: Iterable[str]) -> str:
    """The question with the noun of « celle », « cet atelier » in full; as it is without one.

    Args:
        question: As typed.
        spoken: Questions and answers before it, the latest first.
    """
    texts = tuple(spoken)
    if not _NOTHING_ELSE.match(question):
        question = _THAT_OF.sub(lambda match: _noun_of(match, texts), question)
    full = _THIS.sub(lambda match: _in_full(match, texts), question)
    return full if full == question else _MELTING.sub(_melted, full)


def _melted(match: re.Match[str]) -> str:
    """« De le plan » is « du plan »."""
    melted = {"de le": "du", "de les": "des", "à le": "au", "à les": "aux"}
    return melted[match.group().lower()]


def _noun_of(match: re.Match[str], texts: tuple[str, ...]) -> str:
    """« Celle » before its complement, as the noun that it agrees with."""
    wanted = _FORMS[fold(match["that"])]
    for text in texts:
        for phrase in reversed(noun_phrases(text)):
            if phrase.agreement is wanted and _may_be_taken_up(phrase):
                head = _SIZED.sub("", phrase.noun).split()[0].lower()
                return f"{match['lead'] or ''}{_the(head, wanted)} "
    return match.group()


def _may_be_taken_up(phrase: NounPhrase) -> bool:
    head = phrase.noun.split()[0]
    return not is_counted(phrase) and not of_speech(head) and not head.isupper()


def _the(head: str, wanted: Agreement) -> str:
    if wanted is Agreement.THEY:
        return f"les {head}"
    return f"{elided('la ' if wanted is Agreement.SHE else 'le ', head)}{head}"


def _in_full(match: re.Match[str], texts: tuple[str, ...]) -> str:
    """« Cet atelier » as it was named: with its number, its name or its complement."""
    noun = match["noun"]
    if of_speech(noun):
        return match.group()
    article = elided("la " if fold(match["this"]) == "cette" else "le ", noun)
    article = "les " if fold(match["this"]) == "ces" else article
    for text in texts:
        for found in re.finditer(rf"\b{re.escape(noun)}\b", text, re.IGNORECASE):
            if more := _FULL.match(text, found.end()):
                return f"{article}{noun} {more['more']}"
        for phrase in noun_phrases(text):
            words = phrase.noun.split()
            whole = len(words) > 1 and not _PARTICIPLE.fullmatch(words[-1])
            if whole and stem(fold(words[0])) == stem(fold(noun)):
                return f"{article}{phrase.noun}"
    return match.group()
