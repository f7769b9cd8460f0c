"""Puts French spaces and apostrophes into the pages of docs/: `python -m ui.docs_typography`.

Code, in blocks or in line, is left as it is.
"""

from __future__ import annotations

import re
from pathlib import Path

from ui.messages import typographic

PROJECT = Path(__file__).parents[1]
ENGLISH = frozenset({"architecture.md", "CONTRIBUTING.md"})
_HELD = "\ue000"
_CODE = re.compile(r"(`[^`\n]*`|<!--.*?-->|https?://\S+)")


def french_pages() -> list[Path]:
    """The Markdown pages that are written in French."""
    pages = [*PROJECT.glob("*.md"), *(PROJECT / "docs").glob("*.md")]
    return sorted(page for page in pages if page.name not in ENGLISH)


def mended(text: str) -> str:
    """The Markdown `text` with typographic prose."""
    lines = []
    code = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        code ^= fence
        lines.append(line if code or fence else _prose(line))
    return "\n".join(lines)


def _prose(line: str) -> str:
    """The line with each piece of code held back behind one character meanwhile."""
    kept = _CODE.findall(line)
    pieces = iter(kept)
    plain = typographic(_CODE.sub(_HELD, line))
    return re.sub(_HELD, lambda _: next(pieces), plain)


if __name__ == "__main__":
    for path in french_pages():
        path.write_text(mended(path.read_text(encoding="utf-8")), encoding="utf-8")
