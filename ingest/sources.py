"""What is there to ingest: files of folders, single files and addresses, with their hashes."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ingest import metadata
from ingest.errors import SourceError
from ingest.fetch import is_address
from ingest.french import fold
from ingest.metadata import CorpusFile, Metadata

_BLOCK = 1 << 20
_IGNORED_NAMES = frozenset({"thumbs.db", "desktop.ini", metadata.FILE_NAME})
_IGNORED_SUFFIXES = frozenset({".tmp", ".part", ".crdownload", ".swp", ".bak"})
_MAX_SLUG = 80


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read.

    Attributes:
        id: Unique among the sources of a run.
        root: The target that it comes from: an absolute folder or file, or an address.
        name: Path relative to the folder given (the name, for a file given by itself; the
            address for an address).
        path: Where its bytes are.
        url: The address that answered, after redirects.
        about: What `corpus.toml` says of it.
    """

    id: str
    root: str
    name: str
    path: Path
    sha256: str
    url: str | None = None
    about: Metadata | None = None

    @property
    def origin(self) -> str:
        """The absolute path or the address, to recognise the document in the next run."""
        return self.url or str(self.path)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not even be opened, or is refused before reading.

    Attributes:
        unseen: Its path or address, where nobody knows what it holds now (no right to read it, a
            site that is down): what was read of it before stays in the index.
    """

    name: str
    failure: str
    unseen: str | None = None


@dataclass(slots=True)
class Scan:
    """What the targets hold.

    Attributes:
        roots: The targets, absolute; documents of other roots are none of this run's business.
        duplicates: Files whose bytes are those of a source, by source.
        warnings: French sentences.
    """

    roots: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    duplicates: list[tuple[Source, Source]] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page or file of the web that was brought to the disk.

    Attributes:
        target: The address as it was given.
        url: The address that answered, after redirects.
    """

    target: str
    path: Path
    url: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    root: str
    name: str
    path: Path
    about: Metadata | None
    url: str | None = None


def scan(
    targets: Sequence[Path | str], fetched: Sequence[Fetched] = (), *, max_file_mib: int = 100
) -> Scan:
    """Lists and hashes the files of all targets, in a fixed order.

    Args:
        targets: Folders and files; addresses among them must be in `fetched`.
        fetched: What the addresses gave.
        max_file_mib: Files beyond this size are refused without being read.

    Raises:
        SourceError: a path does not exist or cannot be listed, a folder holds no document, or a
            `corpus.toml` is wrong.
    """
    result = Scan()
    candidates: list[_Candidate] = []
    for target in targets:
        if isinstance(target, str) and is_address(target):
            result.roots.append(str(target))
            continue
        path = Path(target).expanduser().absolute()
        path = Path(os.path.normpath(path))
        result.roots.append(str(path))
        candidates.extend(_candidates(path, result))
    candidates.extend(_Candidate(f.target, f.target, f.path, None, f.url) for f in fetched)
    _gather(_unique(candidates), result, max_file_mib)
    return result


def _candidates(path: Path, result: Scan) -> list[_Candidate]:
    if not path.exists():
        raise SourceError(f"{path} n’existe pas : vérifiez le chemin.")
    if not path.is_dir():
        corpus = _corpus_files(path.parent, path.parent)
        return [_Candidate(str(path), path.name, path, _about(corpus, path))]
    corpus = _corpus_files(path, path.parent)
    found = []
    for file in _walk(path):
        if not any(c.ignores(file) for c in corpus):
            name = metadata.normal(file.relative_to(path).as_posix())
            found.append(_Candidate(str(path), name, file, _about(corpus, file)))
    if not found:
        message = f"{path} ne contient aucun document : donnez un dossier de PDF, de pages web…"
        raise SourceError(message)
    for name in sorted({name for c in corpus for name in c.absent(path)}):
        result.warnings.append(f"corpus.toml décrit « {name} », qui n’est pas dans le dossier.")
    return found


