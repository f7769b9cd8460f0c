"""Settings of ingestion and of the index. `ui.settings` reads them from the environment."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, Field, SecretStr


class IngestSettings(BaseModel):
    """Where the index is, which embedder makes it, and the limits of reading."""

    index: Path = Field(default=Path(".cpts/index"), description="Dossier de l'index")
    embedding_model: str = Field(
        default="",
        description="Modèle de plongement : vide pour celui du paquet, sinon un nom ou un dossier "
        "sentence-transformers",
    )
    cache_dir: Path | None = Field(
        default=None, description="Cache du modèle converti (par défaut, celui de l'utilisateur)"
    )
    max_file_mib: int = Field(default=100, ge=1, le=4096, description="Taille d'un fichier, en Mio")
    max_pages: int = Field(default=2000, ge=1, description="Pages lues d'un document")
    parse_timeout_s: int = Field(
        default=300, ge=5, description="Temps de lecture d'un fichier, en secondes"
    )
    parse_memory_mib: int = Field(default=2048, ge=256, description="Mémoire de lecture, en Mio")
    fetch_timeout_s: int = Field(
        default=30, ge=1, description="Temps d'un téléchargement, en secondes"
    )
    fetch_max_redirects: int = Field(
        default=5, ge=0, le=20, description="Redirections suivies par un téléchargement"
    )
    ocr: bool = Field(default=True, description="Lire les pages numérisées si Tesseract est là")
    passwords: dict[str, SecretStr] = Field(
        default_factory=dict, description="Mots de passe par fichier"
    )
