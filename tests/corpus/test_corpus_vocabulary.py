"""The vocabulary of the field: well formed, unambiguous, never merging what tables tell apart."""

import tomllib
from collections import defaultdict

import pytest

from assistant.vocabulary import sequences
from corpus import VOCABULARY_PATH

ENTRIES = tomllib.loads(VOCABULARY_PATH.read_text(encoding="utf-8"))["entry"]
REQUIRED = """
CPTS ACI ARS CPAM CNAM DGOS FNESP FCPTS CME GCS EPSM CHU CH MCO HAD DAC CLS ESP URPS MSP IPA EHPAD
CCAS PMI SAAD SAS ICOPE GHT IC CA DG SSIAD SPDT PTA MAIA ESS ESMS SDIS CDS IDEL MG PTS InterCPTS
"""
APART = [
    ("CHU", "CH"),
    ("CHU", "CH MCO public"),
    ("CH MCO public", "CH MCO privé"),
    ("CH MCO public", "CH de proximité"),
    ("CH MCO privé", "cliniques psychiatriques privées"),
    ("EPSM", "cliniques psychiatriques privées"),
    ("EPSM", "cliniques psy privés"),
    ("CH", "CH de proximité"),
    ("maisons de santé pluriprofessionnelles", "centres de santé"),
    ("MSP", "ESP"),
    ("MSP", "CPTS"),
    ("CPTS voisines", "InterCPTS"),
    ("CPTS", "InterCPTS"),
    ("HAD", "prestataires à domicile"),
    ("HAD", "SAAD"),
    ("SAAD", "SSIAD"),
    ("CPAM", "CNAM"),
    ("FCPTS", "FNESP"),
    ("CLS", "DAC"),
    ("convention de partenariat", "charte"),
    ("convention de partenariat", "GCS"),
    ("IC", "maladies cardiovasculaires"),
    ("élu", "collectivité territoriale"),
    ("désert médical", "zone blanche"),
    ("parcours de soins", "parcours de santé"),
    ("salaire", "financement"),
    ("médecin traitant", "médecin généraliste"),
    ("IPA", "infirmier"),
]


def _key(text: str) -> tuple[str, ...]:
    return next(iter(sequences(text)), ())


def _names() -> dict[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for entry in ENTRIES:
        acronym = [entry["acronym"]] if "acronym" in entry else []
        for writing in (*acronym, *entry["forms"], *entry.get("synonyms", [])):
            for key in sequences(writing):
                found[key].add(entry["forms"][0])
    return found


def test_entries_have_the_fields_that_are_read() -> None:
    """Each entry has forms, and nothing but the four fields."""
    for entry in ENTRIES:
        assert entry["forms"]
        assert entry.keys() <= {"acronym", "forms", "synonyms", "near"}


def test_no_acronym_is_given_twice() -> None:
    """An acronym has one meaning."""
    acronyms = [entry["acronym"] for entry in ENTRIES if "acronym" in entry]
    assert len(acronyms) == len(set(acronyms))
    assert set(REQUIRED.split()) <= set(acronyms)


def test_no_writing_belongs_to_two_entries() -> None:
    """A writing, reduced to its stems, leads to one concept, and always to one."""
    names = _names()
    assert () not in names
    assert {key: found for key, found in names.items() if len(found) > 1} == {}


def test_what_is_near_is_not_the_same() -> None:
    """A related writing is never one of its own entry."""
    names = _names()
    for entry in ENTRIES:
        for writing in entry.get("near", []):
            assert _key(writing)
            assert entry["forms"][0] not in names.get(_key(writing), set()), writing


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_tables_tell_apart_is_never_a_synonym(one: str, other: str) -> None:
    """Two rows, or two bodies that people confuse, are two concepts."""
    names = _names()
    found, opposite = names.get(_key(one), set()), names.get(_key(other), set())
    assert found | opposite
    assert not found & opposite


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EPSM", "établissements publics de santé mentale"),
        ("hôpital de proximité", "CH de proximité"),
        ("généraliste", "médecins généralistes"),
        ("conviées", "invitées"),
        ("avantages", "bénéfices"),
        ("freins", "obstacles"),
        ("part", "pourcentage"),
        ("MSP", "maisons de santé"),
        ("centres hospitaliers publics MCO", "CH MCO public"),
        ("cliniques psy privés", "cliniques psychiatriques privées"),
        ("seniors", "personnes âgées"),
    ],
)
def test_what_people_write_instead_meets_the_words_of_documents(one: str, other: str) -> None:
    """Everyday words and the words of the field are one concept."""
    names = _names()
    assert names[_key(one)] == names[_key(other)] != set()
