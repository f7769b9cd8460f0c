"""A share keeps its whole: « parmi les A qui R, N % V » gives no « N % des A », no « N % des V ».

- Where the statement restricts those it counts (« parmi les communes qui ont une école »), a
  percentage may not be said of all of them.
- Where the statement says of a whole what share of it V (« les A qui R sont en V : N % »), it
  may not be said of those who V.
- A share of some is none of others (`assistant.verify.share_bases`), nor of a part of them
  (« parmi les clubs qui … »).
- Those who are asked stay the same: « auprès des habitants » is not « auprès des maires ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import supports
from assistant.verify.share_bases import AMONG, OF, of_others, same_number
from assistant.verify.terms import NO_TERMS, Terms
from assistant.verify.text import Word, content_forms, may_be_verb, plain, same_word, words

_LINK = re.compile(r"(?<!\w)qui(?!\w)")
_ASKED = re.compile(r"(?<!\w)aupres (?:des |de la |de l'|du |de |d')(?:\d+ )?(?P<who>\w+)")


def fault(sentence: str, laid: Sequence[Alignment], terms: Terms = NO_TERMS) -> str | None:
    """Why a share is taken of another whole; `None` where none is."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        rules = (
            *(_unrestricted, _turned, _restriction_said),
            *(_restricted_anew, _restricted_otherwise),
        )
        if any(rule(sentence, piece) for rule in rules) or of_others(sentence, piece, terms):
            return "la phrase donne la part d’autre chose que l’extrait"
    return None


def others_asked(sentence: str, seen: str) -> str | None:
    """Why the sentence has others asked than the excerpts and their record say."""
    mine = {m["who"] for m in _ASKED.finditer(plain(sentence))}
    theirs = {m["who"] for m in _ASKED.finditer(plain(seen))}
    if mine and theirs and not any(supports(one, theirs) for one in mine):
        return "la phrase parle d’autres personnes que l’extrait"
    return None


def _unrestricted(sentence: str, piece: Alignment) -> bool:
    """Whether a percentage of some (« parmi ceux qui … ») is said without what restricts them."""
    said = content_forms(sentence)
    share = next(iter(OF.finditer(plain(sentence))), None)
    for match in AMONG.finditer(plain(piece.unit.text)):
        if not any(same_number(match["n"], f["n"]) for f in OF.finditer(plain(sentence))):
            continue
        base = piece.unit.text[slice(*match.span("base"))]
        link = _LINK.search(plain(base))
        if link is None or share is None:
            continue
        verbs = content_forms(base[link.end() :])[:1]
        head = content_forms(base[: link.start()])
        others = [form for form in said if not any(same_word(form, one) for one in head)]
        if not all(supports(form, others) for form in verbs):
            return True
    return False


_WHO = re.compile(
    r"(?! ?(?:ont|a|sont|est|avaient|seront|n'|ne|se|s'|y) ) ?(?:\w+ )?"
    r"(?:(?P<who>qui (?:ne |n'|s'|se |y |en |sont |ont |est |a )*)"
    r"|(?P<having>ayant |disposant |etant )|(?=\w+ant(?:es?|s)? )|(?=\w+(?:ee?s?|is|us) ))"
    r"(?P<verb>\w+)"
)
_AFFIRMS = re.compile(r"(?<!\w)(?:sont|est|ont|a|ne sont pas|n'ont pas) (?:\w+ment |deja |bien )?$")


def _restriction_said(sentence: str, piece: Alignment) -> bool:
    """Whether what restricts those who are counted has become what is said of them.

    « 41 % des communes ayant une école y servent … » does not make 41 % of the towns have one.
    """
    low, theirs = plain(sentence), plain(piece.unit.text)
    for share in OF.finditer(theirs):
        head = re.match(r"(?:\w+ )??\w+(?= )", share["rest"])
        mine = next((m for m in OF.finditer(low) if same_number(m["n"], share["n"])), None)
        if head is None or mine is None:
            continue
        start = share.start("rest") + head.end()
        limit = _WHO.match(theirs, start)
        then = limit and _then_said(piece.unit.text, limit.end(), share.end())
        if limit is None or then is None:
            continue
        if _dropped(sentence, mine["rest"], piece.unit.text[start:then]):
            return True
        done = content_forms(piece.unit.text[then : share.end()])
        said = [w.form for w in words(sentence)]
        if done and not any(supports(form, said) for form in done):
            return True
        if _moved(sentence, limit["verb"], piece.unit.text[start:then], done):
            return True
        for word in words(sentence[mine.start("rest") : mine.end("rest")]):
            place = mine.start("rest") + word.start
            if not same_word(word.form, limit["verb"]):
                continue
            lead = low[mine.start("rest") : place]
            links = list(_RELATIVE.finditer(lead))
            free = not links or _verb_between(lead[links[-1].end() :])
            stated = is_verb(word.form) and word.form.endswith(("nt", "t", "e"))
            stated = stated and not word.form.endswith("ant") and not word.text.endswith("é")
            if free and (stated or _AFFIRMS.search(lead)):
                return True
    return False


def _restricted_anew(sentence: str, piece: Alignment) -> bool:
    """Whether a percentage of all is said of some of them (« parmi les clubs qui … »)."""
    low, theirs = plain(sentence), plain(piece.unit.text)
    if AMONG.search(theirs) or _LINK.search(plain(piece.unit.inherited)):
        return False
    for share in OF.finditer(theirs):
        head = re.match(r"(?:\w+ )??\w+(?= )", share["rest"])
        if head is None or _WHO.match(theirs, share.start("rest") + head.end()):
            continue
        for among in AMONG.finditer(low):
            limit = _LIMITED.search(among["base"])
            if limit and same_number(among["n"], share["n"]) and not _known_of(among["base"]):
                return True
        mine = next((m for m in OF.finditer(low) if same_number(m["n"], share["n"])), None)
        if mine and _CLEFT.search(low[: mine.start()]):
            continue
        limit = mine and _LINK.search(mine["rest"][:_NEAR_HEAD])
        if mine and limit and not _known_of(mine["rest"]):
            start = mine.start("rest") + limit.end()
            verb = next((w for w in words(sentence) if w.start > start and w.is_content), None)
            if verb and _then_said(sentence, verb.end, mine.end()) is not None:
                return True
    return False


