"""What a line of a French document looks like: bullets, numbers, captions, headings.

Pure functions over one line of text, shared by every loader that has to find structure where the
format declares none (plain text, PDF, slides, word processors used as typewriters). Each looks at
a single line; what depends on the neighbours (a lone « 1. » that is a heading, not a list of one
item) is the caller's to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.french import sentences
from ingest.loaders.builder import clean

_GLYPHS = "-–—•●○◦∙·▪▫■□◆◇❖❑❒►▶▸‣➢➤➔→⇒➜✓✔✗☑☐*+\uf0a7\uf0a8\uf0b7\uf0d8\uf076\uf0fc\uf0e0"
_BULLET = re.compile(rf"(?P<marker>[{re.escape(_GLYPHS)}])\s+(?P<text>\S.*)", re.DOTALL)
_GLUED = re.compile(r"(?P<marker>[•●○◦▪■❖►▶➢➤✓✔☑→\uf0a7\uf0b7\uf0d8])(?P<text>[^\W_].*)", re.DOTALL)
_RANK = re.compile(
    r"(?P<marker>\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5}|[IVX]{2,5})\)|(?:\d{1,3}|[a-h]|[ivx]{2,5}|[IVX]{2,5})\."
    r"|\d{1,2}\s?[°º]|\d{1,2}\s?[-–](?!\s?\d))\s+(?P<text>\S.*)",
    re.DOTALL,
)
_DECIMAL = re.compile(
    r"(?P<number>(?:\d{1,2}\.){1,4}\d{1,2}\.?|\d{1,2}[.)]?|[IVX]{1,5}\s?[.)–-]|[A-H][.)])"
    r"\s+(?P<text>[^\W\d_«\"“(].*|[«\"“(].*)",
    re.DOTALL,
)
_STEPS = (
    "[ée]tape|action|axe|objectif|fiche|mission|partie|chapitre|annexe|volet|phase|priorité|"
    "mesure|orientation|titre|section|module|séquence|question|enjeu|levier|proposition|"
    "recommandation|atelier"
)
_STEP = re.compile(
    rf"(?P<word>{_STEPS})\s+(?:n\s?[°º]\s?)?(?P<number>\d{{1,3}}|[IVX]{{1,5}}|[A-H])"
    r"\s*(?:[:.–—-]\s*(?P<text>\S.*)?)?",
    re.IGNORECASE | re.DOTALL,
)
_NUMBERED_THING = r"\s*(?:n\s?[°º]\s?|no\.?\s?)?(?:\d{1,3}(?:[.-]\d{1,3})*|[IVX]{1,5}|[A-H]\d{0,2})"
_AFTER_NUMBER = r"[a-z]?\s*(?:[:.–—-]|$)"
_TABLE_CAPTION = re.compile(
    rf"(?:tableaux?|table|tab\.){_NUMBERED_THING}{_AFTER_NUMBER}", re.IGNORECASE
)
_FIGURE_CAPTION = re.compile(
    r"(?:figure|fig\.|graphique|graph\.|diagramme|carte|schéma|illustration|image|photo|encadré)"
    rf"{_NUMBERED_THING}{_AFTER_NUMBER}",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:p(?:age|\.)?\s*)?\d{1,4}\s*(?:/|sur|de)\s*\d{1,4}|p(?:age|\.)\s*\d{1,4}"
    r"|[-–—|]\s*\d{1,4}\s*[-–—|]",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"@\w|https?://|www\.|(?:\d{2}[ .]?){5}")
_TERMINAL = (".", ";", ",", "…", ":")
_CLOSERS = "»”\"') "
_VERB_FORMS = """
est sont était étaient sera seront a ont avait avaient aura auront peut peuvent pourra pourront
doit doivent devra devront faut fait font vise visent permet permettent permettra comprend
comprennent comporte comportent contient identifie identifient propose proposent offre offrent
prévoit prévoient souligne montre montrent déclare déclarent repose reposent concerne concernent
constitue constituent consiste consistent porte portent présente présentent rassemble regroupe
indique indiquent recommande recommandent vont va sert servent reste restent
"""
_FINITE_VERBS = frozenset(_VERB_FORMS.split())
_RELATIVE = re.compile(r"\s(?:que|qu['’]|qui|dont|où|lequel|laquelle|lesquels|lesquelles)\b")
_SENTENCE_OPENERS = re.compile(
    r"(?:voici|voilà|il|elle|ils|elles|nous|vous|je|j['’]|tu|c['’]est|ce sont|il y a)\b",
    re.IGNORECASE,
)

HEADING_LENGTH = 150
"""Longest line that can be a heading; titles of French reports run to some 130 characters."""
HEADING_WORDS = 26


class Rank(StrEnum):
    """How the marker of a list item orders it."""

    BULLET = "bullet"
    NUMBER = "number"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading that starts with a number.

    Attributes:
        number: As printed, without the final dot (« 2.1 », « IV »).
        text: What follows the number.
        depth: 1 for « 2 », 2 for « 2.1 ».
    """

    number: str
    text: str
    depth: int


