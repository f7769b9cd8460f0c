"""Tests of `evals.ablation`."""

from __future__ import annotations

import pytest
from eval_world import question, unanswerable
from memory_index import MemoryIndex

from assistant import finding
from assistant.scoring.nearness import reorder
from evals import ablation
from evals.question_set import QuestionSet
from ingest.documents import Document, DocumentInfo, Kind
from ingest.loaders.builder import PageBuilder


def _index() -> MemoryIndex:
    page = PageBuilder(1)
    page.add_paragraph("Selon l’enquête, 60 % des collèges ont une cantine.")
    page.add_paragraph("Le bibliobus dessert 37 communes.")
    info = DocumentInfo(
        id="enquete", title="Enquête", source="e.txt", sha256="e", kind=Kind.OTHER, page_count=1
    )
    return MemoryIndex([Document(info, (page.build(),))])


def _questions() -> QuestionSet:
    known = question("cantine", question="Quelle part des collèges a une cantine ?", kind="figure")
    unknown = unanswerable("chorale", question="Quel est le budget de la chorale ?")
    return QuestionSet(name="essai", questions=(known, unknown), sha256="0" * 64)


def test_everything_on_answers_and_refuses() -> None:
    """The first row is the assistant as it is."""
    row = ablation.measure("tout", [_questions()], _index())
    assert (row.questions, row.right, row.refused, row.unanswerable, row.wrongly) == (2, 2, 1, 1, 0)


def test_a_signal_that_is_off_shows() -> None:
    """Nothing is found in an index without a search."""
    signals = {"aucune recherche": ((finding, "candidates", lambda *_: ()),)}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(ablation, "SIGNALS", signals)
        row = ablation.measure("aucune recherche", [_questions()], _index())
    assert (row.right, row.wrongly) == (1, 1)


@pytest.mark.parametrize("name", ablation.SIGNALS)
def test_each_signal_names_something_that_is_there(name: str) -> None:
    """A renamed function would make a row of the table lie."""
    with ablation.switched_off(name):
        assert ablation.measure(name, [_questions()], _index()).questions == 2


def test_the_signal_is_put_back() -> None:
    """Nothing stays off after a row."""
    with ablation.switched_off("sans proximité de sens des phrases"):
        assert finding.reorder is not reorder
    assert finding.reorder is reorder


def test_the_reserve_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """Choosing signals on the reserve would spend it."""
    with pytest.raises(SystemExit):
        ablation.main(["reserve", "--index", "x"])
    assert "réserve" in capsys.readouterr().err
