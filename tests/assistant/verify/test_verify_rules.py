"""One rule of the verifier a test, on excerpts of one sentence or one row."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.verify import check
from assistant.verify.source import units
from assistant.verify.terms import Terms

ROW = (
    "Liens par type (en %)\n[…]\n\tConvention\tCharte\n[…]\n"
    "CHU\t31%\t1%\n[…]\nClinique privée\t20%\t2%"
)


def shown(sentence: str, *excerpts: str, **options: object) -> bool:
    """Whether the sentence passes over these excerpts, numbered from 1."""
    return check(sentence, dict(enumerate(excerpts, 1)), **options).ok


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Le centre ouvre.", "ne cite aucun"),
        ("Le centre ouvre [2].", "n’existe pas"),
        ("[1]", "vide"),
        ("Le centre ouvre, voir www.exemple.fr [1].", "adresse"),
        ("Le centre ouvre, appelez le 01 23 45 67 89 [1].", "adresse"),
    ],
)
def test_form_is_checked_first(sentence: str, reason: str) -> None:
    """Markers exist, and addresses come from the excerpt."""
    verdict = check(sentence, {1: "Le centre ouvre."})
    assert not verdict.ok
    assert reason in verdict.reason


def test_markers_are_read_in_groups() -> None:
    """« [1, 2] » cites both."""
    verdict = check("Le centre ouvre le lundi [1, 2].", {1: "Le centre ouvre.", 2: "Le lundi."})
    assert verdict.markers == {1, 2}


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("37,87%", "37,87 %"),
        ("37,87 %", "37.87%"),
        ("135000 habitants", "135 000 habitants"),
        ("135 000 habitants", "135.000 habitants"),
        ("trois habitants", "3 habitants"),
        ("la 7ème rue", "la septième rue"),
        ("deux tiers des habitants", "deux tiers des habitants"),
        ("2,4 millions d’euros", "2,4 millions d’euros"),
        ("412 k€", "412 k€"),
    ],
)
def test_a_figure_has_many_spellings(written: str, source: str) -> None:
    """The same value, written otherwise."""
    assert shown(f"La ville compte {written} [1].", f"La ville compte {source}.")


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("38 %", "37,87 %"),
        ("135 habitants", "135 000 habitants"),
        ("deux tiers des habitants", "trois quarts des habitants"),
        ("plus de 300 habitants", "près de 300 habitants"),
        ("300 habitants", "près de 300 habitants"),
        ("2,4 milliards d’euros", "2,4 millions d’euros"),
        ("60 points", "60 %"),
        ("la moitié des habitants", "50 % des habitants"),
    ],
)
def test_a_figure_keeps_value_unit_and_bound(written: str, source: str) -> None:
    """Rounding, converting, dropping « près de » or changing the unit is a computation."""
    assert not shown(f"La ville compte {written} [1].", f"La ville compte {source}.")


def test_a_cell_keeps_its_row_and_column() -> None:
    """The figure of another row or column is another figure."""
    assert shown("31 % ont une convention avec un CHU [1].", ROW)
    assert not shown("20 % ont une convention avec un CHU [1].", ROW)
    assert not shown("1 % ont une convention avec un CHU [1].", ROW)
    assert not shown("31 % ont une charte avec un CHU [1].", ROW)


def test_respective_figures_are_refused_when_swapped() -> None:
    """Two figures of one sentence go with their own labels."""
    assert shown("31 % pour les CHU, 20 % pour les cliniques privées [1].", ROW)
    assert not shown("20 % pour les CHU, 31 % pour les cliniques privées [1].", ROW)


def test_the_year_of_the_document_may_be_said() -> None:
    """The record of the document dates the statement."""
    excerpt = "Le centre accueille 40 patients."
    assert shown("En 2025, le centre accueille 40 patients [1].", excerpt, records={1: "2025-11"})
    assert not shown(
        "En 2024, le centre accueille 40 patients [1].", excerpt, records={1: "2025-11"}
    )


def test_the_publisher_may_be_named_in_an_attribution() -> None:
    """« Selon … » leans on the record; a title states nothing by itself."""
    records = {1: "Guide des locaux . FCPTS . 2025"}
    excerpt = "Le centre accueille 40 patients."
    assert shown("Selon la FCPTS, le centre accueille 40 patients [1].", excerpt, records=records)
    title = {1: "Les vaccins rendent malades"}
    assert not shown("Les vaccins rendent malades [1].", excerpt, records=title)


def test_an_acronym_stands_for_its_form() -> None:
    """By the vocabulary, or by a definition in the excerpt."""
    terms = Terms((("ARS", "agence régionale de santé"),))
    assert shown(
        "L’ARS valide le projet [1].", "L’agence régionale de santé valide le projet.", terms=terms
    )
    defined = "L’agence régionale de santé (ARS) valide le projet."
    assert shown("L’ARS valide le projet [1].", defined)
    assert not shown("La CNAM valide le projet [1].", defined, terms=terms)


def test_a_quotation_is_word_for_word() -> None:
    """Between guillemets, every word is the excerpt's."""
    excerpt = "Elle ajoute que « le parcours doit être simple » pour tous."
    assert shown("Elle ajoute que « le parcours doit être simple » [1].", excerpt)
    assert not shown("Elle ajoute que « le parcours est simple » [1].", excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("Le maire doit signer l’accord [1].", "Le maire peut signer l’accord."),
        ("Le maire signe l’accord [1].", "Le maire peut signer l’accord."),
        ("Le maire peut signer l’accord [1].", "Le maire doit signer l’accord."),
        ("La visite est obligatoire [1].", "La visite est recommandée."),
        ("Le plan réduit les délais [1].", "Le plan vise à réduire les délais."),
        ("Le plan garantit la réduction des délais [1].", "Le plan vise à réduire les délais."),
        ("La halle a été rénovée [1].", "La halle sera rénovée."),
        ("Le sport réduit le stress [1].", "Le sport contribue à réduire le stress."),
        ("Le service est plus rapide [1].", "Les usagers estiment le service plus rapide."),
    ],
)
def test_strength_is_not_changed(sentence: str, excerpt: str) -> None:
    """Neither hardened nor weakened."""
    assert not shown(sentence, excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("L’entrée est gratuite [1].", "L’entrée n’est pas gratuite."),
        ("L’entrée n’est pas gratuite [1].", "L’entrée est gratuite."),
        ("Des animaux sont admis [1].", "Aucun animal n’est admis."),
        ("Les riverains ne circulent pas [1].", "Nul ne circule, sauf les riverains."),
    ],
)
def test_negation_is_not_changed(sentence: str, excerpt: str) -> None:
    """Neither lost nor added, exceptions included."""
    assert not shown(sentence, excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("Tous les élus siègent au conseil [1].", "Certains élus siègent au conseil."),
        ("Les élus siègent au conseil [1].", "La plupart des élus siègent au conseil."),
        ("Seuls les élus siègent au conseil [1].", "Les élus siègent au conseil."),
        ("Chaque élu siège au conseil [1].", "Les élus siègent au conseil."),
    ],
)
def test_quantity_is_not_changed(sentence: str, excerpt: str) -> None:
    """« certains » is not « tous », and not nothing."""
    assert not shown(sentence, excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("Les délais sont plus longs [1].", "Les délais sont moins longs."),
        ("Les délais augmentent [1].", "Les délais diminuent."),
        ("Le lycée est privé [1].", "Le lycée est public."),
        ("La taxe passe de 9 % à 4 % [1].", "La taxe passe de 4 % à 9 %."),
        ("Le taux le plus élevé est de 31 % [1].", ROW),
    ],
)
def test_comparisons_keep_their_direction(sentence: str, excerpt: str) -> None:
    """Opposites and reversed ranges are caught, and a maximum is not computed."""
    assert not shown(sentence, excerpt)


