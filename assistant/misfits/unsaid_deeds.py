"""« Quel délai pour valider un projet ? »: an answer hangs on the verb that it is given for.

« Fin 2023, chaque zone aura un projet » names a project and a date, of something else. A statement
with no word for the deed, its synonyms counted and what is only related left out, dates no such
thing; nor does it say whether that is done (« un club peut-il embaucher ? », « est-ce que la ligue
paie les arbitres ? ») or how (« comment dissoudre un club ? »). « Depuis quand le club
existe-t-il ? » wants the date of a beginning, and of the club's.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, TABULAR, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.figures import dates
from assistant.language.verb_forms import is_first_a_verb
from assistant.matching import NEAR_STRENGTH, SPOKEN_OF, Layer, strength
from assistant.misfits.date_roles import asks_origin, dates_no_past
from assistant.questions.asked import Asked
from assistant.questions.eligibility import asks_to_join, says_who_joins
from assistant.questions.question import Question, Term, plain_text, term_opening
from assistant.questions.roles import WordRole
from assistant.questions.stages import asks_stage
from ingest.french import Token, fold, tokens

_DELAY = re.compile(
    r"\b(?:delai|echeance|date (?:limite|butoir))s?\b[^,;]*? (?:pour|afin de) "
    r"(?P<deed>\w+(?:er|ir|re))\b"
)
_PRONOUN = r"(?:t )?(?:il|elle|ils|elles|on)"
_MAY = re.compile(
    rf"\b(?:peut|peuvent|pourrait|pourraient) {_PRONOUN} "
    r"(?:(?:y|en|la|le|les|se|aussi|vraiment|donc) |[ls]')*(?P<deed>[a-z]+(?:er|ir|re))\b"
)
"""« Peut-elle embaucher ? »: what is asked is whether that deed is done."""
_DOES = re.compile(rf"\b(?P<deed>(?!avai|etai|serai|aurai|peuv|doiv|faut)[a-z]{{5,}}) {_PRONOUN}\b")
_IS_IT = re.compile(
    r"\best ce qu(?:e |')(?:[a-z']+ ){1,5}?(?P<deed>[a-z]{3,}e(?:nt)?) "
    r"(?:l[ea]s?|l'|des?|du|d'|une?|aux?|a|ses|leurs?|son|sa)\b"
)
"""« Est-ce que la ligue paie les arbitres ? »: a verb before its object."""
_PASSIVE = re.compile(
    r"\b(?:est|sont|etait|etaient|sera|seront)(?: (?:t )?(?:il|elle|ils|elles))? "
    r"(?P<deed>[a-z]{3,}(?:e|i|u|is|it)e?s?) par\b"
)
"""« Les arbitres sont-ils payés par la ligue ? »"""
_DONE_TO_IT = re.compile(
    r"\b(?:est|sont|etait|etaient|sera|seront)(?: t)?(?: (?:il|elle|ils|elles|ce))? "
    r"(?:(?:deja|donc|vraiment|bien) )?(?P<deed>[a-z]{2,}(?:isee?s?|iee?s?|[^aeiou]ee?s?|ue?s?|"
    r"ite?s?|erte?s?))(?:\W*$| (?:quand|lors\w*|s'|si|pendant|durant|en cas)\b)"
)
"""« La séance est-elle payée ? », « c'est remboursé ? »: whether just that is done."""
_HOW = re.compile(
    r"\bcomment (?:[a-z]+ on |faire pour |s'y prendre pour )?(?P<deed>[a-z]+(?:er|ir|re))\b"
)
"""« Comment dissoudre un club ? »: what is said of clubs is of no use to whoever wants that."""
_SHOWS = re.compile(
    r"(?:attest|confirm|montr|demontr|revel|prouv|indiqu|soulign|constat|etabli|mentionn|signal|"
    r"evoqu|precis)"
    r"(?:ent|e|er|it|issent|ait|aient|ont)?$"
)
"""« Le rapport confirme-t-il l’intérêt du club ? » asks of the interest itself."""

_BY_WHAT = re.compile(r"\W*(?:selon|par|grace a|avec) quel(?:le)?s? \w+\b")
"""« Selon quel mécanisme la ligue paie-t-elle… » asks how that very deed is done."""

