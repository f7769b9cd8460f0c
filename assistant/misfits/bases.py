"""The base of a share: whom it is a share of.

« 55 % des élèves absents avaient une excuse » holds the words of « combien d'élèves sont
absents ? » and counts excuses: « absents » only names the base of the share.

A share of the schools is no share of the teachers. A table says its base in its caption or above
its columns (« pourcentage d'écoles »), or by whom it speaks to (« votre école est-elle… »), who are
those who say and feel what it tells. « 80 % d'entre elles » is a share of what the sentence names
before; « 80 % des répondants » one of those who were asked: of « écoles » in « une enquête auprès
des écoles »; « 290 écoles » a number of schools, of nothing else that the heading names. Only
things of the field are told apart: plain words may be two names of one thing.
"""

from __future__ import annotations

import re

from assistant.candidates.candidate import STATEMENTS, Candidate
from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, figures, measures
from assistant.matching import NEAR_STRENGTH, Layer, related, strength
from assistant.questions.question import Question, Term, plain_text
from assistant.questions.roles import WordRole
from ingest.french import Token, stem, tokens

_SHARE_ASKED = re.compile(
    r"\b(?:pourcentages?|parts?|proportions?|taux|combien|nombre)\s+(?:de\s+la\s+|des\s+|de\s+|d['’]\s*)"
    r"|%\s*(?:des\s+|de\s+|d['’]\s*)",
    re.IGNORECASE,
)
_RATE_OF = re.compile(
    r"\btaux\s+(?:de\s+|d['’]\s*)[^\W\d_]+(?:tion|sion|ment|age|ance|ence|ure|onse)\b",
    re.IGNORECASE,
)
"""« Le taux d'invitation à la fête »: a deed that is measured, and no base."""

_RATED = re.compile(r"\b(?:pour|chez|parmi|dans)\s+(?:les\s+|l['’])", re.IGNORECASE)
"""Behind which a rate of something has its base: « … pour les clubs »."""

_AMONG = re.compile(r"\b(?:parmi|sur|chez)\s+(?:l['’]ensemble\s+des\s+|les\s+)", re.IGNORECASE)
_AMONG_ASKED = re.compile(
    r"\b(?:parmi|sur|chez)\s+(?:l['’]ensemble\s+des\s+|les\s+)"
    r"(?=[^?!]*\b(?:combien\b(?!\s+(?:de|d['’]))|(?:quel(?:le)?\s+)?(?:pourcentage|proportion|part)\b(?!\s+d)))",
    re.IGNORECASE,
)
"""« Parmi les écoles qui ont un préau, combien… »: a share of these schools."""

_BY = re.compile(r"\bpar\s+(?:les\s+|la\s+|des\s+|une\s+|un\s+|le\s+|l['’])", re.IGNORECASE)
_ASKED_AMONG = re.compile(r"\bauprès\s+(?:des\s+|de\s+(?:la\s+|l['’])?)", re.IGNORECASE)
_RESPONDENTS = re.compile(r"(?:répondant|participant|enquêté|sondé|interrogé)e?s\b", re.IGNORECASE)
_ALL_ASKED = re.compile(
    r"\b(?:combien|nombre) (?:de |d')(?:repondant|participant|enquete|sonde|reponse|retour)e?s\b"
)
"""Who all were asked: a share of them is no number of them."""

_REPLIES = re.compile(
    r"\W*(?:réponses|retours|questionnaires)\s+(?:exploitables?\s+)?(?:des?\s+|d['’])(?:la\s+|l['’])?",
    re.IGNORECASE,
)
"""« 290 réponses d'écoles » counts schools."""

_REPLIES_ASKED = re.compile(r"\b(?:réponses?|retours?|questionnaires?)\b", re.IGNORECASE)

_SURVEY = re.compile(r"\b(?:enquêt|sond|interrog|étude|questionnaire|consult)\w*", re.IGNORECASE)
_ADDRESSED = re.compile(r"\bvotre\s+", re.IGNORECASE)
_SAY = re.compile(
    r"\b(?:pourcentages?|parts?|proportions?|taux|combien|%) (?:de la |des |de |d')(?:\w+ ){1,4}?"
    r"(?:(?:ne |n')?(?:trouve|declare|dit|dise|estime|juge|pense|considere|affirme|indique|assure)"
    r"(?:nt|s)?|(?:se|s') ?\w+ent|(?:se|s') ?(?:sent|dit|estime|juge|considere))\b"
)
"""« Quelle part des écoles trouve que… »: those who say it are those who were asked."""

