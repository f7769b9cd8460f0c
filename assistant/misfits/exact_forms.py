"""What has a form of its own: an amount of money, a way to reach somebody, a name.

« Combien gagne un coordonnateur ? » is answered by euros, « quel est le numéro de l’agence ? » by
digits to dial (« 135 000 habitants » are none), its address by a street, its site by a link, « quel
est le nom du médecin ? » by a name, « combien en faut-il ? » by a condition, « sous quel délai ? »
by a length of time or the last day, « combien en nombre ? » by no share, « une convention type » by
a model.
A text without that form only speaks of the subject, however many words it shares.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.candidates.candidate import PROSE, Candidate
from assistant.language.durations import durations, tells_time
from assistant.language.figures import names_somebody_else
from assistant.matching import NEAR_STRENGTH, strength
from assistant.questions.lasting import asks_delay, asks_length
from assistant.questions.question import Question, plain_text
from ingest.french import YEAR, fold

_PAID = r"(?:cout|gagn|touch|pay|pai|factur|debours|rapport|vers|vaut|vaudr)\w*"
_SUMS = (
    r"(?:montants?|prix|couts?|tarifs?|salaires?|remunerations?|sommes?|cotisations?|primes?|"
    r"indemnites?|subventions?)"
)
_AMOUNT_ASKED = re.compile(
    r"\bcombien d'(?:argent|euros)|\bcombien de (?:sous|fric|thune)|"
    rf"\bcombien (?:ca |cela |est ce que (?:ca )?)?{_PAID}|\b{_PAID} combien\b|"
    rf"\bquel(?:le)?s? (?:(?:est|sont|etait|serait) )?(?:le |la |les |l')?{_SUMS}\b|"
    r"\bquels? (?:(?:est|sont|etait|serait) )?(?:le |les )?budgets?\b|"
    rf"\b(?:le |la |l'|sa |une? ){_SUMS}\b[^.?!]{{0,80}}\bcombien\b|"
    r"\b(?:montant|prix|salaire|tarif) (?:de |du |d')"
)
_EARNED_ASKED = re.compile(
    r"\bcombien (?:donn|vers)(?:e|ent|ez|ons)\b(?! d(?:e |')(?!argent|euros))|"
    r"\bcombien (?:est ce qu(?:e |'))?(?:ils?|elles?|on|je|"
    r"(?:l[ea]s? |l'|une? |ce |cette |mon |notre )[^,;:?.!]{2,40}?) "
    r"(?:gagn|touch|cout|pay|factur)\w*\b(?! d(?:e |')(?!argent|euros))"
)
"""« Combien il touche ? »; « combien le plan touche de communes » asks for no money."""

_AMOUNT = re.compile(r"€|\beuros?\b|\bfrancs?\b|\bdollars?\b|\bgratuit")
_MONEY_ASKED = re.compile(
    r"\b(?:une|des|de|la|les) (?:primes?|cotisations?|indemnites?|subventions?|remunerations?)\b"
)
_MONEY = re.compile(
    r"€|\b(?:euros?|primes?|cotis\w+|indemni\w+|subvention\w*|remuner\w+|pay\w+|financ\w+|"
    r"argent|budgets?|dotations?|credits?|bourses?|gratuit\w*|salaires?|honoraires?|fonds)\b"
)
"""« Existe-t-il une prime ? »: a text that speaks of no money does not say."""

_NUMBER_ASKED = re.compile(
    r"\b(?:numeros?|num|n°|no) "
    r"(?:de (?!(?:page|tableau|volet|diapo\w*|version|ligne|loi|article|chapitre)\b)\w+|"
    r"d[eu] l'|du|d'appel|pour)\b|"
    r"(?<!\bau )(?<!\bpar )(?<!coup de )"
    r"\b(?:(?<!\bun )(?<!\brien de )tel\b(?! que\b)|telephone\b|tph\b)|"
    r"\b(?:numero|num|n°)\W*$|\bcoordonnees telephoniques\b"
)
_NUMBER = re.compile(
    r"(?:\+33|\b0\d)(?:[\s.\u00a0\u202f-]?\d{2}){3,4}\b|"
    r"\b(?:le|au|du|compose\w*|numeros?|tel\w*)[\s.:]+"
    r"(?:1[578]|1\d{2}(?:\s?\d{3})?|3\d{3}|3\d \d{2})\b"
    r"(?!\s?%|[\s.\u00a0\u202f]?\d|\s(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|/)"
)
"""Ten digits, or a short number that one dials (« le 15 », « au 116 117 »), not a count."""

_MAIL_ASKED = re.compile(
    r"\b(?:e ?mail|courriel|adresse (?:electronique|mail|mel|courriel))\b|"
    r"\b(?:l[ea] |l'|quel (?:est (?:le |son )?)?|son |leur |votre )(?:mail|mel)\b|"
    r"^\W*(?:mail|mel)\b"
)
_SITE_ASKED = re.compile(
    r"\badresse (?:internet|web|du site|de (?:la page|leur site|son site))\b|"
    r"\b(?:url|lien internet)\b|"
    r"\bquel (?:est )?(?:le |leur |son )?site (?:internet|web)\b"
)
_SITE = re.compile(r"https?://|\bwww\.|\b[a-z0-9-]+\.(?:fr|com|org|net|eu|gouv)\b")
_ADDRESS_ASKED = re.compile(
    r"\badresse (?:postale|exacte|complete)\b|"
    r"^\W*(?:quelle (?:est )?|donne\w* (?:moi )?|c'est quoi |et )?(?:l'|son |leur )?adresse "
    r"(?:du |de la |de l'|de |des |d')(?!(?:site|page|mail)\b)|"
    r"(?<!m')(?<!s')(?<!nous )\badresse\W*$"
)
_ADDRESS = re.compile(
    r"\b\d{5}\b|\b(?:rue|avenue|boulevard|chemin|allee|quai|impasse|cedex|bp|lieu dit|"
    r"zone (?:artisanale|industrielle|d'activites?))\b|"
    r"\b\d{1,4}(?: bis| ter)?,? (?:place|route|cours|square|passage)\b"
)
"""A postal address: a street or a postcode."""

_HOLDERS = (
    r"(?:president|direct(?:eur|rice)|medecin|maire|responsable|referent|coordonna|chef|personne|"
    r"docteur|infirmi|intervenant|auteur|elu|ministre)\w*"
)
_NAME_ASKED = re.compile(
    rf"\bnoms? (?:du |de la |de l'|des ){_HOLDERS}|"
    rf"\bcomment (?:s'appelle|se nomme)\w*(?: t (?:il|elle))? (?:le |la |l'|son |sa ){_HOLDERS}|"
    r"\bcomment (?:s'appelle|se nomme)\w* (?:le |la |l')\w+ qui |"
    rf"\b{_HOLDERS}\b[^?]{{0,60}} (?:s'appelle|se nomme)\w* comment\b|"
    r"^(?:il|elle) (?:s'appelle|se nomme) comment\b"
)
_REQUIRED_ASKED = re.compile(
    r"\bfaut\b(?: il)?.{0,25}\bcombien\b(?! de temps)|"
    r"\bcombien\b(?! de temps).{0,40}\b(?:faut|doit|doivent)\b|"
    r"\bau moins combien\b|\bcombien\b.{0,30}\b(?:minimum|au minimum|au moins)\b"
)
_REQUIRED = re.compile(
    r"\b(?:faut|faudra|doit|doivent|devra|devront|minimum|minimal\w*|au moins|requi\w+|exig\w+|"
    r"oblig\w+|necessaires?|imposee?s?)\b"
)

_AGE_ASKED = re.compile(
    r"\b(?:a|ont|avait|avoir|de|fait) quel age\b|\bquel age (?:a|ont)\b|\bquel est (?:l'|son )age\b"
)
_AGE = re.compile(r"\b\d{1,3} ans\b|\bnee? (?:en|le|vers)\b|\bage moyen\b")

_OF_LAW = r"(?:de (?:la |cette )?loi|du (?:code|decret|traite)|de l'(?:arrete|ordonnance))"
_ARTICLE_ASKED = re.compile(
    rf"\bquels? articles?(?: {_OF_LAW}|\W*$)|"
    rf"\barticles? {_OF_LAW}\b[^?]{{0,20}}\b(?:lequel|quel|numero)\b"
)
_ARTICLE = re.compile(r"\barticles? (?:n ?[°o]? ?)?(?:[lrd][. -]{0,2})?\d")
"""« Quel article de la loi ? »: its number, not the law."""

_CASE_ASKED = re.compile(
    r"\bexemples? (?:(?:concret|precis|reel)s? )?(?:d'une? |de )\w+ (?:qui|ou)\b|"
    r"\bexemples? (?:(?:concret|precis|reel)s? )?(?:d'autres |de )"
    r"(?:villes|communes|mairies|departements|regions|collectivites)\W*$|"
    r"\bquel(?:le)?s? (?:ville|commune|departement|region)s? (?:l'|y )(?:a|ont)\b|"
    r"\b(?:citer?|citez|nommer?|nommez|connaissez|connais|donner?|donnez|auriez|avez)\b"
    r"(?: (?:vous|tu|moi|nous))?(?: le nom)? (?:d')?une? (?:vraie? )?"
    r"(?:commune|ville|mairie|departement|region|collectivite|village)\b[^?!]{0,12}\bqui\b"
)
_PROPER = re.compile(
    r"\b(?:à|(?:ville|communes?|département|région|territoire)s?(?: de)?) "
    r"(?:d['’])?[A-ZÀ-Ý][a-zà-ÿ]{2,}"
)
"""« L'exemple d'une ville qui l'a fait »: one that has a name."""

