"""What a question says in passing of its subject, and the question that asks for it instead.

- A base: « sur les 500 clubs qui ont répondu, combien… » supposes how many did.
- An apposition: « le tour, lancé par Jeanne Martin, a conclu quoi ? » supposes who launched it.
- A place of the place asked for: « dans quelle salle de Lyon se tient… » supposes a town.
- An end of an order: « puisque c'est le lycée qui prête le plus, … » supposes who comes first.

The first three are looked at where no document says the value; an order is looked up whatever was
found, because its documents name the wrong thing too. Without what it supposes, the question may
well have its answer, which is then given behind the correction (`Premise.rest`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.premises import HAS_NAME, TAIL, Premise
from assistant.questions.answer_kinds import EXTREMES
from assistant.questions.asked import Asked
from ingest.french import is_year

_BASE = re.compile(
    r"\b(?:sur|parmi|des?)\s+(?:(?:les|ces|nos|vos)\s+)?(?P<number>\d[\d\s\u202f\u00a0]*)\s?(?P<noun>[^\W\d_]{3,})\s+"
    r"(?P<which>qui\s[^,?]+|[^\s,?]+(?:ants?|antes?|ée?s|ie?s|ue?s)\b[^,?]*)(?P<end>,|\s*\?|$)",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r"(?P<what>\b(?:[Ll]e\s|[Ll]a\s|[Ll]['’]|[Cc]et(?:te)?\s|[Cc]e\s)[^,;?!]{3,70}?)(?P<comma>,?)\s"
    r"(?P<done>[^\W\d_]{2,}(?:ée?|ie?|ue?|ise?|ite?))s?\s(?P<by>par|en|à)\s"
    r"(?P<title>(?:l[ea]\s(?:docteure?|ministre|professeure?|préfète?)\s|Mme\s|M\.\s|Dr\.?\s)?(?:[A-ZÉÈÎ][\w’'-]+\s)*)$"
)
_NAME = re.compile(r"(?:\s+(?:(?:de|d['’]|du|la|le|von|van)\s?)?[A-ZÉÈÎ][\w’'-]+)*")
_SAID_AGAIN = re.compile(
    r"\W*(?:(?:ils?|elles?|on|qu\w*|combien|où|comment)\b|c['’])", re.IGNORECASE
)
_ASKED_PLACE = re.compile(
    r"^(?P<before>.*?)\b(?:dans|[àa]|en|sur)\s+quel(?:le)?s?\s+[^\W\d_]+\s+(?:de\s|d['’]|à\s|du\s)$",
    re.IGNORECASE,
)
_WHERE = re.compile(r"^\W*(?P<where>où)\b(?P<rest>.*?)[\s,]+à\s$", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"\bl(?:e|a|es)\s(?:plus|moins|mieux)\b(?!\s(?:tôt|tard|vite|possible|souvent possible))", re.I
)
_AT_AN_END = re.compile(
    r"(?:l[ea]s?\s|l['’])(?P<end>premi(?:er|ère)s?|derni(?:er|ère)s?)\s(?P<noun>[^\W\d_]{4,})(?P<of>\s.*)?$",
    re.IGNORECASE,
)
"""« Le premier sport pratiqué »: one end of an order, told by an ordinal."""

_MOST_OF = re.compile(
    r"(?:l[ea]s?\s|l['’])(?P<noun>[^\W\d_]{4,})\sl[ea]s?\s(?:plus|moins)(?P<of>\s.+)$",
    re.IGNORECASE,
)
_IS_THE = re.compile(
    r"^(?:est|sont|était|étaient)\s(?P<what>(?:l[ea]s?\s|l['’]).+)$", re.IGNORECASE
)
_HOW_MUCH = re.compile(r"\bcombien\b|\bpourcentage|%|\bchiffre|\bpart\b|\btaux\b", re.IGNORECASE)
_CLEFT = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|bonjour)\W+)*"
    r"(?P<opening>(?:puis|(?:vu|sachant|étant donné) )(?:que\s|qu['’])|comme\s|pourquoi\s|)"
    r"(?:c['’]est|est-ce)\s(?P<sure>bien\s)?"
    r"(?P<prep>auprès\s(?:des|du|de\sla|de\sl['’]|de)|avec|chez|dans|pour|par|sur)?\s*"
    r"(?P<who>(?:de\sl['’]|de\sla\s|l[ea]s?\s|l['’]|une?\s|des\s)?[^,;?!]{2,50}?)\s(?:que\s|qu['’]|qui\s)"
    r"(?P<deed>[^,;?!]+)(?P<end>.*)$",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc|bonjour)\W+)*"
    r"(?P<opening>(?:puis|(?:vu|sachant|étant donné) )(?:que\s|qu['’])|comme\s|pourquoi\s|)"
    r"(?P<who>[^,;?!]{2,60}?)\s?(?:(?:est|sont)(?P<sure>\sbien\s|-(?:il|elle|ils|elles|ce)\s|\s))"
    r"(?P<what>(?:l[ea]s?\s|l['’])[^,;?!]+)(?P<end>.*)$",
    re.IGNORECASE,
)
_OF_WHOM = {"dans": "Dans lequel", "sur": "Sur quoi"}
_OF_PLACE = frozenset({Asked.PLACE, Asked.STATEMENT})


def supposed_in_passing(text: str, asked: Asked, missing: Sequence[str]) -> Premise | None:
    """The value that a refused question gives in passing and no document says.

    Args:
        text: A standalone question.
        asked: What it was read as.
        missing: Surface forms of what no evidence carries (`Decision.missing`).
    """
    if not missing or (at := text.find(missing[0])) < 0:
        return None
    before, after = text[:at], text[at + len(missing[0]) :]
    return (
        _of_base(text, at)
        or _of_apposition(before, missing[0], after)
        or (_of_asked_place(before, missing[0], after) if asked in _OF_PLACE else None)
    )


def supposed_end(text: str) -> Premise | None:
    """What a question puts first or last in an order: « c'est bien X qui a le plus de… »."""
    stated = TAIL.sub("", text.strip())
    doubted = stated != text.strip()
    if (match := _CLEFT.match(stated)) and _SUPERLATIVE.search(match["deed"]):
        if not (match["opening"] or match["sure"] or doubted):
            return None
        if what := _IS_THE.match(match["deed"]):
            return _of_attribute(match["who"], what["what"], match["end"])
        prep = (match["prep"] or "").split(" ")[0]
        whom = {"auprès": "Auprès de qui"}.get(prep) or _OF_WHOM.get(prep) or f"{prep} qui".strip()
        question = f"{whom[0].upper()}{whom[1:]} {match['deed'].strip()} ?"
        return Premise(match["who"], question, EXTREMES)
    match = _ATTRIBUTE.match(stated)
    if match is None or not (match["opening"] or match["sure"] == " bien " or doubted):
        return None
    if (end := _AT_AN_END.match(match["what"].strip())) is not None:
        return _of_end(match["who"], end, match["end"])
    return _of_attribute(match["who"], match["what"], match["end"])


