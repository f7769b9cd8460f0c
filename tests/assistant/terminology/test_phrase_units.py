"""The units that phrases are made of, in writings and in texts."""

import pytest

from assistant.terminology.phrase_units import clause_ends, sequences, stem_of, words_of


def test_acronym_is_one_unit_with_its_plural() -> None:
    """« RPI » and « RPIs », letter by letter; one of two letters has no plural."""
    assert sequences("RPI") == (("=rpi",), ("=rpis",))
    assert sequences("CA") == (("=ca",),)


def test_function_words_alone_make_no_phrase() -> None:
    """« sans » turns a phrase into another, and is none by itself."""
    assert sequences("sans") == sequences("dans les") == ()
    assert len(sequences("accès sans abonnement")[0]) == 3
    assert len(sequences("accès à un abonnement")[0]) == 2


def test_verb_stands_for_its_conjugation() -> None:
    """A writing that starts with an infinitive has a sequence for each of its forms."""
    ends = {sequence[1:] for sequence in sequences("prendre part")}
    assert len(sequences("prendre part")) > 1
    assert ends == {sequences("prendre part")[0][1:]}


def test_words_of_a_text_are_met_by_those_of_a_writing() -> None:
    """Plural and accents aside, both have the same units."""
    said = tuple(word.unit for word in words_of("les écoles publiques"))
    assert said == sequences("école publique")[0]


def test_words_that_turn_a_phrase_count_within_it_only() -> None:
    """They are kept, and marked."""
    assert [word.turning for word in words_of("des soins non programmés")] == [False, True, False]


@pytest.mark.parametrize(("text", "keys"), [("la PASS", ["=pass"]), ("un pass", [""])])
def test_capitals_tell_an_acronym_from_a_word(text: str, keys: list[str]) -> None:
    """An acronym that is also a word needs them."""
    assert [word.exact for word in words_of(text)] == keys


def test_stem_behind_a_unit() -> None:
    """Acronyms and words alike are searched by their stems."""
    (library,) = words_of("bibliothèques")
    assert stem_of(library.unit) == stem_of("=bibliotheques") == library.stem


def test_no_phrase_goes_on_behind_a_comma() -> None:
    """Each word knows where its clause ends."""
    text = "des écoles, à ce que les livres soient lus"
    words = words_of(text)
    assert [word.token.form for word in words[: clause_ends(text, words)[0]]] == ["ecoles"]


def test_no_phrase_goes_on_behind_an_inverted_subject() -> None:
    """« Communes regroupe » is no « communes regroupées », « vont-ils à l'école » no name."""
    for text in ("combien de communes regroupe la ligue", "quand communes-elles à l’école"):
        words = words_of(text)
        at = next(i for i, word in enumerate(words) if word.token.form == "communes")
        assert clause_ends(text, words)[at] == at + 1


def test_a_gerund_is_met_by_the_verb() -> None:
    """« En mettant en place » says « mettre en place »; without « en », it may be a noun."""
    said = tuple(word.unit for word in words_of("en mettant des livres"))
    assert said in sequences("mettre des livres")
    noun = tuple(word.unit for word in words_of("le montant des livres"))
    assert noun not in sequences("monter des livres")


def test_at_home_is_kept_in_a_phrase() -> None:
    """« Rentrer chez soi » is said of anybody, and is not « rentrer »."""
    (home,) = sequences("dormir chez soi")[:1]
    for text in ("ils veulent dormir chez eux", "dormir chez elle"):
        assert tuple(word.unit for word in words_of(text))[-2:] == home


def test_somebody_elses_place_is_no_home() -> None:
    """« Chez le libraire » and « chez nous » name places, and « chez » is left out."""
    for text in ("dormir chez le libraire", "dormir chez nous"):
        assert "chez" not in {word.unit for word in words_of(text)}
