"""The assistant on documents held out from the training of its reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from memory_index import MemoryIndex, from_folder
from training_sheets import TEXT, pool

from assistant.engine import Assistant
from assistant.outcomes import Answer, Outcome
from assistant.settings import AssistantSettings
from evals.training import unseen
from evals.training.sheet import AnsweredQuestion, Cell, Fragment, UnansweredQuestion
from ingest.settings import IngestSettings

PHOTO = Fragment("une photo récente")
CLOSED = Fragment("Il ferme le mardi pour l'entretien")


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Indexes in memory: no sandbox, no embedding."""

    @contextmanager
    def indexed(
        texts: Mapping[str, str], settings: IngestSettings, suffix: str
    ) -> Iterator[MemoryIndex]:
        for name, text in texts.items():
            (tmp_path / f"{name}{suffix}").write_text(text, encoding="utf-8")
        yield from_folder(tmp_path)

    monkeypatch.setattr(unseen, "indexed", indexed)


def _answer(text: str, outcome: Outcome = Outcome.ANSWERED) -> Answer:
    return Answer(question="?", standalone_question="?", outcome=outcome, text=text)


def test_an_answer_has_to_hold_all_the_pieces() -> None:
    """In its quotes or its text, whatever its apostrophes."""
    said = _answer("Il ferme le mardi pour l’entretien, sauf en juillet.")
    assert unseen.holds(said, [CLOSED], TEXT)
    assert not unseen.holds(said, [CLOSED, Fragment("7 h")], TEXT)
    assert not unseen.holds(replace(said, outcome=Outcome.NOT_IN_CORPUS), [CLOSED], TEXT)


def test_a_cell_is_said_by_its_value() -> None:
    """The value under its two labels, which the question names."""
    price = Cell("Enfants", "Dimanche")
    assert unseen.holds(_answer("3"), [price], TEXT)
    assert not unseen.holds(_answer("2"), [price], TEXT)


def test_only_the_held_out_documents_of_a_half_are_asked_about() -> None:
    """Each question is counted where it belongs."""
    asked = AnsweredQuestion("Que faut-il fournir pour s’inscrire ?", (PHOTO,))
    lacking = UnansweredQuestion("Quel est le salaire du président Durand ?")
    document = replace(pool(), questions=(asked, lacking))
    other = replace(document, name="loisirs-017")
    trained = replace(document, name="loisirs-006")
    settings = AssistantSettings()
    found = unseen.measure([document, other, trained], IngestSettings(), settings, half="fit")
    assert found.documents == 1
    assert {name: (e.value, e.n) for name, e in found.figures.items()} == {
        "right": (1.0, 1), "false_refusals": (0.0, 1), "refusal_recall": (1.0, 1),
    }  # fmt: skip
    assert "n = 1 " in found.text()


def test_documents_are_asked_about_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another document says does not answer for one."""
    places = []
    ask = Assistant.ask

    def noting(self: Assistant, question: str, **options: object) -> Answer:
        places.append(options["where"])
        return ask(self, question, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Assistant, "ask", noting)
    held = [
        replace(pool(), name=name, questions=pool().questions[:1]) for name in ("a-005", "a-029")
    ]
    unseen.measure(held, IngestSettings(), AssistantSettings(), half="fit")
    assert len(set(map(repr, places))) == len(places) == 2


def test_the_documents_of_a_library_are_asked_about_together() -> None:
    """As in a federation's index: what one says, another one's question may find."""
    asked = AnsweredQuestion("Que faut-il fournir pour s’inscrire ?", (PHOTO,))
    about = replace(pool(), name="fonds-01-001", questions=(asked,))
    empty = replace(about, markdown="# Le lac\nLe lac est ouvert au public.\n")
    library = [
        replace(empty, name="fonds-01-001"),
        replace(about, name="fonds-01-002", questions=()),
    ]
    found = unseen.measure(
        library, IngestSettings(), AssistantSettings(), half="fit", libraries=True
    )
    assert found.documents == 2
    assert found.figures["right"].value == 1.0
    assert "de fonds" in found.text()
    alone = unseen.measure(library, IngestSettings(), AssistantSettings(), half="fit")
    assert alone.documents == 0