def _of_end(who: str, end: re.Match[str], then: str) -> Premise:
    """Asks what comes first or last, and for the own figure of what is put there."""
    noun, of = end["noun"], (end["of"] or "").rstrip(" ?!.")
    place = "est en tête" if end["end"].lower().startswith("premi") else "ferme la marche"
    return Premise(who, f"Quel {noun}{of} {place} ?", EXTREMES, rest=_own(who, noun, of, then))


def _own(who: str, noun: str, of: str, then: str) -> str:
    """The question for the own figure of what is put first, where the question wants one."""
    if not _HOW_MUCH.search(then):
        return ""
    things = noun if noun.endswith(("s", "x")) else f"{noun}s"
    return f"Quel pourcentage pour {who} parmi les {things}{of} ?"


def _of_attribute(who: str, what: str, then: str) -> Premise | None:
    """Asks who is the first, on whichever side of « est » that is told."""
    for said, told in ((who, what), (what, who)):
        if _SUPERLATIVE.search(told) and not _SUPERLATIVE.search(said):
            told, said = told.strip(" ?!."), said.strip(" ?!.")
            named = _MOST_OF.match(told)
            own = _own(said, named["noun"], named["of"], then) if named else ""
            return Premise(said, f"Quel est {told[0].lower()}{told[1:]} ?", EXTREMES, rest=own)
    return None


def _of_base(text: str, at: int) -> Premise | None:
    match = next((m for m in _BASE.finditer(text) if m.start("number") == at), None)
    if match is None:
        return None
    noun, which = match["noun"], match["which"].strip()
    said = which.partition(" ")[2] if which.lower().startswith("qui ") else which
    rest = f"{text[: match.start('number')]}{text[match.start('noun') :]}"
    number = match["number"].strip()
    counted = f"Combien de {noun} {said} ?"
    return Premise(f"{number} {noun}", counted, frozenset({Asked.COUNT}), rest=rest)


def _of_apposition(before: str, said: str, after: str) -> Premise | None:
    match = _APPOSITION.search(before)
    if match is None:
        return None
    name = _NAME.match(after)
    rest = after[name.end() :] if name else after
    whole = f"{match['title']}{said}{name.group() if name else ''}"
    what, done = match["what"], match["done"]
    named = HAS_NAME.search(what[1:]) or " " in whole
    if not (match["comma"] or named):
        return None
    apart = ", " if match["comma"] and _SAID_AGAIN.match(rest) else " "
    left = f"{before[: match.start()]}{what}{apart}{rest.lstrip(' ,')}"
    if match["by"] == "par":
        question = f"Qui a {_masculine(done)} {what[0].lower()}{what[1:]} ?"
        return Premise(whole, question, frozenset({Asked.PERSON}), rest=left)
    if match["by"] == "en" and is_year(said):
        return Premise(said, f"Quand {what} a été {done} ?", frozenset({Asked.DATE}), rest=left)
    if match["by"] == "à" and said[0].isupper() and not said.isupper():
        question = f"Dans quelle ville {what} a été {done} ?"
        return Premise(whole, question, frozenset({Asked.PLACE}), rest=left)
    return None


def _masculine(participle: str) -> str:
    """« Lancée » as it stands behind « a »."""
    return participle[:-1] if participle.endswith("e") else participle


def _of_asked_place(before: str, said: str, after: str) -> Premise | None:
    """Asks for the town of something that has a name, and so one place."""
    if not said[0].isupper() or said.isupper():
        return None
    name = _NAME.match(after)
    whole, rest = f"{said}{name.group() if name else ''}", after[name.end() if name else 0 :]
    if match := _ASKED_PLACE.match(before):
        asks = f"{match['before']}Dans quelle ville{rest}"
    elif match := _WHERE.match(before):
        asks = f"Dans quelle ville{match['rest']}{rest.replace(',', '', 1)}"
    else:
        return None
    if not HAS_NAME.search(asks[1:].replace("Dans quelle ville", "")):
        return None
    return Premise(whole, asks, frozenset({Asked.PLACE}))
