"""What a list is of, and what kind of list a question asks for.

Documents announce their lists by a noun or a verb (« les cinq axes du plan », « l'enquête vise
à : »), and people ask for them by another one of the same kind (« c'est quoi les chantiers ? »,
« elle cherchait quoi ? »). `data/lists.toml` says which words stand for the same kind of list.

1. In an announcement, the noun that is counted says the kind (« comporte cinq *axes* »); without
   one, the nouns that are no complements do; without these, the verbs.
2. In a question, the first plural noun of a kind that is no complement is what is asked for
   (« les *freins* du plan d'action »); without one, the verb beside « quoi » or « que ».

A kind is written as a key, so that the words of a question that name it are covered by the lists
of that kind (`assistant.matching`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.language.list_words import kinds_of_noun, kinds_of_verb, kinds_of_verbs, supports
from assistant.language.plain_text import plain_text
from assistant.language.words import WORDS
from assistant.questions.asked import ENUMERATIONS, Asked
from assistant.questions.gains_asked import asks_gain
from assistant.questions.ranking import CARDINALS
from ingest.french import Token, fold, tokens

AIMS = "aims"
GAINS = "gains"
STEPS = "steps"
PEOPLE = "people"
PARTNERS = "partners"
EXAMPLES = "examples"
PLAN = "plan"
COMMON = "common"
RESULTS = "results"

_KEY = "§liste:"
_ADJECTIVES = frozenset({
    "grand", "grands", "grande", "grandes", "principal", "principaux", "principale", "principales",
    "prioritaire", "prioritaires", "premiers", "premieres", "bons", "bonnes", "vrais", "vraies",
    "complete", "complet", "entiere", "exhaustive", "gros", "grosses", "petits",
    "petites", "autres", "nouveaux", "nouvelles",
})  # fmt: skip
_COMPLEMENT = frozenset({"de", "du", "des", "d", "en"})
_ARTICLES = frozenset({"la", "l", "le", "les", "ce", "cet", "cette", "ces", "son", "sa", "ses"})
CARRIERS = frozenset({"exemple", "exemples", "idee", "idees", "liste", "type", "types", "sorte",
                       "sortes", "donne", "donnez", "propose", "proposez", "combien", "tout",
                       "cite", "citez"})  # fmt: skip
"""What « de » or « des » stands behind without making a complement of the noun."""

_ASKING = WORDS["frame"] - {"autour"}
"""« Je cherche *des* idées »: verbs of asking, whose object no noun carries."""

_SEVERAL = ("s", "x")
_DONE = re.compile(
    r"\b(?:a|ont|avez|avons) (?:\w+ )?(?:fait|realise|lance|monte|mis en place) (?:deja )?quoi\b|"
    r"\bqu'est ce qu(?:e |')(?:\w+ ){0,4}(?:a|ont) (?:fait|realise|lance|monte|mis en place)\b"
)
"""What somebody did: told by examples."""

_DOES = re.compile(
    r"\bqu(?:e|oi|'est ce qu(?:e|')) [^?.!]*\b(?:font|fait|faire)\b[^?.!]*\bensemble\b"
)
"""What some do together: told by what they aim at, plan or give as examples."""

_WILL_DO = re.compile(
    r"\b(?:que|quoi|qu'est ce que) (?:\w+ ){0,2}?"
    r"(?:veu(?:t|lent)|compte(?:nt)?|entend(?:ent)?|va|vont) "
    r"(?:(?:t )?(?:il|elle|ils|elles) )?faire\b|"
    r"\b(?:veut|compte|entend|va) faire quoi\b"
)
"""What somebody is going to do: a plan."""

_OPEN = re.compile(
    r"\bquoi\b|\bqu(?:e\b|')|\bqui\b|"
    r"\bquel(?:le)?s (?:organismes?|structures?|institutions?|entites?)\b"
)
"""Interrogatives beside which a verb says what is asked for."""

_IN_COMMON = re.compile(
    r"\bpoints? communs?\b|(?<!mettre )(?<!mis )(?<!mise )(?<!mettent )(?<!met )\ben commun\b"
)
_KEY_FIGURES = re.compile(r"\bchiffres? (?:cles?|marquants?|essentiels?)\b")
_SHARED = re.compile(
    r"\bet (?:[\w'-]+ ){1,8}(?:(?:[\w']+ ){0,3}(?:une |la |le |les |d'une |du |aux? |un )memes?\b|"
    r"ont (?:[\w'-]+ ){1,4}communs?\b|ont une \w+ commune\b|ont en commun\b|partagent\b)"
)
"""« A et B sont nés d'une même loi »: what several have in common."""

