"""The words of a refusal: what it says was looked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import assistant, document

from assistant.evidence import Decision
from assistant.matching import Weighted
from assistant.reading import Reading
from assistant.refusals import looked_for

CLUBS = (
    document("d", "Le club de Valmorel ouvre à midi.", "Le club paie la salle.", "On danse."),
    document("e", "La chorale de Valmorel chante."),
)


def _refused(question: str, surface: str, *, known: bool, unseen: bool = False) -> Reading:
    """A refusal for want of a word of the question."""
    reading = assistant(*CLUBS)._reader.read(question)

    def heavy(weighted: Weighted) -> Weighted:
        seen = {"unseen": True} if unseen else {}
        return (
            replace(weighted, weight=0.6, **seen) if weighted.term.surface == surface else weighted
        )

    return replace(
        reading,
        terms=tuple(map(heavy, reading.terms)),
        scored=tuple(replace(s, known=known) for s in reading.scored),
        decision=Decision((), "refus", missing=(surface,)),
    )


@pytest.mark.parametrize(("known", "said"), [(True, "Valmorel"), (False, "")])
def test_what_the_documents_name_is_not_said_to_be_missing(known: bool, said: str) -> None:
    """Where words do not decide, that no extract has the name beside the rest proves little."""
    refused = _refused("Que paie le club à Valmorel ?", "Valmorel", known=known)
    assert looked_for(refused) == said


def test_what_they_never_name_is() -> None:
    """« Les documents ne disent rien de Montfleur » is true anywhere."""
    refused = _refused("Que paie le club à Montfleur ?", "Montfleur", known=False, unseen=True)
    assert looked_for(refused) == "Montfleur"
