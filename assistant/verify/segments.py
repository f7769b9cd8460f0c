"""Pieces of a written sentence: segments, complements, announcements; figures of a unit."""

from __future__ import annotations

import itertools
import re

from assistant.verify.figures import figures, unit_figures
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon
from assistant.verify.source import Unit
from assistant.verify.text import plain, words

_CUTS = frozenset(
    [
        ",",
        ";",
        ":",
        "(",
        ")",
        "–",
        "—",
        "et",
        "ou",
        "puis",
        "mais",
        "ainsi",
        "tandis",
        "alors",
        "dont",
        "contre",
        ".",
    ]
)
_DETERMINERS = frozenset(
    [
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "ce",
        "cet",
        "cette",
        "ces",
        "chaque",
        "aucun",
        "aucune",
        "leur",
        "leurs",
        "son",
        "sa",
        "ses",
    ]
)
_LINKS = frozenset(["de", "du", "des", "d'"])
_ARTICLES = frozenset(["le", "la", "l'", "les", "un", "une", "des"])
_TO = frozenset(["a", "au", "aux"])
_OTHERS = ("pour", "dans", "sur", "chez", "lors")
ADVERBIAL = re.compile(
    r"(?:dans|pour|avec|en|chez|sur|apres|avant|depuis|pendant|selon|au|aux|a|d'apres|chaque"
    r"|tous les|toutes les|lors|sous|lorsque|quand|si|une fois)(?!\w)|lorsqu'"
)


def complements(sentence: str, unit: str) -> frozenset[str]:
    """Words that « de », « du », « des » bring in, or another preposition that the unit has not.

    « Rendu aux parents » is rendered to nobody else, « le matin pour les uns » to no others.
    """
    own = {"à" if w.text.lower() in ("à", "au", "aux") else w.form for w in words(unit)}
    links = _LINKS | {link for link in _OTHERS if link not in own}
    links |= set() if "à" in own else _TO
    found = set()
    sequence = [w for w in words(sentence) if w.kind != "sep"]
    for position, word in enumerate(sequence):
        lead = [w.form for w in sequence[max(0, position - 2) : position]]
        if word.is_content and (
            (lead[-1:] and lead[-1] in links)
            or (len(lead) == 2 and lead[0] in links and lead[1] in _ARTICLES)
        ):
            found.add(word.form)
    return frozenset(found)


def values(unit: Unit) -> frozenset[str]:
    """Figures that a unit states: its own, and those of its list, its table or its identity."""
    own = {f.value for f in unit_figures(unit)}
    if unit.kind != "prose" or unit.identity:
        own |= {f.value for f in figures(unit.inherited)}
    return frozenset(own)


def segments(sentence: str) -> list[tuple[int, int]]:
    """Offsets of the pieces between commas, colons and coordinations."""
    cuts = [word.start for word in words(sentence) if word.form in _CUTS]
    if cuts and ADVERBIAL.match(plain(sentence)):
        cuts = cuts[1:]  # « Dans les grands, … » says where what follows is true
    bounds = [0, *cuts, len(sentence)]
    return list(itertools.pairwise(bounds))


def has_subject(piece: str) -> bool:
    """Whether a segment begins with a determiner or a figure: it may name its own subject."""
    forms = [w.form for w in words(piece) if w.kind != "sep" and w.form not in _CUTS]
    return bool(forms) and (forms[0] in _DETERMINERS or forms[0][0].isdigit())


_JOINTS = re.compile(r",|(?<!\w)et(?!\w)")


def listed(text: str) -> list[str]:
    """The members of an enumeration: « a, b et c »."""
    return [item for item in _JOINTS.split(text) if item.strip(" .")]


_TO_DO = re.compile(
    r"(?:ainsi que |enfin )?(?:a |de |d')?(?:mieux |se |s')?(?P<verb>\w+(?:er|ir|oir|re))(?!\w)"
)


def members(text: str) -> list[str]:
    """The members of an enumeration; of verbs, those that open with one (« former A et B »).

    « Former les élèves et les agents » is one of them.
    """
    items = listed(text)
    doing = [item for item in items if _opens_on_verb(item)]
    return doing if len(doing) > 1 and _opens_on_verb(items[0]) else items


def _opens_on_verb(item: str) -> bool:
    match = _TO_DO.match(plain(item).strip())
    return match is not None and match["verb"] in infinitives(match["verb"])


def count_of_list(sentence: str) -> str:
    """The number of things that a sentence lists after its colon; empty where it lists none."""
    items = members(sentence.partition(":")[2])
    return str(len(items)) if len(items) > 1 else ""


def announced(sentence: str) -> bool:
    """Whether a sentence attributes what it says (« selon l’enquête », « le rapport indique »)."""
    forms = {w.form for w in words(sentence)}
    known = lexicon()
    return bool(forms & {"selon", "apres"}) or any(
        known.is_neutral(form) and form.endswith(("e", "ent")) for form in forms
    )


def marker_offsets(sentence: str) -> frozenset[int]:
    """Offsets of the words of a marker of strength or quantity: judged by their own rules."""
    names = [n for n in lexicon().patterns if n not in ("future", "step", "task")]
    found = set()
    for marker in lexicon().find(sentence, names):
        inside = [w for w in words(sentence) if marker.start <= w.start < marker.end]
        purpose = marker.name == "aim" and inside and inside[0].form == "pour"
        found |= {w.start for w in (inside[:-1] if purpose else inside)}
    return frozenset(found)


_SUBJECT = re.compile(r"(?:les?|la|une?|des|ces?|cette|chaque) (?!\w+ : )|l'")


def statements(sentence: str) -> tuple[str, ...]:
    """What semicolons set apart, where each part has its own subject; else nothing.

    A frame that opens the sentence (« en 2024, … ; … ») holds for all its parts: no cut then.
    """
    parts = [part.strip() for part in sentence.split(";") if part.strip(" .")]
    if len(parts) < 2 or ADVERBIAL.match(plain(parts[0].rpartition(" : ")[2])):
        return ()
    for part in parts[1:]:
        low = plain(part)
        framed = ADVERBIAL.match(low)
        start = low.find(", ") + 2 if framed else 0
        if not _SUBJECT.match(low, start) or (framed and start == 1):
            return ()
    return tuple(f"{part[:1].upper()}{part[1:]}" for part in parts)
