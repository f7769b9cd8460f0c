"""What the cross-encoder reads of a candidate: its text, what it stands under, what comes before.

The same function makes the passages of the training and those of a question.
"""

from __future__ import annotations

from pathlib import PurePath

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.texts import Texts
from ingest.assemble import readable
from ingest.index import Passage

_TEXT_CHARS = 700
_CONTEXT_CHARS = 300
_BEFORE_CHARS = 150
_READ_BACK = 170


def passage_of(candidate: Candidate, texts: Texts) -> Passage:
    """The candidate under its title, heading, caption and labels, after what precedes it."""
    above = [_title(candidate), *read_under(candidate, texts)]
    context = " – ".join(dict.fromkeys(text for text in above if text))
    return Passage(
        text=" ".join(candidate.text.split())[:_TEXT_CHARS],
        context=" ".join(context.split())[:_CONTEXT_CHARS],
        before=_before(candidate, texts) if candidate.shape is Shape.SENTENCE else "",
    )


def read_under(candidate: Candidate, texts: Texts) -> list[str]:
    """Last heading, caption, announcement, labels and lead: a cell alone means nothing."""
    document = candidate.document.id
    above = [*candidate.section[-1:]]
    above += [texts.slice(document, candidate.caption)] if candidate.caption else []
    above += [candidate.announced] if candidate.announced else []
    above += [texts.slice(document, span) for span in candidate.labels]
    above += [texts.slice(document, part.lead) for part in candidate.parts[:1] if part.lead]
    return above


def _title(candidate: Candidate) -> str:
    """The document's title; the name of a file is none."""
    info = candidate.document
    stem = PurePath(info.source).stem
    return "" if info.title in {stem, readable(stem)} else info.title


def _before(sentence: Candidate, texts: Texts) -> str:
    """The end of the text before a sentence, on the same line: what its pronouns stand for."""
    back = texts.before(sentence.document.id, sentence.spans[0], _READ_BACK)
    line = back.rsplit("\n", 1)[-1]
    return " ".join(line.split())[-_BEFORE_CHARS:]
