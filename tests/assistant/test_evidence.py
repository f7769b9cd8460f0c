"""The gate: what is accepted, what is refused and why, what stands beside the best."""

from dataclasses import replace
from typing import Any

import pytest
from documents import Bullets, assistant, document, read
from hypothesis import given
from hypothesis import strategies as st

from assistant.candidates.candidate import Shape
from assistant.evidence import (
    MIN_AFFINITY,
    MIN_COVERAGE,
    MIN_OWN_COVERAGE,
    MIN_RELATION,
    STANDOUT,
    Decision,
    decide,
)
from assistant.matching import Weighted
from assistant.reading import Reading
from assistant.scoring.coverage import Coverage
from assistant.scoring.scores import Scored
from ingest.documents import Document


def _reading(question: str, *documents: Document) -> Reading:
    return assistant(*documents)._reader.read(question)


@pytest.mark.parametrize(
    "question",
    [
        "Quelle part des écoles publiques dispose d'une bibliothèque ?",
        "Quelle part des écoles communales dispose d'une médiathèque ?",
        "Combien de communes le bibliobus dessert-il ?",
        "Quand a lieu le lancement du plan ?",
        "Qui a écrit le questionnaire ?",
        "Quels sont les objectifs du plan ?",
        "Quelles sont les étapes pour ouvrir une bibliothèque ?",
        "Quel pourcentage de collèges a une cantine ?",
        "Quelle commune a prêté le plus de livres ?",
        "Combien de livres prêtés à Saint-Brisac ?",
        "Les lecteurs peuvent-ils réserver un livre ?",
        "Qu'est-ce qu'un bibliobus ?",
        "cantine collège",
    ],
)
def test_what_the_documents_say_is_accepted(question: str) -> None:
    """Refusing all would be as bad as inventing."""
    assert _reading(question).accepted


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Combien d'écoles de Grenoble ont été interrogées ?", "Grenoble"),
        ("Combien de livres prêtés à Montfleur ?", "Montfleur"),
        ("L'enquête a-t-elle été menée en 2019 ?", "2019"),
        ("Quel RPI a une cantine ?", "RPI"),
        ("Le bibliobus dessert-il 40 communes ?", "40"),
        ("Quel est le budget du plan ?", "budget"),
        ("Quel est le salaire de Lucie Fontanel ?", "salaire"),
        ("Quel âge ont les bénévoles ?", "âge"),
        ("Quelle part des lycées a une cantine ?", "lycées"),
        ("Quelle part des écoles publiques a une piscine ?", "piscine"),
        ("Qui a écrit le roman ?", "roman"),
    ],
)
def test_near_miss_is_refused_for_what_it_lacks(question: str, missing: str) -> None:
    """One town, year, acronym, figure or thing asked for apart from an answer."""
    decision = _reading(question).decision
    assert decision.accepted == ()
    assert missing in decision.missing


def _decided(
    affinity: float = 1.0, standout: float = 0.0, shape: Shape | None = None, **changes: object
) -> Decision:
    """The decision on one piece of evidence that is faultless but for the changes."""
    candidate = _reading("Combien de communes le bibliobus dessert-il ?").scored[0].candidate
    candidate = replace(candidate, shape=shape or candidate.shape)
    faultless = Coverage(
        total=1.0, asker=0.0, own=1.0, relation=1.0, literal=1.0,
        missing=(), missing_heads=(), missing_firm=(), nearby=(),
        strengths=(1.0,),
    )  # fmt: skip
    coverage = replace(faultless, **changes)  # type: ignore[arg-type]
    return decide(
        read("Combien de communes ?"), [Scored(candidate, coverage, affinity, 1.0, standout)]
    )


def _missed(*, strong: bool) -> Weighted:
    (term,) = read("piscine").terms
    return Weighted(replace(term, strong=strong), 0.1, unseen=True)


def test_faultless_evidence_is_accepted() -> None:
    """Nothing missing, nothing doubtful."""
    assert len(_decided().accepted) == 1


