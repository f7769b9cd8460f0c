"""Freer phrasings of a model brought to those of its source, where the source has them.

Like `rewordings`, for what a fluent model writes beside the words of the excerpt:

- « X peut aider Y de plusieurs façons : en prêtant … » is « X peut aider Y en prêtant … »;
- « il s'agit de former » is « l'objectif est de former », where the source gives an aim;
- « rendre la ville plus attractive » is « renforcer l'attractivité de la ville »;
- « des cours destinés aux élèves » are « des cours pour les élèves »;
- « l'académie propose » is « le rapport de l'académie propose », where the source has that report;
- « une salle dédiée à » is « une salle identifiée pour », « adapté aux besoins » « selon les
  besoins », « orienter vers » « mettre en relation avec »;
- « une commune peut … » is « vous pouvez … » under « en tant que commune, vous … ».
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.verify.kinds import of_kind
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.text import content_forms, plain, words


def phrased(text: str, seen: str, question: str = "") -> str:
    """A sentence in the phrasing of its source."""
    for turn in _TURNS:
        text = turn(text, seen)
    return of_kind(text, seen, question)


_FEW = 10.0
_ONLY_SHARE = re.compile(
    r"(?P<only>seule?s? |seulement |a peine )(?P<n>\d{1,3}(?:,\d+)?) ?%"
    r"|(?P<ne>(?<!\w)(?:ne |n'))(?P<verb>\w+) (?P<que>que |qu')(?P<m>\d{1,3}(?:,\d+)?) ?%"
)
_SHARES = re.compile(r"(?<![\d,])(\d{1,3}(?:,\d+)?) ?%")
_LEAST_SHARES = 3


def _small_share(text: str, seen: str) -> str:
    """« Seulement 5 % » as « 5 % », where it is a tenth at most or the least of those given."""
    match = _ONLY_SHARE.search(plain(text))
    if match is None or re.search(r"(?<!\w)seul", plain(seen)):
        return text
    share = _number(match["n"] or match["m"])
    given = [_number(n) for n in _SHARES.findall(plain(seen))]
    if share > _FEW and not (len(given) >= _LEAST_SHARES and share == min(given)):
        return text
    if match["ne"] is None:
        kept = text[: match.start("only")] + text[match.end("only") :]
    else:
        verb = text[slice(*match.span("verb"))]
        kept = f"{text[: match.start('ne')]}{verb} {text[match.end('que') :]}"
    return kept[:1].upper() + kept[1:]


def _number(written: str) -> float:
    return float(written.replace(",", "."))


_PLACES = re.compile(
    r", ce qui (?:l[ae]s? |l')(?:place|situe|classe|met)(?:nt)? (?=en |au )"
    r"|, ce qui en fait (?=(?:la|le|l') ?)"
)


def _ranked(text: str, seen: str) -> str:
    """« 23 %, ce qui la place en deuxième position » as « 23 %, en deuxième position »."""
    del seen
    return _substituted(_PLACES, lambda _: ", ", text)


_WAYS = re.compile(
    r",? (?:de (?:plusieurs|differentes|diverses|multiples) (?:facons|manieres)"
    r"|par (?:plusieurs|differents|divers) moyens) ?: (?=en \w+ant |par )"
)


def _in_ways(text: str, seen: str) -> str:
    """« De plusieurs façons : en prêtant » as « en prêtant »."""
    del seen
    match = _WAYS.search(plain(text))
    return f"{text[: match.start()]} {text[match.end() :]}" if match else text


_ABOUT_DOING = re.compile(
    r"(?P<lead>^|[:;,] )il s'agit (?:bien |ici |ainsi |donc |alors |notamment |aussi |egalement "
    r"|principalement |avant tout )?(?:de |d')"
    r"(?=(?:mieux )?(?:se |s')?(?P<verb>\w+(?:er|ir|oir|re))(?!\w))"
)


def _aim(text: str, seen: str) -> str:
    """« Il s'agit de former » as « l'objectif est de former », where the source gives an aim."""
    match = _ABOUT_DOING.search(plain(text))
    if match is None or match["verb"] not in infinitives(match["verb"]):
        return text
    aims = lexicon().find(seen, ["aim"])
    link = "" if not aims else "d’" if text[match.end() - 1] in "'’" else "de "
    lead = text[: match.start()] + text[slice(*match.span("lead"))]
    told = f"{'l’objectif est ' if aims else 'c’est '}{link}{text[match.end() :]}"
    return f"{lead}{told}" if lead else f"{told[:1].upper()}{told[1:]}"


_MAKES_MORE = re.compile(
    r"(?<!\w)(?P<verb>ren(?:dre|d|dent|dant)) (?P<what>(?:les? |la |l'|leurs? |son |sa |ses "
    r"|votre |une? )[^,;:.]{2,40}?) plus (?P<how>[\w-]{5,})"
)
_MORE_OF = re.compile(
    r"(?P<verb>renforc|amelior|augment|developp|favoris)\w* (?:l'|la |le |les )(?P<noun>[\w-]{5,})"
)
_FAMILY = 6
_ENDS = {"rendre": "er", "rend": "e", "rendent": "ent", "rendant": "ant"}
_OF = (("les ", "des "), ("le ", "du "))


def _made_more(text: str, seen: str) -> str:
    """« Rendre la ville plus attractive » as « renforcer l'attractivité de la ville »."""
    match = _MAKES_MORE.search(plain(text))
    if match is None:
        return text
    for given in _MORE_OF.finditer(plain(seen)):
        if given["noun"][:_FAMILY] != match["how"][:_FAMILY]:
            continue
        what = text[slice(*match.span("what"))]
        of = next((f"{to}{what[len(a) :]}" for a, to in _OF if what.startswith(a)), f"de {what}")
        told = f"{given['verb']}{_ENDS[match['verb']]} l’{seen[slice(*given.span('noun'))]} {of}"
        return text[: match.start()] + told + text[match.end() :]
    return text


