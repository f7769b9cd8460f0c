"""The cross-encoder that comes with the package: it tells what answers, and always the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.embedding import e5_cache
from ingest.embedding.cross_encoder import CrossEncoder
from ingest.index import Passage

QUESTION = "Qui vote le prix de la cantine ?"
ANSWER = Passage("Le conseil municipal fixe le tarif des repas en juin.", "Guide des écoles")
BESIDE = Passage("Les repas sont servis à midi dans la salle des fêtes.", "Guide des écoles")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> CrossEncoder:
    """A model over embeddings converted for this file."""
    folder: Path = e5_cache.folder(tmp_path_factory.mktemp("models"))
    return CrossEncoder(folder)


def test_what_answers_is_likelier(model: CrossEncoder) -> None:
    """Without a word in common with the question."""
    answer, beside = model.relevance(QUESTION, [ANSWER, BESIDE])
    assert answer > beside


def test_a_score_depends_on_its_passage_alone(model: CrossEncoder) -> None:
    """What else is read in the same call changes nothing, nor does reading again."""
    (alone,) = model.relevance(QUESTION, [ANSWER])
    long = Passage("Les repas sont servis à midi. " * 100, "titre " * 100, "avant " * 100)
    together = model.relevance(QUESTION, [long, ANSWER, ANSWER])
    assert together[1:] == (alone, alone)


def test_nothing_to_read(model: CrossEncoder) -> None:
    """No passage, no score; an empty passage has one."""
    assert model.relevance(QUESTION, []) == ()
    assert len(model.relevance(QUESTION, [Passage("")])) == 1
