"""Tests of `assistant.questions.canonical`."""

from __future__ import annotations

import pytest

from assistant.questions.canonical import canonical

SAID = [
    ("Que cherchait le club en lançant ce prix ?",
     "Quels sont les objectifs du club avec ce prix ?"),
    ("Qu'est-ce que les écoles veulent montrer avec leur fête ?",
     "Quels sont les objectifs des écoles avec leur fête ?"),
    ("La mairie a lancé ce sondage dans quel but ?",
     "Quels sont les objectifs de la mairie avec ce sondage ?"),
    ("Dans quel but la mairie a-t-elle mené cette étude ?",
     "Quels sont les objectifs de la mairie avec cette étude ?"),
    ("Le club est-il uniquement composé d'élèves ?", "Qui trouve-t-on dans un club ?"),
    ("Un club, c'est que des élèves ?", "Qui trouve-t-on dans un club ?"),
    ("Il n'y a que des élèves dans les clubs ?", "Qui trouve-t-on dans les clubs ?"),
    ("Dans quel but a été menée l'étude ?", "Quel est l’objectif de l'étude ?"),
    ("Dans quel but l'étude a-t-elle été menée ?", "Quel est l’objectif de l'étude ?"),
    ("Quel est le nom complet de la loi qui a créé les clubs ?",
     "Quelle est la loi qui a créé les clubs ?"),
    ("Quel est le nom du prix remis au club ?", "Quel est le prix remis au club ?"),
    ("Tu peux me donner les noms des intervenants de l'atelier ?",
     "Quels sont les intervenants de l'atelier ?"),
    ("Un élève peut-il siéger, ou est-ce réservé aux parents ?", "Un élève peut-il siéger ?"),
    ("Un maire qui cherche le club s'adresse à qui ?",
     "À qui je m’adresse pour trouver le club ?"),
    ("À qui doit s'adresser un élu qui veut trouver le club ?",
     "À qui je m’adresse pour trouver le club ?"),
    ("Un maire s'adresse à qui ?", "À qui doit s’adresser un maire ?"),
    ("Pour les arbitres, il y a quoi de prévu ?", "Pour les arbitres, qu’est-ce qui est prévu ?"),
    ("Il y a quoi de prévu dans le plan pour le club ?",
     "Qu’est-ce qui est prévu dans le plan pour le club ?"),
    ("Le président de la ligue c'est lequel des trois ?", "Qui est le président de la ligue ?"),
    ("Vous pouvez détailler le premier axe ?", "Pouvez-vous détailler le premier axe ?"),
    ("Tu peux m'en dire plus sur le club ?", "Peux-tu m'en dire plus sur le club ?"),
    ("Qui prévenir en premier quand on crée un club ?", "Qui prévenir quand on crée un club ?"),
    ("L'atelier réunit qui ?", "Qui sont les intervenants de l'atelier ?"),
    ("Quelle est l'idée derrière les bibliobus ?", "À quoi servent les bibliobus ?"),
    ("Le bibliobus, quelle est l'idée derrière ?", "À quoi sert le bibliobus ?"),
    ("A quoi sert d'abord un préau ?", "Quel est l’objectif principal d’un préau ?"),
    ("A quoi ça sert, ce sondage ?", "À quoi sert ce sondage ?"),
    ("Comment le guide présente-t-il un préau ?", "Selon le guide, qu’est-ce qu’un préau ?"),
    ("Comment définir un préau ?", "Qu’est-ce qu’un préau ?"),
    ("Ada Nuri, elle fait quoi dans la vie, quelle fonction ?", "Qui est Ada Nuri ?"),
    ("Bonjour, Madame Nuri elle fait quoi ?", "Bonjour, qui est Madame Nuri ?"),
    ("Quel organisme a sondé les élèves ?", "Qui a sondé les élèves ?"),
    ("Qui compose le jury du prix ?", "Qui fait partie du jury du prix ?"),
    ("A quels organismes a été envoyée la lettre ?", "A qui la lettre a-t-elle été envoyée ?"),
    ("A qui ont été soumises les enquêtes ?",
     "Auprès de qui les enquêtes ont-elles été menées ?"),
    ("Le prix mobilise quels métiers ?", "Quels métiers sont associés au prix ?"),
    ("Les bibliobus : public concerné ?", "À qui s’adressent les bibliobus ?"),
    ("Je suis élu, comment je m'y prends avec le club ?",
     "Je suis élu, comment collaborer avec le club ?"),
    ("Que peut faire une mairie pour un club ?", "Comment une mairie peut aider un club ?"),
    ("La mairie peut faire quoi pour soutenir un club ?",
     "Comment la mairie peut soutenir un club ?"),
    ("Que peut faire un club pour les familles ?", "Que peut apporter un club aux familles ?"),
    ("ça sert à quoi un club", "À quoi sert un club ?"),
    ("Que fait un club ?", "À quoi sert un club ?"),
    ("Que font concrètement les clubs ?", "À quoi servent les clubs ?"),
    ("Un club, ça fait quoi ?", "À quoi sert un club ?"),
    ("Comment travailler avec un club ?", "Comment collaborer avec un club ?"),
    ("Comment s'y prendre pour ouvrir une salle ?", "Comment ouvrir une salle ?"),
    ("La vallée est dans quels cantons ?", "Dans quels cantons est la vallée ?"),
    ("Les équipes, elles réunissent qui ?", "Qui fait partie des équipes ?"),
    ("Un club, ça regroupe qui ?", "Qui trouve-t-on dans un club ?"),
    ("Qui fait partie d'un club ?", "Qui trouve-t-on dans un club ?"),
    ("L'étude, elle a été faite avec qui ?", "Avec qui l'étude a-t-elle été faite ?"),
    ("Un club, ça s'adresse à qui ?", "À qui s’adresse un club ?"),
    ("Le relais, c'est un poste pour quoi ?", "À quoi sert le relais ?"),
    ("Quels métiers on trouve dans un club ?", "Quels professionnels réunit un club ?"),
    ("Quelle population couvre la ligue Est ?", "Combien d’habitants couvre la ligue Est ?"),
    ("Quelles raisons a un élève de rejoindre un club ?",
     "Que peut apporter un club à un élève ?"),
    ("Dans quels domaines un club peut-il aider une mairie ?",
     "Que peut apporter un club à une mairie ?"),
    ("Quel est le public visé par le prix ?", "À qui s’adresse le prix ?"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "told"), SAID)
