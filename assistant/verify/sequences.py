"""What an excerpt puts in order (numbered steps, items of a list), and what a sentence ranks.

« La troisième étape est … » is read as « l'étape 3 est … » over the statements of that step alone;
« dans un troisième temps », « après la prise de contact » are taken off, and what is left must be
said in that step, or in one that comes later. « La dernière » is the last where all are there.
« Étape 2, la réunion : participer à … » bears its title: the rest alone is held to that step.
A rank that no step bears is left as it is: no figure of the excerpt supports it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.verify.numerals import CARDINALS, ORDINAL, ORDINALS
from assistant.verify.source import Unit, units
from assistant.verify.text import content_forms, plain, same_content, same_word, words

_HEADING = re.compile(
    r"(?P<noun>[a-z]{3,}) (?:n ?[°o] ?)?(?P<rank>\d{1,2}) ?[:.–—-] ?(?P<title>\S.*)"
)
_LAST = r"derniere?s?"
_RANKED = re.compile(
    rf"(?P<article>l[ae] |en |sa |une? |a la |au )(?P<rank>{ORDINAL}|{_LAST}) (?P<noun>[a-z]+)"
)
_TIMES = ("temps", "lieu")
_OPENING = re.compile(
    rf"(?:dans une? |en |au |lors de la |a la |dans la |pour la )(?P<rank>{ORDINAL}|{_LAST})"
    r" (?P<noun>[a-z]+) ?, "
)
_AFTER = re.compile(r"(?:apres|a la suite de|une fois passee?) (?P<said>[^,]{3,80}), ")


@dataclass(frozen=True, slots=True)
class Step:
    """A numbered part of an excerpt.

    Attributes:
        noun: What it is called (« étape »), folded.
        rank: Its number.
        units: What it states; each may lean on its title.
        title: Its title.
        last: Whether the excerpt has the whole sequence and this is its end.
    """

    noun: str
    rank: int
    title: str
    units: tuple[Unit, ...]
    last: bool = False


def steps(quote: str, section: str = "") -> tuple[Step, ...]:
    """The numbered steps of an excerpt, or the one that its section says it is."""
    found: list[tuple[re.Match[str], list[str]]] = []
    for line in quote.split("\n"):
        match = _HEADING.fullmatch(plain(line.strip()))
        if match and (not found or match["noun"] == found[0][0]["noun"]):
            found.append((match, [line]))
        elif found:
            found[-1][1].append(line)
    if not found:
        parts = [part.strip() for part in section.split("›")]
        match = _HEADING.fullmatch(plain(parts[-1])) if parts else None
        return (_step(match, [parts[-1], *quote.split("\n")]),) if match else ()
    made = [_step(match, lines) for match, lines in found]
    if [step.rank for step in made] == list(range(1, len(made) + 1)) and len(made) > 1:
        made[-1] = replace(made[-1], last=True)
    return tuple(made)


def _step(match: re.Match[str], lines: Sequence[str]) -> Step:
    head, body = lines[0].strip(), "\n".join(lines[1:])
    own = [
        u if u.kind == "row" else replace(u, kind="item", inherited=f"{head} : {u.inherited}")
        for u in units(body)
    ]
    return Step(match["noun"], int(match["rank"]), match["title"], (Unit(head), *own))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A sentence without its rank, and the only statements that may carry it."""

    text: str
    units: tuple[Unit, ...]


def ranked(text: str, cited: Sequence[tuple[str, str]]) -> Ranked | None:
    """A sentence that ranks, or follows, steps of the excerpts; `None` where it does not.

    Args:
        text: The sentence.
        cited: The excerpts, each with its section.
    """
    known = [step for quote, section in cited for step in steps(quote, section)]
    if not known:
        return None
    low = plain(text)
    opening = _OPENING.match(low)
    if opening and (opening["noun"] in _TIMES or _called(opening["noun"], known)):
        step = _of_rank(opening["rank"], known)
        return Ranked(_capital(text[opening.end() :]), step.units) if step else None
    after = _AFTER.match(low)
    if after:
        return _following(text, after, known)
    match = _RANKED.search(low)
    if match and _called(match["noun"], known):
        step = _of_rank(match["rank"], known)
        if step:
            named = f"{match['article'] if match['article'] in ('a la ', 'au ') else 'l’'}"
            put = f"{named}{text[match.start('noun') : match.end()]} {step.rank}"
            return Ranked(text[: match.start()] + put + text[match.end() :], step.units)
    return None


