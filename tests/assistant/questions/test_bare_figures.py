"""What a bare figure stands for, however it is asked."""

from __future__ import annotations

import pytest
from documents import Grid, assistant, document

from assistant.outcomes import Role, Turn
from assistant.questions.bare_figures import figure_explained, figure_gone_on

REPORT = document(
    "report",
    "Dans le canton, 57 % des écoles ont un préau.",
    "Le club réunit 12 400 joueurs et 31 villages.",
    Grid("Tableau n°1 : Part des écoles", (("Canton", "Part"), ("Morvel", "57%"), ("Val", "44%"))),
)


@pytest.mark.parametrize(
    ("asked", "usual"),
    [
        ("57 c'est quoi ?", "À quoi correspond 57 % ?"),
        ("37,5, ça correspond à quoi", "À quoi correspond 37,5 % ?"),
        ("que signifie le chiffre 57% ?", "À quoi correspond 57 % ?"),
        ("et 12 400 c'est quoi ?", "À quoi correspond 12 400 ?"),
        ("57 %, de quoi parle-t-on ?", "À quoi correspond 57 % ?"),
    ],
)
def test_a_figure_is_asked_for_in_one_form(asked: str, usual: str) -> None:
    """With its unit, which goes without saying up to 100."""
    assert figure_explained(asked) == usual


@pytest.mark.parametrize(
    "asked",
    [
        "57 % des écoles ont quoi ?",
        "C'est quoi le club des 12 ?",
        "57 % c'est beaucoup ?",
        "57 % de quoi ?",
    ],
)
def test_other_questions_are_left(asked: str) -> None:
    """They name something beside the figure."""
    assert figure_explained(asked) == asked


def test_all_that_a_figure_stands_for_is_told() -> None:
    """A cell and a sentence."""
    text = assistant(REPORT).ask("57 c'est quoi ?").text
    assert "préau" in text
    assert "Morvel" in text


def test_a_figure_alone_goes_on_from_another() -> None:
    """« Et 44 ? »; a year does not, nor one behind a question without a share."""
    before = "57% c'est quoi ?"
    assert figure_gone_on("et 44 ?", before) == "À quoi correspond 44 % ?"
    assert figure_gone_on("et 2024 ?", before) == "et 2024 ?"
    assert figure_gone_on("et 44 ?", "Combien de joueurs ?") == "et 44 ?"
    turns = [Turn(Role.USER, before), Turn(Role.ASSISTANT, "**57%** : Morvel [1]")]
    assert "Val" in assistant(REPORT).ask("et 44 ?", turns).text
