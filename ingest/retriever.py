"""The dense leg as a LangChain retriever, over the Chroma collection of an index.

    from ingest.retriever import dense_retriever

    retriever = dense_retriever(index, k=5)
    documents = retriever.invoke("Qui signe la convention ?")

LangChain is imported when the function is called, so that nothing else pays for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.documents import Chunk
from ingest.index import EVERYTHING, Filter
from ingest.store.local import LocalIndex

if TYPE_CHECKING:
    from langchain_core.retrievers import BaseRetriever


def dense_retriever(index: LocalIndex, k: int = 5, where: Filter = EVERYTHING) -> BaseRetriever:
    """A retriever that gives the `k` nearest chunks as LangChain documents.

    Each has the exact stored text, the chunk's id, and as metadata the document's title and
    source, the page, the section, the span in the page's text and the cosine similarity.

    Args:
        index: An open index; the retriever works until it is closed.
        k: How many chunks.
        where: Restricts the search.
    """
    from langchain_core.callbacks import CallbackManagerForRetrieverRun
    from langchain_core.documents import Document
    from langchain_core.retrievers import BaseRetriever

    class DenseRetriever(BaseRetriever):
        """Searches Chroma with the embedder of the index."""

        def _get_relevant_documents(
            self,
            query: str,
            *,
            run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - LangChain passes it
        ) -> list[Document]:
            ranked = index.dense_in_chroma(query, k, where)
            chunks = index.chunks([hit.chunk_id for hit in ranked])
            return [
                Document(
                    id=chunk.id,
                    page_content=chunk.text,
                    metadata=_metadata(index, chunk, hit.score),
                )
                for chunk, hit in zip(chunks, ranked, strict=True)
            ]

    return DenseRetriever()


def _metadata(index: LocalIndex, chunk: Chunk, score: float) -> dict[str, str | int | float]:
    info = index.document(chunk.document_id)
    return {
        "document": info.id,
        "title": info.title,
        "source": info.source,
        "page": chunk.page,
        "section": " › ".join(chunk.headings),
        "start": chunk.span.start,
        "end": chunk.span.end,
        "score": score,
    }
