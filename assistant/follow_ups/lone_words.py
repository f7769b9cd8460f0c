"""Questions that ask by a verb or a noun alone: « comment adhérer ? », « quel est l'intérêt ? ».

The word is whole, and what it is done to or belongs to was said before. Read alone, such a question
is answered by any sentence that has the word. `assistant.follow_ups.lone_word_follow_ups` completes
it.
"""

from __future__ import annotations

import re

_OPENERS = r"^\W*(?:(?:et|mais|alors|donc|ok|bon|du coup|sinon|au fait)[\s,]+)*"
_ADVERB = (
    r"(?: (?:exactement|concretement|au juste|deja|ensuite|alors|du coup|donc|en fait|vraiment|"
    r"d'habitude|normalement|au final|dedans))*[\s?!.…]*$"
)
_CLITIC = r"(?:(?:se |s'|me |m'|nous )?(?:les? |la |l'|leur |lui )?)"
_WILL = r"(?:va |vont |peut |peuvent |doit |doivent |veut |pourra |devra |a |ont |aura )"
_NO_VERB = (
    r"(?!(?:est|sont|etait|etaient|sera|ca|cela|c|ce|quoi|qui|lui|eux|elles?|moi|toi|nous|vous|"
    r"donc|alors|deja|encore|aussi|ensuite|sinon|autre|seul|\w+ment)\b)"
)
_WHO = re.compile(
    rf"{_OPENERS}qui (?:ne |n')?{_CLITIC}{_WILL}?{_CLITIC}{_NO_VERB}(?P<verb>[a-z]{{3,}})"
    rf"(?: en (?:oeuvre|place|route))?{_ADVERB}"
)
_SUBJECT = (
    r"(?:(?:est ce qu'|est ce que )?(?:je |j'|on |nous )|il faut |faut il |peut on |puis je |"
    r"pouvons nous )(?:peut |peux |pouvons |doit |dois )?"
)
_HOW = re.compile(
    rf"{_OPENERS}(?:comment|ou|quand) (?:{_SUBJECT}{_CLITIC}{_NO_VERB}(?P<verb>[a-z]{{3,}})|"
    rf"{_CLITIC}(?P<infinitive>[a-z]{{2,}}(?:er|ir|re))){_ADVERB}"
)
_WHOM = re.compile(r"\bqui [a-z]{2,}(?:er|ir|re)\b")
"""« Qui contacter ? » asks whom, and has its object."""

_DO = re.compile(r"(?:faire|fais|fait|faisons|font|aller|vais|va|allons)$")
"""« Comment faire ? » has no verb of its own."""

THEM = re.compile(r"\bles (?=[a-z]{3,}\b)")
"""« Qui va *les* faire ? »: what was listed."""

_OF_SOMETHING = (
    r"(?:interet|avantage|inconvenient|benefice|atout|but|objectif|finalite|role|mission|fonction|"
    r"utilite|cout|prix|tarif|budget|financement|duree|taille|composition|gouvernance|"
    r"president|presidente|directeur|directrice|coordinateur|coordonnateur|coordinatrice|"
    r"coordonnatrice|adherent|membre|activite|action|projet|priorite|enjeu|defi|frein|obstacle|"
    r"difficulte|limite|risque|condition|critere|moyen|outil|levier|resultat|conclusion|"
    r"territoire|siege|adresse|statut|sujet|theme|thematique|titre|intitule)(?:s|x)?"
)
_NOUN = re.compile(
    rf"{_OPENERS}(?:c'est qu(?:oi|i)|quel(?:le)?s? (?:est|sont|etait|etaient|serait|seraient)|"
    r"qui (?:est|sont)|comment s'appelle) "
    rf"(?:les? |la |l')(?:principa\w+ |vrais? |grande?s? )?{_OF_SOMETHING}"
    rf"(?: principa\w+)?{_ADVERB}"
)
DIFFERENCE = re.compile(
    rf"{_OPENERS}(?:(?:c'est quoi|quelle est|quelles sont|quelle serait|il y a quoi comme) )?"
    r"(?:quelles? |les? |la )?(?:difference|distinction)s?"
    r"(?: (?:avec|par rapport aux?|par rapport a|d'avec) (?P<other>[^?]{2,60}?)|"
    rf" entre les deux)?{_ADVERB}"
)
"""« Quelle différence avec un bus ? », « c'est quoi la différence ? »."""


def asks_by_verb(plain: str) -> bool:
    """Whether a folded question has a verb and nothing that it is done to."""
    return bool(lone_verb(plain))


def asks_who(plain: str) -> bool:
    """Whether it asks by a verb alone who does it: nothing then says what is spoken of."""
    return bool(_WHO.match(plain)) and not _WHOM.search(plain)


def asks_for_noun(plain: str) -> bool:
    """Whether a folded question asks for a noun of something that it does not say."""
    return bool(_NOUN.match(plain) or DIFFERENCE.match(plain))


def lone_verb(plain: str) -> str:
    """The verb of a folded question that has nothing else; empty without."""
    match = _WHO.match(plain) or _HOW.match(plain)
    if match is None or _WHOM.search(plain):
        return ""
    found = match.groupdict()
    verb = found.get("verb") or found.get("infinitive") or ""
    return "" if _DO.match(verb) and not THEM.search(plain) else verb
