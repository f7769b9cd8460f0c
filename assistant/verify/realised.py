"""What somebody proposes, refuses or gives up doing is not done.

« La psychologue a proposé d'ouvrir un groupe » does not say that she opened it: where a statement
has a verb in the infinitive under one of these verbs, a sentence that has it in another form must
say the verb above it too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import infinitives
from assistant.verify.text import plain, same_word, words
from assistant.verify.voice import is_verb_pair

_ABOVE = frozenset(
    [
        *("proposer", "penser", "renoncer", "refuser", "demander", "promettre", "envisager"),
        *("essayer", "tenter", "hesiter", "chercher", "conseiller", "recommander", "menacer"),
        *("projeter", "interdire", "eviter", "empecher", "accepter", "souhaiter", "suggerer"),
        *("decider", "imposer", "defendre", "craindre", "esperer", "vouloir", "oublier"),
        *("autoriser", "inviter", "encourager", "omettre", "refuser", "prevoir", "cesser"),
    ]
)
_LINK = re.compile(r" (?:[\w']+ ){0,3}?(?:de |d'|a )(?:ne pas |se |s'|le |la |les |l'|y |en )?")


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why a thing is said to be done that is not; `None` where none is."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        rules = [_told_past, _foretold, _prepared, _still_planned, _purposed]
        rules += [_done] if piece.unit.kind == "prose" else []
        if any(rule(sentence, piece) for rule in rules):
            return "la phrase donne pour fait ce que l’extrait ne dit pas fait"
    return None


def _done(sentence: str, piece: Alignment) -> bool:
    said = [w for w in words(sentence) if w.is_content]
    for pair in piece.pairs:
        if not is_verb_pair(sentence, piece, pair) or _infinitive(pair.claim.form):
            continue
        above = [_verb_above(piece.text, s.start) for s in pair.sources if _infinitive(s.form)]
        if len(above) != len(pair.sources) or not all(above):
            continue
        if not any(same_word(verb, w.form) for verb in above if verb for w in said):
            return True
    return False


_PAST = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|aura|auront)(?: (?:ete|deja|bien|aussi|\w+ment))* $"
)


def _told_past(sentence: str, piece: Alignment) -> bool:
    """Whether the infinitive that an item or a note opens with is told as done.

    « Former les agents » is to be done: « les agents ont été formés » says that it was.
    """
    first = next(iter(words(piece.unit.text)), None)
    if first is None or not first.is_content or not _infinitive(first.form):
        return False
    start = piece.own + first.start
    return _told(sentence, piece, _PAST, lambda place: place == start)


def _told(
    sentence: str, piece: Alignment, done: re.Pattern[str], stands: Callable[[int], bool]
) -> bool:
    """Whether a word that stands so in the excerpt is told as done.

    Args:
        sentence: The sentence.
        piece: What of the excerpt it is aligned with.
        done: What ends in front of the word in the sentence, where it says so.
        stands: Whether a word stands so, by its offset in the text of the piece.
    """
    return any(
        done.search(plain(sentence[: pair.claim.start]))
        and not _infinitive(pair.claim.form)
        and all(stands(s.start) for s in pair.sources)
        for pair in piece.pairs
        if pair.sources
    )


def _behind(piece: Alignment, words_before: re.Pattern[str]) -> Callable[[int], bool]:
    """Whether an offset of a piece stands right behind some words."""
    return lambda place: words_before.search(plain(piece.text[:place])) is not None


_TO_COME = re.compile(
    r"(?<!\w)(?:sera|seront|va|vont)(?: etre)?(?: (?:alors|aussi|ainsi|\w+ment))* $"
)
_WILL = re.compile(r"\w{2,}(?:era|eront|ira|iront|dra|dront|ura|uront)$")
_DONE = re.compile(r"(?<!\w)(?:a|ont|avait|avaient)(?: (?:ete|deja|bien|aussi|\w+ment))* $")


def _foretold(sentence: str, piece: Alignment) -> bool:
    """Whether what will be done (« des équipes seront envoyées ») is told as done."""
    ahead = _behind(piece, _TO_COME)
    coming = {w.start for w in words(piece.text) if _WILL.match(w.form)}
    return _told(sentence, piece, _DONE, lambda place: place in coming or ahead(place))


_PREPARES = re.compile(
    r"(?<!\w)(?:prepar(?:e|ent|er|ant|ation|atifs)|projets?|perspective|intention|volonte|promesse"
    r"|proposition)(?: en vue)? (?:(?:de |d'|du |des |a )?(?:la |le |les |l'|une? |son |leur )?)$"
)


def _prepared(sentence: str, piece: Alignment) -> bool:
    """Whether what is only prepared or planned (« le projet de création ») is told as done."""
    return _told(sentence, piece, _PAST, _behind(piece, _PREPARES))


_WILL_BE = re.compile(
    r"(?<!\w)(?:sera|seront|est|sont|a ete|ont ete|aura ete)(?: (?:bien|ainsi|aussi|\w+ment))* $"
)
_PURPOSE = re.compile(
    r"(?:projets?|plans?(?: d'actions?)?|etudes?|diagnostics?)"
    r"(?: (?:sera|seront|est|sont)(?: \w+){1,2})? (?:pour|afin d[e']) ?$"
)


def _purposed(sentence: str, piece: Alignment) -> bool:
    """Whether what a plan is made for (« un plan pour créer X ») is told as to be done itself.

    The plan may be made in between: « un plan sera établi pour créer X ».
    """
    return _told(sentence, piece, _WILL_BE, _behind(piece, _PURPOSE))


_PROJECT = re.compile(r"(?:^|[(,;:]) ?projets? (?:de |d')(?:la |l')?$")
_KIND = re.compile(r"(?:sante|territoires?|etablissements?|lois?|vie|soins?|services?)$")
"""« Projet de santé » is a document, not a project to come."""
_UNDONE = re.compile(
    r"(?<!\w)(?:projet|prepar|prev|envisag|souhait|veu|vis|imagin|reflech|etudi|futur|d'ici|bientot)"
)


def _still_planned(sentence: str, piece: Alignment) -> bool:
    """Whether what a list only names as a project (« projet de navette ») is told as there."""
    _, colon, item = plain(sentence).rpartition(" : ")
    if _UNDONE.search(item if piece.unit.kind == "item" and colon else plain(sentence)):
        return False
    return any(
        all(
            _PROJECT.search(plain(piece.text[: s.start])) and not _KIND.match(s.form)
            for s in pair.sources
        )
        for pair in piece.pairs
        if pair.sources
    )


def _infinitive(form: str) -> bool:
    return form in infinitives(form)


def _verb_above(text: str, offset: int) -> str | None:
    """The verb whose infinitive stands at an offset, where it leaves open whether it is done."""
    ahead = [w for w in words(text) if w.is_content and w.end < offset]
    for word in ahead[-2:]:
        if infinitives(word.form) & _ABOVE and _LINK.fullmatch(plain(text[word.end : offset])):
            return word.form
    return None
