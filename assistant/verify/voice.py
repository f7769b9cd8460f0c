"""Voice and verbs: passive or active, who is named after « par », what is a verb on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.verify.lemmas import infinitives, is_verb
from assistant.verify.segments import ADVERBIAL
from assistant.verify.text import Word, may_be_verb, plain, same_word

if TYPE_CHECKING:
    from assistant.verify.alignment import Alignment, Pair

_AGENT = re.compile(
    r"(?<!\w)\w{2,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|it|ite|ites|ise|ises|ert|erte|ertes)"
    r"(?: [\w']+){0,4}? par (?!(?:an|mois|jour|semaine|heure|metre|type|exemple|ailleurs|rapport"
    r"|courrier|mail|telephone|personne|foyer|habitant|ordre|voie|groupe|internet|ecrit)s?\b)[a-z]"
)
_FAR_AGENT = re.compile(
    r"(?<!\w)(?:est|sont|etait|etaient|sera|seront|ete) \w{2,}(?:e|ee|i|u|is|it|ert)e?s?"
    r" (?:dans|pour|lors|a|au|aux|en|sur) (?:[\w']+ ){2,8}"
    r"par (?=(?:les? |la |l'|une? |des |cette |leurs? ))"
)
"""« Seront aidées dans la préparation de leurs examens par un tuteur »."""
_SHORT = re.compile(r"(?<!\w)(?:mise?s?|prise?s?|faite?s?|dite?s?|[lv]ue?s?)(?: [\w']+){0,3} $")
_SEEN = re.compile(r"(?<!\w)se (?:voi|ver)\w+ \w+(?:er|ir|re)(?!\w)")


def opening_of(sentence: str) -> int:
    """Where the clause begins after an adverbial that opens the sentence (« En 2024, … »)."""
    comma = sentence.find(",")
    return comma if comma > 0 and ADVERBIAL.match(plain(sentence)) else 0


PASSIVE = re.compile(
    r"(?<!\w)(?:est|sont|etait|etaient|sera|seront|soit|soient|ete|etre|fut|furent)"
    r" (?:\w+ment |aussi |encore |deja |bien |toujours )?"
    r"\w{2,}(?:e|es|ee|ees|i|is|ie|ies|u|us|ue|ues|it|ite|ites|ise|ises|ert|erte|ertes|int|inte)"
    r"(?!\w)"
)


_AUXILIARY = re.compile(
    r"(?<!\w)(?:fait|font|faire|est|sont|etait|etaient|sera|seront|soit|soient|ete|etre|fut|furent)"
    r" (?:\w+ment |aussi |encore |deja |bien |toujours |pas |plus )?$"
)


def other_voice(sentence: str, piece: Alignment, pair: Pair) -> bool:
    """Whether a verb is passive on one side only."""
    if not is_verb_pair(sentence, piece, pair):
        return False
    here = bool(_AUXILIARY.search(plain(sentence[: pair.claim.start])))
    there = {bool(_AUXILIARY.search(plain(piece.text[: s.start]))) for s in pair.sources}
    return here not in there


def is_verb_pair(sentence: str, piece: Alignment, pair: Pair) -> bool:
    """Whether a word is a verb in the sentence and in one of its sources: both order the roles."""
    return acts(sentence, pair.claim) and any(
        same_word(pair.claim.form, s.form) and acts(piece.text, s) for s in pair.sources
    )


_OFFICES = frozenset(["president", "resident", "adherent", "expert", "membre", "delegue", "elu"])
_OFFICE = re.compile(r" (?:de|du|des|d'|honoraire|et|au|sortant)|[,.;)]|$")
"""« Président de la fédération » is an office, « ils président » a verb."""


def acts(text: str, word: Word) -> bool:
    """Whether a word may be a verb by its form and by what stands before it."""
    verbs = infinitives(word.form)
    if not verbs or (word.form in _OFFICES and _OFFICE.match(plain(text[word.end :]))):
        return False
    return word.form in verbs or may_be_verb(text, word.start) or _coordinated(text, word)


_DETERMINER = re.compile(r" (?:le |la |les |l'|une? |des |ses? |leurs? |chaque |aux? )")
_FINITE = re.compile(r"\w+(?:t|nd|ent)$")


def _coordinated(text: str, word: Word) -> bool:
    """« … et prévient la famille »: a finite verb right after « et »."""
    lead = plain(text[: word.start]).endswith(("et ", "ou ", "puis "))
    object_follows = bool(_DETERMINER.match(plain(text[word.end :])))
    return lead and (bool(_FINITE.fullmatch(word.form)) or object_follows)


_DETERMINED = re.compile(r"(?:(?<!\w)(?:les?|la|une?|cette|cet?|leur|son|sa|chaque) |(?<!\w)l')$")


def _present(written: str, form: str) -> bool:
    """Whether a form is a present and no participle: « aide », whose participle is « aidé »."""
    verbs = infinitives(form)
    ends = written.lower().endswith(("é", "ée", "és", "ées"))
    return bool(verbs) and not ends and all(verb.endswith("er") for verb in verbs)


def agents_of(text: str) -> list[int]:
    """Offsets of « par » where it introduces the one who acts."""
    low = plain(text)
    if _SEEN.search(low):
        return [0]
    found, start = [], 0
    while match := _AGENT.search(low, start):
        first = re.match(r"\w+", low[match.start() :])
        determined = first and _DETERMINED.search(low[: match.start()])
        present = first and _present(text[match.start() :][: len(first[0])], first[0])
        if (
            first
            and (determined or present or not is_verb(first[0]))
            and not _SHORT.search(low[: match.start()])
        ):
            start = match.start() + len(first[0])
            continue
        place = low.rfind(" par ", match.start(), match.end() + 1)
        if not low[:place].endswith((" ou", " et")):  # « par un don ou par un concert »
            found.append(place)
        start = match.end()
    far = _FAR_AGENT.search(low) if not found else None
    return [low.rindex(" par ", 0, far.end())] if far else found


_MEANS = re.compile(r"(?<!\w)en (?:apport|accord|donn|offr|fourniss|men|realis|assur)ant$")
_ITS_OBJECT = re.compile(r" (?:une? |des |de |son |sa |ses |leurs? )")


def carries_means(sentence: str, word: Word) -> bool:
    """Whether a verb only carries a noun: « en apportant un soutien » is « par un soutien »."""
    means = _MEANS.search(plain(sentence[: word.end]))
    return bool(means and _ITS_OBJECT.match(plain(sentence[word.end :])))


_MODAL = re.compile(r"(?<!\w)(?:doi(?:t|vent)|devr(?:a|ont)|peu(?:t|vent)|faut) (?:\w+ment )?$")


def governed(sentence: str, word: Word) -> bool:
    """Whether a verb is what one must or can do: it says something then (« doit expliquer »)."""
    return word.form in infinitives(word.form) and bool(
        _MODAL.search(plain(sentence[: word.start]))
    )


def said_in_order(sentence: str, ordered: Sequence[Pair], roles: tuple[Pair, Pair, Pair]) -> bool:
    """Whether the clause behind a colon says the three words in their order, again or alone.

    « Le club et la ville : la ville écrit au club »: what stands before the colon only names.
    """
    actor, verb, other = roles
    colon = sentence.rfind(" : ", 0, verb.claim.start)
    if colon <= other.claim.start:
        return False
    verbs, actors, others = (
        [
            p.claim.start
            for p in ordered
            if p.claim.start > colon and set(p.sources) & set(r.sources)
        ]
        for r in (verb, actor, other)
    )
    return bool(actors and others) and any(min(actors) < at < min(others) for at in verbs)
