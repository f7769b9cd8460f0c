"""`cpts ingest`: what reaches the pipeline, what is printed, which status."""

import json
import os
import signal
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest

import ingest.pipeline
import ui.targets
from corpus import DOCUMENTS_DIR
from ingest.documents import Kind
from ingest.errors import IndexMismatchError
from ingest.pipeline import Cancelled
from ingest.progress import Progress, ProgressEvent, Stage
from ingest.report.model import Change, DocumentReport, IngestReport, TableShape
from ingest.settings import IngestSettings
from ui.cli import main
from ui.cli.progress import Lines, details

GOOD = DocumentReport(
    "bon.pdf", Change.NEW, id="bon", pages=3, headings=2, lists=1, words=1200,
    tables=(TableShape(1, 4, 2), TableShape(2, 1, 1)), warnings=("La page 3 est numérisée.",),
)  # fmt: skip
BAD = DocumentReport("[b]vide\x1b[31m.pdf", Change.FAILED, failure="Le fichier est vide.")
SAME = DocumentReport("copie.pdf", Change.DUPLICATE, duplicate_of="bon.pdf")


class FakePipeline:
    """Stands for `ingest.pipeline.ingest`; reports what it is told to."""

    def __init__(self) -> None:
        self.documents: tuple[DocumentReport, ...] = (GOOD,)
        self.error: BaseException | None = None
        self.asked = SimpleNamespace()

    def __call__(
        self,
        targets: Sequence[Path | str],
        settings: IngestSettings,
        *,
        kind: Kind | None = None,
        password: str | None = None,
        dry_run: bool = False,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> IngestReport:
        """Remembers what was asked."""
        self.asked = SimpleNamespace(
            targets=list(targets), index=settings.index, kind=kind, password=password,
            dry_run=dry_run, cancelled=cancelled,
        )  # fmt: skip
        if progress:
            progress(ProgressEvent(Stage.READ, 1, 2, pages=3, seconds_left=65.0))
        if self.error:
            raise self.error
        return IngestReport(str(settings.index), "b", self.documents, dry_run, True, 7, 1.5)


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakePipeline:
    """The pipeline that the command calls, in an empty folder."""
    fake = FakePipeline()
    monkeypatch.setattr(ingest.pipeline, "ingest", fake)
    monkeypatch.chdir(tmp_path)
    return fake


def test_options_reach_the_pipeline(pipeline: FakePipeline) -> None:
    """Paths stay paths, addresses stay text."""
    options = ["--kind", "plan", "--password", "clé", "--dry-run", "--index", "ici"]
    assert main(["ingest", "dossier été", "https://exemple.fr/a", *options]) == 0
    asked = pipeline.asked
    assert asked.targets == [Path("dossier été"), "https://exemple.fr/a"]
    assert (asked.kind, asked.password, asked.dry_run) == (Kind.PLAN, "clé", True)
    assert asked.index == Path("ici")


def test_without_path_the_corpus_is_read(pipeline: FakePipeline) -> None:
    """`cpts ingest` alone does what a newcomer wants."""
    assert main(["ingest"]) == 0
    assert pipeline.asked.targets == [DOCUMENTS_DIR]


def test_without_path_what_was_read_is_read_again(
    pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index knows its folders, files and addresses."""
    before = (Path("/dossier"), "https://exemple.fr/page")
    monkeypatch.setattr(ui.targets, "recorded", lambda _settings: before)
    assert main(["ingest"]) == 0
    assert pipeline.asked.targets == list(before)


def test_without_path_an_index_of_another_model_asks_for_one(
    pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The remedy of a mismatch must not lead in a circle."""

    def refuse(_settings: IngestSettings) -> None:
        raise IndexMismatchError("Autre modèle.")

    monkeypatch.setattr(ui.targets, "recorded", refuse)
    assert main(["ingest"]) == 2
    assert "cpts ingest DOSSIER" in capsys.readouterr().err


def test_password_is_asked(pipeline: FakePipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    """« - » asks for the password, which then shows nowhere."""
    monkeypatch.setattr("getpass.getpass", lambda _prompt: "tapé")
    assert main(["ingest", "a.pdf", "--password", "-"]) == 0
    assert pipeline.asked.password == "tapé"


def test_report_names_every_document(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    """Counts, warnings, duplicates, failures with their remedy, and a total."""
    pipeline.documents = (GOOD, BAD, SAME)
    assert main(["ingest", "."]) == 0
    printed = capsys.readouterr()
    for expected in ("bon.pdf", "nouveau", "La page 3 est numérisée.", "Le fichier est vide.",
                     "identique à bon.pdf", "2 tableaux", "[b]vide.pdf"):  # fmt: skip
        assert expected in printed.out
    assert "\x1b" not in printed.out
    assert "Lecture\u202f: 1/2 fichiers, 3 pages, encore 1" in printed.err


def test_the_end_tells_the_run_from_the_index(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    """One document read is not one document left, and none read is no empty index."""
    assert main(["ingest", "."]) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert "1 document (1 nouveau), 3 pages" in line
    assert "compte 7 documents en tout." in line
    pipeline.documents = (BAD,)
    assert main(["ingest", "."]) == 2
    line = capsys.readouterr().out.splitlines()[-1]
    assert "aucun document (1 échec), en" in line
    assert "compte 7 documents en tout." in line


def test_json_report(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    """--json prints the versioned report and nothing else."""
    assert main(["ingest", ".", "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["schema"] == 1
    assert value["totals"]["tables"] == 2


@pytest.mark.parametrize(
    ("documents", "targets", "status"),
    [
        ((GOOD, SAME), ["."], 0),
        ((GOOD, BAD), ["."], 0),
        ((GOOD, BAD), [".", "--strict"], 2),
        ((BAD,), ["."], 2),
        ((GOOD, BAD), ["bon.pdf", BAD.source], 2),
        ((), ["."], 0),
    ],
)
def test_status_follows_what_was_asked(
    documents: tuple[DocumentReport, ...],
    targets: list[str],
    status: int,
    pipeline: FakePipeline,
) -> None:
    """A bad file among others is a line of the report; named, or in strict mode, a failure."""
    pipeline.documents = documents
    assert main(["ingest", *targets]) == status


def test_stopping_is_clean(pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]) -> None:
    """A run that was stopped says that the last good index stays; status 130."""
    pipeline.error = Cancelled()
    assert main(["ingest", "."]) == 130
    assert "reste en place" in capsys.readouterr().err


def test_first_signal_asks_second_stops(
    pipeline: FakePipeline, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C lets the current file end; a second one does not wait."""

    class Interrupting(Exception):  # noqa: N818 - only ends the run
        pass

    seen = []
    before = signal.getsignal(signal.SIGINT)

    def run(*_targets: object, cancelled: Callable[[], bool], **_options: object) -> IngestReport:
        seen.append(cancelled())
        os.kill(os.getpid(), signal.SIGINT)
        seen.append(cancelled())
        os.kill(os.getpid(), signal.SIGINT)
        raise Interrupting

    ingest.pipeline.ingest = run
    assert main(["ingest", "."]) == 130
    assert seen == [False, True]
    assert signal.getsignal(signal.SIGINT) is before


def test_lines_are_few_where_there_is_no_terminal() -> None:
    """A log gets a line a stage, not one an event."""
    stream = StringIO()
    show = Lines(stream)
    for done in range(50):
        show(ProgressEvent(Stage.READ, done, 50))
    show(ProgressEvent(Stage.WRITE, 50, 50, pages=1))
    assert stream.getvalue().count("\n") == 2


def test_details_before_anything_is_known() -> None:
    """An event without figures shows none."""
    assert details(ProgressEvent(Stage.SCAN)) == ""
