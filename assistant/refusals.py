"""Which refusal a question gets, and in which words. Nothing is searched here.

Scope chooses the wording only: a question whose words the field knows is `not_in_corpus`, another
is `out_of_scope`. There is no list of forbidden subjects: it would fail on the next folder of
documents.
"""

from __future__ import annotations

import re

from assistant import guards
from assistant.guards import Message
from assistant.outcomes import Answer, Outcome
from assistant.reader import templates
from assistant.reading import Reading
from assistant.vocabulary import Vocabulary
from ingest.documents import DocumentInfo
from ingest.french import fold

_FIELD_SHARE = 0.5
"""A question of which half of the words are known to the documents is of their field."""

_ABOUT_DOCUMENTS = re.compile(r"\b(?:documents?|rapports?|enquetes?|fiches?|textes?|corpus)\b")
_BY_MESSAGE = {
    Message.GREETING: (Outcome.UNCLEAR, templates.GREETING),
    Message.THANKS: (Outcome.UNCLEAR, templates.THANKS),
    Message.GOODBYE: (Outcome.UNCLEAR, templates.GOODBYE),
    Message.MANIPULATION: (Outcome.REFUSED, templates.MANIPULATION),
    Message.EMERGENCY: (Outcome.OUT_OF_SCOPE, templates.EMERGENCY),
    Message.PERSONAL_MEDICAL: (Outcome.OUT_OF_SCOPE, templates.MEDICAL),
    Message.OPINION: (Outcome.OUT_OF_SCOPE, templates.OPINION),
}


def plain(question: str, outcome: Outcome, text: str) -> Answer:
    """An answer without citation."""
    return Answer(question=question, standalone_question=question, outcome=outcome, text=text)


def before_search(question: str, limit: int) -> Answer | None:
    """The answer to a message that is no question over documents; `None` to go on."""
    if not re.search(r"\w", question):
        return plain(question, Outcome.UNCLEAR, templates.EMPTY)
    if len(question) > limit:
        return plain(question[:limit], Outcome.UNCLEAR, templates.too_long(limit))
    message = guards.recognise(question)
    if message in _BY_MESSAGE:
        return plain(question, *_BY_MESSAGE[message])
    return None


def after_search(
    question: str, reading: Reading, nearest: tuple[DocumentInfo, ...], vocabulary: Vocabulary
) -> tuple[Outcome, str]:
    """Outcome and words for a question that the documents do not answer."""
    if guards.recognise(question) is Message.MEDICAL:
        return Outcome.OUT_OF_SCOPE, templates.MEDICAL
    if not reading.terms:
        return Outcome.UNCLEAR, templates.NO_SUBJECT
    if not _in_field(reading, vocabulary):
        return Outcome.OUT_OF_SCOPE, templates.OUT_OF_SCOPE
    missing = reading.decision.missing
    text = templates.not_found(missing[0]) if missing else templates.NOT_IN_CORPUS
    if nearest:
        text = f"{text}\n\n{templates.nearest([info.title for info in nearest])}"
    return Outcome.NOT_IN_CORPUS, text


def _in_field(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether the question speaks of the documents' field: its words are known there."""
    if reading.follow_up or _ABOUT_DOCUMENTS.search(fold(reading.question.text)):
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
