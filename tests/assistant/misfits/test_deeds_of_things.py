"""Tests of `assistant.misfits.deeds_of_things`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.deeds_of_things import leaves_the_deed_unsaid


@pytest.mark.parametrize(
    ("question", "text", "unsaid"),
    [
        ("Quelle est la loi qui finance les phares ?", "Les phares sont nés d’une loi.", True),
        ("Quelle loi interdit les phares ?", "Les phares sont nés d’une loi.", True),
        ("Quelle est la loi qui finance les phares ?", "Une loi finance les phares.", False),
        ("Quelle est la loi qui a créé les phares ?", "Les phares sont nés d’une loi.", False),
    ],
)
def test_what_a_thing_pays_or_forbids_has_to_be_said(
    question: str, text: str, unsaid: bool
) -> None:
    """A law that is named pays for nothing."""
    assert leaves_the_deed_unsaid(read(question), prose(document("said", text))[0]) is unsaid
