"""What a message tells before it asks."""

from __future__ import annotations

from documents import Bullets, assistant, document

from assistant.questions.asking_sentence import core_of

VALLEY = document(
    "vallee",
    "# Le plan de la vallée",
    "Le plan de la vallée comporte trois axes :",
    Bullets(
        (
            "Pour les hameaux isolés, un car et un médecin sont prévus chaque semaine.",
            "Pour le bourg, une halle est prévue.",
            "Pour le port, une digue est prévue.",
        )
    ),
    "# Les projets du club",
    "Le club mène un projet de dessin avec la crèche.",
    "Le club mène un projet de voile avec le lycée.",
)


def test_a_general_verb_alone_asks_nothing() -> None:
    """« Qu'est-ce qui est prévu ? » is asked of what was told."""
    message = "Notre hameau est isolé. Qu'est-ce qui est prévu pour nous ?"
    assert core_of(message) == (0, len(message))
    assert "un car" in assistant(VALLEY).ask(message).text


def test_what_is_told_chooses() -> None:
    """Of two answers, the one that speaks of what was told."""
    answer = assistant(VALLEY).ask("Ma fille est au lycée. Quel projet le club mène-t-il ?")
    assert "voile" in answer.text
    answer = assistant(VALLEY).ask("Ma fille est à la crèche. Quel projet le club mène-t-il ?")
    assert "dessin" in answer.text
