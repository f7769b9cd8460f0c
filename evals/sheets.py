"""Questions in a spreadsheet: the template, its reading line by line, and its writing.

CSV (semicolons or commas), XLSX and JSONL are read. In a cell, the expected facts stand one a line
(or separated by « ; ») and the wordings that are as good as each other by « | ». Places stand as
« document p. 3, 4 », one a line. A row whose « garder » cell says anything but « oui » or nothing
is left out: drafts wait there for somebody's decision.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from assistant.outcomes import Outcome
from evals.check import Problem, check_set, parse_line, read_lines
from evals.errors import QuestionSetError
from evals.questions import FLAVOURS, Place, Question, Split
from evals.report import labels
from evals.sheet_files import (
    UNDECIDED,
    Row,
    numbered_rows,
    read_rows,
    write_csv,
    write_sheet,
)
from evals.typography import french
from ingest.french import fold

__all__ = [
    "UNDECIDED",
    "Row",
    "Sheet",
    "parse_rows",
    "read_rows",
    "read_sheet",
    "to_row",
    "write_csv",
    "write_sheet",
]
_KINDS = {fold(label): code for code, label in labels.KINDS.items()}
_AUDIENCES = {fold(label): code for code, label in labels.AUDIENCES.items()}
_OUTCOMES = {fold(label): code for code, label in labels.OUTCOMES.items()}
_PLACE = re.compile(r"^\s*(\S+?)\s*,?\s*(?:p(?:ages?|\.)?\s*([\d\s,;et-]+))?\s*$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file of questions holds.

    Attributes:
        left_out: Rows that nobody has accepted.
    """

    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    left_out: int = 0


def read_sheet(path: Path, split: Split = Split.DEVELOPMENT) -> Sheet:
    """Reads CSV, XLSX or JSONL.

    Raises:
        QuestionSetError: The file cannot be read, or is of another kind.
    """
    try:
        if path.suffix.lower() == ".jsonl":
            numbered, problems = read_lines(path.read_text(encoding="utf-8-sig"))
            problems.extend(check_set(numbered))
            return Sheet(tuple(q for _, q in numbered), tuple(problems))
        return parse_rows(list(numbered_rows(path)), split)
    except (OSError, BadZipFile, csv.Error, ValueError, KeyError) as error:
        raise QuestionSetError(
            french(f"Le fichier {path.name} est illisible : il faut un CSV en UTF-8 ou un XLSX.")
        ) from error


def parse_rows(rows: Sequence[tuple[int, Row]], split: Split) -> Sheet:
    """The questions of the accepted rows, and what is to mend, by line."""
    kept: list[tuple[int, Question]] = []
    problems: list[Problem] = []
    left_out = 0
    if rows and not {"question", "id"} <= set(rows[0][1]):
        message = "la première ligne doit porter les titres du modèle (id, question, genre…)"
        return Sheet((), (Problem(1, None, message),))
    for number, row in rows:
        if fold(row.get("garder", "")) not in {"", "oui", "o", "x"}:
            left_out += 1
            continue
        parsed = parse_line(json.dumps(_payload(row, split)), number)
        if isinstance(parsed, Question):
            kept.append((number, parsed))
        else:
            problems.extend(parsed)
    problems.extend(check_set(kept))
    return Sheet(tuple(q for _, q in kept), tuple(problems), left_out)


