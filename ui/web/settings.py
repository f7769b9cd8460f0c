"""Settings of the chat and of its server. `ui.settings` reads them from the environment."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, Field, SecretStr

SAMPLES_PATH = Path(__file__).parent / "samples.toml"
"""Starting questions that ship with the corpus."""


class WebSettings(BaseModel):
    """Where the pages are served, to how many people at once, and who may manage them."""

    host: str = Field(
        default="127.0.0.1",
        min_length=1,
        description="Adresse d'écoute ; 127.0.0.1 : cette machine seulement",
    )
    port: int = Field(default=7860, ge=1, le=65535, description="Port d'écoute")
    admin_password: SecretStr = Field(
        default=SecretStr(""),
        description="Mot de passe de la page de gestion ; vide : gestion fermée",
    )
    queue_size: int = Field(
        default=64, ge=1, le=10_000, description="Questions en attente, au plus"
    )
    concurrency: int = Field(
        default=4, ge=1, le=64, description="Questions traitées en même temps, au plus"
    )
    max_upload_mib: int = Field(
        default=50, ge=1, le=4096, description="Taille d'un fichier déposé, en Mio"
    )
    feedback_dir: Path = Field(
        default=Path(".cpts/avis"), description="Dossier des avis recueillis"
    )
    uploads_dir: Path = Field(
        default=Path(".cpts/depots"), description="Dossier des documents ajoutés par la gestion"
    )
    evaluations_dir: Path = Field(
        default=Path(".cpts/evals"), description="Dossier des évaluations lancées par la gestion"
    )
    samples: Path = Field(
        default=SAMPLES_PATH, description="Questions proposées à l'accueil, par public"
    )
    frame_ancestors: str = Field(
        default="'self'",
        pattern=r"^[A-Za-z0-9'*.:/ _-]+$",
        description="Sites qui peuvent montrer la page dans un cadre",
    )
    operator: str = Field(default="", description="Nom de l'organisme qui publie le service")
    operator_contact: str = Field(default="", description="Adresse ou courriel de cet organisme")
    hosting: str = Field(default="", description="Nom et adresse de l'hébergeur")
