"""Words of a sentence as the verifier sees them: with offsets, roots and separators.

Two words are the same when their *roots* are equal: the folded form without its inflection or its
usual derivation suffix (« coordonnent » → ``coordon``, « signature » and « signer » → ``sign``).
Snowball's stems are too coarse for nouns drawn from verbs and too fine for « -ent », so the two are
used together: equal root or equal stem. Irregular verbs come from `lemmas`, irregular families are
groups of `lexicon.toml`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from assistant.verify.lemmas import infinitives
from ingest.french import NUMBER, STOP_WORDS, canonical_number, fold, stem

_WORD = re.compile(
    rf"(?P<number>{NUMBER})"
    r"|(?P<elision>(?:jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|parce qu|qu|[cdjlmnst])'(?=\w))"
    r"|(?P<word>[kKM]d?€|(?:(?:sous|sur|non|anti|inter|intra|extra|pre|post|co|mi|ex)-)?[^\W\d_]+[²³]?)"
    r"|(?P<sep>[^\w\s])"
)

_SUFFIXES = """
isations isation isements isement issements issement issent issait issant issants
ionnellement ionnements ionnement ionnels ionnelles ionnelle ionnel ionner ionne ionnent ionnee
ionales ionale ionaux ional
atrices atrice ateurs ateur itions ition ations ation ations tions tion sions sion
ements ement ativement ivement
erions erons eront erez eras erait eraient era irons iront ira irait irait
aient ait antes ante ants ant ances ance ences ence atures ature ures ure ages age
isees isee ises ise iser isent isant isait ees ee es er ez ons ions ent
ives ive ifs if eurs eur euses euse ables able ibles ible
ales ale al als elles elle els el ieres iere iers ier iques ique ics ic
ites ite ies ie ion ir is it e s x t
"""
_ORDERED = tuple(sorted(set(_SUFFIXES.split()), key=lambda s: (-len(s), s)))
_INFLECTIONS = frozenset(
    [
        "ees",
        "ee",
        "es",
        "er",
        "ez",
        "ons",
        "ent",
        "ait",
        "aient",
        "ir",
        "is",
        "it",
        "e",
        "s",
        "x",
        "t",
        "ise",
        "ises",
    ]
)
_WHOLE = frozenset(["village", "villages"])
"""Words that are no family of the shorter word that they begin with (« ville »)."""
_PARTICIPLE = re.compile(r"nd(?:u|ue|us|ues|re|ent)$")  # « suspendu », « suspendre »
_MIN_INFLECTED = 3
_MIN_DERIVED = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a figure or a punctuation mark.

    Attributes:
        text: As written.
        form: Folded; figures in their canonical form.
        kind: ``word``, ``number``, ``elision`` or ``sep``.
        start: Offset of its first character.
        end: Offset after its last character.
    """

    text: str
    form: str
    kind: str
    start: int
    end: int

    @property
    def root(self) -> str:
        """What is compared between two words."""
        return root(self.form) if self.kind == "word" else self.form

    @property
    def is_content(self) -> bool:
        """Whether the word carries a meaning of its own."""
        if self.kind != "word" or len(self.form) < 2:
            return False
        return self.form not in STOP_WORDS or "ï" in self.text.lower()  # « maïs » is no « mais »


class _Folded(dict[int, str]):
    """What each character is folded to, found once; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "’ʼ‘`´′":
            folded = "'"
        elif char in "\u00a0\u202f\u2009":
            folded = " "
        elif char in "²³":
            folded = char
        else:
            base = unicodedata.normalize("NFKD", char.lower())[:1]
            folded = base if base and not unicodedata.combining(base) else char
        self[code] = folded
        return folded


_FOLDED = _Folded()


def plain(text: str) -> str:
    """Folded text of the same length as `text`, with plain apostrophes and spaces."""
    return text.translate(_FOLDED)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Words, figures and marks of `text` in order."""
    found = []
    for match in _WORD.finditer(plain(text)):
        kind = match.lastgroup or "sep"
        raw = text[match.start() : match.end()]
        form = fold(raw) if kind != "number" else canonical_number(raw)
        found.append(Word(raw, form, kind, match.start(), match.end()))
    return tuple(found)


def content_forms(text: str) -> list[str]:
    """The folded forms of the words of `text` that carry a meaning of their own."""
    return [w.form for w in words(text) if w.is_content]


@lru_cache(maxsize=65536)
def root(form: str) -> str:
    """The root of a folded form; short words are their own root."""
    if form in _WHOLE:
        return form.removesuffix("s")
    if form.endswith("aux") and len(form) > 5:
        form = f"{form[:-3]}al"
    form = _PARTICIPLE.sub("nd", form)
    for suffix in _ORDERED:
        if not form.endswith(suffix) or (suffix == "t" and form.endswith("et")):
            continue  # « internet » has no « interne » in it
        left = len(form) - len(suffix)
        if left >= (_MIN_INFLECTED if suffix in _INFLECTIONS else _MIN_DERIVED):
            return _single(form[:left])
    return form


def _single(form: str) -> str:
    """Without a doubled last consonant (« coordonn » → « coordon »)."""
    return form[:-1] if len(form) > 3 and form[-1] == form[-2] else form


@lru_cache(maxsize=65536)
def keys(form: str) -> frozenset[str]:
    """What a folded form is found by: itself, its root, its stem, the roots of its infinitives."""
    return frozenset([form, root(form), stem(form), *(root(verb) for verb in infinitives(form))])


@lru_cache(maxsize=65536)
def same_word(one: str, other: str) -> bool:
    """Whether two folded forms are of one family by form alone."""
    if one == other or root(one) == root(other) or (len(one) > 3 and stem(one) == stem(other)):
        return True
    mine, theirs = _verbs(one), _verbs(other)
    return bool(mine & theirs)


def same_content(one: str, other: str) -> bool:
    """Whether two texts have the same content words in the same order, in any inflection."""
    mine, theirs = content_forms(one), content_forms(other)
    return len(mine) == len(theirs) > 0 and all(map(same_word, mine, theirs))


@lru_cache(maxsize=65536)
def _verbs(form: str) -> frozenset[str]:
    """The roots of the irregular verbs that a form may belong to, and its own."""
    return frozenset([root(form), *(root(verb) for verb in infinitives(form))])


_NOMINAL = frozenset(
    [
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d'",
        "au",
        "aux",
        "a",
        "en",
        "ce",
        "cet",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "chaque",
        "aucun",
        "aucune",
        "plusieurs",
        "quelques",
        "certains",
        "certaines",
        "deux",
        "trois",
        "notre",
        "votre",
        "pour",
        "par",
        "sur",
        "dans",
        "avec",
        "sans",
        "entre",
        "vers",
        "chez",
        "tout",
        "tous",
        "toute",
        "toutes",
        "et",
        "ou",
    ]
)


def may_be_verb(text: str, offset: int) -> bool:
    """Whether a word may be a verb: no determiner, preposition or figure stands before it."""
    before = [w for w in words(text) if w.end <= offset]
    if not before or before[-1].kind == "number":
        return False
    return before[-1].form not in _NOMINAL or before[-1].text == "a"  # « a confié », not « à »
