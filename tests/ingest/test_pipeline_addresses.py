"""Addresses and the index: fetched, synchronised, kept where the site is down."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from ingestion import changes

from ingest import pipeline
from ingest.errors import (
    SourceError,
)
from ingest.fetch import Fetched as WebPage
from ingest.fetch import FetchLimits
from ingest.pipeline import ingest
from ingest.report.model import Change
from ingest.settings import IngestSettings
from ingest.store import open_index

pytestmark = pytest.mark.usefixtures("embedder")


def _fake_fetch(pages: dict[str, bytes]) -> Callable[[str, FetchLimits], WebPage]:
    def fetch(url: str, limits: FetchLimits) -> WebPage:
        if url not in pages:
            raise SourceError("Le site est introuvable : vérifiez l’adresse.")
        return WebPage(f"{url}?vu", pages[url], "text/plain", "page.txt")

    return fetch


def test_addresses_are_fetched_and_synchronised(
    settings: IngestSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page is a document of its own target; one that fails is a line of the report."""
    address, other = "https://exemple.fr/guide", "https://exemple.fr/absent"
    pages = {address: "La charte se signe à trois, chaque année.".encode()}
    monkeypatch.setattr(pipeline, "fetch", _fake_fetch(pages))
    report = ingest([address, other], settings)
    assert changes(report) == {address: Change.NEW, other: Change.FAILED}
    index = open_index(settings.index, settings)
    (info,) = index.documents()
    assert (info.source, info.url, info.media_type) == (address, f"{address}?vu", "txt")
    assert index.origin(info.id) == address
    index.close()
    assert not ingest([address], settings).built
    pages[address] = "La convention se signe à deux, chaque année.".encode()
    assert changes(ingest([address], settings)) == {address: Change.CHANGED}


def test_an_address_that_fails_keeps_what_was_read(
    settings: IngestSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site that is down for an hour must not empty the index."""
    address = "https://exemple.fr/guide"
    pages = {address: "La charte se signe à trois, chaque année.".encode()}
    monkeypatch.setattr(pipeline, "fetch", _fake_fetch(pages))
    ingest([address], settings)
    pages.clear()
    report = ingest([address], settings)
    assert changes(report) == {address: Change.FAILED}
    index = open_index(settings.index, settings)
    assert len(index.documents()) == 1
    index.close()
