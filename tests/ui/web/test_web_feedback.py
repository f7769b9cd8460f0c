"""Feedback is kept only with the agreement, and erased by its receipt alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError
from web_fakes import FakeAssistant, FakeIndex

from ingest.errors import StorageError
from ui.web.feedback import FILE, ReviewIn, Reviews, Status


def review(**changes: object) -> ReviewIn:
    """A valid review, with changes."""
    answer = FakeAssistant(FakeIndex()).ask("Quel est le salaire ?").to_json()
    values: dict[str, object] = {
        "accord": True,
        "pouce": "inutile",
        "tags": ["aurait dû répondre"],
        "commentaire": "Il manque un chiffre.",
        "reponse": answer,
    }
    return ReviewIn.model_validate(values | changes)


def test_a_review_is_kept_with_its_answer(tmp_path: Path) -> None:
    """Staff find the question, the tags and the answer object."""
    reviews = Reviews(tmp_path)
    reviews.add(review())
    kept = reviews.all()[0]
    assert (kept.question, kept.tags, kept.useful) == (
        "Quel est le salaire ?",
        ("aurait dû répondre",),
        False,
    )
    assert '"outcome": "not_in_corpus"' in kept.answer


@pytest.mark.parametrize(
    "changes",
    [{"accord": False}, {"tags": ["inventée"]}, {"pouce": "bof"}, {"reponse": {}}, {"x": 1}],
)
def test_what_is_not_agreed_or_known_is_refused(changes: dict[str, object]) -> None:
    """No agreement, unknown tags or anything but an answer object: nothing is stored."""
    with pytest.raises(ValidationError):
        review(**changes)


def test_a_receipt_erases_its_review_only(tmp_path: Path) -> None:
    """The words are gone from the file too."""
    reviews = Reviews(tmp_path)
    receipt = reviews.add(review(commentaire="mot-unique-à-effacer"))
    reviews.add(review())
    assert reviews.erase([receipt, "inconnu"]) == 1
    assert len(reviews.all()) == 1
    assert "mot-unique" not in (tmp_path / FILE).read_bytes().decode("utf-8", "replace")


def test_erasing_without_any_review_is_quiet(tmp_path: Path) -> None:
    """No file is made for nothing."""
    assert Reviews(tmp_path / "vide").erase(["x"]) == 0
    assert not (tmp_path / "vide").exists()


def test_staff_mark_and_remove(tmp_path: Path) -> None:
    """A review goes from new to seen, then away."""
    reviews = Reviews(tmp_path)
    reviews.add(review())
    identifier = reviews.all()[0].id
    reviews.mark(identifier, Status.SEEN)
    assert reviews.get(identifier).status is Status.SEEN
    reviews.remove(identifier)
    with pytest.raises(KeyError):
        reviews.get(identifier)


def test_a_folder_that_cannot_be_written_is_said_in_french(tmp_path: Path) -> None:
    """A full or read-only disk gives a sentence."""
    blocked = tmp_path / "fichier"
    blocked.write_text("x")
    with pytest.raises(StorageError, match="n’a pas pu être enregistré"):
        Reviews(blocked).add(review())
