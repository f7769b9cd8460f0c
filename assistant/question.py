"""What a question asks: the kind of answer, its informative terms, ranks, years, negation.

The kind is read from the interrogative form (« combien », « quand », « lequel est le plus… »),
which French marks well; the first rule of `_RULES` that matches decides. The words that mark the
kind are then set aside, so that the remaining terms say what the question is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.vocabulary import Mention, Vocabulary
from ingest.french import fold, stem, tokens


class Asked(StrEnum):
    """The kind of thing that a question asks for."""

    PERCENT = "pourcentage"
    COUNT = "nombre"
    DATE = "date"
    PERSON = "personne"
    PLACE = "lieu"
    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    COMPARISON = "comparaison"
    RANK = "rang"
    STEPS = "étapes"
    HOW_TO = "marche à suivre"
    WHY = "raison"
    DEFINITION = "définition"
    LIST = "liste"
    YES_NO = "oui ou non"
    STATEMENT = "énoncé"


FIGURES = frozenset({Asked.PERCENT, Asked.COUNT})
ENUMERATIONS = frozenset({Asked.LIST, Asked.STEPS, Asked.HOW_TO})

_ORDINALS = {
    "premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "deuxieme": 2, "second": 2, "seconde": 2,
    "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "sixieme": 6, "septieme": 7, "huitieme": 8,
    "neuvieme": 9, "dixieme": 10, "dernier": -1, "derniere": -1,
}  # fmt: skip
_CARDINALS = {
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12,
}  # fmt: skip
_ORDINAL = rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:e|eme|ieme))"
_SUPERLATIVE_MORE = (
    r"\b(?:l[ea]s?|aux?|du|des) plus (?!en plus)(?!tard|tot\b)|\bmaxim|\ble mieux\b|\ben tete\b|"
    r"\bplus (?:elevee?|haute?|forte?|grande?|frequente?)s?\b(?! que)|\bmajoritaire|"
    r"\barrive(?:nt)? en (?:premier|tete)"
)
_SUPERLATIVE_LESS = (
    r"\b(?:l[ea]s?|aux?|du|des) moins\b(?! que)|\bminim(?:um|al)|\bplus (?:faible|bas|basse|rare|petite?)s?\b|"
    r"\barrive(?:nt)? en dernier"
)
_RULES: tuple[tuple[Asked, str], ...] = (
    (Asked.MINIMUM, _SUPERLATIVE_LESS),
    (Asked.MAXIMUM, _SUPERLATIVE_MORE),
    (Asked.COMPARISON, r"\b(?:plus|moins|davantage|autant|mieux)\b.{0,80}\bqu(?:e\b|')|"
                       r"\bcompar|\bdifference entre|\becart entre|\bentre .{2,60} et .{2,60}, (?:le|la)?quel"),
    (Asked.RANK, rf"\b{_ORDINAL}\s+(?!fois)\w"),
    (Asked.STEPS, r"\betapes?\b|\bpar (?:ou|quoi) commencer|\bmarche a suivre|\bdans quel ordre"),
    (Asked.PERSON, r"^(?:\W*(?:mais|et|alors|donc)\W+)?(?:a |avec |par |de |pour |chez )?(?:qui\b(?! est ce que)|quelles? personnes?)|"
                   r"\b(?:par|avec|a) qui\b|\bcomment s'appelle|\bcomment se nomme|\bnom d[ue]\b|c'est qui\b|\bqui (?:est|a|preside|dirige)\b.*\?"),
    (Asked.DATE, r"\bquand\b|\bquelles? (?:sont les )?(?:date|annee|jour|periode|echeance|mois|saison)|\bdate de\b|\ba quelles? dates?"),
    (Asked.PLACE, r"(?:^|\W)(?:ou (?:est|sont|se|a|ont|peut|faut|puis|doit|trouve|s')|d'ou )|\bdans quel(?:le)?s? "
                  r"(?:ville|commune|departement|region|lieu|pays|endroit|salle)|\bquel(?:le)? (?:lieu|ville|endroit)"),
    (Asked.PERCENT, r"\b(?:quel(?:le)?s?|la|le|une?|les) (?:est (?:la|le) )?(?:pourcentages?|parts?|proportions?|taux)\b|"
                    r"\bquel %|\bcombien (?:de )?(?:%|pour ?cents?|pourcents?)|\bpourcentages?\b|\bquel(?:le)? (?:part|proportion)"),
    (Asked.COUNT, r"\bcombien\b|\bquel (?:est le )?(?:nombre|chiffre|effectif|total)|\bnombre d(?:e|')"),
    (Asked.WHY, r"\bpourquoi\b|\bquelles? (?:est la |sont les )?raisons?|\bdans quel but|\ba quoi (?:sert|servent|bon)"),
    (Asked.HOW_TO, r"^\W*(?:mais |et |alors |bonjour,? )?comment\b|\bcomment (?:faire|on|peut|puis|dois|une?|les|la|le|nous)|"
                   r"\bque (?:faut il )?faire pour|\bprocedure|\bmode d'emploi|\bde quelle (?:facon|maniere)"),
    (Asked.DEFINITION, r"\bc'est quoi|\bqu'est ce qu(?:e c'est|'(?:un|une)\b)|\bque (?:signifie|veut dire|veulent dire|designe)|"
                       r"\bdefini(?:tion|r|s|ssez)\b|\bqu'entend on par|\bsignification\b|\bqu'est ce que (?:le|la|les|l')\s*\S+\s*\?*$|\bveut dire quoi"),
    (Asked.LIST, r"\bquel(?:le)?s\b|\blist(?:e|er|ez)\b|\b(?:cite|enumere|donne|indique)[zr]?\b.{0,20}\b(?:les|des|tous|toutes)\b|"
                 r"\blesquel(?:le)?s\b|\bque (?:prevoit|propose|contient|comprend)"),
    (Asked.YES_NO, r"^\W*(?:est ce qu)|\b\w+ (?:t )?(?:il|elle|ils|elles|on)\b(?=.*\?)"),
)  # fmt: skip
_PROCEDURE = re.compile(
    r"\bcomment (?:faire|bien |mieux |peut on |puis je |dois je |(?:ne pas )?(?:s'|se |l'|la |le |les |y )?\w+(?:er|ir|re|oir)\b)|"
    r"\bprocedure|\bmarche a suivre|\betapes?\b|\bque (?:faut il )?faire pour|\bmode d'emploi"
)
_INTERROGATIVE = re.compile(
    r"\b(?:quel|quelle|quels|quelles|qui|que|quoi|ou|quand|comment|combien|pourquoi|lequel|laquelle)\b"
)
_FRAME_WORDS = frozenset(
    """
    bonjour bonsoir salut merci stp svp plait question savoir sait sais connaitre connais dire dis
    donner donne donnez expliquer explique expliquez preciser precise indiquer indique rappeler
    rappelle citer cite citez lister liste listez presenter presente decrire decris decrivez
    exister existe existent concerner concerne concernent montrer montre trouver trouve repondre
    voudrais veux voulez aimerais souhaite souhaiterais cherche besoin aider aide informer information informations
    pourcentage pourcentages proportion proportions taux nombre chiffre chiffres combien
    exemple exemples fois chose choses facon maniere sorte quelque quelqu personne personnes date
    annee jour moment endroit lieu raison raisons parler parle quoi comment pourquoi quand
    precisement exactement environ actuellement aujourd hui maintenant alors donc voila possible
    definition definir signifie signification dire appelle nomme nom
    document documents texte source sources selon apres faut arrive arrivent ordre
    absence absent absente absents absentes moins veut veulent
    """.split()
)  # noqa: SIM905
_GENERAL_VERBS = frozenset(
    stem(form)
    for form in """
    tenir tiennent tient derouler deroulent deroule situer situe situent passer passe mener mene
    menent menee realiser realise realisent realisee effectuer effectue conduire conduit organiser
    organise organisent compter compte comptent representer represente representent disposer
    dispose disposent posseder possede possedent comporter comporte contenir contient comprendre
    comprend constituer constitue permettre permet permettent viser vise visent apporter apporte
    apportent offrir offre offrent proposer propose proposent intervenir intervient interviennent
    agir agit intituler declarer declare declarent affirmer affirme estimer estime considerer
    considere juger juge penser pense pensent obtenir obtient recevoir recoit figurer figure
    aboutir ressortir ressort observer observe constater constate noter note utiliser utilise
    servir sert servent rester reste restent devenir devient prevoir prevoit prevoient prevu
    prevue prevus prevues mettre met mettent mis mise place place lieu jouer joue jouent
    """.split()  # noqa: SIM905
)
"""Stems of verbs that carry a question without saying what it is about."""

_SUPERLATIVE_WORDS = frozenset(
    "frequent frequente frequents frequentes eleve elevee eleves elevees haut haute fort forte "
    "grand grande faible faibles bas basse maximum minimum maximal minimal tete rare rares souvent "
    "davantage mieux comparer comparaison difference ecart important importante importance".split()
)  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Term:
    """An informative term of a question.

    Attributes:
        surface: As typed.
        keys: What a text must hold, any of them (stem, concepts).
        near: Related concepts, which count for less.
        parts: Stems of the words of a phrase.
        strong: Whether evidence without it cannot answer: a figure, a year, an acronym, a proper
            name. A near miss differs from a question that has an answer by one of these.
        soft: Whether the term only marks the kind of answer (a superlative, a verb of general
            meaning).
    """

    surface: str
    keys: frozenset[str]
    near: frozenset[str]
    parts: tuple[str, ...]
    strong: bool
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A standalone question, analysed.

    Attributes:
        asked: The kind of answer.
        terms: In the order of the text.
        rank: Position asked for in a list, from 1; -1 for the last.
        expected_items: Number of items announced (« les cinq actions »).
        counted: Stems of the noun that « combien de … » counts.
        negated: Whether the question asks about an absence.
        procedural: Whether a how-to asks what to do (« comment formaliser… »), not how something
            is (« comment les CPTS aident-elles… »).
    """

    text: str
    asked: Asked
    terms: tuple[Term, ...]
    rank: int | None = None
    expected_items: int | None = None
    counted: frozenset[str] = frozenset()
    negated: bool = False
    procedural: bool = False


