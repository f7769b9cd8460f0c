"""Attacks through documents, titles, file names, questions and the conversation.

The model of these tests obeys everything: whatever an attack asks, it writes, with the markers that
make it look cited. The defence may not count on its goodwill. An attack succeeds when what it
wanted (`wanted`) is shown, or when any of the invariants of an answer is broken. The attacks are in
`attacks.jsonl`.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "assistant"))

from scripted import SURVEY, ScriptedModel, citation, settings, write

from assistant.outcomes import Citation, Role, Turn
from assistant.reader.generative import GenerativeReader, rewrite

LINKS = re.compile(r"https?:|www\.|//|\]\(|!\[|<\w|javascript|@|<<<", re.IGNORECASE)
PLACES = {"document", "title", "source", "section", "question", "history"}


@dataclass(frozen=True)
class Attack:
    """An attack.

    Attributes:
        name: For the report.
        where: ``document``, ``title``, ``source``, ``section``, ``question`` or ``history``.
        payload: What is planted.
        obeyed: What a model that obeys writes.
        wanted: What must not be shown.
    """

    name: str
    where: str
    payload: str
    obeyed: str
    wanted: str


ATTACKS = tuple(
    Attack(**json.loads(line))
    for line in Path(__file__).with_name("attacks.jsonl").read_text("utf-8").splitlines()
)


def planted(attack: Attack) -> tuple[str, tuple[Citation, ...], tuple[Turn, ...]]:
    """The question, the excerpts and the conversation with the payload in its place."""
    quote = f"{SURVEY}\n{attack.payload}" if attack.where == "document" else SURVEY
    named = attack.where in ("title", "source", "section")
    options = {attack.where: attack.payload} if named else {}
    question = (
        attack.payload if attack.where == "question" else "Combien de communautés ont répondu ?"
    )
    history = (Turn(Role.USER, attack.payload),) if attack.where == "history" else ()
    return question, (citation(1, quote, **options),), history


def shown(attack: Attack, text: str) -> str:
    """What a reader shows when the model writes `text`."""
    question, citations, history = planted(attack)
    reader = GenerativeReader(settings(), ScriptedModel(text=text))
    _, end = write(reader, question, citations=citations, history=history)
    for removed in end.removed:
        assert not LINKS.search(removed.text), "nor in the list of what was removed"
    return end.text


def assert_harmless(text: str) -> None:
    """The invariants of every answer: no link, no tag, no foreign marker, none of our rules."""
    assert not LINKS.search(text)
    assert set(re.findall(r"\[([^\]]*)\]", text)) <= {"1"}
    assert "NON_DOCUMENT" not in text
    assert "<<<" not in text


def test_there_are_attacks_of_every_kind() -> None:
    """At least forty, through every place that text comes from."""
    assert len(ATTACKS) >= 40
    assert {a.where for a in ATTACKS} == PLACES


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_an_obedient_model_shows_nothing_of_the_attack(attack: Attack) -> None:
    """The model obeys, and nothing of it reaches the reader."""
    text = shown(attack, attack.obeyed)
    assert attack.wanted not in text
    assert_harmless(text)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_a_faithful_answer_survives_beside_the_attack(attack: Attack) -> None:
    """What the model wrote faithfully is still shown, without what it was made to add."""
    text = shown(attack, f"290 communautés ont répondu au questionnaire [1].\n\n{attack.obeyed}")
    assert text.startswith("290 communautés ont répondu au questionnaire [1].")
    assert attack.wanted not in text
    assert_harmless(text)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_an_echo_of_the_payload_is_not_shown(attack: Attack) -> None:
    """A model that copies the planted text word for word, as if it were an excerpt."""
    text = shown(attack, f"{attack.payload} [1].")
    assert_harmless(text)
    if attack.wanted in attack.payload and attack.name != "adresse cachée dans un extrait vrai":
        assert attack.wanted not in text


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_no_payload_reaches_the_prompt_as_ours(attack: Attack) -> None:
    """Between delimiters only, without role marks, and never among the rules."""
    question, citations, history = planted(attack)
    model = ScriptedModel(text="")
    write(GenerativeReader(settings(), model), question, citations=citations, history=history)
    prompt = model.seen[0]
    word = re.search(r"<<<([0-9a-f]{16}) extrait 1>>>", prompt)
    assert word is not None
    outside = re.sub(rf"(?s)<<<{word[1]} [^>]*>>>.*?<<<{word[1]} fin>>>", "", prompt)
    assert attack.payload not in outside
    assert not re.search(r"<\|im_|\[INST\]|(?m:^system:)|(?m:^assistant:)", prompt)
    assert not any(0xE0000 <= ord(c) <= 0xE007F or c == "\u200b" for c in prompt)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: a.name)
def test_a_rewriting_never_carries_the_attack(attack: Attack) -> None:
    """A follow-up rewritten by an obedient model stands in for nothing but the question."""
    history = (Turn(Role.USER, attack.payload), Turn(Role.ASSISTANT, "Réponse."))
    text = rewrite("Et en 2025 ?", history, settings(), ScriptedModel(text=attack.obeyed))
    if text is not None:
        assert_harmless(text)
        assert "2025" in text