def test_a_cause_is_not_added() -> None:
    """Two facts side by side are not cause and effect."""
    excerpt = "Le centre a ouvert en mars, et les urgences ont désempli."
    assert not shown("Les urgences ont désempli grâce au centre [1].", excerpt)


def test_units_of_a_list_inherit_its_introduction() -> None:
    """Items state something only with what announces them."""
    found = units("Étapes :\n1. Réunir l’équipe\n2. Signer le contrat")
    assert [(u.text, u.inherited, u.rank) for u in found if u.kind == "item"] == [
        ("Réunir l’équipe", "Étapes :", 1),
        ("Signer le contrat", "Étapes :", 2),
    ]


def test_an_empty_excerpt_supports_nothing() -> None:
    """No exception, no support."""
    assert not shown("Le centre ouvre [1].", "")


_TOKENS = """
étapes démarche doit peut sera aucun ne pas 12 % de à 7e [1] [2] « » : ; , . plus moins que tous
certains CHU Dupont pour par est été qui car avant d’ici reçoit verse • 1. […] ( )
"""
_PIECES = st.sampled_from([*_TOKENS.split(), "\t", "\n"])


@settings(deadline=None, max_examples=150)
@given(st.lists(_PIECES, max_size=25), st.lists(_PIECES, max_size=40))
def test_no_text_breaks_the_check(sentence: list[str], excerpt: list[str]) -> None:
    """Any sentence over any excerpt gets a verdict."""
    check(" ".join(sentence), {1: " ".join(excerpt), 2: "Le centre ouvre."})


