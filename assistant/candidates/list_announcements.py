"""What announces a list: its heading, the paragraph that leads to it, and what this refers to.

« Ces démarches visent à : » names nothing by itself; the sentence before it says whose they are,
and announces the list as much. What stands behind a list refers to its announcement, not to its
items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.questions.list_kinds import says_shared
from ingest.documents import Block, Chunk, ChunkKind, ListBlock, Paragraph
from ingest.french import fold, sentences
from ingest.index import Index

BEFORE_CHARS = 500
_REFERS_BACK = re.compile(
    r"(?:elles?|ils?|cet?|cette|ces|celles?(?: ci)?|ceux(?: ci)?|celui(?: ci)?|leurs?|son|sa|ses)\b"
)

_OF_SOMEBODY = re.compile(
    r"^[^.;]{0,40}?\b(?:l'adresse|les (?:coordonnees|contacts|adresses|inscriptions))\b"
    r"(?! (?:de|du|des|d)\b)"
)
"""« Pour connaître les coordonnées, … »: of whom, the sentence before says."""

_POSSESSIVE = re.compile(r"(?:leurs?|son|sa|ses)\b")


def refers_back(text: str) -> bool:
    """Whether a sentence opens on a word that stands for something said before it.

    « Pour connaître les coordonnées » leaves out whose they are.
    """
    plain = fold(text[:80])
    return bool(_REFERS_BACK.match(plain) or _OF_SOMEBODY.match(plain))


def referred_to(introduction: str, before: str) -> str:
    """The sentence that the announcement of a list refers back to, empty without one.

    « Ses projets » are somebody's, and no more of what is said of them.

    Args:
        introduction: The announcement.
        before: What stands before the list, the announcement included or not.
    """
    if not refers_back(introduction) or _POSSESSIVE.match(fold(introduction)):
        return ""
    said = before.rstrip().removesuffix(introduction.rstrip()).rstrip()
    *_, (start, end) = list(sentences(said)) or [(0, 0)]
    return said[start:end]


def leading_item(block: ListBlock, first: str) -> str:
    """The first item of a list that nothing else announces, where it announces the others.

    « Le musée et le fort sont nés d'une même loi » opens a list of what they share.

    Args:
        block: The list.
        first: The text of its first item.
    """
    return first if block.introduction is None and says_shared(first) else ""


def said_before(chunk: Chunk, index: Index) -> str:
    """The end of the chunk before one of the same section; of a list, what announces it."""
    before = index.neighbours(chunk.id, before=1, after=0)[0]
    if before.id == chunk.id or before.headings != chunk.headings:
        return ""
    said = before.context if before.kind is ChunkKind.LIST else before.text
    return said[-BEFORE_CHARS:]


def paragraph_leading_to(block: ListBlock, blocks: Sequence[Block]) -> Paragraph | None:
    """The paragraph that the announcement of a list is a part of."""
    introduction = block.introduction
    if introduction is None:
        return None
    leading = (b for b in blocks if isinstance(b, Paragraph) and b.span.contains(introduction))
    return next(leading, None)
