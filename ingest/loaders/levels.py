"""The levels of headings that styles declare, under the title of the document."""

from __future__ import annotations

from ingest.loaders.drafts import HeadingDraft

_DEEPEST = 9


class Levels:
    """Headings in the order in which they are read: each knows the one that it stands under."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        self._level = 0
        self._titled = False

    def declared(self, text: str, level: int) -> HeadingDraft:
        """A heading of a style; 0 is the title, which every other heading then stands below."""
        if level == 0:
            self._titled = True
        self._level = level + 1 if self._titled else max(level, 1)
        return HeadingDraft(text, self._level)

    def below(self, text: str) -> HeadingDraft:
        """A line in bold that no style calls a heading: one level below the last declared."""
        return HeadingDraft(text, min(self._level + 1, _DEEPEST))
