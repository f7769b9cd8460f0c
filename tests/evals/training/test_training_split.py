"""What is held out, and among which documents each one is asked about."""

from __future__ import annotations

from dataclasses import replace

from training_sheets import pool

from evals.training.split import asked_among, half_of, held_out, indexes


def test_one_document_in_twelve_is_held_out() -> None:
    """The same ones whatever the theme."""
    assert [n for n in range(1, 37) if held_out(f"soins-{n:03}")] == [5, 17, 29]


def test_one_library_in_four_is_held_out_whole() -> None:
    """What its other documents say would tell of what is held out."""
    held = [f for f in range(1, 10) if held_out(f"fonds-{f:02}-001")]
    assert held == [f for f in range(1, 10) if held_out(f"fonds-{f:02}-005")] == [1, 5, 9]


def test_held_out_documents_are_cut_in_two() -> None:
    """By their number, so that what settings are fitted on is never reported."""
    assert [half_of(f"loisirs-{n:03}") for n in (5, 17, 29, 41)] == [
        "fit", "report", "fit", "report",
    ]  # fmt: skip
    assert [half_of(f"fonds-{n:02}-003") for n in (1, 5, 9, 13)] == [
        "fit", "report", "fit", "report",
    ]  # fmt: skip


def test_a_library_is_asked_about_together() -> None:
    """Other documents alone, and every second article of an encyclopedia among all of them."""
    names = ("fonds-01-001", "fonds-01-002", "fonds-02-001", "soins-001", "encyclo-2", "encyclo-3")
    ids = {name: name.upper() for name in names}
    assert asked_among("fonds-01-001", ids) == {"FONDS-01-001", "FONDS-01-002"}
    assert asked_among("soins-001", ids) == {"SOINS-001"}
    assert asked_among("encyclo-2", ids) == {"ENCYCLO-2", "ENCYCLO-3"}
    assert asked_among("encyclo-3", ids) == {"ENCYCLO-3"}


def test_each_library_has_its_index() -> None:
    """What another federation says is not there to be found."""
    names = ("fonds-02-001", "soins-001", "fonds-01-002", "fonds-02-003", "encyclo-2")
    held = [
        [d.name for d in together] for together in indexes(replace(pool(), name=n) for n in names)
    ]
    assert held == [
        ["soins-001", "encyclo-2"],
        ["fonds-01-002"],
        ["fonds-02-001", "fonds-02-003"],
    ]
