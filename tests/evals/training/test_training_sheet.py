"""Training documents: what is read of them, which lines are refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from training_sheets import QUESTIONS, TEXT, pool, sheet

from evals.training.sheet import (
    DOCUMENTS,
    AnsweredQuestion,
    Cell,
    Fragment,
    SheetError,
    UnansweredQuestion,
    parse,
    read_all,
)


def test_each_line_becomes_what_it_says() -> None:
    """Answers with their pieces, questions without, statements faithful or not."""
    document = pool()
    assert document.markdown.startswith("# La piscine")
    assert "???" not in document.markdown
    list_question, cell_question = document.questions[2:4]
    assert isinstance(list_question, AnsweredQuestion)
    assert list_question.pieces == (
        Fragment("une photo récente"),
        Fragment("un certificat de moins de trois mois"),
    )
    assert isinstance(cell_question, AnsweredQuestion)
    assert cell_question.pieces == (Cell("Enfants", "Dimanche"),)
    assert document.questions[-1] == UnansweredQuestion("Quel jour ferme la piscine en août ?")
    assert [statement.faithful for statement in document.statements] == [True, True, False, False]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("X autre", "ligne sans Q, N, F ou W"),
        ("Q Combien ?", "il manque « => » à Q"),
        ("N Combien ? => une photo récente", "une ligne N n’a pas de « => »"),
        ("Q Quoi ? => une photo ancienne", "fragment présent 0 fois"),
        ("Q Où ? => en", "fragment présent"),
        ("Q Rien ? => ", "fragment présent 0 fois"),
        ("Q Combien ? => T: Enfants | Samedi", "cellule introuvable"),
        ("Q Combien ? => T: 2 | Dimanche", "cellule introuvable"),
        ("F Vrai. => une photo récente ## rien", "« rien »"),
    ],
)
def test_a_bad_line_is_refused_with_its_reason(line: str, said: str) -> None:
    """The message names the document and shows the line or the piece."""
    with pytest.raises(SheetError) as raised:
        parse("loisirs-001", sheet(also=line))
    message = str(raised.value).replace("\u202f", " ")
    assert message.startswith("loisirs-001")
    assert said in message


def test_a_fragment_must_occur_once() -> None:
    """Said twice, it would designate two sentences."""
    with pytest.raises(SheetError, match="2 fois"):
        parse("loisirs-001", sheet(text=TEXT + "\nIl faut une photo récente.\n"))


def test_all_problems_are_told_at_once() -> None:
    """Nobody mends a file one run at a time."""
    with pytest.raises(SheetError) as raised:
        parse("a-001", sheet(also="X un\nQ deux ?"))
    assert len(str(raised.value).splitlines()) == 2


def test_a_document_needs_its_questions() -> None:
    """Neither without the mark nor with too few lines of a kind."""
    with pytest.raises(SheetError, match=r"\?\?\?"):
        parse("a-001", TEXT)
    with pytest.raises(SheetError) as raised:
        parse("a-001", f"{TEXT}\n???\n{QUESTIONS}")
    assert len(str(raised.value).splitlines()) == 3


def test_the_documents_of_the_project_are_all_right() -> None:
    """Every one parses, and no question is asked twice of the same document."""
    documents = read_all()
    assert len(documents) == len(list(DOCUMENTS.glob("*/*.md")))
    for document in documents:
        texts = [question.text for question in document.questions]
        assert len(set(texts)) == len(texts), document.name


def test_a_folder_without_documents_is_refused(tmp_path: Path) -> None:
    """A wrong path must not train on nothing."""
    with pytest.raises(SheetError):
        read_all(tmp_path)


def test_a_folder_names_all_of_its_bad_documents(tmp_path: Path) -> None:
    """Good ones beside them change nothing."""
    theme = tmp_path / "loisirs"
    theme.mkdir()
    for number, content in enumerate((sheet(), "rien", sheet(also="X"))):
        (theme / f"{number:03}.md").write_text(content, encoding="utf-8")
    with pytest.raises(SheetError) as raised:
        read_all(tmp_path)
    assert [line.split()[0] for line in str(raised.value).splitlines()] == [
        "loisirs-001",
        "loisirs-002",
    ]
