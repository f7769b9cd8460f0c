"""Messages made of set phrases alone."""

import pytest

from assistant.language.plain_text import plain_text
from assistant.questions.courtesies import Courtesy, courtesy


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Salut à toutes et à tous", Courtesy.GREETING),
        ("Enchantée, je suis la nouvelle directrice de l'école.", Courtesy.GREETING),
        ("Moi c'est Zoé, institutrice à Morvel", Courtesy.GREETING),
        ("Bonne année et surtout la santé !", Courtesy.GREETING),
        ("Je vous souhaite une excellente semaine", Courtesy.GREETING),
        ("Bon courage pour la suite", Courtesy.GREETING),
        ("Bon week-end !", Courtesy.GOODBYE),
        ("Franchement je suis bluffée, chapeau", Courtesy.THANKS),
        ("Wahou impressionnant", Courtesy.THANKS),
        ("Vous êtes très efficace, félicitations", Courtesy.THANKS),
        ("Pardon de vous déranger encore une fois", Courtesy.REMARK),
        ("oups désolé, mauvaise manip", Courtesy.REMARK),
        ("allo ? y a quelqu'un", Courtesy.PRESENCE),
        ("tu es là ?", Courtesy.PRESENCE),
        ("je suis désolée pour tout à l'heure", Courtesy.REMARK),
        ("Je suis Claire, du lycée de Morvel. Enchantée !", Courtesy.GREETING),
        ("Merci mille fois, vous m'avez bien aidée", Courtesy.THANKS),
        ("excusez moi de vous avoir fait perdre votre temps", Courtesy.REMARK),
        ("Bonjour à vous, j'espère que vous allez bien", Courtesy.GREETING),
        ("Bien cordialement, Zoé Morvel", Courtesy.GOODBYE),
        ("Thanks a lot, that was helpful", Courtesy.THANKS),
        ("test 1 2 3", Courtesy.REMARK),
        ("Merci infiniment, bonne fin de journée, Zoé", Courtesy.THANKS),
    ],
)
def test_courtesies(text: str, kind: Courtesy) -> None:
    """Greetings, wishes, introductions, praise, excuses, calls."""
    assert courtesy(plain_text(text)) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, combien de lycées ?",
        "Enchantée, je suis la nouvelle directrice. Que fait le club ?",
        "Je m'appelle Zoé et je cherche une école",
        "Je suis institutrice",
        "Bon, le musée",
        "et aussi ?",
        "Pardon, le budget ?",
        "Merci de me donner le budget du musée",
        "Bonjour, budget du musée",
        "désolée, je parlais des lycées",
        "Bonjour, parlez-moi des lycées",
    ],
)
def test_one_word_more_is_a_question(text: str) -> None:
    """What is not courtesy from end to end is read."""
    assert courtesy(plain_text(text)) is None
