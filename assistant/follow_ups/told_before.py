"""What a message tells before it asks, in the same sentence, and says nothing of the answer.

- who wants to know: « mon conseil se demande combien… », « ma directrice veut savoir quels… »;
- what for: « pour mon discours de demain, … », « note pour mon président : … »;
- where a word was heard: « on a parlé de RPI, c'est quoi ? » asks « qu'est-ce que RPI ? »;
- what was not meant: « non, pas les lycées, je voulais savoir si… »: a whole question of its own;
- for whom: « pour mon successeur : est-ce qu'il… » is asked of the successeur;
- what the question only points at (`assistant.follow_ups.pointed_at`);
- one of what was told: « on perd notre école. Comment en ouvrir une ? »;
- how it is at home: « notre école va fermer une classe ; les clubs ont-ils… »;
- that one is new to it, or poor: « je débute : … » (`assistant.questions.self_talk`).

It is cut off where what remains asks by itself. A lead that names something (an acronym, a proper
name) may hold the subject, and one that says who asks orders the answers: both are left as they
are, and so is a question that leans on what was told (« … : comment *en* trouver ? »). What a work
is about (« une note sur la lecture ») is kept beside the question, or stands in it for « ce
thème ».
"""

from __future__ import annotations

import re

from assistant.follow_ups.occasions import without_occasion
from assistant.follow_ups.openers import FEWEST_WORDS
from assistant.follow_ups.pointed_at import without_pointer
from assistant.follow_ups.told_things import asked_of_told
from assistant.follow_ups.troubles import with_trouble
from assistant.language.elision import elided, is_elided_before
from assistant.language.noun_phrases import Agreement, noun_phrases
from assistant.questions.asking_sentence import stands_alone
from assistant.questions.self_talk import without_asides

