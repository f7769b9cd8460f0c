"""What a body can do for another, in the usual form."""

from __future__ import annotations

import pytest

from assistant.questions.help_asked import help_asked


@pytest.mark.parametrize(
    ("asked", "usual"),
    [
        ("qu'est-ce qu'une mairie peut faire concrètement pour aider un club",
         "Que peut faire une mairie pour aider un club ?"),
        ("ce que la mairie peut faire pour le club", "Que peut faire la mairie pour le club ?"),
        ("comment une mairie aide le club ?", "Comment une mairie peut aider le club ?"),
        ("comment la commune soutient un club", "Comment la commune peut soutenir un club ?"),
        ("Une mairie peut donner des sous à un club ?",
         "Une mairie peut soutenir financièrement un club ?"),
        ("La ville peut verser de l'argent aux clubs ?",
         "La ville peut soutenir financièrement les clubs ?"),
    ],
)  # fmt: skip
def test_who_helps_whom_is_kept(asked: str, usual: str) -> None:
    """The one who can do it first."""
    assert help_asked(asked) == usual


@pytest.mark.parametrize(
    "asked",
    ["Comment le club aide les écoles ?", "Que peut faire la mairie ?", "Qui aide le club ?"],
)
def test_other_questions_are_left(asked: str) -> None:
    """A club is no public body; the usual form is one already."""
    assert help_asked(asked) == asked
