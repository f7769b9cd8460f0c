"""Turns that keep the words of a statement and change what it says.

- « à l'école » at the end of a sentence, where only the title speaks of a school: a title lends a
  subject, never the place of what is stated;
- « les agents déclarent que la ville a un manque », where the agents declare that they have one;
- « les classes à la recherche d'élèves » over « les élèves à la recherche d'une classe »;
- « un stage obligatoire », where the statement only says that one needs to learn;
- « 9 % avec les clubs » over « 9 % avec les associations, en particulier avec les clubs »;
- « le club élabore le plan », where it is « un allié dans l'élaboration du plan ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.verify.alignment import Alignment, Pair
from assistant.verify.figures import figure_offsets
from assistant.verify.lemmas import infinitives
from assistant.verify.lexicon import lexicon, supports
from assistant.verify.segments import marker_offsets
from assistant.verify.terms import Terms
from assistant.verify.text import Word, plain, same_word, words
from assistant.verify.voice import acts, opening_of


def fault(sentence: str, laid: Sequence[Alignment], terms: Terms) -> str | None:
    """Why a statement is turned; `None` where it is not."""
    for piece in laid:
        if piece.unit.kind != "row" and _placed_anew(sentence, piece, terms):
            return "la phrase donne un lieu que l’extrait ne dit pas"
        if _declared_of_another(sentence, piece) or _relation_turned(sentence, piece):
            return "la phrase intervertit qui fait quoi"
        if _lent_to_some(sentence, piece):
            return "la phrase généralise ce que l’extrait dit de certains"
        if _part_for_whole(sentence, piece) or _helper_does(sentence, piece):
            return "la phrase dit plus que l’extrait"
        if _obliged(sentence, piece):
            return "la phrase dit une obligation que l’extrait ne dit pas"
    return None


_IN = re.compile(
    r"(?<!\w)(?:dans|chez|(?<!grace )(?<!quant )(?<!jusqu')a|au|aux)"
    r"(?: (?:la|le|les|leurs?|chaque|une?|ces?|cette))? ?(?:l')?$"
)


def _placed_anew(sentence: str, piece: Alignment, terms: Terms) -> bool:
    """Whether a word that only the title or the question has says where the statement holds."""
    paired = [p.claim.start for p in piece.pairs if p.sources]
    verb = next((p.claim for p in piece.pairs if p.sources and acts(sentence, p.claim)), None)
    start = max(opening_of(sentence), piece.start, verb.end if verb else min(paired, default=0))
    judged = figure_offsets(sentence) | marker_offsets(sentence)
    known = [w.form for w in words(f"{piece.unit.before} {piece.text}")]
    known += [w.form for e in terms.equivalents(piece.text) for w in words(e)]
    content = [w for w in words(sentence) if w.is_content and start < w.start < piece.end]
    if len(paired) < _OF_ITS_OWN or _THERE.search(plain(piece.unit.text)):
        return False
    return any(
        word.start not in paired
        and word.start not in judged
        and not lexicon().is_neutral(word.form, announced=True)
        and not lexicon().is_light(word.form)
        and word.form not in infinitives(word.form)
        and word.form not in _CLAIMS_NO_PLACE
        and not supports(word.form, known)
        and _is_at(sentence, word)
        for word in content
    )


_OF_ITS_OWN = 2
_THERE = re.compile(r"(?<!\w)(?:y|en|leur|lui) \w+")
_CLAIMS_NO_PLACE = ("condition", "conditions", "titre", "suite", "compte", "jour", "ensemble")


def _is_at(sentence: str, word: Word) -> bool:
    """Whether a word stands behind « dans les », « à l' » with its accent, « au »."""
    match = _IN.search(plain(sentence[: word.start]))
    if match is None:
        return False
    ahead = [w for w in words(sentence[: match.start()]) if w.kind == "word"]
    if plain(match.group()).startswith(("dans", "chez")):
        return True
    accented = not plain(match.group()).startswith("a ") or sentence[match.start()] in "àÀ"
    return accented and bool(ahead) and ahead[-1].is_content and not acts(sentence, ahead[-1])


_SAYS = r"(?:declar|indiqu|dis|estim|affirm|pens|juge|signal|rapport|annonc|jugent)\w*"
_SAYS_THAT = re.compile(
    rf"(?<!\w){_SAYS} (?:que |qu')(?P<who>(?:les? |la |l'|leurs? |une? |des )[\w-]+)"
)
_SAYS_DOING = re.compile(
    rf"(?<!\w){_SAYS} (?:ne pas |se |s'|y |en )?(?P<verb>\w+(?:er|ir|oir|re|dre))(?!\w)"
)


