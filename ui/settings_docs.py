"""Writes docs/reglages.md from the models of the settings: `python -m ui.settings_docs`."""

from __future__ import annotations

from pathlib import Path
from types import UnionType
from typing import Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from assistant.settings import AssistantSettings
from ingest.settings import IngestSettings
from ingest.typography import number
from ui.messages import typographic
from ui.settings import FILE_NAME, PREFIX
from ui.web.settings import WebSettings

PROJECT = Path(__file__).parents[1]
TARGET = PROJECT / "docs" / "reglages.md"

_GROUPS: tuple[tuple[str, type[BaseModel]], ...] = (
    ("Lecture des documents et index", IngestSettings),
    ("Réponses", AssistantSettings),
    ("Conversation dans le navigateur", WebSettings),
)
_TYPES: dict[object, str] = {
    str: "texte",
    int: "entier",
    float: "nombre",
    bool: "oui ou non",
    Path: "chemin",
    SecretStr: "secret",
    dict: "objet JSON",
}
_INTRODUCTION = f"""\
# Réglages

<!-- Fichier produit par « make docs » : ne le modifiez pas à la main. -->

Aucun réglage n'est nécessaire pour commencer. Un réglage se donne, du plus fort au plus faible :

1. par une option de la commande (`--index`, `--host`, `--port`) ;
2. par une variable d'environnement, `{PREFIX}` suivi du nom en capitales (`{PREFIX}PORT=8000`) ;
3. dans un fichier `{FILE_NAME}` du dossier courant (`port = 8000`).

Un nom inconnu est refusé, dans le fichier comme dans l'environnement : une faute de frappe ne
passe pas inaperçue. Les secrets (mots de passe, clé) ne sont jamais affichés ni écrits.
"""


def page() -> str:
    """The whole page, in Markdown."""
    sections = [_section(title, model) for title, model in _GROUPS]
    return typographic(_INTRODUCTION) + "".join(sections)


def _section(title: str, model: type[BaseModel]) -> str:
    lines = [
        f"\n## {title}\n",
        "| Réglage | Variable | Valeur | Par défaut | Rôle |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, field in model.model_fields.items():
        variable = f"{PREFIX}{name.upper()}"
        cells = (f"`{name}`", f"`{variable}`", _type(field), _default(field), _role(field))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _role(field: FieldInfo) -> str:
    return typographic((field.description or "").replace("|", "\\|"))


def _type(field: FieldInfo) -> str:
    annotation = field.annotation
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(a for a in get_args(annotation) if a is not type(None))
    if get_origin(annotation) is Literal:
        return " ou ".join(f"`{value}`" for value in get_args(annotation) if value)
    name = _TYPES[get_origin(annotation) or annotation]
    limits = [text for rule in field.metadata if (text := _limit(rule))]
    return f"{name}, {' et '.join(limits)}" if limits else name


def _limit(rule: object) -> str | None:
    match rule:
        case Ge(ge=bound):
            return f"au moins {_bound(bound)}"
        case Gt(gt=bound):
            return f"plus de {_bound(bound)}"
        case Le(le=bound):
            return f"au plus {_bound(bound)}"
        case Lt(lt=bound):
            return f"moins de {_bound(bound)}"
    return None


def _bound(bound: object) -> str:
    return number(bound) if isinstance(bound, int | float) else str(bound)


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True)
    if isinstance(value, SecretStr):
        value = value.get_secret_value()
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, Path) and value.is_absolute():
        value = value.relative_to(PROJECT)
    return "aucun" if value in (None, "", {}, Path()) else f"`{value}`"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
