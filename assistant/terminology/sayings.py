"""Turns of phrase that say a thing without being its name.

« Voir un médecin le jour même » says what « soins non programmés » names. A name binds its words:
« médecin traitant » is one thing, and half of it another. The words of a saying go on meaning what
they mean by themselves, and each of them may be answered by the thing as well. A saying can thus
only add a link between a question and a text, never take one away, so that there may be many.

Algorithm: the sayings are looked up by the units of their words
(`assistant.terminology.phrase_units`), the longest one from each word on; one that opens on a verb
may be interrupted (`assistant.terminology.interrupted`). The time depends on the length of the
text, not on how many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.terminology import interrupted
from assistant.terminology.interrupted import Phrase
from assistant.terminology.phrase_units import Word, sequences, stem_of

Names = frozenset[str]
Phrases = Mapping[Phrase, Names]

Rows = list[list[list[str]]]

NO_NAMES: Names = frozenset()


@dataclass(frozen=True)
class Sayings:
    """What is said of which concepts.

    Attributes:
        phrases: Names of concepts by the units of a saying.
        verbal: Those that may be interrupted.
    """

    phrases: Phrases = field(default_factory=dict)
    verbal: frozenset[Phrase] = frozenset()
    _reach: Mapping[str, int] = field(init=False, repr=False)
    _by_first: Mapping[str, tuple[Phrase, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Orders the phrases for look-up."""
        object.__setattr__(self, "_reach", reach(self.phrases))
        object.__setattr__(self, "_by_first", interrupted.by_first(self.verbal))

    @classmethod
    def of(cls, sayings: Iterable[tuple[str, str]]) -> Sayings:
        """Sayings by pairs of a writing and the name of its concept."""
        phrases: dict[Phrase, set[str]] = defaultdict(set)
        written = tuple(sayings)
        for writing, name in written:
            for key in sequences(writing):
                phrases[key].add(name)
        verbal = interrupted.verbal(writing for writing, _ in written)
        return cls({key: frozenset(names) for key, names in phrases.items()}, verbal)

    @classmethod
    def kept(cls, phrases: Rows, verbal: Rows) -> Sayings:
        """Sayings that were kept as rows."""
        return cls(phrases_of(phrases), frozenset(tuple(key) for (key,) in verbal))

    def said(self, words: Sequence[Word], text: str = "") -> Mapping[int, Names]:
        """The concepts that the words of a question say together, by the positions of the words.

        A participle of its `text` says something of a noun, and no saying that opens on a verb.
        """
        found: dict[int, Names] = {}
        for start in range(len(words)):
            participle = interrupted.is_participle(text, words[start].token.start)
            phrase, places = self._match(words, start, participle=participle)
            for place in places:
                found[place] = found.get(place, NO_NAMES) | self.phrases[phrase]
        return found

    def names(self, units: Sequence[str], start: int) -> Names:
        """Every concept that the words of a text say from a place on."""
        furthest = min(self._reach.get(units[start], 0), len(units) - start)
        ends = range(start + 1, start + furthest + 1)
        said = (self.phrases.get(tuple(units[start:end]), NO_NAMES) for end in ends)
        return NO_NAMES.union(*said)

    @property
    def stems(self) -> frozenset[str]:
        """Stems of all words."""
        return frozenset(stem_of(part) for phrase in self.phrases for part in phrase)

    def _match(
        self, words: Sequence[Word], start: int, *, participle: bool
    ) -> tuple[Phrase, Sequence[int]]:
        furthest = min(self._reach.get(words[start].unit, 0), len(words) - start)
        for end in range(start + furthest, start, -1):
            phrase = tuple(word.unit for word in words[start:end])
            if phrase in self.phrases and not (participle and phrase in self.verbal):
                return phrase, range(start, end)
        if participle:
            return (), ()
        return interrupted.match(words, start, self._by_first) or ((), ())


def reach(phrases: Iterable[Phrase]) -> dict[str, int]:
    """The length of the longest phrase by its first unit."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


def rows_of(phrases: Phrases) -> Rows:
    """Phrases by the names of their concepts, as lists: each set of names is written once."""
    found: dict[Names, list[str]] = defaultdict(list)
    for key, names in phrases.items():
        found[names].append(" ".join(key))
    return [[sorted(names), keys] for names, keys in found.items()]


def phrases_of(rows: Rows) -> dict[Phrase, Names]:
    """The phrases again."""
    sets = ((frozenset(names), keys) for names, keys in rows)
    return {tuple(key.split(" ")): names for names, keys in sets for key in keys}
