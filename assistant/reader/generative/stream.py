"""Cuts the text of a model into sentences and list items while it comes.

1. Thinking that some models write between ``<think>`` and ``</think>`` is dropped.
2. Text is held line by line. A line that is complete gives all of its sentences; of the line that
   is still being written, every sentence but the last, and only once the next one has begun with
   something else than a marker (« … . [1] » keeps its marker).
3. A line that starts with a bullet is one item; a line that ends with a colon is an introduction.
4. A sentence that runs on beyond `MAX_SENTENCE` characters is given as it is: its check fails.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.verify.claims import BULLET
from ingest.french import sentences

MAX_SENTENCE = 1200
_AFTER_STOP = re.compile(r"([.!?…]+)(\s*(?:»|\))?)\s*((?:\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\]\s*)+)")


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence, an item or an introduction, as the model wrote it.

    Attributes:
        kind: ``sentence``, ``item`` or ``introduction``.
        opens: Whether it begins a new paragraph.
    """

    text: str
    kind: str = "sentence"
    opens: bool = False


class SentenceStream:
    """Feed it pieces of text; it gives what is complete."""

    def __init__(self) -> None:
        self._raw = ""
        self._line = ""
        self._fresh = True
        self._thinking = False

    def feed(self, piece: str) -> list[Written]:
        """What this piece completes, in order."""
        self._line += self._thoughtless(piece)
        found: list[Written] = []
        while "\n" in self._line:
            line, self._line = self._line.split("\n", 1)
            found += self._whole(line)
        found += self._begun()
        return found

    def finish(self, *, cut: bool = False) -> list[Written]:
        """What is left. Where the text was cut, the last unfinished sentence is dropped."""
        line, self._line = self._line, ""
        if self._raw and not self._thinking:
            line += self._raw
            self._raw = ""
        left = self._whole(line)
        if (
            cut
            and left
            and not re.search(r"[.!?…»]\s*(?:\[\d+\]\s*)*\.?$|\]\s*[.!?]?$", left[-1].text)
        ):
            left.pop()
        return left

    def _thoughtless(self, piece: str) -> str:
        """The piece without thinking; the start of a tag is held until it can be told."""
        self._raw += piece
        text = ""
        while self._raw:
            if self._thinking:
                end = re.search(r"</think(?:ing)?>", self._raw, re.IGNORECASE)
                if end is None:
                    self._raw = self._raw[-12:]
                    return text
                self._raw = self._raw[end.end() :]
                self._thinking = False
                continue
            start = re.search(r"<think(?:ing)?>", self._raw, re.IGNORECASE)
            if start:
                text += self._raw[: start.start()]
                self._raw = self._raw[start.end() :]
                self._thinking = True
                continue
            held = re.search(
                r"<(?:t(?:h(?:i(?:n(?:k(?:i(?:n(?:g)?)?)?)?)?)?)?)?$", self._raw, re.IGNORECASE
            )
            cut = held.start() if held else len(self._raw)
            text += self._raw[:cut]
            self._raw = self._raw[cut:]
            return text
        return text

    def _whole(self, line: str) -> list[Written]:
        if not line.strip():
            self._fresh = self._fresh or not line.strip()
            return []
        opens, self._fresh = self._fresh, False
        if BULLET.match(line):
            return [Written(BULLET.sub("", line).strip(), "item", opens)]
        parts = _sentences(line)
        kinds = ["sentence"] * len(parts)
        if re.search(r":\s*(?:\[\d+\]\s*)*$", parts[-1]):
            kinds[-1] = "introduction"
        return [
            Written(text, kind, opens and position == 0)
            for position, (text, kind) in enumerate(zip(parts, kinds, strict=True))
        ]

    def _begun(self) -> list[Written]:
        """The sentences of the current line that are surely over."""
        if BULLET.match(self._line) or re.match(r"^\s*(?:[-*•–]|\d{0,2}[.)]?)?\s*$", self._line):
            return self._overlong()
        parts = _sentences(self._line)
        if len(parts) < 2 or not _started(parts[-1]):
            return self._overlong()
        over, rest = parts[:-1], parts[-1]
        opens, self._fresh = self._fresh, False
        self._line = rest + (" " if self._line.endswith(" ") else "")
        return [Written(text, "sentence", opens and i == 0) for i, text in enumerate(over)]

    def _overlong(self) -> list[Written]:
        if len(self._line) <= MAX_SENTENCE:
            return []
        text, self._line = self._line, ""
        return [Written(text.strip())]


def _sentences(line: str) -> list[str]:
    """Sentences of a line, each with the markers that follow its full stop."""
    joined = _AFTER_STOP.sub(lambda m: f" {m.group(3).strip()}{m.group(1)}{m.group(2)} ", line)
    parts = [joined[start:end] for start, end in sentences(joined)]
    return [part for part in parts if re.search(r"\w", part)] or parts[:1]


def _started(text: str) -> bool:
    return bool(text) and text[0] != "[" and bool(re.match(r"\W*\w", text))