_COUNT_ASKED = re.compile(
    r"\ben (?:nombre\b(?! de)|chiffres? absolus?|valeurs? absolues?)|"
    r"\bnombre (?:exact|absolu|precis)\b|\bpas (?:en|le|de|un) pourcentage"
)
_COUNT = re.compile(rf"\b(?!{YEAR}\b)\d+(?:[ .,\u00a0\u202f]\d+)*\b(?!,\d)(?!\s*(?:%|pour ?cent))")
"""« Combien en nombre ? »: a share and a year are no count."""

_MODEL_ASKED = re.compile(
    r"\b(?:une?|la|le|l'|d') ?"
    r"(?!(?:autre|certain|meme|seul|different|nouveau|bon|premier)e?s? )"
    r"(?:[a-z]{4,} )?[a-z]{4,} type\b(?! d(?:e\b|es\b|'|u\b))"
)
_MODEL = re.compile(r"\b(?:modeles?|trames?|gabarits?|canevas)\b|\b[a-z]{4,} types?\b(?! d)")
"""« Une convention type » is a model of one: what only speaks of conventions holds none."""

_FORMS = (
    (_MODEL_ASKED, _MODEL),
    (_COUNT_ASKED, _COUNT),
    (_AGE_ASKED, _AGE),
    (_AMOUNT_ASKED, _AMOUNT),
    (_EARNED_ASKED, _AMOUNT),
    (_ARTICLE_ASKED, _ARTICLE),
    (_MONEY_ASKED, _MONEY),
    (_MAIL_ASKED, re.compile("@")),
    (_SITE_ASKED, _SITE),
    (_ADDRESS_ASKED, _ADDRESS),
    (_NUMBER_ASKED, _NUMBER),
    (_REQUIRED_ASKED, _REQUIRED),
)
"""How it is asked for, and what no text without can answer."""


