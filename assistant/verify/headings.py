"""What the record of a cited document (title, publisher, headings) lends to a sentence.

The model is shown the title, the publisher and the headings of each excerpt. They may frame a
sentence and name who speaks, each in their own words:

- « Dans l'enquête menée à l'été 2025, … » where a heading says « … l'enquête menée à l'été 2025 »;
- « l'ARS évoque X » where the publisher of the excerpt is that ARS;
- « l'enquête de l'été 2025 a compté … » where a heading dates that inquiry.

Such a frame is taken off; its words and figures serve nothing else. A circumstance that no heading
says stays, and the excerpt has to support it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.verify.lexicon import lexicon
from assistant.verify.text import Word, plain, words
from ingest.french import YEAR

_FRAME = re.compile(
    r"(?:dans|lors de|au cours de|a l'occasion de|selon|d'apres|a) (?:la |le |les |l'|cette |son )?"
    r"(?P<said>[^,;:]{4,120}), "
)
_LOCATES = re.compile(
    r",? \(?(?:selon|d'apres|dans|lors de|au cours de|a|sous|au titre de) "
    r"(?:la |le |les |l'|cette )?(?=\w)"
)
_DIVISIONS = frozenset(
    [
        *("etape", "axe", "partie", "section", "chapitre", "volet", "rubrique", "atelier", "phase"),
        *("consultation", "questionnaire", "sondage", "barometre", "recensement", "concertation"),
        *("journee", "journees", "rencontres", "conference", "assises", "colloque", "seminaire"),
        *("congres", "forum", "webinaire", "bilan", "panorama"),
    ]
)
"""Inquiries and meetings that a document tells of, and its parts, as a heading names them."""
_TELLS = (
    "evoqu|cit|mentionn|signal|soulign|rappel|precis|indiqu|expliqu|not|presente|ajout|ecri|annonc"
)
_TELLER = re.compile(
    r"(?:le |la |les |l')(?P<who>[^,;:.]{2,80}?) (?:y )?"
    rf"(?:(?:{_TELLS})(?:e|ent|t|vent)|met(?:tent)? en avant)"
    r"(?: (?:aussi|egalement|notamment|par exemple|ainsi))? "
    r"(?P<that>que |qu')?"
)
_SEPARATORS = re.compile(r" \. | › ")


def without_headings(text: str, record: str) -> str:
    """A sentence without the frame and the teller that the record gives; never empty."""
    parts = [_telling(part) for part in _SEPARATORS.split(record)]
    kept = _unlocated(_untold(text, parts), parts)
    frame = _FRAME.match(plain(kept))
    if frame is None:
        return _undated(kept, parts)
    said = words(kept[slice(*frame.span("said"))])
    rest = kept[frame.end() :]
    if _names_part(said, parts) and re.search(r"\w", rest):
        kept = rest[:1].upper() + rest[1:]
    else:
        kept = kept[: frame.end()] + _untold(rest, parts)
    return _undated(kept, parts)


def _unlocated(text: str, parts: Sequence[Sequence[str]]) -> str:
    """« …, à l'étape 3, « Mise en œuvre » » without the heading that closes it."""
    body = text.rstrip(" .")
    for match in _LOCATES.finditer(plain(body)):
        if _names_part(words(body[match.end() :]), parts):
            return f"{body[: match.start()]}."
    return text


def _undated(text: str, parts: Sequence[Sequence[str]]) -> str:
    """« L'enquête de l'été 2025 » as « l'enquête », where a heading has these words and the year.

    What a heading says of its inquiry is no statement: only the words that follow its name there.
    """
    for match in _INQUIRY.finditer(plain(text)):
        tail = [w for w in words(text) if w.start >= match.end()]
        tail = [w for w in tail if w.start < match.end() + _INQUIRY_SPAN]
        for size in range(len(tail), 0, -1):
            said = _telling_words(tail[:size])
            if not _YEAR.search(" ".join(said)) or not (
                tail[size - 1].is_content or tail[size - 1].kind == "number"
            ):
                continue
            if any(_runs([match["noun"], *said], part) for part in parts):
                return text[: match.end()] + text[tail[size - 1].end :]
    return text


_INQUIRY = re.compile(
    r"(?:l'|la |le |cette |ce )(?P<noun>enquete|consultation|questionnaire|sondage|barometre"
    r"|recensement|concertation|etude)(?!\w)"
)
_INQUIRY_SPAN = 120
_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")


def _names_part(said: Sequence[Word], parts: Sequence[Sequence[str]]) -> bool:
    """Whether words name an inquiry, a document or one of its parts as a heading does."""
    opens = next((w.form for w in said if w.is_content), "")
    named = opens in _DIVISIONS or (bool(opens) and lexicon().is_neutral(opens, announced=True))
    told = _telling_words(said)
    return named and len(told) > 1 and any(_runs(told, part) for part in parts)


def _untold(text: str, parts: Sequence[Sequence[str]]) -> str:
    """« L'ARS évoque X » as « X », where the record names that ARS."""
    match = _TELLER.match(plain(text))
    if match is None:
        return text
    who = _telling_words(words(text[slice(*match.span("who"))]))
    rest = text[match.end() :]
    if not who or not _stands(who, parts) or not re.search(r"\w", rest):
        return text
    return rest[:1].upper() + rest[1:]


def names(found: Sequence[Word], record: str) -> Iterator[Sequence[Word]]:
    """The runs of words of a sentence that are one name of the record (« Val de Loire »)."""
    parts = [_telling(part) for part in _SEPARATORS.split(record)]
    run: list[Word] = []
    for word in found:
        longer = [*run, word]
        if len(longer) > 1 and not (
            word.text[0].isupper() and _stands([w.form for w in longer], parts)
        ):
            yield run
            longer = [word]
        run = longer
    if run:
        yield run


def headings(record: str) -> str:
    """The record without the publisher, who is second where there is one."""
    title, *rest = record.split(" . ")
    return " . ".join((title, *(rest[1:] if len(rest) > 1 else rest)))


def _telling(part: str) -> list[str]:
    return _telling_words(words(part))


def _telling_words(found: Sequence[Word]) -> list[str]:
    return [w.form for w in found if w.is_content or w.kind == "number"]


_GAP = 2


def _runs(said: Sequence[str], part: Sequence[str]) -> bool:
    """Whether words stand in one heading in this order, a few others between; a date keeps its own.

    « Le questionnaire du printemps 2024 » over « le questionnaire envoyé au printemps 2024 ».
    """
    return any(
        form == said[0] and _follow(said[1:], part[at + 1 :]) for at, form in enumerate(part)
    )


def _follow(said: Sequence[str], part: Sequence[str]) -> bool:
    if not said:
        return True
    reach = 1 if said[0].isdigit() else _GAP + 1
    return any(
        form == said[0] and _follow(said[1:], part[at + 1 :])
        for at, form in enumerate(part[:reach])
    )


def _stands(said: Sequence[str], parts: Sequence[Sequence[str]]) -> bool:
    """Whether words stand one after the other in one part of the record."""
    size = len(said)
    return bool(size) and any(
        list(part[at : at + size]) == list(said)
        for part in parts
        for at in range(len(part) - size + 1)
    )


_WHY = re.compile(r"(?<!\w)pourquoi (?!ne |n')")


def asked_why(record: str) -> str:
    """What a list under « Pourquoi … ? » gives, as a sentence calls it."""
    return "avantages, raisons, intérêts, bénéfices" if _WHY.search(plain(record)) else ""