def bullet(line: str) -> tuple[str, str] | None:
    """The marker and the text of a line that starts as a list item, or `None`.

    Markers are dashes and bullets of every kind, numbers (« 1. », « 2) », « 3° »), and letters
    (« a) »). A dash needs a space after it; « 5-6 » or « -3 % » start no item.
    """
    line = line.strip()
    for pattern in (_BULLET, _GLUED, _RANK):
        if match := pattern.fullmatch(line):
            return match["marker"].strip(), match["text"].strip()
    return None


def rank(marker: str) -> Rank:
    """Whether a marker given by `bullet` is a mere bullet, a number or a letter."""
    core = re.sub(r"[().°º\s–-]", "", marker)
    if core.isdigit():
        return Rank.NUMBER
    return Rank.LETTER if core.isalpha() and core.isascii() else Rank.BULLET


def is_table_caption(line: str) -> bool:
    """Whether the line is the caption of a table: « Tableau n°7 : … », « Tableau 2. … »."""
    return _TABLE_CAPTION.match(clean(line)) is not None


def is_figure_caption(line: str) -> bool:
    """Whether the line is the caption of a figure, a chart, a map or a box."""
    return _FIGURE_CAPTION.match(clean(line)) is not None


def is_page_number(line: str) -> bool:
    """Whether the line is a page number that says so: « Page 3 », « 3/12 », « - 3 - »."""
    return _PAGE_NUMBER.fullmatch(clean(line)) is not None


def numbered_heading(line: str) -> NumberedHeading | None:
    """Reads « 1. Enjeux croisés », « 2.1 Méthode », « IV – Bilan », « B. Suites », or `None`.

    The line must also have the shape of a heading; « 3 000 personnes » and « 12 communes » don't
    (a bare number must be followed by a capital letter).
    """
    line = clean(line)
    match = _DECIMAL.fullmatch(line)
    if match is None or not _has_shape(line, colon=True):
        return None
    number, text = match["number"].rstrip(".)–- "), match["text"].strip()
    bare = match["number"].isdigit()
    if bare and not text[:1].isupper():
        return None
    return NumberedHeading(number, text, number.count(".") + 1)


def step_heading(line: str) -> bool:
    """Whether the line announces a numbered part: « Étape 1 : … », « Axe 2 – … », « Annexe A »."""
    line = clean(line)
    return _STEP.fullmatch(line) is not None and _has_shape(line, colon=True)


def heading_shape(line: str) -> bool:
    """Whether a line that stands alone has the shape of a heading.

    Short, of one sentence, starting with a capital or a figure, without final punctuation (a
    question mark is fine), holding no address or telephone number, and not opening like a sentence
    (« Voici… », « Il… »).
    """
    return _has_shape(clean(line), colon=False)


def colon_heading(line: str) -> bool:
    """Whether a line that ends with a colon is a title (« Notre plan pour y parvenir : »).

    « Ces démarches visent à : » is a sentence: before any relative clause it has a conjugated verb.
    """
    line = clean(line)
    if not line.endswith(":") or not _has_shape(line, colon=True):
        return False
    main = _RELATIVE.split(f" {line}", maxsplit=1)[0]
    words = re.findall(r"[^\W\d_]+", main.lower())
    return not _FINITE_VERBS.intersection(words) and words[-1:] not in (["à"], ["de"], ["pour"])


def ends_sentence(line: str) -> bool:
    """Whether the line ends with punctuation that closes a sentence or a clause."""
    return line.rstrip(_CLOSERS).endswith((*_TERMINAL, "!", "?"))


def introduces(line: str) -> bool:
    """Whether the line announces what follows: it ends with a colon."""
    return clean(line).endswith(":")


def starts_low(line: str) -> bool:
    """Whether the line starts with a lower-case letter, as the rest of a sentence does."""
    return line.lstrip(" \t«\"'(")[:1].islower()


def _has_shape(line: str, *, colon: bool) -> bool:
    if not line or len(line) > HEADING_LENGTH or len(line.split()) > HEADING_WORDS:
        return False
    if not (line[0].isupper() or line[0].isdigit() or line[0] in "«\"“('"):
        return False
    ending = line.rstrip(_CLOSERS)
    if ending.endswith(_TERMINAL) and not (colon and ending.endswith(":")):
        return False
    if _CONTACT.search(line) or _SENTENCE_OPENERS.match(line):
        return False
    letters = sum(c.isalpha() for c in line)
    return letters >= max(2, len(line) * 0.4) and _is_one_sentence(line)


def _is_one_sentence(line: str) -> bool:
    """Whether the line holds one sentence; the dot of « 1. Titre » ends none."""
    without_number = re.sub(r"^[\dIVXA-H.]{1,8}[.)]\s+", "", line)
    return sum(1 for _ in sentences(without_number)) == 1