_STANDS_FOR = re.compile(r"%\s*d['’]\s*entre\s+(?:elles|eux)\b", re.IGNORECASE)
"""Shares of those who were named before."""

_PLURAL_VERB = re.compile(r"[^\W\d_]{3,}(?<!m)ent|[^\W\d_]*ont")
_PARTICIPLE = re.compile(r"\w{3,}(?:ant|ante|ants|antes)")
_DID = re.compile(r"\b(?:a|ont|avait|avaient|auront|aura|ayant) (?:bien |deja |vraiment )?(\w{4,})")
_NEAR = 5
"""Words behind a share in which its base is named."""


def counts_within_the_base(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether all the figures of a statement are shares of those who did what is asked."""
    text = candidate.text
    verbs = _verbs(question)
    found = measures(text)
    if _ALL_ASKED.search(plain_text(question.text)) and candidate.shape in STATEMENTS and found:
        return all(figure.kind is FigureKind.PERCENT for figure in found)
    if candidate.shape not in STATEMENTS or not verbs or not found:
        return False
    if any(figure.kind is FigureKind.QUANTITY for figure in found):
        return False
    words = tokens(text)
    behind = ([w for w in words if w.start >= figure.end][:_NEAR] for figure in found)
    return all(any(_only_there(word, verbs, text, texts) for word in near) for near in behind)


def _verbs(question: Question) -> list[Term]:
    """What those who are counted did: « ont répondu », « combien de répondants »."""
    did = {match.group(1) for match in _DID.finditer(plain_text(question.text))}
    first = ((term, plain_text(term.surface).split()[0]) for term in question.terms)
    return [
        term
        for term, word in first
        if term.role is WordRole.VERB
        or word in did
        or (term.parts[0] in question.counted and _PARTICIPLE.fullmatch(word))
    ]


def _only_there(word: Token, verbs: list[Term], text: str, texts: Texts) -> bool:
    """Whether a participle behind a share is the only form of a text that says the deed.

    The same participle elsewhere says no more than it; nor does a word that only means nearly what
    the verb does (« l'enquête » for « répondre »).
    """
    if not _PARTICIPLE.fullmatch(word.form):
        return False
    own = texts.bag(text[word.start : word.end])
    stems = {stem(w.form) for w in tokens(text)} - {stem(word.form)}
    return any(_says(verb, own, word.form) and verb.parts[0] not in stems for verb in verbs)


def _says(verb: Term, bag: frozenset[str], form: str) -> bool:
    return strength(verb, bag) == 1.0 or related(verb.parts[0], stem(form))


def is_of_another_base(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a share is one of other things than those that the question takes a share of.

    A table has two sides, and people name either: « la part des musées associés » of the schools is
    its row of the museums. Only « par les écoles » says that the question takes the other side.
    """
    form = _RATED if _RATE_OF.search(question.text) else _SHARE_ASKED
    asked = _base(form, question.text, texts) or _base(_AMONG_ASKED, question.text, texts)
    if asked is None:
        return False
    if candidate.shape in STATEMENTS:
        text = candidate.text
        if not _REPLIES_ASKED.search(question.text) and _counts_others(asked, candidate, texts):
            return True
        surveyed = (_ASKED_AMONG,) if _is_of_respondents(text) else ()
        before = _stood_for(candidate, texts)
        found: list[frozenset[str] | None] = [before] if before else []
        found += [_base(form, text, texts) for form in (_SHARE_ASKED, _AMONG, *surveyed)]
    elif _SAY.search(plain_text(question.text)):
        caption = _caption(candidate, texts)
        asks = [_base(form, caption, texts) for form in (_ADDRESSED, _SHARE_ASKED)]
        return any(asks) and all(not keys or asked.isdisjoint(keys) for keys in asks)
    elif (agent := _base(_BY, question.text, texts)) is None:
        return False
    else:
        spans = (candidate.caption, *(span for column in candidate.columns for span in column))
        around = [texts.slice(candidate.document.id, span) for span in spans if span]
        found = [_base(form, text, texts) for text in around for form in (_SHARE_ASKED, _ADDRESSED)]
        found = [keys for keys in found if keys is None or not agent.isdisjoint(keys)]
    said = [keys for keys in found if keys is not None]
    return bool(said) and all(asked.isdisjoint(keys) for keys in said)


def is_of_another_survey(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a statement tells of a survey among others than the question's.

    « Une enquête menée au printemps auprès des mairies » does not say when the clubs were asked.
    """
    if candidate.shape not in STATEMENTS or not _SURVEY.search(question.text):
        return False
    asked = texts.vocabulary.named_entities(texts.bag(question.text))
    said = _base(_ASKED_AMONG, question.text, texts)
    surveyed = _base(_ASKED_AMONG, candidate.text, texts)
    if surveyed is None or not asked.isdisjoint(surveyed):
        return False
    if said is not None or not asked:
        return said is not None and said.isdisjoint(surveyed)
    before = _ASKED_AMONG.split(candidate.text, maxsplit=1)[0]
    return bool(_SURVEY.search(before)) and asked.isdisjoint(texts.bag(before))


def _is_of_respondents(text: str) -> bool:
    """Whether a text gives a share of those who were asked, whoever they are."""
    return any(_RESPONDENTS.match(text, share.end()) for share in _SHARE_ASKED.finditer(text))


def _caption(candidate: Candidate, texts: Texts) -> str:
    return texts.slice(candidate.document.id, candidate.caption) if candidate.caption else ""


def _stood_for(candidate: Candidate, texts: Texts) -> frozenset[str] | None:
    """Keys of the things of the field before « % d'entre elles »; `None` for other shares."""
    text = candidate.text
    shares = list(_STANDS_FOR.finditer(text))
    if not shares:
        return None
    before = text[: shares[0].start()]
    named = [m.keys | m.near for m in texts.mentions(before) if _is_of_field(m.keys, texts)]
    return frozenset().union(*named) or None


def _counts_others(asked: frozenset[str], candidate: Candidate, texts: Texts) -> bool:
    """Whether all the numbers of a statement count something of the field that is not asked for.

    « 110 déclarent… » counts what the bullet before it counts.
    """
    text = candidate.text
    before = candidate.bags.get(Layer.ANTECEDENT, frozenset[str]())
    counted = []
    for figure in figures(text):
        if figure.kind is FigureKind.PERCENT:
            return False
        if figure.kind is FigureKind.QUANTITY:
            behind = text[figure.end :]
            start = figure.end + len(behind) - len(behind.lstrip())
            words = tokens(behind)[:_NEAR]
            phrase = texts.bag(behind[: words[-1].end]) if words else frozenset[str]()
            if replies := _REPLIES.match(behind):
                who = [m for m in texts.mentions(text) if m.start == figure.end + replies.end()]
                counted.append(any(_is_other(asked, m.keys | m.near, texts) for m in who))
                continue
            if before and words and _PLURAL_VERB.fullmatch(words[0].form):
                counted.append(texts.vocabulary.is_acronym(before) and asked.isdisjoint(before))
                continue
            named = [m for m in texts.mentions(text) if m.start == start]
            if words and _PLURAL_VERB.fullmatch(words[0].form):
                so_far = [m for m in texts.mentions(text) if m.end <= figure.start]
                named = [m for m in so_far if texts.vocabulary.is_acronym(m.keys)][-1:]
                counted.append(any(_is_other(asked, m.keys | m.near, texts) for m in named))
                continue
            counted.append(
                any(texts.vocabulary.is_acronym(m.keys) for m in named) and asked.isdisjoint(phrase)
            )
    return bool(counted) and all(counted)


def _is_other(asked: frozenset[str], named: frozenset[str], texts: Texts) -> bool:
    return texts.vocabulary.is_acronym(named) and asked.isdisjoint(named)


def _is_of_field(keys: frozenset[str], texts: Texts) -> bool:
    return texts.vocabulary.is_of_field(keys)


def counts_a_neighbour(question: Question, candidate: Candidate) -> bool:
    """Whether what is counted is only related to what the question counts.

    « Combien de psychologues » is not answered by the shares of psychiatric clinics.
    """
    counted = next((t for t in question.terms if t.parts[0] in question.counted), None)
    if counted is None or not counted.near:
        return False
    best = max((strength(counted, bag) for bag in candidate.bags.values()), default=0.0)
    return best == NEAR_STRENGTH


def _base(form: re.Pattern[str], text: str, texts: Texts) -> frozenset[str] | None:
    """Keys of the thing of the field that stands right behind a form; `None` without any."""
    for match in form.finditer(text):
        if _RESPONDENTS.match(text, match.end()):
            continue
        for mention in texts.mentions(text):
            if mention.start == match.end() and texts.vocabulary.is_of_field(mention.keys):
                return mention.keys | mention.near
    return None
