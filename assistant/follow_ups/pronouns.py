"""What a pronoun stands for, and the question with it in the pronoun's place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.follow_ups.spoken_of import asked_about, said_in, those_who
from assistant.language.noun_phrases import (
    Agreement,
    NounPhrase,
    agrees,
    is_counted,
    names,
    noun_phrases,
)
from assistant.language.noun_places import with_preposition
from ingest.french import fold

_PRONOUN = re.compile(
    r"\b(?P<inverted>\w+)(?:-t-|-)(?P<pronoun>elles?|ils?)\b|"
    r"\b(?P<preposition>chez|avec|pour|par|sans|entre|de|d['’]|à|sur|selon) ?(?P<stressed>eux|elles?|lui)\b|"
    r"\b(?P<subject>elles?|ils?|celles?-ci|ceux-ci|celui-ci|ce dernier|cette dernière|ces derniers|"
    r"ces dernières)\b|(?P<that>(?-i:\b(?:[çÇ]a|[cC]a|[cC]ela|[cC]eci)\b))|"
    r"\b(?P<possessive>son|sa|ses|leurs?)\s+(?=\w)|"
    r"\b(?:qui|comment|quand|où|on|je|tu|nous|vous|pour(?=\s+l(?:es?|a)\s+(?:contacter|joindre|rencontrer|appeler|solliciter|inviter)\b)) (?P<object>l[ae]s? |l['’])(?P<verb>(?:a|ont|avait|avaient) )?(?P<rest>\w+)(?=\s*(?:\?|$|,|où\b|quand\b|comment\b|par\b|en\b|dans\b))|"
    r"\b(?P<own>l[ae] (?:mien|tien|sien)(?:ne)?)\b|\b(?P<there>y)\s+(?!a\b|avait\b|aura\b|ait\b|a-t)\w|"
    r"\b(?P<of_it>en)\s+(?=(?<=\bqui en )(?!ville|\d)\w+|(?<=\bs['’]en )(?:charg|occup)|font partie|fait partie|faire partie|pens|ressort|résult|retir|est (?:ressorti|sorti|resté)|est[- ](?:il|elle|on)|était|profit|bénéfici|fait quoi|font quoi)",
    re.IGNORECASE,
)
_ASKED_WHO = re.compile(r"\b(?:qui|l[ea]s?quel\w*|quel(?:le)?s? (?:personne|intervenant)\w*)\b")
_POSSESSED = re.compile(r"leurs?|mon|ma|mes|notre|nos|votre|vos", re.IGNORECASE)


_OF_DEEDS = re.compile(
    r"(?:y\s+gagn|(?:ça|ca|cela)\s+(?:(?:nous|me|leur|lui|vous|te|m['’]|t['’])\s*)?(?:r?apport|rapport|sert|chang|coût|cout|permet|donn|ser[ta]))",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(r"leur\s+[^\W\d_]+(?:er|ir|oir|re)\b", re.IGNORECASE)
_REACHED = re.compile(
    r"(?:contact|join|rejoin|appel|rencontr|invit|sollicit|interpell|convi)", re.IGNORECASE
)
_FOR = re.compile(r"(?:pour|chez)$", re.IGNORECASE)
_DEED = re.compile(
    r"\b(?:comment|peu[tx](?:-\w+)?|peuvent(?:-\w+)?|pou[rv]\w+(?:-\w+)?|veu[tx]|voudr\w+|aimer\w+|souhait\w+|doit|doivent|faut(?:-il)?|pour|à|de)\s+"
    r"(?P<deed>(?:s['’]|se\s+)?[^\W\d_]{3,}(?:er|ir|oir|[dtv]re|ire)\s+[^,.;?!]{3,60})",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:Madame|Monsieur|Docteur|Professeure?|Mme|M\.|Dr|Pr)\b")
_IMPERSONAL = re.compile(
    r"il\s+(?:ne\s+|n['’])?(?:en\s+(?:est|était|ressort|résulte)|y\s+(?:en\s+)?(?:a|avait|aura)\b|faut|fallait|faudra|existe|s['’]agit|pleu\w*|va\s+pleuvoir|neige|fait\s+\w+|fera\b|"
    r"est\s+(?:possible|vrai|nécessaire|prévu|obligatoire|interdit|temps|question)|suffit|reste|manque|vaut|semble|paraît)",
    re.IGNORECASE,
)
_SAYING = frozenset(
    {"dit", "sait", "pense", "prouve", "montre", "confirme", "dis", "sais", "dites"}
)
_IMPERSONAL_VERBS = frozenset(
    {"ressort", "existe", "faut", "agit", "a", "est", "reste", "suffit", "y"}
)
_HAPPENING = frozenset({"passe", "passera", "passerait", "arrive", "arrivera", "advient"})
_HAPPENS = re.compile(r"\bqu(?:e\s+|['’])(?:se\s+)?$", re.IGNORECASE)
"""« Que se passe-t-il en cas de… »: what happens, and nothing that it is said of."""

_SUBJECT_BEFORE = re.compile(
    r"(?<!de )(?<!pour )(?<!avec )\b(?:le|la|les|une?|l')\s*\w{2,}(?: \w+){0,3}\W*$"
)
"""« combien de communes *le bibliobus* dessert-il » has its subject before the verb."""

_ASKED_FIRST = re.compile(
    r"^\W*(?:(?:et|mais|alors)\s+)?(?:(?:dans|à|a|de|pour|avec|en|par|sur|chez)\s+)?"
    r"(?:qu(?:i|oi)|quel(?:le)?s?\s+\w+|combien(?:\s+d(?:e\s+|['’])\w+)?|comment|quand|pourquoi|où|ou|depuis quand)\s*$",
    re.IGNORECASE,
)
"""« *Dans quelles villes* ça existe ? »: what is asked is not what « ça » is."""

_SET_APART = re.compile(
    r"\b(?:l[ea]s?|ces?|cette|une?|mon|ma|mes|notre|nos|chaque) \w[\w' -]{1,40},\s*(?:qu'est[- ]ce qu[e']?|que|qu'|combien|comment|ou|quand)?\s*$|"
    r"\bl'\w[\w' -]{1,40},\s*$"
)
"""« Et la bibliothécaire, elle fait quoi ? » names what « elle » is."""

_ARTICLE_BEFORE = re.compile(
    r"\b(?:les?|la|une?|des|du|cette|ces|aux?)\s+(?!plus\b|moins\b|quel)\w{2,}|\bl'\w{2,}"
)
_RELATIVE = re.compile(r"\b\w{3,}s? qui (?:\w+ ){1,3}$")
"""« Les anciens *qui vivent* chez eux »: the pronoun is of its own clause."""

_OBJECT_BEFORE = re.compile(
    r"\b(?:je|on|tu|vous) l[ae]s? \w+ (?:où|comment|quand)\W*$", re.IGNORECASE
)
_OPENS = re.compile(r"^\W*(?:combien|quels?|quelles?|a|avec|dans|sur|par|et|que|qu)\b")


def dangling(question: str) -> re.Match[str] | None:
    """The first pronoun of a question that stands for something outside of it."""
    found = [m for m in _PRONOUN.finditer(question) if _stands_outside(m, question)]
    owned = [m for m in found if m["possessive"]]
    if owned and found[0]["object"]:
        return owned[0]  # « je les trouve où, leurs coordonnées ? »
    return found[0] if found else None


def owned_thing(question: str) -> str:
    """What « son », « sa », « leurs » stand before; empty without."""
    match = dangling(question)
    if match is None or not match["possessive"]:
        return ""
    thing = re.match(r"[\w’'-]+(?:\s+d(?:e\s+|['’])[\w’'-]+)?", question[match.end() :])
    return thing.group() if thing else ""


def _stands_outside(match: re.Match[str], question: str) -> bool:
    before = question[: match.start()]
    if match["own"] or (match["possessive"] and _OBJECT_BEFORE.search(before)):
        return True
    if _is_impersonal(match, question) or _has_its_noun(match, before, question[match.end() :]):
        return False
    words = fold(before)
    return not _ARTICLE_BEFORE.search(words) or bool(_OPENS.match(words))


def _is_impersonal(match: re.Match[str], question: str) -> bool:
    """Whether the pronoun stands for nothing, or for a whole statement (« qui le dit ? »)."""
    if match["object"]:
        return fold(match["rest"]) in _SAYING
    if match["subject"]:
        return bool(_IMPERSONAL.match(question[match.start() :]))
    if match["inverted"]:
        verb, before = fold(match["inverted"]), question[: match.start()]
        happens = verb in _HAPPENING and bool(_HAPPENS.search(before))
        return fold(match["pronoun"]) == "il" and (happens or verb in _IMPERSONAL_VERBS)
    return bool(match["that"] and re.match(r"\s+veut dire", question[match.end() :]))


def _says_more(after: str) -> bool:
    """Whether what « ça » is may stand behind it (« de quoi ça parle, l'atelier ? »)."""
    return bool(noun_phrases(after) or re.search(r"\b(?:qu|s)['’]|\b(?:que|si)\b", after))


def _has_its_noun(match: re.Match[str], before: str, after: str) -> bool:
    """Whether the noun stands right before the pronoun (« le bus dessert-il », « Fontanel, elle »)."""
    if match["inverted"]:
        return bool(_SUBJECT_BEFORE.search(fold(before)))
    if match["stressed"] and _RELATIVE.search(fold(before)):
        return True
    if match["that"]:
        said = before if _says_more(after) else _ASKED_FIRST.sub("", before)
        return bool(re.search(r"\w{3,}", said))
    named = re.search(r"(?<!^)(?<!^et )\b[A-ZÀ-Ý][\wà-ÿ-]{2,}", before)
    return bool(match["subject"] and (named or _SET_APART.search(fold(before))))


def _deed(question: str, match: re.Match[str] | None, topics: Sequence[str]) -> str:
    """What « ça » and « y » stand for in « ça apporte quoi ? »: what somebody wants to do."""
    if match is None or not (match["that"] or match["there"]):
        return ""
    if not _OF_DEEDS.match(question[match.start() :]):
        return ""
    found = (_DEED.search(topic) for topic in topics[:1])
    return next((m["deed"].strip() for m in found if m), "")


def antecedents(
    question: str, previous: str, answer: str, topics: Sequence[str]
) -> tuple[str, ...]:
    """Noun phrases that the pronoun of a question may stand for, the most likely first.

    Args:
        question: With its pronoun.
        previous: The question before, as it was read.
        answer: What it was answered.
        topics: Earlier questions that stood alone, the latest first.
    """
    wanted = _wanted(question)
    match = dangling(question)
    of_answer = _asked_for(previous, answer, wanted, match)
    if of_answer and _TITLED.match(of_answer[0].noun):
        return (of_answer[0].subject,)
    earlier = [said for topic in topics if topic != previous for said in said_in(topic)]
    if not of_answer:
        earlier += [(phrase, phrase.subject) for phrase in names(f". {answer}")]
    spoken = said_in(previous)
    said_of = wanted in {Agreement.SHE, Agreement.HE} or topics[:1] == (previous,)
    if said_of and any(agrees(phrase, wanted) and not is_counted(phrase) for phrase, _ in spoken):
        earlier = []  # what was said last is meant
    those = those_who(previous) if wanted is Agreement.THEY else []
    asked_for = [(phrase, phrase.subject) for phrase in of_answer]
    fitting = _fitting([*asked_for, *those, *spoken, *earlier], wanted, match)
    spoken_names = {phrase.noun for phrase in names(previous)}
    if fitting and fitting[0][0].noun in spoken_names and wanted is not Agreement.THEY:
        fitting = [item for item in fitting if item[0].noun in spoken_names]
    name = next((p.subject for p in names(previous.partition("(à propos de :")[2])), "")
    deed = _deed(question, match, topics)
    seen: dict[str, None] = dict.fromkeys([deed] if deed else [])
    for phrase, text in fitting:
        if any(fold(phrase.noun) in fold(other) for other in seen):
            continue
        named = not name or phrase.noun in name or names(f". {text}") or phrase in of_answer
        seen[text if named else f"{text} {with_preposition('de', name)}"] = None
    return tuple(seen)


def _asked_for(
    previous: str, answer: str, wanted: Agreement, match: re.Match[str] | None
) -> list[NounPhrase]:
    """The person of the answer, where the question before asked for one."""
    of_things = bool(match and (match["that"] or match["of_it"]))
    asked = _ASKED_WHO.search(fold(previous)) and not asked_about(previous)
    if not asked or of_things or wanted is Agreement.THEY:
        return []
    return [*names(f". {answer}")][:1]


def _fitting(
    ordered: list[tuple[NounPhrase, str]], wanted: Agreement, match: re.Match[str] | None
) -> list[tuple[NounPhrase, str]]:
    """The phrases that agree with a pronoun and may be what it stands for."""
    if match and match["there"]:  # nobody gains anything by somebody
        ordered = [item for item in ordered if not _FOR.match(item[0].preposition)] or ordered
    if match and match["possessive"] and _GIVEN_TO.match(match.string, match.start()):
        named = [i for i in ordered if re.search(r"[A-ZÀ-Ý]{2}", i[0].noun) or names(i[1])]
        named = [item for item in named if not _POSSESSED.fullmatch(item[0].determiner)]
        fitting = _fitting(ordered, wanted, None)  # « leur prêter »: to somebody, not to a thing
        return [*named, *(item for item in fitting if item not in named)]
    ordered = [item for item in ordered if not _POSSESSED.fullmatch(item[0].determiner)]
    if match and match["object"] and _REACHED.match(match["rest"] or ""):
        bodies = [i for i in ordered if re.search(r"[A-ZÀ-Ý]{2}", i[0].noun) or names(i[1])]
        if bodies:  # one writes to a body, not to its advantages
            return bodies
    fitting = [item for item in ordered if agrees(item[0], wanted)]
    if wanted is Agreement.THEY and all(is_counted(phrase) for phrase, _ in fitting):
        fitting = [item for item in ordered if not is_counted(item[0])]  # a body: its members
    if match and match["that"]:  # « ça » is nobody
        fitting = [item for item in fitting if item[0].determiner or item[0].preposition] or fitting
    if wanted is Agreement.ANY:
        fitting = sorted(fitting, key=lambda item: _is_vague(item[0]))
    return fitting


def _is_vague(phrase: NounPhrase) -> bool:
    bare = phrase.determiner == "" and phrase.preposition == ""
    return bare and not phrase.noun[:1].isupper()


def _wanted(question: str) -> Agreement:
    match = dangling(question)
    if match is None:
        return Agreement.ANY
    word = fold(match["pronoun"] or match["subject"] or match["stressed"] or "")
    if word:
        if word in {"elles", "ils", "eux"} or word.startswith(("ceux", "celles", "ces")):
            return Agreement.THEY
        if word == "lui":
            return Agreement.ANY
        return Agreement.SHE if word.startswith(("elle", "celle", "cette")) else Agreement.HE
    if match["possessive"]:
        return Agreement.THEY if fold(match["possessive"]).startswith("leur") else Agreement.ANY
    if match["own"]:
        return Agreement.SHE if fold(match["own"]).startswith("la") else Agreement.HE
    if match["object"]:
        return _of_object(fold(match["object"]).strip(), match["rest"] or "", bool(match["verb"]))
    return Agreement.ANY


def _of_object(pronoun: str, verb: str, participle: bool) -> Agreement:
    if pronoun == "les":
        return Agreement.THEY
    if pronoun == "la" or (participle and verb.endswith("e")):
        return Agreement.SHE
    return Agreement.HE if pronoun == "le" or participle else Agreement.ANY
