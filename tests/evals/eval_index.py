"""An index of two tiny pages, for what reads blocks."""

from __future__ import annotations

from ingest.documents import DocumentInfo, Page
from ingest.loaders.builder import Item, PageBuilder


def _pages() -> dict[str, Page]:
    survey = PageBuilder(1)
    survey.add_heading("La formalisation du partenariat", 1)
    survey.add_table(
        [["CHU", "31 %", "40 %"], ["EPSM", "18 %", "60 %"]],
        header=[["", "Convention", "Aucune"]],
        caption="Tableau n°7 : Formes de partenariat",
    )
    survey.add_paragraph("Les étapes :")
    survey.add_list([Item("Prise de contact", "1."), Item("Participation", "2.")], ordered=True)
    themes = PageBuilder(1)
    themes.add_table([["Pédiatrie", "5 %"], ["EPSM", "1 %"]], header=[["Thématique", "Part"]])
    return {"enquete": survey.build(), "themes": themes.build()}


class TinyIndex:
    """Documents and pages only; the searches are not there."""

    def __init__(self) -> None:
        self._held = _pages()

    def documents(self) -> tuple[DocumentInfo, ...]:
        """Both documents."""
        return tuple(map(self.document, self._held))

    def document(self, document_id: str) -> DocumentInfo:
        """One document."""
        if document_id not in self._held:
            raise KeyError(document_id)
        return DocumentInfo(document_id, document_id, f"{document_id}.txt", "0" * 64, page_count=1)

    def page(self, document_id: str, number: int) -> Page:
        """Its only page."""
        return self._held[document_id]

    def page_text(self, document_id: str, number: int) -> str:
        """The text of its only page."""
        return self.page(document_id, number).text

    def close(self) -> None:
        """Nothing to close."""
