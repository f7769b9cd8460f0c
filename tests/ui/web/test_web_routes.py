"""Our routes beside Gradio's: exports, feedback, page images, pages of text, health."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from fpdf import FPDF
from PIL import Image
from web_fakes import FakeAssistant, FakeIndex

from ui.settings import Settings
from ui.web import routes
from ui.web.app import ServerError, listen
from ui.web.pages import texts
from ui.web.samples import SHOWN, Offer, read
from ui.web.security import Rate
from ui.web.settings import SAMPLES_PATH
from ui.web.site import Site, script_texts
from ui.web.state import Library

SHA = "a" * 64


def picture(path: Path) -> Path:
    """A PDF of two pages, the second with the quoted table."""
    pdf = FPDF(unit="pt", format=(595, 842))
    pdf.set_font("helvetica", size=12)
    for text in ("Une page", "EPSM 60 % 15 %"):
        pdf.add_page()
        pdf.text(72, 100, text)
    pdf.output(str(path))
    return path


@pytest.fixture
def index(tmp_path: Path) -> FakeIndex:
    """The documents, with a picture of one."""
    made = FakeIndex()
    made.files = {"enquete": picture(tmp_path / "enquete.pdf")}
    return made


@pytest.fixture
def client(tmp_path: Path, index: FakeIndex) -> TestClient:
    """Our routes over the fake index."""
    settings = Settings(feedback_dir=tmp_path / "avis", operator="Fédération d’essai")
    site = Site(settings, Library(lambda: index, FakeAssistant))  # type: ignore[arg-type]
    app = FastAPI()
    routes.add(app, site)
    texts.add(app, site)
    return TestClient(app)


def answer(question: str = "Quel pourcentage pour les EPSM ?") -> dict[str, object]:
    """An answer object."""
    return dict(FakeAssistant(FakeIndex()).ask(question).to_json())


@pytest.mark.parametrize("name", ["md", "txt", "docx", "pdf"])
def test_export_is_a_file(client: TestClient, name: str) -> None:
    """Each format is an attachment with a dated name."""
    response = client.post(f"/exporter/{name}", json={"answers": [answer()]})
    assert response.status_code == 200
    assert f".{name}" in response.headers["content-disposition"]
    assert response.content


@pytest.mark.parametrize(
    ("path", "content", "status"),
    [("exporter/exe", {"answers": []}, 404), ("exporter/pdf", {"answers": []}, 422),
     ("exporter/pdf", {"x": 1}, 422), ("avis", {"accord": False}, 422),
     ("avis/effacer", {"recus": "x"}, 422)],
)  # fmt: skip
def test_wrong_requests_get_a_french_sentence(
    client: TestClient, path: str, content: dict[str, object], status: int
) -> None:
    """No English detail, no echo of what was sent."""
    response = client.post(f"/{path}", json=content)
    assert response.status_code == status
    assert list(response.json()) == ["erreur"]


def test_a_form_of_another_site_cannot_send_feedback(client: TestClient) -> None:
    """Only JSON is taken, which a foreign form cannot send."""
    response = client.post("/avis", content="{}", headers={"content-type": "text/plain"})
    assert response.status_code == 422


def test_feedback_is_kept_and_erased(client: TestClient) -> None:
    """The receipt erases what was sent."""
    review = {"accord": True, "pouce": "utile", "reponse": answer()}
    receipt = client.post("/avis", json=review).json()["recu"]
    assert client.post("/avis/effacer", json={"recus": [receipt]}).json() == {"effaces": 1}


def test_feedback_cannot_be_flooded(client: TestClient) -> None:
    """One address is heard thirty times in ten minutes."""
    review = {"accord": True, "pouce": "utile", "reponse": answer()}
    codes = {client.post("/avis", json=review).status_code for _ in range(31)}
    assert codes == {201, 429}


def test_rate_forgets_with_time() -> None:
    """What was sent long ago no longer counts."""
    now = [0.0]
    rate = Rate(1, 10, lambda: now[0])
    assert rate.allows("a")
    assert not rate.allows("a")
    assert rate.allows("b")
    now[0] = 11
    assert rate.allows("a")


def test_page_image_and_frames(client: TestClient, index: FakeIndex) -> None:
    """The image of a page of a known document, and frames in percent of it."""
    image = client.get(f"/apercu/{SHA}/2.png")
    assert Image.open(io.BytesIO(image.content)).size == (952, 1348)
    page = index.page("enquete", 2)
    start = page.text.index("60 %")
    found = client.get(f"/apercu/{SHA}/2/cadres?passages={start}-{start + 4}").json()["cadres"]
    assert len(found) == 1
    assert 0 < found[0]["left"] < 100
    assert 10 < found[0]["top"] < 12


@pytest.mark.parametrize(
    "path",
    [f"{SHA}/3.png", f"{SHA}/0.png", f"{'b' * 64}/1.png", "x/1.png", f"{SHA}/2/cadres",
     f"{SHA}/2/cadres?passages=a", f"{'c' * 64}/1/cadres?passages=1-2"],
)  # fmt: skip
def test_unknown_pages_have_no_image(client: TestClient, path: str) -> None:
    """Another page, another document, a web page: nothing, in French."""
    response = client.get(f"/apercu/{path}")
    assert response.status_code == 404
    assert "erreur" in response.json()


def test_frames_of_words_that_are_not_on_the_page_are_none(
    client: TestClient, index: FakeIndex
) -> None:
    """A quote that cannot be located gets no box."""
    page = index.page("enquete", 2)
    start = page.text.index("Convention")
    found = client.get(f"/apercu/{SHA}/2/cadres?passages={start}-{start + 10}")
    assert found.json() == {"cadres": []}


@pytest.mark.parametrize("path", list(texts.PAGES))
def test_pages_of_text_name_the_operator_and_run_no_foreign_script(
    client: TestClient, path: str
) -> None:
    """Each page has its title and a policy with its own nonce."""
    first, second = client.get(f"/{path}"), client.get(f"/{path}")
    assert "<h1>" in first.text
    policies = [r.headers["content-security-policy"] for r in (first, second)]
    assert policies[0] != policies[1]


def test_about_lists_the_documents_with_their_dates(client: TestClient) -> None:
    """What it reads, after what, and when it was published."""
    text = client.get("/a-propos").text
    assert "Enquête sur les coopérations" in text
    assert "5 novembre 2025" in text
    assert "qui fait foi" in text
    assert "Fédération d’essai" in client.get("/mentions-legales").text


def test_health_names_the_build(client: TestClient) -> None:
    """For those who watch the service."""
    assert client.get("/healthz").json() == {"etat": "ok", "index": "essai-1"}


def test_unknown_page_is_french(client: TestClient) -> None:
    """A wrong address leads back."""
    response = client.get("/n-importe/quoi")
    assert response.status_code == 404
    assert "Page introuvable" in response.text
    assert 'href="../a-propos"' in response.text


def test_samples_are_those_that_the_index_answers(tmp_path: Path, index: FakeIndex) -> None:
    """A question without an answer is not proposed; three at most."""
    path = tmp_path / "questions.toml"
    path.write_text(
        '[[audience]]\nname = "A"\nquestions = ["Quel salaire ?", "Quelles étapes ?"]\n'
        '[[audience]]\nname = "B"\nquestions = ["Quel salaire ?"]\n'
        f'[[audience]]\nname = "C"\nquestions = {["EPSM ?"] * 5}\n'
    )
    settings = Settings(samples=path)
    site = Site(settings, Library(lambda: index, FakeAssistant))  # type: ignore[arg-type]
    kept = {audience.name: audience.questions for audience in site.samples.offer().audiences}
    assert set(kept) == {"A", "C"}
    assert kept["A"] == ("Quelles étapes\u202f?",)
    assert len(kept["C"]) == SHOWN


SUBJECT = """
[subject]
title = "Que dit-on des jardins ?"
about = "sur les jardins"
words = ["jardin partagé", "EPSM"]
[[audience]]
name = "A"
questions = ["Quelles étapes ?", "EPSM ?"]
"""


def test_a_subject_that_no_document_names_is_neither_said_nor_asked(
    tmp_path: Path, index: FakeIndex
) -> None:
    """The home page stays neutral, though other documents would answer its questions."""
    path = tmp_path / "questions.toml"
    path.write_text(SUBJECT.replace(', "EPSM"', ""), "utf-8")
    offer = _offer(path, index)
    assert (offer.title, offer.documents) == (
        "Que cherchez-vous dans ces documents\u202f?",
        "2 documents",
    )
    assert offer.audiences == ()


def test_a_subject_is_said_of_the_documents_that_name_it(tmp_path: Path, index: FakeIndex) -> None:
    """So many of them; a question that other pages answer is left out."""
    path = tmp_path / "questions.toml"
    path.write_text(SUBJECT, "utf-8")
    offer = _offer(path, index)
    assert offer.title == "Que dit-on des jardins\u202f?"
    assert offer.documents == "2 documents, dont 1 sur les jardins"
    assert [audience.questions for audience in offer.audiences] == [("EPSM\u202f?",)]


def _offer(path: Path, index: FakeIndex) -> Offer:
    library = Library(lambda: index, FakeAssistant)  # type: ignore[arg-type]
    return Site(Settings(samples=path), library).samples.offer()


def test_the_packaged_samples_serve_three_audiences() -> None:
    """Coordinators, elected officials, the federation's team."""
    assert [len(audience.questions) >= SHOWN for audience in read(SAMPLES_PATH)] == [True] * 3
    assert read(Path("/n-existe/pas")) == ()


def test_script_texts_cannot_close_their_element() -> None:
    """No text can end the JSON island early."""
    assert "<" not in script_texts()


@pytest.mark.parametrize(
    ("host", "port", "said"), [("192.0.2.1", 0, "de cette machine"), ("x y", 1, "de cette machine")]
)
@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.local_server
def test_an_address_that_cannot_be_listened_to_is_said_in_french(
    host: str, port: int, said: str
) -> None:
    """The sentence says what to change."""
    with pytest.raises(ServerError, match=said):
        listen(host, port)


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.local_server
def test_a_port_in_use_is_said_in_french() -> None:
    """With the remedy."""
    first = listen("127.0.0.1", 0)
    with pytest.raises(ServerError, match="déjà pris"):
        listen("127.0.0.1", first.getsockname()[1])
    first.close()
