"""Where a thing is: a statement that says it of the thing itself.

« Anne Vasseur, entraîneuse au Centre Jean Bouin » holds a place and says where nothing is held. A
question for a place is answered by a verb of being somewhere (« se tient à », « est basée à »), by
a line that announces an event (`assistant.candidates.announcements`), or by the verb that it uses
itself, and of the thing that it names: a fair is not where the schools meet. An event that the
title of its document names with the thing asked for (« Atelier 44, Foire des écoles ») is where
that thing is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.announcements import place_announced
from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.figures import people
from assistant.language.words import WORDS
from assistant.matching import strength
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term
from assistant.questions.roles import WordRole
from ingest.french import STOP_WORDS, fold, tokens

_IS_SOMEWHERE = re.compile(
    r"\b(?:se (?:sont )?(?:tien\w+|ten\w+|deroul\w+|pass\w+|trouv\w+|situ\w+|reuni\w+|fait|"
    r"font|fera)|s['’]est (?:tenu|deroule|passe|reuni)\w*|s['’]etend\w*|s['’]install\w+|"
    r"(?:a|ont|aura|auront|avait|eu) (?:eu )?lieu|"
    r"situe\w*|basee?s?|install\w+|implant\w+|sieg\w+|heberg\w+|accueill\w+|domicili\w+|"
    r"ouvr\w+|organise\w*|exerc\w+|travaill\w+|couvr\w+|est|sont|etai(?:t|ent)|ser(?:a|ont)|va|vont|"
    r"aller|rend\w*|adress\w+|contact\w+|telecharg\w+|trouv\w+|lire|consult\w+)\b"
)
_LABELLED = re.compile(r"\b(?:lieu|adresse|siege|salle|ville|rendez[- ]vous)\b[^:]{0,20}:")
_GETTING = re.compile(
    r"\b(?:trouve[rz]?|obten\w+|procur\w+|adress\w+|contact\w+|telecharg\w+|lire|consult\w+|"
    r"renseign\w+|inscri\w+|envoy\w+|acheter|demander)\b(?! (?:t )?(?:il|elle)s?\b)"
)
"""« Où trouver les coordonnées ? » asks how to come by something, not where it stands."""

_PRONOUNS = frozenset({"elle", "il", "elles", "ils", "ce", "cela", "on", "nous", "vous", "celle"})
_OF_PLACES = re.compile(r"\b(?:lieux?|adresses?|sites?|salles?|permanences?)\b")
_SAID = 0.5


def says_no_whereabouts(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a candidate does not say of the thing asked for where it is."""
    if question.asked is not Asked.PLACE or _GETTING.search(fold(question.text)):
        return False
    if candidate.shape in {Shape.LIST, Shape.STEPS}:
        return not _OF_PLACES.search(fold(" ".join((candidate.announced, *candidate.section[-1:]))))
    if candidate.shape not in STATEMENTS:
        return not any(map(str.isalpha, candidate.text))
    if _names_person(question, candidate, texts):
        return False
    folded = fold(candidate.text)
    if _LABELLED.search(folded) or place_announced(candidate.text):
        return False
    verbs = [t for t in question.terms if t.role is WordRole.VERB]
    own = texts.bag(candidate.text)
    if any(not verb.soft and strength(verb, own) == 1.0 for verb in verbs):
        return False
    said = _IS_SOMEWHERE.search(folded)
    if said is None:
        return True
    asked = [t for t in question.asking if t not in verbs]
    return bool(asked) and not _is_of_it(asked, candidate, said.start(), texts)


def _names_person(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement introduces the person whom a question names (« X, directeur au… »)."""
    named = [question.text[start:end] for start, end in people(question.text)]
    own = texts.bag(candidate.text)
    return any(texts.bag(name) <= own for name in named)


def _is_of_it(asked: Sequence[Term], candidate: Candidate, end: int, texts: Texts) -> bool:
    """Whether what stands before the verb is what the question asks of."""
    head = _head(candidate.text[:end])
    if not head or fold(head) in _PRONOUNS:
        return True
    bag = texts.bag(head)
    if any(strength(term, bag) >= _SAID for term in asked):
        return True
    phrase = texts.bag(candidate.text[:end])
    if any(len(term.parts) > 1 and strength(term, phrase) == 1.0 for term in asked):
        return True
    title = texts.title_bag(candidate.document)
    numbered = any(char.isdigit() for term in asked for char in term.surface)
    return (
        numbered
        and not bag.isdisjoint(title)
        and all(strength(term, title) >= _SAID for term in asked)
    )


def _head(before: str) -> str:
    """The noun that a sentence begins with, what stands before nouns left aside."""
    for token in tokens(before):
        if token.form in _PRONOUNS:
            return token.form
        skipped = token.form in STOP_WORDS | WORDS["determiners"] or token.form[:1].isdigit()
        if not skipped:
            return before[token.start : token.end]
    return ""
