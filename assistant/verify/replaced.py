"""Whether a word of a statement has given its place to another one.

The title and the question lend a sentence its subject, so a word of theirs can stand where the
statement has its own: « les établissements publics » for « les établissements privés », « par les
lycées » for « par les écoles ». Without a parser, a *place* is what stands right after the same
word, behind the same preposition or none:

1. a lent word stands in a place that the statement fills with a word the sentence does not say;
2. an adjective of another noun phrase of the statement stands in such a place;
3. the object of a verb is a word that only completes the object in the statement (« finance une
   étude sur une déchetterie »).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.figures import figure_offsets
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import marker_offsets
from assistant.verify.terms import NO_TERMS, Terms
from assistant.verify.text import Word, content_forms, plain, same_word, words
from assistant.verify.voice import acts, is_verb_pair

_ARTICLES = re.compile(r"(?<!\w)(?:les?|la|l'|une?|ces?|cet|cette|leurs?|ses?|sa|son|chaque)(?!\w)")
_OF = re.compile(r"(?<!\w)(?:du|des|d')(?!\w)|(?<!\w)d'")
_AT = re.compile(r"(?<!\w)(?:au|aux)(?!\w)")
_LINK = re.compile(r"(?:de|a|par|pour|avec|sur|dans|chez|entre|et|ou)?")
_SOME = re.compile(r"(?<=\w) de$")
"""« Sur des questions »: after a preposition, « des » is an article."""
_INCISE = re.compile(r",[^,]{1,40}, ")
_ARTICLE = re.compile(r"les?|la|l'|une?|des|du|deux|trois|chaque")
_BEHIND = re.compile(r"(?:de|du|des|d'|sur|a|au|aux|en vue|pour)(?: |(?<='))(?:l[ae]s? |l'|une? )?")


@dataclass(frozen=True, slots=True)
class _Place:
    """A content word right after another, with the preposition between them."""

    head: Word
    link: str
    word: Word


def fault(sentence: str, laid: Sequence[Alignment], terms: Terms = NO_TERMS) -> str | None:
    """Why a word of the statement has lost its place; `None` where none has."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        lent = _lent_words(sentence, piece, terms)
        if (
            any(_replaces(place, piece.text, sentence) for place in lent)
            or any(_counted_else(place, piece.text, sentence) for place in lent)
            or _another_adjective(sentence, piece)
            or _another_object(sentence, piece)
            or _another_complement(sentence, piece)
        ):
            return "la phrase met un mot à la place d’un autre de l’extrait"
    return None


def in_titles(claim: str, titles: str, seen: str, terms: Terms = NO_TERMS) -> bool:
    """Whether a word takes a place of a table's titles that neither they nor `seen` give it.

    A member of a compound (« ville-école ») is named by the compound only.
    """
    known = f"{_COMPOUND.sub(' ', titles)} . {seen}"
    forms = [w.form for w in words(known)]
    forms += [w.form for e in terms.equivalents(known) for w in words(e)]
    return any(
        bool(place.link)
        and not supports(place.word.form, forms)
        and _replaces(place, titles, claim)
        for place in _places(claim)
    )


_COMPOUND = re.compile(r"\w+[-–‑]\w[\w-]*")


def _places(text: str) -> Iterator[_Place]:
    """Each content word with the one before it, where at most a preposition stands between."""
    low = plain(text)
    content = [w for w in words(text) if w.is_content]
    for head, word in pairwise(content):
        between = _INCISE.sub(" ", low[head.end : word.start])
        link = _AT.sub("a", _OF.sub("de ", _ARTICLES.sub(" ", between)))
        link = _SOME.sub("", " ".join(link.split()))
        if _LINK.fullmatch(link):
            yield _Place(head, link, word)


def _lent_words(sentence: str, piece: Alignment, terms: Terms) -> list[_Place]:
    """The places of the sentence that hold a word that the statement does not support."""
    paired = {p.claim.start for p in piece.pairs if p.sources}
    judged = figure_offsets(sentence) | marker_offsets(sentence)
    written = [w.form for e in terms.equivalents(piece.text) for w in words(e)]
    return [
        place
        for place in _places(sentence)
        if piece.start <= place.word.start < piece.end
        and place.head.start in paired
        and place.word.start not in paired
        and place.word.start not in judged
        and not supports(place.word.form, written)
        and not lexicon().is_neutral(place.word.form, announced=True)
        and not lexicon().is_light(place.word.form)
    ]


def _replaces(mine: _Place, text: str, sentence: str) -> bool:
    """Whether every such place of a text holds a word that the sentence does not say."""
    if _finite(sentence, mine.word):
        return False
    said = content_forms(sentence)
    found = list(_places(text))
    theirs = [
        _told(place, found)
        for place in found
        if same_word(place.head.form, mine.head.form) and place.link == mine.link
    ]
    return bool(theirs) and not any(
        supports(word.form, said) or _finite(text, word) or lexicon().is_neutral(word.form)
        for word in theirs
    )


def _counted_else(mine: _Place, text: str, sentence: str) -> bool:
    """Whether what is counted is of others than in a text, whom the sentence names elsewhere.

    « 290 réponses d'écoles … avec les mairies » over « 290 réponses de mairies ».
    """
    if mine.link != "de" or not _COUNT.search(sentence[: mine.head.start]):
        return False
    theirs = [
        place
        for place in _places(text)
        if same_word(place.head.form, mine.head.form)
        and place.link == "de"
        and _COUNT.search(text[: place.head.start])
    ]
    behind = sentence[mine.word.end :].lstrip().startswith(("de ", "des ", "d'", "d’", "du "))
    return bool(theirs) and not behind


