"""French-looking text for load: it has the lengths and the word frequencies of real text.

Words are drawn with the frequencies of Zipf's law from a vocabulary of real function words and
made-up nouns, so that the posting lists of a lexical index have the shape that they really have.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate

_FUNCTION = "de la le les des et à en un une du pour dans que par sur avec au ce qui est son"
_ONSETS = "b c d f g l m n p r s t v br ch cr dr fr gr pl pr tr"
_VOWELS = "a e i o u é è ou ai on an in eau oi"
_VOCABULARY = 20_000


@cache
def _words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    chance = random.Random(7)  # noqa: S311 - load, not secrets
    made: dict[str, None] = dict.fromkeys(_FUNCTION.split())
    onsets, vowels = _ONSETS.split(), _VOWELS.split()
    while len(made) < _VOCABULARY:
        syllables = chance.choice((2, 2, 3, 3, 4))
        word = "".join(chance.choice(onsets) + chance.choice(vowels) for _ in range(syllables))
        made[word] = None
    weights = accumulate(1 / rank for rank in range(1, len(made) + 1))
    return tuple(made), tuple(weights)


def paragraph(seed: int, words: int = 150) -> str:
    """The same text for the same seed."""
    vocabulary, weights = _words()
    chance = random.Random(seed)  # noqa: S311
    drawn = chance.choices(vocabulary, cum_weights=weights, k=words)
    sentences = []
    while drawn:
        length = chance.randint(8, 24)
        sentence, drawn = drawn[:length], drawn[length:]
        sentences.append(" ".join(sentence).capitalize() + ".")
    return " ".join(sentences)
