"""What the pages show, gathered for one request: the live documents, the settings, the texts."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from ingest.documents import DocumentInfo, Kind
from ui.messages import typographic
from ui.settings import Settings
from ui.web.feedback import Reviews
from ui.web.previews import Previews
from ui.web.rendering import render
from ui.web.samples import Samples
from ui.web.state import Library
from ui.web.texts import SCRIPT_TEXTS, TAGS

ASSETS = Path(__file__).parent / "assets"
CONFORMITY = "partiellement conforme"


class Site:
    """The frame of every page."""

    def __init__(self, settings: Settings, library: Library) -> None:
        self.settings = settings
        self.library = library
        self.samples = Samples(settings.samples, library)
        self.previews = Previews(library)
        self.reviews = Reviews(settings.feedback_dir)

    def warm(self) -> None:
        """Asks the starting questions, so that the first page and the first answer come fast."""
        self.samples.offer()

    @property
    def managed(self) -> bool:
        """Whether the management page is open to those who have the password."""
        return bool(self.settings.admin_password.get_secret_value())

    def documents(self) -> tuple[DocumentInfo, ...]:
        """The documents of the live build."""
        with self.library.lease() as reading:
            return reading.index.documents()

    def chat_parts(self, nonce: str) -> tuple[str, str, str]:
        """Head, header and footer of the chat page."""
        documents = self.documents()
        frame = self._frame(nonce, "", here="accueil", sheets=("chat.css",))
        kinds = [kind for kind in Kind if any(info.kind is kind for info in documents)]
        after = render(
            "components/after.html",
            **frame,
            welcome=render(
                "components/welcome.html",
                offer=self.samples.offer(),
            ),
            documents=documents,
            kinds=kinds,
            tags=[typographic(tag) for tag in TAGS],
            texts=script_texts(),
        )
        return (
            str(render("components/head.html", **frame)),
            str(render("components/header.html", **frame, chat=True)),
            str(after),
        )

    def page(
        self,
        title: str,
        content: Markup,
        *,
        nonce: str,
        here: str = "",
        root: str = "",
        wide: bool = False,
        sheets: tuple[str, ...] = (),
        scripts: tuple[str, ...] = (),
    ) -> str:
        """A page of text in the frame of the site."""
        frame = self._frame(nonce, root, here=here, sheets=sheets)
        made = render(
            "layout.html",
            **frame,
            title=typographic(title),
            content=content,
            chat=False,
            wide=wide,
            scripts=scripts,
        )
        return str(made)

    def _frame(
        self, nonce: str, root: str, *, here: str, sheets: tuple[str, ...]
    ) -> dict[str, object]:
        return {
            "nonce": nonce,
            "racine": root,
            "here": here,
            "sheets": sheets,
            "version": assets_version(),
            "managed": self.managed,
            "conformity": CONFORMITY,
        }


@lru_cache(maxsize=1)
def assets_version() -> str:
    """A short hash of all assets: a new version is never read from a cache."""
    digest = hashlib.sha256()
    for path in sorted(ASSETS.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@lru_cache(maxsize=1)
def script_texts() -> Markup:
    """The texts of the scripts, as JSON that no text can close early."""
    texts = {name: typographic(text) for name, text in SCRIPT_TEXTS.items()}
    return Markup(json.dumps(texts, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704
