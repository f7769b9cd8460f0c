"""The turns of text messages, and small words written as they sound, spelled out.

Questions open with the same few turns (« qu'est-ce que », « c'est quoi », « y a-t-il »), which are
written as they sound in a hundred ways: « kesse ke », « sé koi », « ya til ». What is read here is
no French as it stands: a turn that is well written is left alone.
"""

from __future__ import annotations

import re
from functools import partial

from ingest.french import fold

_SPELLED_OUT = {
    "c koi": "c'est quoi", "c quoi": "c'est quoi", "c qui": "c'est qui", "c ki": "c'est qui",
    "cest": "c'est", "cki": "c'est qui", "ckoi": "c'est quoi", "kesako": "qu'est-ce que",
    "keske": "qu'est-ce que", "kes ke": "qu'est-ce que", "kel": "quel", "kelle": "quelle",
    "kels": "quels", "kelles": "quelles", "ki": "qui", "koi": "quoi", "ke": "que", "kan": "quand",
    "kand": "quand", "qd": "quand", "pk": "pourquoi", "pq": "pourquoi", "pkoi": "pourquoi",
    "pr": "pour", "ds": "dans", "av": "avec", "ac": "avec", "cb": "combien",
    "cmb": "combien", "cmt": "comment", "coment": "comment", "tt": "tout", "ts": "tous",
    "bcp": "beaucoup", "jsp": "je ne sais pas", "svp": "svp", "stp": "stp",
    "ya": "il y a", "y'a": "il y a", "pb": "problème", "qq": "quelques", "qqn": "quelqu'un",
    "qqch": "quelque chose", "tjs": "toujours", "ns": "nous", "pcq": "parce que",
    "dc": "donc", "bjr": "bonjour", "slt": "salut", "mrc": "merci", "rdv": "rendez-vous",
    "na": "n'a", "ya pas": "il n'y a pas", "pa": "pas", "jai": "j'ai", "+": "plus",
    "tjr": "toujours",
    "fede": "fédération", "pros": "professionnels", "agglo": "agglomération", "ct": "c'était",
    "nb": "nombre", "nbre": "nombre", "mtn": "maintenant", "perso": "personnellement",
    "asso": "association", "assos": "associations", "hosto": "hôpital", "hostos": "hôpitaux",
    "toubib": "médecin", "toubibs": "médecins", "ordi": "ordinateur", "pourcent": "pourcentage",
    "pour cent": "%", "pour cents": "%",
    "com com": "communauté de communes", "com d'agglo": "communauté d'agglomération",
    "fon": "font", "dun": "d'un", "assoc": "association", "kelkun": "quelqu'un",
    "kelkin": "quelqu'un", "kelk1": "quelqu'un", "quelquun": "quelqu'un", "kk1": "quelqu'un",
    "kelkechose": "quelque chose", "kelke": "quelques", "kelkes": "quelques",
    "pck": "parce que", "pske": "parce que", "kwa": "quoi", "combiens": "combien",
}  # fmt: skip
_ONE = re.compile(
    r"(?<!numero )(?<!numéro )(?<!étape )(?<!etape )(?<!action )(?<!niveau )(?<!volet )(?<!page )"
    r"(?<!axe )(?<![\d/,.°-])\b1(?= (?:[a-zà-ÿ]{4,}|[A-Z]{3,}\b))(?! (?:pour|mois|jour|pourcent))"
)
"""« Signer 1 convention »: an article, in text messages."""

_GLUED = re.compile(
    r"(?<![\w'’])j(?=(?:dois|veux|peux|cherch|suis|vais|viens|voudr|boss|travaill|compren|sais|sui|conn|gal)\w*)",
    re.IGNORECASE,
)
"""« Jdois », « jveux »: a pronoun glued to its verb."""

_THAT = re.compile(
    r"\bsa(?=\s+(?:m['’]|nous\s|vous\s|leur\s|lui\s|me\s|se\s)?(?:chang(?:e|erait|era)|apport(?:e|erait)|sert|servirait|"
    r"fait|ferait|veut|vaut|co[uû]te|dure|consiste|ressemble|permet|existe|concerne|rapporte|va|"
    r"marche\s+(?:comment|comme)|s['’]|se)\b)",
    re.IGNORECASE,
)
"""« Sa change quoi ? »: a pronoun written as it sounds, before a verb."""

