"""Concepts: the ways of writing one thing, and how texts and questions are marked with them."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from assistant.vocabulary import Entry, Vocabulary

WORDS = Vocabulary.of(
    (
        Entry(acronym="RPI", forms=("regroupement pédagogique intercommunal",)),
        Entry(acronym="CA", forms=("conseil d'administration",)),
        Entry(forms=("école publique",), synonyms=("école communale",)),
        Entry(forms=("école",), near=("classe",)),
        Entry(forms=("bibliothèque",), synonyms=("médiathèque",), near=("salle de lecture",)),
    )
)


def _keys(text: str) -> frozenset[str]:
    (mention,) = WORDS.mentions(text)
    return mention.keys


def test_acronym_and_full_form_are_one_concept() -> None:
    """« RPI » and its full form, plural and accents aside, meet in one key."""
    assert "§RPI" in _keys("RPI") & _keys("regroupements pedagogiques intercommunaux")


def test_synonyms_are_interchangeable() -> None:
    """A synonym names the concept itself."""
    assert "§bibliothèque" in _keys("médiathèque")


def test_near_is_weaker_than_a_synonym() -> None:
    """A related form never gets the concept's own key, in either direction."""
    (room,) = WORDS.mentions("salle de lecture")
    (library,) = WORDS.mentions("bibliothèque")
    assert "§bibliothèque" not in room.keys
    assert "§bibliothèque" in room.near
    assert library.near & room.keys


def test_longest_phrase_wins_in_a_question() -> None:
    """« école publique » is one mention; the shorter « école » inside it is not asked."""
    (mention,) = WORDS.mentions("L'école publique ?")
    assert mention.keys == {"§école publique"}
    assert len(mention.parts) == 2


def test_a_phrase_that_a_small_word_opens_cuts_no_other() -> None:
    """« Plus d'école communale » names a kind of school, and not « plus d'école »."""
    words = Vocabulary.of(
        (
            Entry(forms=("manque d'écoles",), synonyms=("plus d'école",)),
            Entry(forms=("école communale",)),
        )
    )
    (told,) = words.mentions("ils n'ont plus d'école communale")
    (alone,) = words.mentions("ils n'ont plus d'école")
    assert told.keys == {"§école communale"}
    assert alone.keys == {"§manque d'écoles"}


def test_bag_offers_shorter_phrases_too() -> None:
    """What a text offers is generous: « école publique » also counts as « école »."""
    assert {"§école publique", "§école"} <= WORDS.bag("une école publique")


def test_single_word_keeps_its_stem() -> None:
    """A word of the vocabulary still matches itself in a text."""
    assert WORDS.bag("bibliothèques") & _keys("bibliothèque") >= {"§bibliothèque"}
    assert any(not key.startswith("§") for key in _keys("bibliothèque"))


def test_unknown_word_is_its_stem() -> None:
    """A word outside the vocabulary has its stem for only key."""
    (mention,) = WORDS.mentions("tambours")
    assert mention.keys == set(mention.parts)
    assert mention.near == frozenset()


def test_function_words_are_no_mentions() -> None:
    """Articles and prepositions say nothing of the subject."""
    assert WORDS.mentions("dans les, de la, pour un") == ()


def test_acronym_is_marked_where_it_is_written_so() -> None:
    """Only the acronym itself is marked, not its full form."""
    assert WORDS.mentions("le RPI")[0].acronym
    assert not WORDS.mentions("le regroupement pédagogique intercommunal")[0].acronym


def test_capitals_tell_ca_from_ca() -> None:
    """« CA » is an acronym, « ca » a pronoun typed without its cedilla."""
    assert [m.acronym for m in WORDS.mentions("le CA vote")][:1] == [True]
    assert all(not mention.acronym for mention in WORDS.mentions("ca vote"))


def test_concepts_with_an_acronym_are_told_apart() -> None:
    """A concept that has an acronym is a thing of the field, however it is written."""
    assert WORDS.is_acronym(_keys("regroupement pédagogique intercommunal"))
    assert not WORDS.is_acronym(_keys("médiathèque"))


def test_search_is_widened_by_other_writings() -> None:
    """The stems of a concept's other writings are offered to the search."""
    assert {"pedagog", "intercommunal"} <= WORDS.stems_of({"§RPI"})
    assert WORDS.stems_of({"§inconnu"}) == frozenset()


def test_known_words_of_the_writings() -> None:
    """Every word of a writing is known, whatever its number."""
    assert WORDS.knows("pedagogiques")
    assert not WORDS.knows("tambour")


