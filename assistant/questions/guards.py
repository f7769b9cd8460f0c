"""What is decided from the words of a message alone: courtesy, emergency, manipulation, opinion.

Each pattern asks for the form of the message (a first person with a symptom, an order given to the
assistant), never for a subject alone: « Comment les CPTS limitent-elles le recours aux urgences ? »
is a question like any other. Patterns run on the folded text.
"""

from __future__ import annotations

import re
from enum import Enum

from assistant.language.words import WORDS
from assistant.questions.courtesies import Courtesy, courtesy
from assistant.questions.health import RELATIVE, asks_elsewhere, is_advice, is_personal
from assistant.questions.orders import is_order, plainly


class Message(Enum):
    """What a message is, when it is no question over documents."""

    GREETING = "salutation"
    THANKS = "remerciement"
    GOODBYE = "au revoir"
    EMERGENCY = "urgence"
    DISTRESS = "détresse"
    PERSONAL_MEDICAL = "question médicale personnelle"
    MEDICAL = "question médicale"
    OPINION = "demande d’avis"
    ABOUT_ASSISTANT = "question sur l’assistant"
    INSULT = "reproche"
    CHAT = "bavardage"
    REMARK = "parole sans question"
    MANIPULATION = "manipulation"


_FILLER = r"(?:[\s,.!?:;)(-]|bien|beaucoup|a vous|a toi|a tous|toi|vous|l'assistant|tout le monde|madame|monsieur|encore|vraiment|c'est)*"
_GREETING = (
    rf"^{_FILLER}(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|slt|comment (?:ca va|allez vous|vas tu)|ca va){_FILLER}"
    rf"(?:comment (?:ca va|allez vous|vas tu)|ca va|enchante)?{_FILLER}$"
)
_THANKS = (
    rf"^{_FILLER}(?:(?:ok|d'accord|ca (?:marche|roule|me va)|super|parfait|genial|tres bien|top|nickel)\b{_FILLER})?(?:je (?:te|vous) remercie|mille mercis?|grand merci|merci|mrci|thanks?(?: you)?|remerciements)"
    rf"{_FILLER}(?:pour (?:tout|votre|ton|ta|cette|ces|l')[\w\s']*)?{_FILLER}$"
)
_ACKNOWLEDGED = rf"^{_FILLER}(?:ok|okay|d'accord|super|parfait|genial|entendu|compris|je vois|top|nickel|tres bien){_FILLER}$"
_GOODBYE = rf"^{_FILLER}(?:au revoir|a bientot|bonne (?:journee|soiree|nuit)|bye|ciao|adieu|a plus){_FILLER}$"

