"""Ingestions that are killed, interrupted, doubled or starved never cost the last good index."""

from __future__ import annotations

import random
import shutil
import signal
import time
from pathlib import Path

import pytest
from runs import run, small_disk, start, write

from ingest.french import stems
from ingest.settings import IngestSettings
from ingest.store import open_index

KILLS = 50
SEED = 20260101


def _answers(index_folder: Path) -> dict[str, str]:
    """Asks both legs for each document; gives the version that each document holds."""
    settings = IngestSettings(index=index_folder)
    index = open_index(index_folder, settings)
    try:
        versions = {}
        for info in index.documents():
            (hit, *_) = index.lexical(stems(f"équipe {info.id} version partie"), 1)
            (chunk,) = index.chunks([hit.chunk_id])
            assert chunk.text == index.page(chunk.document_id, chunk.page).slice(chunk.span)
            text = index.page_text(info.id, 1)
            versions[info.id] = text.partition("version ")[2].partition(" ")[0]
        assert index.dense("Qui prépare les sorties d’hôpital ?", 5)
        return versions
    finally:
        index.close()


def _leftovers(index_folder: Path) -> list[str]:
    return [path.name for path in index_folder.rglob("*.tmp")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four documents."""
    made = tmp_path / "documents"
    for name in ("a1", "b2", "c3", "d4"):
        write(made, name, 0)
    return made


@pytest.mark.soak
@pytest.mark.timeout(3000)
def test_kill_nine_at_random(folder: Path, tmp_path: Path) -> None:
    """50 times `kill -9`: the last good index opens and answers, the next run repairs."""
    index = tmp_path / "index"
    begun = time.monotonic()
    assert run(folder, index)[0] == 0
    full = time.monotonic() - begun
    chance = random.Random(SEED)
    held = _answers(index)
    ended = 0
    for number in range(1, KILLS + 1):
        write(folder, "a1", number)
        if number % 3 == 0:
            write(folder, f"e{number}", number)
        if number % 3 == 1:
            for path in folder.glob("e*.md"):
                path.unlink()
        process = start(folder, index)
        time.sleep(chance.uniform(0, full * 1.1))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        ended += process.returncode == 0
        now = _answers(index)
        expected = {p.stem for p in folder.glob("*.md")}
        # The old build or the new one, whole: never a mixture, never nothing.
        assert now == held or now["a1"] == str(number), (now, held)
        assert now == held or set(now) == expected
        held = now
    status, said = run(folder, index)
    assert status == 0, said
    assert _answers(index)["a1"] == str(KILLS)
    assert set(_answers(index)) == {path.stem for path in folder.glob("*.md")}
    assert _leftovers(index) == []
    assert len(list((index / "builds").iterdir())) <= 2
    assert ended < KILLS, "every run ended before it was killed"


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_control_c_stops_cleanly(folder: Path, tmp_path: Path) -> None:
    """The live build stays, nothing half-made is left, no child goes on reading."""
    index = tmp_path / "index"
    assert run(folder, index)[0] == 0
    for delay in (0.6, 1.0, 1.4):
        write(folder, "a1", 7)
        process = start(folder, index)
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        assert _answers(index)["a1"] in {"0", "7"}
        assert _leftovers(index) == []


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_two_ingestions_at_once(folder: Path, tmp_path: Path) -> None:
    """One works, the other says so at once; the index is whole."""
    index = tmp_path / "index"
    processes = [start(folder, index) for _ in range(2)]
    said = [process.communicate(timeout=300)[0] for process in processes]
    statuses = sorted(process.returncode for process in processes)
    assert statuses in ([0, 2], [0, 0]), said
    if statuses == [0, 2]:
        assert any("IndexBusyError" in line for line in said)
    assert set(_answers(index)) == {"a1", "b2", "c3", "d4"}


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_disk_full(folder: Path, tmp_path: Path) -> None:
    """Whatever room is left: one sentence, the last index still answers, and room repairs."""
    with small_disk(tmp_path / "disk", 12_000) as disk:
        index = disk / "index"
        assert run(folder, index)[0] == 0
        before = _answers(index)
        for number in range(12):
            write(folder, f"e{number}", 1)
        for free_kib in (0, 40, 100, 200, 300, 400, 500, 600):
            _fill(disk, free_kib)
            status, said = run(folder, index)
            assert (status, _answers(index)) == (2, before), (free_kib, said)
            assert said.startswith("StorageError"), said
            assert "plus de place" in said, said
        (disk / "filler").unlink()
        assert run(folder, index)[0] == 0
        assert len(_answers(index)) == 16
        assert _leftovers(index) == []


def _fill(disk: Path, free_kib: int) -> None:
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    room = shutil.disk_usage(disk).free - free_kib * 1024
    filler.write_bytes(b"\0" * max(0, room))