def analyse(text: str, vocabulary: Vocabulary) -> Question:
    """Reads a standalone question."""
    plain = " ".join(fold(text).replace("-", " ").split())
    asked = _asked(plain)
    terms = tuple(
        _term(mention, text, asked)
        for mention in vocabulary.mentions(text)
        if not _is_frame(mention, text, asked)
    )
    return Question(
        text=text,
        procedural=bool(_PROCEDURE.search(plain)),
        asked=asked,
        terms=terms,
        rank=_rank(plain) if asked is Asked.RANK else None,
        expected_items=_expected_items(plain) if asked in ENUMERATIONS else None,
        counted=_counted(plain) if asked is Asked.COUNT else frozenset(),
        negated=bool(
            re.search(
                r"\baucune?s?\b|\bn(?:e |')\w+.{0,30}\bpas\b|\bsans\b|\babsence\b|\bpas de\b", plain
            )
        ),
    )


def _asked(plain: str) -> Asked:
    for asked, pattern in _RULES:
        if re.search(pattern, plain):
            if asked is Asked.YES_NO and _INTERROGATIVE.search(plain.removeprefix("est ce que")):
                continue
            return asked
    return Asked.STATEMENT


def _is_frame(mention: Mention, text: str, asked: Asked) -> bool:
    form = fold(text[mention.start : mention.end])
    if form in _FRAME_WORDS:
        return True
    if form in {"part", "parts"}:
        return asked is Asked.PERCENT
    if asked is Asked.RANK and re.fullmatch(_ORDINAL, form):
        return True
    return form in _CARDINALS or form in _ORDINALS


