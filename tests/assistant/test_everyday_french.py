"""The families of everyday French: well formed, and no phrase that shrinks to one vague word."""

import tomllib
from pathlib import Path

import pytest

import assistant
from assistant.vocabulary import Entry, Vocabulary
from corpus import VOCABULARY_PATH
from ingest.french import STOP_WORDS, fold, tokens

DATA = Path(assistant.__file__).parent / "data" / "french.toml"
LINES = [
    line
    for line in tomllib.loads(DATA.read_text("utf-8"))["families"].splitlines()
    if line.strip() and not line.startswith("#")
]
FRENCH = Vocabulary.load(VOCABULARY_PATH)
KEPT = {"sans", "non", "sous", "hors", "avant", "apres", "contre", "vous", "plus", "faire"}
PRONOMINAL = ("s'", "se ", "l'", "la ", "le ", "avoir ", "etre ", "s'etre ")


def _listed(part: str) -> list[str]:
    return [word.strip() for word in part.split(",") if word.strip()]


def test_a_family_is_called_by_a_word_of_its_own() -> None:
    """Two families of one first word would be one concept."""
    firsts = [_listed(line.partition("~")[0].partition("/")[0])[0] for line in LINES]
    assert sorted(firsts) == sorted(set(firsts))


def test_no_family_repeats_a_word() -> None:
    """A word is the same or near, once."""
    for line in LINES:
        same, _, near = line.partition("~")
        words = _listed(same) + _listed(near)
        assert len(words) == len(set(words)), line


def test_a_phrase_keeps_two_words() -> None:
    """« à la tête » would be any « tête »."""
    for line in LINES:
        for writing in _listed(line.replace("~", ",").replace("/", ",")):
            words = [t.form for t in tokens(writing)]
            kept = [word for word in words if word not in STOP_WORDS or word in KEPT]
            assert kept, writing
            short = len(words) == 1 or fold(writing).startswith(PRONOMINAL)
            assert len(kept) > 1 or short, writing


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bosser", "travaillent"),
        ("main dans la main", "coopération"),
        ("galère", "frein"),
        ("couvrir", "couverture"),
        ("élire", "élections"),
        ("coup de main", "soutien"),
        ("démarré", "lancement"),
        ("date butoir", "échéance"),
        ("empirer", "dégradation"),
        ("mél", "courriel"),
    ],
)
def test_registers_and_nominalisations_meet(one: str, other: str) -> None:
    """What people say and what documents print are one family."""
    assert _concepts(one) & _concepts(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("augmenter", "réduire"),
        ("avantage", "inconvénient"),
        ("salaire", "subvention"),
        ("budget", "coût"),
        ("commune", "communication"),
        ("direction", "directement"),
        ("obligatoire", "facultatif"),
        ("recruter", "licencier"),
        ("satisfait", "insatisfait"),
    ],
)
def test_opposites_and_look_alikes_stay_apart(one: str, other: str) -> None:
    """What must not be taken for the other has no family in common."""
    assert not _concepts(one) & _concepts(other)


def _concepts(text: str) -> set[str]:
    return {key for key in FRENCH.bag(text) if key.startswith("§")}


def test_everyday_words_are_not_of_the_field() -> None:
    """A question of everyday words alone does not speak of the field."""
    assert not FRENCH.is_of_field(FRENCH.bag("négocier une dispute"))
    assert FRENCH.is_of_field(FRENCH.bag("une maison de santé"))
    assert not Vocabulary.of((Entry(forms=("tambour",)),)).is_of_field({"§tambour"})


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("avoir de la bouteille", "expérience"),
        ("filer un coup de main", "soutien"),
        ("se mettre tous autour de la table", "concertation"),
        ("mettre la main à la poche", "financement"),
        ("tenir les rênes", "pilotage"),
        ("être au bout du rouleau", "épuisement"),
        ("le revers de la médaille", "inconvénient"),
        ("le nez dans le guidon", "surcharge"),
        ("sans bourse délier", "gratuit"),
        ("faire venir des médecins", "attractivité"),
        ("lever les blocages", "débloquer"),
        ("tirer profit", "avantage"),
        ("envoyer promener", "refus"),
    ],
)
def test_an_image_meets_what_it_means(said: str, printed: str) -> None:
    """What is said in an image is one with the plain word."""
    assert _concepts(said) & _concepts(printed)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("tenir les rênes", "adhésion"),
        ("coûter cher", "gratuit"),
        ("mettre la main à la poche", "salaire"),
        ("jeter l'éponge", "réussite"),
        ("monter en flèche", "réduire"),
    ],
)
def test_an_image_meets_nothing_else(said: str, printed: str) -> None:
    """An image does not stand for a neighbour of what it means."""
    asked = frozenset().union(*(mention.keys for mention in FRENCH.mentions(said)))
    assert not asked & FRENCH.bag(printed)