_MEANT = re.compile(r"destinee?s? (?P<to>aux |au |a la |a l'|a )")
_FOR = {
    "aux ": "pour les ",
    "au ": "pour le ",
    "a la ": "pour la ",
    "a l'": "pour l’",
    "a ": "pour ",
}


def _meant(text: str, seen: str) -> str:
    """« Destiné aux élèves » as « pour les élèves »."""
    if re.search(r"(?<!\w)destin", plain(seen)):
        return text
    return _substituted(_MEANT, lambda match: _FOR[match["to"]], text)


_AUTHOR = re.compile(
    r"(?P<who>(?:la |l'|le )[\w-]+) (?=(?:y )?(?:propose|recommande|souligne|identifie|preconise"
    r"|definit|presente|met en (?:avant|lumiere|evidence)|releve|constate|liste|retient)(?!\w))"
)


def _author(text: str, seen: str) -> str:
    """« L'académie propose » as « le rapport de l'académie propose », where that is who says it."""
    match = _AUTHOR.match(plain(text))
    if match is None:
        return text
    who = re.escape(match["who"].removeprefix("le ").removeprefix("la ").removeprefix("l'"))
    work = re.search(
        rf"(?:le |la |l'|ce |cette )(?:rapport|enquete|etude|guide|plan|avis|bilan|barometre)"
        rf" (?:de la |de l'|du |de |d'){who}(?!\w)",
        plain(seen),
    )
    if work is None:
        return text
    told = seen[slice(*work.span())]
    return f"{told[:1].upper()}{told[1:]} {text[match.end() :]}"


_PUTS = {"er": "mettre", "e": "met", "ent": "mettent", "ant": "mettant"}
_WORDINGS: tuple[tuple[re.Pattern[str], re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"(?<!\w)identifiee?s? (?:pour|sur|comme) "),
        re.compile(r"(?<!\w)dediee?s? (?P<to>aux |au |a la |a l'|a )"),
        lambda match: f"identifiée {_FOR[match['to']]}",
    ),
    (
        re.compile(r"(?<!\w)(?:selon|en fonction de) ?(?:les|la|le|l'|des|du)? ?besoins?(?!\w)"),
        re.compile(r"(?<!\w)adaptee?s? (?:aux |au )(?=besoins?(?!\w))"),
        lambda _: "selon les ",
    ),
    (
        re.compile(r"(?<!\w)met(?:tre|tent|tant)? en (?:relation|contact) avec "),
        re.compile(r"(?<!\w)orient(?P<end>er|e|ent|ant) vers "),
        lambda match: f"{_PUTS[match['end']]} en relation avec ",
    ),
)


def _worded(text: str, seen: str) -> str:
    """Single wordings, each only where the source has the other one."""
    for theirs, mine, put in _WORDINGS:
        if theirs.search(plain(seen)) and not mine.search(plain(seen)):
            text = _substituted(mine, put, text)
    return text


_AS_ONE = re.compile(r"en tant que (?P<who>[^,;:.]{3,60}), vous ")
_ONE_CAN = re.compile(
    r"(?:(?:les? |la |l'|une? |des |toute |chaque |votre )(?P<who>[^,;:.]{3,60}?)|elles?|ils?) "
    r"(?:peut|peuvent) (?=(?:d'abord |ensuite |aussi |egalement |enfin )?\w+(?:er|ir|re)(?!\w))"
)


def _as_reader(text: str, seen: str) -> str:
    """« Une commune peut … » as « vous pouvez … », where the source speaks to communes."""
    given, match = _AS_ONE.search(plain(seen)), _ONE_CAN.match(plain(text))
    if given is None or match is None or match["who"] is None:
        return text
    kinds = content_forms(given["who"])
    named = [w for w in words(match["who"]) if w.is_content]
    if not named or not all(supports(w.form, kinds) for w in named):
        return text
    return f"Vous pouvez {text[match.end() :]}"


_NUMBERS = re.compile(
    r"(?<!\w)(?:reuni|rassembl|regroup|totalis|denombr)(?:t|e)?(?P<n>ssent|nt)? (?=\d)"
)
_COUNTS = re.compile(r"(?<!\w)compt(?:e|ent) (?:\w+'?\w* )?\d")


def _counting(text: str, seen: str) -> str:
    """« Réunit 80 membres » as « compte 80 membres »."""
    if not _COUNTS.search(plain(seen)):
        return text
    return _substituted(_NUMBERS, lambda match: "comptent " if match["n"] else "compte ", text)


_PRONOUN_MEANS = re.compile(
    r"(?<!\w)en (?:lui|leur|vous) (?=(?:apport|accord|donn|offr|fourniss)ant)"
)


def _means(text: str, seen: str) -> str:
    """« En lui apportant un soutien » as « en apportant un soutien »."""
    del seen
    return _substituted(_PRONOUN_MEANS, lambda _: "en ", text)


def _substituted(pattern: re.Pattern[str], put: Callable[[re.Match[str]], str], text: str) -> str:
    """The text with what a pattern finds in its folded form written otherwise."""
    for match in reversed(list(pattern.finditer(plain(text)))):
        text = text[: match.start()] + put(match) + text[match.end() :]
    return text


_TURNS = (
    *(_in_ways, _means, _aim, _made_more, _meant, _author, _worded, _as_reader),
    *(_small_share, _ranked, _counting),
)
