"""Mends SMS spelling and typing errors, without touching words that exist.

1. Abbreviations of text messages are spelled out (« pk » → « pourquoi »).
2. A word is *unknown* when it is in no French word list, in no writing of the vocabulary and in no
   document. Only unknown words are corrected: « salaire » stays « salaire », whatever the documents
   say, so that a correction can never turn a refusal into an answer about something else.
3. Candidates come first from the documents and the vocabulary, then from French at large. They
   must sound the same (a phonetic key in the manner of Soundex for French) or be within one edit
   for words of four to six letters, two from seven on (optimal string alignment distance: an
   insertion, deletion, substitution or swap). What only sounds like another word and begins one of
   the documents was cut short (« hospit »). A capitalised word is a name: it is taken for a long
   name of the documents that is one edit away, where there is but one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.language.word_counts import folded_counts, french_words
from assistant.vocabulary import Vocabulary
from ingest.french import STOP_WORDS, fold, stem, tokens
from ingest.index import Index

_SPELLED_OUT = {
    "c koi": "c'est quoi", "c quoi": "c'est quoi", "c qui": "c'est qui", "c ki": "c'est qui",
    "cest": "c'est", "cki": "c'est qui", "ckoi": "c'est quoi", "kesako": "qu'est-ce que",
    "keske": "qu'est-ce que", "kes ke": "qu'est-ce que", "kel": "quel", "kelle": "quelle",
    "kels": "quels", "kelles": "quelles", "ki": "qui", "koi": "quoi", "ke": "que", "kan": "quand",
    "kand": "quand", "qd": "quand", "pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi",
    "pr": "pour", "ds": "dans", "av": "avec", "ac": "avec", "cb": "combien",
    "cmb": "combien", "cmt": "comment", "coment": "comment", "tt": "tout", "ts": "tous",
    "bcp": "beaucoup", "jsp": "je ne sais pas", "svp": "svp", "stp": "stp",
    "ya": "il y a", "y'a": "il y a", "pb": "problème", "qq": "quelques", "qqn": "quelqu'un",
    "qqch": "quelque chose", "tjs": "toujours", "ns": "nous", "pcq": "parce que",
    "dc": "donc", "bjr": "bonjour", "slt": "salut", "mrc": "merci", "rdv": "rendez-vous",
    "na": "n'a", "ya pas": "il n'y a pas", "pa": "pas", "jai": "j'ai", "+": "plus",
    "tjr": "toujours",
    "fede": "fédération", "pros": "professionnels", "agglo": "agglomération", "ct": "c'était",
    "nb": "nombre", "nbre": "nombre", "mtn": "maintenant", "perso": "personnellement",
    "asso": "association", "assos": "associations", "hosto": "hôpital", "hostos": "hôpitaux",
    "toubib": "médecin", "toubibs": "médecins", "ordi": "ordinateur", "pourcent": "pourcentage",
    "pour cent": "%", "pour cents": "%",
}  # fmt: skip
_ONE = re.compile(
    r"(?<!numero )(?<!numéro )(?<!étape )(?<!etape )(?<!action )(?<!niveau )(?<!volet )(?<!page )"
    r"(?<!axe )(?<![\d/,.°-])\b1(?= (?:[a-zà-ÿ]{4,}|[A-Z]{3,}\b))(?! (?:pour|mois|jour|pourcent))"
)
"""« Signer 1 convention »: an article, in text messages."""

_ELIDED = frozenset(
    {"aujour", "aujourd", "lorsqu", "puisqu", "quelqu", "jusqu", "presqu", "quoiqu"}
)
"""What stands before an apostrophe is no word by itself."""

_SHORT = re.compile(r"[^\W\d_]{4,6}")
_GLUED = re.compile(
    r"(?<![\w'’])j(?=(?:dois|veux|peux|cherch|suis|vais|viens|voudr|boss|travaill|compren|sais|sui|conn|gal)\w*)",
    re.IGNORECASE,
)
"""« Jdois », « jveux »: a pronoun glued to its verb."""

_THAT = re.compile(
    r"\bsa(?=\s+(?:m['’]|nous\s|vous\s|leur\s|lui\s|me\s|se\s)?(?:chang(?:e|erait|era)|apport(?:e|erait)|sert|servirait|"
    r"fait|ferait|veut|vaut|co[uû]te|dure|consiste|ressemble|permet|existe|concerne|rapporte|va|"
    r"marche\s+(?:comment|comme)|s['’]|se)\b)",
    re.IGNORECASE,
)
"""« Sa change quoi ? »: a pronoun written as it sounds, before a verb."""

_CANDIDATE_PREFIX = 2
_LONG_NAME = 7
_CUT_OFF = 3
"""Letters that people leave out at the end of a word, at least; fewer are a typing error."""

_ACTION = re.compile(r"(?:[ts]ion|ment|age|ance)$")
_COMMON = 60
"""Words of the list seen less often than this are not offered as corrections."""


def correct(question: str, index: Index, vocabulary: Vocabulary) -> str:
    """The question with abbreviations spelled out and unknown words mended."""
    text = _spell_out(question)
    for token in reversed(tokens(text)):
        written = text[token.start : token.end]
        if acronym := _mistyped_acronym(written, index, vocabulary):
            text = f"{text[: token.start]}{acronym}{text[token.end :]}"
        elif name := _mistyped_name(written, token.form, text[token.end :], index, vocabulary):
            text = f"{text[: token.start]}{name}{text[token.end :]}"
        elif _is_correctable(written, token.form, text):
            better = _mended(token.form, index, vocabulary) or written
            text = f"{text[: token.start]}{better}{text[token.end :]}"
    return text


def _mended(form: str, index: Index, vocabulary: Vocabulary) -> str | None:
    """The closest known word to an unknown one; `None` for a known word."""
    return None if _is_known(form, index, vocabulary) else _closest(form, index, vocabulary)


def _mistyped_acronym(written: str, index: Index, vocabulary: Vocabulary) -> str | None:
    """The acronym of which two neighbouring letters were swapped (« ESPM » for « EPSM »)."""
    if not (3 <= len(written) <= 6 and written.isupper() and written.isalpha()):
        return None
    if _is_known(fold(written), index, vocabulary):
        return None
    known = [entry.acronym for entry in vocabulary.entries if entry.acronym]
    close = [a for a in known if sorted(a) == sorted(written) and OSA.distance(a, written) == 1]
    return close[0] if len(close) == 1 else None


def _mistyped_name(
    written: str, form: str, after: str, index: Index, vocabulary: Vocabulary
) -> str | None:
    """The only long name of the documents that is one letter off (« Mitterand »)."""
    if len(form) < _LONG_NAME or not (written[0].isupper() and written[1:].islower()):
        return None
    if after.startswith("-") or _is_known(form, index, vocabulary):
        return None
    near = index.similar_terms(form[:_CANDIDATE_PREFIX])
    close = [n for n in near if n != form and OSA.distance(form, n, score_cutoff=1) == 1]
    return close[0].capitalize() if len(close) == 1 else None


def _spell_out(question: str) -> str:
    plain = _THAT.sub("ça", _GLUED.sub("je ", _ONE.sub("un", question)))
    for short, full in _SPELLED_OUT.items():
        if short in fold(plain):
            pattern = _accent_blind(short)
            plain = re.sub(rf"(?<![\w'’]){pattern}(?![\w'’])", full, plain, flags=re.IGNORECASE)
    return plain


def _accent_blind(short: str) -> str:
    return re.escape(short).replace("e", "[eéèê]")


def _is_correctable(written: str, form: str, text: str) -> bool:
    if len(form) < 5 or not form.isalpha() or form in STOP_WORDS | _ELIDED:
        return False
    start = text.find(written)
    if written[0].isupper() and start > 0 and text[:start].rstrip()[-1:] not in ".!?":
        return sum(c.isupper() for c in text) > 0.6 * sum(c.isalpha() for c in text)
    shouted = sum(c.isupper() for c in text) > 0.6 * sum(c.isalpha() for c in text)
    return shouted or not written.isupper()


def _is_known(form: str, index: Index, vocabulary: Vocabulary) -> bool:
    if form in french_words() or vocabulary.knows(form):
        return True
    return index.frequencies([stem(form)])[stem(form)] > 0


def _closest(form: str, index: Index, vocabulary: Vocabulary) -> str | None:
    starts = {form[:_CANDIDATE_PREFIX], *_sounding_alike(form)}
    near = {*vocabulary_words(vocabulary)}.union(*map(index.similar_terms, starts))
    found = [b for b in (_best(form, near), _best(form, _common_words().get(form[0], ()))) if b]
    best = min(found, key=lambda scored: scored[:2]) if found else None
    if best is None or best[1]:
        return _lengthened(form, near) or (best[-1] if best else None)
    return best[-1]


def _lengthened(form: str, known: Iterable[str]) -> str | None:
    """What an unknown word is cut from (« hospit »): a noun of action, else the commonest."""
    longer = [w for w in known if w.startswith(form) and len(w) >= len(form) + _CUT_OFF]
    nouns = [w for w in longer if _ACTION.search(w)]
    return max(nouns or longer, key=lambda w: (folded_counts().get(w, 0), w), default=None)


def _sounding_alike(form: str) -> tuple[str, ...]:
    """The other beginning of a word in « an » or « en », « am » or « em »: « vandée », Vendée."""
    other = {"a": "e", "e": "a"}.get(form[1:2])
    return (form[0] + other,) if other and form[2:3] in {"n", "m"} else ()


def _best(form: str, candidates: Iterable[str]) -> tuple[int, bool, int, str] | None:
    """The nearest candidate, the most common of those as near, with what it was chosen by.

    What is as near in letters goes before what only sounds the same.
    """
    limit = 1 if _SHORT.fullmatch(form) else 2
    sound = phonetic_key(form)
    best: tuple[int, bool, int, str] | None = None
    for candidate in candidates:
        if len(candidate) < 4 or not candidate.isalpha() or abs(len(candidate) - len(form)) > 3:
            continue
        distance = OSA.distance(form, candidate, score_cutoff=limit)
        heard = distance > limit and phonetic_key(candidate) == sound
        distance = limit if heard else distance
        scored = (distance, heard, -folded_counts().get(candidate, 0), candidate)
        if distance <= limit and (best is None or scored < best):
            best = scored
    return best


_SOUNDS = (
    (r"(?:ss|s|t|x)ion", "sion"), (r"ph", "f"), (r"qu|ck|k|c(?=[aourlt])", "k"), (r"eau|au", "o"),
    (r"ain|ein|aim|in|im|yn|un", "1"), (r"an|am|en|em", "2"), (r"on|om", "3"),
    (r"ai|ei|ay|ey", "e"),
    (r"oeu|eu|oe", "e"), (r"g(?=[eiy])", "j"), (r"c(?=[eiy])", "s"), (r"h", ""), (r"y", "i"),
    (r"z", "s"), (r"(.)\1+", r"\1"), (r"(?:ent|es|e|s|t|x|d|p)+$", ""),
)  # fmt: skip


@lru_cache(maxsize=65536)
def phonetic_key(form: str) -> str:
    """How a folded word sounds, roughly: « convanssion » and « convention » share a key."""
    for pattern, sound in _SOUNDS:
        form = re.sub(pattern, sound, form)
    return form


@lru_cache(maxsize=4)
def vocabulary_words(vocabulary: Vocabulary) -> frozenset[str]:
    """Folded words of all the writings of the vocabulary."""
    return frozenset(
        token.form
        for entry in vocabulary.entries
        for writing in (*entry.writings, *entry.sayings, *entry.near)
        for token in tokens(writing)
        if len(token.form) >= 4
    )


@lru_cache(maxsize=1)
def _common_words() -> dict[str, tuple[str, ...]]:
    by_letter: dict[str, list[str]] = defaultdict(list)
    for word, count in folded_counts().items():
        if count >= _COMMON and len(word) >= 4:
            by_letter[word[0]].append(word)
    return {letter: tuple(words) for letter, words in by_letter.items()}
