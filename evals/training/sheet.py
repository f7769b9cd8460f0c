"""Reads one training document: a small text in Markdown, ``???``, then one line a question.

    Q question => fragment            answered by the sentence or item that holds the fragment
    Q question => one ## two          answered by all of these pieces together
    Q question => T: row | column     answered by the cell of a table
    N question                        looks answerable, and the document does not answer it
    F statement => fragment           says what the fragment's sentence says
    W statement => fragment           looks like it and says something else

A fragment is copied word for word and occurs once: it designates its sentence without doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.training.plain import plain, value_at
from evals.typography import french
from ingest.errors import CptsError

DOCUMENTS = Path(__file__).with_name("documents")
_MARK = "\n???\n"
_LINE = re.compile(r"([QNFW]) (.+)")
_LEAST = {"Q": 8, "N": 4, "F": 2, "W": 2}
_SHOWN = 80


class SheetError(CptsError):
    """A training document has lines to mend."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of one sentence or one item, as `plain` spells them."""

    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, by the labels that designate it."""

    row: str
    column: str


Piece = Fragment | Cell


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with all the pieces that answer it together."""

    text: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that the document seems to answer and does not."""

    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence on some pieces of the document, and whether they carry it."""

    text: str
    pieces: tuple[Piece, ...]
    faithful: bool


@dataclass(frozen=True, slots=True)
class TrainingDocument:
    """A document and what was written on it.

    Attributes:
        name: Its folder and number, as « statuts-012 ».
        markdown: The text alone.
        questions: In the order of the file.
    """

    name: str
    markdown: str
    questions: tuple[AnsweredQuestion | UnansweredQuestion, ...]
    statements: tuple[Statement, ...]


def read_all(folder: Path = DOCUMENTS) -> tuple[TrainingDocument, ...]:
    """All documents of the themes of a folder, in the order of their names.

    Raises:
        SheetError: There is none, or some have lines to mend: all of them are named.
    """
    paths = sorted(folder.glob("*/*.md"))
    if not paths:
        raise SheetError(
            french(f"Aucun document d'entraînement dans {folder} : donnez leur dossier.")
        )
    documents, problems = [], []
    for path in paths:
        try:
            documents.append(read(path))
        except SheetError as error:
            problems.append(str(error))
    if problems:
        raise SheetError("\n".join(problems))
    return tuple(documents)


def read(path: Path) -> TrainingDocument:
    """One document.

    Raises:
        SheetError: The file cannot be read, or has lines to mend.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SheetError(french(f"{path} : fichier illisible, enregistrez-le en UTF-8.")) from error
    return parse(f"{path.parent.name}-{path.stem}", content)


def parse(name: str, content: str) -> TrainingDocument:
    """One document from its text.

    Raises:
        SheetError: One line for each thing to mend.
    """
    markdown, mark, lines = content.partition(_MARK)
    if not mark:
        raise SheetError(french(f"{name} : il manque la ligne « ??? » avant les questions."))
    problems: list[str] = []
    held = list(_lines(markdown, lines, problems))
    counts = Counter(letter for letter, _, _ in held)
    problems += [
        f"{counts[letter]} lignes {letter} : il en faut {least} au moins"
        for letter, least in _LEAST.items()
        if counts[letter] < least
    ]
    if problems:
        raise SheetError("\n".join(french(f"{name} : {problem}.") for problem in problems))
    return TrainingDocument(
        name=name,
        markdown=markdown + "\n",
        questions=tuple(
            AnsweredQuestion(text, pieces) if letter == "Q" else UnansweredQuestion(text)
            for letter, text, pieces in held
            if letter in "QN"
        ),
        statements=tuple(
            Statement(text, pieces, letter == "F")
            for letter, text, pieces in held
            if letter in "FW"
        ),
    )


def _lines(
    markdown: str, lines: str, problems: list[str]
) -> Iterator[tuple[str, str, tuple[Piece, ...]]]:
    """Letter, text and pieces of each line; adds what is wrong to `problems`."""
    text = plain(markdown)
    for line in filter(None, map(str.strip, lines.splitlines())):
        match = _LINE.fullmatch(line)
        if match is None:
            problems.append(f"ligne sans Q, N, F ou W : « {line[:_SHOWN]} »")
            continue
        letter, rest = match.groups()
        said, arrow, answer = (part.strip() for part in rest.partition("=>"))
        pieces = tuple(map(_piece, answer.split(" ## "))) if arrow else ()
        if bool(arrow) == (letter == "N"):
            wanted = "une ligne N n'a pas de « => »" if arrow else f"il manque « => » à {letter}"
            problems.append(f"{wanted} : « {line[:_SHOWN]} »")
        problems += filter(None, (_wrong(piece, markdown, text) for piece in pieces))
        yield letter, said, pieces


def _piece(answer: str) -> Piece:
    answer = answer.strip()
    if not answer.startswith("T:"):
        return Fragment(plain(answer))
    row, _, column = answer.removeprefix("T:").partition("|")
    return Cell(plain(row), plain(column))


def _wrong(piece: Piece, markdown: str, text: str) -> str | None:
    """What is wrong with a piece, `None` when it designates one place."""
    if isinstance(piece, Cell):
        found = value_at(markdown, piece.row, piece.column)
        return None if found else f"cellule introuvable : « {piece.row} | {piece.column} »"
    times = text.count(piece.text) if piece.text else 0
    return None if times == 1 else f"fragment présent {times} fois : « {piece.text[:_SHOWN]} »"
