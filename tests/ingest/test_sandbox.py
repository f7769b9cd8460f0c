"""Every end of a child becomes a value or one typed French sentence."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest import sandbox, sandbox_worker
from ingest.documents import Extraction
from ingest.errors import DocumentError, LimitError, PasswordError
from ingest.loaders.options import LoadOptions
from ingest.sandbox_child import check_archive
from ingest.sandbox_limits import Limits
from ingest.sandbox_protocol import Unpickler
from ingest.sandbox_worker import Worker

ROOT = Path(__file__).parents[2]
LOADER = "tests.ingest.sandbox_loaders:load"
OPTIONS = LoadOptions()
Write = Callable[[str], Path]


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A worker whose loader does what the file says."""
    made = Worker(Limits(memory_mib=512, timeout_s=20), loader=LOADER)
    yield made
    made.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file that asks the test loader for an action."""

    def write_one(action: str) -> Path:
        path = tmp_path / f"{action}.txt"
        path.write_text(action, encoding="utf-8")
        return path

    return write_one


def _text(extraction: Extraction) -> str:
    return extraction.pages[0].text


def test_reads_a_file(worker: Worker, write: Write) -> None:
    """The value that the loader made comes back."""
    assert _text(worker.read(write("read"), OPTIONS)) == "lu"


def test_one_child_reads_many_files(worker: Worker, write: Write) -> None:
    """Imports are paid once."""
    path = write("pid")
    assert _text(worker.read(path, OPTIONS)) == _text(worker.read(path, OPTIONS))


@pytest.mark.parametrize("action", ["recurse", "crash", "exit", "error"])
def test_bad_end_names_the_file(worker: Worker, write: Write, action: str) -> None:
    """Recursion, segmentation fault, silent exit and any exception are one sentence."""
    with pytest.raises(DocumentError, match=rf"« {action}\.txt » est abîmé") as caught:
        worker.read(write(action), OPTIONS)
    assert not isinstance(caught.value, LimitError)


def test_next_file_is_read_after_a_crash(worker: Worker, write: Write) -> None:
    """A dead child is replaced."""
    with pytest.raises(DocumentError):
        worker.read(write("crash"), OPTIONS)
    assert _text(worker.read(write("read"), OPTIONS)) == "lu"


def test_memory_is_limited(worker: Worker, write: Write) -> None:
    """A file that asks for 8 GiB is refused, with the setting to change."""
    with pytest.raises(LimitError, match="CPTS_PARSE_MEMORY_MIB"):
        worker.read(write("memory"), OPTIONS)


@pytest.mark.parametrize("action", ["loop", "sleep"])
def test_time_is_limited(write: Write, action: str) -> None:
    """A loop and a wait end at the deadline, with the setting to change."""
    worker = Worker(Limits(timeout_s=3), loader=LOADER)
    started = time.monotonic()
    with pytest.raises(LimitError, match="CPTS_PARSE_TIMEOUT_S"):
        worker.read(write(action), OPTIONS)
    assert time.monotonic() - started < 10


def test_file_that_gets_on_may_take_longer(write: Write) -> None:
    """Pages read one after the other put the deadline off."""
    worker = Worker(Limits(timeout_s=3), loader=LOADER)
    assert _text(worker.read(write("slow"), OPTIONS)) == "lu lentement"
    worker.close()


def test_signs_of_life_have_an_end(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A loop that counts pages for ever is a loop."""
    monkeypatch.setattr(sandbox_worker, "_OVERTIME", 2)
    worker = Worker(Limits(timeout_s=2), loader=LOADER)
    with pytest.raises(LimitError, match="CPTS_PARSE_TIMEOUT_S"):
        worker.read(write("endless"), OPTIONS)


def test_typed_error_and_options_cross(worker: Worker, write: Write) -> None:
    """The loader's own sentence comes back with its type, and the password reaches it."""
    path = write("password")
    with pytest.raises(PasswordError, match="mot de passe"):
        worker.read(path, OPTIONS)
    assert _text(worker.read(path, LoadOptions(password="ouvre"))) == "ouvert"