_INTERROGATIVE = (
    r"(?:combien|quel(?:le)?s?|qui|que|qu['’]|quoi|comment|pourquoi|quand|où|est-ce|"
    r"(?:à|de|par|avec|pour|dans|sur|en|chez|depuis|jusqu['’]à) "
    r"(?:qui|quoi|quel(?:le)?s?|quand|où|combien)|"
    r"la part|le nombre|le pourcentage|part des|nombre de)\b"
)
_WANTS = (
    r"(?:se demande(?:nt)?|s['’]interroge(?:nt)? (?:pour savoir|sur)|"
    r"(?:veut|veulent|voudrai(?:t|ent)|aimerai(?:t|ent)|souhaite(?:nt)?|souhaiterai(?:t|ent)|"
    r"cherche(?:nt)? à|a besoin de|ont besoin de) (?:bien |aussi )?"
    r"(?:savoir|connaître|comprendre|vérifier)|"
    r"(?:me|nous|m['’]ont?|m['’]a|nous a|nous ont) ?(?:demand\w+|réclam\w+))"
)
_SOMEBODY = (
    r"(?:(?:mon|ma|mes|notre|nos|une?|l[ea]s?|l['’]|des)\s?[^,;:?!.]{2,45}?|on|quelqu['’]un)"
)
_ASKED_BY = re.compile(
    rf"^\W*{_SOMEBODY}\s+{_WANTS}\s+"
    rf"(?:(?={_INTERROGATIVE}|ce qu)|(?P<whether>si\s|s['’](?=ils?\b)))",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^\W*(?:(?:non|pardon|désolée?|excusez[- ]moi|en fait|mais|"
    r"pas (?:les?|la|des?|du|l['’])\s?[^,;:.!?]{2,30})[\s,:;.!]+)*"
    r"(?:je|j['’]|nous|on)\s?(?:voulais|voudrais|veux|voulions|voudrions|voulait|voudrait|"
    r"aimerai(?:s|t)|souhait\w+|cherch\w+ à|ai besoin de)\s(?:bien |juste |simplement |aussi )?"
    r"(?:savoir|comprendre|vérifier)\s+(?P<whether>si\s|s['’](?=ils?\b))",
    re.IGNORECASE,
)
"""« Je voulais savoir si… » asks whether, behind a correction too."""

_WORK = (
    r"(?:discours|notes?|dossiers?|réunion|exposé|mémoire|rapport|article|édito|conseil|"
    r"présentation|intervention|compte[- ]rendu|agenda|courrier|oral|examen|concours|entretien|"
    r"visite|débat|assemblée|bulletin|newsletter|site|commission|séance|soutenance|stage|cours|"
    r"papiers?|chronique|reportage|thèse|tribune|communiqué|journal|émission|interview|"
    r"projet de \w+|table ronde|rendez-vous|point presse|"
    r"flyer|affiche|plaquette)"
)
_FOR = re.compile(
    r"^\W*(?:pour|avant|en vue d(?:e|u)|dans le cadre d(?:e|u)|à l['’]occasion d(?:e|u))\s*"
    r"(?:mon|ma|mes|notre|nos|une?|l[ea]s?|l['’]|cet?|cette)?\s*(?:\w+e?s? )?"
    rf"{_WORK}\b[^,;:?!]{{0,40}}[,;:]\s*"
    r"(?:il\s+(?:me|nous)\s+(?:faut|faudrait|manque)\s+(?=la |le |les |l['’]))?",
    re.IGNORECASE,
)
_HEARD_OF = re.compile(
    r"^.{0,60}\b(?:parl\w+|évoqu\w+|mentionn\w+|cit\w+)\s+(?:du|de la|de l['’]|des|de|d['’])\s*"
    r"(?P<name>[^,;:?!.]{2,40}?)\s*[,;:]\s*(?:et\s)?(?:mais\s)?"
    r"(?:qu['’]est[- ]ce que c['’]est|c['’]est quoi|ça veut dire quoi)\W*$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?P<lead>[^:;?!.]{3,110}?)\s*(?:[:;]\s+|,\s*mais\s+)(?P<rest>\S.*)$", re.DOTALL
)
_ABOUT_US = re.compile(
    r"\b(?:je|j['’]|nous|on|vous|tu|te|t['’]|mon|ma|mes|notre|nos|me|m['’])(?:\s|(?<=['’]))|"
    r"^\W*(?:(?:une?|petite|autre|dernière)\s)*(?:questions?|notes?|demande|requête|urgent|"
    r"besoin)\b",
    re.IGNORECASE,
)
_SORRY = (
    r"(?:(?:ah|oh|euh|mais|et|attende?z?|attends|non|pardon|désolée?|oups|excusez[- ]moi|en fait)"
    r"[\s,!.]+)*"
)
_NOT_THAT = re.compile(
    rf"^\W*{_SORRY}(?:(?:je (?:ne )?parl\w+ pas|(?:ce n['’]|c['’])est pas|pas)\s+[^,;:.?]{{2,50}}"
    r"[,;:.]\s*)?(?:mais\s+)?(?:moi[\s,]+)?(?:"
    r"je (?:voulais|veux|voudrais|souhait\w+|cherch\w+(?: à)?|(?:vous |te )?demand\w+)"
    r"(?: plutôt| juste| simplement| bien)?(?: (?:savoir|demander|comprendre|connaître))?|"
    r"(?:ma|la) (?:vraie )?question,? (?:est|était|c['’]est|c['’]était)(?: plutôt)?"
    r"(?: de savoir)?|"
    r"ce que je (?:veux|voulais|voudrais|cherche à)(?: savoir| demander)?,? c['’]est"
    rf")\s*:?\s*(?:(?=(?:plutôt )?{_INTERROGATIVE})|(?P<whether>si\s|s['’](?=ils?\b)))",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"^\W*(?:\w+(?:[\s,!.]+|['’])){0,3}(?:non|pas|pardon|désolée?|oups|question)\b|"
    r"\bje (?:voulais|demandais|cherchais)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"[.!;]\s+[^.!?;]*?\b(?P<of>en\s+)(?P<deed>(?:[^\W\d_]+(?:er|ir|oir|re)\s+){1,2})"
    r"(?P<one>une?)[\s?!.]*$",
    re.IGNORECASE,
)
"""« (Elle peut aider à) en faire venir un ? »"""

_SIZED = re.compile(
    r"^(?:(?:seule?|derni(?:er|ère)|premi(?:er|ère)|petite?|nouvelle|nouveau)\s+)+(?=\w)"
)
_FOR_SOMEBODY = re.compile(
    r"(?:^|[.!?…;,]\s+|^et\s+)(?:et\s+)?(?:pour|concernant|quant à)\s+"
    r"(?P<who>(?:mon|ma|mes|notre|nos|le|la|les|l['’])\s?[^\W\d_]+(?:\s[^\W\d_]+){0,2}?)"
    r"\s*[:,]\s*(?P<head>(?:est-ce qu['’]|qu['’]est-ce qu['’])?)(?P<pronoun>ils?|elles?)\s+"
    r"(?!(?:(?:ne|n['’]|me|m['’]|nous|te|vous|en|y)\s*)*(?:faut|faudra(?:it)?|manque|reste|a\b|"
    r"s['’]agit))"
    r"(?P<said>[^.?!]+)[?.!\s]*$",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?<!^)(?<![.\s]\s)\b[A-ZÀ-Ý]{2,}|\s[A-ZÀ-Ý]\w+|\d")
_WHO_ASKS = re.compile(
    r"^\W*(?:moi )?(?:je suis|je viens d|nous sommes|on est|en tant qu|étant|élue?\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"^{_INTERROGATIVE}|^(?:c['’]est|ça veut dire) (?:quoi|qui)\b|"
    r"\b\w+-(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)\b",
    re.IGNORECASE,
)


_SUBJECT = re.compile(
    rf"\b(?:{_WORK}|travaill\w+|bosse|planche|réfléchi\w*|fiche|étude|enquête|sujet|projet)"
    r"(?:\s+(?:projet|action|d['’]action|municipal\w*|interne))?\s+"
    r"(?:(?:sur|concernant|(?:autour|à propos|au sujet) d(?:e|u|es)|consacrée? à)\s+"
    r"(?P<subject>[^,;:.?!()]{3,50})"
    r"|(?P<bare>(?!(?:de|du|des|d|pour|avec|à|au|aux|en|dans|sur|et|que|qui|municipal\w*|le|la|les|"
    r"un|une|ce|cette|est|sont|a|ont)\b)[^\W\d_]{4,}))",
    re.IGNORECASE,
)
"""« Une note sur la ruralité », « une fiche projet périnatalité »: what a work is about."""

_ITS_PRONOUN = re.compile(r"-(?:t-)?(?:ils?|elles?)\b", re.IGNORECASE)
_THAT_SUBJECT = re.compile(
    r"\b(?:ce(?:tte|t)?\s+(?:thème|thématique|sujet|point|parcours|domaine|dossier|volet|axe|"
    r"problématique|question|sujet-là|thème-là)|ça|cela|là-dessus)\b(?!\s+(?:se|s['’]|fait|va|"
    r"sert|veut))",
    re.IGNORECASE,
)


def without_lead(message: str) -> str:
    """The message without what it tells before it asks."""
    told = asked_of_told(_of_somebody(_one_of_these(with_trouble(message.strip()))))
    text = _with_subject(without_asides(without_occasion(without_pointer(told))))
    if (match := _NOT_THAT.match(text)) and _DENIES.match(text):
        rest = text[match.end() :]
        if len(re.findall(r"\w+", rest)) > FEWEST_WORDS:
            return _asked(rest, match["whether"])
    if (match := _ASKED_BY.match(text)) and _enough(text[match.end() :]):
        return _asked(text[match.end() :], match["whether"])
    if (match := _WISH.match(text)) and _enough(text[match.end() :]):
        return _whether(text[match.end() :])
    if match := _HEARD_OF.match(text):
        return f"qu’est-ce que {match['name']} ?"
    if (match := _FOR.match(text)) and _is_asked_for(match.group(), text[match.end() :]):
        return _told(match.group(), text[match.end() :])
    if (match := _LEAD.match(text)) and _is_lead(match["lead"], match["rest"]):
        return _told(match["lead"], match["rest"])
    return _of_its_subject(match) if match else text


def _is_asked_for(lead: str, rest: str) -> bool:
    """Whether what follows asks by itself: its « leurs » is of no « dossier » without a subject."""
    said = len(re.findall(r"\w+", rest)) > FEWEST_WORDS
    return _enough(rest) or (said and _SUBJECT.search(lead) is None and not _NAMES.search(lead))


def _asked(rest: str, whether: str | None) -> str:
    """What is asked, as a question by itself: « (savoir) si X » is « est-ce que X ? »."""
    return rest if whether is None else _whether(rest)


def _one_of_these(text: str) -> str:
    """« On perd notre école. Comment en ouvrir une ? » is « … Comment ouvrir une école ? »."""
    match = _ONE_OF.search(text)
    told = [p for p in noun_phrases(text[: match.start()]) if p.determiner] if match else []
    if match is None or not told:
        return text
    sized = _SIZED.match(told[-1].noun)
    noun = _SIZED.sub("", told[-1].noun).split()[0]
    if sized:
        she = sized.group().rstrip().endswith(("e", "elle"))
    elif re.fullmatch(r"une?|l[ea]|m(?:on|a)|cette|cet?", told[-1].determiner, re.IGNORECASE):
        she = told[-1].agreement is Agreement.SHE
    else:
        return text  # « notre école », « les écoles »: nothing tells the gender of one
    if she != match["one"].lower().endswith("une"):
        return text
    return f"{text[: match.start('of')]}{match['deed']}{match['one']} {noun} ?"


def _of_somebody(text: str) -> str:
    """« Pour mon fils : est-ce qu'il paie ? » is « est-ce que mon fils paie ? »."""
    match = _FOR_SOMEBODY.search(text)
    if match is None or "que" in match["said"].split():
        return text
    if not _agree(match["who"].lower(), match["pronoun"].lower()):
        return text
    head = re.sub(r"u['’]$", "ue ", match["head"])
    return f"{head}{match['who']} {match['said'].strip()} ?"


def _whether(clause: str) -> str:
    """« Si le club chante » as a question."""
    return f"{elided('est-ce que ', clause)}{clause.rstrip(' .?!')} ?"


def _is_lead(lead: str, rest: str) -> bool:
    """Whether some words before a colon only tell, and what follows asks by itself."""
    if _WHO_ASKS.match(lead) or _NAMES.search(lead) or not _ABOUT_US.search(lead):
        return False
    if re.search(rf"\b(?:{_INTERROGATIVE}|non\b|plutôt\b|parl\w+)", lead, re.IGNORECASE):
        return False
    return bool(_ASKS.search(rest)) and _enough(rest)


def _told(lead: str, rest: str) -> str:
    """What asks, behind the subject that was told first, if any was.

    The subject is a sentence of its own then: it helps to find the answer, which need not say it.
    """
    match = _SUBJECT.search(lead)
    if match is None:
        return rest
    subject = match["subject"] or match["bare"]
    return f"{subject[:1].upper()}{subject[1:].strip()}. {rest[:1].upper()}{rest[1:]}"


def _of_its_subject(match: re.Match[str]) -> str:
    """« J'écris un papier sur le club : combien prête-t-il ? » without the paper."""
    subject = _SUBJECT.search(match["lead"])
    asks_of_it = _ITS_PRONOUN.search(match["rest"]) and _ASKS.search(match["rest"])
    if subject is None or not subject["subject"] or not asks_of_it or _WHO_ASKS.match(match.string):
        return match.string
    rest_of_lead = match["lead"][subject.end() :].strip()
    return match.string if rest_of_lead else f"{subject['subject'].strip()} : {match['rest']}"


def _with_subject(text: str) -> str:
    """The text with the subject of a work in the place of « ce thème », which is cut off then."""
    end = re.search(r"[:;.!]\s+", text)
    if end is None or not (match := _SUBJECT.search(text[: end.start()])):
        return text
    subject = (match["subject"] or match["bare"]).strip()
    asked, taken_up = _THAT_SUBJECT.subn(lambda _: subject, text[end.end() :])
    return f"{asked[:1].upper()}{asked[1:]}" if taken_up else text


def _enough(rest: str) -> bool:
    return len(re.findall(r"\w+", rest)) > FEWEST_WORDS and stands_alone(rest)


def _agree(who: str, pronoun: str) -> bool:
    """Whether a pronoun may stand for people; « mon amie » has the article of a man."""
    if who.startswith(("mes", "nos", "les")) or pronoun.endswith("s"):
        return who.startswith(("mes", "nos", "les")) and pronoun.endswith("s")
    if re.match(r"(?:ma|la)\s", who):
        return pronoun == "elle"
    masculine = re.match(r"(?:mon|le)\s+(?P<noun>\w.*)", who)
    return pronoun == "il" or masculine is None or is_elided_before(masculine["noun"])
