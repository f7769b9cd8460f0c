"""The known word that an unknown one was meant for.

Candidates come from the documents, from the vocabulary and from French at large. What was meant
sounds the same (`assistant.language.sounds`), or is within one edit for words of five and six
letters, two from seven on (optimal string alignment distance: an insertion, deletion, substitution
or swap). Of several candidates the likeliest is taken, as a noisy channel would have it: few edits,
the same sound, a word of the documents, a common word. An elision without its apostrophe
(« lenquête », « dabitants ») is given it back. What only sounds like another word and begins one
of the documents was cut short (« hospit »).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Set
from functools import lru_cache
from itertools import takewhile

from rapidfuzz.distance import OSA

from assistant.language.sounds import sounds
from assistant.language.verb_forms import is_infinitive
from assistant.language.word_counts import commonness, folded_counts, french_words, word_counts
from assistant.language.words import WORDS
from assistant.vocabulary import Vocabulary
from ingest.french import STOP_WORDS, fold, stem, tokens
from ingest.index import Index

_GENERAL_NOUNS = WORDS["general_nouns"]
_PREFIX = 2
_SHORT = 6
_BY_SOUND_ONLY = 4
"""Words of so few letters are mended only into what sounds the same."""

_ENDING = re.compile(
    r"(?:ee?)?s?|e[rz]|(?:ai?|aie|e|o)?nt|a(?:is|it|nts|ntes?)|ons|er(?:a|ait|ont|ent)"
)
_ROOT = 4
"""Letters that two forms of one word share at their beginning, at least."""

_SHORTEST = 3
_FARTHEST = 3
"""Edits between a word and what sounds the same, at most."""

_ALIKE = 600
"""Words of the documents by first letter, the commonest."""

_CUT_OFF = 3
"""Letters that people leave out at the end of a word, at least; fewer are a typing error."""

_EDIT, _SPELLING, _SOUND, _OF_DOCUMENTS, _USE, _APOSTROPHE = 0.6, 0.4, 1.0, 0.5, 0.15, 0.3
"""What an edit costs, one that changes no sound, and another sound; what standing in the documents
and common use are worth; what a lost apostrophe costs."""

_FUNCTION_WORD = -1.0
"""The cost of an elided function word (« nont », « quil »)."""

_NAME = 3.0
"""How common a word of the documents is held to be, at least: names are in no list of words."""

_ACTION = re.compile(r"(?:[ts]ion|ment|age|ance)$")
_COMMON = 60
"""Words of the list seen less often than this are not offered as corrections."""

_ELIDED = re.compile(r"(?P<letter>qu|[dl]|[mnstjc])(?P<rest>[aeiouyhéèêàâîô][^\W\d_]+)")
_GLUED = re.compile(r"(?P<small>les|des|une|aux|nos|vos)(?P<rest>[a-z]{4,})")
_BEFORE_VERBS = frozenset("mnstjc")
_SAME_SOUND = tuple(
    frozenset(letters)
    for letters in ("ckq", "scz", "fp", "eaéèhio", "oahe", "iahyeu", "uoh", "jg", "xcs", "vw")
)
"""First letters that may stand for one sound."""


def is_known(form: str, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a folded word stands in the lists of French, in the vocabulary or in a document."""
    if form in french_words() or form in _GENERAL_NOUNS:
        return True
    return is_of_documents(form, index, vocabulary)