_MEAN_ASKED = re.compile(
    r"\b(?:en moyenne|(?:la|quelle|une) moyenne|(?:nombre|taux|pourcentage|effectif|chiffre) moyen|"
    r"(?:part|proportion|taille|duree) moyenne)\b"
)
_MEAN = re.compile(r"\bmoyen")


@lru_cache(maxsize=256)
def asks_mean(question: str) -> bool:
    """Whether a question asks for a mean: « combien de clubs en moyenne ? »."""
    return _MEAN_ASKED.search(plain_text(question)) is not None


def lacks_mean(question: Question, candidate: Candidate) -> bool:
    """Whether a mean is asked for, and a statement tells none."""
    asked = candidate.shape in PROSE and asks_mean(question.text)
    return asked and not _MEAN.search(fold(candidate.text))


def lacks_form(question: Question, text: str) -> bool:
    """Whether a text lacks the form of what a question asks for."""
    wanted, name = _wanted(question.text)
    if wanted:
        folded = fold(text)
        if not all(said.search(folded) for said in wanted):
            return True
    if _CASE_ASKED.search(plain_text(question.text)) and not _PROPER.search(text):
        return True
    return name and not names_somebody_else(question.text, text)


@lru_cache(maxsize=256)
def _wanted(question: str) -> tuple[tuple[re.Pattern[str], ...], bool]:
    """The forms that a question asks for, and whether it asks for a name."""
    plain = plain_text(question)
    wanted = tuple(said for asked, said in _FORMS if asked.search(plain))
    return wanted, bool(_NAME_ASKED.search(plain))


def lacks_length(question: Question, candidate: Candidate) -> bool:
    """Whether a statement tells no length of time, asked for one, or that of something near.

    Lengths stand beside many things: « trouver un rendez-vous en deux jours » does not say in what
    time somebody answers the telephone, so that each word of the question has to be said itself.
    """
    plain = plain_text(question.text)
    if candidate.shape not in PROSE or not (asks_delay(plain) or asks_length(plain)):
        return False
    told = tells_time(candidate.text) if asks_delay(plain) else bool(durations(candidate.text))
    return not told or any(
        max(strength(term, bag) for bag in candidate.bags.values()) <= NEAR_STRENGTH
        for term in question.asking
        if candidate.bags
    )
