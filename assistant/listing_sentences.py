"""Sentences that list things of a kind, as a list does: « avec trois partenaires : A, B et C »."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.candidates import Candidate
from assistant.list_kinds import PARTNERS, count_announced, keys_of, kinds_announced
from assistant.matching import Layer
from ingest.french import fold

_WITH_PARTNERS = re.compile(
    r"\b(?:en partenariat|en collaboration|en association|conjointement|"
    r"co ?-?constru\w+[^,.;]{0,30}|construi\w+[^,.;]{0,20}) "
    r"(?:avec|entre) (?:[^,.;]{2,60}, )+[^,.;]{2,60} et \w"
)


def listing(sentence: Candidate) -> Candidate:
    """A sentence that lists things of a kind, with their kind.

    It counts them (« trois partenaires : A, B et C ») or names partners (« avec A, B et C »).
    """
    announced, colon, listed = sentence.text.partition(":")
    if colon and "," in listed and count_announced(announced):
        kinds = kinds_announced(announced)
    elif _WITH_PARTNERS.search(fold(sentence.text)):
        kinds = frozenset({PARTNERS})
    else:
        return sentence
    own = sentence.bags[Layer.OWN] | keys_of(kinds)
    return replace(sentence, kinds=kinds, bags={**sentence.bags, Layer.OWN: own})
