"""How well a candidate answers « qui »: somebody, all of some people, an office, those who act.

- « Qui peut adhérer ? » wants a statement of whom something is open to
  (`assistant.questions.eligibility`).
- « À qui m'adresser ? » wants an office or a name, and how it is reached
  (`assistant.questions.reaching`).
- « Qui est mobilisé ? » wants the list of those who act, « avec qui » something done together.
- Any other « qui » wants a name, a sentence before an item that only stands in the right list, and
  not the title of the very thing (« La Grande Enquête » for « qui a mené l'enquête ? »).
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, WHOLES, Candidate, Shape
from assistant.language.figures import names_somebody_else, people
from assistant.language.verb_forms import VERB_FORM, is_first_a_verb
from assistant.matching import Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.eligibility import (
    asks_who_is_within,
    asks_whom_it_is_for,
    is_under_whom,
    says_who_is_within,
    says_whom,
)
from assistant.questions.list_kinds import PEOPLE
from assistant.questions.question import Question, plain_text
from assistant.questions.reaching import (
    TURNED_TO,
    is_to_find,
    names_whom,
    sends_somewhere,
    tells_how,
    tells_plainly,
)
from assistant.scoring.caring import asks_who_is_charged, caring_fit
from assistant.scoring.enumerating import is_of_those_who_act
from assistant.scoring.figure_fit import LACKING
from assistant.scoring.survey_makers import maker_fit
from assistant.scoring.with_whom import asks_with_whom, statement_with_fit
from ingest.french import fold, tokens

_INFINITIVE = re.compile(r"^\W*\w{2,}(?:er|ir|dre|tre|ire)\b(?! (?:et|a|est|sont|peu))")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_VERB = re.compile(VERB_FORM)
_APPOSITION = re.compile(r",\s+[^\W\d_A-ZÀ-Ý]")
"""« Ada Nuri, présidente de… »: what stands so is somebody."""
_SPEAKS = re.compile(
    r"\bqui (?:est ce qui )?(?:(?:a|ont|est|sont|avai(?:t|ent)) )?"
    r"(?:parl|interv[ei]n|pris la parole|pren\w+ la parole|presente|anim|s'exprim|temoign)"
)
"""« Qui parle à la soirée ? » wants people, and no title of the evening."""

_AMONG_STEPS = 0.55
"""Whom to turn to, among all the steps: one of their sentences says it."""

_THING = 5
_DEED_ALONE = 0.6
"""« Ouvrir les écoles. » says what is to be done and nobody who does it."""

_NAME = re.compile(r"\b(?:Monsieur|Madame|Docteur|Dr|M\.|Mme|Pr)\b|[A-ZÀ-Ý][a-zà-ÿ-]+ [A-ZÀ-Ý]{2,}")
_EVERYBODY = re.compile(
    r"\btou(?:s|tes) (?:les |leurs )?(?:noms|gens|personnes|intervenant\w*|orat\w+)\b|"
    r"\bles noms\b|\bqui sont\b|\bc'est qui les\b|\bquelles personnes\b"
)
_OFFICE = re.compile(
    r"(?:l[ea]s?|l['’]\w+|une?|ce|cette|mon|ma|notre|votre)\s|[a-zà-ÿ-]+ (?:de|du|des|d['’]\w+)\s"
)
"""« Qui est *le* directeur *de*… »: an office is asked about, not somebody by name."""

_ONE_OF_MANY = 0.75
_BESIDE_WHOM = 0.75
"""Whom a thing brings together, for whom it is open to; and the reverse."""

_CELLS = frozenset({Shape.CELL, Shape.CELLS})
_TELLING = STATEMENTS | {Shape.LIST, Shape.STEPS, Shape.HEADING}
"""What may tell how somebody is reached; a table of shares does not."""


def person_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « qui »."""
    plain = plain_text(question.text)
    if _EVERYBODY.search(plain) or _SPEAKS.search(plain):
        return _people(question, candidate)
    if asks_who_is_charged(question):
        return caring_fit(question, candidate, _somebody(question, candidate))
    return maker_fit(question, candidate, _somebody(question, candidate))


def _people(question: Question, candidate: Candidate) -> float:
    """Affinity with a question for all of some people: their list before one of them."""
    if candidate.shape is Shape.LIST and len(_NAME.findall(candidate.text)) > 1:
        return 1.0
    return _ONE_OF_MANY * _somebody(question, candidate)


def _somebody(question: Question, candidate: Candidate) -> float:
    if asks_whom_it_is_for(plain_text(question.text)):
        return _whom_fit(question, candidate)
    if candidate.shape in _CELLS and not any(map(str.isalpha, candidate.text)):
        return LACKING
    if TURNED_TO.search(plain_text(question.text)):
        return _turned_to(question, candidate)
    if candidate.shape is Shape.ITEM and not _says_itself(question, candidate):
        return 0.75
    if candidate.shape in WHOLES and is_of_those_who_act(question, candidate):
        return 0.97
    if candidate.shape in STATEMENTS | {Shape.HEADING, Shape.CELL, Shape.ROW}:
        return _single(question, candidate)
    if candidate.shape is Shape.LIST and question.asked is Asked.PERSON:
        if _SPEAKS.search(plain_text(question.text)) and PEOPLE not in candidate.kinds:
            return LACKING
        named = len(people(candidate.text))
        return 0.95 if named >= 2 else 0.7
    return 0.72