_SELF = (
    rf"(?:j'ai|je (?=veux|vais)|je (?:suis|fais|sens|me sens|n'arrive)|{RELATIVE}|mon (?:ami|collegue)|"
    r"ma collegue|quelqu'un|une? (?:personne|homme|femme|enfant|bebe)|il|elle|on)"
)
_VITAL = (
    r"(?:ne respire (?:plus|pas)|n'arrive plus a respirer|mal a respirer|(?:douleur|mal)s? (?:dans|a|au|de) (?:la |ma )?poitrine|"
    r"infarctus|crise cardiaque|fai[ts] un (?:avc|malaise|infarctus)|inconsciente?|perdu connaissance|convulsions?|"
    r"saigne (?:beaucoup|abondamment)|hemorragie|overdose|s'etouffe|etouffe|avale (?:une?|du|de la|des) (?:\w+ )?(?:produit|medicament|detergent|javel|pile|lessive|poison|comprime|cachet|liquide|piece|bouton)|"
    r"tentative de suicide)"
)
_DISTRESS = (
    r"\b(?:envie d(?:e |')|(?:veux|vais|veut|va) )(?:mourir|me suicider|se suicider|me tuer|se tuer|en finir(?! avec l))|"
    r"\b(?:mes|ses|des|avoir|j'ai) (?:des )?idees (?:suicidaires|noires)|\bme suicider|\ben finir avec la vie"
)
_EMERGENCY = rf"\b{_SELF}\b.{{0,60}}\b{_VITAL}|^\W*(?:au secours|a l'aide|sos)\b"
_SYMPTOM = r"(?:mal (?:a|au|aux|partout)|(?:senti )?une boule|du sang|de la fievre|fievre|de la temperature|vomi|la nausee|des nausees|une? (?:rhume|grippe|angine|toux|eruption|bouton|douleur|infection|cystite|gastro)|la grippe|la gastro|enceinte|diabetique|tousse|des (?:douleurs|vertiges|boutons|palpitations)|le covid|(?:gonfle|enfle|saigne)\b)"
_PERSONAL_MEDICAL = (
    rf"\b(?:j'ai|je (?:suis|me sens|tousse|vomis)|{RELATIVE})\b.{{0,80}}\b{_SYMPTOM}|"
    r"\b(?:j'augmente|je (?:diminue|baisse|double|remplace|stoppe)|j'arrete)\b.{0,20}"
    r"\b(?:insuline|doses?|traitement|medicaments?|antibiotiques?|anticoagulants?)\b|"
    r"\b(?:mon traitement|mes (?:medicaments|comprimes|cachets)|mon (?:antidepresseur|medicament)s?)\b|\bje (?:tousse|vomis|saigne|transpire|fais une depression)\b|\bj'ai (?:pas|plus) le moral|\bje n'ai (?:pas|plus) le moral|\bje (?:deprime|suis (?:en depression|depressi\w+))|"
    r"\b(?:puis je|dois je|est ce que je (?:peux|dois))\b.{0,20}\b"
    r"(?:prendre|arreter|doubler|associer|melanger)\b|\bmes (?:resultats d'analyse|analyses)\b"
)
_MEDICAL = (
    r"\b(?:combien|quelle dose) (?:de |d')(?:paracetamol|doliprane|ibuprofene|aspirine|comprimes?|medicaments?|gouttes?|cachets?)\b|"
    r"\bquel(?:le)?s? (?:medicament|traitement|antibiotique|dose|posologie)s?\b|\bposologie|"
    rf"\best ce (?:que c'est )?(?:grave|dangereux|normal) (?:d'avoir|d'etre|de|si)\b.{{0,20}}\b(?:{_SYMPTOM})|"
    r"\beffets? secondaires?|\bsymptomes? (?:de|d'|du|des)|"
    r"\bcomment (?:soigner|guerir|soulager|traiter (?:une?|le|la|les|l'))\b"
)
_OPINION = (
    r"\b(?:tu|vous) prefer\w+|"
    r"\b(?:(?:tu|vous) (?:en )?pens(?:es|ez)|pens(?:es tu|ez vous)|(?:a|selon|d'apres) (?:ton|votre) avis|(?:ton|votre) (?:avis|opinion)|"
    r"(?:selon|d'apres|pour) (?:toi|vous)\b(?!.{0,4}\w+ent)|(?:que|quoi) (?:preferes|preferez)|preferes tu|preferez vous|"
    r"es tu (?:d'accord|pour|contre)|etes vous (?:d'accord|pour|contre)|what do you think|tu (?:ferais|ferait|choisirais)|"
    r"(?:pour|contre) qui (?:faut il |dois je |je dois |tu |vous )?vot\w+)|"
    r"^\W*(?:et |mais |donc )?(?:c'est|ce n'est pas|c'est pas|est ce(?: que c'est)?) (?:un peu |plutot |vraiment |pas )?(?:beaucoup|peu|bien|mal|bon|mauvais|normal|grave|suffisant|assez|enorme|inquietant|rassurant|cool|top)(?: (?:ca|non|ou pas|tout ca))?\W*\?\W*$|"
    r"^(?!.*\bquel(?:le)?s? ).*\b(?:tu|vous) (?:(?:me|nous) )?(?:conseill|recommand)(?:es|ez|erais|eriez)"
)
_ABOUT_ASSISTANT = (
    r"\bqui (?:es tu|etes vous)\b|\b(?:es tu|etes vous) (?:un |une )?(?:robot|ia|machine|humaine?|vraie? personne|intelligence|chatgpt|programme|logiciel)\b|\b(?:tu|vous) (?:es|etes) (?:qui|quoi|(?:un |une |le |la )?(?:robot|ia|machine|humaine?|vraie? personne|intelligence|chatgpt|programme|logiciel))\b|"
    r"\b(?:tu|vous) (?:sers|servez) a quoi|\ba quoi (?:tu |vous )?(?:sers|servez)\b|"
    r"\bqu'est ce que (?:tu|vous) (?:sais|peux|savez|pouvez) (?:faire|m'apporter)|\b(?:que|quoi) (?:sais|peux|savez|pouvez) (?:tu|vous)(?: faire)?(?: pour moi)?\W*$|"
    r"\b(?:tu|vous) (?:sais|peux|savez|pouvez) faire quoi|\bcomment (?:tu|vous) (?:marches?|fonctionn\w+|marchez)|"
    r"\bqui (?:t'a|vous a|t'as) (?:cree|fait|programme|concu|developpe)\w*|"
    r"\b(?:(?:tu|vous) (?:peux|pouvez|pourrais|pourriez)|(?:peux|pouvez|pourrais|pourriez) (?:tu|vous)) m'aider\W*(?:stp|svp)?\W*$|"
    r"^\W*(?:aidez? moi|besoin d'aide|j'ai besoin d'aide|(?:bonjour )?j'ai (?:juste )?une (?:petite )?question|je (?:peux|voudrais) (?:te |vous )?poser une question|"
    r"test|essai|il y a quelqu'un|y a quelqu'un|(?:bonjour|bonsoir|allo)\W+il y a quelqu'un|allo)\W*$|"
    r"^\W*(?:mais )?(?:tu es|t'es|vous etes|es tu|etes vous) (?:vraiment |bien )?(?:sure?|certaine?)s?(?: de (?:toi|vous|ca|ta reponse|votre reponse))?\W*$|"
    r"\bcomment (?:tu t'appelles|vous (?:vous )?appelez|t'appelles tu)|\b(?:quel est )?(?:ton|votre) (?:pre)?nom\W*$"
)
_INSULT = (
    r"^(?=(?:\W*\w+\b){1,8}\W*$).*(?:\b(?:tu es|t'es|vous etes|c'est|t'as ete) (?:vraiment |trop |si |un peu |completement )?"
    r"(?:nul\w*|bete|idiot\w*|con|conne|stupide|debile|pourri\w*|naze|a chier|de la merde|n'importe quoi)\b|"
    r"\b(?:tu|vous) (?:dis|dites|racontes?|racontez|reponds|repondez) (?:vraiment )?(?:n'importe quoi|mal)\b|\b(?:ta gueule|ferme la|va te faire|connard|abruti)\b)"
)
_CHAT = (
    r"\bquel age (?:as tu|avez vous)|\b(?:tu as|t'as|vous avez) quel age|\b(?:tu |t')(?:habites?|vis|dors|manges?|m'aimes?|t'ennuies)\b|"
    r"\b(?:tu es|t'es|es tu) (?:mariee?|celibataire|amoureu\w+|contente?|heureu\w+|triste|fatiguee?|jolie?|beau|belle)\b|"
    r"\b(?:tu|vous) (?:fais|faites) quoi (?:ce|cet|dans la vie|demain|aujourd'hui|le soir)|\b(?:ton|ta|tes|votre) \w+ prefere\w*|"
    r"\b(?:racont|chant|dessin|compos)\w+(?: moi| nous)?\b.{0,12}\b(?:blague|histoire|chanson|poeme|conte|dessin|image)|"
    r"\b(?:ecri[st]|fais|redige|genere|invente|donne|compose)\w*(?: moi| nous)?\b.{0,25}\b(?:poeme|chanson|haiku|rap|conte|roman|script|code|fonction|programme (?:python|informatique)|lettre d'amour|devinette|blague|recette)\b|"
    r"\b(?:traduis|traduisez|traduire)\b|\b(?:quel|kel) temps (?:il |i )?(?:fai[ts]?|fera|va)\b|"
    r"\b(?:il|y) (?:fai[ts]?|fera|va faire) (?:beau|bo|chaud|froid|mauvais|(?:quel|kel|koi|quoi)(?: comme)? temps)\b|"
    r"\b(?:ecri[rst]|redige)\w*(?: moi| nous)? (?:un|une|mon|ma) (?:mail|courriel|courrier|lettre|cv|discours|dissertation|redaction)\b|"
    r"\bpresident de la republique|\bcapitale (?:de |du |des |d')|"
    r"\bquelle heure (?:est il|il est)|\bon est (?:quel jour|le combien)|\bquel jour (?:on est|sommes nous|est on)|"
    r"^[^%]*\b\d+\s*(?:x|\*|\+|fois|divise par|multiplie par)\s*\d+[^%]*$|\bracine carree|\bsens de la vie\b|"
    r"\bqui (?:va gagner|gagnera|a gagne)\b"
)
_ORDERED: tuple[tuple[Message, re.Pattern[str]], ...] = (
    (Message.DISTRESS, re.compile(_DISTRESS)),
    (Message.EMERGENCY, re.compile(_EMERGENCY)),
    (Message.OPINION, re.compile(_OPINION)),
    (Message.CHAT, re.compile(_CHAT)),
    (Message.INSULT, re.compile(_INSULT)),
    (Message.ABOUT_ASSISTANT, re.compile(_ABOUT_ASSISTANT)),
    (Message.GREETING, re.compile(_GREETING)),
    (Message.THANKS, re.compile(_THANKS)),
    (Message.THANKS, re.compile(_ACKNOWLEDGED)),
    (Message.GOODBYE, re.compile(_GOODBYE)),
)  # fmt: skip


