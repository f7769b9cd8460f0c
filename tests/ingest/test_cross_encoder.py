"""The cross-encoder that comes with the package: it tells what answers, and always the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.embedding import cross_encoder, e5_cache
from ingest.embedding.cross_encoder import CrossEncoder
from ingest.errors import EmbedderError
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


def test_the_file_is_the_one_that_was_shipped(model: CrossEncoder) -> None:
    """A model that was trained again needs its size, its hash and its known score noted."""
    cross_encoder.verify()
    assert cross_encoder.deviation(model._cache) < cross_encoder.MAX_DEVIATION


def test_a_missing_file_is_no_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Questions are answered without it; who verifies is told."""
    monkeypatch.setattr(cross_encoder, "MODEL", tmp_path / "absent.onnx")
    assert not cross_encoder.available()
    with pytest.raises(EmbedderError, match="introuvable"):
        cross_encoder.verify()


def test_a_file_cut_short_is_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the first question that would need it."""
    path = tmp_path / "cut.onnx"
    path.write_bytes(cross_encoder.MODEL.read_bytes()[:-1])
    monkeypatch.setattr(cross_encoder, "MODEL", path)
    with pytest.raises(EmbedderError, match=r"incomplet.*git restore"):
        cross_encoder.available()


def test_an_altered_file_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One octet in the middle is enough."""
    data = bytearray(cross_encoder.MODEL.read_bytes())
    data[len(data) // 2] ^= 1
    path = tmp_path / "altered.onnx"
    path.write_bytes(data)
    monkeypatch.setattr(cross_encoder, "MODEL", path)
    with pytest.raises(EmbedderError, match="abîmé"):
        CrossEncoder(tmp_path).relevance(QUESTION, [ANSWER])
