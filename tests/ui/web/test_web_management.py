"""Behind the password: sessions, uploads, and the pages with their tokens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from web_documents import guide
from web_fakes import FakeAssistant, FakeIndex

from ingest.store.catalogue import Recorded
from ingest.store.layout import Layout
from ingest.withdrawn import withdraw
from ui.settings import Settings
from ui.web.feedback import ReviewIn
from ui.web.management import deposits, documents_routes, routes, shelf
from ui.web.management.jobs import Jobs
from ui.web.management.sessions import LASTS_S, Refused, Sessions
from ui.web.pages import texts
from ui.web.site import Site
from ui.web.state import Library

PASSWORD = "clé d’essai"
FOREIGN = {"origin": "https://ailleurs.fr"}


def test_a_session_ends_with_time_and_with_sign_out() -> None:
    """The cookie works until then, and no longer."""
    now = [0.0]
    sessions = Sessions(PASSWORD, lambda: now[0])
    cookie = sessions.sign_in(PASSWORD, "a")
    other = sessions.sign_in(PASSWORD, "a")
    assert isinstance(cookie, str)
    assert isinstance(other, str)
    assert sessions.find(cookie)
    sessions.sign_out(cookie)
    assert sessions.find(cookie) is None
    now[0] = LASTS_S
    assert sessions.find(other) is None
    assert sessions.find(None) is None


def test_the_right_password_waits_too_after_wrong_ones() -> None:
    """Guessing is slow even for who finds."""
    sessions = Sessions(PASSWORD, lambda: 0.0)
    for _ in range(5):
        sessions.sign_in("faux", "a")
    refused = sessions.sign_in(PASSWORD, "a")
    assert isinstance(refused, Refused)
    assert refused.wait_s > 0
    assert isinstance(sessions.sign_in(PASSWORD, "b"), str)


def test_without_a_password_nobody_enters() -> None:
    """An empty setting is not an empty password."""
    assert isinstance(Sessions("").sign_in("", "a"), Refused)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("rapport.pdf", "rapport.pdf"), ("../../etc/x.md", "x.md"), ("C:\\a\\b c.DOCX", "b c.DOCX"),
     ("<b>\u202efdp.html", "b-fdp.html"), ("x" * 300 + ".txt", "x" * 116 + ".txt")],
)  # fmt: skip
def test_names_of_uploads_are_only_names(given: str, kept: str) -> None:
    """No folder, no mark, no endless name."""
    assert shelf.safe_name(given) == kept


@pytest.mark.parametrize(
    "given", ["", ".pdf", "..", "programme.exe", "archive.zip", "sans-suffixe"]
)
def test_files_that_cannot_be_read_are_refused(given: str) -> None:
    """The sentence names the kinds that can."""
    with pytest.raises(deposits.UploadError, match="pdf"):
        shelf.safe_name(given)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site over the fake index, with a password."""
    settings = Settings(
        admin_password=PASSWORD,  # type: ignore[arg-type]
        index=tmp_path / "index",
        feedback_dir=tmp_path / "avis",
        uploads_dir=tmp_path / "depots",
        evaluations_dir=tmp_path / "evals",
    )
    return Site(settings, Library(FakeIndex, FakeAssistant))  # type: ignore[arg-type]


@pytest.fixture
def client(site: Site) -> TestClient:
    """A browser without a session."""
    app = FastAPI()
    texts.add(app, site)
    assert routes.add(app, site)
    return TestClient(app)


def sign_in(client: TestClient) -> str:
    """Signs in and returns the token of the forms."""
    response = client.post("/gestion/connexion", data={"mot_de_passe": PASSWORD})
    assert response.status_code == 200
    return response.text.split('name="jeton" value="', 1)[1].split('"', 1)[0]


GUARDED = ("", "/document?id=guide", "/rapport", "/avis", "/evaluations", "/evaluation?nom=x",
           "/diagnostic", "/questions.csv", "/travaux/x")  # fmt: skip


@pytest.mark.parametrize("path", GUARDED)
def test_pages_need_a_session(client: TestClient, path: str) -> None:
    """Without one, the way leads to the password."""
    response = client.get(f"/gestion{path}", follow_redirects=False)
    assert response.status_code == 303
    assert response.headers["location"].endswith("connexion")


@pytest.mark.parametrize(
    "path", ["retirer", "remettre", "supprimer", "relire", "adresse", "depots?nom=a.md", "avis/x",
             "evaluations", "travaux/x/arreter", "deconnexion"],
)  # fmt: skip
def test_changes_need_a_session_and_its_token(client: TestClient, path: str) -> None:
    """A form of another site, or of nobody, changes nothing."""
    assert client.post(f"/gestion/{path}").status_code == 401
    sign_in(client)
    assert client.post(f"/gestion/{path}", data={"jeton": "faux"}).status_code == 403


def test_sign_in_from_another_site_is_refused(client: TestClient) -> None:
    """Nobody is signed in without knowing."""
    response = client.post("/gestion/connexion", data={"mot_de_passe": PASSWORD}, headers=FOREIGN)
    assert response.status_code == 403


def test_cookie_is_closed_to_scripts_and_other_sites(client: TestClient) -> None:
    """HttpOnly and SameSite=Strict; Secure behind HTTPS."""
    response = client.post(
        "/gestion/connexion", data={"mot_de_passe": PASSWORD}, follow_redirects=False
    )
    assert {"httponly", "samesite=strict"} <= set(
        response.headers["set-cookie"].lower().split("; ")
    )


