"""A subject set apart at the end of a question comes first."""

import pytest

from assistant.follow_ups.dislocation import dislocated


@pytest.mark.parametrize(
    ("question", "standalone"),
    [
        ("ça se passe où et quand, ces journées ?", "Les journées, ça se passe où et quand ?"),
        ("elle coûte combien, cette école ?", "L’école, elle coûte combien ?"),
        ("Et il part d'où, le bibliobus ?", "Le bibliobus, il part d'où ?"),
        ("elle sert à quoi la commune ?", "La commune, elle sert à quoi ?"),
        ("c'est quoi la différence avec l’école ?", ""),
        ("ça date de quand, ces résultats ?", ""),
        ("Quelle école a un préau, la plus grande ?", ""),
    ],
)
def test_the_subject_comes_first(question: str, standalone: str) -> None:
    """A word for what was said names no subject."""
    assert dislocated(question) == standalone
