"""What people say before they ask: thanks, acknowledgements, the announcement of another subject.

« Très bien. Je m'adresse à qui ? » asks « Je m'adresse à qui ? »; « Rien à voir : quand a lieu la
fête ? » asks without anything of the conversation before. The words are cut off before the question
is read, so that they are neither searched for nor taken for a follow-up. A message that is nothing
but such words is left as it is: it is a courtesy (`assistant.questions.guards`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_THANKS = (
    r"(?:merci|mrci)(?!\s+d[e'’])(?:\s+(?:beaucoup|bien|infiniment|à vous|à toi|"
    r"pour (?:tout|(?:votre|ton|ta|cette|ces|l[ae']s?|vos|tes)\s*\w+)))?"
)
_ACKNOWLEDGED = (
    r"(?:ok+|okay|d['’]acc(?:ord)?|(?-i:[dD]ac)|tr[èe]s bien|parfait|super|nickel|top|g[ée]nial|"
    r"entendu|compris|"
    r"j['’]ai compris|je vois|je comprends|[çc]a marche|bien re[çc]u|c['’]est (?:not[ée]|clair|"
    r"bon)|"
    r"not[ée]|cool|excellent|int[ée]ressant|bon|bien|ah (?:bon|oui|ok|d['’]accord)|ah|oh|eh bien|"
    r"oui|ouais|bah|ben|euh|hum)"
)
_GREETED = (
    r"(?:(?:(?:mes)?dames?|messieurs|madame|monsieur)(?=\s*,)|bonjour|bonsoir|salut|coucou|hello|"
    r"re[- ]?bonjour)(?:\s+(?:à tous|(?:madame|monsieur)(?:,?\s+(?:et\s+)?(?:madame|monsieur))?))?"
)
_COURTESY = re.compile(
    rf"^\W*(?:{_GREETED}\s+(?:[^\w\s«\"'(\[{{]+\s*)?(?=\w)|(?:{_THANKS}|{_ACKNOWLEDGED}|{_GREETED})"
    r"(?:\s*[,;:.!…–-]+\s*|\s*\?\s+(?=et\b)|\s+(?=et\b|mais\b|alors\b|donc\b|sinon\b|merci\b|"
    r"super\b|du coup\b)))",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^\W*(?:(?:all[ôo]+|oh[ée]|h[ée] ho|sos|au secours|[àa] l['’]aide|help)\b|"
    r"(?:tu es|t['’]es|vous [êe]tes|es-tu|[êe]tes-vous) (?:toujours |encore |bien |l[àa]? )?"
    r"(?:l[àa]|pr[ée]sente?|dispo\w*|r[ée]veill[ée]e?)\b|(?:tu|vous) m['’]entende?z?s?\b|"
    r"(?:il )?y a quelqu['’]un\b)[^\w\s]*\s*[?!.,;:…–-]+\s*",
    re.IGNORECASE,
)
"""What calls somebody before it asks: « tu es là ? », « SOS, … »."""

_SINCE = re.compile(
    r"^\W*(?:ça|ca|cela) (?:fait|fera)[^,;:.!?]{2,30}\b(?:ans|années|mois|semaines|jours|longtemps|"
    r"moment) (?:que\s|qu['’])(?=(?:je|j['’]|on|nous)(?:\s|(?<=['’])))",
    re.IGNORECASE,
)
"""« Ça fait vingt ans que j'exerce seule. »"""