def test_field_is_laid_over_everyday_french(tmp_path: Path) -> None:
    """A file of one's own keeps the synonyms of everyday French."""
    path = tmp_path / "mots.toml"
    path.write_text('[[entry]]\nforms = ["tambour"]\nsynonyms = ["caisse claire"]\n', "utf-8")
    loaded = Vocabulary.load(path)
    assert loaded.bag("tambour") & loaded.bag("caisse claire") == {"§tambour"}
    assert len(loaded.entries) > 1


def test_a_word_that_turns_a_phrase_belongs_to_it() -> None:
    """« sans » makes another thing of the phrase, and says nothing by itself."""
    words = Vocabulary.of((Entry(forms=("accès sans abonnement",), synonyms=("entrée libre",)),))
    assert "§accès sans abonnement" in words.bag("un accès sans abonnement")
    assert "§accès sans abonnement" not in words.bag("un accès avec abonnement")
    assert [mention.parts for mention in words.mentions("sans abonnement")] == [("abon",)]


def test_a_word_of_the_same_stem_calls_up_no_synonym() -> None:
    """« directement » shares the stem of « direction », not its synonyms."""
    words = Vocabulary.of((Entry(forms=("direction",), synonyms=("rectorat",)),))
    assert "§direction" in words.bag("les directions")
    assert "§direction" not in words.bag("directement")


def test_a_verb_is_known_in_its_irregular_forms() -> None:
    """A writing that is an infinitive, or starts with one, stands for its conjugation."""
    words = Vocabulary.of((Entry(forms=("prendre part", "obtenir")),))
    assert "§prendre part" in words.bag("ils prennent part") & words.bag("on obtient")


def test_acronym_is_compared_letter_by_letter() -> None:
    """Its plural is known; a word that the stemmer shortens to it is not the acronym."""
    words = Vocabulary.of((Entry(acronym="MAIA", forms=("maison aînée",)),))
    assert "§MAIA" in words.bag("les MAIAs") & words.bag("maia")
    assert "§MAIA" not in words.bag("au mois de mai")


def test_acronym_that_is_a_word_needs_its_capitals() -> None:
    """« PASS » is an acronym, « pass » a ticket."""
    words = Vocabulary.of((Entry(acronym="PASS", forms=("permanence d'accès aux soins",)),))
    assert "§PASS" in words.bag("la PASS")
    assert "§PASS" not in words.bag("un pass")
    assert not words.mentions("un pass")[0].acronym


@given(st.text(max_size=80))
def test_mentions_are_slices_in_order(text: str) -> None:
    """Of any text: mentions are non-empty slices that do not overlap."""
    end = 0
    for mention in WORDS.mentions(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@given(st.text(alphabet="école publique RPIbdt,. '’", max_size=60))
def test_a_text_offers_what_it_mentions(text: str) -> None:
    """Whatever a question mentions, the same words in a text offer."""
    bag = WORDS.bag(text)
    assert all(mention.keys <= bag for mention in WORDS.mentions(text))


SHARED = Vocabulary.of((Entry(forms=("temps partagé", "travailler entre ville et ferme")),))


def test_a_participle_says_something_of_a_noun() -> None:
    """« Les sujets travaillés entre ville et ferme » are no way of working; the verb names it."""
    found = [m.parts for m in SHARED.mentions("les sujets travaillés entre ville et ferme")]
    named = [m.parts for m in SHARED.mentions("travailler entre ville et ferme")]
    assert len(found) > len(named) == 1


def test_an_acronym_is_written_in_capitals() -> None:
    """« RPI », « les RPIs »; a word of the same letters is no acronym."""
    assert WORDS.writes_acronym("Notre RPI a dix ans.")
    assert WORDS.writes_acronym("Deux RPIs ferment.")
    assert Vocabulary.of((Entry(acronym="CPTS", forms=("communauté",)),)).writes_acronym("La CPTS")
    assert not WORDS.writes_acronym("Ça va, le conseil d'administration est là.")
    assert not WORDS.writes_acronym("Un rpi, un regroupement pédagogique intercommunal.")


def test_years_are_no_agency() -> None:
    """« Deux ans » does not name the ANS."""
    agency = Vocabulary.of((Entry(acronym="ANS", forms=("agence du numérique en santé",)),))
    assert "§ANS" not in agency.bag("Elle dure deux ans.")
    assert "§ANS" in agency.bag("L'ANS publie un guide.")
