"""What opens a message is cut off before the question is read."""

import pytest

from assistant.follow_ups.openers import without_opening


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("Très bien. Qui dirige l'école ?", "Qui dirige l'école ?"),
        ("ok et pour les lycées ?", "et pour les lycées ?"),
        ("Je débute : c'est quoi un préau ?", "c'est quoi un préau ?"),
        ("J'y connais rien, un préau c'est quoi ?", "un préau c'est quoi ?"),
        ("Je commence par quoi ?", "Je commence par quoi ?"),
        ("Ça marche ! Et le maire ?", "Et le maire ?"),
        ("Merci beaucoup, combien de bus ?", "combien de bus ?"),
        ("Bonjour je suis maire, que faire ?", "je suis maire, que faire ?"),
        ("À l'inverse, les bus vont-ils au port ?", "les bus vont-ils au port ?"),
        ("et après ça, dernière étape ?", "dernière étape ?"),
        ("En fait, combien de bus ?", "combien de bus ?"),
        ("Désolé de vous déranger, combien de bus ?", "combien de bus ?"),
        ("Question bête, mais qui paie les bus ?", "qui paie les bus ?"),
        ("J'ai un trou de mémoire : qui paie les bus ?", "qui paie les bus ?"),
        ("Blague à part : qui paie les bus ?", "qui paie les bus ?"),
        ("Vous allez me trouver bête, mais qui paie les bus ?", "qui paie les bus ?"),
        ("Pardon si je me répète, combien de bus ?", "combien de bus ?"),
        ("Tu es là ? Bon. Combien de bus ?", "Combien de bus ?"),
        ("Bonjour Madame, Monsieur, combien de bus ?", "combien de bus ?"),
        ("Ça fait dix ans que j'attends. Où est le bus ?", "j'attends. Où est le bus ?"),
        ("SOS, combien de bus ?", "combien de bus ?"),
        ("Sans langue de bois ni poème, qui paie les bus ?", "qui paie les bus ?"),
        ("Sans chauffeur, qui conduit les bus ?", "Sans chauffeur, qui conduit les bus ?"),
        ("Coucou 👋 combien de bus ?", "combien de bus ?"),
    ],
)
def test_courtesy_is_cut_off(message: str, question: str) -> None:
    """An acknowledgement says nothing of the question behind it."""
    opened = without_opening(message)
    assert (opened.question, opened.fresh) == (question, False)


@pytest.mark.parametrize(
    "message",
    [
        "Rien à voir : où est la piscine ?",
        "Autre chose, où est la piscine ?",
        "Ok merci. Rien à voir mais où est la piscine ?",
        "Changeons de sujet. où est la piscine ?",
        "Oublie ce que je viens de dire, où est la piscine ?",
        "Ne tenez pas compte de mon message précédent, erreur de ma part. où est la piscine ?",
    ],
)
def test_another_subject_is_announced(message: str) -> None:
    """The announcement goes, and with it all that was said before."""
    opened = without_opening(message)
    assert (opened.question, opened.fresh) == ("où est la piscine ?", True)


def test_aside_is_a_softer_announcement() -> None:
    """« Et sinon » may still lean on what was said."""
    opened = without_opening("Et sinon, les lycées ?")
    assert (opened.question, opened.fresh, opened.aside) == ("les lycées ?", False, True)


@pytest.mark.parametrize(
    "message",
    [
        "merci beaucoup",
        "super !",
        "merci de me dire combien",
        "autres objectifs ?",
        "en fait le bus est gratuit ?",
        "question d'argent, qui paie les bus ?",
    ],
)
def test_what_is_no_opening_stays(message: str) -> None:
    """A message of courtesies alone is one; « merci de » asks."""
    assert without_opening(message).question == message