@pytest.mark.parametrize(
    "fault",
    [
        {"total": MIN_COVERAGE - 0.01},
        {"own": MIN_OWN_COVERAGE - 0.01},
        {"relation": MIN_RELATION - 0.01},
        {"strengths": (0.8, 0.85)},
        {"affinity": MIN_AFFINITY - 0.01},
        {"missing_heads": ("budget",)},
        {"missing": (_missed(strong=True),)},
    ],
    ids=lambda fault: next(iter(fault)),
)
def test_one_fault_is_enough_to_refuse(fault: dict[str, Any]) -> None:
    """Each condition of the gate refuses by itself, and gives its own reason."""
    decision = _decided(**fault)
    assert decision.accepted == ()
    assert decision.rule


def test_light_word_may_be_missing() -> None:
    """A common word that the evidence lacks is no reason to refuse."""
    assert _decided(missing=(_missed(strong=False),), total=0.9).accepted


@pytest.mark.parametrize(
    ("literal", "relevance", "accepted"),
    [(0.5, -1.0, False), (0.5, 2.0, True), (0.9, -1.0, True), (0.5, None, True)],
)
def test_a_way_to_do_something_else_is_none(
    literal: float, relevance: float | None, accepted: bool
) -> None:
    """Half of a how-to is not there, and it does not read like its answer."""
    candidate = _reading("Comment aider un club sportif ?").scored[0].candidate
    coverage = Coverage(
        total=0.8, asker=0.0, own=1.0, relation=1.0, literal=literal,
        missing=(), missing_heads=(), missing_firm=(), nearby=(), strengths=(1.0,),
    )  # fmt: skip
    scored = Scored(candidate, coverage, 1.0, 1.0, 0.0, relevance=relevance)
    assert bool(decide(read("Comment aider un club sportif ?"), [scored]).accepted) is accepted
    told = read("Je suis maire de Morvel. Comment aider un club sportif ?")
    assert decide(told, [scored]).accepted


@pytest.mark.parametrize("shape", [Shape.CELLS, Shape.TABLE])
def test_a_column_without_the_row_asked_for_is_no_figure(shape: Shape) -> None:
    """The figures of all the others do not stand for the one that the table does not have."""
    decision = _decided(shape=shape, missing=(_missed(strong=False),), total=0.9)
    assert decision.missing == ("piscine",)


@pytest.mark.parametrize(
    "fault",
    [{"total": 0.4}, {"own": 0.1}, {"relation": 0.1}, {"missing_heads": ("commune",)}],
    ids=lambda fault: next(iter(fault)),
)
def test_what_stands_out_answers_with_fewer_words(fault: dict[str, Any]) -> None:
    """Evidence far nearer than the rest of the index is believed on less."""
    assert not _decided(**fault).accepted
    assert _decided(standout=STANDOUT, **fault).accepted


@pytest.mark.parametrize(
    "fault",
    [
        {"total": 0.3},
        {"affinity": 0.4},
        {"missing_heads": ("budget",), "missing_firm": ("budget",)},
        {"missing": (_missed(strong=True),)},
    ],
    ids=lambda fault: next(iter(fault)),
)
def test_standing_out_is_no_excuse_for_a_name_a_quantity_or_a_kind(fault: dict[str, Any]) -> None:
    """The budget of somebody is not answered by what is nearest about them."""
    assert not _decided(standout=0.2, **fault).accepted


@pytest.mark.parametrize(("single", "relevance", "held"), [
    (False, 4.0, True), (True, 4.0, False), (False, -3.0, False),
])  # fmt: skip
def test_the_signals_together_overrule_the_kind_among_many_subjects(
    single: bool, relevance: float, held: bool
) -> None:
    """Among documents on one subject, what says something else shares all the words too."""
    scored = _reading("Combien de communes le bibliobus dessert-il ?").scored[0]
    unfit = replace(scored, affinity=0.45, standout=0.05, relevance=relevance, single=single)
    assert bool(decide(read("Combien de communes ?"), [unfit]).accepted) is held


@pytest.mark.parametrize(("single", "held"), [(True, True), (False, False)])
def test_a_doubting_reader_is_not_heard_on_one_subject(single: bool, held: bool) -> None:
    """Evidence of the kind asked for, with every word, is held to its words there."""
    scored = _reading("Combien de communes le bibliobus dessert-il ?").scored[0]
    doubted = replace(scored, standout=0.05, relevance=-6.0, single=single, known=True)
    assert scored.affinity >= 0.85
    assert bool(decide(read("Combien de communes ?"), [doubted]).accepted) is held


