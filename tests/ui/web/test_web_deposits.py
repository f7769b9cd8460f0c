"""Files that staff add: kept once read, and never before."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import anyio
import pytest
from web_documents import guide

from ui.web.management import deposits


async def _chunks(*parts: bytes) -> AsyncIterator[bytes]:
    for part in parts:
        yield part


def receive(folder: Path, name: str, *parts: bytes) -> Path:
    """An upload of at most one mebibyte."""

    async def run() -> Path:
        return await deposits.receive(_chunks(*parts), folder, name, 1)

    return anyio.run(run)


def test_an_upload_is_whole_or_absent(tmp_path: Path) -> None:
    """Too big or empty: nothing is left in the folder."""
    with pytest.raises(deposits.UploadError, match="1,0"):
        receive(tmp_path, "b.md", b"x" * (1 << 20), b"x")
    with pytest.raises(deposits.UploadError, match="vide"):
        receive(tmp_path, "c.md")
    assert list(tmp_path.iterdir()) == []
    assert receive(tmp_path, "a.md", b"un", b"deux").read_bytes() == b"undeux"


def test_an_upload_waits_where_no_reading_sees_it(tmp_path: Path) -> None:
    """Its name is hidden until it is put in its place."""
    waiting = receive(tmp_path, "a.md", b"un")
    assert waiting.name.startswith(".")
    with deposits.put_in_place(waiting, tmp_path / "a.md"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_what_cannot_be_read_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    """A new file goes, a replaced one comes back."""
    (tmp_path / "a.md").write_bytes(b"avant")
    for name in ("a.md", "b.md"):
        waiting = receive(tmp_path, name, b"neuf")
        with (
            pytest.raises(ValueError, match="illisible"),
            deposits.put_in_place(waiting, tmp_path / name),
        ):
            raise ValueError("illisible")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.md", b"avant")]


def test_a_document_of_another_folder_is_no_upload(tmp_path: Path) -> None:
    """Even when a file that was added has the same name."""
    info = guide().info
    (tmp_path / Path(info.source).name).write_bytes(b"un")
    assert deposits.uploaded(tmp_path, info, str(tmp_path))
    assert deposits.uploaded(tmp_path, info, "/ailleurs") is None


def test_files_that_no_document_comes_from_are_named(tmp_path: Path) -> None:
    """Hidden ones are not: they are on their way."""
    for name in ("lu.pdf", "chiffre.pdf", ".depot-x"):
        (tmp_path / name).write_bytes(b"x")
    assert deposits.unread(tmp_path, [tmp_path / "lu.pdf"]) == ("chiffre.pdf",)
    assert deposits.unread(tmp_path / "absent", []) == ()
