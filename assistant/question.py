"""A standalone question, analysed: the kind of answer, the informative terms and their roles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.addressees import asked_for
from assistant.alternatives import alternatives
from assistant.asked import (
    ENUMERATIONS,
    FIGURES,
    SUPERLATIVES,
    Asked,
    announced_items,
    asked_by,
    asks_gain,
    is_negated,
    is_procedural,
)
from assistant.list_kinds import CARRIERS, UNSAID, Wanted, keys_of, kind_wanted, says_kind
from assistant.ranking import CARDINALS, ORDINAL, ORDINALS, Places, places_asked
from assistant.request import request_words
from assistant.roles import WordRole, roles
from assistant.set_apart import apart, side
from assistant.thresholds import Threshold, threshold_of, threshold_words
from assistant.vocabulary import Mention, Vocabulary
from assistant.words import WORDS
from ingest.french import STOP_WORDS, Token, fold, sentences, stem, tokens

_FRAME_WORDS = WORDS["frame"]
_KIND_WORDS = {
    Asked.PERCENT: frozenset({"part", "parts"}),
    Asked.PLACE: frozenset({"ville", "pays"}),
    Asked.STATEMENT: frozenset({"document", "documents"}),
    Asked.DEFINITION: frozenset({"lettres", "lettre", "abreviation", "acronyme"}),
}
_ROLES_OF_PEOPLE = WORDS["roles_of_people"]
_MEASURED = FIGURES | {Asked.YES_NO, Asked.LABEL}
"""What asks for a figure or about one; other questions ask which rows lie above it."""

_QUANTITIES = WORDS["quantities"]
_SUPERLATIVE_WORDS = WORDS["superlatives"]
_GENERAL_VERBS = frozenset(map(stem, WORDS["general_verbs"]))
"""Stems of verbs that carry a question without saying what it is about."""

_SAYING = frozenset(map(stem, WORDS["verbs_of_saying"]))
"""« Qui *défend* l'idée… »: said by « selon » as well, which `assistant.agents` looks for."""

_GENERAL_NOUNS = frozenset(map(stem, WORDS["general_nouns"]))
SELF = re.compile(
    r"^\W*(?:bonjour\W+)?(?:moi )?"
    r"(?:je suis|je viens d['’]être|nous sommes|on est|en tant qu[e'’]|étant)\b"
    r"[^,.;:?!]{2,60}[,.;:]",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:combien|nombre) (?:y a t il |il y a |existe t il |compte t on )?(?:de |d')(\w+)|"
    r"\b(?:sont|etaient) combien,? (?:les |ces |nos )(\w+)|"
    r"\bcombien (?:sont|etaient) (?:les |ces )(\w+)|"
    r"^\W*(?:les |ces |nos )(\w+) (?:\w+ ){0,4}(?:sont|etaient) combien\b"
)
"""The noun that « combien » counts, behind it or in front of it."""

_LEANING = WORDS["pronouns"]
_BEFORE_PRONOUN = WORDS["subjects"] | {"j", "n", "ne", "m", "t", "s", "y", "qui", "qu", "l"}
_UNFINISHED = re.compile(r"\S.*?(?:[?!…]+|\.{3})(?=\s)|\S.*$", re.DOTALL)
"""Ends of sentences that a small letter may follow, in the messages that people type."""

