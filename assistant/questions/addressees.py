"""Whom a text is addressed to, or who acts in it; and for whom a question asks.

« Ce que ça apporte à un patient » and « … en tant que professionnel » announce two lists that hold
the same words and answer two people; the steps of a commune are not those of a nurse. People are
read where French puts them: behind « pour », « à », « en tant que », as the one who speaks (« je
suis maire »), as the one who acts (« pour qu'une commune adhère »). They are compared by their own
word and by its class (`data/lists.toml`): a nurse is a professional.

Two people are *others* when both texts name somebody and nothing is shared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from assistant.language.data_files import data
from assistant.language.plain_text import plain_text
from assistant.language.word_forms import unit
from ingest.french import fold, tokens

_KEY = "§pour:"
PUBLIC = frozenset({f"{_KEY}§public"})
"""The key of those whom something is for, who do not join it: inhabitants, patients."""

_DETERMINER = r"(?:une? |les? |la |l'|des |nos |notre |mon |ma |mes |leurs? |tous les |toutes les )"
_WHO = r"(?:(?:petit|grand|jeune|simple|futur|ancien|nouve)\w* )?([a-z]{3,})"
_ADDRESSED = (
    re.compile(rf"\ben tant qu(?:e |'){_DETERMINER}?{_WHO}"),
    re.compile(rf"\b(?:pour|a|chez) une? {_WHO}"),
)
"""Forms that only people follow."""

_TOWARDS = re.compile(
    rf"\b(?:une? |les? |la |l'){_WHO} (?:y |en )?(?:gagn|retir|benefici)\w+|"
    rf"\b(?:pour|chez) {_DETERMINER}{_WHO}|\ba (?:la |l'){_WHO}|\baux? {_WHO}"
)
"""Forms that people follow in what announces advantages."""

_SPOKEN_TO = re.compile(rf"\ben tant qu(?:e |'){_DETERMINER}?([a-z]{{3,}}(?: [a-z]{{4,}})?)")
_TO_READER = re.compile(r"\b(?:vous|votre|vos)\b|^\W*en \w{3,}ant\b")
_MANY = re.compile(rf"\b(?:pour|chez) les {_WHO}|\baux {_WHO}")

_GAINER = re.compile(
    rf"\bqu(?:e |')(?:gagn|retir|attend|esper)\w* (?:une? |l[ea]s? |l'){_WHO}|"
    rf"\b(?:une? |l[ea]s? |l'){_WHO} (?:y |en )?gagn\w+"
)
_BROUGHT_TO = re.compile(
    rf"\b(?:apport|offr|donn)\w+ {_DETERMINER}?\w+ (?:\w+ )?"
    rf"(?:a {_DETERMINER}|a ses |aux? )([a-z]{{3,}})|"
    rf"{_DETERMINER}\w+ (?:peu(?:t|vent) )?(?:apporte[rnt]*|offr(?:e|ent|ir)|donne[rnt]*) "
    rf"(?:a {_DETERMINER}|a ses |aux? )([a-z]{{3,}})"
)
"""« Que peut apporter une commune à un club ? »: the club gains, the commune gives."""

_ASKER = re.compile(
    rf"\b(?:nous|vous),? (?:autres,? )?les {_WHO}|"
    rf"\b(?:je suis|nous sommes|on est|moi qui suis|en tant qu(?:e |')|comme|"
    rf"en (?:ma|notre) qualite d(?:e |')) ?{_DETERMINER}?{_WHO}"
)
_GAINED_BY = re.compile(rf"\bavantages d(?:e |es |u |')[^,;:?!]*? pour {_DETERMINER}{_WHO}")
"""« Les avantages d'un élu pour un club »: the club's, whoever gives them."""

_COUNCIL = re.compile(r"\bconseils? (?:municip\w+|communautaires?)\b")
"""Those of a commune, where « conseil » alone is nobody."""

_OWN = re.compile(rf"\b(?:ma|mon|mes|notre|nos) {_WHO}")
_ACTOR = re.compile(
    rf"^\W*(?:et )?qu(?:e |')\w+ (?:une? |les? |la |l'){_WHO}|"
    rf"^\W*(?:une? |les? |la |l'|nos |des ){_WHO}\b[^,;:?!]{{0,40}}, "
    r"(?:ils?|elles?|on|ca|que|qu'|y) ?\w|"
    rf"\bqu(?:e |')(?:une? |les? |la |l'|des ){_WHO}|^\W*comment (?:une? |les? |la |l'){_WHO}|"
    rf"\b(?:doit|doivent|peut|peuvent|va|vont) (?:\w+ )?(?:une? |les? |la |l'){_WHO}|"
    rf"\b(?:une? |les? |la |l'){_WHO} (?:doit|doivent|peut|peuvent|veut|veulent|voudrait)\b"
)
_BARE = re.compile(rf"^\W*(?:bonjour\W+|bonsoir\W+)?{_WHO}\b[^.;:?!]{{0,60}}[,.;:]")
_NOBODY = frozenset(map(unit, (
    "suite", "fois", "moment", "annee", "exemple", "titre", "terme", "niveau", "jour", "compte",
    "projet", "plan", "territoire",
)))  # fmt: skip


_NAMED = re.compile(rf"(?<![-\w]){_DETERMINER}{_WHO}(?!-)")
_FIELDS = frozenset({"medecine", "pharmacie", "conseil", "conseils", "commun", "communs"})
"""What the stemmer takes for people."""


def addressed_to(text: str, *, gains: bool = False) -> frozenset[str]:
    """Keys of the people that a heading or an announcement is addressed to.

    Args:
        text: The heading or the announcement.
        gains: Whether it announces advantages, which go to those behind « pour » and « à ».
    """
    plain = plain_text(text)
    patterns = (*_ADDRESSED, _TOWARDS) if gains else _ADDRESSED
    return _keys(word for pattern in patterns for word in _found(pattern, plain))


def acting_in(text: str) -> frozenset[str]:
    """Keys of those of a known class whom a text names: who may act in its steps."""
    return frozenset(k for t in tokens(plain_text(text)) for k in _class_of(t.form))


def named_in(text: str) -> frozenset[str]:
    """Keys of those of a known class whom a text names with an article (« entre une commune et »).

    « Le lien ville-hôpital » and « en commun » name nobody.
    """
    return frozenset(k for word in _found(_NAMED, fold(text)) for k in _class_of(word))


def asked_for(plain: str) -> tuple[frozenset[str], frozenset[str]]:
    """The people for whom a folded question asks, as keys; and its words that name them."""
    words = _words_asked(_COUNCIL.sub("mairie", plain))
    council = _COUNCIL.search(plain)
    naming = frozenset(words) | frozenset(council.group().split() if council else ())
    return _keys(words), naming


def has_class(people: frozenset[str]) -> bool:
    """Whether some of the people are of a known class."""
    return any(key.startswith(f"{_KEY}§") for key in people)


def addressee(page: str) -> str:
    """The one whom a page speaks to (« en tant que collectivité »); empty for nobody or several."""
    named = {match.group(1) for match in _SPOKEN_TO.finditer(fold(page))}
    return named.pop() if len({unit(name.split()[0]) for name in named}) == 1 else ""


def speaks_to(sentence: str) -> bool:
    """Whether a sentence has its reader for subject: « vous pouvez », « En prêtant un local »."""
    return bool(_TO_READER.search(fold(sentence)))


def are_others(asked: frozenset[str], named: frozenset[str]) -> bool:
    """Whether a text names people, and none of those asked for."""
    return bool(asked and named) and asked.isdisjoint(named)


def names_some(people: frozenset[str], text: str) -> bool:
    """Whether a text names some of the people, or somebody of their class."""
    return not people.isdisjoint(_keys(token.form for token in tokens(plain_text(text))))


def _words_asked(plain: str) -> list[str]:
    """Who asks, for whom, who acts, whose: the first of a known class, else for whom."""
    if (bare := _BARE.match(plain)) and _class_of(bare[1]):
        return [bare[1]]
    if brought := list(_found(_BROUGHT_TO, plain)):
        return [word for word in brought if _class_of(word)][:1]
    if gained := list(_found(_GAINED_BY, plain)):
        return gained[-1:]
    for pattern in (_ASKER, *_ADDRESSED, _TOWARDS, _ACTOR, _OWN):
        for word in _found(pattern, plain):
            if _class_of(word):
                return [word]
    unknown = (word for pattern in (*_ADDRESSED, _MANY, _GAINER) for word in _found(pattern, plain))
    return [word for word in unknown if unit(word) not in _NOBODY][:1]


def _found(pattern: re.Pattern[str], plain: str) -> Iterator[str]:
    for match in pattern.finditer(plain):
        yield next(filter(None, match.groups()))


def _keys(words: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        found |= {f"{_KEY}{unit(_masculine(word))}"} | _class_of(word)
    return frozenset(found)


def _masculine(word: str) -> str:
    return re.sub(r"trices?$", "teur", re.sub(r"euses?$", "eur", word))


def _class_of(word: str) -> frozenset[str]:
    """The key of the class of a word, where it has one; « médecine » is nobody."""
    found = None if word in _FIELDS else _classes().get(unit(word))
    return frozenset() if found is None else frozenset({found})


@cache
def _classes() -> Mapping[str, str]:
    """Keys of classes by the unit of their words."""
    return {
        unit(word): f"{_KEY}§{name}"
        for name, words in data("lists")["audiences"].items()
        for entry in fold(words).split()
        for word in entry.split("-")[:1]
    }
