"""Tests of `assistant.follow_ups.told_before`."""

from __future__ import annotations

import pytest

from assistant.follow_ups.told_before import without_lead


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("Mon conseil se demande combien de clubs existent.", "combien de clubs existent."),
        ("Ma directrice veut savoir quels clubs lisent.", "quels clubs lisent."),
        ("Le maire me demande si le club prête une salle.", "est-ce que le club prête une salle ?"),
        ("Je voulais savoir si le club prête.", "est-ce que le club prête ?"),
        ("Non pas les prix, je voudrais savoir si le club lit ?", "est-ce que le club lit ?"),
        ("Pour mon discours de demain, quand le club est-il né ?", "quand le club est-il né ?"),
        ("Note pour mon président : combien de clubs ?", "combien de clubs ?"),
        ("Notre école va fermer ; les clubs ont-ils une salle ?", "les clubs ont-ils une salle ?"),
        (
            "non pardon, pas les prêts, je voulais savoir si le club aide les lycées",
            "est-ce que le club aide les lycées ?",
        ),
        ("ma question c'était : combien de clubs lisent ?", "combien de clubs lisent ?"),
        ("je demandais qui dirige le club", "qui dirige le club"),
        (
            "C'est réglé. Pour mon fils : est-ce qu'il paie le club ?",
            "est-ce que mon fils paie le club ?",
        ),
        (
            "On perd notre seul club. La mairie peut aider à en faire venir un ?",
            "On perd notre seul club. La mairie peut aider à faire venir un club ?",
        ),
        ("et pour nos lecteurs, ils paient combien ?", "nos lecteurs paient combien ?"),
        ("Hier on a parlé de RPI, c'est quoi ?", "qu’est-ce que RPI ?"),
        ("Mon fils en doute, mais les clubs lisent-ils ?", "les clubs lisent-ils ?"),
        (
            "Pour mon dossier de bourse, il me faut la part des clubs qui ont leurs livres.",
            "la part des clubs qui ont leurs livres.",
        ),
        (
            "J'écris un papier sur la ligue du port : qu'a-t-elle prêté ?",
            "la ligue du port : qu'a-t-elle prêté ?",
        ),
        ("Je débute : c'est quoi un club ?", "c'est quoi un club ?"),
        ("J'y connais rien, un club ça sert à quoi ?", "un club ça sert à quoi ?"),
        ("Les caisses sont vides. Comment aider un club ?", "Comment aider un club ?"),
    ],
)
def test_what_is_told_first_is_cut_off(message: str, question: str) -> None:
    """Who wants to know, what for, where it was heard, how it is at home."""
    assert without_lead(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "Le RPI de notre ville va fermer : combien d'élèves a-t-il ?",
        "Notre école ferme : comment en trouver une autre ?",
        "Je suis maire : que fait le club ?",
        "Les buts du club : quels sont-ils ?",
        "Combien de clubs : dix ou douze ?",
        "On perd notre école. La mairie peut aider à en faire venir un ?",
        "Pour mon fils : est-ce qu'elle prête des livres ?",
        "non, je voulais dire les lycées",
        "Mon club prête une salle.",
        "Pour mon club, il faut une salle.",
        "Pour mon rapport sur les clubs, quels sont leurs buts ?",
    ],
)
def test_what_may_hold_the_subject_stays(message: str) -> None:
    """A name, who asks, a question that leans on what was told, a plain statement."""
    assert without_lead(message) == message


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("Je rédige une note sur le chant : qui suit ce sujet ?", "Qui suit le chant ?"),
        ("Dossier lecture en cours. Qui suit ce thème au club ?", "Qui suit lecture au club ?"),
        (
            "Je prépare une note sur le chant : combien de clubs existent ?",
            "Le chant. Combien de clubs existent ?",
        ),
    ],
)
def test_what_a_work_is_about_is_kept(message: str, question: str) -> None:
    """It stands for « ce thème », or beside the question."""
    assert without_lead(message) == question