def _restricted_otherwise(sentence: str, piece: Alignment) -> bool:
    """Whether « parmi les A qui R, N % V » has become « parmi les A qui V, N % R »."""
    given = [m for m in AMONG.finditer(plain(piece.unit.text)) if _LINK.search(m["base"])]
    for mine in AMONG.finditer(plain(sentence)):
        theirs = [m["base"] for m in given if same_number(m["n"], mine["n"])]
        link = _LINK.search(mine["base"])
        if not theirs or link is None or _known_of(mine["base"]):
            continue
        said = content_forms(mine["base"][link.end() :])
        limits = [base[m.end() :] for base in theirs if (m := _LINK.search(base))]
        known = [w.form for limit in limits for w in words(limit) if w.is_content]
        if said and not any(supports(form, known) for form in said):
            return True
    return False


_LIMITED = re.compile(
    r"(?<!\w)(?:qui|dont|ayant|dotee?s? d|equipee?s? d|pourvue?s? d|situee?s? )|(?<=s )\w+ant(?= )"
)
_NEAR_HEAD = 30
_CLEFT = re.compile(r"(?<!\w)(?:ce sont|c'est|il y a|on compte)(?: \w+)? $")


def _known_of(base: str) -> bool:
    """Whether those counted are only said to be those who answered."""
    return any(_ANSWERED.match(w.form) for w in words(base))


_RELATIVE = re.compile(r"(?<!\w)(?:qui|dont|ayant|lorsqu|quand)(?!\w)")


def _verb_between(text: str) -> bool:
    """Whether a relative has its verb already: what follows is said of the whole."""
    return any(
        w.is_content and is_verb(w.form) and w.form.endswith(("nt", "t")) and len(w.form) > _SHORT
        for w in words(text)
    )


_SHORT = 3


def _dropped(sentence: str, rest: str, limit: str) -> bool:
    """Whether nothing is left of what restricts those who are counted.

    Those who « responded » are those whom an inquiry knows of.
    """
    told = content_forms(limit)
    said = [w.form for w in words(sentence)]
    if not told or _REFERS.match(rest) or any(_ANSWERED.match(form) for form in told):
        return False
    return not any(supports(form, said) for form in told)


def _moved(sentence: str, verb: str, limit: str, done: Sequence[str]) -> bool:
    """Whether what restricts those who are counted is only said after what is said of them.

    « 41 % des communes ayant une école y servent … » is not « 41 % … servent … dans une école ».
    """
    found = [w for w in words(sentence) if w.is_content]
    told = content_forms(limit)
    ends = [w.start for w in found if is_verb(w.form) and supports(w.form, done[:1])]
    places = [w.start for w in found if supports(w.form, told)]
    kept = supports(verb, [w.form for w in found]) or _LINK.search(plain(sentence))
    return bool(ends and places) and not kept and min(places) > min(ends)


_REFERS = re.compile(r"(?:ces |cette |leurs? |ceux|celles)")
_ANSWERED = re.compile(r"(?:repond|interrog|enquet|particip|sond|consult|questionn)")


_CLITICS = (" y ", " en ", " se ", " s'", " ne ", " n'")
_OBJECTS = (" la ", " le ", " les ", " l'")
"""Pronouns before a verb; those that are articles too need a plural that no noun has."""


def _then_said(text: str, start: int, end: int) -> int | None:
    """Where the finite verb stands that follows what restricts those who are counted."""
    for word in words(text):
        if not (start <= word.start < end and word.is_content) or word.text.endswith("é"):
            continue
        lead = plain(text[: word.start])
        finite = lead.endswith(_CLITICS) and word.form.endswith(("nt", "t", "e"))
        finite |= lead.endswith(_OBJECTS) and word.form.endswith("ent")
        finite &= is_verb(word.form) and not word.form.endswith(("ant", "ment"))
        if finite or _finite(text, word):
            return word.start
    return None


def _turned(sentence: str, piece: Alignment) -> bool:
    """Whether those who V in the statement are the whole in the sentence."""
    match = OF.search(plain(sentence))
    if match is None or re.search(r"\d ?% (?:des|de|du|d')", plain(piece.unit.text)):
        return False
    if AMONG.search(plain(piece.unit.text)):
        return False
    rest = [w for w in words(sentence) if match.start("rest") <= w.start < match.end("rest")]
    verb = next((w for w in rest[1:] if w.is_content and _finite(sentence, w)), None)
    if verb is None:
        return False
    base = [w for w in rest if w.is_content and w.start < verb.start][1:]
    places = {p.claim.start: [s.start for s in p.sources] for p in piece.pairs if p.sources}
    mine = [places[w.start] for w in base if w.start in places]
    done = [
        places[w.start]
        for w in rest
        if w.is_content and w.start >= verb.start and w.start in places
    ]
    if not mine or not done or len(mine) < len(base):
        return False
    return min(min(at) for at in mine) > max(min(at) for at in done)


def _finite(sentence: str, word: Word) -> bool:
    return (
        is_verb(word.form)
        and may_be_verb(sentence, word.start)
        and word.form.endswith(("nt", "t", "e"))
    )