def test_another_way_of_asking_is_told_in_the_usual_form(asked: str, told: str) -> None:
    """What the question is about stays; its verb and noun of asking do not."""
    assert canonical(asked) == told


@pytest.mark.parametrize(
    "asked",
    [
        "Que cherche la mairie ?",
        "À quoi ça sert pour un maire ?",
        "Comment le guide présente-t-il un préau aux élèves ?",
        "Comment présenter un préau à mon conseil ?",
        "Quel organisme est le plus cité ?",
        "Quels organismes ont participé au sondage ?",
        "Val Fontanel, elle fait quoi ?",
        "Ada Nuri a quel âge ?",
        "Qui a sondé les élèves ?",
        "Quel est le nom de la présidente du club ?",
        "Quel est le nom de la loi qui finance les clubs ?",
        "Un élève peut-il siéger ou voter ?",
    ],
)
def test_what_asks_for_something_else_is_left_alone(asked: str) -> None:
    """A gain, a procedure, a superlative, several bodies or an age are no manners of asking."""
    assert canonical(asked) == asked


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("La piscine est où ?", "Où est la piscine ?"),
        ("Le club des Aulnes, il se trouve où ?", "Où se trouve le club des Aulnes ?"),
        ("Les journées, c'était où ?", "Où sont les journées ?"),
        ("Anne Morel, c'est qui ?", "Qui est Anne Morel ?"),
        ("Mme Morel, c'est qui au juste ?", "Qui est Mme Morel ?"),
        ("Et Morel, c'est qui ?", "Et Morel, c'est qui ?"),
    ],
)
def test_place_asked_last(said: str, told: str) -> None:
    """A place asked at the end is asked at the beginning."""
    assert canonical(said) == told
