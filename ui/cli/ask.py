"""`cpts ask`: one answer, or one a line with `--jsonl`."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING

from ingest.documents import Kind
from ingest.index import Filter
from ingest.typography import number
from ui.cli import options, session
from ui.cli.faults import MENDABLE, OK, UsageError
from ui.cli.terminal import err, harmless, out, print_json, waiting
from ui.messages import sentence, typographic

if TYPE_CHECKING:
    from assistant.engine import Assistant
    from assistant.outcomes import Engine

NAME = "ask"
HELP = "répond à une question, avec ses sources"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("question", metavar="QUESTION", nargs="*", help="la question, en français")
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='lit une question par ligne sur l\'entrée standard ({"id", "question", "history", '
        '"session"}) et écrit une réponse par ligne',
    )
    parser.add_argument(
        "--explain",
        action="store_true",
        help="montre l'analyse de la question, les passages trouvés et la règle appliquée",
    )
    options.engine(parser)
    parser.add_argument(
        "--kind",
        action="append",
        choices=options.KIND_VALUES,
        metavar="GENRE",
        help=f"ne cherche que dans ce genre de documents : {options.kind_help()} (répétable)",
    )
    parser.add_argument(
        "--document",
        action="append",
        metavar="DOCUMENT",
        help="ne cherche que dans ce document, voir cpts documents (répétable)",
    )
    options.common(parser)


def run(args: argparse.Namespace) -> int:
    """Answers and prints; gives the exit status."""
    if args.jsonl and args.question:
        text = "Avec --jsonl, les questions viennent de l'entrée standard : retirez « {question} »."
        raise UsageError(sentence(text, question=" ".join(args.question)))
    settings = session.settings_of(args)
    question = "" if args.jsonl else _clean(" ".join(args.question))
    problem = None if args.jsonl else _problem(question, settings.max_question_chars)
    if problem and not args.json:
        raise UsageError(problem)
    with session.opened_assistant(settings) as assistant:
        where = _filter(args, assistant)
        if args.jsonl:
            from ui.cli.lines import answer_lines

            answer_lines(assistant, sys.stdin.buffer, where, _engine(args), explain=args.explain)
            return OK
        with waiting("Recherche…"):
            answer = assistant.ask(question, where=where, engine=_engine(args), session="cli")
    if args.json:
        from ui.cli.answers import as_json

        print_json(as_json(answer, explain=args.explain))
    else:
        from ui.cli.answers import print_answer, print_explanation

        print_answer(out(), answer)
        if args.explain and answer.explanation:
            print_explanation(out(), answer.explanation)
    if problem:
        err().line(problem)
        return MENDABLE
    return OK


def _clean(question: str) -> str:
    return " ".join(harmless(question).split())


def _problem(question: str, limit: int) -> str | None:
    """Why this cannot be a question, with the remedy; `None` where it can."""
    if len(question) > limit:
        text = "La question compte {length} caractères, {limit} au plus : raccourcissez-la."
        return sentence(text, length=number(len(question)), limit=number(limit))
    if not re.search(r"\w", re.sub(r"<[^<>]*>", " ", question)):
        return typographic(
            "La question est vide : écrivez-la entre guillemets, "
            'par exemple cpts ask "Quelles étapes pour une commune ?".'
        )
    return None


def _engine(args: argparse.Namespace) -> Engine | None:
    from assistant.outcomes import Engine

    return None if args.engine is None else Engine(args.engine)


def _filter(args: argparse.Namespace, assistant: Assistant) -> Filter:
    wanted = args.document or ()
    documents = frozenset(session.known_document(assistant.index, name).id for name in wanted)
    return Filter(documents, frozenset(Kind(kind) for kind in args.kind or ()))
