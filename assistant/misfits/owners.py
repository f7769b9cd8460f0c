"""« Le premier objectif des clubs »: the aims of a survey about the clubs are not theirs.

A list is announced as somebody's aims: by the subject of a verb of aiming (« L'enquête sur les
clubs poursuit trois buts : ») or by a complement (« Les objectifs de l'enquête : »). Where the
question says whose aims it asks for, the one who is announced has to be named by it. A verb of
saying (« Le rapport cite… ») makes nobody's aims, and a pronoun is anybody's.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, TABULAR, WHOLES, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.matching import Layer, strength
from assistant.questions.asked import Asked
from assistant.questions.list_kinds import AIMS, kinds_of
from assistant.questions.question import Question, Term, plain_text, term_opening
from ingest.french import stem, tokens

_AIMS = r"(?:objectif|but|finalite|ambition|mission|visee|vocation)s?"
_RANKED = re.compile(
    r"\b(?:premi\w+|deuxieme|seconde?|troisieme|derni\w+|\d+\s?(?:er|ere|e|eme)) (?P<noun>\w+)"
)
_PURPOSE_OF = re.compile(
    rf"\b{_AIMS} (?:du |de la |de l'|de cet?(?:te)? )(?P<owner>\w+)\W*$|"
    r"\ba quoi (?:ca )?sert (?:donc )?(?:l[ea] |l'|ce |cette )(?P<thing>\w+)\W*$"
)
_BRINGING_IN = frozenset({"un", "une", "des", "chaque"})
_THEIRS = re.compile(rf"\W*(?:leurs?|son|sa|ses) {_AIMS}\b")
_OF = r"(?:de la |de l'|du |des |d'une? |de leurs? |de |d')"
_OF_PLANS = frozenset({"plan", "programme", "projet", "strategie", "politique", "demarche", "loi"})
"""What a body aims by: its aims are those of the body, and the other way round."""

_ASKED = re.compile(
    rf"\b{_AIMS} (?:(?:principa|priorit|majeur|premier|general)\w* )?{_OF}(?P<owner>\w+)"
)
_OF_FIGURES = TABULAR - WHOLES
_TOGETHER = re.compile(r"\bfont ensemble (?:l[ea]s? |l')")
_OF_SURVEYS = frozenset({
    "enquete", "rapport", "etude", "sondage", "questionnaire", "barometre", "travail", "volet",
})  # fmt: skip
"""« Que font ensemble les clubs et les lycées ? »: what a survey of them aims at is none of it."""

_DETERMINER = r"(?:l[ae]s? |l'|cette |cet? |ces |une? |notre |nos |votre |vos )"
_LINKS = r"(?:d[eu]s?|d'\w+|sur|pour|aupres|dans|entre|avec|aux?|en|qui|menee?s?|lancee?s?)"
_AIMING = (
    r"(?:poursui\w+|vis(?:e|ent|ait|aient)|cherch(?:e|ent|ait|aient)|ambitionn\w+|"
    r"a|ont|avai(?:t|ent)|s(?:'est|e) (?:fix|donn|assign)\w+|se sont (?:fix|donn)\w+|"
    r"veu(?:t|lent)|voul\w+|entend\w*|souhait\w+)"
)
_SUBJECT = re.compile(
    rf"\W*{_DETERMINER}(?P<owner>\w+(?: (?!{_LINKS}\b|{_AIMING}\b)\w+){{0,3}})"
    rf"(?: {_LINKS}\b[^.:;!?]{{1,90}}?)?,? {_AIMING}\b"
)
_LISTED = re.compile(r"^\W*(?:tableau|figure|graphique|encadre)\b[^:]*:|^\W*liste des ")
_PURSUED = r"(?:poursuivi|vise|fixe|recherche|affiche|declare|annonce|defini)e?s? (?:par|pour) "
_COMPLEMENT = re.compile(
    rf"\W*(?:[^.:;]{{3,60}}? (?:que|qu') ?(?:toute?s? )?)?(?:quels? sont )?(?:{_DETERMINER})?"
    rf"(?:\w+ )??{_AIMS} "
    rf"(?:(?:\w+ ){{0,2}}?{_OF}|{_PURSUED}(?:{_DETERMINER})?)(?P<owner>\w+)"
)


def are_aims_of_another(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a list is announced as the aims of somebody that the question does not name."""
    if _TOGETHER.search(plain_text(question.text)):
        return candidate.shape in _OF_FIGURES or _are_aims_of_a_survey(candidate)
    owner = _owner_asked(question) if candidate.shape in WHOLES else None
    if owner is None or AIMS not in candidate.kinds:
        return False
    announced = _announced(candidate, texts)
    match = _COMPLEMENT.match(announced) or _SUBJECT.match(announced)
    if match is None:
        return False
    start, end = match.span("owner")
    about = [m for m in texts.mentions(announced) if m.start < end and m.end > start]
    named = [owner, *(term for term in question.terms if not term.soft)]
    if not about or any(strength(t, m.keys | m.near) > 0 for t in named for m in about):
        return False
    by_plan = not _OF_PLANS.isdisjoint(match["owner"].split())
    publisher = texts.bag(candidate.document.publisher or "")
    return not (by_plan and strength(owner, publisher) > 0)


