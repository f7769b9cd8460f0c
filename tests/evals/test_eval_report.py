"""The report: one offline page, safe, complete, and the same figures in every format."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from eval_world import RIGHT, SET, ScriptedSystem, question

from evals.answers import ServedAnswer
from evals.main import evaluate_system
from evals.options import EvalOptions, EvalResult
from evals.question_set import QuestionSet

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> EvalResult:
    """A run with one question to mend, compared with a better one."""
    folder = tmp_path_factory.mktemp("rapport")
    evaluate_system(SET, ScriptedSystem(), EvalOptions(out=folder / "avant"))

    def fault(identifier: str, answer: ServedAnswer) -> ServedAnswer:
        return RIGHT["conv-2"] if identifier == "cellule" else answer

    options = EvalOptions(out=folder / "apres", compare=folder / "avant")
    return evaluate_system(SET, ScriptedSystem(fault=fault), options)


def _read(result: EvalResult, name: str) -> str:
    return (result.folder / name).read_text(encoding="utf-8-sig")


def test_the_page_fetches_nothing(result: EvalResult) -> None:
    """No address, no file beside it, and a policy that forbids both."""
    page = _read(result, "report.html")
    assert "default-src 'none'" in unescape(page)
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"", page) == []
    assert "http" not in page.replace("http-equiv", "")


def test_the_page_shows_the_question_the_reason_and_the_quote(result: EvalResult) -> None:
    """What somebody needs to judge a lost point is there."""
    page = _read(result, "report.html").replace("\u202f", " ")
    assert "fait absent : 60 %" in page
    assert "Quelle part des CPTS sans formalisation avec les EPSM" in page
    assert "EPSM\t18 %\t60 %" in page
    assert "La différence est-elle réelle ?" in page
    assert "Sans objet : " in page


def test_nothing_of_a_question_or_an_answer_is_markup(tmp_path: Path) -> None:
    """Text of users and documents is escaped everywhere."""
    hostile = question("hostile", question=HOSTILE, note=HOSTILE)
    quote = RIGHT["cellule"].citations[0].model_copy(update={"quote": HOSTILE, "title": HOSTILE})
    answer = RIGHT["cellule"].model_copy(
        update={
            "answer": f"**{HOSTILE}** [1]",
            "citations": (quote,),
            "standalone_question": "x<b>",
        }
    )
    made = evaluate_system(
        QuestionSet("hostile", (hostile,), "0" * 64),
        ScriptedSystem({"hostile": answer}),
        EvalOptions(out=tmp_path),
    )
    page = _read(made, "report.html")
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "x<b>" not in page


def test_plots_are_named_for_those_who_do_not_see_them(result: EvalResult) -> None:
    """Every drawing has a title, every table a caption."""
    page = _read(result, "report.html")
    assert (
        page.count("<svg")
        == page.count('role="img"')
        == len(re.findall(r"<svg[^>]*><title>", page))
    )
    assert page.count("<table") == page.count("<caption>")


def test_figures_are_the_same_in_every_format(result: EvalResult) -> None:
    """JSON, XLSX and the page come from one summary."""
    from openpyxl import load_workbook

    payload = json.loads(_read(result, "result.json"))
    book = load_workbook(result.folder / "result.xlsx")
    sheet = {row[0]: row[2] for row in book["Mesures"].values}
    for name, estimate in result.summary.figures.items():
        kept = {**payload["figures"], **payload["timing"]}[name]
        assert kept["value"] == pytest.approx(estimate.value)
        assert sheet[name] == pytest.approx(estimate.value)
    assert payload["header"]["set_sha256"] == SET.sha256
    assert book["Questions"].max_row == len(SET.questions) + 1
    book.close()


def test_the_csv_opens_in_a_french_spreadsheet(result: EvalResult) -> None:
    """Semicolons, French titles, one line a question."""
    rows = list(csv.reader(_read(result, "questions.csv").splitlines(), delimiter=";"))
    assert rows[0][:3] == ["id", "question", "genre"]
    assert next(r for r in rows if r[0] == "cellule")[7] == "non"
    refused = next(r for r in rows if r[0] == "salaire")
    assert refused[rows[0].index("facts_recall")] == ""
    assert refused[rows[0].index("unanswerable")] == "1"


def test_the_terminal_shows_each_kind_with_n_and_interval(result: EvalResult) -> None:
    """What `cpts eval` prints."""
    text = result.text.replace("\u202f", " ")
    assert re.search(r"cellule de tableau +50,0 % +n = 2 +\[9,5 % – 90,5 %\]", text)
    assert "On ne peut pas dire que la différence est réelle" in text


def test_the_plain_pipeline_stands_beside(tmp_path: Path, result: EvalResult) -> None:
    """Its figure and the ratio are in the report where it was measured."""
    from evals.report.html import page

    beside = replace(result, naive=dict(result.summary.figures))
    assert "× 1,00" in page(beside)


def test_reasons_that_cost_as_much_stand_by_name(result: EvalResult) -> None:
    """The same run gives the same page, whatever order a set is iterated in."""
    from evals.report.html_figures import lost_points

    costs = (("ordre des éléments",), ("fait absent : 60 %", "chiffre de trop : 3"), ("issue : x",))
    scores = tuple(
        replace(score, reasons=(*reasons, "issue : y"))
        for score, reasons in zip(result.scores, costs, strict=False)
    )
    shown = unescape(str(lost_points(replace(result, scores=scores))))
    names = ["issue", "chiffre de trop", "fait absent", "ordre des éléments"]
    assert re.findall("|".join(names), shown) == names
