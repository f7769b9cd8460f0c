"""The verifier's confusion table on hand-made pairs, by set.

`tuning` pairs were looked at while the rules were written. `held_out` pairs were written before the
rules, set apart by the hash of their excerpt, and never looked at. The other sets were written one
after the other, each scored once before anything was mended; `FIRST` keeps these first scores,
which are the honest ones. The faithful sentences of `fifth` and `sixth` are freer paraphrases than
those before. They were written together: `sixth` was scored after the rules were mended on `fifth`,
`seventh` written and scored after they were mended on `sixth`. The faithful sentences of `eighth`
and `ninth` do what the prompt asks, and keep most words of the excerpt. Those of `tenth` are what
a model writes for its reader (« vous pouvez », « en cas de »), over several sentences of a source;
some of its excerpts were put in other words since.
Those of `eleventh` and `twelfth` are what an obedient model writes over tables, steps, lists and
lists of persons, with the question, the title, the introduction of the list or the sentence before.
`thirteenth` to `fifteenth` were written by who had just written their rules, over the same classes,
each scored once before the rules were mended on it. `sixteenth` was written before its rules, on
invented documents, after what a model's answers to real questions had lost; so was `seventeenth`,
and `eighteenth` once the rules were mended on it. `nineteenth` was written with its rules, on other
subjects, over classes that a model's answers had lost; its first score is without these rules. So
was `twentieth` (what a share is of, averages, conditions turned, steps with their titles);
`twentyfirst` and `twentysecond` were written once these rules were there, one after the other, and
scored before the rules were mended on them.
`python tests/assistant/verify/test_verify_pairs.py` prints the table.
"""

import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from assistant.settings import AssistantSettings
from assistant.verify import check
from assistant.verify.terms import Terms
from assistant.vocabulary import Vocabulary

SETS = (
    "tuning",
    "held_out",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twentyfirst",
    "twentysecond",
)
FIRST = {
    "second": "32/36 kept, 37/42 caught",
    "third": "20/25 kept, 31/34 caught",
    "fourth": "19/23 kept, 26/29 caught",
    "fifth": "36/94 kept, 99/114 caught",
    "sixth": "48/91 kept, 109/115 caught",
    "seventh": "40/84 kept, 78/89 caught",
    "eighth": "63/72 kept, 74/76 caught",
    "ninth": "30/42 kept, 41/42 caught",
    "tenth": "21/60 kept, 58/60 caught",
    "eleventh": "47/61 kept, 47/54 caught",
    "twelfth": "33/40 kept, 38/38 caught",
    "thirteenth": "20/21 kept, 21/24 caught",
    "fourteenth": "17/19 kept, 18/22 caught",
    "fifteenth": "12/16 kept, 17/22 caught",
    "sixteenth": "8/19 kept, 21/24 caught",
    "seventeenth": "58/102 kept, 88/109 caught",
    "eighteenth": "41/52 kept, 52/55 caught",
    "nineteenth": "5/16 kept, 22/27 caught",
    "twentieth": "27/55 kept, 52/70 caught",
    "twentyfirst": "24/30 kept, 34/40 caught",
    "twentysecond": "14/16 kept, 16/19 caught",
}
PAIRS = [
    json.loads(line)
    for name in ("pairs.jsonl", "structured_pairs.jsonl")
    for line in Path(__file__).with_name(name).read_text("utf-8").splitlines()
]
AROUND = ("question", "introduction", "before")
"""What a pair may have around its sentence, as the assistant gives it to the check."""


ENTRIES = Vocabulary.load(AssistantSettings().vocabulary).entries
TERMS = Terms(tuple(entry.writings for entry in ENTRIES if entry.acronym))
"""As the assistant gives them: the acronyms of the field."""


def passes(pair: dict[str, object]) -> bool:
    """Whether the verifier would show the sentence of a pair."""
    excerpts = {int(marker): quote for marker, quote in pair["excerpts"].items()}
    records = {int(marker): record for marker, record in pair.get("records", {}).items()}
    around = {name: pair[name] for name in AROUND if name in pair}
    return check(str(pair["sentence"]), excerpts, records=records, terms=TERMS, **around).ok


@cache
def table(half: str) -> dict[tuple[bool, bool], int]:
    """Counts by (faithful, shown)."""
    return Counter((p["faithful"], passes(p)) for p in PAIRS if p["half"] == half)


def test_there_are_enough_pairs() -> None:
    """At least 150, of both sorts in every set."""
    assert len(PAIRS) >= 150
    assert {(p["half"], p["faithful"]) for p in PAIRS} == {
        (h, f) for h in SETS for f in (True, False)
    }


@pytest.mark.parametrize("half", SETS)
def test_wrong_sentences_are_caught(half: str) -> None:
    """Subtle errors of figure, name, strength, polarity, quantity, comparison and role."""
    counts = table(half)
    assert counts[False, False] / (counts[False, False] + counts[False, True]) >= 0.95


def test_faithful_sentences_are_mostly_kept() -> None:
    """The price of the check; first scores on unseen pairs are in the docs."""
    counts = [table(half) for half in SETS]
    kept = sum(c[True, True] for c in counts)
    assert kept / (kept + sum(c[True, False] for c in counts)) >= 0.85


def report() -> str:
    """The confusion table of both halves, with what is caught by kind of error."""
    lines = []
    for half in SETS:
        counts = table(half)
        faithful = counts[True, True] + counts[True, False]
        wrong = counts[False, True] + counts[False, False]
        lines.append(f"{half}: first score {FIRST.get(half, 'not kept')}")
        lines.append(f"{half}: faithful shown {counts[True, True]}/{faithful}")
        lines.append(f"{half}: wrong caught {counts[False, False]}/{wrong}")
        bad = [p for p in PAIRS if p["half"] == half and not p["faithful"]]
        kinds = Counter(p["kind"] for p in bad)
        missed = Counter(p["kind"] for p in bad if passes(p))
        lines += [f"  {kind}: {n - missed[kind]}/{n}" for kind, n in sorted(kinds.items())]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(report() + "\n")
