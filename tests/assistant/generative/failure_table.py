"""Prints what a reader sees under each failure of the endpoint, and in how many seconds.

`python tests/assistant/generative/failure_table.py` runs the reader against the real loopback
server of the tests, with deadlines of 2 s (first word) and 4 s (whole).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from fake_llm_server import FakeServer, Fault, serving
from scripted import ANSWER, CITATIONS, settings

from assistant.reader.generative import Finished, GenerativeReader

TEXT = f"{ANSWER} Ces communautés exercent plus souvent en zone rurale [1]."
HALF = len(ANSWER) + 15
CASES = {
    "aucune": (TEXT, Fault()),
    "clé refusée (401)": (TEXT, Fault(status=401)),
    "accès interdit (403)": (TEXT, Fault(status=403)),
    "modèle inconnu (404)": (TEXT, Fault(status=404)),
    "saturé, « Retry-After » trop long (429)": (TEXT, Fault(status=429, retry_after="60")),
    "saturé, « Retry-After » de 1 s (429)": (TEXT, Fault(status=429, retry_after="1", times=1)),
    "panne (500)": (TEXT, Fault(status=500)),
    "muet": (TEXT, Fault(first_delay=60)),
    "goutte à goutte": (TEXT, Fault(drip=0.7)),
    "coupé avant la première phrase": (TEXT, Fault(cut_after=30)),
    "coupé au milieu d’un mot, après une phrase": (TEXT, Fault(cut_after=HALF)),
    "morceau illisible, après une phrase": (TEXT, Fault(garbage_after=HALF)),
    "page HTML au lieu de JSON": (TEXT, Fault(shape="html")),
    "JSON d’une autre forme": (TEXT, Fault(shape="other")),
    "réponse d’un bloc": (TEXT, Fault(shape="whole")),
    "texte vide": ("", Fault()),
    "texte sans fin": (TEXT + " ", Fault(endless=True)),
    "hors des documents": ("Paris compte 12 hôpitaux [1]. " * 2 + "Lyon en a 8 [1].", Fault()),
}


def row(name: str, text: str, fault: Fault) -> str:
    """One line of the table."""
    with serving(FakeServer(text=text, fault=fault)) as server:
        limits = {"llm_first_token_timeout_s": 2.0, "llm_timeout_s": 4.0}
        reader = GenerativeReader(settings(llm_base_url=server.url, **limits))
        started = time.monotonic()
        *_, end = reader.write("Combien ?", CITATIONS)
        seconds = time.monotonic() - started
    assert isinstance(end, Finished)
    shown = "la synthèse" if end.text and not end.failure else "ses phrases vérifiées"
    shown = shown if end.text else "les extraits"
    return f"| {name} | {shown} | {end.failure or '–'} | {seconds:.1f} |"


def main() -> None:
    """The whole table, after a first request that loads the client library."""
    row("", TEXT, Fault())
    lines = ["| panne | ce qui est affiché | note | secondes |", "| --- | --- | --- | ---: |"]
    lines += [row(name, text, fault) for name, (text, fault) in CASES.items()]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