_LABELLED = re.compile(
    r"(?:l'|la |le )?(?P<noun>[a-z]{3,}) (?:n ?[°o] ?)?(?P<rank>\d{1,2}) ?[,:(–-] ?"
    r"(?:les? |la |l'|une? )?(?P<title>[^:]{3,90}?) ?\)?(?: :|,| [–—-]) (?=\S)"
)


def labelled(text: str, cited: Sequence[tuple[str, str]]) -> Ranked | None:
    """What an item says of the step whose number and title it bears; `None` where it bears none."""
    match = _LABELLED.match(plain(text))
    if match is None:
        return None
    known = [step for quote, section in cited for step in steps(quote, section)]
    for step in known:
        alike = same_word(match["noun"], step.noun) and int(match["rank"]) == step.rank
        if alike and same_content(match["title"], step.title):
            return Ranked(_capital(text[match.end() :]), step.units[1:])
    return None


def mislabelled(text: str, cited: Sequence[tuple[str, str]]) -> bool:
    """Whether a step bears the title of another one."""
    match = _LABELLED.match(plain(text))
    known = [step for quote, section in cited for step in steps(quote, section)] if match else []
    alike = [s for s in known if match and same_word(match["noun"], s.noun)]
    bearing = [s.rank for s in alike if match and same_content(match["title"], s.title)]
    return bool(bearing) and match is not None and int(match["rank"]) not in bearing


_ENUMERATED = re.compile(
    rf"les (?P<n>{'|'.join(CARDINALS)}|\d{{1,2}}) (?P<noun>[a-z]+)(?: [^:,]{{2,60}}?)?"
    r" (?:sont(?: les suivant\w*)?(?: :)?|:) (?P<members>.+)"
)


def enumerates(text: str, cited: Sequence[tuple[str, str]]) -> bool:
    """Whether a sentence only names all the steps of an excerpt, in order, and counts them."""
    match = _ENUMERATED.fullmatch(plain(text).rstrip(" ."))
    if match is None:
        return False
    for quote, section in cited:
        known = steps(quote, section)
        members = _MEMBERS.split(match["members"])
        count = int(CARDINALS.get(match["n"], match["n"]))
        if not known or not known[-1].last or not _called(match["noun"], known):
            continue
        if count == len(known) == len(members) and all(
            same_content(member, step.title) for member, step in zip(members, known, strict=True)
        ):
            return True
    return False


_MEMBERS = re.compile(r", (?:puis |et |enfin )?| et ")


def _called(noun: str, known: Sequence[Step]) -> bool:
    return any(same_word(noun, step.noun) for step in known)


def _of_rank(said: str, known: Sequence[Step]) -> Step | None:
    if re.fullmatch(_LAST, said):
        return next((step for step in known if step.last), None)
    rank = int(ORDINALS[said][:-1])
    return next((step for step in known if step.rank == rank), None)


def _following(text: str, after: re.Match[str], known: Sequence[Step]) -> Ranked | None:
    """« Après la prise de contact, … »: the rest is said of a later step."""
    said = content_forms(after["said"])
    for step in known:
        title = [w.form for w in words(step.title)] + [step.noun, str(step.rank)]
        if said and all(any(same_word(one, form) for form in title) for one in said):
            later = tuple(u for s in known if s.rank > step.rank for u in s.units)
            return Ranked(_capital(text[after.end() :]), later) if later else None
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
