"""The note as Markdown, and one answer as plain text to paste."""

from __future__ import annotations

import re

from ui.web.export.lines import lines
from ui.web.export.note import DISCLAIMER, Note, Source

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$])")


def to_markdown(note: Note) -> str:
    """The whole note; words of documents and questions are escaped, so they never become marks."""
    parts = [f"# {_escape(note.title)}", f"{note.dated}."]
    for entry in note.entries:
        parts.append(f"## {_escape(entry.question)}")
        if entry.understood:
            parts.append(f"*Question comprise : {_escape(entry.understood)}*")
        parts.append(_body(entry.text))
    if note.sources:
        parts.append("## Sources")
        parts.extend(_source(source) for source in note.sources)
    parts.append(f"---\n\n{DISCLAIMER}")
    return "\n\n".join(parts) + "\n"


def to_text(note: Note) -> str:
    """The answers of the note with their sources, without any mark, to paste in a message."""
    parts = ["\n".join(_plain(entry.text)) for entry in note.entries]
    if note.sources:
        told = [
            f"[{s.number}] {_reference(s)}\n    « {' '.join(s.quote.split())} »"
            for s in note.sources
        ]
        parts.append("Sources\n" + "\n".join(told))
    return "\n\n".join(parts) + "\n"


def _plain(text: str) -> list[str]:
    made = []
    for line in lines(text):
        words = "".join(run.text for run in line.runs)
        made.append(f"{line.bullet} {words}" if line.bullet else words)
    return made


def _body(text: str) -> str:
    made: list[str] = []
    previous = False
    for line in lines(text):
        words = "".join(
            f"**{_escape(run.text)}**" if run.bold else _escape(run.text) for run in line.runs
        )
        bullet = {"": "", "•": "- "}.get(line.bullet, f"{line.bullet} ")
        if made and not (previous and line.bullet):
            made.append("")
        made.append(f"{bullet}{words}")
        previous = bool(line.bullet)
    return re.sub(r"\\\[(\d{1,3})\\\]", r"[\1]", "\n".join(made))


def _source(source: Source) -> str:
    quote = "\n".join(f"> {_escape(line)}" for line in source.quote.splitlines())
    address = f"\n<{source.address}>\n" if source.address and " " not in source.address else ""
    return f"**[{source.number}]** {_escape(_reference(source, address=False))}\n{address}\n{quote}"


def _reference(source: Source, *, address: bool = True) -> str:
    told = ". ".join(part for part in (source.title, source.origin, source.reference) if part)
    return f"{told}. {source.address}" if address and source.address else f"{told}."


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
