"""Tiny documents on invented subjects, and what the tests of the assistant ask of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from memory_index import MemoryIndex

from assistant.candidates.candidate import Candidate, Shape
from assistant.candidates.prose_reading import candidates
from assistant.candidates.texts import Texts
from assistant.engine import Assistant
from assistant.outcomes import Answer, Hit, Role, Turn
from assistant.questions.question import Question, analyse
from assistant.settings import AssistantSettings
from assistant.tables.reading import table_candidates
from assistant.vocabulary import Vocabulary
from ingest.documents import Document, DocumentInfo, Kind
from ingest.loaders.builder import Item, PageBuilder

VOCABULARY_FILE = Path(__file__).parent / "schools.toml"
NEXT_PAGE = "\f"


@dataclass(frozen=True)
class Bullets:
    """A list; `ordered` where its numbers carry meaning."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; the first row of `rows` is its header, unless `header` is false."""

    caption: str
    rows: tuple[tuple[str, ...], ...]
    header: bool = True


def document(identifier: str, *blocks: str | Bullets | Grid, **info: Any) -> Document:
    """A document: `#` opens a heading, `NEXT_PAGE` a page; other texts are paragraphs."""
    builders = [PageBuilder(1)]
    for block in blocks:
        if block == NEXT_PAGE:
            builders.append(PageBuilder(len(builders) + 1))
        else:
            _add(builders[-1], block)
    pages = tuple(builder.build() for builder in builders)
    known: dict[str, Any] = {"title": identifier.capitalize(), "source": f"{identifier}.txt"}
    known |= {"sha256": identifier, "kind": Kind.OTHER, "page_count": len(pages)} | info
    return Document(DocumentInfo(id=identifier, **known), pages)


def _add(builder: PageBuilder, block: str | Bullets | Grid) -> None:
    if isinstance(block, Bullets):
        markers = [f"{rank}." if block.ordered else "•" for rank in range(1, 1 + len(block.items))]
        items = [Item(text, mark) for text, mark in zip(block.items, markers, strict=True)]
        builder.add_list(items, ordered=block.ordered)
    elif isinstance(block, Grid):
        header, rows = (block.rows[:1], block.rows[1:]) if block.header else ((), block.rows)
        builder.add_table(rows, header=header, caption=block.caption)
    elif block.startswith("#"):
        builder.add_heading(block.lstrip("# "), len(block) - len(block.lstrip("#")))
    else:
        builder.add_paragraph(block)


SURVEY = document(
    "enquete",
    "# Enquête sur les écoles rurales",
    "L’enquête a été menée auprès de 212 écoles de la vallée de Valmorin en mars 2024. "
    "Le questionnaire a été écrit par Lucie Fontanel, directrice de l’observatoire.",
    "## Bibliothèques",
    "57 % des écoles publiques disposent d’une bibliothèque, contre 31 % des écoles privées. "
    "Chaque bibliothèque prête en moyenne 640 livres aux élèves.",
    "## Cantines",
    Grid(
        "Tableau n°1 : Votre école a-t-elle une cantine ?",
        (
            ("Type d’école", "Oui", "Non", "Ne sait pas"),
            ("Maternelle", "62 %", "30 %", "8 %"),
            ("Élémentaire publique", "71 %", "27 %", "2 %"),
            ("Élémentaire privée", "44 %", "51 %", "5 %"),
            ("Collège", "96 %", "4 %", "0 %"),
        ),
    ),
    title="Enquête sur les écoles rurales de Valmorin",
    kind=Kind.SURVEY_REPORT,
    publisher="Observatoire des écoles",
    date="2024-03",
)
PLAN = document(
    "plan",
    "# Plan des bibliothèques 2025-2028",
    "Un bibliobus est un véhicule aménagé qui prête des livres dans les villages. "
    "Il dessert 37 communes de la vallée. "
    "Le lancement du plan est prévu le 15 septembre 2025 à Valmorin.",
    "## Objectifs",
    "Les objectifs du plan sont :",
    Bullets(
        (
            "ouvrir les bibliothèques le dimanche ;",
            "former les bénévoles au catalogue ;",
            "prêter des liseuses aux lycéens.",
        )
    ),
    "## Ouvrir une bibliothèque",
    "Pour ouvrir une bibliothèque, les étapes sont :",
    Bullets(
        (
            "Réunir les habitants du village.",
            "Trouver un local de quarante mètres carrés.",
            "Signer une convention avec le département.",
        ),
        ordered=True,
    ),
    NEXT_PAGE,
    "## Prêts",
    Grid(
        "Tableau n°2 : Prêts par commune",
        (
            ("Commune", "Livres prêtés", "Lecteurs inscrits"),
            ("Valmorin", "12 400", "830"),
            ("Saint-Brisac", "3 150", "212"),
            ("Les Ormeaux", "7 020", "905"),
        ),
    ),
    "La salle de lecture n’accepte pas les animaux. Les lecteurs peuvent réserver un livre.",
    title="Plan des bibliothèques de Valmorin",
    kind=Kind.PLAN,
    publisher="Département de Valmorin",
    date="2025",
    original="le plan du département, publié par le département",
)


@cache
def vocabulary() -> Vocabulary:
    """The words of the tests, laid over everyday French."""
    return Vocabulary.load(VOCABULARY_FILE)


@cache
def assistant(*documents: Document, **settings: Any) -> Assistant:
    """An assistant over documents; over the survey and the plan where none is given."""
    index = MemoryIndex(documents or (SURVEY, PLAN))
    return Assistant(index, AssistantSettings(vocabulary=VOCABULARY_FILE, **settings))


def ask(question: str, *before: str) -> Answer:
    """The answer over the survey and the plan, after the questions of a conversation."""
    history: list[Turn] = []
    for earlier in before:
        history.append(Turn(Role.USER, earlier))
        history.append(Turn(Role.ASSISTANT, assistant().ask(earlier, history[:-1]).text))
    return assistant().ask(question, history)


def read(text: str) -> Question:
    """A question, analysed."""
    return analyse(text, vocabulary())


def texts(*documents: Document) -> Texts:
    """The stored texts of documents."""
    return Texts(MemoryIndex(documents), vocabulary())


def hits(source: Texts) -> tuple[Hit, ...]:
    """Every chunk, in reading order, as if a search had found them all."""
    index = source.index
    ids = [ranked.chunk_id for ranked in index.dense("", index.chunk_count)]
    chunks = sorted(index.chunks(ids), key=lambda c: (c.document_id, c.page, c.ordinal))
    return tuple(Hit(chunk, rank, None, 0.0) for rank, chunk in enumerate(chunks, 1))


def prose(*documents: Document) -> tuple[Candidate, ...]:
    """All the candidates of documents, tables excepted."""
    source = texts(*documents)
    return candidates(hits(source), source)


def tables(question: str, *documents: Document) -> tuple[Candidate, ...]:
    """The candidates that the tables of documents give for a question."""
    source = texts(*documents)
    return table_candidates(read(question), hits(source), source)


def shown(candidate: Candidate, source: Texts) -> list[str]:
    """The text of each part of a candidate."""
    return [source.slice(candidate.document.id, part.span) for part in candidate.parts]


def part_texts(shape: Shape, question: str, source: Document) -> list[list[str]]:
    """The text of each part of the candidates of a shape that a table gives for a question."""
    made = (candidate for candidate in tables(question, source) if candidate.shape is shape)
    return [shown(candidate, texts(source)) for candidate in made]


def quotes(answer: Answer) -> Sequence[str]:
    """The quotes of an answer."""
    return [citation.quote for citation in answer.citations]
