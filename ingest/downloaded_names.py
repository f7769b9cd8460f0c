"""The name under which something downloaded is stored: safe, with the extension of its type."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

MEDIA_TYPES: dict[str, str] = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
}
"""Types that are read, with the extension to store them under."""

_MAX_NAME = 120


def filename(url: str, disposition: str, media_type: str) -> str:
    """A safe file name for what an address gave, with an extension that fits its type."""
    name = _disposed(disposition) or unquote(PurePosixPath(urlsplit(url).path).name)
    name = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]', "_", name).strip(". ")
    name = name[-_MAX_NAME:] or (urlsplit(url).hostname or "page").replace(":", "_")
    wanted = MEDIA_TYPES.get(media_type)
    suffix = PurePosixPath(name).suffix.lower()
    if wanted is None or suffix == wanted or (wanted == ".html" and suffix == ".htm"):
        return name
    if wanted == ".txt" and suffix in (".md", ".csv", ".tsv", ".txt"):
        return name
    return f"{name}{wanted}"


def _disposed(disposition: str) -> str:
    if match := re.search(r"filename\*\s*=\s*(?:utf-8)?''([^;]+)", disposition, re.IGNORECASE):
        return unquote(match[1].strip()).rpartition("/")[2]
    if match := re.search(r'filename\s*=\s*"?([^";]+)"?', disposition, re.IGNORECASE):
        return match[1].strip().rpartition("/")[2]
    return ""
