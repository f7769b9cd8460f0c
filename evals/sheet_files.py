"""Spreadsheets of questions as files: CSV and XLSX rows under French titles."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from evals.errors import QuestionSetError
from evals.report import labels
from evals.report.tables import safe_cell, unsafe_cell
from evals.typography import french
from ingest.french import fold

COLUMNS: Mapping[str, str] = {
    "garder": "oui pour prendre la question, non ou « à décider » pour la laisser",
    "id": "nom unique : minuscules sans accent, chiffres, tirets",
    "question": "comme une personne l'écrit",
    "genre": "par exemple : cellule de tableau, liste, définition, absent du corpus, manque proche",
    "public": "coordination de CPTS, élus et collectivités, fédération",
    "difficulté": "1, 2 ou 3",
    "issue": "répondu, absent du corpus, hors du domaine, question à préciser, refusé",
    "faits attendus": "un par ligne ; écritures équivalentes séparées par |",
    "mentions": "ce que la réponse doit dire et qu'aucun document ne dit ; comme les faits",
    "dans l'ordre": "oui si les faits doivent venir dans cet ordre",
    "formulations fausses": "une par ligne",
    "chiffres": "strict ou free, pour s'écarter de la règle du genre ; vide d'ordinaire",
    "chiffres permis": "un par ligne : chiffres sans dommage à côté de ceux attendus",
    "lieux": "un par ligne : identifiant du document, puis p. et les pages",
    "tous les lieux": "oui si chacun des lieux doit être cité",
    "raison": "s'il n'y a pas de réponse : pourquoi",
    "type de manque": "manque proche : entity, year, place, population, relation ou attribute",
    "ce qui manque": "manque proche : le nom et ses autres écritures, une par ligne",
    "conversation": "nom de la conversation, s'il y en a une",
    "tour": "rang dans la conversation : 1, 2, 3…",
    "sujet gardé": "ce que la question réécrite doit garder ; comme les faits",
    "variante de": "id de la question dont celle-ci est une autre écriture",
    "note": "libre",
}
UNDECIDED = "à décider"
Row = Mapping[str, str]


def read_rows(path: Path) -> list[Row]:
    """The rows of a CSV or XLSX file as they are, decided or not."""
    return [row for _, row in numbered_rows(path)]


def numbered_rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Rows with the line that a person sees, titles included; empty rows are left out."""
    if path.suffix.lower() == ".csv":
        text = path.read_text(encoding="utf-8-sig")
        delimiter = ";" if text.partition("\n")[0].count(";") else ","
        lines = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    elif path.suffix.lower() == ".xlsx":
        from openpyxl import load_workbook

        book = load_workbook(path, read_only=True, data_only=True)
        with closing(book):
            values = book.worksheets[0].values
            lines = [["" if v is None else str(v) for v in row] for row in values]
    else:
        raise QuestionSetError(
            french(f"Le fichier {path.name} n'est ni CSV, ni XLSX, ni JSONL : prenez le modèle.")
        )
    if not lines:
        return
    head = [fold(cell).strip() for cell in lines[0]]
    names = {fold(name): name for name in COLUMNS}
    for number, cells in enumerate(lines[1:], 2):
        pairs = zip(head, cells, strict=False)
        row = {names[h]: unsafe_cell(c).strip() for h, c in pairs if h in names}
        if any(row.values()):
            yield number, row


def write_csv(rows: Sequence[Row], path: Path) -> None:
    """Writes rows as French spreadsheets read them: semicolons, byte-order mark."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe_cell(row.get(name, "")) for name in COLUMNS] for row in rows)
    path.write_text("\ufeff" + buffer.getvalue(), encoding="utf-8", newline="")


def write_xlsx(rows: Sequence[Row], path: Path) -> None:
    """Writes a workbook: the questions with drop-down lists, and a sheet that explains columns."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Questions"
    sheet.append(list(COLUMNS))
    for row in rows:
        sheet.append([safe_cell(row.get(name, "")) for name in COLUMNS])
    explained = book.create_sheet("Aide")
    explained.append(["colonne", "ce qu'on y met"])
    for name, meaning in COLUMNS.items():
        explained.append([name, french(meaning)])
    lists = book.create_sheet("Listes")
    choices = {
        "garder": ["oui", "non", UNDECIDED],
        "genre": list(labels.KINDS.values()),
        "public": list(labels.AUDIENCES.values()),
        "issue": list(labels.OUTCOMES.values()),
    }
    for position, (name, values) in enumerate(choices.items(), 1):
        letter = get_column_letter(position)
        for i, value in enumerate(values, 1):
            lists[f"{letter}{i}"] = value
        rule = DataValidation("list", formula1=f"Listes!${letter}$1:${letter}${len(values)}")
        rule.showErrorMessage = False
        target = get_column_letter(list(COLUMNS).index(name) + 1)
        rule.add(f"{target}2:{target}2000")
        sheet.add_data_validation(rule)
    for held in (sheet, explained):
        held.freeze_panes = "A2"
        for cell in held[1]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for position, name in enumerate(COLUMNS, 1):
        wide = name in {"question", "faits attendus", "lieux", "raison"}
        sheet.column_dimensions[get_column_letter(position)].width = 42 if wide else 18
    explained.column_dimensions["A"].width, explained.column_dimensions["B"].width = 24, 90
    book.save(path)


def write_sheet(rows: Sequence[Row], path: Path) -> None:
    """Writes CSV or XLSX, by the name of the file."""
    if path.suffix.lower() == ".xlsx":
        write_xlsx(rows, path)
    elif path.suffix.lower() == ".csv":
        write_csv(rows, path)
    else:
        raise QuestionSetError(french(f"Le fichier {path.name} doit finir par .csv ou .xlsx."))
