"""Who does each thing, where a sentence or its source names several who act.

- « rédigé par la fédération et relu par l'inspection »: each verb keeps its own agent.
- « le garde constate, le directeur met en demeure »: two subjects may not change verbs.
- « elle » does not stand for a masculine word of the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.lemmas import is_verb
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.text import Word, may_be_verb, plain, same_word, words
from assistant.verify.voice import acts, is_verb_pair, opening_of

_BY = re.compile(r"(?<!\w)par (?=[a-z])")
_CLOSES = re.compile(
    r"[,;:.()]|(?<!\w)et (?=(?:[\w']+ ){1,4}par (?:[a-z]))|(?<!\w)(?:qui|dont|pour)(?!\w)"
    r"|(?<!\w)(?:apres|avant|avec|selon|lors|depuis|pendant)(?!\w)"
)
_REACH = 40
"""Characters between a verb and the « par » that names who does it."""

_PARTICIPLE = re.compile(r"(?:é|i|u|is|it|ert|int)(?:e|s|es)?$")
"""Only what is done has an agent: « soutenir par un prêt » names a means."""

_LINKED = re.compile(r" (?:(?:a|ont|avait|avaient|ne|n'|se|s'|le|la|les|l'|lui|leur|y|en) ?){0,3}")


def fault(sentence: str, laid: Sequence[Alignment]) -> str | None:
    """Why an agent differs; `None` where none does."""
    for piece in laid:
        if piece.unit.kind == "row":
            continue
        pairs = [p for p in piece.pairs if p.sources]
        if _FOR.search(plain(sentence)) and not _FOR.search(plain(piece.text)):
            return "la phrase intervertit qui fait quoi"
        rules = (_other_agent, _object_as_agent, _other_subject, _subjects_swapped, _other_gender)
        if any(rule(sentence, piece, pairs) for rule in rules):
            return "la phrase intervertit qui fait quoi"
    return None


def _agent_of(text: str, verb_end: int) -> tuple[int, int] | None:
    """The agent that a verb takes: the first « par » shortly after it."""
    low = plain(text)
    match = _BY.search(low, verb_end, verb_end + _REACH)
    if match is None or re.search(r"[,;:.()]", low[verb_end : match.start()]):
        return None
    stop = _CLOSES.search(low, match.end())
    return match.end(), stop.start() if stop else len(low)


def _other_agent(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether a verb that has an agent on both sides has another one in the sentence."""
    for verb in pairs:
        mine = _agent_of(sentence, verb.claim.end)
        if mine is None or not _takes_agent(sentence, verb):
            continue
        named = [p for p in pairs if mine[0] <= p.claim.start < mine[1]]
        spans = [_agent_of(piece.text, s.end) for s in verb.sources if _passive(s)]
        theirs = [span for span in spans if span is not None]
        if not named or not theirs or len(theirs) < len(verb.sources):
            continue
        if not any(a <= s.start < b for p in named for s in p.sources for a, b in theirs):
            return True
    return False


def _passive(verb: Word) -> bool:
    return bool(_PARTICIPLE.search(verb.text) or _ACTION.search(verb.form))


def _takes_agent(sentence: str, verb: Pair) -> bool:
    """Whether a word is a participle or the noun of an action (« le parrainage par les uns »)."""
    done = acts(sentence, verb.claim) and bool(_PARTICIPLE.search(verb.claim.text))
    return done or bool(_ACTION.search(verb.claim.form))