def _whom_fit(question: Question, candidate: Candidate) -> float:
    """Affinity with « qui peut adhérer ? »: whom it is for, before whom it brings together."""
    if candidate.shape not in STATEMENTS:
        return LACKING
    told = plain_text(candidate.text)
    within = asks_who_is_within(plain_text(question.text))
    if stands_under_whom(question, candidate):
        return 1.0
    if says_who_is_within(told) is not within:
        return _BESIDE_WHOM if says_whom(told) else LACKING
    return 1.0 if says_whom(told) else LACKING


def stands_under_whom(question: Question, candidate: Candidate) -> bool:
    """Whether a statement stands under « Pour qui ? », for a question that asks just that."""
    asked = plain_text(question.text)
    if candidate.shape is not Shape.SENTENCE or not asks_whom_it_is_for(asked):
        return False
    heading = plain_text(" ".join(candidate.section[-1:]))
    return is_under_whom(heading) and not asks_who_is_within(asked)


def _single(question: Question, candidate: Candidate) -> float:
    """Affinity of one statement with « qui »."""
    if (name := _name_asked(question)) and not _introduces(name, candidate.text):
        return 0.75
    if asks_with_whom(question):
        return statement_with_fit(candidate)
    if _is_title_of(question, candidate.text) or _names_no_speaker(question, candidate.text):
        return LACKING
    if names_somebody_else(question.text, candidate.text):
        return 1.0
    return _DEED_ALONE if _INFINITIVE.match(fold(candidate.text)) else 0.85


def _is_title_of(question: Question, text: str) -> bool:
    """Whether a text names nobody: it is, or quotes, the title of the thing that is asked about."""
    asked = [w.surface for w in question.terms if not w.strong]
    things = {w.form for term in asked for w in tokens(term) if len(w.form) >= _THING}
    named = [{w.form for w in tokens(text[a:b])} for a, b in people(text)]
    if _NAME.search(text) or any(_APPOSITION.match(text, end) for _, end in people(text)):
        return False
    if all(things.isdisjoint(forms) for forms in named):
        return False
    besides = _QUOTED.sub(" ", text)
    if things.isdisjoint({w.form for w in tokens(besides)}):
        return not people(besides)
    words = [word for word in besides.split() if word.islower()]
    return not any(_VERB.fullmatch(word) or is_first_a_verb(word) for word in words)


def _names_no_speaker(question: Question, text: str) -> bool:
    """Whether a line has neither a verb nor somebody, where it is asked who speaks."""
    if not _SPEAKS.search(plain_text(question.text)) or _NAME.search(text):
        return False
    if any(_APPOSITION.match(text, end) for _, end in people(text)):
        return False
    if not people(_QUOTED.sub(" ", text)):
        return True
    return not any(_VERB.fullmatch(w) or is_first_a_verb(w) for w in text.split() if w.islower())


def _turned_to(question: Question, candidate: Candidate) -> float:
    """Affinity with « à qui m'adresser »: an office or somebody, and a word of how to reach it."""
    if candidate.shape not in _TELLING:
        return LACKING
    if not sends_somewhere(question.text, candidate.text):
        return LACKING
    if candidate.shape in {Shape.LIST, Shape.STEPS}:
        plain = tells_plainly(f"{candidate.announced} {candidate.text}")
        return _AMONG_STEPS if plain else LACKING
    if not tells_how(candidate.text):
        return LACKING
    if names_whom(question.text, candidate.text) and tells_plainly(candidate.text):
        return 1.0
    return LACKING if is_to_find(question.text) else 0.72


def _name_asked(question: Question) -> str:
    """The last word of the name in « qui est … », folded."""
    match = re.search(r"\bqui est (?:donc )?((?:[A-ZÀ-Ý][\w’'-]+\s*){2,4})", question.text, re.I)
    if match is None or _OFFICE.match(match.group(1)):
        return ""
    return fold(match.group(1).split()[-1])


def _introduces(name: str, text: str) -> bool:
    """Whether the text says who the person is (« X, présidente de… », « X est… », « (X) »)."""
    plain = fold(text)
    said = re.search(rf"\b{re.escape(name)}\b\*{{0,2}}\s*(?:,|:|\(|–|est\b)", plain)
    return bool(said) and not re.match(r"\W*(?:selon|pour|d'apres) ", plain[:12] if said else "")


def _says_itself(question: Question, candidate: Candidate) -> bool:
    """Whether an item has a word of the question itself, not only what announces its list."""
    own = candidate.bags.get(Layer.OWN, frozenset())
    return any(strength(term, own) > 0 for term in question.terms)