def _payload(row: Row, split: Split) -> dict[str, object]:
    """The JSON object of a row: French labels become codes, cells become lists."""
    payload: dict[str, object] = {
        "id": row.get("id", ""),
        "question": row.get("question", ""),
        "kind": _code(row.get("genre", ""), _KINDS),
        "audience": _code(row.get("public", ""), _AUDIENCES),
        "difficulty": _whole(row.get("difficulté", "") or "1"),
        "split": split.value,
        "outcomes": [_code(cell, _OUTCOMES) for cell in _lines(row.get("issue", ""), r"\bou\b")]
        or [Outcome.ANSWERED.value],
    }
    lists = {
        "facts": _groups(row.get("faits attendus", "")),
        "notices": _groups(row.get("mentions", "")),
        "forbidden": _lines(row.get("formulations fausses", "")),
        "figures_allowed": _lines(row.get("chiffres permis", "")),
        "standalone": _groups(row.get("sujet gardé", "")),
    }
    payload.update({name: value for name, value in lists.items() if value})
    for name, column in (("ordered", "dans l'ordre"), ("all_places", "tous les lieux")):
        payload[name] = fold(row.get(column, "")) in {"oui", "o", "x", "vrai"}
    places = [_place(cell) for cell in _lines(row.get("lieux", ""))]
    if places:
        anywhere = [{"document": place["document"]} for place in places]
        payload["places"] = {FLAVOURS[0]: places, FLAVOURS[1]: anywhere}
    texts = {
        "figures": "chiffres",
        "reason": "raison",
        "conversation": "conversation",
        "variants_of": "variante de",
    }
    payload.update({name: row[column] for name, column in texts.items() if row.get(column)})
    if row.get("tour"):
        payload["turn"] = _whole(row["tour"])
    if row.get("type de manque"):
        missing = _lines(row.get("ce qui manque", ""))
        payload["missing"] = {"kind": fold(row["type de manque"]), "values": missing}
    payload["note"] = row.get("note", "")
    return payload


def _code(cell: str, codes: Mapping[str, str]) -> str:
    return codes.get(fold(cell).strip(), cell.strip())


def _whole(cell: str) -> int | str:
    """A whole number, whatever a spreadsheet makes of it (« 2.0 »); else the cell, to be named."""
    match = re.fullmatch(r"\s*(\d+)(?:[.,]0+)?\s*", cell)
    return int(match.group(1)) if match else cell


def _lines(cell: str, also: str = r";") -> list[str]:
    return [part.strip() for part in re.split(rf"\n|;|{also}", cell) if part.strip()]


def _groups(cell: str) -> list[list[str]]:
    return [[w.strip() for w in line.split("|") if w.strip()] for line in _lines(cell)]


def _place(cell: str) -> dict[str, object]:
    match = _PLACE.match(cell)
    if match is None:
        return {"document": cell}
    pages = [int(n) for n in re.findall(r"\d+", match.group(2) or "")]
    return {"document": match.group(1), "pages": pages}


def to_row(question: Question, keep: str = "oui") -> dict[str, str]:
    """The row of a question; places are those of the first flavour."""
    missing = question.missing
    return {
        "garder": keep,
        "id": question.id,
        "question": question.question,
        "genre": labels.KINDS[question.kind.value],
        "public": labels.AUDIENCES[question.audience.value],
        "difficulté": str(question.difficulty),
        "issue": "\n".join(labels.OUTCOMES[o.value] for o in question.outcomes),
        "faits attendus": _cell(question.facts),
        "mentions": _cell(question.notices),
        "dans l'ordre": "oui" if question.ordered else "",
        "formulations fausses": "\n".join(question.forbidden),
        "chiffres": question.figures.value if question.figures else "",
        "chiffres permis": "\n".join(question.figures_allowed),
        "lieux": "\n".join(map(_place_cell, question.places_in(FLAVOURS[0]))),
        "tous les lieux": "oui" if question.all_places else "",
        "raison": question.reason or "",
        "type de manque": missing.kind.value if missing else "",
        "ce qui manque": "\n".join(missing.values) if missing else "",
        "conversation": question.conversation or "",
        "tour": str(question.turn or ""),
        "sujet gardé": _cell(question.standalone),
        "variante de": question.variants_of or "",
        "note": question.note,
    }


def _cell(groups: Sequence[Sequence[str]]) -> str:
    return "\n".join(" | ".join(group) for group in groups)


def _place_cell(place: Place) -> str:
    pages = ", ".join(map(str, place.pages))
    return f"{place.document} p. {pages}" if pages else place.document
