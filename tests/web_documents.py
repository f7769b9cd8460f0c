"""Small documents that the tests of the pages read, one of which tries to run as code."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.documents import Document, DocumentInfo, Kind
from ingest.loaders.builder import Item, PageBuilder


def survey() -> Document:
    """Two pages: prose, and a table of three rows."""
    first = PageBuilder(1, width=595, height=842)
    first.add_heading("Enquête sur les coopérations", 1)
    first.add_paragraph(
        "Cette enquête décrit les liens entre les communautés et les hôpitaux. Elle a reçu "
        "112 réponses. Les répondants sont des coordinatrices et des coordinateurs."
    )
    second = PageBuilder(2, width=595, height=842)
    second.add_heading("Formalisation", 2)
    second.add_paragraph("La formalisation avec les CPTS varie selon le type d’établissement.")
    second.add_table(
        [["CHU", "40 %", "25 %"], ["EPSM", "60 %", "15 %"], ["CH", "20 %", "45 %"]],
        header=[["Établissement", "Aucune formalisation", "Convention"]],
        caption="Tableau 1 : Formes de la coopération",
    )
    info = DocumentInfo(
        id="enquete",
        title="Enquête sur les coopérations",
        source="enquete.pdf",
        sha256="a" * 64,
        kind=Kind.SURVEY_REPORT,
        publisher="Observatoire d’essai",
        date="2025-11-05",
        original="« Les coopérations territoriales », Observatoire d’essai",
        media_type="pdf",
        page_count=2,
    )
    return Document(info, (first.build(), second.build()))


def guide(extra: str = "") -> Document:
    """One page: a list of two steps, and a paragraph if one is given."""
    page = PageBuilder(1)
    page.add_heading("Rejoindre une CPTS", 1)
    page.add_paragraph("Une commune peut agir. Les étapes sont les suivantes :")
    page.add_list(
        [
            Item("Prendre contact avec la coordination", "1."),
            Item("Participer au diagnostic", "2."),
        ],
        ordered=True,
    )
    if extra:
        page.add_paragraph(extra)
    info = DocumentInfo(
        id="guide",
        title="Guide des communes",
        source="guide.html",
        sha256="b" * 64,
        kind=Kind.GUIDE,
        publisher="Fédération d’essai",
        date="2024",
        url="https://exemple.fr/guide",
        media_type="html",
        page_count=1,
    )
    return Document(info, (page.build(),))


def hostile(payloads: Sequence[str]) -> Document:
    """A document whose title, file name, publisher, address and text try to run as code."""
    page = PageBuilder(1)
    page.add_heading("Essai " + payloads[0], 1)
    page.add_paragraph("Piège : " + " ".join(payloads))
    page.add_list([Item(payload) for payload in payloads])
    page.add_table([list(payloads[:3])], header=[list(payloads[3:6])], caption=payloads[1])
    everything = " ".join(payloads)
    info = DocumentInfo(
        id='piege"><b>',
        title=everything,
        source=everything,
        sha256="c" * 64,
        kind=Kind.OTHER,
        publisher=everything,
        date='2024"><script>window.pwned=1</script>',
        url="javascript:window.pwned=1",
        original=everything,
        media_type="html",
        page_count=1,
    )
    return Document(info, (page.build(),))
