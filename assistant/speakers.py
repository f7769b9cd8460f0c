"""What the publisher of a document says: « que dit l'ARS ? », « que propose l'ARS aux élus ? ».

A publisher speaks in its documents, which rarely name it. What is asked is read there, without it:
« que propose-t-on aux élus ? ».
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.documents_meant import documents_published_by
from assistant.language.noun_places import with_preposition
from assistant.questions.forms_of_asking import small
from assistant.questions.speakers_asked import SpeakerAsked, speaker_asked
from ingest.documents import DocumentInfo
from ingest.index import Filter, Index

_ABOUT = re.compile(
    r"^(?:sur|à\s+propos\s+d(?:e\s+|['’])|au\s+sujet\s+d(?:e\s+|['’])|concernant)\s*", re.IGNORECASE
)
_PREPOSITION = re.compile(
    r"(?:sur|pour|aux?|à|de|des|du|d['’]\S*|contre|en|dans|concernant|au\s+sujet)\b", re.IGNORECASE
)
_POINTS = re.compile(
    r"\b(?:ça|cela|ce\s+sujet|là-dessus|ce\s+point|eux|elles?|lui)\b", re.IGNORECASE
)
_SILENT = ("e", "a")


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a publisher is asked about.

    Attributes:
        documents: Those that it published.
        question: What is asked of them, without it; empty for all that they say.
    """

    documents: tuple[DocumentInfo, ...]
    question: str


def spoken_by(message: str, where: Filter, index: Index) -> Spoken | None:
    """The publisher whose words a message asks for; `None` where it names none."""
    asked = speaker_asked(message)
    if asked is None:
        return None
    whole = len(asked.words)
    for end in range(whole, 0, -1) if asked.rest is None else (whole,):
        rest = " ".join(asked.words[end:]) if asked.rest is None else asked.rest
        meant = documents_published_by(" ".join(asked.words[:end]), index, where)
        if meant and (not rest or _PREPOSITION.match(rest)):
            return None if _POINTS.search(rest) else Spoken(meant, _without_speaker(asked, rest))
    return None


def _without_speaker(asked: SpeakerAsked, rest: str) -> str:
    """What is asked about something, of anybody."""
    if not rest:
        return ""
    if about := _ABOUT.match(rest):
        return f"Que dit-on {with_preposition('de', small(rest[about.end() :]))} ?"
    link = "-t-on" if asked.verb.endswith(_SILENT) else "-on"
    return f"Que {asked.verb}{link} {rest} ?"
