"""French forms of what the glossary gives in its base form: gender, number, persons, contractions.

Endings decide (« -tion », « -té » are feminine, « -al » becomes « -aux »); what they don't tell is
listed in `assistant/data/english/forms.toml`. Search looks at stems, so that an unlisted exception
costs the looks of a question and hardly ever its answer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.english.glossary import pairs
from assistant.language.data_files import data

_FEMININE = tuple(data("english/forms")["feminine_endings"].split())
_LINKS = frozenset(
    {"de", "d'", "à", "au", "aux", "en", "du", "des", "sur", "par", "pour", "sans", "et"}
)
_UNCHANGED = ("s", "x", "z")
_ELIDES = re.compile(
    r"\b(l[ea]|de|que|ne|se|qu'est-ce que|est-ce que|jusque) "
    r"(?=[aeéèêâîiouyœAEÉÈIOUÂÊ]|h[ôao]p|habit|hor|homm|hyg|hyp|heu)(?!onz|oui\b|un \d)"
)
_CONTRACTED = (
    (re.compile(r"\bde les\b"), "des"),
    (re.compile(r"\bde le (?=[^aeéèêâîiouyœhAEIOUÉ])"), "du "),
    (re.compile(r"\bà [ld]es\b"), "aux"),
    (re.compile(r"\bà le (?=[^aeéèêâîiouyœhAEIOUÉ])"), "au "),
    (re.compile(r"\bde de[sl]?\b"), "de"),
    (re.compile(r"\bde du\b"), "du"),
)
_UNSAID_NOT = re.compile(r"\b(a|ont|avait|avaient) (aucune?)\b")


def is_feminine(noun: str) -> bool:
    """Whether a noun, or the first word of a phrase, is feminine."""
    feminine, masculine = _genders()
    first = re.split(r"[ ]", noun, maxsplit=1)[0]
    if first in feminine or first in masculine:
        return first in feminine
    single = first.removesuffix("s")
    if single in feminine or single in masculine:
        return single in feminine
    return single.endswith(_FEMININE)


def plural(phrase: str) -> str:
    """A noun phrase in the plural: its words up to the first preposition."""
    words = phrase.split()
    done: list[str] = []
    for position, word in enumerate(words):
        if word in _LINKS or word.startswith("d'"):
            return " ".join((*done, *words[position:]))
        done.append(_plural(word))
    return " ".join(done)


def _plural(word: str) -> str:
    if (
        word.endswith(_UNCHANGED)
        or ("-" in word and not word.endswith(("social", "âgé", "femme")))
        or (word.isupper() and len(word) > 1)
        or (not word.isalpha() and "-" not in word)
    ):
        return word
    if word.endswith(("eau", "eu")):
        return f"{word}x"
    return f"{word[:-2]}aux" if word.endswith("al") else f"{word}s"


def agree(adjective: str, *, feminine: bool, many: bool) -> str:
    """An adjective or participle as its noun wants it; only the first word of a phrase changes."""
    first, space, rest = adjective.partition(" ")
    if first in {"plus", "moins", "le", "la", "les"}:
        lead, _, tail = adjective.rpartition(" ")
        if lead.startswith("le "):
            lead = f"{'les' if many else 'la' if feminine else 'le'}{lead[2:]}"
        return f"{lead} {agree(tail, feminine=feminine, many=many)}"
    if (
        first in _LINKS
        or (first in {"court", "long"} and rest)
        or first in {"clé", "sans", "meilleur marché"}
    ):
        return adjective
    word = _feminine(first) if feminine else first
    return f"{_plural(word) if many else word}{space}{rest}"


def _feminine(word: str) -> str:
    for ending, feminine in pairs(data("english/forms")["adjective_endings"]).items():
        if word.endswith(ending):
            return f"{word.removesuffix(ending)}{feminine}"
    return word if word.endswith("e") else f"{word}e"


def present(infinitive: str, *, many: bool) -> str:
    """A verb in the present, third person."""
    pronoun, verb, rest = _split(infinitive)
    if verb in _verbs():
        form = _verbs()[verb][1 if many else 0]
    elif verb.endswith("er"):
        form = f"{_stressed(verb[:-2])}{'ent' if many else 'e'}"
    else:
        form = f"{verb[:-2]}{'issent' if many else 'it'}"
    return " ".join(filter(None, (pronoun, form, rest)))


def _stressed(root: str) -> str:
    """The root of a verb before a silent ending: « mèn- », « gèr- », « appell- »."""
    if match := re.search(r"(?:e(?=[bcdfgmnprsv]$)|é(?=[bcdfgjlmnprstv]{1,2}$))", root):
        return f"{root[: match.start()]}è{root[match.end() :]}"
    return f"{root}{root[-1]}" if root.endswith(("el", "et")) else root


def participle(infinitive: str) -> str:
    """The past participle of a verb, in the masculine singular, and what follows the verb."""
    _, verb, rest = _split(infinitive)
    if verb in _verbs():
        form = _verbs()[verb][2]
    else:
        form = f"{verb[:-2]}é" if verb.endswith("er") else f"{verb[:-2]}i"
    return f"{form} {rest}".strip()


def is_reflexive(infinitive: str) -> bool:
    """Whether a verb stands with « se »."""
    return infinitive.startswith(("se ", "s'"))


def _split(infinitive: str) -> tuple[str, str, str]:
    pronoun = ""
    if is_reflexive(infinitive):
        pronoun, infinitive = (
            "se",
            infinitive[2:].lstrip() if infinitive[1] == "'" else infinitive[3:],
        )
    verb, _, rest = infinitive.partition(" ")
    return pronoun, verb, rest


def contracted(text: str) -> str:
    """A text with « de le » as « du », « le hôpital » as « l'hôpital »."""
    text = " ".join(text.split())
    for pattern, short in _CONTRACTED:
        text = pattern.sub(short, text)
    text = _ELIDES.sub(lambda m: f"{m.group(1)[:-1]}'", text)
    text = _UNSAID_NOT.sub(r"n'\1 \2", text)
    return re.sub(r"\s+([,)])|(\()\s+", r"\1\2", text)


@lru_cache(maxsize=1)
def _genders() -> tuple[frozenset[str], frozenset[str]]:
    forms = data("english/forms")
    return frozenset(forms["feminine"].split()), frozenset(forms["masculine"].split())


@lru_cache(maxsize=1)
def _verbs() -> dict[str, tuple[str, str, str]]:
    found = {}
    for infinitive, forms in pairs(data("english/forms")["french_verbs"]).items():
        one, many, done = forms.split()
        found[infinitive] = (one, many, done)
    return found
