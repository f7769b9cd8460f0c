"""What holds for all tests: no setting of the user's, and browsers last."""

from __future__ import annotations

import os

import pytest

for _name in [name for name in os.environ if name.upper().startswith("CPTS_")]:
    del os.environ[_name]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Runs what drives a browser after everything else.

    Playwright keeps an event loop running in the main thread for as long as its browser lives, and
    no other test could run one meanwhile. `tests/browser` keeps its browser to the end, so it is
    the very last.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if "browser" in item.path.parts:
        return 2
    return 1 if item.get_closest_marker("browser") else 0