def _are_aims_of_a_survey(candidate: Candidate) -> bool:
    """Whether a text says, or announces, what a survey aims at."""
    told = candidate.text if candidate.shape in STATEMENTS else candidate.announced
    match = _SUBJECT.match(plain_text(told))
    return match is not None and not _OF_SURVEYS.isdisjoint(match["owner"].split())


def is_of_another_plan(question: Question, candidate: Candidate) -> bool:
    """Whether a statement tells the purpose of « un plan », or of others, for that of « le plan ».

    « Un plan d'action sera écrit » brings in another one, and « leur objectif » is somebody's who
    is named before it.
    """
    match = _PURPOSE_OF.search(plain_text(question.text))
    if match is None or candidate.shape not in STATEMENTS:
        return False
    wanted = stem(match["owner"] or match["thing"])
    plain = plain_text(candidate.text)
    words = tokens(plain)
    named = [i for i, word in enumerate(words) if stem(word.form) == wanted]
    if named:
        return all(i > 0 and words[i - 1].form in _BRINGING_IN for i in named)
    return bool(_THEIRS.match(plain)) and wanted not in candidate.bags.get(
        Layer.ANTECEDENT, frozenset()
    )


def is_ranked_otherwise(question: Question, candidate: Candidate) -> bool:
    """Whether a list is announced as of another kind than that of which a rank is asked.

    « Le premier objectif de l'enquête » is not the first of the actions that its report proposes.
    """
    if question.asked is not Asked.RANK or candidate.shape is not Shape.LIST:
        return False
    noun = _RANKED.search(plain_text(question.text))
    kinds = kinds_of(noun["noun"]) if noun else frozenset()
    if AIMS not in kinds or not candidate.kinds or not kinds.isdisjoint(candidate.kinds):
        return False
    said = tokens(" ".join((candidate.announced, *candidate.section[-1:])))
    return not any(kinds_of(word.form) & kinds for word in said)


def _announced(candidate: Candidate, texts: Texts) -> str:
    """What announces an enumeration, folded: of a table, what its caption says that it lists."""
    caption = candidate.caption
    said = candidate.announced or (caption and texts.slice(candidate.document.id, caption)) or ""
    plain = _LISTED.sub("", plain_text(said))
    return _LISTED.sub("", plain.lstrip())


def _owner_asked(question: Question) -> Term | None:
    """The term that says whose aims a question asks for."""
    match = _ASKED.search(plain_text(question.text))
    if match is None or match["owner"] in _OF_PLANS:
        return None
    return term_opening(question.terms, match["owner"])
