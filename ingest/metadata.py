"""`corpus.toml`: what people say of the documents of a folder.

The file lies beside the documents, or beside the folder that holds them; paths in it are relative
to its own folder::

    ignore = ["brouillons/*", "*.tmp"]

    [[document]]
    file = "rapport.pdf"
    id = "grande-enquete"
    title = "La grande enquête"
    publisher = "Fédération"
    date = "2025-11"
    kind = "survey_report"
    audience = ["professionnels de santé"]
    url = "https://…"
    original = "Titre de l'original — éditeur, qui prévaut"
    password = "…"

Every key but `file` may be left out.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator

from ingest.documents import Kind
from ingest.errors import SourceError

FILE_NAME = "corpus.toml"


class Metadata(BaseModel):
    """One document of `corpus.toml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str = Field(min_length=1)
    id: str | None = Field(default=None, pattern=r"^[a-z0-9][a-z0-9._-]{0,99}$")
    title: str | None = None
    publisher: str | None = None
    date: str | None = Field(default=None, pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    kind: Kind | None = None
    audience: tuple[str, ...] = ()
    language: str | None = Field(default=None, pattern=r"^[a-z]{2}$")
    url: str | None = Field(default=None, pattern=r"^https?://")
    original: str | None = None
    password: SecretStr | None = None

    @field_validator("file")
    @classmethod
    def _normal(cls, value: str) -> str:
        return normal(value)


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ignore: tuple[str, ...] = ()
    document: tuple[Metadata, ...] = ()


class CorpusFile:
    """A `corpus.toml` that was read; `folder` is where it lies."""

    def __init__(self, folder: Path, content: _File) -> None:
        self.folder = folder
        self.ignore = content.ignore
        self.documents = {document.file: document for document in content.document}

    def about(self, path: Path) -> Metadata | None:
        """What it says of a file."""
        relative = self._relative(path)
        return self.documents.get(relative) if relative else None

    def ignores(self, path: Path) -> bool:
        """Whether the file matches a pattern of `ignore`, by its path or its name."""
        relative = self._relative(path)
        return relative is not None and any(
            fnmatchcase(relative, pattern) or fnmatchcase(PurePosixPath(relative).name, pattern)
            for pattern in self.ignore
        )

    def absent(self, root: Path) -> list[str]:
        """Files that it describes below `root` and that are not there."""
        return [
            name
            for name in self.documents
            if (self.folder / name).is_relative_to(root) and not _exists(self.folder, name)
        ]

    def _relative(self, path: Path) -> str | None:
        if not path.is_relative_to(self.folder):
            return None
        return normal(path.relative_to(self.folder).as_posix())


def read(folder: Path) -> CorpusFile | None:
    """The `corpus.toml` of a folder, `None` where there is none.

    Raises:
        SourceError: it is not TOML, has an unknown key or a value that is out of place.
    """
    path = folder / FILE_NAME
    if not path.is_file():
        return None
    try:
        content = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"{path} n’est pas du TOML valable ({_place(error)}) : corrigez-le."
        raise SourceError(message) from error
    except ValidationError as error:
        raise SourceError(f"{path} : {_explain(error)} : corrigez-le.") from error
    except OSError as error:
        raise SourceError(f"{path} ne peut pas être lu : vérifiez ses droits.") from error
    found = CorpusFile(folder, content)
    _refuse_repeated_ids(path, content)
    return found


def normal(text: str) -> str:
    """File names are compared in composed form: some systems store accents apart."""
    return unicodedata.normalize("NFC", text)


def _exists(folder: Path, name: str) -> bool:
    parent = (folder / name).parent
    wanted = PurePosixPath(name).name
    return parent.is_dir() and any(normal(path.name) == wanted for path in parent.iterdir())


def _refuse_repeated_ids(path: Path, content: _File) -> None:
    seen: set[str] = set()
    for document in content.document:
        for key in filter(None, (document.id, f"file:{document.file}")):
            if key in seen:
                name = key.removeprefix("file:")
                raise SourceError(f"{path} : « {name} » y est deux fois : corrigez-le.")
            seen.add(key)


def _place(error: tomllib.TOMLDecodeError | UnicodeDecodeError) -> str:
    """Where it is wrong; the words of the parser are English."""
    if isinstance(error, UnicodeDecodeError):
        return "le texte n’est pas en UTF-8"
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return f"ligne {found[1]}, colonne {found[2]}" if found else "il s’arrête trop tôt"


def _explain(error: ValidationError) -> str:
    """The first problem, with the place where it is."""
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    reasons = {"extra_forbidden": "clé inconnue", "missing": "valeur manquante"}
    return f"« {where} », {reasons.get(first['type'], 'valeur inattendue')}"
