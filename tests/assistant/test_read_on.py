"""Tests of `assistant.reader.read_on`, through whole answers."""

from __future__ import annotations

from documents import assistant, document

VIEWS = document(
    "views",
    "# Ce qu’en pense Ada Nuri",
    "Selon Ada Nuri, un jeu suffit à réunir les écoles. Selon Ada Nuri, il faut cependant une "
    "salle chauffée. Le club compte 40 membres.",
)


def test_half_a_view_is_none() -> None:
    """What somebody says against their own sentence stands beside it."""
    told = assistant(VIEWS).ask("Que pense Ada Nuri d'un jeu pour réunir les écoles ?").text
    assert "un jeu suffit" in told
    assert "salle chauffée" in told


def test_what_others_say_next_is_left_out() -> None:
    """A sentence that takes up nothing is no part of the view."""
    told = assistant(VIEWS).ask("Selon Ada Nuri, que faut-il comme salle ?").text
    assert "40 membres" not in told