_WORD = re.compile(r"\w+")
_HEAD = re.compile(
    rf"\b{ORDINAL} (\w+)|"
    r"\b(?:quel(?:le)?s?|combien) (est |sont |etait |serait )?"
    r"(?:l[ea]s?|l'|d'|de|du|des|son|sa|ses|leurs?)?\s*"
    r"(?:(?:types?|genres?|sortes?|categories?) (?:de |d'|des ))?(\w+)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """An informative term of a question.

    Attributes:
        surface: As typed.
        keys: What a text must hold, any of them (stem, concepts).
        near: Related concepts, which count for less.
        parts: Stems of the words of a phrase.
        inner: For each word of a phrase, the keys that say it by itself.
        strong: Whether evidence without it cannot answer: a figure, a year, an acronym, a proper
            name. A near miss differs from a question that has an answer by one of these.
        soft: Whether the term only marks the kind of answer (a superlative, a verb of general
            meaning) or says who asks.
        role: What the word does in the question.
        asker: Whether it says who asks (« je suis maire, … »): it orders answers, refuses none.
        context: Whether another sentence than the question holds it: it may help, it need not be
            covered.
        head: Whether it is the thing asked for (« quel est le *budget* », « quelle *ville* »).
        firm: Whether the thing asked for has to be named: a quantity, or what somebody or something
            has (« quel est le *projet* de »). « Quelle *ville* » is answered by a name without it.
        marks: Keys of the kind of list, or of the people, that it stands for; what is of the same
            kind is nearly as good as the word.
    """

    surface: str
    keys: frozenset[str]
    near: frozenset[str]
    parts: tuple[str, ...]
    strong: bool
    soft: bool = False
    role: WordRole = WordRole.NOUN
    asker: bool = False
    context: bool = False
    head: bool = False
    firm: bool = False
    inner: tuple[frozenset[str], ...] = ()
    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question, analysed.

    Attributes:
        asked: The kind of answer.
        terms: In the order of the text.
        places: Places asked for in an order (« le troisième », « les deux derniers »).
        alternatives: The two things that a comparison sets side by side, folded.
        expected_items: Number of items announced (« les cinq actions »).
        counted: Keys of the noun that « combien de … » counts.
        negated: Whether the question asks about an absence.
        procedural: Whether a how-to asks what to do (« comment formaliser… »), not how something
            is (« comment les CPTS aident-elles… »).
        wanted: The kind of list asked for (« les *axes* »).
        gain: Whether it asks what somebody gains.
        readers: Keys of the people for whom it asks.
        apart: What it sets apart (« à part leur fondateur »), which is none of its terms.
        side: The side of a matter that it asks about (« côté attractivité »).
        threshold: The share above or below which it asks for the rows of a table.
    """

    text: str
    asked: Asked
    terms: tuple[Term, ...]
    places: Places | None = None
    alternatives: tuple[str, str] | None = None
    expected_items: int | None = None
    counted: frozenset[str] = frozenset()
    negated: bool = False
    procedural: bool = False
    wanted: Wanted = UNSAID
    gain: bool = False
    readers: frozenset[str] = frozenset()
    apart: tuple[Term, ...] = ()
    side: tuple[Term, ...] = ()
    threshold: Threshold | None = None


def analyse(text: str, vocabulary: Vocabulary) -> Question:
    """Reads a standalone question."""
    plain = plain_text(text)
    asked = asked_by(plain)
    wanted = kind_wanted(plain, asked)
    readers, naming = asked_for(plain)
    marks = {word: keys_of(wanted.kinds) for word in wanted.words - CARRIERS}
    marks |= dict.fromkeys(naming, readers)
    found = _Reader(text, plain, asked, vocabulary, marks)
    terms = found.terms()
    return Question(
        text=text,
        asked=asked,
        terms=terms,
        places=places_asked(plain) if asked is Asked.RANK else None,
        alternatives=alternatives(plain) if asked is Asked.COMPARISON else None,
        expected_items=announced_items(plain) if asked in ENUMERATIONS else None,
        counted=_counted(plain, terms) if asked is Asked.COUNT else frozenset(),
        negated=is_negated(plain),
        procedural=is_procedural(plain),
        wanted=wanted,
        gain=asks_gain(plain),
        readers=readers,
        apart=found.within(apart(text)),
        side=found.within(side(text)),
        threshold=None if asked in _MEASURED else threshold_of(plain),
    )


@lru_cache(maxsize=1024)
def plain_text(text: str) -> str:
    """The folded text, hyphens read as spaces, white space collapsed."""
    return " ".join(fold(text).replace("-", " ").split())


def terms_within(terms: Sequence[Term], words: str) -> tuple[Term, ...]:
    """The terms whose words all stand among some folded words of the question."""
    said = set(_WORD.findall(words))
    return tuple(t for t in terms if set(_WORD.findall(plain_text(t.surface))) <= said)


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
    """Offsets of the sentence that asks, where it stands alone; else of the whole text.

    A sentence does not stand alone that says nothing by itself (« Par où commencer ? ») or leans on
    another (« Est-ce que ça se soigne ? »).
    """
    start, end = asking_sentence(text)
    words = tokens(text[start:end])
    informative = [w for w in words if w.form not in STOP_WORDS | _FRAME_WORDS]
    leaning = any(_leans(words, position) for position in range(len(words)))
    return (start, end) if informative and not leaning else (0, len(text))


def _leans(words: Sequence[Token], position: int) -> bool:
    """Whether a word stands for something said before; « en » may be a preposition."""
    form = words[position].form
    if form == "en":
        return position > 0 and words[position - 1].form in _BEFORE_PRONOUN
    return form in _LEANING


_EXPANSION = re.compile(r"\b(?:sigle|acronyme|abreviation|initiale|lettre)s?\b")
"""« Que recouvre le sigle… » asks what the acronym stands for, wherever it is met."""


class _Reader:
    """Makes the terms of one question."""

    def __init__(
        self,
        text: str,
        plain: str,
        asked: Asked,
        vocabulary: Vocabulary,
        marks: Mapping[str, frozenset[str]],
    ) -> None:
        self._text = text
        self._marks = marks
        self._plain = plain
        self._asked = asked
        self._mentions = vocabulary.mentions(text)
        words = tokens(text)
        self._roles = {
            word.start: role for word, role in zip(words, roles(words, text), strict=True)
        }
        introduced = SELF.match(text)
        self._asker_ends = introduced.end() if introduced else 0
        self._core = core_of(text)
        self._asking = asking_sentence(text)
        head = _HEAD.search(plain)
        named = (head.group(1) or head.group(3)) if head else ""
        self._head = stem(named) if named and named not in STOP_WORDS else ""
        self._request = request_words(plain, asked)
        owned = bool(head and head.group(2)) and named not in _ROLES_OF_PEOPLE
        self._firm = owned or named in _QUANTITIES
        self._apart = apart(text)
        self._threshold = frozenset() if asked in _MEASURED else threshold_words(plain)
        self._about_person = bool(re.search(r"[A-ZÀ-Ý][a-zà-ÿ-]+ [A-ZÀ-Ý]\w+", text[1:]))

    def within(self, span: tuple[int, int]) -> tuple[Term, ...]:
        """The terms of a part of the question."""
        said = (m for m in self._mentions if _within(m.start, span) and not self._is_frame(m))
        return tuple(map(self._term, said))

    def terms(self) -> tuple[Term, ...]:
        """The terms of the question, without what it sets apart."""
        mentions = (m for m in self._mentions if not _within(m.start, self._apart))
        found = tuple(self._term(mention) for mention in mentions if not self._is_frame(mention))
        if self._asked is not Asked.DEFINITION or not any(term.strong for term in found):
            return found
        told = self._asking[1] - self._asking[0] < len(self._text.strip())
        if _EXPANSION.search(self._plain) and any(term.surface.isupper() for term in found):
            return tuple(t if t.surface.isupper() else _told(t) for t in found)
        return tuple(self._as_told(term) for term in found) if told else found

    def _as_told(self, term: Term) -> Term:
        """« On me parle partout de CPTS. C'est quoi ? » asks what the name is, and nothing else."""
        start = self._text.find(term.surface)
        return term if term.strong or _within(start, self._asking) else _told(term)

    def _is_frame(self, mention: Mention) -> bool:
        form = fold(self._text[mention.start : mention.end])
        if form in self._marks and self._asked in ENUMERATIONS:
            return False
        if form in _FRAME_WORDS or form in _KIND_WORDS.get(self._asked, ()):
            return True
        if form in self._request or set(_WORD.findall(form)) <= self._threshold:
            return True
        if (
            self._asked in SUPERLATIVES
            and stem(form) == self._head
            and self._head in _GENERAL_NOUNS
        ):
            return True
        if self._about_person and form in _ROLES_OF_PEOPLE:
            return True
        return form in CARDINALS or form in ORDINALS or self._is_item_count(form)

    def _is_item_count(self, form: str) -> bool:
        announced = announced_items(self._plain)
        return self._asked in ENUMERATIONS and form.isdigit() and int(form) == announced

    def _term(self, mention: Mention) -> Term:
        surface = self._text[mention.start : mention.end]
        superlative = fold(surface) in _SUPERLATIVE_WORDS and self._asked in SUPERLATIVES
        asker = mention.start < self._asker_ends
        alone = len(mention.parts) == 1
        general = alone and mention.parts[0] in _GENERAL_VERBS | _GENERAL_NOUNS
        context = not _within(mention.start, self._core) and not says_kind(self._marked(surface))
        counted = any(char.isdigit() for char in surface)
        context = context or (counted and not _within(mention.start, self._asking))
        saying = alone and self._asked is Asked.PERSON and mention.parts[0] in _SAYING
        soft = superlative or general or asker or context or saying
        role = self._roles.get(mention.start, WordRole.NOUN)
        if len(mention.parts) > 1:
            role = WordRole.NOUN
        head = bool(self._head) and mention.parts[0] == self._head and not soft
        return Term(
            surface=surface,
            keys=mention.keys,
            marks=self._marked(surface),
            near=mention.near,
            parts=mention.parts,
            strong=not soft and self._is_strong(mention),
            soft=soft,
            role=role,
            asker=asker,
            context=context,
            head=head,
            firm=head and self._firm,
            inner=mention.inner,
        )

    def _marked(self, surface: str) -> frozenset[str]:
        """Keys of the kind of list, or of the people, that some words of the question name."""
        said = (self._marks.get(word, frozenset()) for word in _WORD.findall(plain_text(surface)))
        return frozenset().union(*said)

    def _is_strong(self, mention: Mention) -> bool:
        surface = self._text[mention.start : mention.end]
        if any(char.isdigit() for char in surface) or mention.acronym:
            return True
        if _is_shouted(self._text):
            return False
        if any(len(word) >= 2 and word.isupper() for word in re.findall(r"\w+", surface)):
            return True
        return surface[:1].isupper() and not _starts_sentence(self._text, mention.start)


def _told(term: Term) -> Term:
    return replace(term, soft=True, context=True, strong=False, head=False, firm=False)


def _within(offset: int, span: tuple[int, int]) -> bool:
    return span[0] <= offset < span[1]


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) > 0.6 * max(1, len(letters))


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \u00a0\u202f'’\"«(-LlDdQqu")
    return not before or before[-1] in ".!?:"


def _counted(plain: str, terms: tuple[Term, ...]) -> frozenset[str]:
    match = _COUNTED.search(plain)
    if match is None:
        return frozenset()
    counted = stem(next(filter(None, match.groups())))
    for term in terms:
        if term.parts[0] == counted:
            return term.keys | term.near | {counted}
    return frozenset({counted})
