"""« Qui s'en occupe ? » wants somebody by whom something is done."""

import pytest

from assistant.doers import asks_who_cares


@pytest.mark.parametrize(
    ("question", "cares"),
    [
        ("qui s'en occupe ?", True),
        ("et qui s'en charge ?", True),
        ("qui va les mettre en œuvre ?", True),
        ("qui le fait ?", True),
        ("qui finance le club ?", False),
        ("qui le préside ?", False),
    ],
)
def test_verbs_that_say_nothing(question: str, *, cares: bool) -> None:
    """A verb that says what is done is looked for itself."""
    assert asks_who_cares(question) is cares
