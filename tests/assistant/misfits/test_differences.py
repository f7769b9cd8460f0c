"""What two things differ in is no figure of one of them."""

import pytest
from documents import SURVEY, read, tables

from assistant.misfits.differences import tells_a_figure_of_one


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("Quelle est la différence entre un collège et une maternelle ?", True),
        ("Quelle différence de pourcentage entre collège et maternelle ?", False),
        ("Quel pourcentage de collèges a une cantine ?", False),
    ],
)
def test_a_figure_tells_a_difference_of_figures_only(question: str, refused: bool) -> None:
    """« La différence de pourcentage » is in the table."""
    cells = tables("Quel pourcentage de collèges a une cantine ?", SURVEY)
    assert cells
    assert all(tells_a_figure_of_one(read(question), cell) is refused for cell in cells)
