"""What a question sets apart, and the side of a matter that it asks about.

« À part leur fondateur, que partagent le club et l'école ? » wants anything but the founder: the
words behind « à part » are none of what evidence must cover, and a statement about them is no
answer. « Qui d'autre que le club ? » is answered by what tells of the club and of somebody else,
and not by what tells of the club alone. « Côté attractivité, que peut espérer une commune ? » wants
one of the advantages, the one labelled so. « Un club, c'est un genre d'école *où l'on va lire* ? »
asks whether it is a school; the rest only describes one.
"""

from __future__ import annotations

import re

from ingest.french import fold

_APART = re.compile(
    r"\b(?:à part|a part|hormis|except[ée]|en dehors d(?:e|u|es|['’])|outre|sauf|"
    r"rien [àa] voir avec)"
    r"(?:\s+|(?<=['’]))(?!ça\b|cela\b|que\b)(?P<words>[^,;:?!.]{2,60})[,;:?]",
    re.IGNORECASE,
)
_OTHER_THAN = re.compile(
    r"\bautres?(?:\s+(?:chose|personnes?|sujets?|thèmes?))?\s+(?:que\s+|qu['’])"
    r"(?:(?:sur|avec|pour|dans|de|à|chez|par)\s+)?(?:l[ea]s?\s+|l['’]|des\s+|une?\s+)?"
    r"(?P<words>[^\W\d_][\w’'-]*)",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(r"\b(?:eux|elles?|lui|celui|celle|ceux|celles)\b", re.IGNORECASE)
_SIDE = re.compile(
    r"^\W*(?:et )?(?:c[ôo]t[ée]|niveau|question|au niveau d(?:e |u |es )|"
    r"sur le plan d(?:e |u |es )|en mati[èe]re d(?:e |['’]))\s*(?P<words>[^,;:?!.]{3,40}),",
    re.IGNORECASE,
)


_DESCRIBED = re.compile(
    r"\b(?:c['’]est|est|serait)(?:-(?:ce|elle|il))?\s+(?:\w+\s+){0,2}?une?\s+"
    r"(?:(?:genre|sorte|espèce|forme)\s+(?:de\s+|d['’]))?"
    r"(?!(?:lieu|endroit|espace|structure|service|organisme|outil|système|chose|groupe)\b)"
    r"[^,;:?.!]{3,40}?\s+(?P<clause>(?:où|dans (?:lequel|laquelle)|chez (?:qui|lequel))\s[^?;.!]+)",
    re.IGNORECASE,
)


def apart(text: str) -> tuple[int, int]:
    """Offsets of what a question sets apart; an empty span where it sets nothing apart."""
    match = _APART.search(text)
    return match.span("words") if match else (0, 0)


def tells_only_of(question: str, text: str) -> bool:
    """Whether a text tells of what a question wants another of (« d'autre que X ») and of no other.

    What stands beside X in an enumeration is another: « l'hygiène ou la nutrition ».
    """
    match = _OTHER_THAN.search(question)
    if match is None:
        return False
    known = re.escape(fold(match["words"]).rstrip("sx"))
    plain = fold(text)
    if not re.search(rf"\b{known}", plain):
        return False
    beside = rf"(?:,|\bet\b|\bou\b|\bni\b)\s+(?:[\w'’]+\s+){{0,4}}?(?:[ld]['’])?{known}"
    followed = rf"\b{known}\w*(?:\s+[\w'’-]+){{0,4}}?(?:,\s|\s+(?:et|ou)\s)"
    return not (re.search(beside, plain) or re.search(followed, plain))


def rest(text: str) -> str:
    """The question behind what it sets apart or the side that it names first, or the whole text."""
    match = _APART.match(text.lstrip()) or _SIDE.match(text.lstrip())
    said = (
        text.lstrip()[match.end() :].strip() if match and not _STANDS_FOR.search(match[0]) else ""
    )
    return said or text


def side(text: str) -> tuple[int, int]:
    """Offsets of the side that a question asks about; an empty span where it names none."""
    match = _SIDE.match(text)
    return match.span("words") if match else (0, 0)


def description(text: str) -> tuple[int, int]:
    """Offsets of what describes what a thing might be (« une école *où l'on va lire* »), if any."""
    match = _DESCRIBED.search(text)
    return match.span("clause") if match else (0, 0)
