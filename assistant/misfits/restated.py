"""What only says once more what a question takes for granted.

« Pourquoi est-ce plus difficile avec les lycées ? » is not answered by « c'est plus difficile avec
les lycées », and « quelles sont les missions facultatives ? » not by the list of what all missions,
« qu'elles soient obligatoires ou facultatives », are good for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.matching import SPOKEN_OF, Layer, Weighted, offered
from assistant.questions.asked import Asked
from assistant.questions.question import Question, plain_text
from assistant.questions.roles import WordRole
from ingest.french import fold, stem, tokens

_DEGREE = re.compile(
    r"\bpourquoi\b[^?!]{0,80}?\b(?:plus|moins|si|aussi|tellement|tant|trop) "
    r"(?!en plus\b|de \d)(?P<quality>\w{4,})"
)
_TELLS_WHY = re.compile(
    r"\b(?:car|parce|puisqu\w*|afin|pour|permet\w*|vis(?:e|ent)|contribu\w+|grace|objectif|"
    r"raisons?|causes?|dus?|dues?|rend(?:ent)?|a mesure|du fait|en raison|faute|face|suite|"
    r"facteurs?|sources?|"
    r"donc|ainsi(?! qu)|d'ou|entrain\w+|provoqu\w+|expliqu\w+|tient|tiennent|lie[es]*|manque\w*|"
    r"sans|empech\w+|frein\w*|obstacles?|comme)\b|\ben \w{3,}ant\b|\w\W?\s:\s+\w"
)
_HARD_WITH = re.compile(
    r"\bpourquoi (?:est ce|c'est|est il)\b[^,;?!]{0,20}\b"
    r"(?:compliqu|difficil|complex|dur|ardu|delicat)\w*\b[^?!]*\bavec\b"
)
_SAID = 0.5
_HEAVY = 0.4
"""Weight from which a noun says what a question is about."""

_EITHER = re.compile(
    r"\b(?:qu'(?:ils|elles) soient|(?:aussi bien|tant)|soit) (?P<one>\w+)(?:,)? "
    r"(?:ou|que|comme|soit) (?P<other>\w+)"
)


def only_says_it_is_so(question: Question, terms: Sequence[Weighted], candidate: Candidate) -> bool:
    """Whether a statement says all that a question asks the reason of, and no reason.

    Nor does the reason for something else answer, where it is hard with somebody.
    """
    if question.asked is not Asked.WHY:
        return False
    match = _DEGREE.search(plain_text(question.text))
    if match is None:
        return False
    if candidate.shape not in STATEMENTS:
        return False
    if _HARD_WITH.search(plain_text(question.text)):
        things = [w for w in terms if plain_text(w.term.surface) != match["quality"]]
        if leaves_the_thing_out(things, candidate):
            return True
    if _TELLS_WHY.search(fold(candidate.text)):
        return False
    own = candidate.bags.get(Layer.OWN, frozenset())
    asked = [w for w in terms if w.term.asks]
    return bool(asked) and all(offered(weighted, own) >= _SAID for weighted in asked)


def leaves_the_thing_out(terms: Sequence[Weighted], candidate: Candidate) -> bool:
    """Whether a candidate is nowhere about a thing that says what the question is about."""
    things = (w for w in terms if w.weight >= _HEAVY and w.term.role is WordRole.NOUN)
    asked = (w for w in things if w.term.asks)
    bags = [candidate.bags.get(layer, frozenset()) for layer in (*SPOKEN_OF, Layer.ITEMS)]
    return any(not any(offered(thing, bag) >= _SAID for bag in bags) for thing in asked)


def tells_both_kinds(question: Question, candidate: Candidate) -> bool:
    """Whether a list is announced as of two kinds alike, where it is asked which are of one."""
    if candidate.shape is not Shape.LIST:
        return False
    asked = {stem(token.form) for token in tokens(fold(question.text))}
    pairs = _EITHER.finditer(fold(candidate.announced))
    return any((stem(p["one"]) in asked) is not (stem(p["other"]) in asked) for p in pairs)
