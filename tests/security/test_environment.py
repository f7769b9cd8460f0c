"""Nothing leaves the machine unasked: telemetry and hubs are closed before libraries load."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError

from ui.environment import DEFAULTS, IMPOSED, prepare


def test_sockets_are_blocked_in_the_tests() -> None:
    """A test that would reach the network fails, here and in what it calls."""
    with pytest.warns(UserWarning, match="socket"), pytest.raises(SocketBlockedError):
        socket.create_connection(("127.0.0.1", 9))


def test_telemetry_is_closed_whatever_the_user_has_set() -> None:
    """No question and no document is reported to anybody, also under a hostile environment."""
    environment = dict.fromkeys(IMPOSED, "true")
    prepare(environment)
    assert {name: environment[name] for name in IMPOSED} == IMPOSED


def test_hubs_are_closed_unless_the_user_opens_them() -> None:
    """Who sets another embedding model may allow its download."""
    environment = {"HF_HUB_OFFLINE": "0"}
    prepare(environment)
    assert environment["HF_HUB_OFFLINE"] == "0"
    assert environment["TRANSFORMERS_OFFLINE"] == DEFAULTS["TRANSFORMERS_OFFLINE"]


@pytest.mark.parametrize("name", sorted({*IMPOSED, *DEFAULTS}))
def test_command_line_prepares_before_it_imports(name: str, tmp_path: Path) -> None:
    """By the time a library loads, its variable is set."""
    code = (
        "import os, sys\n"
        "from ui.cli import main\n"
        "assert not {'gradio', 'chromadb', 'huggingface_hub', 'langsmith'} & set(sys.modules)\n"
        "main([])\n"
        f"print(os.environ[{name!r}], file=sys.stderr)\n"
    )
    clean = {k: v for k, v in os.environ.items() if k not in {*IMPOSED, *DEFAULTS}}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path,
        env=clean,
    )  # fmt: skip
    assert done.stderr.strip() == {**IMPOSED, **DEFAULTS}[name]