_NEW_SUBJECT = re.compile(
    r"^\W*(?:(?:et|mais|alors|bon)\s+)?(?:(?:(?:ça n['’]a|cela n['’]a|"
    r"c['’]est) )?rien à voir(?: du tout)?(?: avec (?:ça|cela|le reste|ce qui précède))?|"
    r"(?:passons|changeons|avançons|poursuivons)(?=\s*[,;:.!…–-])|"
    r"(?:non,? )?(?:on )?(?:laisse[zr]?|laissons)(?: (?:ça|cela))? tomber(?=\s*[,;:.!…–-])|"
    r"(?:une )?(?:toute )?autre (?:chose|question|sujet|point)|(?:passons|je passe) à autre chose|"
    r"(?:je )?(?:change|changeons|changement) de sujet|pour changer(?: de sujet)?|"
    r"(?:une )?question (?:différente|sans rapport|à part)|sans (?:aucun )?(?:rapport|"
    r"lien)(?: avec ce qui précède)?|"
    r"(?:une )?(?:dernière|nouvelle) (?:question|chose)|question suivante|hors sujet)"
    r"(?:\s*[,;:.!…–-]+\s*|\s+)(?:mais\s+)?",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"^\W*(?:bon\W+|non\W+|euh\W+)?(?:(?:ignore|oublie|efface|annule|laisse)[zrs]?(?: tomber)?|"
    r"(?:ne )?(?:tiens|tenez|tenir) (?:pas|plus) compte|"
    r"sans tenir compte) (?:de |d['’])?(?:(?:tout )?ce que (?:je|j['’]|nous|on (?:vient|disait))|"
    r"(?:ma|mon|mes|cette|ce|cet|la|le|les) (?:[\w-]+ ){0,2}?(?:questions?|messages?|demandes?|"
    r"phrases?|remarques?|mails?|courriels?|"
    r"fautes?|coquilles?|erreurs?|tableaux?|fichiers?|pièces?|"
    r"copier-coller)\b)[^,;:.!?…]{0,60}[,;:.!…]+\s*"
    r"(?:(?:c['’]était |c['’]est )?(?:une? |mon )?(?:erreur|fausse manip|"
    r"mauvais)[^,;:.!?…]{0,40}[,;:.!…]+\s*)?(?:et |mais )?",
    re.IGNORECASE,
)
"""What people take back of their own words: the question behind it starts afresh."""

_ABOUT_ASKING = re.compile(
    r"^\s*[\[(](?:très )?(?:urgente?|question|aide|rappel|test|svp|help)\b[^\])]{0,30}[\])]\s*|"
    r"^\W*(?:(?:et |mais |bon,? |allez,? )?(?:"
    r"(?:blague|plaisanterie|humour|rigolade)s? (?:mises? )?à part|trêve de \w+|"
    r"sans (?:langue de bois|jargon|chichis?|d[ée]tours?|fioritures?|blabla|baratin|tabous?|"
    r"hypocrisie|pincettes|po[èe]mes?|romans?|grands? mots|mots (?:compliqu[ée]s|savants)|"
    r"tourner autour du pot|rire|blagues?|plaisanter|mentir|ironie|"
    r"vouloir [^,;:?!.…]{2,50})(?:(?: ni|,? sans| et sans| ou) [^,;:?!.…]{2,30})?|pour (?:rire|"
    r"plaisanter)|ne (?:me|nous) (?:racont|fai|di|men|ment)\w+ pas [^,;:?!.…]{2,40}|"
    r"(?:ne (?:riez|ris|rigolez|rigole|vous moquez|te moque) pas|promis|sans jugement)|"
    r"(?:plus |bon )?sérieus?e?(?:ment)?|pour de vrai|entre nous|soyons (?:sérieux|honnêtes?|"
    r"francs?|clairs?)|je (?:plaisante|rigole|blague|déconne)|c['’](?:est|était) (?:une blague|"
    r"pour rire)|"
    r"(?:(?:je (?:suis )?)?(?:désolée?|navrée?)|pardon(?:nez[- ]moi)?|"
    r"(?:je m['’])?excuse[rz]?(?:[- ](?:moi|nous))?)(?: (?:si|de|du|des|pour|d['’]|mon|ma|mes|"
    r"le|la|l['’]|cette)[^,;:?!.…]{2,70})?|au risque d(?:e|['’])[^,;:?!.…]{2,60}|"
    r"pour (?:les nuls|faire (?:simple|court|bref)|une? (?:débutante?|novice))|"
    r"si je peux me permettre|"
    r"(?:je (?:vous |te |l['’])?avoue|j['’]avoue|je (?:dois|vais) (?:vous |te )?(?:avouer|dire|"
    r"l['’]avouer)|je reconnais)[^,;:?!.…]{0,70}|"
    r"(?:je suis|je me sens|on est) (?:peut-être |sans doute |un peu |complètement |totalement |"
    r"vraiment |très |assez )*(?:perdue?s?|bête|nulle?|novices?|débutante?s?|naïf|naïve|"
    r"larguée?s?|paumée?s?|curieu(?:x|se)|à côté)[^,;:?!.…A-Z]{0,40}|"
    r"(?:je|nous|on) (?:début\w*|démarr\w*|commenc\w*|découvr\w*|déboul\w*)(?: (?:le|dans le|"
    r"sur le|sur ce|dans ce) (?:sujet|domaine|dossier|métier|poste))?(?: tout juste| à peine)?|"
    r"(?:(?:moi )?(?:je|nous|on) )?(?:n['’]|j['’]|je n['’])?y (?:connai[st]|connaissons|"
    r"comprend[s]?|pig\w+) (?:absolument )?(?:rien|pas grand[- ]chose)(?: du tout)?|"
    r"(?:ma|la|cette|une) (?:petite )?question (?:est|va|peut|semble|paraît|risque|paraîtra|"
    r"me)[^,;:?!.…]{2,60}|"
    r"(?:vous allez|tu vas|on va) (?:peut-être |sûrement |encore |sans doute )?(?:me|m['’]|rire|"
    r"trouver|dire|croire|vous|te)[^,;:?!.…]{2,60}|"
    r"(?:c['’]est|ça va (?:vous |te )?(?:paraître|sembler)) (?:peut-être |sans doute |"
    r"sûrement )?(?:une question )?(?:bête|idiote?|stupide|évidente?|naïve?|naïf)[^,;:?!.…]{0,40}"
    r"))\s*(?:\s*[,;:.!…–-]+\s*(?:mais\s+|et\s+|alors\s+|donc\s+)?|\s+mais\s+)",
    re.IGNORECASE,
)
"""What people say of their asking, before they ask: « vous allez me trouver bête, mais … »."""

