"""Places in an order: which ones a question asks for, and which parts of an order they are.

A question asks for a place by counting from one end (« le troisième », « le top 3 », « les deux
derniers », « n° 1 »), by a neighbour (« juste après la prévention », « derrière le lycée »), or the
other way round (« à quelle place arrive le lycée ? »). Counting from the end of a superlative
(« les trois plus cités ») needs values or an order of importance; a list of anything has a third
item, but no third in importance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

ORDINALS = {
    "premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "1re": 1, "deuxieme": 2, "second": 2,
    "seconde": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7,
    "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12,
    "dernier": -1, "derniere": -1,
}  # fmt: skip
CARDINALS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12,
}  # fmt: skip
ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:e|eme|ieme))"

_N = rf"(\d{{1,2}}|{'|'.join(CARDINALS)})"
_NOT_RANKED = (
    r"fois|recours|secours|ligne|semestre|trimestre|siecle|edition|degre|volet|tour|age|cycle|partie|"
    r"classe|annee|an\b|mois|jour|soin|etage|enquete|etude\b|rapport|sondage|publication|loi\b|plan\b"
)
_WORDS = r"(?:(?!l?es?quel|l?a?quelle|quel|est )\w+ ){0,5}?"
_TOP = re.compile(
    rf"\btop {_N}\b|\b{_N} premi(?:er|ere)s\b|\bpremi(?:er|ere)s {_N}\b|\b(trio|duo) de tete|\b(podium)\b|"
    rf"\b{_N} {_WORDS}(?:en tete|en haut d|(?:les|le) (?:plus|mieux)\b(?! de \d))|\b{_N} plus (?!de \d)\w+"
)
_BOTTOM = re.compile(
    rf"\b{_N} derni(?:er|ere)s\b|\bderni(?:er|ere)s {_N}\b|"
    rf"\b{_N} {_WORDS}(?:en queue|en bas d|en fin d|tout en bas|(?:les|le) moins\b(?! de \d))|"
    rf"\b{_N} moins (?!de \d)\w+"
)
_GROUPS = {"trio": 3, "duo": 2, "podium": 3}
_LABELLED = "|".join(
    f"(?<!{noun} )"
    for noun in ("tableau", "atelier", "action", "article", "figure", "volet", "annexe", "fiche")
).replace("|", "")
_NUMBERED = re.compile(
    rf"{_LABELLED}(?:(?<!\w)n\s?°\s?|\bno |\bnumero |\brang |\bposition |\bplace )(\d{{1,2}}|un)\b(?!\s?%)"
)
_STEP = re.compile(r"\b(?:etape|phase) (?:n ?° ?|numero )?(\d{1,2})\b")
_FOREMOST = "".join(
    f"(?<!{noun} )"
    for noun in (
        "but", "role", "mission", "objectif", "objet", "finalite", "raison", "vocation", "ambition",
        "fonction", "priorite", "motif", "interet", "enjeu", "utilite", "intention", "tache",
    )
)  # fmt: skip
"""« Le but premier » is the main one, not the first of a row."""

_NTH = re.compile(
    rf"{_FOREMOST}\b({ORDINAL})\s+(?!{_NOT_RANKED})\w|\bl[ea] (?:toute? )?({ORDINAL})\W*(?:$|–|\?)|\ben ({ORDINAL})\b|"
    rf"\b(?:class\w+|arriv\w+|plac\w+|termin\w+|fini\w*|rang\w*) (?:\w+ )?({ORDINAL})\b|"
    rf"\bl[ea] ({ORDINAL}) (?:du|de la|des)\b"
)
_TWO = re.compile(
    rf"\bl[ea]s? ({ORDINAL})(?: (?!{_NOT_RANKED})\w+)? et (?:l[ea]s? )?({ORDINAL})\b(?! (?:{_NOT_RANKED}))"
)
_PIVOT = r"(?P<pivot>[^,;:?!.]{2,60}?)(?=\s*(?:[,;:?!.–]|$)| dans | parmi | pour | sur | au sein )"
_AFTER = (
    r"(?P<side>apres|derriere|a la suite d[eu]s?|en dessous d[eu]s?|avant|devant|au dessus d[eu]s?)"
)
_NEIGHBOUR = (
    re.compile(
        rf"(?:\bquel(?:le)? \w+|(?<![a-z] )qui|\b(?:et|mais|est) qui|\bquoi) "
        rf"(?P<side>suit|suivait|succede|precede|precedait) (?:a )?{_PIVOT}"
    ),
    re.compile(rf"\b(?:juste|immediatement|directement|tout de suite) {_AFTER} {_PIVOT}"),
    re.compile(
        r"\b(?:vien\w+|arriv\w+|suit|passe|y a t il|il y a|figur\w+|se (?:class|plac|trouv|situ)\w+) "
        rf"(?:quoi |qui )?{_AFTER} {_PIVOT}"
    ),
    re.compile(
        rf"^\W*(?:et |alors |mais |donc )*{_AFTER} {_PIVOT}(?=\W+(?:quel|qui\b|qu'|c'est|on\b|il\b))"
    ),
    re.compile(
        r"^\W*(?:et |alors |mais |donc )*(?P<side>apres|avant) (?P<pivot>(?:avoir |l'avoir |s'etre )[^,;:?!.]+)"
    ),
    re.compile(rf"\b(?:quoi|qui|lequel|laquelle|quel\w* \w+) {_AFTER} {_PIVOT}(?=\W*$)"),
)
_DONE = re.compile(
    r"^\W*(?:[^?!]{0,120}[.,;:!] )?(?:et |bon |ok |voila )*(?:une fois (?:que )?|apres )?(?P<pivot>(?:l[ea]s? |l'|mon |ma |notre |un |une )?[^,;:?!.]{4,60}?) "
    r"(?:(?:est|sont|a ete|ont ete|c'est) )?(?:\w{2,}(?:ee?s?|ies?|ues?|is|it)|faite?s?|prise?s?|ok|bon|bonne)[,;:.!]+ "
    r"[^,;:.!?]*\b(?:ensuite|apres|maintenant|la suite|suivante?s?)\b"
)
"""« Le contact est pris, que faire ensuite ? »: what comes behind a step that is done."""

_BEFORE = re.compile(r"avant|devant|au dessus|preced")
_PLACE_OF = re.compile(
    r"\b(?:a|en|de) (?:la )?quelle? (?:place|position|rang)\b|\bquel(?:le)? (?:est |etait )?(?:son|sa|la|le) "
    r"(?:place|position|rang|classement) (?:de|du|des|d')|\b(?:quelle place(?! (?:pour|dans|aur\w+|ont|a t)\b)|quel rang|(?<!dans )quelle position)\b|"
    r"(?<!\bau )(?<!premier )(?<!second )\brang (?:occupe par )?(?:de la |de l'|du |des |de |d'|l[ea] |l')(?!\d)|"
    r"^\W*(?:la )?(?:position|place|classement) (?:de|du|des|d')[^?]* (?:parmi|dans (?:le (?:classement|tableau|palmares)|l'ordre|la liste))\b|"
    r"\bou (?:est ce que )?(?:se |est |vient |arrive )[^?]* dans (?:le|ce) (?:classement|palmares)\b|\bnumero combien\b|"
    r"\bcombientieme\b|\bclasse\w* (?:a )?(?:combien|ou)\b"
)
_FORM_WORDS = re.compile(
    r"\b(?:juste|immediatement|directement|apres|derriere|avant|devant|dessous|dessus|suite|suivante?s?|"
    r"vien\w+|arriv\w+|suit|figur\w+|class\w+|plac\w+|position|rang\w*|queue|peloton|bas|haut|tete|top|"
    r"podium|trio|duo|numero|n|no|premi(?:er|ere)s?|derni(?:er|ere)s?|combientieme|edition|liste|tableau|occupe|"
    r"moins|plus|fin|marche|avoir|etre|un)\b"
)


_KNOWN = re.compile(
    rf"(?:\b(?:je|j'|on|nous|tu|vous) ?\w+ (?:deja |bien )?(?:l[ea]s? )?{ORDINAL}\b[^?;,.]{{0,20}}|"
    rf"\b(?:l[ea]s? |en ){ORDINAL}\b,? (?:je|j'|on|nous|c'est|c'etait|ce sont|est|etait|ok|vu)\b[^?;]{{0,60}}?)"
    rf"(?:[,.;]| et| mais)\s+(?=(?:(?:et|mais|alors|donc|qui|quel|quelle|c'est|est|quoi|pour) )*(?:l[ea]s? |en )?{ORDINAL}\b)"
)
"""« Le premier je sais, et le deuxième ? »: the place that is known is not asked for."""


@dataclass(frozen=True, slots=True)
class Places:
    """Places asked for in an order.

    Attributes:
        numbers: From 1; negative from the end (-1 is the last), in the order of the answer.
        pivot: Folded words of the neighbour, empty without one; `numbers` is then the step from
            it, 1 or -1.
        of: Whether the question asks which place something has.
        onward: Whether all places from there on are asked for (« que faire ensuite ? »).
        by_value: Whether the order is one of values or importance, not of appearance.
    """

    numbers: tuple[int, ...]
    pivot: str = ""
    of: bool = False
    onward: bool = False
    by_value: bool = False


def places_asked(plain: str) -> Places | None:
    """The places that a folded question asks for, hyphens read as spaces; `None` for no rank.

    A follow-up stands before the question that it completes (« la dernière – quels objectifs »).
    """
    asked, _, completed = plain.partition(" – ")
    return _places(asked) or _places(completed)


def _places(plain: str) -> Places | None:
    plain = _KNOWN.sub("", plain)
    if _PLACE_OF.search(plain):
        return Places((), of=True, by_value=True)
    for pattern in _NEIGHBOUR:
        if match := pattern.search(plain):
            step = -1 if _BEFORE.match(match["side"]) else 1
            return Places((step,), pivot=match["pivot"])
    if match := _DONE.match(plain):
        return Places((1,), pivot=match["pivot"], onward=True)
    if match := _BOTTOM.search(plain):
        count = _count(match)
        return Places(tuple(range(-count, 0)), by_value="derni" not in match.group())
    if match := _TOP.search(plain):
        count = _count(match)
        return Places(tuple(range(1, count + 1)), by_value="premi" not in match.group())
    return _single(plain)


def _single(plain: str) -> Places | None:
    if re.search(r"\bavant derni(?:er|ere)\b", plain):
        return Places((-2,))
    if match := _STEP.search(plain):
        return Places((int(match[1]),))
    if (match := _TWO.search(plain)) and not re.search(_NOT_RANKED, match.group()):
        return Places((_ordinal(match[1]), _ordinal(match[2])))
    if match := _NTH.search(plain):
        ranked = bool(
            re.match(r"class|rang|place", match.group()) or "bon" in match.group().split()
        )
        return Places((_ordinal(next(filter(None, match.groups()))),), by_value=ranked)
    if match := _NUMBERED.search(plain):
        return Places((1 if match[1] == "un" else int(match[1]),), by_value=True)
    return None


def _count(match: re.Match[str]) -> int:
    word = next(filter(None, match.groups()))
    return _GROUPS.get(word) or CARDINALS.get(word) or int(word)


def _ordinal(word: str) -> int:
    digits = re.match(r"\d+", word)
    return ORDINALS.get(word) or (int(digits.group()) if digits else 1)


_ONE_ASKED = re.compile(
    r"\bquel(?:le)?\b|\bl[ea]quel(?:le)?\b|\bl[ea] \w+ l[ea] (?:plus|moins|mieux)\b|\bqui (?:est|a)\b"
)
_MORE_ASKED = re.compile(
    r"\b(?:les)?quel(?:le)?s\b|\bqui sont\b|^\W*(?:les? )?top (?:des|de)\b|"
    r"\b\w{3,}[sx] (?:(?!ils\b|elles\b)\w+ ){0,2}(?:qui sont )?les (?:plus|moins|mieux) (?!ils\b|elles\b)\w"
)


def asks_for_several(plain: str) -> bool:
    """Whether a folded superlative asks for more than one (« les acteurs les plus cités »).

    « Par quel lycée les écoles sont-elles les plus citées ? » asks for one.
    """
    return bool(_MORE_ASKED.search(plain)) and not _ONE_ASKED.search(plain)


_RANKED_NOUN = (
    re.compile(
        rf"\b{ORDINAL} (?!est\b|plus\b|moins\b|de\b|du\b|des\b|en\b|pour\b|dans\b|parmi\b|avec\b|chez\b|sur\b|par\b|position|place|rang)(?P<noun>\w{{3,}})"
    ),
    re.compile(
        rf"\b(?:les|des|aux|ces|quels|quelles|top) (?:sont les )?{_N} (?:premi\w+ |derni\w+ )?(?:des |de |d')?"
        r"(?!premi|derni|plus\b|moins\b|en\b|qui\b)(?P<noun>\w{3,})"
    ),
    re.compile(rf"\btop {_N} (?:des |de |d')(?P<noun>\w{{3,}})"),
    re.compile(
        r"\b(?:l'|l[ea]s? |quel(?:le)?s? |un |une )(?P<noun>\w{3,}) (?:\w+ ){0,2}?"
        r"(?:class\w+|arriv\w+|n\s?°|numero|en tete|en queue|suivant|l[ea]s? (?:plus|moins))"
    ),
    re.compile(r"\bquel(?:le)?s? (?:est |sont )?(?:l'|l[ea]s? )?(?P<noun>\w{3,})"),
)


def ranked_noun(plain: str) -> str:
    """The folded noun whose order is asked for (« les trois *communes* les plus… »), or nothing."""
    for pattern in _RANKED_NOUN:
        if match := pattern.search(plain):
            return match["noun"]
    return ""


def rank_of(plain: str) -> int | None:
    """The position that an ordinal names, from 1; -1 for the last, -2 for the one before."""
    if re.search(r"\bavant derni(?:er|ere)\b", plain):
        return -2
    match = re.search(rf"\b{ORDINAL}\b", plain)
    return _ordinal(match.group()) if match else None


def rank_words(plain: str, places: Places) -> frozenset[str]:
    """Words of a question that say the rank and nothing of its subject."""
    words = {match.group() for match in _FORM_WORDS.finditer(plain)}
    words |= {match.group() for match in re.finditer(rf"\b{ORDINAL}\b|\b{_N}\b", plain)}
    return frozenset(words - set(places.pivot.split()) | ({"avoir"} if places.pivot else set()))


def picked(places: Places, length: int, pivot: int | None = None) -> tuple[int, ...]:
    """Positions of the parts asked for, from 0, in an order of `length` parts.

    Args:
        places: What is asked.
        length: Number of parts of the order.
        pivot: Position of the neighbour, for places that have one.

    Returns:
        Nothing where the order is too short or has no neighbour there.
    """
    if places.pivot:
        if pivot is None or not 0 <= pivot + places.numbers[0] < length:
            return ()
        following = pivot + places.numbers[0]
        return tuple(range(following, length)) if places.onward else (following,)
    if any(abs(number) > length for number in places.numbers):
        return ()
    return tuple(number - 1 if number > 0 else length + number for number in places.numbers)


def descending(values: Sequence[float | None]) -> tuple[int, ...]:
    """Positions of the values from the highest to the lowest, equals in their order."""
    valued = [(value, position) for position, value in enumerate(values) if value is not None]
    return tuple(position for _, position in sorted(valued, key=lambda item: -item[0]))
