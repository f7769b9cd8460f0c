"""The names under which downloads are stored."""

import pytest

from ingest.downloaded_names import filename


@pytest.mark.parametrize(
    ("url", "disposition", "media_type", "expected"),
    [
        ("https://a.fr/doc/rapport.pdf?x=1", "", "application/pdf", "rapport.pdf"),
        ("https://a.fr/", "", "text/html", "a.fr.html"),
        ("https://a.fr/page", "", "text/html", "page.html"),
        ("https://a.fr/x", 'attachment; filename="../../b.pdf"', "application/pdf", "b.pdf"),
        ("https://a.fr/x", "a; filename*=UTF-8''%C3%A9t%C3%A9.pdf", "application/pdf", "été.pdf"),
        ("https://a.fr/%2e%2e%2fetc", "", "text/plain", "_etc.txt"),
    ],
)
def test_file_names(url: str, disposition: str, media_type: str, expected: str) -> None:
    """Names are safe and fit the type."""
    assert filename(url, disposition, media_type) == expected
