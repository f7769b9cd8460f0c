"""Verbs that only tie a subject to what it does, where the cited statement has another one.

« Donner un accès » over « ouvrir un accès », though another statement of the excerpts gives
something too: the verb needs no support of its own where one statement has all the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.verify.lexicon import lexicon
from assistant.verify.support import Support
from assistant.verify.text import Word
from assistant.verify.voice import acts, governed

LEAST_OF_ITS_OWN = 2
"""Words with a support of their own that a sentence keeps beside its light verbs."""


def lightened(
    sentence: str, needed: Sequence[Word], support: Support
) -> tuple[list[Word], list[int]]:
    """The words without light verbs, and the units that support all of them, if there are any.

    A verb that has an opposite, or that one must or can do, says something by itself.
    """
    known = lexicon()
    kept = [
        w
        for w in needed
        if not known.is_light(w.form)
        or known.has_opposite(w.form)
        or not acts(sentence, w)
        or governed(sentence, w)
    ]
    values = support.figures(sentence)
    if len(kept) == len(needed) or len(kept) + len(values) < LEAST_OF_ITS_OWN:
        return list(needed), []
    whole = support.supporting(kept, values)
    return (kept, whole) if whole else (list(needed), [])
