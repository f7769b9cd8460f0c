"""Questions whose answer is a structure of a document: whole lists, headings, steps, audiences."""

import pytest
from documents import Bullets, assistant, document

from assistant.outcomes import Role, Turn

MOBILITY = document(
    "mobilite",
    "# Plan de mobilité rurale du pays de Sorbier",
    "Le syndicat mixte du pays de Sorbier a adopté ce plan en mars 2024.",
    "## Les axes du plan",
    "### Développer le covoiturage de proximité",
    "Douze aires seront aménagées à l'entrée des bourgs.",
    "### Relier les bourgs aux gares",
    "Des navettes à la demande partiront des bourgs.",
    "### Ouvrir des maisons de la mobilité",
    "Quatre maisons prêteront des vélos et des scooters.",
    "### Former des conducteurs solidaires",
    "Soixante bénévoles seront formés chaque année.",
    "## Ce que le plan change pour les habitants",
    Bullets(("des trajets moins chers ;", "un seul numéro ;", "moins d'isolement.")),
    "## Ce que le plan change pour les entreprises",
    "Le plan apporte trois choses à une entreprise :",
    Bullets(("Des salariés à l'heure", "Un recrutement plus facile", "Un parking allégé")),
    "## Pourquoi s'engager en tant que commune ?",
    "Pour une mairie, le plan présente trois avantages :",
    Bullets(("un centre moins encombré ;", "des abris à vélos ;", "des commerces desservis.")),
    "## Comment une commune rejoint le plan",
    "L'entrée d'une commune dans le plan suit trois étapes.",
    "### Étape 1 : Délibération",
    "Le conseil municipal vote son adhésion au plan.",
    "### Étape 2 : Visite du syndicat",
    "Un technicien du syndicat fait le tour des rues avec le maire.",
    "### Étape 3 : Convention",
    "La commune signe une convention de trois ans avec le syndicat.",
    "## Et après ?",
    "À l'issue du bilan, le syndicat propose pour la suite trois chantiers prioritaires :",
    Bullets(("étendre les navettes ;", "électrifier les minibus ;", "ouvrir une ligne de nuit.")),
    "## Zoom sur le village de Vernoux",
    "Les actions menées par Vernoux :",
    Bullets(("un pédibus pour l'école ;", "un vélo-cargo partagé.")),
    title="Plan de mobilité rurale du pays de Sorbier",
)
LIBRARIES = document(
    "bibliotheques",
    "# Travailler avec le réseau des bibliothèques du Val d'Aubière",
    "Ce guide s'adresse à ceux qui veulent agir avec le réseau des bibliothèques.",
    "## Missions",
    "Le réseau remplit trois missions :",
    Bullets(("Prêter des livres.", "Conserver les archives.", "Animer des clubs de lecture.")),
    "## Ce que le réseau m'apporte en tant que bibliothécaire",
    Bullets(("Des formations gratuites", "Un catalogue commun", "Une navette de livres")),
    "## Ce que le réseau m'apporte en tant que lecteur",
    Bullets(("Une seule carte", "Des nouveautés tous les mois")),
    "## Animations qu'une école peut monter avec le réseau",
    "Voici trois exemples d'animations menées par une école et une bibliothèque :",
    Bullets(("Le prix des lecteurs", "La nuit du conte", "L'atelier de reliure"), ordered=True),
    "## L'enquête de 2025",
    "L'enquête du réseau auprès des lecteurs cherche à :",
    Bullets(("savoir ce que lisent les ados ;", "mesurer l'attente au guichet.")),
    "À la fin de l'enquête, le réseau formule deux recommandations :",
    Bullets(("ouvrir le dimanche ;", "simplifier l'inscription.")),
    "## La table ronde de Clairac",
    "La table ronde sur l'avenir des bibliothèques réunit deux intervenants :",
    Bullets(("Madame Odile FERRAND : directrice", "Monsieur Paul VASSEUR : libraire")),
    title="Travailler avec le réseau des bibliothèques du Val d'Aubière",
)
AXES = "covoiturage;gares;maisons de la mobilité;solidaires"
FIRM = "salariés;recrutement;parking"
TOWN = "encombré;abris;commerces"
PEOPLE = "chers;numéro;isolement"
NEXT = "étendre;électrifier;nuit"


