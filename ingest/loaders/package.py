"""Office files as archives of XML parts, opened safely.

Sizes written in an archive are not believed: each part is read up to a bound. XML is parsed
without entities, document types or network.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

from lxml import etree

from ingest.errors import CptsError, DocumentError, LimitError

_MAX_PART = 256 << 20
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCUMENT = "/officeDocument"
_SITTING = timedelta(hours=1)
_LATER = timedelta(days=2)
_NO_YEAR = 1980
"""The first year of a ZIP archive, which office suites write for no date."""

Element = etree._Element  # lxml names its element class so


def parser() -> etree.XMLParser:
    """A parser for XML that comes from anybody."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def damaged(path: Path) -> DocumentError:
    """The error for a file whose inside is not what its format says."""
    return DocumentError(
        f"Le fichier {path.name} est abîmé : ouvrez-le dans le logiciel d’origine et "
        "enregistrez-le de nouveau."
    )


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns whatever a broken office file raises into one sentence."""
    try:
        yield
    except (CptsError, MemoryError):
        raise
    except Exception as error:
        raise damaged(path) from error


class Archive:
    """The parts of an office file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip = zipfile.ZipFile(path)
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._zip.close()

    @property
    def written(self) -> datetime | None:
        """When the parts were written, local time; `None` where the archive does not say."""
        stamps = [info.date_time for info in self._zip.infolist() if info.date_time[0] > _NO_YEAR]
        try:
            return datetime(*max(stamps)) if stamps else None
        except ValueError:
            return None

    def data(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            KeyError: There is no such part.
            LimitError: It is bigger than any honest part.
        """
        with self._zip.open(name) as file:
            data = file.read(_MAX_PART + 1)
        if len(data) > _MAX_PART:
            msg = f"Le fichier {self._path.name} est trop gros une fois décompressé : découpez-le."
            raise LimitError(msg)
        return data

    def xml(self, name: str) -> Element | None:
        """The root of a part, or `None` where there is no such part."""
        if name not in self.names:
            return None
        return etree.fromstring(self.data(name), parser())

    def related(self, source: str, kind: str) -> list[str]:
        """Names of the parts that `source` refers to, by the end of the relationship's type."""
        folder, _, name = source.rpartition("/")
        relations = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = []
        for relation in relations.iter(_RELATIONSHIPS) if relations is not None else ():
            if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
                found.append(posixpath.normpath(path))
        return [part for part in found if part in self.names]

    def document(self, default: str) -> str:
        """Name of the main part."""
        return next(iter(self.related("", _DOCUMENT)), default)


def core_properties(archive: Archive) -> tuple[str, str]:
    """Title and date of last change that the file declares, empty where they say nothing sure.

    The date of creation is not asked: it is often that of the template.
    """
    root = archive.xml("docProps/core.xml")
    if root is None:
        return "", ""
    title = root.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    created = root.findtext("{http://purl.org/dc/terms/}created") or ""
    changed = root.findtext("{http://purl.org/dc/terms/}modified") or ""
    return title, "" if _is_of_template(created, changed, archive.written) else changed


def _is_of_template(created: str, changed: str, written: datetime | None) -> bool:
    """Whether nothing but the template was ever dated.

    Programs that fill a template in leave both of its dates as they are: the file says that it was
    last changed right after its creation, and was written much later.
    """
    begun, ended = _moment(created), _moment(changed)
    if begun is None or ended is None or written is None:
        return False
    return ended - begun < _SITTING and written - ended > _LATER


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return None


def company(archive: Archive) -> str:
    """The organisation that the file declares, empty where it does not."""
    root = archive.xml("docProps/app.xml")
    space = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
    return (root.findtext(f"{space}Company") or "").strip() if root is not None else ""
