"""« X est-il un Y ? »: a question that only a sentence about what X is can answer.

« Une ludothèque, c’est une bibliothèque ? » is answered by « une ludothèque n’est pas une
bibliothèque » or « il ne faut pas confondre… », and by no sentence that merely speaks of both: X
has to stand before a copula and Y behind it. What may be named otherwise (`Term.near`) may be
denied (« ce n’est pas une structure » says it is no « bibliothèque »), never affirmed.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.matching import strength
from assistant.questions.answer_kinds import ASSERTIONS
from assistant.questions.question import Question, Term, plain_text
from assistant.tables.classes import class_of_rows
from ingest.french import fold

_ASKED = re.compile(
    r"\b(?:c'est|est|sont|serait|seraient|etre)(?: (?:elle|il|elles|ils|ce))? "
    r"(?:(?:bien|vraiment|aussi|donc|juste|plutot|simplement|en fait|comme) )*"
    r"(?:une? (?:sorte |espece |genre |forme )?(?:de |d')?|des )"
    r"(?:(lieu|endroit|espace|point|service|organisme|outil|systeme) "
    r"(?:de |d'|pour |ou (?:l'on |on )?))?"
    r"(\w{3,})"
)
_IS_IT = re.compile(r"\best ce qu(?:e\b|')")
_INTERROGATIVE = re.compile(r"\b(?:qui|quel\w*|quoi|que|comment|pourquoi|combien|quand|ou)\b|\bqu'")
_COPULA = re.compile(
    r"\b(?:n'est|n'etait|est|sont|etait|etaient|sera|seront|constituent?|forment?|designent?)\b"
    r"(?! d(?:e |')(?:l[ea]s? |l'|s')?\w+(?:er|ir|re)\b)"
)
_CONFUSED = re.compile(r"\bne (?:faut|doit|doivent) (?:donc )?pas confondre\b|\bne pas confondre\b")
_DENIED = re.compile(r"\bn(?:e |')\w+ (?:donc |en aucun cas )?(?:pas|ni|plus|point|jamais)\b")
_PRONOUN = re.compile(r"\W*(?:elles?|ils?|ce|c'|cela)\b")
_OTHERS = re.compile(r"\b(?:ni|ou|mais)\b")
_ENDS = re.compile(r"[,;:.()]|\s(?:qui|que|dont|où|avec|pour|dans|afin|aux?|à|entre|sur)\s")
_HELD = 0.5


def member_asked(question: Question) -> Term | None:
    """The Y of « X est-il un Y ? »; `None` for other questions."""
    plain = plain_text(question.text)
    match = _ASKED.search(plain)
    if match is None or question.asked not in ASSERTIONS:
        return None
    if _INTERROGATIVE.search(_IS_IT.sub("", plain[: match.start()])):
        return None
    found = (t for t in question.terms if plain_text(t.surface).split()[0] in match.groups())
    return next((term for term in found if not term.asker and not term.context), None)


def denies(plain: str) -> bool:
    """Whether a folded sentence says that something is not something else."""
    return bool(_CONFUSED.search(plain) or _DENIED.search(plain))


def says_not_what_it_is(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement leaves open if X is a Y, for a question that asks just that."""
    asked = member_asked(question)
    if asked is None:
        return False
    at = question.terms.index(asked)
    subject = [t for t in question.terms[:at] if not t.soft and not t.asker and not t.context]
    if candidate.shape not in STATEMENTS:
        return not (subject and _is_a_row(subject, asked, candidate, texts))
    text = fold(candidate.text)
    if _CONFUSED.search(text):
        bag = texts.bag(candidate.text)
        return not all(strength(term, bag) >= _HELD for term in (*subject, asked))
    least = _HELD if _DENIED.search(text) else 1.0
    return not any(
        _is_named(asked, candidate.text[copula.end() :], least, texts)
        and _is_subject(subject, candidate.text[: copula.start()], texts)
        for copula in _COPULA.finditer(text)
    )


def _is_a_row(subject: list[Term], asked: Term, candidate: Candidate, texts: Texts) -> bool:
    """Whether X is a row of a table whose rows are Y, as the caption says (« Liste des Y »)."""
    if candidate.shape not in {Shape.CELL, Shape.ROW} or candidate.caption is None:
        return False
    rows = class_of_rows(texts.slice(candidate.document.id, candidate.caption))
    named = all(strength(term, candidate.rows) == 1.0 for term in subject)
    return named and strength(asked, texts.bag(rows)) == 1.0


def _is_named(asked: Term, after: str, least: float, texts: Texts) -> bool:
    """Whether some noun of the predicate, its complements aside, is the one asked for."""
    nouns = (_ENDS.split(part, maxsplit=1)[0] for part in _OTHERS.split(after))
    return any(strength(asked, texts.bag(noun)) >= least for noun in nouns)


def _is_subject(subject: list[Term], before: str, texts: Texts) -> bool:
    if _PRONOUN.match(fold(before)):
        return True
    bag = texts.bag(before)
    return all(strength(term, bag) >= _HELD for term in subject)
