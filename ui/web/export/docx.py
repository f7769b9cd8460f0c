"""The note as a Word document: styles, numbered sources, links to addresses."""

from __future__ import annotations

import io
from typing import Any

from ui.web.export.colours import GREY, LINK
from ui.web.export.lines import Line, lines
from ui.web.export.note import DISCLAIMER, Note, Source

_BODY_FONT = "Calibri"
_LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def to_docx(note: Note) -> bytes:
    """The document, as the bytes of a file."""
    from docx import Document

    document = Document()
    _prepare(document, note)
    document.add_heading(note.title, 0)
    _paragraph(document, f"{note.dated}.", grey=True)
    for entry in note.entries:
        document.add_heading(entry.question, 1)
        if entry.understood:
            _paragraph(document, f"Question comprise\u202f: {entry.understood}", italic=True)
        for line in lines(entry.text):
            _line(document, line)
    if note.sources:
        document.add_heading("Sources", 1)
        for source in note.sources:
            _source(document, source)
    _paragraph(document, DISCLAIMER, grey=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _prepare(document: Any, note: Note) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    document.core_properties.title = note.title
    document.core_properties.author = "Assistant CPTS"
    document.core_properties.language = "fr-FR"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _BODY_FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "fr-FR"})
    normal.element.get_or_add_rPr().append(language)
    for name, size in (("Title", 22), ("Heading 1", 14)):
        style = document.styles[name]
        style.font.name, style.font.size = _BODY_FONT, Pt(size)
        style.font.color.rgb = RGBColor(0x1B, 0x24, 0x25)
        fonts = style.element.rPr.rFonts
        for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(attribute), None)


def _paragraph(
    document: Any, text: str, *, grey: bool = False, italic: bool = False, indent: float = 0
) -> Any:
    from docx.shared import Cm, RGBColor

    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.italic = italic or None
    if grey:
        run.font.color.rgb = RGBColor(*GREY)
    if indent:
        paragraph.paragraph_format.left_indent = Cm(indent)
    return paragraph


def _line(document: Any, line: Line) -> None:
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    if line.bullet:
        paragraph.paragraph_format.left_indent = Cm(0.9)
        paragraph.paragraph_format.first_line_indent = Cm(-0.6)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.9))
        paragraph.add_run(f"{line.bullet}\t")
    for run in line.runs:
        paragraph.add_run(run.text).bold = run.bold or None


def _source(document: Any, source: Source) -> None:
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Cm(0.9)
    paragraph.paragraph_format.first_line_indent = Cm(-0.9)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(0.9))
    paragraph.add_run(f"[{source.number}]\t")
    paragraph.add_run(source.title).bold = True
    told = ". ".join(part for part in (source.origin, source.reference) if part)
    paragraph.add_run(f". {told}." if told else ".")
    if source.address:
        paragraph.add_run(" ")
        _link(paragraph, source.address)
    for line in source.quote.splitlines():
        _paragraph(document, line.replace("\t", "  |  "), italic=True, indent=0.9)


def _link(paragraph: Any, address: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    relation = paragraph.part.relate_to(address, _LINK_TYPE, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(address)
    run.font.color.rgb, run.font.underline = RGBColor(*LINK), True
    link.append(run._element)
    paragraph._element.append(link)
