"""Each metric, the edges first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.metrics import citations, facts, refusals, retrieval, stats
from evals.metrics.figures import surplus_figures
from evals.texts import find, forms, words


@pytest.mark.parametrize(
    ("needle", "text", "found"),
    [
        ("60 %", "soit 60 % des CPTS", True),
        ("60 %", "soit 60% des CPTS", True),
        ("60 %", "soit **60** % des CPTS", True),
        ("60 %", "soit 60 pour cent", True),
        ("60 %", "soit 60 CPTS", False),
        ("60", "soit 60 %", False),
        ("60 %", "soit 160 %", False),
        ("60 %", "soit 60,5 %", False),
        ("135 000", "135\u202f000 habitants", True),
        ("135 000", "135000 habitants", True),
        ("37,87 %", "37.87%", True),
        ("15,5 %", "15,50 %", True),
        ("1", "voir la suite [1]", False),
        ("convention de partenariat", "les conventions de partenariats", True),
        ("équipe mobile", "EQUIPE MOBILE", True),
        ("", "tout", False),
    ],
)
def test_a_fact_is_found_by_exact_words(needle: str, text: str, found: bool) -> None:
    """60 % is not 60; accents, capitals, plurals and spaces do not matter."""
    assert (find(needle, text) is not None) is found


def test_markers_are_not_figures() -> None:
    """A marker would otherwise be a surplus figure."""
    assert forms("Oui [12].") == ("oui",)


def test_facts_recall_is_absent_without_facts() -> None:
    """A figure that does not apply is absent, never 0."""
    assert facts.facts_recall("texte", []) is None
    assert facts.facts_recall("60 % et 40 %", [["60 %"], ["12 %"]]) == 0.5
    assert facts.figures_exact("texte", [["mot"]]) is None


def test_order_needs_each_fact_after_the_one_before() -> None:
    """A list out of order is not in order; one element has none."""
    groups = [["un"], ["deux"], ["trois"]]
    assert facts.in_order("un deux trois", groups) is True
    assert facts.in_order("deux un trois", groups) is False
    assert facts.in_order("un", [["un"]]) is None


def test_an_answer_leads_with_its_fact() -> None:
    """A fact after forty words of context does not lead."""
    assert facts.leads("60 % ici", [["60 %"]]) is True
    assert facts.leads("mot " * 41 + "60 %", [["60 %"]]) is False


@pytest.mark.parametrize(
    ("answer", "surplus"),
    [
        ("60 % des CPTS [1].", ()),
        ("60 % (40 % pour les CHU) [1].", ("40%",)),
        ("60 % sur 290 CPTS [1].", ()),
        ("60 % : 290 réponses, enquête de 2025, tableau n°7 [1].", ()),
        ("60 % (5 et 6 novembre 2025).", ()),
        ("60 % (2025-11).", ()),
        ("1. 60 % des CPTS", ()),
        ("60 % et 12", ("12",)),
        ("60 % sur 290 CPTS, sur 110 CPTS, sur 37 communes", ("37",)),
        ("60 % et 2100 %", ("2100%",)),
    ],
)
def test_surplus_figures(answer: str, surplus: tuple[str, ...]) -> None:
    """Bases, dates and numbers of tables are context; another cell is surplus."""
    assert surplus_figures(answer, [["60 %"]], []) == surplus


def test_figures_of_the_question_are_not_surplus() -> None:
    """Somebody who names a figure may read it again."""
    assert surplus_figures("60 %, non 40 %", [["60 %"]], ["Est-ce 40 % ?"]) == ()


def test_statements_carry_their_markers() -> None:
    """A marker after the full stop counts; a list borrows from its introduction, and lends."""
    text = "Une phrase ici. [1] Une autre [2].\n\nLes étapes : [3]\n- premier point\n- second point"
    held = [s.markers for s in citations.statements(text)]
    assert held == [{1}, {2}, {3}, {3}, {3}]
    lent = citations.statements("Les étapes :\n- premier point [4]")
    assert [s.markers for s in lent] == [{4}, {4}]
    announced = citations.statements("D’après cette enquête (2025) :\nUne phrase ici. [5]")
    assert [s.markers for s in announced] == [{5}, {5}]


def test_a_marker_behind_points_in_a_bracket_belongs_to_their_sentence() -> None:
    """« … (un plan, une affiche...). [1] » is one statement, and it is supported."""
    stated = citations.statements("Le club prépare sa fête (un plan, un budget de 2030...). [1]")
    assert [s.markers for s in stated] == [frozenset({1})]


def test_a_sentence_about_absence_states_nothing() -> None:
    """« aucun document ne décrit… » needs no citation."""
    assert citations.citation_recall("Aucun document ne décrit la procédure.") is None
    assert citations.citation_recall("Les CPTS agissent.") == 0.0


def test_markers_and_citations_answer_each_other() -> None:
    """Dangling on one side, idle on the other."""
    assert citations.dangling_markers("a [1, 3]", [1, 2]) == (3,)
    assert citations.idle_citations("a [1][3]", [1, 2]) == (2,)
    assert citations.citation_precision("a [1]", [1, 2]) == 0.5
    assert citations.citation_precision("a", []) is None


def test_a_figure_must_be_in_the_quote_of_its_sentence() -> None:
    """The quote of another sentence does not support it; the number of a step needs none."""
    quotes = {1: "EPSM 60 %", 2: "CHU 40 %"}
    assert citations.unsupported_figures("EPSM : 60 % [1]. CHU : 40 % [2].", quotes) == ()
    assert citations.unsupported_figures("EPSM : 40 % [1].", quotes) == ("40%",)
    assert citations.unsupported_figures("Étape 2 : participer [1].", quotes) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Le club prépare la suite (accueil de la promotion de 2026...).",
        "Le club prépare la suite (accueil de la promotion de 2026, etc.)",
        "Le club promet « la suite en 2026. »",
    ],
)
def test_what_closes_a_sentence_does_not_part_it_from_its_marker(sentence: str) -> None:
    """Brackets and quotes may stand between the end mark and the marker."""
    assert citations.unsupported_figures(f"{sentence} [1]", {1: sentence}) == ()
    assert citations.unsupported_figures(f"{sentence} [1]", {1: "Rien."}) == ("2026",)


def test_verbatim_is_to_the_letter() -> None:
    """Each part of a quote is a slice; an altered letter is seen."""
    assert citations.verbatim("a b\n[…]\nd", "a b c d")
    assert not citations.verbatim("a  b", "a b c")
    assert not citations.verbatim("", "a b c")
    assert citations.verbatim_in_original("Une\tdeux", "deux…\nUne")
    assert not citations.verbatim_in_original("trois", "deux")


def test_retrieval_figures() -> None:
    """Ranks are of pages, each once."""
    assert retrieval.unique_pages([("a", 1), ("a", 1), ("b", 2)]) == (("a", 1), ("b", 2))
    assert retrieval.hit_at([False, True], 1) == 0.0
    assert retrieval.reciprocal_rank([False, True]) == 0.5
    assert retrieval.reciprocal_rank([]) == 0.0
    assert retrieval.ndcg_at([True, False], 5, 1) == 1.0
    assert 0 < retrieval.ndcg_at([False, True], 5, 1) < 1


def test_refusal_figures_are_absent_where_nothing_is_counted() -> None:
    """No refusal: no precision."""
    counts = refusals.detection([(True, False)])
    assert counts.precision is None
    assert counts.recall == 0.0
    assert refusals.detection([(True, True), (False, True)]).precision == 0.5


def test_risk_grows_with_coverage_when_confidence_is_right() -> None:
    """Wrong answers of low confidence come last; equal confidence goes together."""
    points = refusals.risk_coverage([(0.9, True), (0.5, False), (0.5, True)], 4)
    assert points == ((0.25, 0.0), (0.75, 1 / 3))
    assert refusals.area_under_risk(()) is None


def test_calibration_of_a_certain_and_right_system() -> None:
    """Confidence 1 and always right: no error."""
    bins = refusals.calibration([(1.0, True), (1.0, True)])
    assert refusals.calibration_error(bins) == 0.0
    assert refusals.calibration_error(()) is None


def test_wilson_against_published_values() -> None:
    """Newcombe (1998), table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611."""
    made = stats.wilson(81, 263)
    assert made is not None
    assert (round(made.low, 4), round(made.high, 4)) == (0.2553, 0.3662)
    none = stats.wilson(0, 20)
    assert none is not None
    assert (none.low, round(none.high, 4)) == (0.0, 0.1611)
    assert stats.wilson(0, 0) is None


def test_mcnemar_is_exact() -> None:
    """Binomial of one half: 1 against 9 gives 22/1024; nothing changed gives 1."""
    assert stats.mcnemar_exact(9, 1) == pytest.approx(22 / 1024)
    assert stats.mcnemar_exact(0, 0) == 1.0


def test_bootstrap_is_the_same_twice() -> None:
    """A fixed seed, and an interval around the mean."""
    values = [0.0, 0.5, 1.0, 0.25]
    first, second = stats.bootstrap_mean(values), stats.bootstrap_mean(values)
    assert first == second
    assert first is not None
    assert first.low <= first.value <= first.high


def test_kappa() -> None:
    """Chance agreement is taken away; a textbook case of 20/5/10/15 gives 0.4."""
    left = ["oui"] * 25 + ["non"] * 25
    right = ["oui"] * 20 + ["non"] * 5 + ["oui"] * 10 + ["non"] * 15
    assert stats.kappa(left, right) == pytest.approx(0.4)
    assert stats.kappa([], []) is None
    assert stats.kappa(["oui"], ["oui"]) == 1.0


def test_percentile_is_a_value_of_the_sample() -> None:
    """Nearest rank, nothing interpolated."""
    assert stats.percentile([3.0, 1.0, 2.0], 0.5) == 2.0
    assert stats.percentile([], 0.5) is None


TEXTS = st.text(alphabet="abcé 0123456789,.%’'[]\n\t«»-", max_size=60)


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_in_a_text_is_found_in_it(before: str, wanted: str, after: str) -> None:
    """Between spaces, any text with words is found, and its offsets slice it."""
    text = f"{before} . {wanted} . {after}"
    assert find(wanted, text) is not None or not forms(wanted)
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)


@given(st.lists(st.booleans(), max_size=40))
def test_intervals_hold_their_value(outcomes: list[bool]) -> None:
    """Between 0 and 1, around the proportion."""
    made = stats.wilson(sum(outcomes), len(outcomes))
    if made is None:
        assert not outcomes
    else:
        assert 0.0 <= made.low <= made.value <= made.high <= 1.0


@given(TEXTS, st.integers(0, 60), st.integers(1, 60))
def test_any_slice_of_a_page_is_verbatim(page: str, start: int, size: int) -> None:
    """And stops being so when a letter is added."""
    quote = page[start : start + size]
    if quote:
        assert citations.verbatim(quote, page)
        assert citations.verbatim_in_original(quote, page)
    assert not citations.verbatim(quote + "ß", page)


def test_ligatures_are_two_letters() -> None:
    """« coeur » is found in « cœur »."""
    assert find("coeur de métier", "leur cœur de métier") == 1


def test_an_announcement_of_an_announcement_is_supported_by_what_follows() -> None:
    """« Voici ce qu’ils en disent : », then « D’après la ligue : », then the quotation."""
    announced = "Voici ce que les clubs en disent :\nD’après la ligue des clubs :\n"
    assert citations.citation_recall(f"{announced}Les clubs prêtent leurs terrains. [1]") == 1.0
    assert citations.citation_recall(f"{announced}Les clubs prêtent leurs terrains.") == 0.0
