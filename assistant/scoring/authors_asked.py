"""Who says or wants it, for a question: « le ministère voulait-il… », « d'après la ligue ».

What a question names so is not what it asks about: it is the document where the answer stands. Its
publisher and its kind (« le plan prévoyait… ») may then say it, and no sentence has to.

« Les recommandations de la ligue » are its own: those of a document that it published are named by
it as well as by a sentence. An item or a row that holds the name, or a heading with another word of
its family (« fédérer » for « fédération »), names nobody who recommends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import TABULAR, WHOLES, Candidate
from assistant.candidates.texts import Texts
from assistant.language.plain_text import plain_text
from assistant.matching import Bags, Layer, strength
from assistant.questions.list_kinds import PLAN
from assistant.questions.question import Question, Term
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
_ADVICE = re.compile(
    r"\b(?:(?:recommandation|preconisation|proposition|priorite|(?P<result>conclusion))s?|"
    r"(?:engagement|piste|suggestion|conseil|mesure|perspective)s) (?:(?!pour|sur)\w+ ){0,2}?"
    r"(?:(?:faites?|formulees?|emises?|portees?|proposees?|avancees?) par )?"
    r"(?:de la |de l'|du |des |par la |par le |par l')(?P<who>\w+)"
)
_ADVISING = (
    r"(?:nous |vous |me )?(?:(?:recommand|preconis|propos|conseill|sugger|prevoi)\w+|"
    r"(?:veut|compte|entend|va) faire) (?:donc |aussi |encore )?"
)
_ADVISES = re.compile(
    rf"\b(?:que|quoi|qu'est ce que) {_ADVISING}(?:l[ae] |l'|les )(?P<who>\w+)|"
    rf"\b(?:l[ae] |l'|les )(?P<before>\w+) {_ADVISING}quoi\b"
)
"""« Que propose la ligue ? », « la ligue propose quoi ? »: the same, said by the verb."""

_NAMED = 0.5
_NOT_HEADS = re.compile(r"\b(?:et|ou|l[ae]s?|en)\b|[(),;/–&]|[ld]['’]")


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


def advisers_asked(question: Question) -> frozenset[str]:
    """Keys of the term that names whose recommendations, priorities or conclusions are asked."""
    plain = plain_text(question.text)
    if match := _ADVICE.search(plain):
        who, is_advice = match["who"], PLAN in question.wanted.kinds or bool(match["result"])
    elif match := _ADVISES.search(plain):
        who, is_advice = match["who"] or match["before"], PLAN in question.wanted.kinds
    else:
        return frozenset()
    if not is_advice:
        return frozenset()
    named = (t for t in question.terms if plain_text(t.surface).split()[0] == who)
    return frozenset(key for term in named for key in term.keys)


def with_advisers(
    advisers: frozenset[str], question: Question, candidate: Candidate, bags: Bags, texts: Texts
) -> Bags:
    """The layers of a candidate, named by the publisher whose advice it lists."""
    if not advisers:
        return bags
    headings = bags.get(Layer.HEADINGS, frozenset())
    written = {word for title in candidate.section for word in plain_text(title).split()}
    named = any(plain_text(t.surface).split()[0] in written for t in _of(question, advisers))
    found = {**bags, Layer.HEADINGS: headings if named else headings - advisers}
    if candidate.shape in TABULAR:
        return {layer: bag - advisers for layer, bag in found.items()}
    if candidate.shape in WHOLES:
        found[Layer.ITEMS] = bags.get(Layer.ITEMS, frozenset()) - advisers
    if not candidate.kinds.isdisjoint(question.wanted.kinds):
        about = bags.get(Layer.ANTECEDENT, frozenset())
        found[Layer.ANTECEDENT] = about | (publisher_bag(candidate.document, texts) & advisers)
    return found


def is_advice_of_others(advisers: frozenset[str], question: Question, bags: Bags) -> bool:
    """Whether nothing in the layers of a candidate names those whose advice is asked."""
    worth = ((bag, layer.value) for layer, bag in bags.items() if layer.value >= _NAMED)
    named = any(strength(t, bag) * w >= _NAMED for t in _of(question, advisers) for bag, w in worth)
    return bool(advisers) and not named


def publisher_bag(info: DocumentInfo, texts: Texts) -> frozenset[str]:
    """Keys of the bodies that published a document, by the first word of each name.

    A federation of clubs is a federation, and no club.
    """
    parts = map(str.split, _NOT_HEADS.split(info.publisher or ""))
    return texts.bag(" , ".join(words[0] for words in parts if words))


def _of(question: Question, keys: frozenset[str]) -> list[Term]:
    return [term for term in question.terms if term.keys <= keys]


def with_authors(authors: frozenset[str], info: DocumentInfo, bags: Bags, texts: Texts) -> Bags:
    """The layers of a candidate, its title naming the authors asked for that its document has."""
    if not authors:
        return bags
    known = texts.title_bag(info) | texts.bag(_KINDS.get(info.kind, ""))
    title = bags.get(Layer.TITLE, frozenset()) | (known & authors)
    return {**bags, Layer.TITLE: title}
