"""Tests of `assistant.misfits.exact_forms`."""

from __future__ import annotations

import pytest
from documents import document, prose, read

from assistant.misfits.exact_forms import lacks_form, lacks_mean


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Combien de clubs prêtent, en nombre ?", "78 % des clubs prêtent (2023).", True),
        ("Combien de clubs prêtent, en nombre ?", "Ce sont 37,5 % des clubs.", True),
        ("Combien de clubs prêtent, en nombre ?", "On compte 1 200 clubs, soit 78 %.", False),
        ("Existe-t-il une charte type ?", "31 % des clubs ont une charte.", True),
        ("Existe-t-il une charte type ?", "Le guide donne un modèle de charte.", False),
        ("Existe-t-il une charte écrite type ?", "31 % des clubs ont une charte.", True),
        ("Quel est le type de charte ?", "31 % des clubs ont une charte.", False),
        ("Combien le coordinateur touche ?", "Le plan touche 100 % du canton.", True),
        ("Combien le bus touche de villages ?", "Le bus touche 12 villages.", False),
        ("Combien donnent les autres communes ?", "Les communes aident le club.", True),
        ("C'est quel article de la loi ?", "La loi sur les clubs date de 2016.", True),
        ("C'est quel article de la loi ?", "L'article 12 crée les clubs.", False),
        ("Quel article parle du club ?", "Le club lit le jeudi.", False),
        ("Avez-vous l'exemple d'une ville qui l'a fait ?", "La ville aide le club.", True),
        ("Avez-vous l'exemple d'une ville qui l'a fait ?", "La ville de Nantes l'aide.", False),
        ("Des exemples de communes ?", "Les communes aident le club.", True),
        ("Pouvez-vous citer une commune qui le fait ?", "La commune aide le club.", True),
        ("Pouvez-vous citer une commune qui le fait ?", "La commune de Nantes l'aide.", False),
        ("La directrice a quel âge ?", "La directrice préside le club.", True),
        ("La directrice a quel âge ?", "La directrice a 52 ans.", False),
        ("Le président du club s'appelle comment ?", "Le président est un médecin.", True),
        ("Le président du club s'appelle comment ?", "Luc Fontanel préside le club.", False),
        ("Combien coûte la carte de lecteur ?", "La carte de lecteur coûte 12 euros.", False),
        ("Combien coûte la carte de lecteur ?", "La carte de lecteur sert deux ans.", True),
        ("On gagne combien à la bibliothèque ?", "La bibliothèque emploie 4 personnes.", True),
        ("Quel montant la mairie verse-t-elle ?", "La mairie soutient le club.", True),
        ("Quel budget est prévu pour le club ?", "La mairie finance le club.", True),
        ("Quel budget est prévu pour le club ?", "La mairie donne 900 euros au club.", False),
        ("La carte du club, la cotisation est de combien ?", "Le club a 30 lecteurs.", True),
        ("Existe-t-il une prime ?", "Le club aide les lecteurs.", True),
        ("Existe-t-il une prime ?", "Le club verse une prime aux lecteurs.", False),
        ("Quel est le numéro de la mairie ?", "La mairie répond au 04 75 00 00 00.", False),
        ("Quel est le numéro de la mairie ?", "La mairie ouvre à 9 heures.", True),
        ("On a eu la mairie au téléphone. Et après ?", "La mairie reçoit le jeudi.", False),
        ("Le téléphone de la mairie ?", "La mairie reçoit le jeudi.", True),
        ("Où trouver le numéro de Marie Dupont ?", "Marie Dupont préside le club.", True),
        ("Le numéro de tél du club ?", "Le club réunit 135 000 lecteurs.", True),
        ("n° de tel de la mairie svp", "La mairie a 15 agents et 112 élus.", True),
        ("Combien de clubs ont un tel local ?", "41 % des clubs ont un local.", False),
        ("Le numéro pour une urgence ?", "En cas d'urgence, appelez le 15.", False),
        ("Le numéro de la garde ?", "La garde répond au 116 117 la nuit.", False),
        ("Quel est le mail du club ?", "Le club écrit chaque mois.", True),
        ("Quel est le mail du club ?", "Le club répond à club@exemple.fr.", False),
        ("L'adresse du club ?", "Le club est ouvert à tous.", True),
        ("L'adresse du club ?", "Le club est au 12, place du Port.", False),
        ("L'adresse du site du club ?", "Le club est au 12, place du Port.", True),
        ("L'adresse du site du club ?", "Voir www.club.fr.", False),
        ("Pour adhérer au club, à qui je m'adresse ?", "Adhérer se fait au club.", False),
        ("L'e-mail du club ?", "Le club écrit chaque mois.", True),
        ("Quel est le nom de la directrice ?", "La directrice s’appelle Odile Renard.", False),
        ("Quel est le nom de la directrice ?", "La directrice est une ancienne élève.", True),
        ("Comment s'appelle la boulangère qui préside Les Amis ?", "Une boulangère préside.", True),
        ("Qui préside Les Amis Réunis ?", "Une boulangère préside Les Amis Réunis.", False),
        ("Quel est le nom du maire de Saint Malo ?", "Le maire de Saint Malo est élu.", True),
        ("Il faut au moins combien de lecteurs ?", "Le club a 30 lecteurs.", True),
        ("Il faut au moins combien de lecteurs ?", "Un club doit avoir 30 lecteurs.", False),
        ("Combien de lecteurs a le club ?", "Le club a 30 lecteurs.", False),
    ],
)
def test_a_form_is_there_or_not(question: str, text: str, lacks: bool) -> None:
    """Euros, a number to dial, an address, a name, a condition."""
    assert lacks_form(read(question), text) is lacks


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Combien d'élèves en moyenne ?", "Le club compte 40 élèves.", True),
        ("Quel est le nombre moyen d'élèves par club ?", "Un club compte 40 élèves.", True),
        ("Combien d'élèves en moyenne ?", "12 élèves lisent, contre 9 en moyenne.", False),
        ("Quels moyens a le club ?", "Le club a un car.", False),
    ],
)
def test_a_mean_is_told_to_be_one(question: str, text: str, lacks: bool) -> None:
    """A figure of one club is no mean."""
    assert lacks_mean(read(question), prose(document("said", text))[0]) is lacks
