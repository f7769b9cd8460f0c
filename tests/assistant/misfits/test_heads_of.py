"""Tests of `assistant.misfits.heads_of`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.heads_of import heads_another_thing


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Anne Morel dirige quel RPI ?",
         "Anne Morel, présidente de la commission des directions de RPI, le dit.", True),
        ("Anne Morel dirige quel RPI ?", "Anne Morel, directrice du RPI de Morvel, le dit.", False),
        ("Anne Morel dirige quel RPI ?", "Selon Anne Morel, il faut lire le soir.", True),
        ("Anne Morel préside quel RPI ?", "Anne MOREL, Présidente RPI Morvel", False),
        ("Anne Morel préside quelle commission ?",
         "Anne Morel, présidente de la commission des jeunes, le dit.", False),
        ("Quel club dirige Anne Morel ?", "Anne Morel, présidente d'un jury, loue le club.", True),
        ("Anne Morel dirige quelle structure ?",
         "Anne Morel dirige le club de Morvel.", False),
        ("Qui dirige le club ?", "Anne Morel, présidente d'un jury, loue le club.", False),
        ("Qui préside la ligue ?",
         "Anne Morel, présidente de la commission des jeunes de la ligue, le dit.", True),
        ("Qui préside la ligue ?", "Anne Morel, présidente de la ligue, le dit.", False),
        ("Qui préside la ligue ?",
         "Anne Morel est présidente de la CPTS de Morvel et présidente de la ligue.", False),
        ("Qui préside la commission des jeunes ?",
         "Anne Morel, présidente de la commission des jeunes de la ligue, le dit.", False),
        ("Qui préside la ligue des directeurs ?",
         "La ligue des directeurs a mené une enquête.", True),
    ],
)  # fmt: skip
def test_what_somebody_heads_stands_behind_the_office(
    question: str, text: str, another: bool
) -> None:
    """Named elsewhere in the sentence, it belongs to something else."""
    candidate = prose(document("said", text))[0]
    assert heads_another_thing(read(question), candidate) is another


def test_acronym_right_behind_the_office() -> None:
    """« Présidente RPI Morvel » heads it, as a slide says it."""
    question = read("Quel RPI préside Anne Morel ?")
    (candidate, *_) = prose(
        document("a", "# Soirée", "Anne Morel, Bibliothécaire, Présidente RPI Morvel.")
    )
    assert not heads_another_thing(question, candidate)
