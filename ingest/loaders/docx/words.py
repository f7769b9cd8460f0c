"""The words of a Word paragraph: what is shown, without what was deleted or hidden."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.loaders.builder import clean
from ingest.loaders.docx.styles import W
from ingest.loaders.package import Element

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    {
        f"{W}del",
        f"{W}moveFrom",
        f"{W}pPr",
        f"{W}rPr",
        f"{W}drawing",
        f"{W}pict",
        f"{W}object",
        f"{W}instrText",
        f"{W}delText",
        f"{W}txbxContent",
        f"{_COMPATIBILITY}AlternateContent",
    }
)
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": "\t",
}


def words(element: Element) -> str:
    """The text of a paragraph or a run, with tabs and line breaks."""
    return "".join(_pieces(element, hidden=False))


def hidden_words(element: Element) -> list[str]:
    """The hidden text of a paragraph, if it has any."""
    text = clean("".join(_pieces(element, hidden=True)))
    return [text] if text else []


def text_boxes(paragraph: Element) -> Iterator[Element]:
    """The contents of text boxes that hang on a paragraph, each once."""
    for box in paragraph.iter(f"{W}txbxContent"):
        ancestors = list(box.iterancestors())
        inside = ancestors[: ancestors.index(paragraph)]
        tags = [ancestor.tag for ancestor in inside]
        if f"{_COMPATIBILITY}Fallback" not in tags and f"{W}txbxContent" not in tags:
            yield box


def page_breaks(element: Element) -> int:
    """Number of page breaks that Word recorded within an element when it last showed it."""
    return sum(1 for _ in element.iter(f"{W}lastRenderedPageBreak"))


def _pieces(element: Element, *, hidden: bool) -> Iterator[str]:
    for child in element:
        is_run = child.tag == f"{W}r"
        if child.tag in _SKIPPED or (is_run and _is_hidden(child) is not hidden):
            continue
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        else:
            yield from _pieces(child, hidden=hidden)


def _is_hidden(run: Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val") not in ("0", "false", "off")