def test_half_of_a_question_is_not_enough() -> None:
    """The thresholds themselves: under half of the question or of its kind is refused."""
    assert not _decided(total=0.5).accepted
    assert not _decided(affinity=0.45).accepted


def test_empty_question_is_refused() -> None:
    """No informative word: no evidence, and a rule that says so."""
    decision = _reading("Et alors ?").decision
    assert decision.accepted == ()
    assert "terme" in decision.rule


def test_nothing_found_is_refused() -> None:
    """An index without text answers nothing."""
    decision = _reading("Combien de communes ?", document("vide")).decision
    assert decision.accepted == ()
    assert decision.rule


def test_figure_asked_and_not_given_is_refused() -> None:
    """The right subject without a figure is no answer to « combien »."""
    source = document("d", "Les passerelles de la vallée sont nombreuses et anciennes.")
    assert not _reading("Combien de passerelles dans la vallée ?", source).accepted


def test_definition_is_shared_by_documents() -> None:
    """Two documents that define the same thing are both quoted."""
    one = document("un", "Une passerelle est un pont étroit pour piétons.")
    two = document("deux", "Une passerelle est un ouvrage qui enjambe une rivière.")
    accepted = _reading("Qu'est-ce qu'une passerelle ?", one, two).decision.accepted
    assert {scored.candidate.document.id for scored in accepted} == {"un", "deux"}


def test_figure_has_one_source() -> None:
    """A question for one figure is answered by one piece of evidence."""
    assert len(_reading("Combien de communes le bibliobus dessert-il ?").decision.accepted) == 1


def test_how_to_without_procedure_is_partial() -> None:
    """« Comment former… » is answered in part where nothing tells the steps."""
    source = document("d", "La mairie peut former les bénévoles avec l'aide du département.")
    reading = _reading("Comment former les bénévoles ?", source)
    assert reading.accepted
    assert reading.decision.partial


def test_ordered_steps_are_a_procedure() -> None:
    """Steps asked and steps given: nothing is missing."""
    decision = _reading("Quelles sont les étapes pour ouvrir une bibliothèque ?").decision
    assert decision.accepted[0].candidate.shape is Shape.LIST
    assert not decision.partial


def test_title_alone_does_not_answer() -> None:
    """A sentence whose own words have nothing of the question does not stand by its title."""
    source = document(
        "d",
        "# Règlement de la piscine",
        "On danse le soir sous les lampions.",
        title="Règlement de la piscine",
    )
    assert not _reading("Quel est le règlement de la piscine ?", source).accepted


@given(st.text(alphabet="bqzkéùAZ 019'?%-", max_size=40))
def test_nonsense_is_never_answered(text: str) -> None:
    """Letters at random: the gate holds, and says why."""
    source = document("d", "Le pont du village est neuf.", Bullets(("un banc", "une lampe")))
    decision = _reading(text, source).decision
    assert decision.accepted == ()
    assert decision.rule


def test_the_title_of_a_slide_does_not_tell_how() -> None:
    """What holds nothing but the question's words stands behind what tells more."""
    slides = document(
        "slides",
        "# Sommaire",
        Bullets(("La formalisation du partenariat", "Le budget du RPI", "Les statuts")),
        "# Le dossier",
        "Pour un partenariat, deux RPI signent une charte déposée en mairie.",
    )
    scored = _reading("Comment formaliser un partenariat ?", slides).scored
    title = next(s for s in scored if s.candidate.text == "La formalisation du partenariat")
    assert title.affinity <= 0.5


def test_what_stands_under_an_aim_is_the_aim() -> None:
    """« Ouvrir un club partout » under « Notre objectif », in a plan."""
    plan = document(
        "plan",
        "# Le plan des clubs",
        "## Notre objectif",
        "OUVRIR UN CLUB DE LECTURE dans toutes les communes de la vallée.",
        "## Les clubs",
        "Leur objectif principal est de faire lire les enfants.",
    )
    assert "OUVRIR UN CLUB" in assistant(plan).ask("Quel est l'objectif du plan ?").text