_ASKING = r"(?:quoi|koi|kwa|qui|ki|où|ou|quand|kan|combien|cb|comment|coman|pourquoi|quel)\b"
_FIRST = r"(?P<first>(?:^|[.!?,;:]\s*|\b(?:svp|stp|bonjour|bjr|slt|salut|coucou)\s+)\W*)"
_ALONE = r"(?<![\w'’-])"
_K = r"(?:k|qu)"
_WHAT = r"(?:k|q|qu['’]?)[eé]s+[et]?['’ -]*(?:[cs]e?[ -]*)?"
_BEFORE_WHO = r"(?=on\b|ils?\b|elle)"
_SEVERAL = r"(?:fon|font|son|sont|von|vont|peuvent|doivent)"
_LATE = r"(?:quoi|koi|kwa|ki|qui|où|quand|kan|combien|cb)\b"
_AUXILIARY = r"(?:fon|font|son|sont|von|vont|peuvent|doivent|fait|peut|doit|veut|sert)"
_TURNS = tuple(
    (re.compile(pattern, re.IGNORECASE), turn)
    for pattern, turn in (
        # « Kesse ke », « qu'es ce que », « keski », « esque », « est se kon »
        (rf"{_ALONE}{_WHAT}{_K}(?:e\b\s*|{_BEFORE_WHO})", "qu'est-ce que "),
        (rf"{_ALONE}{_WHAT}{_K}i\b", "qu'est-ce qui"),
        (rf"{_ALONE}(?:(?:ess?|é|est)[ -]?[cs]e?[ -]?|ess?){_K}(?:e\b\s*|{_BEFORE_WHO})",
         "est-ce que "),
        (rf"{_ALONE}(?:ess?|é)[ -]?[cs]e?[ -]?qu['’]", "est-ce qu'"),
        # « Ya til », « y a t'il », « il y a til »
        (rf"{_ALONE}(?:il\s)?(?:il\s)?y\s?a\s?t['’ ]?ils?\b", "y a-t-il"),
        # « Sé koi », « c où », « ses ki », « elle sé une »
        (rf"{_ALONE}(?:(?-i:c)|c['’]et)\s(?={_ASKING})", "c'est "),
        (rf"{_FIRST}(?:ses|ces|s['’]est|cet|cette)\s(?={_LATE})", r"\g<first>c'est "),
        (rf"{_ALONE}(?:[sc][éè])\s", "c'est "),
        # « Ke fon til », « peuve telle »
        (rf"\b(?P<verb>{_AUXILIARY})\st['’-]?(?P<who>ils?|elles?|on)\b", r"\g<verb>-\g<who>"),
        (rf"\b(?P<verb>{_SEVERAL})-(?P<who>il|elle)\b", r"\g<verb>-\g<who>s"),
        (rf"{_ALONE}[sç]a\s(?:ve|veu|veux|veut)\s(?:dire?)\b", "ça veut dire"),
        (rf"{_ALONE}[sç]a\speu\b", "ça peut"),
        (rf"{_ALONE}[sç]a\s(?:fé|fai|fais)\b", "ça fait"),
        # « I font », « i fera »
        (rf"{_ALONE}i\s(?=(?:fon|font|son|sont|on|ont|von|vont|peuvent|doivent)\b)", "ils "),
        (rf"{_ALONE}i\s(?=(?:a|est|es|fait|fera|peu|peut|doit|va|faut|fau|fo|sert|y)\b)", "il "),
        (rf"{_ALONE}(?:fo|fau)\s(?=que\b|ke\b|[^\W\d_]+(?:er|ir|re)\b)", "faut "),
        (r"\bnum\b(?= de\b)", "numéro"), (r"(?<=\bde )tel\b(?= d)", "téléphone"),
        (rf"{_ALONE}(?P<first>[ld])é\s", r"\g<first>es "),
        # « Va s occuper », « d apres l hopital », « c est », « j ai »
        (rf"(?<!\d ){_ALONE}(?P<first>[cdjlnsm]|qu)\s(?=[aeiouyhàâéèêîôœ][a-zà-ÿœ])",
         r"\g<first>'"),
        (rf"{_ALONE}d['’]\s?apres\b", "d'après"),
        # « Les pro de santé », « avc les écoles »
        (r"\b(?P<first>les|des|aux|nos|vos|ces)\spro\b(?!\.)", r"\g<first> professionnels"),
        (r"(?P<first>\b(?!(?:une?|les|des|aux?)\b)\w+\s)avc(?=\s(?:les?|la|une?|des|nos|notre|ces|l['’]?[aeiouhéè]\w+)\b)",
         r"\g<first>avec"),
    )
)  # fmt: skip
"""What no French sentence holds, with what it stands for."""


_BEFORE_A_VOWEL = re.compile(r"(est-ce qu)e (?=(?:on|ils?|elles?)\b)")


def spelled_out(question: str) -> str:
    """The question with its turns and abbreviations in full."""
    plain = _THAT.sub("ça", _GLUED.sub("je ", _ONE.sub("un", question)))
    for turn, meant in _TURNS:
        plain = turn.sub(partial(_as_begun, meant), plain)
    plain = _BEFORE_A_VOWEL.sub(r"\1'", plain)
    for short, full in _SPELLED_OUT.items():
        if short in fold(plain):
            pattern = _accent_blind(short)
            plain = re.sub(rf"(?<![\w'’-]){pattern}(?![\w'’])", full, plain, flags=re.IGNORECASE)
    return plain


def _as_begun(meant: str, match: re.Match[str]) -> str:
    """What a turn stands for, with its capital; a turn that only lacks hyphens is left alone."""
    full, written = match.expand(meant), match.group()
    if full.replace("-", " ").lower() == written.replace("-", " ").lower():
        return written
    return f"{full[:1].upper()}{full[1:]}" if written[:1].isupper() else full


def _accent_blind(short: str) -> str:
    return re.escape(short).replace("e", "[eéèê]")
