"""The vocabulary of the field: well formed, unambiguous, never merging what tables tell apart."""

import tomllib
from collections import defaultdict

import pytest

from assistant.terminology.phrase_units import sequences
from assistant.vocabulary import Vocabulary
from corpus import VOCABULARY_PATH

WORDS = Vocabulary.load(VOCABULARY_PATH)
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


SIBLINGS = """
CHU | hôpital de proximité | EPSM | clinique psychiatrique privée | CH MCO public | CH MCO privé
MSP | centre de santé | cabinet de groupe | équipe de soins primaires | CPTS | InterCPTS | DAC
généraliste | médecin traitant | spécialiste | infirmier | IPA | pharmacien | sage-femme | kiné
dentiste | psychologue | aide-soignant | orthophoniste | podologue | ergothérapeute | diététicien
HAD | SSIAD | SAAD | SPASAD | EHPAD | résidence autonomie | résidence services | USLD
ARS | CPAM | CNAM | MSA | CARSAT | CAF | HAS | DGOS | DGS | préfecture | URPS | ordre des médecins
conseil départemental | conseil régional | conseil municipal | conseil d'administration
FHF | FHP | FEHAP | FCPTS | FNESP
convention | charte | GCS | protocole | contrat | règlement intérieur | statuts | CPOM | avenant
téléconsultation | téléexpertise | télésurveillance | télésoin | DMP | messagerie sécurisée
CME | CA | assemblée générale | bureau de l'association | comité de pilotage | CVS
parcours de soins | parcours de santé | hospitalisation | retour à domicile | admission directe
diabète | cancer | obésité | insuffisance cardiaque | BPCO | asthme | hypertension | dépression
vaccination | dépistage | prévention | éducation thérapeutique | éducation à la santé
salaire | subvention | cotisation | budget | prix | dotation | indemnité | impôt
maire | préfet | président de la République | ministre de la santé | premier ministre | élu local
école | crèche | lycée | université | IFSI
commune | département | région | EPCI | quartier | métropole
avantage | inconvénient | frein | levier | objectif | étape | mission | condition | raison
président | trésorier | secrétaire général | directeur | coordonnateur | chargé de mission
canicule | épidémie | attentat | plan blanc
SAMU | SMUR | SDIS | SAS | PDSA | maison médicale de garde | urgences
personne âgée | enfant | jeune | femme enceinte | personne handicapée | aidant | sans-abri
CLS | CLSM | PTS | PRS | projet de santé | CTS | CRSA
interne en médecine | docteur junior | médecin remplaçant | médecin salarié | médecin hospitalier
augmenter | réduire | améliorer | aggraver | créer | supprimer | recruter | licencier | quitter
"""
MEETING = """
toubib | médecin
infirmière à domicile | IDEL
docteur traitant | médecin traitant
hôpital de la fac | CHU
hôpital psychiatrique public | EPSM
surveiller à distance | télésurveillance
avis d'un spécialiste à distance | téléexpertise
consultation en visio | téléconsultation
dossier partagé | DMP
assistante sociale de la caisse | service social de la CPAM
caisse primaire | CPAM
accompagnement des mourants | fin de vie
plan de gestion de crise | plan de crise
entrer à l'hôpital sans passer par les urgences | admission directe
petites urgences | soins non programmés
secteur sans CPTS | zone blanche
territoire non couvert | zone blanche
village sans médecin | désert médical
interco | communauté de communes
conseil général | conseil départemental
contact privilégié | interlocuteur dédié
urgences débordées | afflux de patients
paperasse | tâches administratives
fac de médecine | faculté de médecine
ados | jeunes
mettre des locaux à disposition | prêt de locaux
donner de l'argent | soutien financier
ce qui bloque | freins
accompagner les mourants chez eux | soins palliatifs
court-circuiter les urgences | admission directe
voir un médecin dans la journée | soins non programmés
les trous dans la carte médicale | désert médical
quitter l'hôpital | sortie d'hospitalisation
mettre noir sur blanc | formalisation
apprendre à se soigner | éducation thérapeutique
garder un œil à distance | télésurveillance
propos recueillis | verbatim
réponses reçues | taux de réponse
refuser de nouveaux patients | refus de soins
médecin des yeux | ophtalmologue
discuter d'un dossier à plusieurs | RCP
adhérer | adhésion
sondage | enquête
"""


MISSING = """
quitter l'hôpital | hospitalisation programmée
voir un médecin | médecin traitant
accompagner les mourants | éducation thérapeutique
hôpital rural | CHU
asile psychiatrique | clinique psychiatrique privée
service social de la mairie | service social de la CPAM
trou sur la carte | désert médical
infirmière à son compte | IPA
revenir à la maison | réhospitalisation
se faire vacciner | dépistage
"""


def _lines(block: str) -> list[list[str]]:
    return [line.split(" | ") for line in block.strip().splitlines()]


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
    """Each entry has forms, and nothing but the five fields."""
    for entry in ENTRIES:
        assert entry["forms"]
        assert entry.keys() <= {"acronym", "forms", "synonyms", "sayings", "near"}


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


@pytest.mark.parametrize("siblings", _lines(SIBLINGS), ids=lambda siblings: siblings[0])
def test_siblings_never_meet(siblings: list[str]) -> None:
    """What a text says of one is no answer about another, with everyday French laid under."""
    for one in siblings:
        asked = frozenset().union(*(mention.keys for mention in WORDS.mentions(one)))
        met = [other for other in siblings if other != one and asked & WORDS.bag(other)]
        assert met == [], one


@pytest.mark.parametrize("pair", _lines(MEETING), ids=lambda pair: pair[0])
def test_what_is_said_meets_what_is_printed(pair: list[str]) -> None:
    """Everyday ways of saying lead to the term of the field."""
    said, printed = pair
    assert any(mention.keys & WORDS.bag(printed) for mention in WORDS.mentions(said))


@pytest.mark.parametrize("pair", _lines(MISSING), ids=lambda pair: pair[0])
def test_what_is_said_misses_its_neighbours(pair: list[str]) -> None:
    """A plain wording stands for its own term, never for the one beside it."""
    said, printed = pair
    assert not any(mention.keys & WORDS.bag(printed) for mention in WORDS.mentions(said))
