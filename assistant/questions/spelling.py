"""Mends SMS spelling and typing errors, without touching words that exist.

1. Abbreviations and turns of text messages are spelled out (« pk » → « pourquoi »).
2. A word is *unknown* when it is in no French word list, in no writing of the vocabulary and in no
   document. Unknown words are corrected into the nearest known one: « salaire » stays « salaire »,
   whatever the documents say, so that a correction can never turn a refusal into an answer about
   something else. A capitalised word is a name: it is taken for a long name of the documents that
   is one edit away, where there is but one.
3. A word that exists is corrected only where it cannot stand: by the grammar of the words beside it
   (« on des » → « ont des »), or where the documents say another word, which sounds the same and is
   far more common, beside the same neighbour (« vile hôpital » → « ville hôpital »).
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from assistant.language.sounds import sounds
from assistant.language.word_counts import french_words
from assistant.questions.homophones import agreed, in_context
from assistant.questions.nearest_words import is_known, nearest, of_one_word
from assistant.questions.text_messages import spelled_out
from assistant.vocabulary import Vocabulary
from ingest.french import STOP_WORDS, fold, stem, tokens
from ingest.index import Index

_ELIDED = frozenset(
    {"aujour", "aujourd", "lorsqu", "puisqu", "quelqu", "jusqu", "presqu", "quoiqu"}
)
"""What stands before an apostrophe is no word by itself."""

_CANDIDATE_PREFIX = 2
_LONG_NAME = 7
_WITHIN = re.compile(r"[a-zà-ÿ'’-] ?$")
"""Before a word in the middle of a sentence: its capital is a name's."""

_SHORTEST = 4
_CHUNKS = 8
_SHOUTED = 0.6


def correct(question: str, index: Index, vocabulary: Vocabulary) -> str:
    """The question with abbreviations spelled out and unknown words mended."""
    text = spelled_out(question)
    for token in reversed(tokens(text)):
        written = text[token.start : token.end]
        if acronym := _mistyped_acronym(written, index, vocabulary):
            text = f"{text[: token.start]}{acronym}{text[token.end :]}"
        elif name := _mistyped_name(written, token.form, text[token.end :], index, vocabulary):
            text = f"{text[: token.start]}{name}{text[token.end :]}"
        elif _is_correctable(written, token.form, text):
            better = _mended(written, index, vocabulary) or written
            better = _as_a_name(better, index) or better
            text = f"{text[: token.start]}{better}{text[token.end :]}"
    return in_context(agreed(text), index)


def _mended(written: str, index: Index, vocabulary: Vocabulary) -> str | None:
    """The closest known word to an unknown one; `None` for a known word.

    A form of a known word (« travaillée ») is mended only into another that sounds the same.
    """
    form = fold(written)
    if is_known(form, index, vocabulary):
        return None
    best = nearest(written, index, vocabulary)
    if best and form.endswith("ent") and of_one_word(form, best):
        return None
    if best and (vocabulary.knows(form) or index.frequencies([stem(form)])[stem(form)]):
        alike = sounds(best) & sounds(written, unaccented=written.isascii())
        return best if alike and not of_one_word(form, best) else None
    return best


def _mistyped_acronym(written: str, index: Index, vocabulary: Vocabulary) -> str | None:
    """The acronym of which two neighbouring letters were swapped (« ESPM » for « EPSM »)."""
    if not (3 <= len(written) <= 6 and written.isupper() and written.isalpha()):
        return None
    if is_known(fold(written), index, vocabulary):
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
    if after.startswith("-") or is_known(form, index, vocabulary):
        return None
    near = index.similar_terms(form[:_CANDIDATE_PREFIX])
    close = [n for n in near if n != form and OSA.distance(form, n, score_cutoff=1) == 1]
    return close[0].capitalize() if len(close) == 1 else None


def _as_a_name(word: str, index: Index) -> str | None:
    """A name typed without its capital (« challans »), as the documents write it."""
    form = fold(word)
    if form in french_words() or not word.islower() or not word.isalpha():
        return None
    chunks = index.chunks([f.chunk_id for f in index.lexical([stem(form)], _CHUNKS)])
    found = [
        (chunk.text[token.start : token.end], chunk.text[: token.start])
        for chunk in chunks
        for token in tokens(chunk.text)
        if token.form.removesuffix("s") == form.removesuffix("s")
    ]
    if not all(written.istitle() or written.isupper() for written, _ in found):
        return None
    within = (written for written, before in found if _WITHIN.search(before))
    return next((written for written in within if written.istitle()), None)


def _is_correctable(written: str, form: str, text: str) -> bool:
    if len(form) < _SHORTEST or not form.isalpha() or form in STOP_WORDS | _ELIDED:
        return False
    start = text.find(written)
    shouted = sum(c.isupper() for c in text) > _SHOUTED * sum(c.isalpha() for c in text)
    if written[0].isupper() and start > 0 and text[:start].rstrip()[-1:] not in ".!?":
        return shouted
    return shouted or not written.isupper()
