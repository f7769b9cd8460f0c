"""How the answer of a language model ends: its cost, what went wrong, what is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.outcomes import Removed, Usage
from assistant.reader.generative import notes
from assistant.reader.generative.budget import estimate
from assistant.reader.generative.cache import Stored
from assistant.reader.generative.checking import Checked
from assistant.reader.generative.client import Piece, Trouble
from assistant.reader.generative.prompt import Prompt


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of an answer.

    Attributes:
        text: The concatenated `Checked` texts; empty where the extractive answer must stand in.
        removed: Sentences that failed their check.
        usage: Tokens and seconds; `None` where the model was not asked.
        failure: A French note for the reader, `None` where all went well.
        declined: The model said that the excerpts do not answer.
    """

    text: str
    removed: tuple[Removed, ...] = ()
    usage: Usage | None = None
    failure: str | None = None
    declined: bool = False


class Count:
    """Tokens of one request, from the endpoint or estimated."""

    def __init__(self, prompt: Prompt) -> None:
        self.characters = 0
        self.finish = ""
        self._input = 0
        self._output = 0
        self._prompt = prompt

    def add(self, piece: Piece) -> None:
        """One more piece of the answer."""
        self.characters += len(piece.text)
        self.finish = piece.finish or self.finish
        self._input = max(self._input, piece.input_tokens)
        self._output = max(self._output, piece.output_tokens)

    def usage(self, model: str, seconds: float) -> Usage:
        """What the request cost."""
        return Usage(
            model=model,
            input_tokens=self._input or estimate(self._prompt.characters),
            output_tokens=self._output or estimate(self.characters),
            seconds=seconds,
        )


@dataclass
class End:
    """How a request ended."""

    trouble: Trouble | None = None
    off_the_rails: bool = False
    declined: bool = False

    @property
    def clean(self) -> bool:
        """Whether the model came to its end by itself."""
        return self.trouble is None and not self.off_the_rails

    def note(self, pieces: Sequence[str], removed: Sequence[Removed]) -> str | None:
        """What the reader is told."""
        if pieces:
            if self.trouble:
                return notes.partial(self.trouble)
            return notes.PARTIAL_RAILS if self.off_the_rails else None
        if self.trouble:
            return notes.TROUBLES[self.trouble]
        if self.declined:
            return notes.DECLINED
        if self.off_the_rails:
            return notes.OFF_THE_RAILS
        return notes.NOTHING_KEPT if removed else notes.EMPTY


def replayed(stored: Stored) -> Iterator[Checked | Finished]:
    """A remembered answer, piece by piece, at no cost."""
    for piece in stored.pieces:
        yield Checked(piece)
    usage = stored.usage
    if usage is not None:
        usage = Usage(usage.model, 0, 0, 0.0, cached=True)
    yield Finished("".join(stored.pieces), stored.removed, usage)
