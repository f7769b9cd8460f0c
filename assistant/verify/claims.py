"""Markers, quotations and addresses of a written sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from assistant.verify.text import plain
from ingest.french import YEAR

MARKER = re.compile(r"\[(\d{1,3})\]")
_GROUPED = re.compile(r"\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})+)\]")
BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_QUOTATION = re.compile(r"«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|\"\s*([^\"]{2,}?)\s*\"")
_AMOUNTS = re.compile(r"s[’']él[eè]v(?:e|ent|ait|aient)? à ")
_TWICE = (
    (re.compile(r"\b[Dd]eux fois plus (?:de |d[’'])?(?:que )?"), "le double de "),
    (re.compile(r"\b[Tt]rois fois plus (?:de |d[’'])?(?:que )?"), "le triple de "),
)
_ADDRESS = re.compile(
    r"(?:https?|ftp|file|data|javascript|mailto)\s*:|www\.|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|io|gouv"
    r"|info|dev|app|co|biz|xyz|onion|ru|cn|me|tv|local|test|example)\b|[\w.+-]+@[\w-]+\.\w+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:\+33|0)\s?[1-9](?:[\s.]?\d{2}){4}(?!\d)")


_TAKES_PART = {
    "prend": "participe",
    "prennent": "participent",
    "prendre": "participer",
    "prenant": "participant",
    "pris": "participé",
}
_PART = re.compile(r"\b([Pp])(rend|rennent|rendre|renant|ris) part(?= (?:\w+ ){0,2}(?:à|aux?)\b)")
_PERIODS = (
    (re.compile(r"\b[Uu]ne fois par (an|mois|semaine|jour|trimestre|semestre)\b"), r"chaque \1"),
    (
        re.compile(r"\b[Tt]ou(?:te)?s les (an|année|jour|semaine|trimestre|semestre)s\b"),
        r"chaque \1",
    ),
    (re.compile(r"\b[Tt]ous les mois\b"), "chaque mois"),
    (re.compile(rf"\b(?:la )?fin (?:de l[’']année |de )(?={YEAR}\b)"), "fin "),
    (re.compile(r"\b[Nn][’']hésitez pas à\b"), "vous pouvez"),
    (re.compile(r"\b(?:mettre|mettent|met|mettez) fin (?:au |à la |aux |à )"), "rompre le "),
    (re.compile(r"\b[Ff]aire face (?=aux? |à )"), "répondre "),
    (
        re.compile(
            r"\b(?:[Ee]nviron|[Aa]pproximativement|[ÀAàa] peu près|[Aa]utour de"
            r"|[Dd]e l[’']ordre de) (?=\d)"
        ),
        "près de ",
    ),
    (re.compile(r"\bmettre en place\b"), "instaurer"),
    (re.compile(r"\bmettant en place\b"), "instaurant"),
    (re.compile(r"\bmet en place\b"), "instaure"),
    (re.compile(r"\bmettent en place\b"), "instaurent"),
    (re.compile(r"\b(a|ont) mis en place\b"), r"\1 instauré"),
    (re.compile(r"\b((?:est|sont|été|sera|seront) )mis(es|e|)? en place\b"), r"\1instauré\2"),
)


def levelled(text: str) -> str:
    """A text where « une fois par mois » and « tous les mois » are both « chaque mois »."""
    for pattern, said in _PERIODS:
        text = pattern.sub(said, text)
    return _PART.sub(lambda m: _cased(m[1], _TAKES_PART[f"p{m[2]}"]), text)


def _cased(initial: str, word: str) -> str:
    return f"{initial}{word[1:]}"


def split_groups(text: str) -> str:
    """« [1, 2] » written as « [1][2] »."""
    return _GROUPED.sub(
        lambda m: "".join(f"[{int(n)}]" for n in re.findall(r"\d+", m.group(1))), text
    )


def markers(sentence: str) -> frozenset[int]:
    """The numbers that a sentence cites."""
    return frozenset(int(m.group(1)) for m in MARKER.finditer(split_groups(sentence)))


def bare(sentence: str) -> str:
    """The sentence without markers, bold marks and its bullet."""
    text = MARKER.sub("", split_groups(sentence)).replace("**", "").replace("__", "")
    text = BULLET.sub("", text)
    text = _AMOUNTS.sub("est de ", text)
    text = levelled(text)
    for pattern, word in _TWICE:
        text = pattern.sub(word, text)
    text = re.sub(r"\s+([.,;])", r"\1", re.sub(r"[ \t\n]+", " ", text))
    return text.strip()


def fault(
    sentence: str, text: str, cited: frozenset[int], excerpts: Mapping[int, str]
) -> str | None:
    """What is wrong with the form: no marker, an unknown marker, an address of its own."""
    if not cited:
        return "la phrase ne cite aucun extrait"
    unknown = sorted(cited - set(excerpts))
    if unknown:
        return f"l’extrait [{unknown[0]}] n’existe pas"
    if not re.search(r"\w", text):
        return "la phrase est vide"
    given = plain(" ".join(excerpts[n] for n in cited))
    for pattern in (_ADDRESS, _PHONE):
        for match in pattern.finditer(sentence):
            if _compact(match.group()) not in _compact(given):
                return "la phrase donne une adresse que l’extrait cité ne contient pas"
    return None


def altered_quotation(text: str, quotes: Sequence[str]) -> str | None:
    """A quotation between « » that is not word for word in the cited excerpts."""
    given = [_words_only(quote) for quote in quotes]
    for match in _QUOTATION.finditer(text):
        quoted = next(group for group in match.groups() if group)
        wanted = _words_only(quoted)
        if wanted and not any(f" {wanted} " in f" {quote} " for quote in given):
            return "la citation entre guillemets n’est pas dans l’extrait cité"
    return None


def holds(whole: str, part: str) -> bool:
    """Whether an excerpt contains another one word for word, and more."""
    longer, shorter = _words_only(whole), _words_only(part)
    return bool(shorter) and longer != shorter and f" {shorter} " in f" {longer} "


def _words_only(text: str) -> str:
    return " ".join(re.findall(r"\w+", plain(text)))


def _compact(text: str) -> str:
    return re.sub(r"\s+", "", plain(text))