def test_without_a_password_there_is_no_management(site: Site) -> None:
    """The routes do not exist."""
    site.settings.admin_password = type(site.settings.admin_password)("")
    app = FastAPI()
    texts.add(app, site)
    assert routes.add(app, site) is None
    assert TestClient(app).get("/gestion").status_code == 404


def test_documents_show_what_was_read(client: TestClient) -> None:
    """Counts in the list, the text page by page in the document."""
    sign_in(client)
    home = client.get("/gestion").text
    assert "2 pages, 1 tableau" in home
    shown = client.get("/gestion/document?id=enquete").text
    assert "Page\u00a02" in shown
    assert "<mark" not in shown
    assert client.get("/gestion/document?id=absent").status_code == 404


def test_a_wrong_address_is_refused_in_french(client: TestClient) -> None:
    """Only web addresses are read."""
    token = sign_in(client)
    response = client.post("/gestion/adresse", data={"jeton": token, "adresse": "file:///etc/x"})
    assert response.status_code == 409
    assert "doit commencer par" in response.text


def test_an_upload_of_a_wrong_kind_is_refused_in_french(client: TestClient) -> None:
    """The page shows the sentence."""
    token = sign_in(client)
    response = client.post("/gestion/depots?nom=a.exe", content=b"x", headers={"x-jeton": token})
    assert response.status_code == 409
    assert "ne peut pas être lu" in response.json()["erreur"]


def test_a_name_that_a_document_bears_is_not_taken(client: TestClient, site: Site) -> None:
    """« Remplacer » is for that; a file that no document comes from may be given again."""
    folder = site.settings.uploads_dir
    folder.mkdir()
    (folder / "illisible.pdf").write_bytes(b"x")
    token = sign_in(client)
    with site.library.lease() as reading:
        index = reading.index
        info = index.document("guide")
        (folder / info.source).write_bytes(b"x")
        index.origins["guide"] = str(folder.absolute())  # type: ignore[attr-defined]
    with pytest.raises(deposits.UploadError, match="déjà là"):
        documents_routes._place(_office(site), info.source, "")
    assert documents_routes._place(_office(site), "illisible.pdf", "").name == "illisible.pdf"
    assert "illisible.pdf" in client.get("/gestion").text
    form = {"jeton": token, "fichier": "illisible.pdf"}
    assert "illisible.pdf" not in client.post("/gestion/supprimer", data=form).text
    form["fichier"] = info.source
    client.post("/gestion/supprimer", data=form)
    assert [path.name for path in folder.iterdir()] == [info.source]


def _office(site: Site) -> routes.Office:
    return routes.Office(site, Sessions(PASSWORD), Jobs(), shelf.Tally())


def test_what_was_removed_is_listed_and_can_be_put_back(client: TestClient, site: Site) -> None:
    """While its file is there; another path leads nowhere."""
    file = site.settings.feedback_dir.parent / "guide.md"
    file.write_text("Un.", "utf-8")
    recorded = Recorded(guide().info, str(file.parent), str(file), 0, 1)
    site.settings.index.mkdir()
    withdraw(Layout(site.settings.index), [recorded])
    token = sign_in(client)
    assert "Retirés, laissés de côté" in client.get("/gestion").text
    form = {"jeton": token, "fichier": "/etc/passwd"}
    assert client.post("/gestion/remettre", data=form).status_code == 404
    file.unlink()
    assert "Retirés, laissés de côté" not in client.get("/gestion").text


def test_feedback_becomes_a_draft_of_a_question(client: TestClient, site: Site) -> None:
    """Once, in the sheet that staff decide on."""
    answer = FakeAssistant(FakeIndex()).ask("Quel est le salaire ?").to_json()
    given = {"accord": True, "pouce": "inutile", "reponse": answer, "commentaire": "=1+1"}
    site.reviews.add(ReviewIn.model_validate(json.loads(json.dumps(given))))
    identifier = site.reviews.all()[0].id
    token = sign_in(client)
    for _ in range(2):
        form = {"jeton": token, "action": "ajouter"}
        assert client.post(f"/gestion/avis/{identifier}", data=form).status_code == 200
    sheet = client.get("/gestion/questions.csv").text
    assert sheet.count("Quel est le salaire ?") == 1
    assert client.post(f"/gestion/avis/{identifier}", data={"jeton": token, "action": "supprimer"})
    assert site.reviews.all() == ()


def test_reports_of_evaluations_are_shown_by_name_only(client: TestClient, site: Site) -> None:
    """A name that is not a run leads nowhere; the reserve cannot be run from the page."""
    run = site.settings.evaluations_dir / "essai"
    run.mkdir(parents=True)
    (run / "report.html").write_text("<p>rapport</p>")
    token = sign_in(client)
    shown = client.get("/gestion/evaluation?nom=essai")
    assert "sandbox" in shown.headers["content-security-policy"]
    assert client.get("/gestion/evaluation?nom=../avis").status_code == 404
    form = {"jeton": token, "jeu": "reserve"}
    assert client.post("/gestion/evaluations", data=form).status_code == 404


@pytest.mark.parametrize("path", ["", "/document?id=guide", "/avis", "/evaluations"])
def test_management_pages_have_relative_links_only(client: TestClient, path: str) -> None:
    """A public prefix of the proxy stays in front of every address."""
    sign_in(client)
    text = client.get(f"/gestion{path}").text
    assert 'href="/' not in text
    assert 'action="/' not in text
    assert 'src="/' not in text
