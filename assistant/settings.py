"""Settings of the assistant. `ui.settings` reads them from the environment."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field, SecretStr

from corpus import VOCABULARY_PATH


class AssistantSettings(BaseModel):
    """Limits of a question, vocabulary, and the optional language model."""

    vocabulary: Path = Field(default=VOCABULARY_PATH, description="Sigles et synonymes du domaine")
    max_question_chars: int = Field(
        default=1000, ge=50, le=20_000, description="Longueur d'une question, en caractères"
    )
    max_history_turns: int = Field(
        default=12, ge=0, le=100, description="Tours de conversation relus pour une question"
    )
    llm: str = Field(default="", description="Nom du modèle de langue ; vide : aucun")
    llm_base_url: str = Field(default="", description="Adresse compatible OpenAI")
    llm_api_key: SecretStr = Field(default=SecretStr(""), description="Clé du service")
    llm_first_token_timeout_s: float = Field(
        default=15.0, gt=0, description="Attente du premier mot du modèle, en secondes"
    )
    llm_timeout_s: float = Field(
        default=60.0, gt=0, description="Attente de la réponse entière du modèle, en secondes"
    )
    llm_context_tokens: int = Field(
        default=8192, ge=1024, description="Fenêtre du modèle, en jetons"
    )
    llm_max_output_tokens: int = Field(
        default=700, ge=64, description="Longueur d'une réponse du modèle, en jetons"
    )
    audience: Literal["", "professionnels", "elus", "grand public"] = Field(
        default="",
        description="Pour qui le modèle écrit, sauf si la question le dit ; vide : pour tous",
    )
    llm_daily_tokens: int = Field(
        default=0, ge=0, description="Jetons du modèle par jour ; 0 : sans limite"
    )
    llm_session_tokens: int = Field(
        default=0, ge=0, description="Jetons du modèle par conversation ; 0 : sans limite"
    )
