"""Settings: where they come from, what is refused, what is never shown."""

import json
from pathlib import Path

import pytest

from ingest.errors import CptsError
from ui.settings import HIDDEN, load


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _message(**options: object) -> str:
    with pytest.raises(CptsError) as caught:
        load(**options)
    assert caught.value.status == 2
    return str(caught.value)


def test_defaults_need_no_file() -> None:
    """An empty folder gives the default settings of all packages."""
    settings = load()
    assert (settings.host, settings.port) == ("127.0.0.1", 7860)
    assert settings.index == Path(".cpts/index")
    assert settings.llm == ""


def test_option_wins_over_variable_over_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The closer to the user, the stronger."""
    Path("cpts.toml").write_text('port = 1111\nllm = "du-fichier"\n', encoding="utf-8")
    assert load().port == 1111
    monkeypatch.setenv("CPTS_PORT", "2222")
    assert load().port == 2222
    assert load(port=3333).port == 3333
    assert load(port=None).port == 2222
    assert load().llm == "du-fichier"


def test_unknown_key_of_the_file_is_refused() -> None:
    """A misspelt key names the nearest known one."""
    Path("cpts.toml").write_text("prot = 1111\n", encoding="utf-8")
    message = _message()
    assert "« prot »".replace(" ", "\u202f") in message
    assert "port" in message


def test_unknown_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A misspelt variable names the nearest known one."""
    monkeypatch.setenv("CPTS_EMBEDING_MODEL", "x")
    assert "CPTS_EMBEDDING_MODEL" in _message()


def test_wrong_value_names_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says whether the option, the variable or the file is to be mended."""
    assert "--port" in _message(port=0)
    monkeypatch.setenv("CPTS_PORT", "mille")
    message = _message()
    assert "CPTS_PORT" in message
    assert "nombre entier" in message
    monkeypatch.delenv("CPTS_PORT")
    Path("cpts.toml").write_text("max_pages = 0\n", encoding="utf-8")
    message = _message()
    assert "max_pages" in message
    assert "au moins 1" in message


def test_broken_file_says_the_line() -> None:
    """A file that is not TOML says where."""
    Path("cpts.toml").write_text("port = 1\nhost = \n", encoding="utf-8")
    assert "ligne 2" in _message()


def test_broken_json_variable_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that must hold JSON shows an example."""
    monkeypatch.setenv("CPTS_PASSWORDS", "secret")
    message = _message()
    assert "CPTS_PASSWORDS" in message
    assert "secret" not in message


def test_secrets_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """No dump, no repr and no error holds a secret."""
    monkeypatch.setenv("CPTS_LLM_API_KEY", "clé-très-secrète")
    monkeypatch.setenv("CPTS_ADMIN_PASSWORD", "sésame-ouvre")
    monkeypatch.setenv("CPTS_PASSWORDS", json.dumps({"a.pdf": "pdf-fermé"}))
    monkeypatch.setenv("CPTS_LLM_BASE_URL", "https://moi:mot-de-passe@exemple.fr/v1")
    settings = load()
    shown = repr(settings.redacted()) + settings.model_dump_json(exclude={"llm_base_url"})
    shown += repr(settings.llm_api_key)
    for secret in ("clé-très", "sésame", "pdf-fermé", "mot-de-passe"):
        assert secret not in shown
    assert settings.redacted()["llm_api_key"] == HIDDEN
    assert settings.redacted()["llm_base_url"] == f"https://{HIDDEN}@exemple.fr/v1"
    assert settings.llm_api_key.get_secret_value() == "clé-très-secrète"
