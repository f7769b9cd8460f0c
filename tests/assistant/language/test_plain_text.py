"""The text of a question as patterns read it."""

from assistant.language.plain_text import plain_text, unpunctuated


def test_patterns_read_no_accents_hyphens_nor_runs_of_blanks() -> None:
    """« Est-ce » and « Est ce » are one way of asking."""
    assert plain_text("Est-ce  que l’été… ?") == plain_text("est ce que l'ete… ?")


def test_final_punctuation_goes_with_its_spaces() -> None:
    """French puts a space before the question mark."""
    assert unpunctuated("Où\u202f?") == "Où"
