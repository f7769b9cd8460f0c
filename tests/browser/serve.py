"""Serves the application on a free port with the test assistant; prints its address when ready.

Arguments: folder of the feedback, then `name=value` settings. `hostile` adds a hostile document.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT.parent), str(ROOT), str(ROOT / "browser")]

from hostile_texts import PAYLOADS  # noqa: E402
from web_documents import hostile  # noqa: E402
from web_fakes import FakeAssistant, FakeIndex  # noqa: E402

from ui.settings import Settings  # noqa: E402
from ui.web.app import create_app, listen, serve  # noqa: E402
from ui.web.state import Library  # noqa: E402


def tell(address: str) -> None:
    """Says where the server is, once it accepts requests."""
    sys.stdout.write(f"{address}\n")
    sys.stdout.flush()


def picture(path: Path) -> Path:
    """A PDF of two pages, the second with the table that the answers quote."""
    from fpdf import FPDF

    pdf = FPDF(unit="pt", format=(595, 842))
    pdf.set_font("helvetica", size=12)
    pdf.core_fonts_encoding = "windows-1252"
    for rows in (
        [["Enquête sur les coopérations"]],
        [["Établissement", "Aucune formalisation", "Convention"], ["CHU", "40 %", "25 %"],
         ["EPSM", "60 %", "15 %"], ["CH", "20 %", "45 %"]],
    ):  # fmt: skip
        pdf.add_page()
        for row in rows:
            for cell in row:
                pdf.cell(160, 22, cell, border=1)
            pdf.ln()
    pdf.output(str(path))
    return path


def main(folder: str, *options: str) -> None:
    """Builds the settings and serves until a signal."""
    extra = "hostile" in options
    pairs = dict(option.split("=", 1) for option in options if "=" in option)
    settings = Settings(feedback_dir=Path(folder), **pairs)  # type: ignore[arg-type]
    ordinary = list(FakeIndex().all.values())
    documents = [*ordinary, hostile(PAYLOADS)] if extra else ordinary
    pictures = {"enquete": picture(Path(folder) / "enquete.pdf")}

    def open_index() -> FakeIndex:
        index = FakeIndex(documents)
        index.files = pictures
        return index

    library = Library(
        open_index,
        lambda index: FakeAssistant(index, settings),  # type: ignore[arg-type]
    )
    listener = listen("127.0.0.1", 0)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    serve(
        create_app(settings, library),
        listener,
        lambda: sys.stdout.write(f"{address}\n") and sys.stdout.flush(),
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