def _corpus_files(folder: Path, above: Path) -> list[CorpusFile]:
    """The `corpus.toml` of the folder and its sub-folders, then of the folder above it."""
    folders = [Path(base) for base, _, _ in os.walk(folder)]
    # The nearest file speaks first.
    folders.sort(key=lambda path: (-len(path.parts), str(path)))
    places = [*folders, above] if above not in folders else folders
    return [found for place in places if (found := metadata.read(place))]


def _about(corpus: Sequence[CorpusFile], path: Path) -> Metadata | None:
    return next((about for c in corpus if (about := c.about(path))), None)


def _walk(folder: Path) -> Iterator[Path]:
    """Files of a folder and its sub-folders, hidden and temporary ones left out, sorted."""

    def refuse(error: OSError) -> None:
        message = f"{error.filename} ne peut pas être lu : vérifiez les droits du dossier."
        raise SourceError(message) from error

    for base, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files, key=metadata.normal):
            path = Path(base) / name
            if not _is_noise(path):
                yield path


def _is_noise(path: Path) -> bool:
    name = path.name.lower()
    return (
        name.startswith((".", "~$"))
        or name in _IGNORED_NAMES
        or path.suffix.lower() in _IGNORED_SUFFIXES
        or not path.is_file()
    )


def _unique(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Each file once, when targets overlap."""
    seen: dict[str, _Candidate] = {}
    for candidate in candidates:
        seen.setdefault(candidate.url or str(candidate.path), candidate)
    return list(seen.values())


def _gather(candidates: Sequence[_Candidate], result: Scan, max_file_mib: int) -> None:
    by_hash: dict[str, Source] = {}
    taken: set[str] = {c.about.id for c in candidates if c.about and c.about.id}
    # A file that `corpus.toml` names is the one to keep among identical ones.
    for candidate in sorted(candidates, key=lambda c: c.about is None):
        try:
            sha256 = _sha256(candidate, max_file_mib)
        except (OSError, SourceError) as error:
            result.unreadable.append(_unreadable(candidate, error))
            continue
        twin = by_hash.get(sha256)
        identity = twin.id if twin else _identity(candidate, taken)
        source = Source(
            identity,
            candidate.root,
            candidate.name,
            candidate.path,
            sha256,
            candidate.url,
            candidate.about,
        )
        if twin:
            result.duplicates.append((source, twin))
            continue
        by_hash[sha256] = source
        result.sources.append(source)
    result.sources.sort(key=lambda source: source.id)


def _unreadable(candidate: _Candidate, error: OSError | SourceError) -> Unreadable:
    if isinstance(error, SourceError):
        return Unreadable(candidate.name, str(error))
    failure = f"« {candidate.name} » ne peut pas être ouvert : vérifiez les droits de lecture."
    return Unreadable(candidate.name, failure, str(candidate.path))


def _sha256(candidate: _Candidate, max_file_mib: int) -> str:
    size = candidate.path.stat().st_size
    if size > max_file_mib << 20:
        message = (
            f"« {candidate.name} » pèse {size >> 20} Mio, plus que la limite de {max_file_mib} "
            "Mio : découpez le fichier ou augmentez CPTS_MAX_FILE_MIB."
        )
        raise SourceError(message)
    digest = hashlib.sha256()
    with candidate.path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _identity(candidate: _Candidate, taken: set[str]) -> str:
    """The id of `corpus.toml`, else a slug of the path, made unique by extension or number."""
    if candidate.about and candidate.about.id:
        return candidate.about.id
    path = Path(candidate.name)
    base = slug(candidate.name if candidate.url else str(path.with_suffix("")))
    suffix = "" if candidate.url else path.suffix.lower().lstrip(".")
    choices = [base, f"{base}-{suffix}" if suffix else base]
    choices += [f"{base}-{number}" for number in range(2, len(taken) + 3)]
    identity = next(choice for choice in choices if choice not in taken)
    taken.add(identity)
    return identity


def slug(text: str) -> str:
    """Letters and digits joined by hyphens, without accents; an address without its scheme."""
    parts = urlsplit(text) if "://" in text else None
    plain = f"{parts.netloc}{parts.path} {parts.query}" if parts else text
    made = re.sub(r"[^a-z0-9]+", "-", fold(plain)).strip("-")[:_MAX_SLUG].strip("-")
    return made or "document"
