"""Tests of `assistant.candidates.list_announcements`."""

from __future__ import annotations

import pytest
from documents import Bullets, assistant, document

from assistant.candidates.list_announcements import referred_to, refers_back

LIBRARY = document(
    "mediatheque",
    "# La médiathèque de Brisac",
    "La médiathèque a ouvert en mai. Elle monte des ateliers avec les écoles du quartier.",
    "Ces ateliers sont variés et visent à :",
    Bullets(
        (
            "donner le goût de lire aux enfants,",
            "accueillir les files du samedi, grâce à une seconde caisse,",
            "former les animateurs.",
        )
    ),
    "Cette ouverture change la vie du quartier.",
    "Les freins restent nombreux pour élargir les horaires et partager le fichier des lecteurs.",
)


def test_an_announcement_refers_back_by_its_first_word() -> None:
    """« Ces ateliers » stands for something, « les ateliers » does not."""
    assert refers_back("Ces ateliers visent à :")
    assert not refers_back("Les ateliers visent à :")


def test_the_sentence_referred_to_is_the_one_before() -> None:
    """Of a paragraph, the last sentence before the announcement."""
    before = "Le club est né en mai. Il monte des ateliers. Ces ateliers visent à :"
    assert referred_to("Ces ateliers visent à :", before) == "Il monte des ateliers."


def test_an_announcement_of_its_own_refers_to_nothing() -> None:
    """What stands before « Le club a deux buts : » announces nothing."""
    assert referred_to("Le club a deux buts :", "Le club est né. Le club a deux buts :") == ""


def test_a_list_is_of_what_its_announcement_refers_to() -> None:
    """« Ces ateliers visent à » announces what the library does with schools."""
    answer = assistant(LIBRARY).ask("Que font la médiathèque et les écoles ensemble ?")
    assert all(item in answer.text for item in ("goût de lire", "files", "animateurs"))


def test_an_item_is_under_what_its_announcement_refers_to() -> None:
    """One item answers for those whom only the sentence before the announcement names."""
    question = "Comment la médiathèque et les écoles accueillent-elles les files du samedi ?"
    assert "seconde caisse" in assistant(LIBRARY).ask(question).text


TWINS = document(
    "jumeaux",
    "# Mot d’accueil",
    Bullets(
        (
            "Le musée et le fort sont nés d’une même loi",
            "Goût de la mer et envie de transmettre",
            "Une caisse et un jardin pour deux",
        )
    ),
    "# La fontaine",
    "La fontaine attire moins de monde que le musée.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Qu'ont en commun le musée et le fort ?",
        "Quels sont les points communs entre le musée et le fort ?",
        "Que partagent le musée et le fort ?",
    ],
)
def test_a_first_item_announces_the_others(question: str) -> None:
    """« A et B sont nés d'une même loi » opens a list of what A and B share."""
    answer = assistant(TWINS).ask(question)
    assert all(item in answer.text for item in ("même loi", "Goût de la mer", "un jardin"))


def test_what_two_share_is_not_said_of_another() -> None:
    """What the museum and the fort have in common says nothing of the fountain."""
    question = "Quels sont les points communs entre le musée et la fontaine ?"
    assert not assistant(TWINS).ask(question).citations
