"""Names and acronyms of a sentence must be in the excerpts that it cites.

A name is a capitalised word inside the sentence, or any word of capitals. The first word of a
sentence is a name only when it is all capitals: capitalised for its place, it falls to the coverage
rule, like any other word.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verify.terms import Terms
from assistant.verify.text import Word, same_word, words

_CIVIL = frozenset(
    ["monsieur", "madame", "docteur", "mme", "m", "dr", "pr", "mesdames", "messieurs"]
)


def unknown(text: str, quotes: Sequence[str], record: str, terms: Terms) -> str | None:
    """Why a name is not supported; `None` where all are.

    Args:
        text: The sentence without its markers.
        quotes: The excerpts that it cites.
        record: Title, publisher, date and section of their documents.
        terms: Acronyms and synonyms of the field.
    """
    given_text = " . ".join([*quotes, record])
    known = terms.with_definitions(given_text)
    given = {w.form for w in words(" . ".join([given_text, *known.equivalents(given_text)]))}
    for word in named(text):
        if (
            word.form not in given
            and word.form.rstrip("s") not in given
            and f"{word.form}s" not in given
        ) and (word.text.isupper() or not any(same_word(word.form, form) for form in given)):
            return f"le nom « {word.text} » n’est pas dans l’extrait cité"
    return None


def named(text: str) -> tuple[Word, ...]:
    """The words of a sentence that are names."""
    found = []
    fresh = True
    for word in words(text):
        if word.kind == "sep":
            fresh = fresh or word.text in '.!?:«"“'
            continue
        if word.kind == "elision":
            continue
        capital = word.text[0].isupper()
        shouted = len(word.text) > 1 and sum(c.isupper() for c in word.text) > 1
        if word.kind == "word" and word.form not in _CIVIL and (shouted or (capital and not fresh)):
            found.append(word)
        fresh = False
    return tuple(found)
