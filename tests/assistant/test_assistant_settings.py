"""Settings of the assistant: safe by default, bounded, discreet."""

import pytest
from pydantic import ValidationError

from assistant.settings import AssistantSettings
from assistant.vocabulary import Vocabulary


def test_no_language_model_by_default() -> None:
    """Nothing leaves the machine unless a model is named."""
    settings = AssistantSettings()
    assert (settings.llm, settings.llm_base_url) == ("", "")


def test_vocabulary_of_the_product_is_readable() -> None:
    """The default vocabulary exists and holds the field's first acronym."""
    vocabulary = Vocabulary.load(AssistantSettings().vocabulary)
    (mention,) = vocabulary.mentions("CPTS")
    assert mention.acronym
    full = vocabulary.mentions("communauté professionnelle territoriale de santé")
    assert full[0].keys & mention.keys


@pytest.mark.parametrize(
    "wrong",
    [
        {"max_question_chars": 10},
        {"max_question_chars": 100_000},
        {"max_history_turns": -1},
        {"llm_timeout_s": 0},
        {"llm_context_tokens": 10},
        {"llm_daily_tokens": -1},
    ],
)
def test_numbers_are_bounded(wrong: dict[str, int]) -> None:
    """A limit that makes no sense is refused."""
    with pytest.raises(ValidationError):
        AssistantSettings(**wrong)


def test_key_is_never_printed() -> None:
    """Neither in a text nor in a dump."""
    settings = AssistantSettings(llm_api_key="tres-secret")
    assert "tres-secret" not in f"{settings!r}{settings}{settings.model_dump()}"
    assert settings.llm_api_key.get_secret_value() == "tres-secret"