def _object_as_agent(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether « fait par X » stands where the unit says that another does it: X comes later there.

    « Financé par les communes » over « la région finance les bus et les communes les arrêts ».
    """
    for verb in pairs:
        mine = _agent_of(sentence, verb.claim.end)
        done = acts(sentence, verb.claim) and _PARTICIPLE.search(verb.claim.text)
        if mine is None or not done or not is_verb_pair(sentence, piece, verb):
            continue
        if not all(_active(piece, s) for s in verb.sources):
            continue
        if any(
            verb.claim.end <= p.claim.start < mine[0] and acts(sentence, p.claim) for p in pairs
        ):
            continue  # « les familles accueillies sont orientées par … »
        agent = next((p for p in pairs if mine[0] <= p.claim.start < mine[1]), None)
        if agent and any(s.start < piece.own for s in agent.sources):
            continue
        if agent and all(s.start > v.start for s in agent.sources for v in verb.sources):
            return True
        if agent and all(_told_of_another(piece.text, v, agent.sources) for v in verb.sources):
            return True
        if agent and any(
            _other_clause(piece.text, s, v) for s in agent.sources for v in verb.sources
        ):
            return len(agent.sources) == len(verb.sources) == 1
    return False


def _active(piece: Alignment, verb: Word) -> bool:
    """Whether a verb of a unit is finite and done by its subject."""
    if _BE.search(piece.text[: verb.start]) or _agent_of(piece.text, verb.end):
        return False
    return verb.start >= piece.own and _finite(piece.text, verb)


def _told_of_another(text: str, verb: Word, named: Sequence[Word]) -> bool:
    """Whether a verb is that of « X, qui … », and none of these words is in X."""
    match = _WHO.search(plain(text[: verb.start]))
    return match is not None and not any(match.start(1) <= w.start < match.end(1) for w in named)


def _finite(text: str, verb: Word) -> bool:
    """Whether a verb has its subject before it: no infinitive, no participle without « a »."""
    return not _UNFINISHED.search(verb.text) or bool(_HAS.search(text[: verb.start]))


def _other_clause(text: str, agent: Word, verb: Word) -> bool:
    """Whether a subject of its own stands between a word and a verb that comes later."""
    joint = [m.end() for m in _JOINED.finditer(plain(text), agent.end, verb.start)]
    return bool(joint) and any(
        is_verb(w.form) and may_be_verb(text, w.start)
        for w in words(text)
        if agent.end <= w.start < joint[-1]
    )


_JOINED = re.compile(r"(?:,| et|;) (?:les? |la |l'|des |une? )")


def _other_subject(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether a verb has for its subject what follows it in the unit, where it has another.

    « Les mairies interviennent » over « les clubs interviennent avec les mairies ».
    """
    content = [w for w in words(sentence) if w.is_content]
    for actor, verb in pairwise(content):
        if actor.start < opening_of(sentence) or not _LINKED.fullmatch(
            plain(sentence[actor.end : verb.start])
        ):
            continue
        pair = next((p for p in pairs if p.claim.start == verb.start), None)
        done = _carried(sentence, piece, verb, pairs) if pair is None else None
        who = next((p for p in pairs if p.claim.start == actor.start), None)
        pair = done or pair
        if pair is None or who is None or not (done or is_verb_pair(sentence, piece, pair)):
            continue
        if _BE.search(sentence[: verb.start]) or acts(sentence, actor):
            continue
        if not _finite(sentence, verb) or _shared_verb(piece, who):
            continue
        said = [w.form for w in content if w.end <= actor.end]
        sources = [s for s in pair.sources if s.start >= piece.own]
        if sources and all(_has_another(piece, s, who, said) for s in sources):
            return True
    return False


def _carried(sentence: str, piece: Alignment, verb: Word, pairs: Sequence[Pair]) -> Pair | None:
    """The noun of an action that a light verb carries (« assure l'évaluation »), if any."""
    pair = next((p for p in pairs if p.claim.start > verb.start), None)
    if pair is None or not lexicon().is_light(verb.form):
        return None
    if not _THE.fullmatch(plain(sentence[verb.end : pair.claim.start])):
        return None
    return pair if all(acts(piece.text, s) for s in pair.sources) else None


def _has_another(piece: Alignment, verb: Word, who: Pair, said: Sequence[str]) -> bool:
    """Whether a verb of a unit is finite and has a subject that a sentence does not name first."""
    text = piece.text
    if not _active(piece, verb) or any(s.end <= verb.start for s in _near(who, piece, verb)):
        return False
    ahead = [
        w for w in words(text) if w.is_content and w.end <= verb.start and w.start >= piece.own
    ]
    pronoun = _THEY.search(plain(text[piece.own : verb.start]))
    if pronoun and not ahead:
        return any(w.is_content for w in words(text[: piece.own])) and not any(
            s.start < piece.own for s in who.sources
        )
    between = plain(text[ahead[-1].end : verb.start]) if ahead else ""
    if not ahead or not (_LINKED.fullmatch(between) or _ALSO.fullmatch(between)):
        return False
    start = max((m.end() for m in _STOPS.finditer(plain(text), 0, verb.start)), default=0)
    subject = [w for w in ahead if w.start >= start]
    if _ALSO.fullmatch(between):  # « la commission aide les uns, évalue les autres »
        start = piece.own
        stop = next((w.start for w in ahead[1:] if _finite(text, w) and acts(text, w)), verb.start)
        subject = [w for w in ahead if w.start < stop]
    if not subject or not _ARTICLE.match(plain(text[start:])):
        return False
    return not any(supports(w.form, said) for w in subject)


def _shared_verb(piece: Alignment, who: Pair) -> bool:
    """Whether the verb is understood before a word (« …, et une instance de suivi dans 55 % »)."""
    return any(
        _ELLIPSIS.search(plain(piece.text[: s.end])) and re.search(r"\d", piece.text[s.end :])
        for s in who.sources
    )


def _near(who: Pair, piece: Alignment, verb: Word) -> list[Word]:
    """Where an actor stands in the clause of a verb of the unit, or before the unit."""
    start = max((m.end() for m in _STOPS.finditer(plain(piece.text), 0, verb.start)), default=0)
    return [s for s in who.sources if s.start >= start]


_UNFINISHED = re.compile(r"(?:é|i|u)(?:e|s|es)$|é$|ant$|\w{2}(?:er|ir|oir|re)$")
"""Participles and infinitives: their subject stands elsewhere."""
_THE = re.compile(r" (?:aussi |egalement )?(?:les? |la |l'|une? |des |a la |a l'|au )")
_ELLIPSIS = re.compile(r"[,;] (?:et )?(?:les? |la |l'|une? |des )(?:\w+ ){0,2}(?:de |d')?\w+$")
_FOR = re.compile(
    r"(?<!\w)(?:pour le compte|au nom|en lieu et place|a la place) (?:de |du |des |d')"
)
_WHO = re.compile(r"([^,;.:()]+),? qui (?:ne |n'|se |s'|en |y |lui |leur )?(?:\w+ment )?$")
_HAS = re.compile(r"(?<!\w)(?:a|ont|avait|avaient|aura|auront)(?: \w+ment| aussi| déjà)? $")
_ALSO = re.compile(r"(?:,|,? et|,? puis) (?:le |la |les |l'|y |en )?")
_STOPS = re.compile(r"[,;:.(] ?|(?<!\w)(?:et|mais) (?=(?:les? |la |l'|des |une? ))")
_ARTICLE = re.compile(r"(?:les? |la |l'|une? |des |chaque |tou(?:t|te|s|tes) |cett?e? |ces )")
_THEY = re.compile(r"(?:ils?|elles?) (?:[\w']+ ){0,2}$")
_BE = re.compile(
    r"(?<!\w)(?:est|sont|était|étaient|sera|seront|soit|soient|été|être)"
    r" (?:\w+ment |aussi |encore |déjà |bien |toujours )?$"
)
_ACTION = re.compile(r"(?:age|ment|tion|sion|ise)s?$")


def _tied(between: str) -> bool:
    """Whether a verb stands right behind its subject; « aide les élus à lire » gives it none."""
    return bool(_LINKED.fullmatch(plain(between))) and "à" not in between


def _subjects_swapped(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether a verb has taken the subject that stands right before another verb of the unit."""
    content = [w for w in words(piece.text) if w.is_content]
    tied = [
        (actor, verb)
        for actor, verb in pairwise(pairs)
        if is_verb_pair(sentence, piece, verb)
        and _tied(sentence[actor.claim.end : verb.claim.start])
    ]
    verbs = {verb.claim.start for _, verb in tied}
    tied = [(actor, verb) for actor, verb in tied if actor.claim.start not in verbs]
    actors = [actor for actor, _ in tied]
    for actor, verb in tied:
        subjects = set()
        for source in verb.sources:
            ahead = [w for w in content if w.end <= source.start]
            if ahead and _tied(piece.text[ahead[-1].end : source.start]):
                subjects.add(ahead[-1].start)
        if not subjects or any(s.start in subjects for s in actor.sources):
            continue
        others = [p for p in actors if p is not actor]
        if any(s.start in subjects for p in others for s in p.sources):
            return True
    return False


_HE_OR_SHE = re.compile(
    r"(?:[^,]{1,60}, )?(?:(?P<she>elles?)|ils?(?! (?:faut|est|y|s'|convient|existe|reste|ne faut)))"
    r" "
)
_HIS = re.compile(r"(?<!\w)(?:le|un|ce|cet|du|au) $")
_HER = re.compile(r"(?<!\w)(?:la|une|cette) $")


def _other_gender(sentence: str, piece: Alignment, pairs: Sequence[Pair]) -> bool:
    """Whether « le musée » acts where the unit has « elle »: the article tells.

    Only where the actor is a word of the sentence before, and not one of the unit itself.
    """
    pronoun = _HE_OR_SHE.match(plain(piece.unit.text))
    actor = next((p for p in pairs if p.claim.start >= opening_of(sentence)), None)
    if piece.unit.kind != "prose" or pronoun is None or actor is None:
        return False
    if any(s.start >= piece.own for s in actor.sources):
        return False
    article = _HIS if pronoun["she"] else _HER
    named = [s for s in actor.sources if same_word(actor.claim.form, s.form)]
    return bool(named) and all(article.search(plain(piece.text[: s.start])) for s in named)