_MEANS = frozenset({"avec", "travers", "grace"})
"""« Qu'a-t-elle réussi *avec ses projets* ? » does not ask for projects."""

_WHY = re.compile(r"\bpourquoi\b|\ba quoi (?:ca |cela )?ser\w+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The kind of list that a question asks for.

    Attributes:
        kinds: Names of kinds, none where the question says nothing of it.
        words: Folded words of the question that say it.
        named: Whether a noun says it (« les axes »), not a verb (« elle vise quoi »).
    """

    kinds: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    named: bool = False


UNSAID = Wanted()


def keys_of(kinds: Iterable[str]) -> frozenset[str]:
    """The keys that the kinds are covered by."""
    return frozenset(f"{_KEY}{kind}" for kind in kinds)


def says_kind(keys: Iterable[str]) -> bool:
    """Whether some of the keys is of a kind of list."""
    return any(key.startswith(_KEY) for key in keys)


def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of list that a folded noun is an item of (« axe », « étape »)."""
    return kinds_of_noun(noun)


def kinds_announced(*texts: str) -> frozenset[str]:
    """The kinds of the list that some texts announce: the first text that says any."""
    return next((kinds for kinds in map(_kinds_said, texts) if kinds), frozenset())


def says_shared(text: str) -> bool:
    """Whether a text says what several things have in common."""
    return bool(_SHARED.search(fold(text)))


def count_announced(text: str) -> int | None:
    """The number of things that an announcement counts (« cinq axes »), if any."""
    spelled = count_spelled(text)
    return CARDINALS.get(spelled) or (int(spelled) if spelled.isdigit() else None)


def count_spelled(text: str) -> str:
    """That number as the announcement spells it; empty where it counts nothing."""
    words = tokens(plain_text(text))
    for position, word in enumerate(words):
        if kinds_of_noun(word.form) and _is_counted(position, words):
            nearest = next(_before(position, words))
            return nearest if nearest in CARDINALS or nearest.isdigit() else ""
    return ""


def kinds_asked(plain: str) -> Wanted:
    """The kind of list that a folded question asks for, hyphens read as spaces."""
    words = tokens(plain)
    for position, word in enumerate(words):
        kinds = kinds_of_noun(word.form)
        if not kinds or not word.form.endswith(_SEVERAL) or _is_complement(position, words):
            continue
        if _is_means(position, words):
            continue
        if word.form in CARRIERS and (other := _carried(position, words)):
            carried = kinds_of_noun(other.form)
            said = frozenset({word.form, other.form}) | _said_again(kinds | carried, words)
            return Wanted(kinds | carried, said, named=True)
        return Wanted(kinds, frozenset({word.form}) | _said_again(kinds, words), named=True)
    if _DONE.search(plain):
        return Wanted(frozenset({EXAMPLES}))
    if _WILL_DO.search(plain):
        return Wanted(frozenset({PLAN, AIMS}), frozenset({"veut", "compte", "entend"}))
    if match := _IN_COMMON.search(plain):
        also = {word.form for word, kinds in kinds_of_verbs(words) if COMMON in kinds}
        return Wanted(frozenset({COMMON}), frozenset(also).union(match.group().split()), named=True)
    if _OPEN.search(plain):
        for word, kinds in kinds_of_verbs(words):
            return Wanted(kinds, frozenset({word.form}))
    return Wanted(frozenset({AIMS, EXAMPLES, PLAN})) if _DOES.search(plain) else UNSAID


def support_words(plain: str, wanted: Wanted) -> frozenset[str]:
    """Verbs of a folded question that say no more than its noun (« les défis à *relever* »)."""
    if not wanted.named:
        return frozenset()
    return frozenset(word.form for word in tokens(plain) if supports(word.form, wanted.kinds))


def _said_again(kinds: frozenset[str], words: Sequence[Token]) -> frozenset[str]:
    """Other words that name the same kind (« que *recommande*-t-il ? les actions »)."""
    said = (word.form for word in words if word.form in CARRIERS)
    verbs = (word.form for word, also in kinds_of_verbs(words) if also & kinds)
    return frozenset(form for form in said if kinds_of_noun(form) & kinds).union(verbs)


def kind_wanted(plain: str, asked: Asked) -> Wanted:
    """The kind of list asked for, where several things or people answer."""
    wanted = kinds_asked(plain)
    if asked is Asked.PERSON:
        return wanted if PEOPLE in wanted.kinds else UNSAID
    if asks_gain(plain):
        return replace(wanted, kinds=wanted.kinds | {GAINS} if wanted.named else frozenset({GAINS}))
    return wanted if asked in ENUMERATIONS else UNSAID


def _kinds_said(text: str) -> frozenset[str]:
    plain = fold(text).replace("-", " ")
    also = {COMMON} if _IN_COMMON.search(plain) else set()
    also |= {RESULTS} if _KEY_FIGURES.search(plain) else set()
    return _announced(text) | also


def _announced(text: str) -> frozenset[str]:
    plain = plain_text(text)
    words = tokens(plain)
    counted: set[str] = set()
    named: set[str] = set()
    for position, word in enumerate(words):
        kinds = kinds_of_noun(word.form)
        if not kinds:
            continue
        if _is_counted(position, words):
            counted |= kinds
        elif not _is_complement(position, words):
            named |= kinds
    if counted or named:
        return frozenset(counted or named) | _said_last(plain, words)
    if _WHY.search(plain):
        return frozenset({GAINS})
    return frozenset().union(*(kinds_of_verb(word.form) for word in words))


def _said_last(plain: str, words: Sequence[Token]) -> frozenset[str]:
    """Kinds of the verb that leads to the items (« les projets du club *permettent* : »)."""
    led = bool(words) and plain.rstrip().endswith(":")
    return kinds_of_verb(words[-1].form) if led else frozenset()


def _before(position: int, words: Sequence[Token]) -> Iterator[str]:
    """The words before a noun, its adjectives aside, from the nearest."""
    for word in reversed(words[:position]):
        if word.form not in _ADJECTIVES:
            yield word.form


def _is_counted(position: int, words: Sequence[Token]) -> bool:
    nearest = next(_before(position, words), "")
    return nearest in CARDINALS or nearest.isdigit() or nearest == "plusieurs"


def _is_complement(position: int, words: Sequence[Token]) -> bool:
    """Whether a noun only completes another one (« le plan d'*action* »)."""
    before = [form for form, _ in zip(_before(position, words), range(3), strict=False)]
    if before and before[0] in _ARTICLES:
        before = before[1:]
    if not before or before[0] not in _COMPLEMENT:
        return False
    return len(before) > 1 and before[1] not in CARRIERS | _ASKING


def _is_means(position: int, words: Sequence[Token]) -> bool:
    """Whether a noun is what something is done with (« avec *ses projets* »)."""
    before = [form for form, _ in zip(_before(position, words), range(3), strict=False)]
    determined = bool(before) and before[0] in _ARTICLES
    return determined and not _MEANS.isdisjoint(before[1:])


def _carried(position: int, words: Sequence[Token]) -> Token | None:
    """The noun behind « exemples de »."""
    behind = words[position + 1 : position + 3]
    if len(behind) == 2 and behind[0].form in _COMPLEMENT:
        return behind[1]
    return None
