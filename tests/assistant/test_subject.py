"""The same answers alone and among foreign documents."""

from __future__ import annotations

from functools import cache

import pytest
from documents import PLAN, SURVEY, VOCABULARY_FILE, Bullets, document, quotes
from memory_index import MemoryIndex

from assistant.engine import Assistant
from assistant.outcomes import Outcome, Role, Turn
from assistant.settings import AssistantSettings
from assistant.subject import Subject, around, subject_of
from ingest.documents import Document
from ingest.index import EVERYTHING, Filter, Ranked

_SERVICES = ("bibliothèque", "cantine", "garderie", "piscine", "salle", "cour")
_VILLAGES = ("Arbin", "Bessy", "Corvol", "Dorne", "Epoye", "Fresnes")

MORE = tuple(
    document(
        f"ecole-{village}",
        *(
            part
            for rank, service in enumerate(_SERVICES)
            for part in (
                f"## La {service} de l’école de {village}",
                f"L’école de {village} ouvre sa {service} aux élèves le matin. Les livres et les "
                f"repas des écoles sont payés par la commune, {12 + rank} euros par élève.",
            )
        ),
        title=f"Les écoles de {village}",
    )
    for village in _VILLAGES
)
"""Enough passages of the field, so that « école » and « élèves » are common in it."""

SCHOOLS = (SURVEY, PLAN, *MORE)

FOREIGN = tuple(
    document(
        f"etranger-{rank}",
        f"# {thing}",
        f"{thing} : la saison {1900 + rank} compte 37 courses. Le trésorier du club s’appelle "
        f"Armand Vauquier {rank}. Le budget du club était de {rank} millions de francs.",
        Bullets((f"la voile de {thing}", "le mât et la coque", "le phare du port")),
    )
    for rank, thing in enumerate(
        f"Le {kind} de {place}"
        for kind in ("voilier", "port", "phare", "chantier", "canot")
        for place in ("Brest", "Royan", "Sète", "Calais", "Nantes", "Toulon", "Menton", "Dieppe")
    )
)


def _ids(documents: tuple[Document, ...]) -> frozenset[str]:
    return frozenset(document.info.id for document in documents)


SUBJECTS = (_ids(SCHOOLS), _ids(FOREIGN))


@cache
def _alone() -> Assistant:
    return Assistant(MemoryIndex(SCHOOLS), AssistantSettings(vocabulary=VOCABULARY_FILE))


@cache
def _mixed(*, known: bool = True) -> Assistant:
    """Both subjects in one index, which knows that they are two, or does not."""
    index = MemoryIndex((*SCHOOLS, *FOREIGN), SUBJECTS if known else ())
    return Assistant(index, AssistantSettings(vocabulary=VOCABULARY_FILE))


ANSWERED = (
    "Quelle part des écoles publiques dispose d’une bibliothèque ?",
    "Combien de communes le bibliobus dessert-il ?",
    "Quels sont les objectifs du plan ?",
    "Quelle part des collèges a une cantine ?",
)
REFUSED = (
    "Qui est le trésorier de l’école de Valmorin ?",
    "Quel est le budget des bibliothèques des écoles ?",
)


@pytest.mark.parametrize("question", [*ANSWERED, *REFUSED])
def test_foreign_documents_change_no_answer(question: str) -> None:
    """Same outcome, same quotes."""
    alone, mixed = _alone().ask(question), _mixed().ask(question)
    assert alone.outcome is (Outcome.ANSWERED if question in ANSWERED else Outcome.NOT_IN_CORPUS)
    assert (mixed.outcome, quotes(mixed)) == (alone.outcome, quotes(alone))


@pytest.mark.parametrize("question", ANSWERED)
def test_words_weigh_as_they_do_alone(question: str) -> None:
    """A word of the field stays light among documents that never say it."""
    alone, mixed, unknown = (
        {w.term.surface: w.weight for w in assistant._reader.read(question).terms}
        for assistant in (_alone(), _mixed(), _mixed(known=False))
    )
    assert mixed == alone
    assert unknown != alone


def test_the_foreign_documents_answer_too() -> None:
    """Their questions are read over their own subject."""
    answer = _mixed().ask("Quel est le budget du club du phare de Sète ?")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.citations[0].document.id == "etranger-18"


def test_a_follow_up_stays_with_the_subject() -> None:
    """« Et pour Brest ? » after a question on schools is not a question on boats."""
    first = "Quelle part des écoles publiques dispose d’une bibliothèque ?"
    turns = (Turn(Role.USER, first), Turn(Role.ASSISTANT, _mixed().ask(first).text))
    answer = _mixed().ask("Et à Brest ?", turns)
    assert not any(citation.document.id.startswith("etranger") for citation in answer.citations)


def _ranked(index: MemoryIndex, *documents: str) -> list[Ranked]:
    """The first passage of each document, each a little farther than the one before."""
    return [
        Ranked(
            index.dense("", 1, Filter(documents=frozenset({document})))[0].chunk_id,
            0.9 - 0.001 * rank,
        )
        for rank, document in enumerate(documents)
    ]


def test_the_first_passages_say_the_subject() -> None:
    """It is searched, and words are counted in it."""
    index = MemoryIndex((*SCHOOLS, *FOREIGN), SUBJECTS)
    first = _ranked(index, "enquete", "plan", "etranger-3", "ecole-Arbin")
    schools = Filter(documents=_ids(SCHOOLS))
    assert subject_of(first, first, index, EVERYTHING) == Subject(schools, schools, single=True)


def test_both_legs_are_heard() -> None:
    """Vectors that point elsewhere do not hide where the words of the question stand."""
    index = MemoryIndex((*SCHOOLS, *FOREIGN), SUBJECTS)
    boats = _ranked(index, *(f"etranger-{rank}" for rank in range(4)))
    schools = _ranked(index, "enquete", "plan")
    assert subject_of(boats, boats, index, EVERYTHING).counted.documents == _ids(FOREIGN)
    mixed = subject_of([*boats, *schools], schools, index, EVERYTHING)
    assert mixed.counted.documents == _ids(SCHOOLS)


def test_a_restricted_search_stays_restricted() -> None:
    """Words are still counted over the whole subject."""
    index = MemoryIndex((*SCHOOLS, *FOREIGN), SUBJECTS)
    where = Filter(documents=frozenset({"enquete", "etranger-3"}))
    subject = subject_of(_ranked(index, "enquete"), (), index, where)
    assert subject.searched.documents == {"enquete"}
    assert subject.counted.documents == _ids(SCHOOLS)


def test_a_handful_of_passages_is_no_subject() -> None:
    """There is nothing to count words in: the whole index is read."""
    index = MemoryIndex((*SCHOOLS, SURVEY), [_ids(SCHOOLS) - {"plan"}, frozenset({"plan"})])
    subject = subject_of(_ranked(index, "plan"), (), index, EVERYTHING)
    assert subject == Subject(EVERYTHING, EVERYTHING)
    assert around(["plan"], index, EVERYTHING) == EVERYTHING


def test_a_subject_that_is_the_index_is_no_subject() -> None:
    """Documents alone are read as ever."""
    index = MemoryIndex(SCHOOLS)
    subject = subject_of(_ranked(index, "enquete"), (), index, EVERYTHING)
    assert subject == Subject(EVERYTHING, EVERYTHING, single=True)
    assert around(["enquete"], index, EVERYTHING) == EVERYTHING
