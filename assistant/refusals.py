"""Which refusal a question gets, and in which words. Nothing is searched here.

Scope chooses the wording only: a question whose words the field knows is `not_in_corpus`, another
is `out_of_scope`. There is no list of forbidden subjects: it would fail on the next folder of
documents.
"""

from __future__ import annotations

import re

from assistant.follow_up_gate import NOTHING_FOLLOWS
from assistant.language.noun_phrases import NounPhrase, noun_phrases
from assistant.outcomes import Answer, Outcome
from assistant.questions import guards, scope
from assistant.questions.guards import Message
from assistant.questions.roles import WordRole
from assistant.reader import templates
from assistant.reading import Reading
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo
from ingest.french import fold
from ingest.index import Index

_OF = re.compile(r"d(?:e|u|es|['’])", re.IGNORECASE)
_NAMING = frozenset({WordRole.NOUN, WordRole.MODIFIER})
_LONGEST = 60
_TELLING = 0.3
"""Weight below which a name stands nearly everywhere: nothing said of it would be untrue."""

_FIELD_SHARE = 0.5
"""A question of which half of the words are known to the documents is of their field."""

_ABOUT_DOCUMENTS = re.compile(r"\b(?:documents?|rapports?|enquetes?|fiches?|textes?|corpus)\b")
_BY_MESSAGE = {
    Message.GREETING: (Outcome.UNCLEAR, templates.GREETING),
    Message.THANKS: (Outcome.UNCLEAR, templates.THANKS),
    Message.GOODBYE: (Outcome.UNCLEAR, templates.GOODBYE),
    Message.MANIPULATION: (Outcome.REFUSED, templates.MANIPULATION),
    Message.EMERGENCY: (Outcome.OUT_OF_SCOPE, templates.EMERGENCY),
    Message.DISTRESS: (Outcome.OUT_OF_SCOPE, templates.DISTRESS),
    Message.PERSONAL_MEDICAL: (Outcome.OUT_OF_SCOPE, templates.MEDICAL),
    Message.OPINION: (Outcome.OUT_OF_SCOPE, templates.OPINION),
    Message.CHAT: (Outcome.OUT_OF_SCOPE, templates.OUT_OF_SCOPE),
    Message.ABOUT_ASSISTANT: (Outcome.UNCLEAR, templates.ABOUT_ASSISTANT),
    Message.DOUBT: (Outcome.UNCLEAR, templates.DOUBT),
    Message.REMARK: (Outcome.UNCLEAR, templates.REMARK),
    Message.INSULT: (Outcome.UNCLEAR, templates.INSULT),
}
_GRAVE = frozenset(
    {Message.MANIPULATION, Message.EMERGENCY, Message.DISTRESS, Message.PERSONAL_MEDICAL}
)


def plain(question: str, outcome: Outcome, text: str) -> Answer:
    """An answer without citation."""
    return Answer(question=question, standalone_question=question, outcome=outcome, text=text)


def before_search(question: str, limit: int, *, several: bool = False) -> Answer | None:
    """The answer to a message that is no question over documents; `None` to go on.

    Args:
        question: As typed.
        limit: Of its length in characters.
        several: Whether it asks several questions: what is grave holds for all of them, a remark
            or an opinion for its own part only.
    """
    if not re.search(r"\w", question):
        return plain(question, Outcome.UNCLEAR, templates.EMPTY)
    if len(question) > limit:
        return plain(question[:limit], Outcome.UNCLEAR, templates.too_long(limit))
    message = guards.recognise(question)
    if message in _BY_MESSAGE and (message in _GRAVE or not several):
        return plain(question, *_BY_MESSAGE[message])
    return None


def elsewhere(question: str, index: Index, vocabulary: Vocabulary) -> Answer | None:
    """The refusal of a question that is plainly about something else; `None` to go on."""
    if scope.is_elsewhere(question, index, vocabulary):
        return plain(question, Outcome.OUT_OF_SCOPE, templates.OUT_OF_SCOPE)
    return None


def after_search(
    question: str,
    reading: Reading,
    nearest: tuple[DocumentInfo, ...],
    index: Index,
    vocabulary: Vocabulary,
) -> tuple[Outcome, str]:
    """Outcome and words for a question that the documents do not answer."""
    if guards.recognise(question) is Message.MEDICAL:
        return Outcome.OUT_OF_SCOPE, templates.MEDICAL
    if not reading.terms:
        return Outcome.UNCLEAR, templates.NO_SUBJECT
    if not _in_field(reading, index, vocabulary):
        return Outcome.OUT_OF_SCOPE, templates.OUT_OF_SCOPE
    if reading.decision.rule == NOTHING_FOLLOWS:
        return Outcome.NOT_IN_CORPUS, templates.NOTHING_FOLLOWS
    wanted = looked_for(reading)
    text = templates.not_found(wanted) if wanted else templates.NOT_IN_CORPUS
    if nearest:
        text = f"{text}\n\n{templates.nearest([info.title for info in nearest])}"
    return Outcome.NOT_IN_CORPUS, text


def looked_for(reading: Reading) -> str:
    """The noun phrase of the question that no evidence carries, as typed; empty without one.

    A verb, an adverb or a filler alone (« va », « vraiment ») would say nothing to people, and what
    the documents speak of elsewhere is no news; on a field that the vocabulary does not know, only
    what they never name is.
    """
    named = reading.scored[0].known if reading.scored else True
    text = reading.question.text
    phrases = noun_phrases(text)
    known = {weighted.term.surface: weighted for weighted in reading.terms}
    for surface in reading.decision.missing:
        weighted = known.get(surface)
        if weighted is None or not (weighted.unseen or weighted.term.strong):
            continue
        if not weighted.unseen and (weighted.weight < _TELLING or not named or surface.isupper()):
            continue
        at = text.find(surface)
        for position, phrase in enumerate(phrases):
            if weighted.term.role in _NAMING and phrase.noun_start <= at < phrase.end:
                return _with_complement(text, phrases[position:])
        if weighted.term.strong:
            return surface
    return ""


def _with_complement(text: str, phrases: tuple[NounPhrase, ...]) -> str:
    """The first phrase, with the « de … » right behind it, without its determiner."""
    first, *rest = phrases
    end = first.end
    if rest and rest[0].start - end <= 1 and _OF.fullmatch(rest[0].preposition):
        end = rest[0].end
    return text[first.noun_start : end if end - first.noun_start <= _LONGEST else first.end]


def _in_field(reading: Reading, index: Index, vocabulary: Vocabulary) -> bool:
    """Whether the question speaks of the documents' field: its words are known there."""
    if reading.follow_up or _ABOUT_DOCUMENTS.search(fold(reading.question.text)):
        return True
    if scope.is_everyday(reading.question.text, index, vocabulary):
        return False
    if scope.is_of_work(reading.question.text):
        return True
    terms = [weighted for weighted in reading.terms if not weighted.term.soft]
    if any(vocabulary.is_acronym(weighted.term.keys) for weighted in terms):
        return True
    known = [
        w
        for w in terms
        if not w.term.surface[0].isdigit() and (not w.unseen or vocabulary.is_of_field(w.term.keys))
    ]
    return len(known) >= _FIELD_SHARE * max(1, len(terms))