_TAKES_PART = re.compile(r"particip|impliqu|associ|mobilis|interv|contribu|concour")
"""« Les écoles participent-elles ? » is told by the rows of « Acteurs mobilisés »."""

_SHORTEST_ROOT = 5
_ENDING = 3
"""« Dissoudre », « dissous »: the stems of irregular verbs differ, their beginnings do not."""

_BEGINNING = re.compile(
    r"\bdepuis (?:quand|combien de temps|quelle (?:date|annee))\b.*\b(?:exist\w+|y a)\b|"
    r"\bde quand datent (?:donc )?les\b|"
    r"\b(?:quand|quelle (?:date|annee)|date|annee|combien de temps)\b.*"
    r"\b(?:cree\w*|creation|fondee?s?|fondation|nee?s?|naissance|exist\w+|vu le jour|"
    r"constituee?s?)\b"
)
"""« Depuis quand le club existe-t-il ? » asks for the beginning of something."""

_BEGAN = re.compile(
    r"\b(?:cree\w*|creation|fond(?:ee?s?|ation|er|a|erent)|nee?s?|naissance|vu le jour|exist\w+|"
    r"depuis|constitu\w+|lanc\w+|inaugur\w+|institu\w+|instaur\w+|origine|remont\w+|ouver\w+|debut\w*|"
    r"mise?s? en place)\b"
)
_BRACKETS = re.compile(r"\([^()]*\)")
_BARE = 3
"""Words of a bracket that is no more than a date."""

_ORIGIN_ASKED = re.compile(
    r"\b(?:l'|d'|une? )origines? (?:de|des|du|d')\b|\bd'ou (?:vien(?:t|nent)|sort(?:ent)?)\b"
)
_ORIGIN = re.compile(
    r"\borigine|\bnée?s? (?:d|en|avec|après)\b|\bissue?s?\b|\bcréée?s?\b|\bcréation\b|"
    r"\bfond(?:ée?s?|ateurs?)\b|\bdécoul|\bhérit|\bremont|\bdat(?:e|ent) d[eu’']|\bproven|"
    r"\bprovien|\binstitué|\binstauré|\binitiative\b",
    re.IGNORECASE,
)
"""« Quelle est l'origine des clubs ? »: what says where something comes from."""

_THINGS = (Layer.OWN, Layer.LABELS, Layer.ANTECEDENT, Layer.ITEMS, Layer.HEADINGS)


def dates_another_deed(question: Question, candidate: Candidate) -> bool:
    """Whether a statement has no word for the verb whose delay, or for the beginning, is asked."""
    text = question.text
    if asks_stage(plain_text(text)):
        return False
    if question.asked is Asked.DATE and (asks_origin(text) or _BEGINNING.search(plain_text(text))):
        starts = [start for start, _ in dates(candidate.text)]
        if dates_no_past(text, candidate.text, starts):
            return True
    return _dates_no_beginning(question, candidate) or _has_no_word_for_it(question, candidate)


def _dates_no_beginning(question: Question, candidate: Candidate) -> bool:
    """Whether a statement dates no beginning, or that of something else than what is asked about.

    The title of a document names whose it is, not what began.
    """
    asked = question.asked is Asked.DATE and _BEGINNING.search(plain_text(question.text))
    if not asked:
        return False
    if candidate.shape is Shape.HEADING:
        return not _BEGAN.search(fold(candidate.text))
    if candidate.shape not in STATEMENTS:
        return True
    if not _BEGAN.search(fold(candidate.text)):
        return True
    if _is_dated_aside(candidate.text):
        return True
    bags = [candidate.bags.get(layer, frozenset()) for layer in _THINGS]
    names = [term for term in question.terms if term.strong]
    return any(all(strength(term, bag) <= NEAR_STRENGTH for bag in bags) for term in names)


def _is_dated_aside(text: str) -> bool:
    """Whether all the dates of a text stand in brackets that tell of something else."""
    asides = [(m.start(), m.end(), m.group()) for m in _BRACKETS.finditer(text)]
    within = [
        next((said for start, end, said in asides if start < at < end), "") for at, _ in dates(text)
    ]
    return all(len(said.split()) > _BARE and not _BEGAN.search(fold(said)) for said in within)