def _declared_of_another(sentence: str, piece: Alignment) -> bool:
    """Whether what some say of themselves (« disent travailler ») is said of others."""
    mine, theirs = _SAYS_THAT.search(plain(sentence)), _SAYS_DOING.search(plain(piece.unit.text))
    if mine is None or theirs is None or _SAYS_THAT.search(plain(piece.unit.text)):
        return False
    who = [w for w in words(mine["who"]) if w.is_content]
    before = [w.form for w in words(piece.unit.text[: theirs.start()])]
    return bool(who) and not any(supports(w.form, before) for w in who)


_RELATION = re.compile(
    r"(?<!\w)(?:a la recherche|en quete|en attente|a la place|au service|au profit|en faveur)"
    r" (?:de|d'|du|des)"
)


def _relation_turned(sentence: str, piece: Alignment) -> bool:
    """Whether the two ends of « X à la recherche de Y » have changed places."""
    mine, theirs = _RELATION.search(plain(sentence)), _RELATION.search(plain(piece.text))
    if mine is None or theirs is None:
        return False
    pairs = [p for p in piece.pairs if p.sources]
    ahead = [p for p in pairs if p.claim.end <= mine.start()][-1:]
    after = [p for p in pairs if p.claim.start >= mine.end()][:1]
    seeker = [w.start for w in words(piece.text) if w.is_content and w.end <= theirs.start()][-1:]
    if not ahead or not after or not seeker:
        return False
    return _stands_at(after[0], seeker[0]) and not _stands_at(ahead[0], seeker[0])


def _stands_at(pair: Pair, place: int) -> bool:
    return any(s.start == place for s in pair.sources)


_OBLIGED = re.compile(r"(?P<noun>[\w-]{3,}) (?!est |sont |pas )(?:[\w-]{3,} )?obligatoires?(?!\w)")
_BINDS = re.compile(
    r"(?<!\w)(?:oblig|impos|exig|doi|dev|tenu|faut|faudra|requi|imperat|contrai|indispens|necessaire)"
)


def _obliged(sentence: str, piece: Alignment) -> bool:
    """Whether a thing is called obligatory over a mere need."""
    match = _OBLIGED.search(plain(sentence[piece.start : piece.end]))
    if match is None or _BINDS.search(plain(piece.text)):
        return False
    noun = plain(match["noun"])
    return any(same_word(noun, w.form) for w in words(piece.text))


_ESPECIALLY = re.compile(r"(?<!\w)(?:en particulier|notamment|surtout|par exemple)(?!\w)")


def _part_for_whole(sentence: str, piece: Alignment) -> bool:
    """Whether a share of a whole is given for what the statement only singles out in it."""
    theirs = _ESPECIALLY.search(plain(piece.unit.text))
    mine = plain(sentence[piece.start : piece.end])
    if theirs is None or "%" not in mine or _ESPECIALLY.search(mine):
        return False
    turn = piece.own + theirs.start()
    content = [w for w in words(piece.text) if w.is_content and piece.own <= w.start]
    ahead = [w for w in content if w.end <= turn][-2:]
    near = len(ahead) > 1 and _OF.fullmatch(plain(piece.text[ahead[0].end : ahead[1].start]))
    whole = [w.start for w in (ahead if near else ahead[-1:])]
    pairs = [p for p in piece.pairs if p.sources]
    singled = any(all(s.start > turn for s in p.sources) for p in pairs)
    return singled and not any(s.start in whole for p in pairs for s in p.sources)


_OF = re.compile(r" (?:de |du |des |de la |de l'|d')")
_SOME = ("some", "most", "few")


def _lent_to_some(sentence: str, piece: Alignment) -> bool:
    """Whether a subject from the question does what the statement says of some only."""
    own = piece.unit.text
    limits = [m for m in lexicon().find(own, _SOME) if not own[: m.start].strip()]
    if not limits or lexicon().find(sentence, _SOME) or piece.unit.kind == "row":
        return False
    limited = next((w.start for w in words(own) if w.start >= limits[0].end and w.is_content), -1)
    pairs = [p for p in piece.pairs if p.sources]
    return not any(s.start == piece.own + limited for p in pairs for s in p.sources)


_HELPER = re.compile(
    r"(?<!\w)(?P<help>allies?|soutiens?|appuis?|aides?|atouts?|partenaires?|leviers?|relais)(?!\w)"
)
_AT = re.compile(r"(?<!\w)(?:dans|pour) (?:la |le |les |l')?")


def _helper_does(sentence: str, piece: Alignment) -> bool:
    """Whether who only helps in an action (« un allié dans l'élaboration ») is said to do it."""
    theirs = _HELPER.search(plain(piece.unit.text))
    if theirs is None or any(supports(theirs["help"], [w.form]) for w in words(sentence)):
        return False
    found = _AT.finditer(plain(piece.unit.text), theirs.end())
    starts = {piece.own + match.end() for match in found}
    return any(
        acts(sentence, pair.claim)
        and pair.claim.form not in infinitives(pair.claim.form)
        and any(same_word(pair.claim.form, s.form) and s.start in starts for s in pair.sources)
        for pair in piece.pairs
    )
