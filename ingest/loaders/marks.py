"""Markdown marks in what is otherwise plain text: people paste them into any file.

Bounded everywhere: a line of stars or brackets must not cost the square of its length.
"""

from __future__ import annotations

import re

_MARKED = re.compile(r"(?P<marks>#{1,6})\s+(?P<text>\S.*?)\s*#*")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])")
_LINK = re.compile(r"!?\[([^\[\]\n]{1,500})\]\((?:https?:|mailto:|/|#)[^()\s]{0,2000}\)")
_CODE = re.compile(r"`([^`\n]+)`")
_MAX_TITLE = 300


def unmark(line: str) -> str:
    """The line without its Markdown marks of emphasis, code and links."""
    line = _LINK.sub(r"\1", line)
    line = _BOLD.sub(r"\2", _BOLD.sub(r"\2", line))
    return _CODE.sub(r"\1", _ITALIC.sub(r"\1", line))


def marked(line: str) -> re.Match[str] | None:
    """The match of a title marked « ## », within the length of a heading."""
    line = line.strip()
    return _MARKED.fullmatch(line) if line.startswith("#") and len(line) <= _MAX_TITLE else None
