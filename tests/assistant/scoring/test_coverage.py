"""How much of a question the layers of a piece of evidence offer together."""

from dataclasses import replace
from itertools import combinations

from terms import bag, weighted

from assistant.matching import Layer, offered, strength
from assistant.scoring.coverage import Offers, closeness, cover, names_of_title
from ingest.french import stem


def test_own_words_count_more_than_the_title() -> None:
    """The layers are worth less from the evidence outwards."""
    terms = [weighted("pont")]
    in_text = cover(Offers(terms), {Layer.OWN: bag("pont")})
    in_title = cover(Offers(terms), {Layer.OWN: frozenset(), Layer.TITLE: bag("pont")})
    assert in_text.total == 1.0
    assert in_text.total > in_title.total > 0
    assert in_title.own == 0.0


def test_best_layer_counts_once() -> None:
    """A term that several layers offer is not counted twice."""
    both = cover(Offers([weighted("pont")]), {Layer.OWN: bag("pont"), Layer.TITLE: bag("pont")})
    assert both.total == 1.0


def test_missing_terms_come_heaviest_first() -> None:
    """What nobody offers is named, the rarest word first."""
    terms = [weighted("pont", 0.2), weighted("piscine", 0.9), weighted("livre", 0.5)]
    coverage = cover(Offers(terms), {Layer.OWN: bag("livre")})
    assert [w.term.surface for w in coverage.missing] == ["piscine", "pont"]
    assert coverage.strengths == (0.0, 0.0, 1.0)


def test_head_must_be_named() -> None:
    """Something related does not stand for the thing asked for."""
    head = weighted("budget", head=True, near=bag("argent"))
    assert cover(Offers([head]), {Layer.OWN: bag("budget")}).missing_heads == ()
    assert cover(Offers([head]), {Layer.OWN: bag("argent")}).missing_heads == ("budget",)


def test_name_just_before_is_nearby() -> None:
    """A proper name of the sentence before is not missed; a year or an acronym is."""
    bags = {Layer.OWN: bag("pont"), Layer.BEFORE: bag("valmorin", "2024", "rpi")}
    place = weighted("Valmorin", strong=True, keys=bag("valmorin"), parts=("valmorin",))
    assert cover(Offers([place]), bags).missing_strong == ()
    for surface in ("2024", "RPI"):
        key = bag(surface.lower())
        other = weighted(surface, strong=True, keys=key, parts=tuple(key))
        assert cover(Offers([other]), bags).missing_strong == (other,)


def test_question_without_terms_is_covered() -> None:
    """Nothing asked, nothing missed, no division by nought."""
    assert cover(Offers([]), {Layer.OWN: frozenset()}).total == 1.0


def test_closeness_wants_words_in_one_clause() -> None:
    """Words spread over clauses answer less than words that stand together."""
    terms = [weighted("pont"), weighted("moulin")]
    together = closeness(Offers(terms), [bag("pont", "moulin"), bag("livre")])
    apart = closeness(Offers(terms), [bag("pont"), bag("moulin")])
    assert together == 1.0 > apart == 0.5
    assert closeness(Offers(terms), []) == 0.0


def test_a_title_gives_names_and_no_common_words() -> None:
    """What a figure counts is said by its sentence."""
    bags = {Layer.TITLE: bag("direction", "grenoble"), Layer.OWN: bag("direction")}
    assert names_of_title(bag("grenoble"), bags) == {
        Layer.TITLE: bag("grenoble"),
        Layer.OWN: bag("direction"),
    }


def test_other_keys_of_a_bag_change_nothing() -> None:
    """Bags that hold the same keys of the question offer the same, and no key of it is missed."""
    terms = [
        weighted("pont", near=bag("passerelle"), marks=frozenset({"§liste:axes"})),
        weighted("moulin", parts=("moulin", "vent"), inner=(bag("aile"), bag("vent"))),
        replace(weighted("traverser"), similar={stem("franchir"): 0.7}),
    ]
    offers = Offers(terms)
    said = bag("pont", "passerelle", "moulin", "vent", "aile", "traverser", "franchir")
    for size in range(3):
        for words in combinations((*sorted(said), "§liste:axes"), size):
            for other in ((), ("tambour", "danse")):
                held = frozenset({*words, *other})
                assert offers.by(held) == tuple(offered(w, held) for w in terms)
                assert offers.literally_by(held) == tuple(strength(w.term, held) for w in terms)
