"""What each signal of the extractive path is worth: the same sets, with one signal off at a time.

A signal is put out of action where the assistant looks it up; nothing else changes, and the default
settings hold for every row.

`python -m evals.ablation JEU [JEU …] --index DOSSIER`
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from unittest.mock import patch

from assistant import evidence, finding, matching, reading, retrieval
from assistant.engine import Assistant
from assistant.matching import Layer, Weighted
from assistant.outcomes import Hit, Outcome
from assistant.questions.question import Term
from assistant.scoring import coverage, scores
from assistant.settings import AssistantSettings
from assistant.vocabulary import Vocabulary
from evals import sets
from evals.main import context_of
from evals.question_set import QuestionSet
from evals.runner import ask_conversation
from evals.scoring import score
from evals.systems.assistant import AssistantSystem
from evals.typography import french
from ingest.index import Index, Ranked
from ingest.settings import IngestSettings

Swap = tuple[object, str, object]
"""An object, the name of its attribute, and what stands there instead."""


def _first(*values: object, **_: object) -> object:
    return values[0]


def _second(*values: object, **_: object) -> object:
    return values[1]


def _always(value: object) -> Callable[..., object]:
    return lambda *_: value


def _evenly(terms: Sequence[Term], *_: object) -> tuple[Weighted, ...]:
    return tuple(Weighted(term, 1.0, unseen=False) for term in terms)


def _without(layer: Layer) -> Callable[..., coverage.Coverage]:
    def cover(offers: coverage.Offers, bags: matching.Bags) -> coverage.Coverage:
        return _cover(offers, {name: bag for name, bag in bags.items() if name is not layer})

    return cover


_cover = coverage.cover
_fuse = retrieval.fuse
_Leg = Sequence[Ranked]


def _without_vectors(
    _: _Leg, words: _Leg, wide: _Leg, index: Index, **more: int
) -> tuple[Hit, ...]:
    return _fuse((), words, wide, index, **more)


def _without_words(dense: _Leg, *rest: object, **more: int) -> tuple[Hit, ...]:
    return _fuse(dense, (), (), cast(Index, rest[-1]), **more)


SIGNALS: dict[str, tuple[Swap, ...]] = {
    "tout": (),
    "sans proximité de sens des phrases": ((finding, "reorder", _second),),
    "sans lecteur": ((reading, "reread", _second),),
    "sans recherche par vecteurs": (
        (retrieval, "fuse", _without_vectors),
        (finding, "reorder", _second),
    ),
    "sans recherche par mots": ((retrieval, "fuse", _without_words),),
    "sans vocabulaire": ((Vocabulary, "load", _always(Vocabulary.of(()))),),
    "sans mots proches (vecteurs de mots)": ((finding, "with_similar", _first),),
    "sans correction d’orthographe": ((reading, "correct", _first),),
    "sans rareté des termes": ((finding, "weigh", _evenly),),
    "sans genre de réponse": ((scores, "affinity", _always(1.0)),),
    "sans titres de sections": ((scores, "cover", _without(Layer.HEADINGS)),),
    "sans titre du document": ((scores, "cover", _without(Layer.TITLE)),),
    "sans antécédent des pronoms": ((scores, "cover", _without(Layer.ANTECEDENT)),),
    "sans proximité dans la phrase": ((scores, "closeness", _always(0.0)),),
    "sans termes indispensables": ((coverage.Coverage, "missing_strong", ()),),
    "sans lecture des tableaux": ((finding, "table_candidates", _always(())),),
    "sans refus par la couverture": (
        (evidence, "MIN_COVERAGE", 0.0),
        (evidence, "MIN_RELATION", 0.0),
        (evidence, "MIN_OWN_COVERAGE", 0.0),
        (evidence, "MIN_LITERAL", 0.0),
    ),
}
"""French names of the signals, and how each is put out of action."""


@dataclass(frozen=True, slots=True)
class Row:
    """Right answers with one signal off.

    Attributes:
        right: Questions that are right, all conditions together.
        refused: Questions without an answer that are refused.
        unanswerable: Questions without an answer.
        wrongly: Questions with an answer that are refused.
    """

    name: str
    questions: int
    right: int
    refused: int
    unanswerable: int
    wrongly: int

    def text(self) -> str:
        """The row for a terminal."""
        share = f"{self.right}/{self.questions}"
        refused = f"{self.refused}/{self.unanswerable}"
        return french(f"{self.name:<38} {share:>9} {refused:>8} {self.wrongly:>6}")


@contextmanager
def switched_off(name: str) -> Iterator[None]:
    """Puts a signal out of action."""
    with ExitStack() as stack:
        for target, attribute, instead in SIGNALS[name]:
            stack.enter_context(patch.object(target, attribute, instead))
        yield


def measure(name: str, questions: Sequence[QuestionSet], index: Index) -> Row:
    """Asks the sets with a signal off, conversations with their real answers."""
    right = refused = unanswerable = wrongly = total = 0
    with switched_off(name):
        system = AssistantSystem(Assistant(index, AssistantSettings()))
        context = context_of(system)
        for group in (group for held in questions for group in held.conversations()):
            asked = ask_conversation(group, system, {}, raw=False)
            for question, item in zip(group, asked, strict=True):
                answer = item.answer
                total += 1
                right += score(question, answer, context).right
                silent = answer.outcome is not Outcome.ANSWERED
                unanswerable += not question.answerable
                refused += silent and not question.answerable
                wrongly += silent and question.answerable
    return Row(name, total, right, refused, unanswerable, wrongly)


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line: one row a signal; the reserve is not for this."""
    from ingest.store import open_index

    parser = argparse.ArgumentParser(prog="python -m evals.ablation")
    parser.add_argument("dataset", nargs="+")
    parser.add_argument("--index", type=Path, required=True)
    options = parser.parse_args(arguments)
    if any(map(sets.is_reserve, options.dataset)):
        parser.error(french("la réserve ne sert pas à cela"))
    questions = [sets.find(name) for name in options.dataset]
    index = open_index(options.index, IngestSettings(index=options.index))
    sys.stdout.write(french(f"{'signal':<38} {'justes':>9} {'refusées':>8} {'à tort':>6}\n"))
    for name in SIGNALS:
        sys.stdout.write(measure(name, questions, index).text() + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
