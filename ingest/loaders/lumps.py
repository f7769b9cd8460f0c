"""What the lines of a page are read as (`ingest.loaders.lines`) before headings are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from ingest.loaders.drafts import CaptionDraft, ListDraft, TableDraft


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph, a heading or a caption: not yet known.

    Attributes:
        isolated: Nothing but it stands between the empty lines around it.
        opens: It is the first after an empty line, or follows a list or a table.
        goes_on: Something follows without an empty line between.
        level: Level of a title that marks declare (« ## »), else 0.
        pointer: It stood behind a lone arrow or square, as titles of slides do.
        stacked: All lines between the empty lines around it are short and unfinished, as those of
            a cover are.
    """

    text: str
    isolated: bool
    opens: bool
    goes_on: bool
    level: int = 0
    pointer: bool = False
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """Where a banner was: nothing continues across it."""


Lump: TypeAlias = Prose | ListDraft | TableDraft | CaptionDraft | PageBreak
