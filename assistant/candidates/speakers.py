"""What people are whom a document lists without a word.

The slide of a workshop gives a heading and three lines, « Madame A B, présidente de… »: nothing
says that they speak there, and every reader knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.language.figures import is_of_people
from ingest.french import fold

SPEAKERS = "intervenants"
_EVENT = re.compile(
    r"\b(?:ateliers?|conferences?|tables? rondes?|colloques?|congres|seminaires?|webinaires?|"
    r"debats?|rencontres|assises|forum|pleniere|journees?|sessions?)\b"
)


def implied(introduction: str, headings: Sequence[str], items: Iterable[str]) -> str:
    """What announces a list: its introduction, else what people under an event are."""
    if introduction or not is_of_people(items):
        return introduction
    return SPEAKERS if _EVENT.search(fold(" \n ".join(headings))) else ""