def test_noise_on_the_standard_output_is_swallowed(
    worker: Worker, write: Write, capfd: pytest.CaptureFixture[str]
) -> None:
    """Libraries that print spoil neither the answer nor the terminal."""
    assert _text(worker.read(write("noise"), OPTIONS)) == "lu malgré le bruit"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("action", ["connect", "spawn"])
def test_loader_reaches_nothing_outside(worker: Worker, write: Write, action: str) -> None:
    """No connection, no program."""
    with pytest.raises(DocumentError):
        worker.read(write(action), OPTIONS)


def test_empty_missing_and_large_files_never_reach_the_child(tmp_path: Path) -> None:
    """They are refused by their size, each with its remedy."""
    worker = Worker(Limits(max_file_mib=1), loader=LOADER)
    empty, large = tmp_path / "vide.pdf", tmp_path / "gros.pdf"
    empty.touch()
    large.write_bytes(b"\0" * (2**20 + 1))
    for path, error, words in (
        (empty, DocumentError, "vide"),
        (large, LimitError, "CPTS_MAX_FILE_MIB"),
        (tmp_path / "absent.pdf", DocumentError, "chemin"),
        (tmp_path, DocumentError, "fichier"),
    ):
        with pytest.raises(error, match=words):
            worker.read(path, OPTIONS)


def test_archive_that_explodes_is_refused_unopened(tmp_path: Path) -> None:
    """By its total and by its ratio; an ordinary archive passes."""
    bomb, plain = tmp_path / "bombe.docx", tmp_path / "plein.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (40 * 2**20))
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "texte " * 1000)
    with pytest.raises(LimitError, match="décompressé"):
        check_archive(bomb, max_unpacked_mib=512)
    with pytest.raises(LimitError, match="décompressé"):
        check_archive(bomb, max_unpacked_mib=10)
    check_archive(plain, max_unpacked_mib=1)


def test_answer_makes_only_values_of_the_project() -> None:
    """A child taken over by a file cannot run code in its parent."""

    class Attack:
        def __reduce__(self) -> tuple[object, ...]:
            return os.system, ("false",)

    import io

    with pytest.raises(pickle.UnpicklingError, match="not allowed"):
        Unpickler(io.BytesIO(pickle.dumps(Attack()))).load()


def test_files_come_back_in_order_whatever_their_end(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Failures are values between the others."""
    _use_test_loader(monkeypatch)
    paths = [write(action) for action in ("read", "crash", "pid", "error", "noise")]
    readings = list(sandbox.read_files([(path, OPTIONS) for path in paths], workers=2))
    assert [path for path, _ in readings] == paths
    kinds = [isinstance(outcome, Extraction) for _, outcome in readings]
    assert kinds == [True, False, True, False, True]


def test_stopping_early_kills_the_children(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing the iterator does not wait for the files under way."""
    _use_test_loader(monkeypatch)
    files = [(write("pid"), OPTIONS), (write("sleep"), OPTIONS)]
    readings = sandbox.read_files(files, workers=2)
    _, outcome = next(readings)
    assert isinstance(outcome, Extraction)
    started = time.monotonic()
    readings.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 5
    assert not _alive(int(_text(outcome)))


def test_killed_parent_leaves_no_orphan(write: Write) -> None:
    """Even `kill -9` of the program ends the child."""
    script = textwrap.dedent(
        f"""
        import sys
        from pathlib import Path
        from ingest.loaders.options import LoadOptions
        from ingest.sandbox_worker import Worker
        worker = Worker(loader={LOADER!r})
        print(worker.read(Path(sys.argv[1]), LoadOptions()).pages[0].text, flush=True)
        worker.read(Path(sys.argv[2]), LoadOptions())
        """
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, write("pid"), write("sleep")],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert _alive(child)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 10
    while _alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(child)


def _use_test_loader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "Worker", lambda limits: Worker(limits, loader=LOADER))


def _alive(pid: int) -> bool:
    """Whether a process runs; one that only waits to be reaped does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
