"""Which part of a message asks, and whether it stands alone.

What a message tells first, or what it asks for, is context: it may help to find the answer, it need
not be in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.words import STEMS, WORDS
from assistant.questions.ranking import CARDINALS, ORDINALS
from ingest.french import STOP_WORDS, Token, sentences, stem, tokens

_FRAME_WORDS = WORDS["frame"]
_GENERAL_VERBS = STEMS["general_verbs"]
_LEANING = WORDS["pronouns"]
_BEFORE_PRONOUN = WORDS["subjects"] | {"j", "n", "ne", "m", "t", "s", "y", "qui", "qu", "l"}
_ARTICLES = WORDS["articles"]
_UNFINISHED = re.compile(r"\S.*?(?:[?!…]+|\.{3})(?=\s)|\S.*$", re.DOTALL)
"""Ends of sentences that a small letter may follow, in the messages that people type."""


_PREPARED = (
    r"(?:réunion|rendez-vous|conseil|entretien|visite|assemblée|débat|commission|présentation|"
    r"exposé|note|dossier|article|mémoire|rapport|oral|examen|concours|discours|intervention|"
    r"rencontre|séance|courrier|thèse|cours)\b"
)
_OCCASION = re.compile(
    r"^\W*(?:bonjour\W+)?(?:"
    r"(?:dans la perspective|en vue|en prévision|à l['’]occasion|pour les besoins|dans le cadre) "
    r"d(?:['’]une?|e (?:mon|ma|notre))"
    r"|(?:pour|afin de) préparer (?:une?|mon|ma|notre)"
    r"|(?:je|nous|on) (?:(?:dois|devons|doit|vais|allons|va) )?"
    r"(?:prépar|rédig|écri|présent|mont)\w+ (?:une?|mon|ma|notre)"
    rf") (?:petite? )?{_PREPARED}[^,;:?!]{{0,60}}[,;:]",
    re.IGNORECASE,
)
"""What the answer is for, said first: « en vue d'un conseil municipal, … »."""


_THERE = re.compile(
    r"\b(?:y (?:a-t-(?:il|on)|en a-t-il)|(?:a|compte|est|couvre|dessert)-t-on|"
    r"(?:avons|sommes|comptons|couvrons)-nous|"
    r"(?:on|nous) (?:a|avons|est|sommes|compte|comptons|couvre|couvrons)|(?:compte|a|est)-t-elle|"
    r"(?:compte|a|est)-t-il)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(r"(?<=[\s'’])[A-ZÀ-Ý]\w+")


def asks_of_own_house(told: str, asked: str) -> bool:
    """Whether a question asks of what its asker named as theirs.

    « Je travaille au club de Morvel : combien de membres y a-t-il ? » asks of that club.
    """
    named = _CALLED.search(told) is not None and _CALLED.search(f" {asked}"[2:]) is None
    return named and _THERE.search(asked) is not None


def asking_sentence(text: str) -> tuple[int, int]:
    """Offsets of the sentence that asks: the longest with a question mark, else the last one."""
    parts = [
        (start + match.start(), start + match.end())
        for start, end in sentences(text)
        for match in _UNFINISHED.finditer(text[start:end])
    ]
    asking = [(start, end) for start, end in parts if text[:end].rstrip().endswith("?")]
    if len(parts) < 2:
        return 0, len(text)
    return max(asking, key=lambda part: part[1] - part[0]) if asking else parts[-1]


def core_of(text: str) -> tuple[int, int]:
    """Offsets of what asks, where it stands alone; else of the whole text.

    It is the sentence that asks, without the occasion that it is asked for. It does not stand alone
    where it says nothing by itself (« Par où commencer ? », « Qu'est-ce qui est prévu ? ») or leans
    on the rest (« Est-ce que ça se soigne ? »).
    """
    start, end = asking_sentence(text)
    occasion = _OCCASION.match(text)
    start = max(start, occasion.end()) if occasion else start
    words = tokens(text[start:end])
    informative = [
        word
        for word in words
        if word.form not in STOP_WORDS | _FRAME_WORDS and stem(word.form) not in _GENERAL_VERBS
    ]
    leaning = any(_leans(words, position) for position in range(len(words)))
    return (start, end) if informative and not leaning else (0, len(text))


def stands_alone(text: str) -> bool:
    """Whether a question says what it is about, and leans on nothing before it.

    « Les clubs ont-ils… » has its subject in front of the pronoun.
    """
    words = tokens(text)
    empty = STOP_WORDS | _FRAME_WORDS | ORDINALS.keys() | CARDINALS.keys()
    said = [w for w in words if w.form not in empty and stem(w.form) not in _GENERAL_VERBS]
    leaning = (i for i, word in enumerate(words) if _leans(words, i))
    return bool(said) and all(_is_inverted(text, words, i) for i in leaning)


def _is_inverted(text: str, words: Sequence[Token], position: int) -> bool:
    """Whether a pronoun stands behind its verb, and a noun with its article in front of both."""
    word = words[position]
    if text[word.start - 1 : word.start] != "-":
        return False
    return any(w.form in _ARTICLES for w in words[: max(0, position - 1)])


def _leans(words: Sequence[Token], position: int) -> bool:
    """Whether a word stands for something said before; « en » may be a preposition."""
    form = words[position].form
    if form == "en":
        return position > 0 and words[position - 1].form in _BEFORE_PRONOUN
    return form in _LEANING