def is_of_documents(form: str, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether a folded word stands in the vocabulary or in a document, but for its number."""
    single = form.removesuffix("s")
    forms = {form, single, f"{single}s"} if len(form) > _BY_SOUND_ONLY else {form}
    written = vocabulary_words(vocabulary)
    return any(one in written or is_in_documents(one, index) for one in forms)


def is_in_documents(form: str, index: Index) -> bool:
    """Whether a document holds a folded word as it stands."""
    return form in index.similar_terms(form)


def of_one_word(form: str, other: str) -> bool:
    """Whether two folded words look like forms of one (« travaillée », « travailler »)."""
    if other == f"{form}e":  # « mairi »
        return False
    if stem(form) == stem(other):
        return True
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(form, other, strict=False))
    )
    ends = (form[same:], other[same:])
    if ends == ("", "r"):  # « levié » is a « levier », « aidé » is « aider »
        return is_infinitive(other)
    return same >= _ROOT and all(map(_ENDING.fullmatch, ends))


def nearest(written: str, index: Index, vocabulary: Vocabulary) -> str | None:
    """The likeliest word that an unknown one was meant for, folded; `None` where none is near."""
    whole = _nearest(written, index, vocabulary)
    parted = _with_apostrophe(written, index, vocabulary)
    apart = _with_article(written, index)
    found = [one for one in (whole, parted, apart) if one]
    return min(found)[1] if found else None


def _with_apostrophe(
    written: str, index: Index, vocabulary: Vocabulary
) -> tuple[float, str] | None:
    """« dabitants » as « d'habitants »."""
    match = _ELIDED.fullmatch(written.lower())
    if match is None:
        return None
    letter, rest = match["letter"], fold(match["rest"])
    if rest in STOP_WORDS:
        return _FUNCTION_WORD, f"{letter}'{rest}"
    if len(rest) < _SHORTEST:
        return None
    if is_known(rest, index, vocabulary):
        found: tuple[float, str] | None = (
            -_gain(rest, of_documents=is_of_documents(rest, index, vocabulary)),
            rest,
        )
    else:
        found = _nearest(match["rest"], index, vocabulary)
    if found is None or (letter in _BEFORE_VERBS and not is_infinitive(found[1])):
        return None
    return found[0] + _APOSTROPHE, f"{letter}'{found[1]}"


def _with_article(written: str, index: Index) -> tuple[float, str] | None:
    """« lescommunes » as « les communes », where the documents have the noun."""
    match = _GLUED.fullmatch(fold(written))
    if match is None or not is_in_documents(match["rest"], index):
        return None
    return -_gain(match["rest"], of_documents=True), f"{match['small']} {match['rest']}"


def _nearest(written: str, index: Index, vocabulary: Vocabulary) -> tuple[float, str] | None:
    form = fold(written)
    letters = set().union({form[0]}, *(group for group in _SAME_SOUND if form[0] in group))
    own = {*vocabulary_words(vocabulary), *index.similar_terms(form[:_PREFIX])}
    own.update(*(index.similar_terms(letter, _ALIKE) for letter in letters))
    common = (word for letter in letters for word in _common_words().get(letter, ()))
    best = min(_scored(written, form, {*own, *common}, own), default=None)
    if len(form) > _BY_SOUND_ONLY and (best is None or best[1]):
        longer = _lengthened(form, own)
        if longer:
            return (_FARTHEST * _EDIT, longer)
    return (best[0], best[2]) if best else None


def _scored(
    written: str, form: str, words: Iterable[str], own: Set[str]
) -> Iterable[tuple[float, bool, str]]:
    """Cost, whether it is only near by its sound, and word, of the words that are near."""
    limit = 0 if len(form) <= _BY_SOUND_ONLY else 1 if len(form) <= _SHORT else 2
    heard = sounds(written, unaccented=written.isascii())
    stems = frozenset(map(stem, own))
    for word in words:
        if len(word) < _BY_SOUND_ONLY or not word.isalpha() or word == form:
            continue
        distance = OSA.distance(form, word, score_cutoff=_FARTHEST)
        if distance > _FARTHEST:
            continue
        same = bool(heard & _sounds(word))
        if not same and distance > limit:
            continue
        cost = _SPELLING * distance if same else _EDIT * distance + _SOUND
        yield (
            cost - _gain(word, of_documents=word in own, inflected=stem(word) in stems),
            same and distance > limit,
            word,
        )


def _sounds(form: str) -> frozenset[str]:
    """How a folded word sounds; its last « e » may have an accent where French has such a word."""
    accented = form not in word_counts() or f"{form[:-1]}é" in word_counts()
    return sounds(form, unaccented=accented)


def _gain(form: str, *, of_documents: bool, inflected: bool = False) -> float:
    use = commonness(form)
    if of_documents:
        return _OF_DOCUMENTS + _USE * max(use, _NAME)
    return _OF_DOCUMENTS * inflected / 2 + _USE * use


def _lengthened(form: str, known: Iterable[str]) -> str | None:
    """What an unknown word is cut from (« hospit »): a noun of action, else the commonest."""
    longer = [w for w in known if w.startswith(form) and len(w) >= len(form) + _CUT_OFF]
    nouns = [w for w in longer if _ACTION.search(w)]
    return max(nouns or longer, key=lambda w: (folded_counts().get(w, 0), w), default=None)


@lru_cache(maxsize=4)
def vocabulary_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Folded words of all the writings of the vocabulary."""
    return frozenset(
        token.form
        for entry in vocabulary.entries
        for writing in (*entry.writings, *entry.sayings, *entry.near)
        for token in tokens(writing)
    )


@lru_cache(maxsize=1)
def _common_words() -> dict[str, tuple[str, ...]]:
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word, count in folded_counts().items():
        if count >= _COMMON and len(word) >= _BY_SOUND_ONLY:
            by_letter[word[0]].append(word)
    return {letter: tuple(words) for letter, words in by_letter.items()}
