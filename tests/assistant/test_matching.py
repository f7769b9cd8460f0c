"""How far a text offers what a question asks."""

import pytest
from documents import document, read
from memory_index import MemoryIndex
from terms import bag, term, weighted

from assistant.language.lexicon import EMPTY, Lexicon
from assistant.matching import (
    NEAR_STRENGTH,
    Weighted,
    offered,
    related,
    strength,
    weigh,
    with_similar,
)
from assistant.questions.roles import WordRole
from ingest.french import stem

INDEX = MemoryIndex(
    [
        document("a", "Le pont du village est ouvert."),
        document("b", "Le pont du moulin est fermé."),
        document("c", "Le pont et la passerelle sont neufs."),
    ]
)


def test_rare_term_weighs_more() -> None:
    """A word of one chunk says more than a word of all of them."""
    rare, common = weigh((term("moulin"), term("pont")), INDEX)
    assert rare.weight > common.weight > 0


def test_unseen_term_is_marked_and_weighs_most() -> None:
    """A word that no chunk holds decides refusals."""
    unseen, rare = weigh((term("piscine"), term("moulin")), INDEX)
    assert unseen.unseen
    assert not rare.unseen
    assert unseen.weight == pytest.approx(1.0)


def test_verb_and_soft_term_weigh_less_than_a_noun() -> None:
    """What is negotiable weighs less, unless it is a name or a figure."""
    noun, verb, soft, strong = weigh(
        (
            term("moulin"),
            term("moulin", role=WordRole.VERB),
            term("moulin", soft=True),
            term("moulin", role=WordRole.VERB, strong=True),
        ),
        INDEX,
    )
    assert noun.weight == strong.weight > verb.weight > soft.weight


def test_near_concept_is_worth_less() -> None:
    """« Salle de lecture » for « bibliothèque » is worth the near strength."""
    (library,) = read("bibliothèque").terms
    assert strength(library, library.keys) == 1.0
    assert strength(library, library.near - library.keys) == NEAR_STRENGTH
    assert strength(library, bag("tambour")) == 0.0


def test_strong_term_takes_no_family() -> None:
    """A name is there or not: no stem of its family will do; a noun takes it for less."""
    words = {"reconnaiss": frozenset({"reconnaissance"})}
    noun = weighted("reconnu")
    name = weighted("reconnu", strong=True)
    found = with_similar((noun, name), words, EMPTY)
    strengths = [offered(w, frozenset(words)) for w in found]
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
    verb = Weighted(term("traverser", role=WordRole.VERB), 1.0, unseen=True)
    noun = Weighted(term("traverser"), 1.0, unseen=True)
    name = Weighted(term("traverser", role=WordRole.VERB, strong=True), 1.0, unseen=True)
    found = with_similar((verb, noun, name), words, lexicon)
    strengths = [offered(w, bag("franchir")) for w in found]
    assert 0.5 < strengths[0] < 1.0
    assert strengths[1:] == [0.0, 0.0]
