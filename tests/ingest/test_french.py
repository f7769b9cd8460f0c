"""Folding, tokens, stems and sentences of French text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.french import canonical_number, fold, sentences, stem, stems, tokens


def test_empty_text_has_no_tokens_and_no_sentences() -> None:
    """The edge first."""
    assert tokens("") == ()
    assert list(sentences("")) == []


def test_elisions_are_cut_off() -> None:
    """« l'hôpital » is found by « hopital »."""
    assert [token.form for token in tokens("l’hôpital qu'il")] == ["hopital", "il"]


def test_french_figure_is_one_token() -> None:
    """Thousands separators and decimal commas belong to the figure."""
    assert [t.form for t in tokens("37,87 % de 135 000 habitants")] == [
        "37.87%",
        "de",
        "135000",
        "habitants",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("135 000", "135000"), ("1.234,50", "1234.5"), ("60", "60"), ("0,5", "0.5"), ("2025", "2025")],
)
def test_canonical_number(text: str, expected: str) -> None:
    """One spelling for one value."""
    assert canonical_number(text) == expected


def test_stem_is_the_same_without_accents() -> None:
    """People type without accents."""
    assert stem(fold("formalisées")) == stem("formalisees")


def test_stop_words_are_not_informative() -> None:
    """Question words say what is asked, not about what."""
    assert stems("Quelle est la part des CHU ?") == (stem("part"), stem("chu"))


def test_abbreviation_does_not_end_a_sentence() -> None:
    """« M. » is followed by a capital and ends nothing."""
    text = "M. Morard dirige. Le reste suit (cf. p. 4)."
    assert [text[a:b] for a, b in sentences(text)] == [
        "M. Morard dirige.",
        "Le reste suit (cf. p. 4).",
    ]


@given(st.text(max_size=200))
def test_offsets_of_tokens_lie_in_order_within_the_text(text: str) -> None:
    """`text[start:end]` is the word as written, whatever the text."""
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end


@given(st.text(max_size=200))
def test_sentences_cover_all_that_is_not_white_space(text: str) -> None:
    """No character is lost between two sentences."""
    spans = list(sentences(text))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@pytest.mark.parametrize("text", ["7ème", "7es", "7EME", "7e"])
def test_ordinals_have_one_form(text: str) -> None:
    """« 7es journées » is found by « 7ème »."""
    assert [token.form for token in tokens(text)] == ["7e"]


def test_optional_letters_are_read() -> None:
    """« (re)connue » is one word, « élu(e)s » is « élu »."""
    assert [token.form for token in tokens("(re)connue par les élu(e)s")] == [
        "reconnue",
        "par",
        "les",
        "elu",
    ]


@pytest.mark.parametrize(
    "forms",
    [
        ("conviée", "conviées", "convié", "conviés"),
        ("privée", "privé"),
        ("usagers", "usager"),
        ("reconnues", "reconnue", "reconnu"),
    ],
)
def test_genders_and_numbers_share_a_stem(forms: tuple[str, ...]) -> None:
    """Folding must not part « conviées » from « convié »."""
    assert len({stem(fold(form)) for form in forms}) == 1
