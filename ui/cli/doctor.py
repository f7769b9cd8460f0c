"""`cpts doctor`: each check says pass, warn or fail, and the remedy."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ingest.typography import counted
from ui.cli import options, session
from ui.cli.faults import MENDABLE, OK
from ui.cli.invocation import runnable
from ui.cli.terminal import Terminal, harmless, out, print_json
from ui.messages import typographic

if TYPE_CHECKING:
    from ui.checks import Check

NAME = "doctor"
HELP = "vérifie l'installation, l'index et la place, avec les remèdes"

_MARKS = {"pass": ("✓", "green"), "warn": ("!", "yellow"), "fail": ("✗", "red")}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declares the options."""
    options.common(parser)


def run(args: argparse.Namespace) -> int:
    """Prints each check as it ends; 2 where one failed."""
    from ui.checks import Status, examine

    settings = session.settings_of(args)
    terminal = out()
    checks = []
    for check in examine(settings):
        checks.append(check)
        if not args.json:
            _print(terminal, check)
    failures = sum(check.status is Status.FAIL for check in checks)
    warnings = sum(check.status is Status.WARN for check in checks)
    if args.json:
        print_json({"settings": settings.redacted(), "checks": [_json(c) for c in checks]})
    else:
        terminal.line()
        terminal.line(_verdict(failures, warnings))
    return MENDABLE if failures else OK


def _print(terminal: Terminal, check: Check) -> None:
    mark, colour = _MARKS[check.status.value]
    head = terminal.style(mark, colour) + " " + terminal.style(check.title, "bold")
    terminal.line(typographic(f"{head} : ") + harmless(runnable(check.message)))
    if check.remedy:
        terminal.block(runnable(check.remedy), "  → ", "    ")


def _verdict(failures: int, warnings: int) -> str:
    if failures:
        return f"{counted(failures, 'point')} à corriger."
    if warnings:
        return f"Rien à corriger, {counted(warnings, 'point')} à surveiller."
    return "Tout va bien."


def _json(check: Check) -> dict[str, str]:
    return {
        "name": check.name,
        "status": check.status.value,
        "message": check.message,
        "remedy": check.remedy,
    }
