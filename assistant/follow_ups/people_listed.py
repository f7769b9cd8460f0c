"""The people that were just named, as a follow-up speaks of them.

After « qui parle à la soirée ? », « elle » is the one woman of the answer, told by the title in
front of her name; « c'est un médecin ? » after « qui préside le club ? » is asked of whoever does;
« et le président du club ? » asks who that is, not what else he could be put in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.noun_phrases import names
from ingest.french import fold

_WOMAN = re.compile(r"^\W*(?:madame|mme|mademoiselle)\b", re.IGNORECASE)
_MAN = re.compile(r"^\W*(?:monsieur|m\.|mr)(?=\s)", re.IGNORECASE)
_TITLED = re.compile(
    r"^(?:l[ea]s? )?(?:madame|mme|mademoiselle|monsieur|m\.|mr|docteure?|dr|professeure?|pr)\s",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:l[ea]\s+|l['’])(?:vice[- ]?)?(?:pr[ée]sidente?|directeur|directrice|responsable|"
    r"secrétaire|trésorier|trésorière|coordinateur|coordinatrice|coordonnateur|coordonnatrice|"
    r"maire|ministre|doyen|doyenne|administrateur|administratrice|chef|cheffe)\b[^?]*$",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:qui|quel(?:le)?s? (?:personnes?|intervenante?s?|orateurs?|experts?))\b")
_PERSON = re.compile(r"\b(?:madame|mme|monsieur|docteure?|professeure?)\s", re.IGNORECASE)
_OF_ONE = re.compile(
    r"^(?:(?:et|donc|mais) )?c'(?:est|etait) (?:bien |aussi )?une? \w+(?: \w+)?\W*$"
)
_IS_ONE = re.compile(
    r"^\W*(?:(?:et|donc|mais)\s+)?c['’](?:est|était)\s+(?:bien\s+|aussi\s+)?(?P<article>une?)\s+",
    re.IGNORECASE,
)


def asked_who(question: str) -> bool:
    """Whether a question asks for people."""
    return bool(_WHO.search(fold(question)))


def one_listed(woman: bool, labels: Sequence[str]) -> str:
    """The one person of a list that « elle » or « lui » may be; empty where several may."""
    fitting = [label for label in labels if (_WOMAN if woman else _MAN).match(label)]
    if len(fitting) != 1:
        return ""
    return next((phrase.noun for phrase in names(f". {fitting[0]}")), "")


def person_told(previous: str, answer: str) -> str:
    """Whom « c'est un médecin ? » speaks of after a question that asked who; empty without.

    Args:
        previous: The question before, as it was read.
        answer: The line that answered.
    """
    if not asked_who(previous):
        return ""
    found = [phrase for phrase in names(f". {answer}") if not phrase.determiner]
    return found[0].noun if found and answer.lstrip().startswith(found[0].noun) else ""


def says_what_one_is(plain: str) -> bool:
    """Whether a folded question asks what somebody is (« c'est un médecin ? »)."""
    return bool(_OF_ONE.match(plain))


def is_one(person: str, question: str) -> str:
    """« C'est une infirmière ? » asked of a person: « Anne Dubois est-elle infirmière ? »."""
    match = _IS_ONE.match(question)
    if match is None:
        return question
    pronoun = "elle" if match["article"].lower() == "une" else "il"
    return f"{person} est-{pronoun} {question[match.end() :]}"


def who_is(new: str, previous: str) -> str:
    """« Qui est monsieur Dubois ? » for what a follow-up brings; empty where it is nobody.

    Args:
        new: What the follow-up brings.
        previous: The question before: an office is asked for after a question for people alone.
    """
    of_people = asked_who(previous) or bool(_PERSON.search(previous))
    if _TITLED.match(new) or (_OFFICE.match(new) and of_people):
        return f"Qui est {new} ?"
    return ""