def _term(mention: Mention, text: str, asked: Asked) -> Term:
    surface = text[mention.start : mention.end]
    form = fold(surface)
    superlative = form in _SUPERLATIVE_WORDS and asked in {
        Asked.MAXIMUM,
        Asked.MINIMUM,
        Asked.COMPARISON,
        Asked.RANK,
    }
    soft = superlative or mention.parts[0] in _GENERAL_VERBS
    return Term(
        surface=surface,
        keys=mention.keys,
        near=mention.near,
        parts=mention.parts,
        strong=not soft and _is_strong(mention, text),
        soft=soft,
    )


def _is_strong(mention: Mention, text: str) -> bool:
    surface = text[mention.start : mention.end]
    if any(char.isdigit() for char in surface) or mention.acronym:
        return True
    if _is_shouted(text):
        return False
    if len(surface) >= 2 and surface.isupper():
        return True
    return surface[:1].isupper() and not _starts_sentence(text, mention.start)


def _is_shouted(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) > 0.6 * max(1, len(letters))


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \u00a0\u202f'’\"«(-LlDdQqu")
    return not before or before[-1] in ".!?:"


def _rank(plain: str) -> int | None:
    match = re.search(rf"\b{_ORDINAL}\b", plain)
    if match is None:
        return None
    word = match.group()
    return _ORDINALS.get(word) or int(re.match(r"\d+", word).group())  # type: ignore[union-attr]


def _expected_items(plain: str) -> int | None:
    for word in plain.split():
        if word in _CARDINALS:
            return _CARDINALS[word]
    return None


def _counted(plain: str) -> frozenset[str]:
    match = re.search(r"(?:combien|nombre) (?:de |d')((?:\w+\W*){1,2})", plain)
    if match is None:
        return frozenset()
    words = [token.form for token in tokens(match.group(1))]
    return frozenset(stem(word) for word in words[:1])