@pytest.mark.parametrize(
    ("question", "items", "others"),
    [
        ("Les grands axes du plan de mobilité, c'est quoi ? je les veux tous", AXES, "nuit"),
        ("C'est quoi les quatre axes du plan de Sorbier ?", AXES, "nuit"),
        ("Le plan de mobilité repose sur quels piliers ?", AXES, "nuit"),
        ("Je suis patron d'une PME, j'y gagne quoi avec le plan de mobilité ?", FIRM, "abris"),
        ("Quel intérêt du plan de mobilité pour une entreprise ?", FIRM, "abris"),
        ("Le plan de mobilité, ça change quoi pour les gens du coin ?", PEOPLE, "parking"),
        ("Quel est l'intérêt du plan de mobilité pour un habitant ?", PEOPLE, "parking"),
        ("Je suis maire, pourquoi je devrais m'intéresser au plan de mobilité ?", TOWN, "parking"),
        ("À quoi sert le plan de mobilité pour les élus ?", TOWN, "parking"),
        ("Le syndicat recommande quoi pour la suite ?", NEXT, "covoiturage"),
        ("C'est quoi les trois chantiers prioritaires après le bilan ?", NEXT, "covoiturage"),
        ("J'aimerais m'inspirer de Vernoux, ils ont fait quoi ?", "pédibus;cargo", "nuit"),
        ("Quelles étapes pour qu'une commune rejoigne le plan ?", "vote;tour;signe", "nuit"),
        ("Ma commune voudrait entrer dans le plan, par quoi on commence ?", "vote;tour", "nuit"),
    ],
)
def test_list_of_the_plan(question: str, items: str, others: str) -> None:
    """The list of the kind asked for and of the people asked for, whole, and no other."""
    text = assistant(MOBILITY, LIBRARIES).ask(question).text
    assert all(item in text for item in items.split(";"))
    assert others not in text


@pytest.mark.parametrize(
    ("question", "items", "others"),
    [
        ("Le réseau de bibliothèques a trois grands buts, lesquels ?", "Prêter;archives", "carte"),
        ("Les bibliothèques servent à quoi ? donnez-moi leurs missions", "Prêter;clubs", "carte"),
        ("Je suis bibliothécaire, qu'est-ce que le réseau m'apporte ?", "catalogue", "carte"),
        ("Quels avantages du réseau pour un lecteur ?", "carte;nouveautés", "catalogue"),
        ("Je suis lectrice, le réseau m'apporte quoi au quotidien ?", "carte", "catalogue"),
        ("Des exemples de projets qu'une école peut monter ?", "prix;nuit;reliure", "carte"),
        ("Des idées d'animations pour une école ?", "prix;nuit;reliure", "carte"),
        ("Qu'est-ce que le réseau cherchait à savoir avec son enquête ?", "ados;guichet", "prix"),
        ("L'enquête de 2025 vise quoi ?", "ados;guichet", "dimanche"),
        ("À la fin de l'enquête, le réseau préconise quoi ?", "dimanche;inscription", "guichet"),
        ("Quelles sont les deux pistes du réseau après son enquête ?", "dimanche", "guichet"),
        ("Qui intervient à la table ronde sur l'avenir ?", "FERRAND;VASSEUR", "prix"),
    ],
)
def test_list_of_the_guide(question: str, items: str, others: str) -> None:
    """Whatever word or verb of its kind asks for it."""
    text = assistant(MOBILITY, LIBRARIES).ask(question).text
    assert all(item in text for item in items.split(";"))
    assert others not in text


@pytest.mark.parametrize(
    "question",
    [
        "Quelles sont les étapes pour qu'une entreprise rejoigne le plan de mobilité ?",
        "Quelle est la quatrième étape pour rejoindre le plan de mobilité ?",
        "Quels avantages du réseau de bibliothèques pour un pompier ?",
        "Le plan de mobilité apporte quoi à un agriculteur ?",
        "Quels sont les risques du plan de mobilité ?",
        "Quels partenaires financent le plan de mobilité ?",
        "Quels intervenants parlent des trottinettes ?",
        "Quels sont les objectifs de la table ronde de Clairac ?",
        "Quelles recommandations pour les clubs de lecture ?",
    ],
)
def test_list_of_others_is_refused(question: str) -> None:
    """Other people's steps and advantages, or lists of another kind, answer nothing."""
    assert not assistant(MOBILITY, LIBRARIES).ask(question).citations


@pytest.mark.parametrize(
    ("asked", "question", "items", "others"),
    [
        ("Quels sont les axes du plan de mobilité ?", "Détaille le deuxième axe", "gares", "aires"),
        (
            "À quoi sert le plan de mobilité pour un habitant ?",
            "et pour une mairie ?",
            TOWN,
            "cher",
        ),
        (
            "Qu'est-ce que le réseau apporte aux lecteurs ?",
            "et aux bibliothécaires ?",
            "cat",
            "cart",
        ),
        ("Première étape pour qu'une commune rejoigne le plan ?", "et ensuite ?", "tour", "vote"),
    ],
)
def test_follow_up_on_a_structure(asked: str, question: str, items: str, others: str) -> None:
    """A rank of the list, the next step, or the list for other people."""
    reader = assistant(MOBILITY, LIBRARIES)
    before = (Turn(Role.USER, asked), Turn(Role.ASSISTANT, reader.ask(asked).text))
    text = reader.ask(question, before).text
    assert all(item in text for item in items.split(";"))
    assert others not in text


def test_what_follows_a_step_that_is_done() -> None:
    """All steps from the next one on."""
    asked = "La délibération est votée. Que doit faire la commune ensuite ?"
    text = assistant(MOBILITY, LIBRARIES).ask(asked).text
    assert "tour des rues" in text
    assert "signe" in text
    assert "vote son adhésion" not in text