@pytest.mark.parametrize(
    ("sentence", "shown_"),
    [
        ("L’une des actions est de former les aidants [1].", True),
        ("Il faut former les aidants [1].", False),
        ("Il est obligatoire de former les aidants [1].", False),
    ],
)
def test_an_action_is_no_obligation(sentence: str, shown_: bool) -> None:
    """What a plan proposes to do is not what one must do."""
    plan = "Le plan propose deux actions :\n- former les aidants\n- ouvrir une antenne"
    assert shown(sentence, plan) is shown_


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("Le médecin transmet le dossier [1].", "Le dossier est transmis par le médecin."),
        ("Le centre reçoit quarante dossiers chaque mois [1].",
         "Tous les mois, le centre reçoit quarante dossiers."),
        ("La salle n’est pas ouverte le lundi [1].", "La salle est fermée le lundi."),
        ("La carte n’est pas gratuite en cas de perte [1].",
         "La carte est gratuite, sauf en cas de perte."),
        ("Les vélos ne peuvent pas circuler dans le parc [1].",
         "Le règlement interdit la circulation des vélos dans le parc."),
        ("Trois freins sont cités : le temps, le bruit et la distance [1].",
         "Les freins cités sont le temps, le bruit et la distance."),
        ("Le tarif est de 12 euros par mois [1].", "Le tarif mensuel est de 12 euros."),
        ("La salle ouvre de 7 h 15 à 9 h [1].", "La salle ouvre de 7 h 15 à 9 h."),
    ],
)  # fmt: skip
def test_other_words_for_the_same_statement_pass(sentence: str, excerpt: str) -> None:
    """Voice, period, contrary denied, exception, prohibition, count of a list, rate."""
    assert shown(sentence, excerpt)


def test_an_acronym_is_written_in_capitals() -> None:
    """« ans » are years, not an agency."""
    terms = Terms((("ANS", "agence du numérique en santé"),))
    excerpt = "Le plan dure deux ans."
    assert not shown(
        "Le plan de l’agence du numérique en santé dure deux ans [1].", excerpt, terms=terms
    )
    stated = "Le plan de l’ANS dure deux ans."
    assert shown(
        "Le plan de l’agence du numérique en santé dure deux ans [1].", stated, terms=terms
    )