_DANGER = tuple(item for item in _ORDERED if item[0] in {Message.DISTRESS, Message.EMERGENCY})
_REST = tuple(item for item in _ORDERED if item not in _DANGER)
_OF_HEALTH = re.compile(_PERSONAL_MEDICAL)
_MEDICAL_FORM = re.compile(_MEDICAL)
_BY_COURTESY = {
    Courtesy.GREETING: Message.GREETING,
    Courtesy.PRESENTATION: Message.GREETING,
    Courtesy.THANKS: Message.THANKS,
    Courtesy.GOODBYE: Message.GOODBYE,
    Courtesy.PRESENCE: Message.ABOUT_ASSISTANT,
    Courtesy.REMARK: Message.REMARK,
}


def recognise(text: str) -> Message | None:
    """What the message is, or `None` for a question to search for."""
    plain = plainly(text)
    if _is_courtesy(plain):
        return Message.GOODBYE if "revoir" in plain else Message.THANKS
    if is_order(text):
        return Message.MANIPULATION
    return _first(_DANGER, plain) or _of_health(text, plain) or _spoken(plain)


def _first(patterns: tuple[tuple[Message, re.Pattern[str]], ...], plain: str) -> Message | None:
    return next((message for message, pattern in patterns if pattern.search(plain)), None)


def _of_health(text: str, plain: str) -> Message | None:
    """Somebody's own health, or advice on a disease."""
    told = _OF_HEALTH.search(plain)
    if (told and not asks_elsewhere(text, plain)) or is_personal(text, plain):
        return Message.PERSONAL_MEDICAL
    return Message.MEDICAL if _MEDICAL_FORM.search(plain) or is_advice(plain) else None


def _spoken(plain: str) -> Message | None:
    """Opinions, chat and courtesy."""
    if message := _first(_REST, plain):
        return message
    said = courtesy(plain)
    return _BY_COURTESY[said] if said else None


_COURTEOUS = WORDS["courteous"]
_SAYS_NOTHING = WORDS["half_courteous"]


def _is_courtesy(plain: str) -> bool:
    """Whether nothing but thanks and farewells is said, with at least one of them."""
    words = re.findall(r"[\w']+", plain)
    if plain.rstrip().endswith("?") or not words or len(words) > 12:
        return False
    return set(words) <= _COURTEOUS and not _SAYS_NOTHING.issuperset(words)