_ASIDE = re.compile(
    r"^\W*(?:et |mais )?(?:sinon|au fait|à part ça|par ailleurs|à propos)[\s,:]+", re.IGNORECASE
)
_FILLER = re.compile(
    r"^\W*(?:et |mais )?(?:(?:après (?:ça|cela)|apres ca|ensuite|pour finir|"
    r"enfin)\s*,\s*(?=(?:la |l[’'])?(?:derni|premi|deuxi|secon|trois|quatr|cinqu)\w+\s+\w+\W*$)|"
    r"(?:à l['’]inverse|a l['’]inverse|inversement|au contraire|"
    r"en revanche)[\s,:]+(?=[^,]*-(?:t-)?(?:ils?|elles?|on)\b)|"
    r"(?:au fond|au final|du coup|finalement|concrètement|bref|enfin)[\s,:]+|"
    r"(?:dans (?:ces? (?:moments?|cas|situations?|circonstances|conditions)|"
    r"cette (?:situation|hypothèse)|(?:un tel|pareil) cas)(?:[- ]là)?|en fait|vite fait|"
    r"franchement|honnêtement|sérieusement|simplement|en (?:gros|deux mots|un mot|"
    r"une phrase)|au passage|tant que j['’]y suis|à toutes fins utiles|pour mémoire|à titre "
    r"(?:indicatif|d['’]information|d['’]exemple)|sans entrer dans les? détails?|"
    r"sans rentrer dans les? détails?|(?:excuse|pardonne)z[- ]moi|"
    r"pardon|désolée?(?: de (?:vous|te) déranger)?|(?:une )?(?:petite )?question(?: bête)?|"
    r"j['’]ai (?:un trou(?: de mémoire)?|oublié)|je (?:ne )?(?:sais|me souviens|"
    r"me rappelle) (?:déjà )?plus|"
    r"ça m['’]échappe|on m['’]a posé la question(?: hier)?)\s*[,:]\s*(?:mais )?)",
    re.IGNORECASE,
)
FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Opened:
    """A message without what opens it.

    Attributes:
        question: What remains, as typed.
        fresh: Whether another subject was announced: nothing before belongs to the question.
        aside: Whether a softer word announced it (« sinon », « au fait »).
    """

    question: str
    fresh: bool = False
    aside: bool = False


def without_opening(message: str) -> Opened:
    """Cuts off courtesies and announcements; a message of nothing else stays whole."""
    rest, fresh, aside = message, False, False
    for _ in range(6):
        for pattern in (
            _COURTESY,
            _CALLED,
            _SINCE,
            _TAKEN_BACK,
            _NEW_SUBJECT,
            _ASIDE,
            _FILLER,
            _ABOUT_ASKING,
        ):
            match = pattern.match(rest)
            if match is None or not _asks(rest[match.end() :]):
                continue
            rest = rest[match.end() :]
            fresh = fresh or pattern in (_NEW_SUBJECT, _TAKEN_BACK)
            aside = aside or pattern is _ASIDE
            break
        else:
            break
    return Opened(rest.strip(), fresh, aside)


def _asks(text: str) -> bool:
    """Whether something is left that may be a question."""
    return len(re.findall(r"\w+", text)) >= FEWEST_WORDS
