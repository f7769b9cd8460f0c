"""Who says or wants it, for a question: « le ministère voulait-il… », « d'après la ligue ».

What a question names so is not what it asks about: it is the document where the answer stands. Its
publisher and its kind (« le plan prévoyait… ») may then say it, and no sentence has to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.texts import Texts
from assistant.language.plain_text import plain_text
from assistant.matching import Bags, Layer
from assistant.questions.question import Term
from ingest.documents import DocumentInfo, Kind

_KINDS = {
    Kind.SURVEY_REPORT: "enquête étude rapport",
    Kind.SLIDES: "présentation diaporama",
    Kind.PLAN: "plan",
    Kind.GUIDE: "guide",
    Kind.ARTICLE: "article",
}
"""What people call a document of each kind."""

_WANTING = (
    r"(?:voul|veu|vis|prevoi|prevoy|prevu|esper|souhait|promet|promi|annon|fix|ambitionn|propos|"
    r"envisag|programm|projet|engag)\w*"
)
_SAID_BY = re.compile(
    r"\b(?:d'apres|selon|pour|dans|par) (?:l[ae]s? |l'|ce |cette |ces )"
    r"(?P<who>\w+(?: (?:\w+ ){0,2}\w+)?)(?=\W*,)|"
    r"\b(?:l[ae]s? |l'|ce |cette )(?P<doer>\w+(?: (?:d[eu]s? |d'|de l[a'] ?)?\w+)?) "
    rf"(?:avai\w+ |a |s'est |s'etai\w+ |se )?(?P<verb>{_WANTING}|donn\w+)\b"
)


def authors_asked(text: str, terms: Sequence[Term]) -> frozenset[str]:
    """Keys of the terms of a question that name who says or wants what it asks."""
    plain = plain_text(text)
    named = {
        word
        for match in _SAID_BY.finditer(plain)
        for word in (match["who"] or match["doer"]).split()
    }
    said = (t for t in terms if plain_text(t.surface).split()[0] in named)
    return frozenset(key for term in said for key in term.keys)


def with_authors(authors: frozenset[str], info: DocumentInfo, bags: Bags, texts: Texts) -> Bags:
    """The layers of a candidate, its title naming the authors asked for that its document has."""
    if not authors:
        return bags
    known = texts.title_bag(info) | texts.bag(_KINDS.get(info.kind, ""))
    title = bags.get(Layer.TITLE, frozenset()) | (known & authors)
    return {**bags, Layer.TITLE: title}
