"""Words that exist, written for others that sound the same.

Two signs are strong enough to change a word that exists.

- *Grammar*: the words beside it leave it no place (« on des », « quel et le », « elle peu aider »).
- *The documents*: they hold another word, which sounds the same and is far more common in French,
  right beside the same neighbour (« vile hôpital », « professionnels de vil »). A word that the
  documents hold, or that is as common as the other one, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.language.sounds import sounds
from assistant.language.verb_forms import VERB_FORM, is_first_a_verb, is_infinitive
from assistant.language.word_counts import commonness, french_words
from assistant.questions.nearest_words import is_in_documents, of_one_word
from ingest.french import STOP_WORDS, Token, fold, stem, tokens
from ingest.index import Index

_COMMONER = 1.2
"""By how much the other word is more common, on the Zipf scale: some fifteen times."""

_MUCH_COMMONER = 1.7
"""The same where nothing but a question word stands beside it (« quel vile »)."""

_BESIDE = re.compile(r"[ -](?:(?:de|du|des|la|les?|et|en|aux?)\s|[dl]['’]){0,2}", re.IGNORECASE)
"""What may stand between two neighbours (« professionnels de vil »)."""

_ONE_ASKED = re.compile(r"\bquel(?:le)?\s$", re.IGNORECASE)
_ASKED = re.compile(r"\bquel(?:le)?s?\s$", re.IGNORECASE)
_SHORTEST = 3
_ARTICLE = re.compile(
    r"(?:\b(?:les?|la|une?|des?|du|aux?|nos|notre|son|ses)\s|[ld]['’])$", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?<![\w,.])(?:[2-9]|[1-9]\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\s$", re.IGNORECASE
)
"""A number that a noun follows in its plural, where the documents have it (« les 5 action »)."""

_CHUNKS = 12
_WORDS = 400

_ALONE = r"(?<![\w'’-])"
_WHO = r"(?:il|elle|on|qui)"
_SOMEBODY = r"\b(?!je\b|tu\b|toi\b|moi\b)\w{3,}"
_BE = r"(?:est|sont|était|étaient|sera|seront|soit)\b"
_HAS_TO = r"(?:pour|sans|comment|qui|où|que|peut|peuvent|doit|doivent|faut)(?:-(?:ils?|elles?|on))?"
_SUBJECTLESS = re.compile(
    rf"(?:{VERB_FORM}|t|qu[ei]?|si|et|où|ou|comment|combien|quand|pourquoi|dont|ce|quoi)\Z",
    re.IGNORECASE,
)
"""What stands before « on » where it is the pronoun (« que peut on », « a t on »)."""

_Change = str | Callable[[re.Match[str]], str]


def _have(match: re.Match[str]) -> str:
    """« Combien de CHU *on* des… »: « ont », but not in « peut on un… »."""
    return match.group() if _SUBJECTLESS.match(match["who"]) else f"{match['who']} ont "


_TAKES_PLACE = re.compile(r"tien|trouv|pass|situ|deroul|fait|fera|feront")


def _itself(match: re.Match[str]) -> str:
    """« Où ce tient… »: « se » before a verb; « où ce projet… » stays."""
    deed, form = match["deed"], fold(match["deed"])
    verb = (
        re.fullmatch(VERB_FORM, deed, re.IGNORECASE)
        or _TAKES_PLACE.match(form)
        or is_first_a_verb(deed)
    )
    plural = f"{form}nt" in french_words() and f"{form}r" not in french_words()
    return f"{match['a']} se " if verb or plural or is_infinitive(deed) else match.group()


def _deed(match: re.Match[str]) -> str:
    """« Qui contacté », « pour luté »: an infinitive that sounds like its participle."""
    deed = f"{match['deed']}er"
    return f"{match['a']}{deed}" if is_infinitive(deed) else match.group()


def _rule(*patterns: str, to: _Change) -> tuple[re.Pattern[str], _Change]:
    return re.compile("".join(patterns), re.IGNORECASE), to


_RULES = (
    _rule(_ALONE, r"(?<!tu )(?-i:es)\b(?![ -]tu\b)", to="est"),
    _rule(
        r"(?P<a>^\W*(?:qui|quel(?:le)?s?|o[uù]|quand))\s(?:et|é)\s",
        r"(?=(?:les?|la|une?|son|sa|cette?)\b|l['’])",
        to=r"\g<a> est ",
    ),
    _rule(_ALONE, r"(?P<a>ils?|elles?|qui|où|quel(?:le)?)\sé(?=\s)", to=r"\g<a> est"),
    _rule(_ALONE, r"(?<!\bon )é(?=\s)", to="et"),
    _rule(_ALONE, r"son\s(?=(?:les?|la|des|une?|nos|vos|leurs?)\b)", to="sont "),
    _rule(_ALONE, r"(?P<a>ils?|elles)\son\b", to=r"\g<a> ont"),
    _rule(
        r"\b(?P<who>[^\W\d_]+)\son\s",
        r"(?=[^\W\d_]+és?\b|[^\W\d_]+ées?\b|(?:une?|des|pas|mis|mi|eu|lieu)\b",
        r"|(?!peu\b|jeu\b|du\b)[^\W\d_]+u\b)",
        to=_have,
    ),
    _rule(rf"\b(?P<a>{_WHO})\speu\b", to=r"\g<a> peut"),
    _rule(rf"(?P<a>{_WHO}|{_SOMEBODY})\speux\b(?!-|\s(?:je|tu)\b)", to=r"\g<a> peut"),
    _rule(_ALONE, r"peu(?:[ -]t)?[ -](?P<a>ils?|elles?|on)\b", to=r"peut-\g<a>"),
    _rule(rf"(?P<a>{_WHO}|{_SOMEBODY})\sdois?\b(?![ -](?:je|tu)\b)", to=r"\g<a> doit"),
    _rule(
        _ALONE, rf"(?P<a>o[uù]|ils?|elles?|qui)\sce\s(?!{_BE})(?=(?P<deed>[^\W\d_]{{3,}})\b)",
        to=_itself,
    ),
    _rule(_ALONE, r"(?P<a>quel(?:le)?)\s(?=sont\b)", to=r"\g<a>s "),
    _rule(
        _ALONE, r"(?P<a>quel(?:le)?)\s(?P<b>[^\W\d_]{3,}[^\W\d_sxz])\s(?=font\sparti)",
        to=r"\g<a>s \g<b>s ",
    ),
    _rule(_ALONE, r"(?P<a>est-ce\sque\s(?:\w+[\s'’]){1,4}?)c['’]est\b", to=r"\g<a>est"),
    _rule(
        _ALONE, rf"(?P<a>{_HAS_TO}\s(?:(?:se|les|me|nous)\s|[lms]['’])?)",
        r"(?P<deed>[^\W\d_]{3,})é\b",
        to=_deed,
    ),
    _rule(_ALONE, r"(?P<a>font|fait|faire)\sparti\b", to=r"\g<a> partie"),
    _rule(_ALONE, r"(?P<a>la|quelle)\spar\s(?=des?\b|d['’])", to=r"\g<a> part "),
    _rule(_ALONE, r"(?P<a>le)\snon\s(?=du\b|des?\b|d['’])", to=r"\g<a> nom "),
    _rule(_ALONE, r"(?P<a>les?|la)\splu\b", to=r"\g<a> plus"),
    _rule(_ALONE, r"au\spr[eè]s\s(?=des?\b|du\b|d['’])", to="auprès "),
    _rule(_ALONE, r"qui\sest\squi\b", to="qui"),
    _rule(r"(?<!\bla )(?<!\bune )(?<!\bcette )(?<!\bchaque )\bdune\b", to="d'une"),
)  # fmt: skip
_CAN = re.compile(
    r"(?P<before>[^\W\d_]{3,})\speu\s(?P<small>(?:(?:se|me|nous|vous|les|la|le|lui|leur|y|en)\s|[lms]['’])?)"
    r"(?P<deed>[^\W\d_]{4,})",
    re.IGNORECASE,
)
_MANY = frozenset({"tres", "trop", "assez", "aussi", "bien", "sous", "pour", "plus", "depuis"})


def agreed(text: str) -> str:
    """The text with the small words that its grammar leaves no place for written as it wants."""
    for pattern, right in _RULES:
        text = pattern.sub(right, text)
    return _CAN.sub(_can, text)


def _can(match: re.Match[str]) -> str:
    if match["before"].lower() in _MANY or not is_infinitive(match["deed"]):
        return match.group()
    return f"{match['before']} peut {match['small']}{match['deed']}"


def in_context(text: str, index: Index) -> str:
    """The text with the words that the documents show to be written for another."""
    said = [t for t in tokens(text) if t.form not in STOP_WORDS]
    for place in reversed(range(len(said))):
        token = said[place]
        if len(token.form) < _SHORTEST or not token.form.isalpha():
            continue
        meant = _numbered(token, text, index) or _meant(place, said, text, index)
        if meant:
            text = f"{text[: token.start]}{meant}{text[token.end :]}"
            said[place] = Token(meant, token.start, token.end)
    return _joined(text, index)


def _joined(text: str, index: Index) -> str:
    """« Télé surveillance » as one word, where the documents have it and not its two parts."""
    for left, right in reversed(tuple(pairwise(tokens(text)))):
        both = (left.form, right.form)
        if text[left.end : right.start] != " " or not all(map(str.isalpha, both)):
            continue
        if STOP_WORDS.isdisjoint(both) and not all(is_in_documents(one, index) for one in both):
            whole = "".join(both)
            if is_in_documents(whole, index):
                text = f"{text[: left.start]}{whole}{text[right.end :]}"
    return text


def _numbered(token: Token, text: str, index: Index) -> str | None:
    """A noun in the number that the documents have it in: « les 5 action », « quelle lois »."""
    form = token.form
    if _SEVERAL.search(text[: token.start]) and is_in_documents(f"{form}s", index):
        return f"{form}s"
    single = form.removesuffix("s")
    if not _ONE_ASKED.search(text[: token.start]):
        return None
    if single == form or stem(single) == stem(form) or is_in_documents(form, index):
        return None
    return single if is_in_documents(single, index) else None


def _meant(place: int, said: Sequence[Token], text: str, index: Index) -> str | None:
    token = said[place]
    form, before = token.form, text[: token.start]
    if is_in_documents(form, index) or is_in_documents(f"{form}s", index):
        return None
    noun = f"{form[:-3]}ent"
    if form.endswith("ant") and _ARTICLE.search(before):
        forms = (one for one in (noun, f"{noun}s") if is_in_documents(one, index))
        return next(forms, None)
    around = (said[at] for at in (place - 1, place + 1) if 0 <= at < len(said))
    beside = [near.form for near in around if _BESIDE.fullmatch(_between(text, token, near))]
    asked = _ASKED.search(before)
    if not (asked or beside):
        return None
    for other in _alike(text[token.start : token.end], form, index):
        sure = asked and commonness(other) >= commonness(form) + _MUCH_COMMONER
        if sure or any(_stand_together(other, word, index) for word in beside):
            return other
    return None


def _between(text: str, one: Token, other: Token) -> str:
    first, last = sorted((one, other), key=lambda token: token.start)
    return text[first.end : last.start]


def _alike(written: str, form: str, index: Index) -> Iterator[str]:
    """Words of the documents that sound the same and are far more common, the commonest first.

    « Préside » is no « président », though « ils président » sounds the same.
    """
    near = {*index.similar_terms(form[0], _WORDS), *index.similar_terms(form[:2], _WORDS)}
    heard, floor = sounds(written), commonness(form) + _COMMONER
    found = [
        other
        for other in near
        if other.isalpha() and commonness(other) >= floor and sounds(other) & heard
        if not of_one_word(form, other)
    ]
    yield from sorted(found, key=commonness, reverse=True)


def _stand_together(one: str, other: str, index: Index) -> bool:
    """Whether a sentence of the documents holds both words side by side, small words apart."""
    pair = {stem(one), stem(other)}
    ranked = index.lexical(sorted(pair), _CHUNKS)
    for chunk in index.chunks([found.chunk_id for found in ranked]):
        stems = [stem(t.form) for t in tokens(chunk.text) if t.form not in STOP_WORDS]
        if any(set(both) == pair for both in pairwise(stems)):
            return True
    return False
