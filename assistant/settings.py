"""Settings of the assistant. `ui.settings` reads them from the environment."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, Field, SecretStr

from corpus import VOCABULARY_PATH


class AssistantSettings(BaseModel):
    """Limits of a question, vocabulary, and the optional language model."""

    vocabulary: Path = Field(default=VOCABULARY_PATH, description="Sigles et synonymes du domaine")
    max_question_chars: int = Field(default=1000, ge=50, le=20_000)
    max_history_turns: int = Field(default=12, ge=0, le=100)
    llm: str = Field(default="", description="Nom du modèle de langue ; vide : aucun")
    llm_base_url: str = Field(default="", description="Adresse compatible OpenAI")
    llm_api_key: SecretStr = Field(default=SecretStr(""), description="Clé du service")
    llm_first_token_timeout_s: float = Field(default=15.0, gt=0)
    llm_timeout_s: float = Field(default=60.0, gt=0)
    llm_context_tokens: int = Field(default=8192, ge=1024)
    llm_max_output_tokens: int = Field(default=700, ge=64)
    llm_daily_tokens: int = Field(default=0, ge=0, description="0 : sans limite")
    llm_session_tokens: int = Field(default=0, ge=0, description="0 : sans limite")
