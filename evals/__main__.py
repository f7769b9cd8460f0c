"""Tools around question sets: `python -m evals COMMANDE`.

`cpts eval` runs a set; these commands make, mend and exchange them.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from evals import check, command, exchange, sheets
from evals.drafts import draft_document
from evals.errors import OptionError
from evals.question_set import DATASETS, to_lines
from evals.questions import Question
from evals.runfile import read_run, resolve
from evals.sets import find
from evals.typography import french
from ingest.index import Index
from ingest.settings import IngestSettings

_EXAMPLES = ("cellule-epsm-aucune", "etapes-commune", "absent-salaire", "proche-ssr")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals", description=french("Jeux de questions")
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMANDE")
    template = commands.add_parser("modele", help="écrit un modèle de tableur (.xlsx ou .csv)")
    template.add_argument("output", type=Path, metavar="SORTIE")
    read = commands.add_parser("importer", help="vérifie un tableur et en fait un jeu (.jsonl)")
    read.add_argument("input", type=Path, metavar="FICHIER")
    read.add_argument("output", type=Path, metavar="SORTIE")
    write = commands.add_parser("exporter", help="écrit un jeu dans un tableur")
    write.add_argument("dataset", metavar="JEU")
    write.add_argument("output", type=Path, metavar="SORTIE")
    draft = commands.add_parser("brouillon", help="propose des questions d'après un document")
    draft.add_argument("document", metavar="DOCUMENT")
    draft.add_argument("output", type=Path, metavar="SORTIE")
    draft.add_argument("--index", type=Path, default=None, metavar="DOSSIER")
    verify = commands.add_parser("verifier", help="vérifie des jeux ligne par ligne")
    verify.add_argument("files", nargs="+", metavar="FICHIER")
    for name, label in (("ragas", "ragas"), ("squad", "SQuAD 2")):
        other = commands.add_parser(f"depuis-{name}", help=f"fait un jeu d'un fichier {label}")
        other.add_argument("input", type=Path, metavar="FICHIER")
        other.add_argument("output", type=Path, metavar="SORTIE")
        other.add_argument("--document", default="document", metavar="ID")
    ragas = commands.add_parser("vers-ragas", help="écrit une mesure au format ragas")
    ragas.add_argument("run", type=Path, metavar="MESURE")
    ragas.add_argument("dataset", metavar="JEU")
    ragas.add_argument("output", type=Path, metavar="SORTIE")
    squad = commands.add_parser("vers-squad", help="écrit un jeu au format SQuAD 2")
    squad.add_argument("dataset", metavar="JEU")
    squad.add_argument("output", type=Path, metavar="SORTIE")
    squad.add_argument("--index", type=Path, default=None, metavar="DOSSIER")
    return parser


def _template(options: argparse.Namespace) -> str:
    held = {q.id: q for q in find("mise-au-point").questions} if DATASETS.is_dir() else {}
    rows = [sheets.to_row(held[i], keep=sheets.UNDECIDED) for i in _EXAMPLES if i in held]
    sheets.write_sheet(rows, options.output)
    return f"Modèle écrit : {options.output}."


def _import(options: argparse.Namespace) -> str:
    sheet = sheets.read_sheet(options.input)
    if sheet.problems:
        raise OptionError("\n".join(str(problem) for problem in sheet.problems))
    return _written(sheet.questions, options.output) + (
        f" Lignes laissées de côté : {sheet.left_out}." if sheet.left_out else ""
    )


def _written(questions: Sequence[Question], path: Path) -> str:
    path.write_text(to_lines(questions), encoding="utf-8")
    return f"{len(questions)} questions écrites dans {path}."


def _export(options: argparse.Namespace) -> str:
    questions = find(options.dataset).questions
    sheets.write_sheet([sheets.to_row(q) for q in questions], options.output)
    return f"{len(questions)} questions écrites dans {options.output}."


def _index(options: argparse.Namespace) -> Index:
    from ingest.store import open_index

    settings = IngestSettings()
    return open_index(options.index or settings.index, settings)


def _draft(options: argparse.Namespace) -> str:
    index = _index(options)
    try:
        drafts = draft_document(index, options.document)
    except KeyError as error:
        known = ", ".join(info.id for info in index.documents())
        raise OptionError(
            f"Le document « {options.document} » n'est pas dans l'index : {known}."
        ) from error
    finally:
        index.close()
    sheets.write_sheet(drafts, options.output)
    return f"{len(drafts)} questions à décider, dans {options.output}."


def _from_ragas(options: argparse.Namespace) -> str:
    text = options.input.read_text(encoding="utf-8-sig")
    return _written(exchange.from_ragas(text, options.document), options.output)


def _from_squad(options: argparse.Namespace) -> str:
    text = options.input.read_text(encoding="utf-8-sig")
    return _written(exchange.from_squad(text), options.output)


def _to_ragas(options: argparse.Namespace) -> str:
    record = read_run(resolve(options.run))
    by_id = {q.id: q for q in find(options.dataset).questions}
    pairs = [(by_id[i.question_id], i.answer) for i in record.items if i.question_id in by_id]
    options.output.write_text(exchange.ragas_lines(pairs), encoding="utf-8")
    return f"{len(pairs)} réponses écrites dans {options.output}."


def _to_squad(options: argparse.Namespace) -> str:
    questions = find(options.dataset).questions
    index = _index(options)
    try:
        pages = {
            (info.id, number): index.page_text(info.id, number)
            for info in index.documents()
            for number in range(1, info.page_count + 1)
        }
    finally:
        index.close()
    squad = exchange.to_squad(questions, pages)
    options.output.write_text(squad.model_dump_json(), encoding="utf-8")
    written = sum(len(paragraph.qas) for article in squad.data for paragraph in article.paragraphs)
    return (
        f"{written} questions écrites dans {options.output}. Laissées de côté, faute d'une "
        f"réponse mot pour mot dans une page : {len(questions) - written}."
    )


_COMMANDS = {
    "modele": _template,
    "importer": _import,
    "exporter": _export,
    "brouillon": _draft,
    "depuis-ragas": _from_ragas,
    "depuis-squad": _from_squad,
    "vers-ragas": _to_ragas,
    "vers-squad": _to_squad,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; 0, or 2 with one sentence for what the user can mend."""
    options = _parser().parse_args(arguments)
    if options.command == "verifier":
        return check.main(options.files)
    return command.run(lambda: _COMMANDS[options.command](options))


if __name__ == "__main__":
    raise SystemExit(main())