def answers_another_deed(question: Question, candidate: Candidate) -> bool:
    """Whether a candidate has no word for the verb that a yes, a no or a manner is wanted of."""
    plain = plain_text(question.text)
    if _ORIGIN_ASKED.search(plain) and question.asked is not Asked.PERSON:
        return not _ORIGIN.search(f"{candidate.announced} {candidate.text}")
    if question.asked is Asked.HOW_TO:
        match = _HOW.search(plain) or (_DOES.search(plain) if _BY_WHAT.match(plain) else None)
    elif question.asked is Asked.YES_NO:
        heading = plain_text(" ".join(candidate.section[-1:]))
        if asks_to_join(plain) and says_who_joins(fold(candidate.text), heading):
            return False
        done = None if candidate.shape in TABULAR else _DONE_TO_IT.search(plain)
        match = (
            done
            or _MAY.search(plain)
            or _PASSIVE.search(plain)
            or _DOES.search(plain)
            or _deed_before_object(plain)
        )
    else:
        return False
    if match is None or _SHOWS.match(match["deed"]):
        return False
    return _leaves_out(match["deed"], question, candidate)


def _deed_before_object(plain: str) -> re.Match[str] | None:
    match = _IS_IT.search(plain)
    is_verb = match is not None and is_first_a_verb(match["deed"].removesuffix("nt"))
    return match if is_verb else None


def _has_no_word_for_it(question: Question, candidate: Candidate) -> bool:
    match = _DELAY.search(plain_text(question.text))
    if match is None or candidate.shape not in STATEMENTS:
        return False
    return _leaves_out(match["deed"], question, candidate)


def _leaves_out(deed: str, question: Question, candidate: Candidate) -> bool:
    """Whether a candidate says a verb of the question by no word, nor by a synonym."""
    term = term_opening(question.terms, deed)
    if term is None or term.soft or term.strong:
        return False
    root = deed[: max(_SHORTEST_ROOT, len(deed) - _ENDING)]
    if any(word.startswith(root) for word in fold(candidate.text).split()):
        return False
    bags = (candidate.bags.get(layer, frozenset()) for layer in (*SPOKEN_OF, Layer.ITEMS))
    if candidate.shape in TABULAR and _TAKES_PART.match(deed):
        return all(strength(term, bag) < NEAR_STRENGTH for bag in bags)
    least = 0.0 if candidate.shape is Shape.STEPS else NEAR_STRENGTH
    return all(strength(term, bag) <= least for bag in bags)


_NOMINAL = re.compile(r"\w{3,}(?:ments?|tions?|ages?|ances?)$")
_OF_WHAT = re.compile(
    r"\s+(?:\w+\s+)?(?:d['’]une?\s|de\s+l['’]|de\s+la\s|des\s|du\s|d['’]|de\s)\s*([\w-]+(?:\s[\w-]+)?)",
    re.IGNORECASE,
)


def is_done_to_another(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement only names the deed of a question as done to another thing.

    « Le financement d'un animateur » does not say whether a commune may finance a club.
    """
    if question.asked is not Asked.YES_NO or candidate.shape not in STATEMENTS:
        return False
    match = _MAY.search(plain_text(question.text))
    term = term_opening(question.terms, match["deed"]) if match else None
    if term is None or term.soft:
        return False
    text = candidate.text
    nouns = [t for t in question.terms if t.role is WordRole.NOUN and not t.soft]
    words = ((w, text[w.start : w.end]) for w in tokens(text))
    said = [w for w, written in words if strength(term, texts.bag(written)) > NEAR_STRENGTH]
    return bool(said) and all(_is_of_another(w, text, nouns, texts) for w in said)


def _is_of_another(word: Token, text: str, nouns: list[Term], texts: Texts) -> bool:
    of_what = _OF_WHAT.match(text, word.end)
    if of_what is None or not _NOMINAL.fullmatch(word.form):
        return False
    bag = texts.bag(of_what[1])
    return not any(strength(noun, bag) > 0 for noun in nouns)
