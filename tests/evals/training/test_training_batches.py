"""What a step sees: draws, token ids as at run time, batches within their limit."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.training.batches import (
    Choice,
    Group,
    Item,
    Judgement,
    batches,
    group,
    items,
)
from evals.training.encoding import Encoder
from evals.training.rows import Candidate, Kind, QuestionRow, StatementRow
from ingest.embedding import e5_cache
from ingest.embedding.cross_encoder import inner_ids, pair
from ingest.index import Passage


def _row(kind: Kind, labels: list[int | None]) -> QuestionRow:
    candidates = tuple(Candidate(Passage(f"p{n}"), y) for n, y in enumerate(labels))
    return QuestionRow("d-001", kind, "?", candidates)


def _places(made: Group | None) -> list[int]:
    assert made is not None
    return [int(passage.text[1:]) for passage in made.passages]


@pytest.mark.parametrize("seed", range(20))
def test_a_right_passage_comes_with_hard_and_other_wrong_ones(seed: int) -> None:
    """One of the first two right ones, three of the six best wrong ones, one from farther down."""
    labels: list[int | None] = [0, None, 1, 1, 1, *[0] * 12]
    made = group(_row(Kind.ANSWERED, labels), Random(seed))
    first, *wrong, far = _places(made)
    assert made is not None
    assert made.answer == 0
    assert first in {2, 3}
    assert len(set(wrong)) == 3
    assert set(wrong) <= {0, 5, 6, 7, 8, 9}
    assert far in range(10, 17)


def test_a_question_without_an_answer_gives_wrong_passages_only() -> None:
    """Mostly the best three; of another document's passage nothing is right."""
    row = _row(Kind.UNANSWERED, [0] * 10)
    drawn = [group(row, Random(seed)) for seed in range(100)]
    assert all(made is not None and made.answer is None for made in drawn)
    best = sum(_places(made) == [0, 1, 2] for made in drawn)
    assert 50 < best < 90


def test_a_question_of_piaf_whose_passage_was_not_found_keeps_two() -> None:
    """What was left out (`None`) is not among them."""
    made = group(_row(Kind.PIAF, [None, 0, None, 0, 0]), Random(1))
    assert _places(made) == [1, 3]


@pytest.mark.parametrize(
    "row",
    [
        _row(Kind.ANSWERED, [0, 0, None]),
        _row(Kind.UNANSWERED, []),
        _row(Kind.PIAF, [None]),
    ],
)
def test_what_would_teach_nothing_is_left_out(row: QuestionRow) -> None:
    """An answer that the search did not find, or no candidate at all."""
    assert group(row, Random(1)) is None


_SEQUENCES = st.integers(1, 120).map(lambda length: (7,) * length)
_CHOICES = st.lists(_SEQUENCES, min_size=1, max_size=5).map(lambda s: Choice(tuple(s), 0))
_ITEMS = st.one_of(_CHOICES, _SEQUENCES.map(lambda s: Judgement((s,), True)))


@given(st.lists(_ITEMS, max_size=40), st.integers(50, 600), st.integers(0, 9))
def test_every_item_is_in_one_batch_within_the_limit(
    held: list[Item], tokens: int, seed: int
) -> None:
    """Padding counts; an item that is too long by itself stands alone."""
    made = batches(held, Random(seed), tokens)
    assert sorted(map(repr, (item for batch in made for item in batch))) == sorted(map(repr, held))
    for batch in made:
        sequences = [sequence for item in batch for sequence in item.sequences]
        assert len(batch) == 1 or len(sequences) * max(map(len, sequences)) <= tokens


@pytest.fixture(scope="module")
def ready() -> e5_cache.Ready:
    """The package's tokenizer."""
    return e5_cache.ensure(e5_cache.folder(None))


def test_pairs_are_encoded_as_at_run_time(ready: e5_cache.Ready) -> None:
    """Same marks, same cuts, on short, empty and long texts."""
    encoder = Encoder(ready)
    long = "La commission « santé » se réunit à 18 h 30, n° 12. " * 12
    inner = inner_ids(ready)
    for question, passage in (
        ("Qui préside ?", Passage("Mme Élodie Œuvrard.", "Statuts – Le bureau", "Avant cela.")),
        ("Qui ?", Passage("Lui.")),
        (long, Passage(long, long, long)),
    ):
        assert encoder.pair(question, passage) == pair(ready.file, inner, question, passage)


def test_a_passage_is_sometimes_shown_without_what_is_around(ready: e5_cache.Ready) -> None:
    """At most training, never when it is measured."""
    encoder = Encoder(ready)
    passage = Passage("Lui.", "Le bureau", "Avant cela.")
    chance = Random(3)
    seen = {encoder.pair("Qui ?", passage, chance) for _ in range(100)}
    assert len(seen) == 4
    assert encoder.pair("Qui ?", passage) == max(seen, key=len)


def test_an_epoch_holds_groups_and_statements(ready: e5_cache.Ready) -> None:
    """A limit bears on the groups."""
    questions = [_row(Kind.UNANSWERED, [0, 0])] * 5
    statements = [StatementRow("d-001", "Vrai.", "Un.", True)] * 2
    encoder = Encoder(ready)
    made = items(questions, statements, encoder, Random(1), limit=3)
    assert [type(item) for item in made] == [Choice] * 3 + [Judgement] * 2
    assert len(items(questions, statements, encoder, Random(1))) == 7
