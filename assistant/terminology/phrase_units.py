"""The units that the phrases of a vocabulary are made of, in writings and in texts alike.

Words are compared by their unit (`assistant.language.word_forms`), acronyms letter by letter
(``=cpts``). Function words are skipped, except those that turn a phrase into another: « soins non
programmés » is not « soins programmés ».
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.language.inversions import subjects_behind, verbs_before_subject
from assistant.language.word_forms import conjugated, key, unit
from assistant.terminology.proper_names import name_at
from ingest.french import STOP_WORDS, Token, stem, tokens

TURNING = dict.fromkeys(("fait", "font", "faites", "faisons"), "faire") | {
    word: word
    for word in ("sans", "non", "sous", "hors", "avant", "apres", "contre", "vous", "plus", "faire")
}
"""Function words that a phrase keeps (« rendez-vous », « plus-value »), by their plain form."""

_COMPOUNDS = frozenset({("rendez", "vous")})
_AT_HOME = frozenset({"soi", "lui", "elle", "eux", "elles", "moi", "toi"})
"""Whom « chez » is said of where it says at home. « Chez nous » is as often our place as our home,
and « chez le médecin » is neither."""
_ALSO_WORDS = frozenset({"act", "ami", "ans", "avc", "clic", "fam", "mas", "pass", "prime"})
"""Acronyms only where they are in capitals: in small letters, these are words (or slips)."""

_BREAK = re.compile(r"[,;:?!]\s|-(?:t-)?(?:ils?|elles?|on|nous|je|tu)\b", re.IGNORECASE)
"""Between two words, what no name goes on behind."""
_GERUND = re.compile(r"([^\W\d_]{3,})ant")
"""« En mettant à disposition »: behind « en », a verb and no noun (« montant »). It is compared by
its third person plural, which the writings of verbs have (`word_forms.conjugated`)."""

_SHORT = 2
"""Acronyms of so few letters are not met in the plural (« DGs » would be the DGS)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text that phrases may be made of.

    Attributes:
        token: Where it stands, and how it is written without accents.
        stem: What it is searched by.
        key: What it is compared by as a word of its own.
        unit: What it is compared by within a phrase.
        exact: The key of the acronym that it may be; empty where it cannot be one.
        turning: Whether it counts within a phrase only.
        name: How it is written, where it may be a proper name (`proper_names.name_at`).
    """

    token: Token
    stem: str
    key: str
    unit: str
    exact: str
    turning: bool
    name: str = ""


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text that phrases may be made of, in order."""
    found = []
    before = ""
    read = tuple(tokens(text))
    home = _at_home(read)
    for position, token in enumerate(read):
        form = token.form
        gerund = _GERUND.fullmatch(form) if before == "en" else None
        before = form
        if form in TURNING or position in home:
            found.append(Word(token, form, form, TURNING.get(form, form), "", turning=True))
        elif form not in STOP_WORDS:
            capitals = text[token.start : token.end].isupper()
            if form == "ca" and not capitals:
                continue
            exact = f"={form}" if capitals or form not in _ALSO_WORDS else ""
            same = f"{gerund[1]}ent" if gerund else form
            name = name_at(text, token)
            word = Word(token, stem(form), key(form), unit(same), exact, turning=False, name=name)
            found.append(word)
    return tuple(found)


def _at_home(read: Sequence[Token]) -> frozenset[int]:
    """Where « chez » says at home (« rentrer chez soi »): there, it turns a phrase into another."""
    followed = enumerate(itertools.pairwise(read))
    return frozenset(at for at, (a, b) in followed if a.form == "chez" and b.form in _AT_HOME)


def clause_ends(text: str, words: Sequence[Word]) -> list[int]:
    """For each word, the position behind the last word of its clause: no name goes on from there.

    « Des écoles, à ce que les lecteurs… » does not speak of « écoles de lecteurs », and no more
    does a verb, or a subject, behind a noun asked for make a name with it
    (`assistant.language.inversions`).
    """
    ends = [len(words)] * len(words)
    others = {*verbs_before_subject(text), *subjects_behind(text)}
    for position in range(len(words) - 2, -1, -1):
        following = words[position + 1].token.start
        apart = following in others or _BREAK.search(text[words[position].token.end : following])
        ends[position] = position + 1 if apart else ends[position + 1]
    return ends


def plain_words(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that say something by themselves: « rendez-vous » does not say « rendre »."""
    return tuple(
        word
        for position, word in enumerate(words)
        if not word.turning and not _is_half(words[position : position + 2])
    )


def _is_half(words: Sequence[Word]) -> bool:
    """Whether the first of two words is a part of a compound, and says nothing without it."""
    return tuple(word.token.form for word in words) in _COMPOUNDS


def sequences(writing: str) -> tuple[tuple[str, ...], ...]:
    """The units of a writing; then those of its first word's other forms, where this is a verb.

    An acronym is one unit of its own, and its plural in -s another; a writing of function words
    alone has none.
    """
    read = tuple(tokens(writing))
    home = _at_home(read)
    kept = (at for at, t in enumerate(read) if t.form not in STOP_WORDS or t.form in TURNING)
    words = [read[at].form for at in sorted({*kept, *home})]
    if all(word in TURNING or word == "chez" for word in words):
        return ()
    if len(words) == 1 and writing.isupper():
        plural = [(f"={words[0]}s",)] if len(words[0]) > _SHORT else []
        return ((f"={words[0]}",), *plural)
    rest = tuple(map(_unit, words[1:]))
    return tuple((_unit(first), *rest) for first in (words[0], *conjugated(words[0])))


def _unit(form: str) -> str:
    return TURNING.get(form) or unit(form)


def stem_of(part: str) -> str:
    """The stem behind a unit of a sequence."""
    return stem(part[1:]) if part.startswith("=") else part.partition("·")[0]
