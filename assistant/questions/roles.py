"""The part that each word of a question plays, from the words before it.

Refusing well needs to know which words are negotiable. « Quelle part des CPTS *repère* une
personne dédiée » may be answered by « *identifient* un personnel dédié »; « Quel est le *budget* »
may not be answered by anything without a budget. French marks the difference in front of the word:

- a noun stands behind an article, a possessive, a preposition or an interrogative adjective
  (« quel », « combien de »), adjectives and ordinals aside (« les principaux *freins* »);
- a verb stands behind a subject or reflexive pronoun, a negation, an auxiliary, or carries an
  inverted subject (« couvre-t-elle », « combien de communes *couvre* le club »); an infinitive
  stands behind « pour », « à », « de », « comment » or a modal verb;
- what follows a noun directly is a modifier (« privées », « dédiée ») or the verb.

A question made of keywords marks nothing: all its words are nouns then.
"""

from __future__ import annotations

import re
from enum import Enum

from assistant.language.inversions import verbs_before_subject
from assistant.language.words import WORDS
from ingest.french import Token

_DETERMINERS = WORDS["determiners"]
_INFINITIVE_OPENERS = WORDS["before_infinitives"]
_SUBJECTS = WORDS["subjects"]
_AUXILIARIES = WORDS["auxiliaries"]
_BETWEEN = WORDS["between"]
_BEFORE_NOUNS = WORDS["before_nouns"]
_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:er|ir|oir|re)$")
_INVERTED = re.compile(r"-(?:t-)?(?:il|elle|on|ils|elles|tu|vous|nous|je)\b", re.IGNORECASE)
_ADVERB = re.compile(r"[^\W\d_]{4,}(?:amment|emment|ement|iment)$")


_GERUND = re.compile(r"[^\W\d_]{3,}(?:[^m]e|[^e])ant")
"""« En lançant », « en créant »: no noun behind « en » ends so."""

_BEFORE_NOUNS_TOO = frozenset({"le", "la", "les", "l", "s", "d", "de", "a"})


class WordRole(Enum):
    """What a word does in a question, and what its absence from the evidence weighs."""

    NOUN = 1.0
    MODIFIER = 0.65
    VERB = 0.4
    ADVERB = 0.15


def roles(words: tuple[Token, ...], text: str) -> tuple[WordRole, ...]:
    """The role of each token of a question."""
    if not any(word.form in _DETERMINERS for word in words):
        return tuple(WordRole.NOUN for _ in words)
    inverted = verbs_before_subject(text)
    found: list[WordRole] = []
    for position, word in enumerate(words):
        verb = word.start in inverted
        found.append(WordRole.VERB if verb else _role(position, word, words, found, text))
    return tuple(found)


def _role(
    position: int, word: Token, words: tuple[Token, ...], found: list[WordRole], text: str
) -> WordRole:
    before = _previous(position, words)
    if _INVERTED.match(text, word.end):
        return WordRole.VERB
    if _is_adverb(word.form, before, text, word):
        return WordRole.ADVERB
    if _is_infinitive(word.form, before):
        return WordRole.VERB
    if text[max(0, word.start - 2) : word.start].lower() in {"l'", "l’", "d'", "d’"}:
        return WordRole.NOUN
    if before in _SUBJECTS | _AUXILIARIES or (before == "en" and _GERUND.fullmatch(word.form)):
        return WordRole.VERB
    if word.form in _BEFORE_NOUNS and _has_noun(position, words, text):
        return WordRole.MODIFIER
    if position == 0 or before in _DETERMINERS or before[:1].isdigit():
        return WordRole.NOUN
    previous = found[position - 1]
    return WordRole.MODIFIER if previous is not WordRole.VERB else WordRole.NOUN


def _is_infinitive(form: str, before: str) -> bool:
    """Whether the ending and the word before speak for an infinitive (« de créer »)."""
    if len(form) <= 3 or before not in _INFINITIVE_OPENERS or not _INFINITIVE.fullmatch(form):
        return False
    return before not in _BEFORE_NOUNS_TOO or form.endswith(("er", "ir", "oir", "tre", "dre"))


def _previous(position: int, words: tuple[Token, ...]) -> str:
    at = position - 1
    while at > 0 and words[at].form in _BETWEEN | _BEFORE_NOUNS:
        at -= 1
    return words[at].form if at >= 0 else ""


def _has_noun(position: int, words: tuple[Token, ...], text: str) -> bool:
    """Whether a noun stands right behind an adjective (« les principaux *freins* »)."""
    if position + 1 >= len(words):
        return False
    following = words[position + 1]
    beside = not text[words[position].end : following.start].strip()
    other = _DETERMINERS | _SUBJECTS | _AUXILIARIES | _BETWEEN | _BEFORE_NOUNS
    return beside and len(following.form) > 2 and following.form not in other


def _is_adverb(form: str, before: str, text: str, word: Token) -> bool:
    if not _ADVERB.fullmatch(form):
        return False
    return before not in _DETERMINERS and text[word.start - 1 : word.start] not in {"'", "’"}
