"""How far a text offers what a question asks."""

import pytest
from documents import document, read
from memory_index import MemoryIndex

from assistant.lexicon import EMPTY, Lexicon
from assistant.matching import (
    NEAR_STRENGTH,
    Layer,
    Weighted,
    closeness,
    cover,
    names_of_title,
    offered,
    related,
    strength,
    weigh,
    with_similar,
)
from assistant.question import Term
from assistant.roles import WordRole
from ingest.french import stem

INDEX = MemoryIndex(
    [
        document("a", "Le pont du village est ouvert."),
        document("b", "Le pont du moulin est fermé."),
        document("c", "Le pont et la passerelle sont neufs."),
    ]
)


def _term(word: str, **changes: object) -> Term:
    keys = frozenset({stem(word)})
    known: dict[str, object] = {
        "surface": word, "keys": keys, "near": frozenset(), "parts": (stem(word),), "strong": False,
    }  # fmt: skip
    return Term(**(known | changes))  # type: ignore[arg-type]


def _weighted(word: str, weight: float = 1.0, **changes: object) -> Weighted:
    return Weighted(_term(word, **changes), weight, unseen=False)


def _bag(*words: str) -> frozenset[str]:
    return frozenset(map(stem, words))


def test_rare_term_weighs_more() -> None:
    """A word of one chunk says more than a word of all of them."""
    rare, common = weigh((_term("moulin"), _term("pont")), INDEX)
    assert rare.weight > common.weight > 0


def test_unseen_term_is_marked_and_weighs_most() -> None:
    """A word that no chunk holds decides refusals."""
    unseen, rare = weigh((_term("piscine"), _term("moulin")), INDEX)
    assert unseen.unseen
    assert not rare.unseen
    assert unseen.weight == pytest.approx(1.0)


def test_verb_and_soft_term_weigh_less_than_a_noun() -> None:
    """What is negotiable weighs less, unless it is a name or a figure."""
    noun, verb, soft, strong = weigh(
        (
            _term("moulin"),
            _term("moulin", role=WordRole.VERB),
            _term("moulin", soft=True),
            _term("moulin", role=WordRole.VERB, strong=True),
        ),
        INDEX,
    )
    assert noun.weight == strong.weight > verb.weight > soft.weight


def test_own_words_count_more_than_the_title() -> None:
    """The layers are worth less from the evidence outwards."""
    terms = [_weighted("pont")]
    in_text = cover(terms, {Layer.OWN: _bag("pont")})
    in_title = cover(terms, {Layer.OWN: frozenset(), Layer.TITLE: _bag("pont")})
    assert in_text.total == 1.0
    assert in_text.total > in_title.total > 0
    assert in_title.own == 0.0


def test_best_layer_counts_once() -> None:
    """A term that several layers offer is not counted twice."""
    both = cover([_weighted("pont")], {Layer.OWN: _bag("pont"), Layer.TITLE: _bag("pont")})
    assert both.total == 1.0


def test_missing_terms_come_heaviest_first() -> None:
    """What nobody offers is named, the rarest word first."""
    terms = [_weighted("pont", 0.2), _weighted("piscine", 0.9), _weighted("livre", 0.5)]
    coverage = cover(terms, {Layer.OWN: _bag("livre")})
    assert [w.term.surface for w in coverage.missing] == ["piscine", "pont"]
    assert coverage.strengths == (0.0, 0.0, 1.0)


def test_head_must_be_named() -> None:
    """Something related does not stand for the thing asked for."""
    head = _weighted("budget", head=True, near=_bag("argent"))
    assert cover([head], {Layer.OWN: _bag("budget")}).missing_heads == ()
    assert cover([head], {Layer.OWN: _bag("argent")}).missing_heads == ("budget",)


def test_name_just_before_is_nearby() -> None:
    """A proper name of the sentence before is not missed; a year or an acronym is."""
    bags = {Layer.OWN: _bag("pont"), Layer.BEFORE: _bag("valmorin", "2024", "rpi")}
    place = _weighted("Valmorin", strong=True, keys=_bag("valmorin"), parts=("valmorin",))
    assert cover([place], bags).missing_strong == ()
    for surface in ("2024", "RPI"):
        key = _bag(surface.lower())
        other = _weighted(surface, strong=True, keys=key, parts=tuple(key))
        assert cover([other], bags).missing_strong == (other,)


def test_question_without_terms_is_covered() -> None:
    """Nothing asked, nothing missed, no division by nought."""
    assert cover([], {Layer.OWN: frozenset()}).total == 1.0


def test_closeness_wants_words_in_one_clause() -> None:
    """Words spread over clauses answer less than words that stand together."""
    terms = [_weighted("pont"), _weighted("moulin")]
    together = closeness(terms, [_bag("pont", "moulin"), _bag("livre")])
    apart = closeness(terms, [_bag("pont"), _bag("moulin")])
    assert together == 1.0 > apart == 0.5
    assert closeness(terms, []) == 0.0


def test_near_concept_is_worth_less() -> None:
    """« Salle de lecture » for « bibliothèque » is worth the near strength."""
    (term,) = read("bibliothèque").terms
    assert strength(term, term.keys) == 1.0
    assert strength(term, term.near - term.keys) == NEAR_STRENGTH
    assert strength(term, _bag("tambour")) == 0.0


def test_strong_term_takes_no_family() -> None:
    """A name is there or not: no stem of its family will do; a noun takes it for less."""
    words = {"reconnaiss": frozenset({"reconnaissance"})}
    noun = _weighted("reconnu")
    name = _weighted("reconnu", strong=True)
    found = with_similar((noun, name), words, EMPTY)
    strengths = [offered(weighted, frozenset(words)) for weighted in found]
    assert 0.0 < strengths[0] < 1.0
    assert strengths[1] == 0.0


@pytest.mark.parametrize(
    ("left", "right", "family"),
    [
        ("reconnu", "reconnaiss", True),
        ("coordin", "coordon", False),
        ("pont", "ponts", False),
        ("ecole", "§ecole", False),
        ("compagnon", "comptoir", False),
    ],
)
def test_stems_of_one_family(left: str, right: str, family: bool) -> None:
    """A long common beginning and little else."""
    assert related(left, right) is family


def test_similar_verbs_help_and_nouns_do_not() -> None:
    """Vectors stand in for a verb, never for a noun or a name."""
    import numpy as np

    lexicon = Lexicon({"traverser": 0, "franchir": 1}, np.array([[1, 0], [0.8, 0.6]], np.float32))
    words = {stem("franchir"): frozenset({"franchir"})}
    verb = Weighted(_term("traverser", role=WordRole.VERB), 1.0, unseen=True)
    noun = Weighted(_term("traverser"), 1.0, unseen=True)
    name = Weighted(_term("traverser", role=WordRole.VERB, strong=True), 1.0, unseen=True)
    found = with_similar((verb, noun, name), words, lexicon)
    strengths = [offered(weighted, _bag("franchir")) for weighted in found]
    assert 0.5 < strengths[0] < 1.0
    assert strengths[1:] == [0.0, 0.0]


def test_a_title_gives_names_and_no_common_words() -> None:
    """What a figure counts is said by its sentence."""
    terms = [_weighted("direction"), _weighted("grenoble", strong=True)]
    bags = {Layer.TITLE: _bag("direction", "grenoble"), Layer.OWN: _bag("direction")}
    assert names_of_title(terms, bags) == {
        Layer.TITLE: _bag("grenoble"),
        Layer.OWN: _bag("direction"),
    }
