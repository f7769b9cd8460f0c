"""The settings of all packages in one place: environment `CPTS_*`, then `cpts.toml`, then defaults.

Each package declares its own (`IngestSettings`, `AssistantSettings`, `WebSettings`); `Settings` is
all three at once, so that it can be handed to any of them. A name that nobody knows is refused, in
the file and in the environment, with the nearest known one: a setting with a typing error would
otherwise be a setting that silently does nothing.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

from pydantic import SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from assistant.settings import AssistantSettings
from ingest.errors import CptsError
from ingest.settings import IngestSettings
from ui.messages import typographic
from ui.web.settings import WebSettings

PREFIX = "CPTS_"
FILE_NAME = "cpts.toml"
HIDDEN = "********"

_REASONS = {
    "int_parsing": "un nombre entier est attendu",
    "int_type": "un nombre entier est attendu",
    "int_from_float": "un nombre entier est attendu",
    "float_parsing": "un nombre est attendu",
    "float_type": "un nombre est attendu",
    "finite_number": "un nombre fini est attendu",
    "bool_parsing": "vrai ou faux est attendu (true, false)",
    "bool_type": "vrai ou faux est attendu (true, false)",
    "string_type": "un texte est attendu",
    "string_too_short": "la valeur est vide ou trop courte",
    "path_type": "un chemin est attendu",
    "dict_type": "un objet JSON est attendu",
    "list_type": "une liste est attendue",
    "tuple_type": "une liste est attendue",
    "enum": "les valeurs possibles sont {expected}",
    "literal_error": "les valeurs possibles sont {expected}",
    "greater_than_equal": "la valeur doit être au moins {ge}",
    "greater_than": "la valeur doit être plus grande que {gt}",
    "less_than_equal": "la valeur doit être au plus {le}",
    "less_than": "la valeur doit être plus petite que {lt}",
}


class SettingsFileError(CptsError):
    """A setting is unknown or wrong: mend it where the message says."""


class Settings(BaseSettings, IngestSettings, AssistantSettings, WebSettings):
    """Everything that can be set, by `CPTS_NAME` or by `name` in `cpts.toml`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, extra="forbid", hide_input_in_errors=True, toml_file=FILE_NAME
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic-settings passes it
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - idem
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Options of the command line, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    def redacted(self) -> dict[str, object]:
        """All values, fit to be printed: secrets and the passwords of addresses are hidden."""
        return {name: _redact(getattr(self, name)) for name in sorted(type(self).model_fields)}


def load(**options: object) -> Settings:
    """Reads the settings.

    Args:
        options: Values of the command line, which win; `None` means not given.

    Raises:
        SettingsFileError: A name is unknown or a value is wrong.
    """
    _refuse_unknown_variables(os.environ)
    given = {name: value for name, value in options.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]  # names and types are pydantic's to check
    except ValidationError as error:
        raise SettingsFileError(_sentence(error, given)) from None
    except SettingsError as error:
        raise SettingsFileError(_unreadable(error)) from None
    except tomllib.TOMLDecodeError as error:
        msg = (
            f"Le fichier « {FILE_NAME} » n'est pas du TOML valide ({_place(error)}) : corrigez-le."
        )
        raise SettingsFileError(typographic(msg)) from None


def _refuse_unknown_variables(environment: Mapping[str, str]) -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            nearest = get_close_matches(name.upper(), sorted(known), n=1)
            hint = f"vouliez-vous écrire {nearest[0]} ?" if nearest else "retirez-la."
            msg = f"La variable d'environnement {name} n'est pas un réglage connu : {hint}"
            raise SettingsFileError(typographic(msg))


def _sentence(error: ValidationError, given: Mapping[str, object]) -> str:
    return typographic(" ".join(_problem(detail, given) for detail in _details(error)))


def _details(error: ValidationError) -> list[tuple[str, str, Mapping[str, object]]]:
    found: list[tuple[str, str, Mapping[str, object]]] = []
    for detail in error.errors(include_url=False, include_input=False):
        location = ".".join(str(part) for part in detail["loc"])
        found.append((location, detail["type"], detail.get("ctx", {})))
    return found


def _problem(detail: tuple[str, str, Mapping[str, object]], given: Mapping[str, object]) -> str:
    location, kind, context = detail
    if kind == "extra_forbidden":
        nearest = get_close_matches(location, sorted(Settings.model_fields), n=1)
        hint = f"vouliez-vous écrire « {nearest[0]} » ?" if nearest else "retirez-le."
        return f"Le réglage « {location} » de {FILE_NAME} n'est pas connu : {hint}"
    reason = _REASONS.get(kind, "la valeur ne convient pas").format_map(dict(context))
    return f"Le réglage {_where(location, given)} ne convient pas : {reason}."


def _where(location: str, given: Mapping[str, object]) -> str:
    field = location.split(".", 1)[0]
    variable = f"{PREFIX}{field.upper()}"
    if field in given:
        return f"--{field.replace('_', '-')}"
    if variable in {name.upper() for name in os.environ}:
        return variable
    return f"« {location} » de {FILE_NAME}"


def _unreadable(error: SettingsError) -> str:
    match = re.search(r'field "(\w+)"', str(error))
    name = f"{PREFIX}{match.group(1).upper()}" if match else PREFIX
    return typographic(
        f"Le réglage {name} ne se lit pas : un objet JSON est attendu, "
        'par exemple {"rapport.pdf": "mot de passe"}.'
    )


def _place(error: tomllib.TOMLDecodeError) -> str:
    match = re.search(r"line (\d+), column (\d+)", str(error))
    return f"ligne {match.group(1)}, colonne {match.group(2)}" if match else "fin du fichier"


def _redact(value: object) -> object:
    if isinstance(value, SecretStr):
        return HIDDEN if value.get_secret_value() else ""
    if isinstance(value, Mapping):
        return {str(key): _redact(item) for key, item in value.items()}
    if isinstance(value, str):
        return re.sub(r"(?<=://)[^/@\s]+(?=@)", HIDDEN, value)
    if isinstance(value, Path):
        return str(value)
    return value
