"""The informative terms of a question, and which of them evidence may not lack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from assistant.language.plain_text import plain_text
from assistant.language.word_counts import french_words
from assistant.language.word_forms import of_doer
from assistant.language.words import STEMS, WORDS
from assistant.questions.asked import ENUMERATIONS, FIGURES, SUPERLATIVES, Asked, announced_items
from assistant.questions.asking_sentence import (
    asking_sentence,
    asks_of_own_house,
    core_of,
)
from assistant.questions.deeds_asked import deed_asked
from assistant.questions.list_kinds import says_kind
from assistant.questions.provenance import provenance
from assistant.questions.ranking import CARDINALS, ORDINAL, ORDINALS
from assistant.questions.request import matters_asked, request_words
from assistant.questions.roles import WordRole, roles
from assistant.questions.seats import with_seats
from assistant.questions.set_apart import apart, description
from assistant.questions.thresholds import threshold_words
from assistant.vocabulary import Mention, Vocabulary
from ingest.french import STOP_WORDS, fold, stem, tokens

_FRAME_WORDS = WORDS["frame"]
_SHORT_NAME = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]{1,3}")
_TITLES = frozenset({"dr", "pr", "mme", "mlle", "mr"})
"""Before a name, in short; a text may spell them out, or leave them out."""

_KIND_WORDS = {
    Asked.PERCENT: frozenset({"part", "parts"}),
    Asked.PLACE: frozenset({"ville", "pays"}),
    Asked.STATEMENT: frozenset({"document", "documents"}),
    Asked.DEFINITION: frozenset({"lettres", "lettre", "abreviation", "acronyme"}),
}
_ROLES_OF_PEOPLE = WORDS["roles_of_people"]
_QUANTITIES = WORDS["quantities"]
_SUPERLATIVE_WORDS = WORDS["superlatives"]
_GENERAL_VERBS = STEMS["general_verbs"]
"""Stems of verbs that carry a question without saying what it is about."""

_SAYING = STEMS["verbs_of_saying"]
"""« Qui *défend* l'idée… »: said by « selon » as well, which `assistant.misfits.agents` looks
for."""

_GENERAL_NOUNS = STEMS["general_nouns"]
SELF = re.compile(
    r"^\W*(?:bonjour\W+)?(?:moi )?"
    r"(?:je suis|je viens d['’](?:être|arriver|intégrer|entrer)|je viens de (?:prendre|rejoindre)|"
    r"j['’]arrive|j['’]exerce|je travaille(?! sur)|nous sommes|on est|en tant qu[e'’]|"
    r"en (?:ma|notre) qualité d[e'’]|étant)\b"
    r"[^,.;:?!]{2,90}[,.;:]"
    r"|^\W*(?:bonjour\W+)?"
    r"(?:(?:(?:toute? )?nouve(?:au|lle)|jeune|future?|ancien(?:ne)?|simple)\s+)?"
    r"(?:élue?|maire|adjointe?|(?:vice-)?présidente?|conseill(?:er|ère)|députée?|sénat(?:eur|rice)|"
    r"infirmi(?:er|ère)|médecin|généraliste|pharmacien(?:ne)?|kiné\w*|orthophoniste|psychologue|"
    r"podologue|sage-femme|dentiste|interne|étudiante?|bénévole|secrétaire|direct(?:eur|rice)|"
    r"coordinat(?:eur|rice)|coordonnat(?:eur|rice)|chargée? de mission|chef(?:fe)? de projet|"
    r"cadre de santé|agente? territoriale?|dgs|journaliste|retraitée?|habitante?|patiente?)\b"
    r"(?-i:(?![^,.;:]*[A-ZÀ-Ý]{2}))[^,.;:?!]{0,60}"
    r"(?:,(?=\s*(?:je|j['’]|nous|on)\b)|[.;:](?=[^?]*\b(?:je|j['’]|m['’]|nous|on|mon|ma|mes|notre|nos)\b))",
    re.IGNORECASE,
)
MEASURED = FIGURES | {Asked.YES_NO, Asked.LABEL}
"""What asks for a figure or about one; other questions ask which rows lie above it."""

_EXACT = MEASURED - {Asked.YES_NO}
"""« Plus de la moitié jouent-elles ? » is settled by any share: no text need say « la moitié »."""

_SOMEBODY = re.compile(
    r"[A-ZÀ-Ý][a-zà-ÿ-]+ [A-ZÀ-Ý]\w+|\b(?:la personne|celui|celle|quelqu['’]un) (?:qui|à la tête)\b"
)
_WORD = re.compile(r"\w+")
_EPITHET = (
    rf"(?:(?:{'|'.join(WORDS['before_nouns'])}) "
    r"(?!(?:est|sont|etait|de|des|du|d|a|pour|dans)\b)(?=\w{3}))?"
)
_HEAD = re.compile(
    rf"\b{ORDINAL} (\w+)|"
    r"\b(?:quel(?:le)?s?|combien) (est |sont |etait |serait )?"
    r"(?:(?:l[ea]s?|de|du|des|son|sa|ses|leurs?)\s+|l'|d')?"
    rf"{_EPITHET}(?:(?:types?|genres?|sortes?|categories?) (?:de |d'|des ))?(\w+)"
)
_EXPANSION = re.compile(r"\b(?:sigle|acronyme|abreviation|initiale|lettre)s?\b")
"""« Que recouvre le sigle… » asks what the acronym stands for, wherever it is met."""


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

    @property
    def asks(self) -> bool:
        """Whether it says what is asked about, and no general word, who asks or what was told."""
        return not (self.soft or self.asker or self.context)


class TermReader:
    """Makes the terms of one question."""

    def __init__(
        self,
        text: str,
        plain: str,
        asked: Asked,
        vocabulary: Vocabulary,
        marks: Mapping[str, frozenset[str]],
        light: frozenset[str] = frozenset(),
    ) -> None:
        """`marks` are the keys that words stand for; `light` words say nothing of their own."""
        self._text = text
        self._marks = marks
        self._plain = plain
        self._asked = asked
        self._mentions = with_seats(text, vocabulary.mentions(text))
        words = tokens(text)
        self._roles = {
            word.start: role for word, role in zip(words, roles(words, text), strict=True)
        }
        introduced = SELF.match(text)
        end = introduced.end() if introduced else 0
        self._asker_ends = 0 if asks_of_own_house(text[:end], text[end:]) else end
        self._core = core_of(text)
        self._asking = asking_sentence(text)
        head = _HEAD.search(plain)
        named = (head.group(1) or head.group(3)) if head else ""
        named = "" if _is_any(named, plain) else named
        self._head = stem(named) if named and named not in STOP_WORDS else ""
        self._matters = matters_asked(plain)
        self._request = request_words(plain, asked) | light
        owned = bool(head and head.group(2)) and named not in _ROLES_OF_PEOPLE
        self._firm = owned or named in _QUANTITIES
        self._apart = apart(text)
        self._source = (0, 0) if asked is Asked.TOPIC else provenance(text)
        self._described = description(text)
        self._threshold = frozenset() if asked in _EXACT else threshold_words(plain)
        self._deed = deed_asked(plain)
        self._about_person = bool(_SOMEBODY.search(text[1:]))

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
        if form == self._deed:
            return False
        if form in _TITLES or form in _FRAME_WORDS or form in _KIND_WORDS.get(self._asked, ()):
            return True
        words = set(_WORD.findall(form))
        if words <= self._request or words <= self._threshold:
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
        compound = alone and "-" in surface
        general = alone and not compound and mention.parts[0] in _GENERAL_VERBS | _GENERAL_NOUNS
        context = not _within(mention.start, self._core) and not says_kind(self._marked(surface))
        counted = any(char.isdigit() for char in surface)
        source = _within(mention.start, self._source)
        context = context or source or _within(mention.start, self._described)
        context = context or (counted and not _within(mention.start, self._asking))
        matter = alone and fold(surface) in self._matters
        saying = alone and self._asked is Asked.PERSON and mention.parts[0] in _SAYING
        soft = superlative or general or asker or context or saying
        role = self._roles.get(mention.start, WordRole.NOUN)
        if compound or len(mention.parts) > 1:
            role = WordRole.NOUN
        if matter:
            role = WordRole.MODIFIER
        head = bool(self._head) and mention.parts[0] == self._head and not (soft or matter)
        keys = of_doer(surface, mention.keys) if role is WordRole.NOUN else mention.keys
        near = mention.near | (mention.keys - keys)
        if _is_short_name(surface, mention.start):
            keys, near = frozenset(mention.parts), frozenset()
        return Term(
            surface=surface,
            keys=keys,
            marks=self._marked(surface),
            near=near,
            parts=mention.parts,
            strong=(source or not soft) and self._is_strong(mention),
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


def _is_any(named: str, plain: str) -> bool:
    """Whether what is asked for stands beside a word for anything (« écoles ou structures »)."""
    other = re.search(rf"\b{named} ou (\w+)", plain) if named else None
    return other is not None and stem(other[1]) in _GENERAL_NOUNS


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


def _is_short_name(surface: str, start: int) -> bool:
    """Whether a word is a name of a few letters, whose stem may be that of another word.

    « L'Ain » is no « aîné ».
    """
    return (
        start > 0
        and _SHORT_NAME.fullmatch(surface) is not None
        and fold(surface) not in french_words()
    )
