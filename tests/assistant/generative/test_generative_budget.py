"""What the model is asked at most: cache, budgets, excerpts that fit, and the prompt."""

from datetime import date
from pathlib import Path

from scripted import ANSWER, CITATIONS, ScriptedModel, citation, settings, write

from assistant.outcomes import Role, Turn
from assistant.reader.generative import GenerativeReader, notes
from assistant.reader.generative.budget import Ledger, estimate
from assistant.reader.generative.fence import Fence
from assistant.reader.generative.prompt import build


def test_identical_questions_are_answered_from_the_cache() -> None:
    """The model is asked once; the copy costs nothing and says so."""
    model = ScriptedModel(text=ANSWER)
    cached = GenerativeReader(settings(), model)
    first = write(cached, build_name="a")
    second = write(cached, build_name="a")
    assert second[0] == first[0]
    assert len(model.seen) == 1
    assert second[1].usage is not None
    assert second[1].usage.cached


def test_a_new_build_empties_the_cache() -> None:
    """An answer never outlives the index that it was drawn from."""
    model = ScriptedModel(text=ANSWER)
    cached = GenerativeReader(settings(), model)
    write(cached, build_name="a")
    write(cached, build_name="b")
    write(cached, build_name="a")
    assert len(model.seen) == 3


def test_another_excerpt_is_another_question() -> None:
    """The same words over other excerpts ask the model again."""
    model = ScriptedModel(text=ANSWER)
    cached = GenerativeReader(settings(), model)
    write(cached, build_name="a")
    write(cached, build_name="a", citations=CITATIONS[:1])
    assert len(model.seen) == 2


def test_the_budget_of_the_day_stops_the_model(tmp_path: Path) -> None:
    """Once spent, the model is not asked any more until the next day."""
    today = [date(2025, 1, 1)]
    ledger = Ledger(daily=3000, folder=tmp_path, today=lambda: today[0])
    model = ScriptedModel(text=ANSWER)
    limited = GenerativeReader(settings(), model, ledger=ledger)
    assert write(limited, "Une question ?")[1].failure is None
    while write(limited, f"Une autre {len(model.seen)} ?")[1].failure is None:
        assert len(model.seen) < 10
    assert write(limited, "Encore ?")[1].failure == notes.DAY_SPENT
    today[0] = date(2025, 1, 2)
    assert write(limited, "Encore ?")[1].failure is None


def test_the_budget_of_a_session_is_its_own(tmp_path: Path) -> None:
    """One conversation that is spent does not stop the others."""
    limited = GenerativeReader(
        settings(), ScriptedModel(text=ANSWER), ledger=Ledger(session=1900, folder=tmp_path)
    )
    assert write(limited, "Une ?", session="a")[1].failure is None
    assert write(limited, "Deux ?", session="a")[1].failure == notes.SESSION_SPENT
    assert write(limited, "Deux ?", session="b")[1].failure is None


def test_excerpts_are_chosen_to_fit_the_context() -> None:
    """The first ones are kept whole; the rest does not reach the model."""
    model = ScriptedModel(text=ANSWER)
    many = tuple(citation(n, f"Le centre numéro {n} ouvre. " * 60) for n in range(1, 9))
    write(GenerativeReader(settings(llm_context_tokens=2600), model), citations=many)
    assert "extrait 1>>>" in model.seen[0]
    assert "extrait 8>>>" not in model.seen[0]
    assert estimate(len(model.seen[0])) <= 2600


def test_excerpts_that_do_not_fit_at_all_are_said() -> None:
    """The model is not asked with nothing to read."""
    model = ScriptedModel(text=ANSWER)
    huge = (citation(1, "mot " * 20_000),)
    _, end = write(GenerativeReader(settings(), model), citations=huge)
    assert end.failure == notes.NO_ROOM
    assert model.seen == []


def test_the_prompt_holds_rules_excerpts_and_question_apart() -> None:
    """Everything but our rules is between delimiters."""
    fence = Fence("mot")
    history = (Turn(Role.USER, "Avant ?"), Turn(Role.ASSISTANT, "Réponse d’avant [1]."))
    prompt = build("Combien ?", CITATIONS, fence, audience="Élus", history=history)
    assert "Combien" not in prompt.system
    assert "élue" in prompt.system
    assert "<<<mot question>>>\nCombien ?\n<<<mot fin>>>" in prompt.user
    assert "Avant ?" in prompt.user
    assert "Réponse d’avant" not in prompt.user
