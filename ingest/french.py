"""French tokens, folding, stems and sentences, shared by the index and the assistant.

A term is matched in three steps.

- *Fold*: lower case, no accents, œ → oe, one apostrophe.
- *Tokenise*: letters and digits. Elisions such as « l' » and « qu' » are cut off; « 37,87 % » is
  one token; « 7ème » and « 7es » are the same; « (re)connue » reads « reconnue », « élu(e)s »
  reads « élu ».
- *Stem*: Snowball French (Porter 2001), applied to the folded form so that text typed without
  accents meets accented text; feminine participles are brought to the masculine first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss"})
_APOSTROPHES = re.compile("[’ʼ‘`´′]")
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]")
_ELISION = re.compile(r"(?:jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|qu|[cdjlmnst])'(?=\w)")
NUMBER = r"\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
YEAR = r"(?:19|20)\d\d"
_PERCENT = r"\s?(?:%|pour\s?cents?\b)"
_TOKEN = re.compile(
    rf"(?P<number>{NUMBER})(?P<percent>{_PERCENT})?(?![^\W\d_])"
    r"|(?P<ordinal>\d+)(?:er|ere|e|es|eme|emes|ieme|iemes|nde?)\b"
    r"|(?P<optional>\([^\W\d_]{1,4}\)[^\W\d_]{3,})"
    r"|(?P<base>[^\W\d_]{3,})\([^\W\d_]{1,5}\)[^\W\d_]?"
    r"|[^\W_]+"
)

_FUNCTION_WORDS = """
a ai aie aient ait alors apres as au aucun aucune aura auraient aurait auront aussi autre autres
aux avait avant avec avez avoir avons ayant bien car ce ceci cela celle celles celui cependant
certain certaine certaines certains ces cet cette ceux chaque chez ci comme comment contre d
dans de depuis des desquels dessous dessus deux devoir doit doivent donc dont du durant elle
elles en encore entre es est et etaient etait etant ete etes etre eu eux fait faire fais faites
faut font fut hors ici il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur
leurs lors lorsque lui m ma mais me meme memes mes mien moi mon n ne ni non nos notre nous on
ont or ou par parce pas peu peut peuvent plus pour pourquoi pouvez pouvoir puis puisque qu quand
que quel quelle quelles quels qui quoi s sa sans sauf se sera serait seront ses si sien soi soit
son sont sous suis sur t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes
tres tu un une vers via voici voila vont vos votre vous y
"""
STOP_WORDS: frozenset[str] = frozenset(_FUNCTION_WORDS.split())
"""Function words, folded. Question words are among them: they say what is asked, not about what."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number of a text.

    Attributes:
        form: Folded form.
        start: Offset of its first character in the text given.
        end: Offset after its last character.
    """

    form: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether the token is a figure."""
        return self.form[0].isdigit()


def fold(text: str) -> str:
    """Lower case without accents, with plain apostrophes; its length may differ from `text`'s."""
    if text.isascii():  # most words: no accent, no ligature, one kind of quote to change
        return text.lower().replace("`", "'")
    text = _APOSTROPHES.sub("'", text.translate(_LIGATURES)).lower()
    decomposed = unicodedata.normalize("NFKD", text)
    plain = _MARKS.sub("", decomposed)
    if plain.isascii():  # French accents, all of them: three times as fast as looking at each
        return plain
    return "".join(c for c in decomposed if not unicodedata.combining(c))


class _Folding(dict[int, str]):
    """Folds one character into one character; filled as characters come."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in "’ʼ‘`´′":
            folded = "'"
        else:
            base = unicodedata.normalize("NFKD", char.lower())[:1]
            folded = base if base and not unicodedata.combining(base) else char
        self[code] = folded
        return folded


_FOLDING = _Folding()


def _fold_in_place(text: str) -> str:
    """Folds character by character, keeping every offset (a ligature stays as it is)."""
    return text.translate(_FOLDING)


def tokens(text: str) -> tuple[Token, ...]:
    """Words and numbers of `text` in order, elisions cut off, with offsets into `text`."""
    plain = _fold_in_place(text)
    plain = _ELISION.sub(lambda match: " " * len(match.group()), plain)
    return tuple(
        Token(form, match.start(), match.end())
        for match in _TOKEN.finditer(plain)
        if (form := _form(plain, match))
    )


def _form(plain: str, match: re.Match[str]) -> str:
    if match["number"]:
        return canonical_number(match["number"]) + ("%" if match["percent"] else "")
    if match["ordinal"]:
        return f"{match['ordinal']}e"
    end = match.end("base") if match["base"] else match.end()
    written = plain[match.start() : end]
    if not written.isascii():
        written = fold(written)
    return written.replace("(", "").replace(")", "")


def is_year(text: str) -> bool:
    """Whether a text is a year of the last century or of this one, and nothing else."""
    return re.fullmatch(YEAR, text) is not None


def canonical_number(text: str) -> str:
    """One spelling for a figure: « 135 000 » → ``135000``, « 15,50 » → ``15.5``.

    A dot followed by groups of three digits is a thousands separator, as French documents use it.
    """
    compact = re.sub(r"[\s\u00a0\u202f]", "", text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", compact):
        compact = compact.replace(".", "")
    compact = compact.replace(",", ".")
    if re.fullmatch(r"\d+\.\d+", compact):
        compact = compact.rstrip("0").rstrip(".")
    return compact


_SHORTEST_PARTICIPLE = 5
_NOUNS_IN_EES = frozenset({"coordonnees", "annees", "annee", "journees", "journee", "idees"})


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("french")


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """The stem of a folded form; figures and words of up to two letters are their own stem."""
    if len(form) <= 2 or form[0].isdigit():
        return form
    return fold(_stemmer().stemWord(_masculine(form)))


def _masculine(form: str) -> str:
    """« conviées » and « convié » lose their accents by folding: Snowball needs help there."""
    singular = form[:-1] if form.endswith(("es", "ers")) else form
    if singular.endswith("eee"):
        return singular[:-1]
    if form in _NOUNS_IN_EES or len(singular) <= _SHORTEST_PARTICIPLE:
        return singular if singular.endswith("ee") else form
    return singular[:-1] if singular.endswith("ee") else singular


def stems(text: str, *, keep_stop_words: bool = False) -> tuple[str, ...]:
    """Stems of the informative words of `text`, in order, with repetitions.

    The lexical index stores these; a question is searched with them.
    """
    return tuple(
        stem(token.form)
        for token in tokens(text)
        if keep_stop_words or token.form not in STOP_WORDS
    )


_ABBREVIATED_WORDS = """
m mm mme mlle dr pr me st ste art al cf ex env p pp vol n no fig tab chap ed av bd tel
hab min max moy resp sect
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED_WORDS.split())
_TERMINATOR = re.compile(r"[.!?…]+[»”\")\]]*(?:\s*»)?(?=\s|$)")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the sentences of a paragraph, in order, without surrounding white space.

    A sentence ends at a terminator followed by white space and something that can start a sentence
    (not a lower-case letter); known abbreviations (« M. », « art. », « n. ») and single initials
    do not end one.
    """
    start = 0
    for match in _TERMINATOR.finditer(text):
        if _ends_sentence(text, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() :].lstrip()
    if not rest:
        return True
    if rest[0].islower() or rest[0] in ",;:)":
        return False
    if match.group()[0] != ".":
        return True
    before = re.search(r"([^\W\d_]+)$", text[: match.start()])
    if before is None:
        return True
    word = fold(before.group())
    initial = len(before.group()) == 1 and before.group().isupper()
    return not initial and word not in _ABBREVIATIONS


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
