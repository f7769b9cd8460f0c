"""Orders that would change how the assistant works, however they are dressed up.

A message is read plainly and without its disguises (`_undisguised`): letters set apart
(« i-g-n-o-r-e »), digits for letters, text written backwards or in base64. What is written as it
sounds (« oubli tt se kon ta di ») is compared by its sounds.

What somebody takes back of their own words is no order: « oublie ce que je viens de dire, combien
de lycées… ? » goes on as a question.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from functools import partial

from assistant.questions.phrase_lists import alternatives
from ingest.french import fold

_any = partial(alternatives, "orders")

_OWN_WORDS = re.compile(
    r"\b(?:ignor|oubli|laiss|effac|annul|neglig|(?:ne )?(?:tiens|tenez|tenir) (?:pas|plus) compte|forget|disregard|scratch)"
    r"\w*\b(?: tomber)? (?:pas )?(?:about )?(?:de |d')?(?:"
    r"(?:tout )?ce que (?:je|j'|nous|on (?:vient|disait))|(?:everything |all )?(?:what|that)? ?i (?:just |have )?(?:said|wrote|asked|sent|pasted)|"
    r"(?:ma|mon|mes|my|cette|ce|cet|la|le|les|the|that|this) (?:\w+ ){0,2}?"
    rf"(?:{_any('own_words')})\b(?! (?:du|de la|de l'|of the) (?:systeme|system|developp\w+|admin\w*))"
    r")(?: (?:precedente?s?|d'avant|previous|earlier))?"
)
"""What people take back of what they said themselves."""

_CLAUSE = rf"(?:^|[^\w\s'] ?|\b(?:{_any('openers')}) )"
_DROP = (
    r"(?:(?:ignor|oubli|neglig|outrepass|contourn|transgress|effac|bafou)(?!ent\b|ons\b)\w+|disregard|forget|override|bypass|"
    r"(?:fais|faites) (?:fi|abstraction)|pass(?:e|ez) outre|desobei\w+|enfrein\w+|(?:ne )?(?:respect|sui[ts]|suiv|tien|appliqu)\w* (?:pas|plus)(?: compte)?)"
)
_RULES = rf"(?:{_any('rules')})"
_YOURS = r"\b(?:tes|vos|ton|votre|your|ta)\b (?:\w+ ){0,2}?"
_SHIELDS = rf"(?:{_any('shields')})"
_ABOUT_RULES = (
    rf"{_CLAUSE}{_DROP}\b.{{0,40}}?\b{_RULES}\b|\b{_DROP}\b.{{0,30}}?{_YOURS}{_RULES}\b|"
    rf"\b(?:disregard|forget|override|ignore[zrs]?)\b.{{0,40}}\b(?:previous|above|precedent\w*|precede|au dessus|everything)\b|"
    r"\b(?:system|systeme) ?(?:prompt|message)|\bprompt (?:systeme|initial|cache)|"
    rf"\b(?:revel|affich|montr|donn|repet|reveal|show|print|copi|list|tell|di[st]|say|describe|what are)\w*\b.{{0,40}}{_YOURS}(?:instructions?|prompt|rules|guidelines|consignes?|system)\b|"
    r"\b(?:repet|recopi|reprodui)\w*\b.{0,80}\b(?:consignes?|instructions?|au dessus|prompt)\b|"
    r"\b(?:tes|vos|ton|votre) (?:consignes?|instructions?|prompt|regles? (?:internes?|cachees?|secretes?))|\b(?:tes|your) (?:regles|rules)\b|\bvos regles\W*$|\binstructions? que tu as|"
    r"\byou (?:were|have been) (?:told|given|instructed|programmed)\b|\bsans tenir compte (?:des|de tes|de vos) (?:documents|sources|consignes|regles)|"
    r"\boubli\w* (?:tout )?ce qu|\bignor\w* (?:tout )?ce qu(?:e |'on )(?:t'|vous|tu)|\boubli\w* (?:tes|les|vos|tous (?:tes|les)) (?:documents|sources|textes)|"
    r"\b(?:tu|vous) n'(?:as|avez) (?:plus|pas|desormais plus) (?:de |d'|aucune? |la moindre )(?:\w+ )?(?:regles?|limites?|restrictions?|consignes?|filtres?|censure)|"
    r"\b(?:you have|there are|with) no (?:more |longer )?(?:rules|restrictions|limits|filters)\b|"
    rf"{_CLAUSE}(?:desactiv|supprim|enlev|retir|coup|lev|debrid|disabl|remov)(?:e|ez|es|er)?\b.{{0,25}}\b{_SHIELDS}\b|\bturn off\b.{{0,20}}\b{_SHIELDS}\b|"
    rf"{_CLAUSE}{_DROP} .{{0,20}}\b(?:documents|sources|corpus)\b|\b(?:repet|recopi|reprodui|restitu|repeat)\w*\b.{{0,30}}\b(?:mot (?:a|pour) mot|textes?|tout|word for word)\b.{{0,30}}\b(?:preced\w+|ci dessus|plus haut|above|avant)\b|"
    r"\b(?:repond[sz]?|repondez|repondre|answer)\b.{0,15}\b(?:sans|without)\b.{0,25}\b(?:documents?|sources?|regles?|filtres?|citations?|limites?|rules)\b|\breponds de (?:memoire|tete)\b|"
    rf"{_CLAUSE}(?:ne |n')(?:utilis|consult|regard|cit|l[ia]|sui[sv]|respect|appliqu)\w* (?:pas|plus)\b.{{0,25}}\b(?:documents?|sources?|regles?|consignes?|citations?)\b|"
    r"\b(?:tes|your) (?:\w+ )?(?:restrictions?|limites?|limitations?|filtres?|garde fous?|contraintes?|filters?|limits?|parametres|configuration)\b|\b(?:ta|your) (?:configuration|programmation)\b|\bc'est un ordre\b|"
    r"\bje (?:t'|vous )autorise a\b.{0,30}\b(?:sans|tout|ignor\w+|contourn\w+)"
)
_OTHER_PART = (
    r"\b(?:tu es|vous etes|you are) (?:maintenant|desormais|now)\b|\b(?:agis|comporte toi|reponds|fais|faites) comme si (?:tu|vous|les? (?:documents?|textes?|sources?|rapports?))\b|"
    r"\b(?:tu es|vous etes) (?:un|une) [^.?!]{0,30}\b(?:maintenant|desormais|dorenavant)\b|\b(?:reponds|repondez|fais|faites)\b.{0,30}\bcomme si les? (?:documents?|textes?|sources?|rapports?)\b|"
    r"(?<!je )(?<!j'ai )\bfais semblant\b|\bpretend (?:to|you)|\bact as\b|\bjailbreak|\bmode (?:developpeur|dan|admin|debug|maintenance|sans (?:filtres?|limites?|regles?|censure)|libre|god|root|pirate)\b|\bdeveloper mode|"
    r"\b(?:a partir de maintenant|desormais|imagine que) (?:tu|vous)\b|\bfrom now on,? (?:you|answer|ignore|act)\b|\b(?:tu|vous) (?:obeis|obeissez|reponds|repondez) (?:desormais|maintenant|a tout|sans)\b|"
    r"\b(?:tu|vous) (?:dois|devez|vas|allez) (?:desormais|maintenant|dorenavant)\b|"
    rf"{_CLAUSE}(?:jou(?:e|ez|er)|prends|prenez|adopt(?:e|ez)|endoss(?:e|ez)|incarn(?:e|ez)) (?:\w+ )?(?:l[ae']|un|une) ?(?:\w+ )?(?:role|personnage|identite|persona|personnalite)\b|"
    r"\b(?:donn|montr|affich|revel|envo|quel)\w*\b.{0,30}\b(?:cles? (?:d'|de l')?api|mots? de passe|api key)\b"
)
_UNTRUTH = (
    r"\b(?:invent|fabriqu|imagin)(?:e|es|ez|er)\b.{0,40}\b(?:chiffre|reponse|citation|source|pourcentage|donnee|statistique)|"
    r"\b(?:sans (?:aucune |la moindre )?(?:source|citation)|ne cite (?:pas|aucune))\b|\bsans (?:citer|preuve|verifier)|\b(?:without|no) (?:any )?(?:sources|citations|citing)\b|"
    r"\b(?:cit|donn|invent|fourni|ajout)\w*\b.{0,20}\b(?:sources?|chiffres?|citations?|references?) (?:qui n'exist\w+ pas|inexistante?s?|imaginaires?|ficti\w+|bidons?)|"
    r"\breponds (?:juste |seulement |uniquement )?(?:par )?(?:oui|non) (?:a tout|quoi qu)|"
    r"\b(?:dis|affirme|ecris|certifie|soutiens) (?:moi )?que\b|\breponds (?:«|\"|')|\bpeu importe ce qu"
)
_FRAMES = (
    r"<\s*/?\s*\|?\s*(?:system|script|instructions?|assistant|im_start|im_end|endoftext|sys)\b|<<\s*/?\s*(?:system|sys)\b|[\[{(*=]+ ?/?(?:system|systeme|inst|sys|admin|root|override|sudo)(?:\]| override\b|[*=)}:])|\bsystem override\b|\bnew rules apply\b|"
    r"[\"']?\brole[\"']?\s*[:=]\s*[\"']?(?:system|developer|admin|assistant)\b|[\"'](?:system|instructions?|prompt|systeme)[\"']\s*:|"
    r"^\W*(?:system|systeme|admin\w*|developer|developpeur)\s*:|(?:#{2,}|={2,}|-{2,})\s*(?:nouvelles? )?(?:system\w*|instructions?|consignes?|admin\w*)\b|"
    r"\bnouvelles? (?:instruction|consigne|regle|directive)s?\b.{0,30}:|\bnew (?:instructions?|rules?)\s*:|"
    r"^[^\w«\"]+(?:fin d(?:u|es|e l[a']) ?(?:documents?|contextes?|textes?|extraits?|corpus|sources?|messages?|conversation)|end of (?:the )?(?:documents?|context|text|prompt|conversation))\b|"
    r"\b(?:message|note|consigne|ordre|instruction|directive)s? (?:du|de la|de l'|des|pour l'|from the|a l'attention de l') ?(?:systeme|developp\w+|administrat\w+|admin|concepteurs?|createurs?|developers?|system|ia|assistant)\b.{0,6}:"
)
_ENCODED = (
    r"\b(?:decod|dechiffr|dechifr|decrypt|base ?64|rot ?13|hexadecimal|a l'envers|cod[ee]e?s?\b).*"
    r"\b(?:execut|obei|appliqu\w* l|fais ce|suis (?:ce|les|l[ae']|son)|follow|obey|do what|run it)"
)
_ORDER = re.compile("|".join((_ABOUT_RULES, _OTHER_PART, _UNTRUTH, _FRAMES, _ENCODED)))

_SPELT = re.compile(r"(?<!\w)\w(?:[\s.\-_*|/]{1,3}\w(?!\w)){5,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{16,}={0,2}")
_DIGITS_FOR_LETTERS = str.maketrans("013457@$", "oieastas")
_SOUNDS = (
    (r"[^a-z]+", ""), (r"ph", "f"), (r"qu?", "k"), (r"c(?=[eiy])", "s"), (r"c", "k"), (r"tion", "sion"),
    (r"e?au", "o"), (r"z", "s"), (r"y", "i"), (r"h", ""), (r"(.)\1+", r"\1"),
)  # fmt: skip
_BY_SOUND = re.compile(
    r"^(?:bonjour|slt|salut?)?(?:oubli|ignor)e?[rs]?(?:"
    r"(?:t|tou?t?e?s?)?(?:t|v|l)(?:e|o|ou)?s?(?:regl|konsign|instruksion|promp)|"
    r"(?:t|tou?t?)?s?e?k(?:on|e)(?:t|v))|^fe?(?:ai|e)?[stz]?kom?e?si(?:tu|ta|te|v)"
)


def is_order(text: str) -> bool:
    """Whether a message would have the assistant work by other rules."""
    return any(_ORDER.search(_OWN_WORDS.sub(" ", plain)) for plain in _undisguised(text)) or bool(
        _BY_SOUND.match(_sounds(text))
    )


def plainly(text: str) -> str:
    """Folded, without hyphens, white space collapsed: what patterns of messages are run on."""
    return " ".join(fold(text).replace("-", " ").split())


def _undisguised(text: str) -> Iterator[str]:
    """The message as it is, and as it reads without each of its disguises."""
    yield plainly(text)
    yield " ".join(fold(text).split())
    if _SPELT.search(text):
        yield plainly(_SPELT.sub(lambda run: re.sub(r"[^\w\s]|_", "", run[0]), text))
    if re.search(r"[a-z][013457@$]+[a-z]|\b[013457@$]+[a-z]{2}", text, re.IGNORECASE):
        yield plainly(fold(text).translate(_DIGITS_FOR_LETTERS))
    if "envers" in text.lower() or "revers" in text.lower() or "backwards" in text.lower():
        yield plainly(text[::-1])
    for match in _BASE64.finditer(text):
        yield plainly(_decoded(match[0]))


def _decoded(token: str) -> str:
    """What a token says in base64; empty where it says nothing readable."""
    try:
        said = base64.b64decode(token + "=" * (-len(token) % 4)).decode("utf-8", "ignore")
    except (binascii.Error, ValueError):
        return ""
    readable = sum(char.isalpha() or char.isspace() for char in said)
    return said if readable > 0.8 * max(1, len(said)) else ""


def _sounds(text: str) -> str:
    """A message by its sounds, roughly, without blanks."""
    heard = fold(text)
    for written, sound in _SOUNDS:
        heard = re.sub(written, sound, heard)
    return heard
