"""The yes or the no that a text gives to a question, where it says exactly what is asked.

One clause must say every word of the question; the text must speak of a duty where the question
does, and of as many (« les écoles » is no yes to « toutes les écoles », a share is none either).

« N'est-elle pas une école ? » is contradicted by « si », and borne out by « non ». What is told
before it is asked (« je n'ai pas de vélo, le club en prête-t-il ? ») denies nothing of it. A verb
that a text only holds as a noun (« l'offre de soins » for « soigne ») is not said to be done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.texts import Texts
from assistant.language.figures import FigureKind, figures, numeric_value, values
from assistant.language.verb_forms import is_infinitive
from assistant.matching import strength
from assistant.misfits.targets import settles_now
from assistant.misfits.universals import says_each, says_not_all
from assistant.misfits.voices import says_who_to_whom
from assistant.questions.asked import Asked
from assistant.questions.question import Question, Term, plain_text
from assistant.questions.roles import WordRole
from assistant.questions.thresholds import threshold_of
from assistant.reader import templates
from assistant.reader.templates import NB, bold
from ingest.french import fold

_NEGATION = re.compile(
    r"\b(?:ne|n')\s*(?:\w+\s+){0,4}?(?:pas|plus|jamais|aucune?|guere|point|ni)\b"
)
_CLAUSE = re.compile(r"[,;:.!?]")
_WORD = re.compile(r"\w")
_ARTICLE = re.compile(r"l[ae]s?|une?|des?|du|aux?|ces?|cette|leurs?|ses|son|sa|[nv]os|[nv]otre")
_ELIDED = re.compile(r"[ld]['’]")
_OF_SOME = re.compile(
    r"\b(?:qui|dont|ou|que|qu'|(?:l[ae]|les|aux|des|du)quel(?:le)?s?)\s*(?:[\w']+\s+){0,3}$"
)
"""« Ils sont appelés pour des cas *qui ne* relèvent *pas* d'eux »: this denies nothing of them."""

_EXTENT = re.compile(
    r"\b(?:tou(?:te)?s les|tout le|toute la|chaque|toujours|uniquement|seulement|exclusivement|"
    r"que (?:les|des|aux)|aucune?|jamais|partout|la plupart|la majorite|tous|toutes)\b"
)
"""How many, how often: « toutes les écoles » is not « les écoles »."""

_HAVE_ASKED = re.compile(r"\b(?:a t (?:il|elle|on)|ont (?:ils|elles))\b")
_HAVE = re.compile(
    r"\b(?:a|ont|avec|y a|existe\w*|dispos\w+|compt\w+|possed\w+|comport\w+|compren\w+|dote\w*|"
    r"offr\w+|propos\w+|pas d\w*|aucune?|sans)\b"
)
"""« Une école a-t-elle un préau ? » is settled by « a », not by what a playground roof is for."""

_DUTY = re.compile(r"\b(?:doi(?:t|s|vent)|devra\w*|faut|faudra|oblig\w+|impos\w+|exig\w+)\b")


def yes_or_no(question: Question, text: str, texts: Texts) -> str:
    """A yes or a no that opens the quote of `text`; empty where the quote stands alone."""
    if says_not_all(question, text, texts):
        return f"{bold(templates.NO)}{NB}: "
    asked = [t for t in question.terms if not t.asker and not t.context and _says(t)]
    clauses = texts.clauses(text)
    said = max((sum(strength(t, c) == 1.0 for t in asked) for c in clauses), default=0)
    if said < len(asked) or not _same_force(question, text) or not _same_extent(question, text):
        return ""
    if not all(_is_done(t, text, texts) for t in asked if t.role is WordRole.VERB):
        return ""
    if not settles_now(question, text) or not _same_hold(question, text, asked):
        return ""
    if not says_who_to_whom(question, text, texts):
        return ""
    folded = fold(text)
    denials = [match.start() for match in _NEGATION.finditer(folded)]
    if any(_OF_SOME.search(folded[:start]) for start in denials):
        return ""
    if denials:
        return f"{bold(templates.NO)}{NB}: "
    return f"{bold(templates.ON_THE_CONTRARY if _denies(question) else templates.YES)}{NB}: "


def _denies(question: Question) -> bool:
    """Whether the clause that asks is negative; what is told before it is not heard."""
    *_, asking = (part for part in _CLAUSE.split(plain_text(question.text)) if _WORD.search(part))
    return bool(_NEGATION.search(asking))


def _is_done(verb: Term, text: str, texts: Texts) -> bool:
    """Whether a text has a verb of the question otherwise than as a noun behind its article."""
    words = text.split()
    said = [i for i, word in enumerate(words) if strength(verb, texts.bag(word)) == 1.0]
    if not said:
        return True
    return any(is_infinitive(_bare(words[i])) or not _is_a_noun(words, i) for i in said)


def _is_a_noun(words: Sequence[str], at: int) -> bool:
    before = fold(words[at - 1]) if at else ""
    return bool(_ARTICLE.fullmatch(before) or _ELIDED.match(fold(words[at])))


def _bare(word: str) -> str:
    return "".join(_WORD.findall(word.rpartition("’")[2].rpartition("'")[2]))


def on_its_side(question: Question, value: str) -> str:
    """The yes or the no of a share to a threshold (« plus de la moitié jouent-elles ? »)."""
    threshold, number = threshold_of(plain_text(question.text)), numeric_value(value)
    asked = question.asked is Asked.YES_NO and not question.negated
    if not asked or threshold is None or number is None or "%" not in value:
        return ""
    return f"{bold(templates.YES if threshold.holds(number) else templates.NO)}, "


def _says(term: Term) -> bool:
    """Whether a term has to be said; « recevoir » carries a question, and is still not « voir »."""
    return not term.soft or term.role is WordRole.VERB


def _same_hold(question: Question, text: str, asked: list[Term]) -> bool:
    """Whether a text says that somebody has a thing, where only this is asked."""
    if any(term.role is WordRole.VERB for term in asked):
        return True
    return not _HAVE_ASKED.search(plain_text(question.text)) or bool(_HAVE.search(fold(text)))


def _same_force(question: Question, text: str) -> bool:
    """Whether question and text both speak of a duty, or neither does."""
    return bool(_DUTY.search(fold(question.text))) == bool(_DUTY.search(fold(text)))


def _same_extent(question: Question, text: str) -> bool:
    """Whether the text speaks of as many: a share is no yes, « les » is not « toutes les »."""
    shares = {f.value for f in figures(text) if f.kind is FigureKind.PERCENT}
    if shares - values(question.text):
        return False
    if _EXTENT.search(fold(question.text)) is None:
        return True
    said = {match.group() for match in _EXTENT.finditer(fold(text))}
    return bool(said - {"chaque"}) or ("chaque" in said and says_each(question.text, text))