_COUNT = re.compile(r"\d[\d ,.\u00a0\u202f]*$")


def _told(place: _Place, found: Sequence[_Place]) -> Word:
    """The word of a place, or what completes one that says nothing (« des questions de coût »)."""
    if not lexicon().is_neutral(place.word.form):
        return place.word
    inside = (p.word for p in found if p.head.start == place.word.start and p.link == "de")
    return next(inside, place.word)


_PARTICIPLE = re.compile(r"ée?s?$")


def _finite(text: str, word: Word) -> bool:
    """Whether a word is a verb and no participle that completes a noun (« privés »)."""
    return acts(text, word) and not _PARTICIPLE.search(word.text.lower())


def _another_adjective(sentence: str, piece: Alignment) -> bool:
    """Whether a noun has the adjective of another noun of the statement."""
    content = [w for w in words(piece.text) if w.is_content]
    by_claim = {p.claim.start: p for p in piece.pairs if p.sources}
    for place in _places(sentence):
        head, pair = by_claim.get(place.head.start), by_claim.get(place.word.start)
        if place.link or head is None or pair is None or acts(sentence, place.head):
            continue
        mine = _Place(place.head, "", place.word)
        if any(_together(piece.text, content, h, s) for h in head.sources for s in pair.sources):
            continue
        if all(_adjective(piece.text, content, s) for s in pair.sources) and _replaces(
            mine, piece.text, sentence
        ):
            return True
    return False


def _adjective(text: str, content: Sequence[Word], word: Word) -> bool:
    """Whether a word stands right after another content word."""
    ahead = [w for w in content if w.end <= word.start][-1:]
    return any(text[w.end : word.start].isspace() for w in ahead)


def _together(text: str, content: Sequence[Word], head: Word, word: Word) -> bool:
    """Whether two words stand in one noun phrase: adjectives and complements only between."""
    if word.start < head.start:
        return text[word.end : head.start].isspace()
    between = plain(text[head.end : word.start])
    inside = sum(head.end <= w.start < word.start for w in content)
    return inside <= _PHRASE and not re.search(r"[;:.()]", between)


_PHRASE = 2


def _another_object(sentence: str, piece: Alignment) -> bool:
    """Whether the object of a verb only completes its object in the statement."""
    pairs = [p for p in piece.pairs if p.sources]
    said = content_forms(sentence)
    for verb, sources in _verbs(sentence, piece, pairs):
        mine = _object_of(sentence, verb)
        thing = next((p for p in pairs if mine is not None and p.claim.start == mine.start), None)
        found = [_object_of(piece.text, source) for source in sources]
        theirs = [word for word in found if word is not None]
        if thing is None or not theirs or any(supports(w.form, said) for w in theirs):
            continue
        if all(
            any(s.start > w.start for w in theirs) and _behind(piece.text, s) for s in thing.sources
        ):
            return True
    return False


def _another_complement(sentence: str, piece: Alignment) -> bool:
    """Whether a noun has the complement of another noun of the statement.

    « La réduction des produits frais » over « réduction des plats et cuisine de produits frais ».
    """
    by_claim = {p.claim.start: p for p in piece.pairs if p.sources}
    theirs = [place for place in _places(piece.text) if place.link == "de"]
    of = {place.word.start: place.head.start for place in theirs}
    for place in _places(sentence):
        head, pair = by_claim.get(place.head.start), by_claim.get(place.word.start)
        if place.link != "de" or head is None or pair is None or len(pair.sources) > 1:
            continue
        heads = {s.start for s in head.sources}
        owner = of.get(pair.sources[0].start)
        if owner is None or owner in heads or of.get(owner) in heads or len(heads) > 1:
            continue
        if not heads & set(of.values()) or owner < min(heads):
            continue  # the noun has no complement there, or comes later
        between = plain(piece.text[min(heads) : owner])
        if _replaces(place, piece.text, sentence) and _APART.search(between):
            return True
    return False


_APART = re.compile(r",|;| et | ou |(?<!\w)(?:qui|que|dont) |(?<!\w)qu'")
"""What sets another noun phrase apart from the one before it."""


_HAD = re.compile(r"(?<!\w)(?:a|ont|avait|avaient|aura|auront)(?: \w+)? $")


def _verbs(
    sentence: str, piece: Alignment, pairs: Sequence[Pair]
) -> Iterator[tuple[Word, list[Word]]]:
    """The verbs of a sentence with those of the statement; « avoir » by any of its forms."""
    for pair in pairs:
        done = _PARTICIPLE.search(pair.claim.text) and not _HAD.search(sentence[: pair.claim.start])
        if is_verb_pair(sentence, piece, pair) and not done:
            yield pair.claim, list(pair.sources)
    has = [w for w in words(piece.text) if w.form in _HAS and w.text != "à"]
    for word in words(sentence):
        if word.form in _HAS and word.text != "à":
            yield word, has


_HAS = ("a", "ont", "aura", "auront", "avait", "avaient")


def _object_of(text: str, verb: Word) -> Word | None:
    """The noun right after a verb, an article or an aside between."""
    low = plain(text)
    for word in words(text):
        if word.is_content and word.start > verb.end:
            between = _INCISE.sub(" ", low[verb.end : word.start])
            if _ARTICLE.fullmatch(between.strip()):
                return word
    return None


def _behind(text: str, word: Word) -> bool:
    """Whether a word stands behind a preposition that completes a noun."""
    return bool(re.search(rf"(?<!\w){_BEHIND.pattern}$", plain(text[: word.start])))
