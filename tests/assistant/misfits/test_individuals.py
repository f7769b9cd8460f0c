"""Tests of `assistant.misfits.individuals`."""

from __future__ import annotations

import pytest
from documents import document, prose, read, texts

from assistant.misfits.individuals import heads_only_one, only_one_is_headed, tells_of_one

ONE = "Le RPI Val Fontanel compte 280 adhérents."


@pytest.mark.parametrize(
    ("question", "text", "one"),
    [
        ("Combien d'adhérents pour un RPI ?", ONE, True),
        ("Combien d'adhérents compte chaque RPI ?", ONE, True),
        ("Combien d'adhérents a le RPI Val Fontanel ?", ONE, False),
        ("Combien d'adhérents pour un RPI ?", "Un RPI compte 40 adhérents.", False),
        ("Combien d'adhérents pour un RPI ?", "En moyenne, un RPI Val Fontanel en a 40.", False),
    ],
)
def test_a_named_one_does_not_answer_for_any(question: str, text: str, one: bool) -> None:
    """The figure of one thing answers for that one only."""
    said = document("said", text)
    assert tells_of_one(read(question), prose(said)[0], texts(said)) is one


def test_a_pronoun_behind_a_name_is_about_it() -> None:
    """« Il compte 280 adhérents », behind a sentence on « le RPI Val Fontanel »."""
    said = document("said", "Le RPI Val Fontanel couvre 37 communes. Il compte 280 adhérents.")
    sentence = next(c for c in prose(said) if c.text.startswith("Il"))
    assert tells_of_one(read("Combien d'adhérents par RPI ?"), sentence, texts(said))


def test_a_pronoun_under_the_heading_of_one_is_about_it() -> None:
    """« Elle compte 280 adhérents » under « Le RPI Val Fontanel »."""
    said = document("said", "# Le RPI Val Fontanel", "Il compte 280 adhérents.")
    sentence = next(c for c in prose(said) if "280" in c.text)
    assert tells_of_one(read("Combien d'adhérents pour un RPI ?"), sentence, texts(said))


HEAD = "Marie Dupont, présidente du RPI Val Fontanel"


@pytest.mark.parametrize(
    ("question", "text", "one"),
    [
        ("Qui préside un RPI ?", HEAD, True),
        ("Qui préside les RPI ?", HEAD, True),
        ("Qui est le président d'un RPI ?", HEAD, True),
        ("Un RPI est présidé par qui ?", HEAD, True),
        ("Qui dirige un RPI ?", "Les RPI améliorent la coordination des écoles.", True),
        ("Qui préside le RPI Val Fontanel ?", HEAD, False),
        ("Qui préside le RPI ?", HEAD, False),
        ("Qui préside la commission des RPI ?", HEAD, False),
        ("Qui faut-il pour bien diriger un RPI ?", "Il faut trois adjoints au RPI.", False),
        ("Qui préside la fédération des RPI ?", HEAD, False),
        ("Qui préside un RPI ?", "Un RPI est présidé par un maire élu pour trois ans.", False),
        ("Qui préside un RPI ?", "Le RPI Val Fontanel est présidé par un maire.", True),
    ],
)
def test_the_head_of_one_heads_not_each(question: str, text: str, one: bool) -> None:
    """Who presides over one thing is no answer for any of its kind."""
    said = document("said", text)
    assert heads_only_one(read(question), prose(said)[0], texts(said)) is one


def test_the_head_of_one_of_several_heads_not_the_one() -> None:
    """« Le président du RPI » is nobody where a page tells of two of them."""
    both = document("said", f"{HEAD}.", "Paul Martin, président du RPI des Combes.")
    alone = document("said", f"{HEAD}.", "Paul Martin, secrétaire de mairie.")
    for question in ("Qui est le président du RPI ?", "Qui préside le RPI ?"):
        assert heads_only_one(read(question), prose(both)[0], texts(both))
        assert not heads_only_one(read(question), prose(alone)[0], texts(alone))
    others = document("said", f"{HEAD}.", "Les RPI regroupent des écoles.")
    assert heads_only_one(read("Qui préside le RPI ?"), prose(others)[0], texts(others))
    named = "Qui préside le RPI Val Fontanel ?"
    assert not heads_only_one(read(named), prose(both)[0], texts(both))


@pytest.mark.parametrize(
    ("question", "text", "one"),
    [
        ("Un maire peut-il présider un RPI ?", "Il est présidé par un maire.", True),
        ("Un maire peut-il présider un RPI ?", HEAD, True),
        ("Un maire peut-il présider un RPI ?", "Le RPI aide les maires.", True),
        ("Un maire peut-il présider un RPI ?", "Un RPI est présidé par un maire élu.", False),
        (
            "Le RPI Val Fontanel est-il présidé par un maire ?",
            "Il est présidé par un maire.",
            False,
        ),
        ("Un maire peut-il aider un RPI ?", "Le RPI aide les maires.", False),
    ],
)
def test_who_presides_over_one_is_no_rule(question: str, text: str, one: bool) -> None:
    """Who may preside over any is said by what holds of any."""
    said = document("said", text)
    assert only_one_is_headed(read(question), prose(said)[0], texts(said)) is one
