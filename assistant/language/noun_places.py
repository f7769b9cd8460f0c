"""How one noun phrase takes the place of another: preposition and article.

« Avec un CHU » becomes « avec les EPSM », « du plan » becomes « de l’axe »: the preposition is the
place's, the article that of what comes, where it brings one.
"""

from __future__ import annotations

import re

from assistant.language.elision import elided
from assistant.language.noun_phrases import DETERMINERS, NounPhrase, is_feminine
from assistant.language.word_counts import french_words
from ingest.french import fold

_HAVING = re.compile(
    r"\b(?:ont|a|as|avez|avons|avait|avaient|aura|auront|font|fait|met|mettent|propose\w*|organise\w*|signé|créé|noué|mis|[^\W\d_]{3,}(?<!m)ent)\s+$",
    re.IGNORECASE,
)
"""« Ont *des* partenariats »: an article, not « de les »."""


_WHICH_IS = re.compile(r"\b(?P<q>[Qq])uel(?:le)?s?\s+(?:est|sont)\s+$")
_VERB_AFTER = re.compile(
    r"(?P<clitics>\s+(?:(?:ne|se|y|en|lui|leur|nous|vous)\s+|[nsy]['’])?)"
    r"(?P<verb>[^\W\d_]+)(?![\w-])"
)
_PLURALS = {
    "a": "ont", "est": "sont", "peut": "peuvent", "doit": "doivent", "fait": "font", "va": "vont",
    "sert": "servent", "veut": "veulent", "sait": "savent", "permet": "permettent",
    "dit": "disent", "avait": "avaient", "était": "étaient",
}  # fmt: skip
_SINGULARS = {several: one for one, several in _PLURALS.items()}


def put(text: str, place: NounPhrase, new: str) -> str:
    """`text` with another noun phrase in a place, the article of the new one kept.

    `new` may bring its article (« les lycées ») or not (« lycées »): the place's is then kept. A
    bare « de » or « d' » stays bare (« quel pourcentage de lycées »).
    """
    match = re.match(rf"({DETERMINERS})\s*", new, re.IGNORECASE)
    article, noun = (match.group(1).lower(), new[match.end() :]) if match else ("", new)
    before, after = text[: place.start], text[place.end :]
    if article and not place.preposition:
        before, after = _agreeing(before, after, article, noun)
    preposition, determiner = place.preposition.lower(), place.determiner.lower()
    if not article:
        kept = text[place.start : place.noun_start]
        return f"{before}{elided(kept, noun)}{noun}{after}"
    if preposition in {"de", "d'", "d’"} and not determiner:
        return f"{before}{elided('de ', noun)}{noun}{after}"
    if preposition in {"des", "du"} and article in {"un", "une"} and _HAVING.search(before):
        return f"{before}{_joined(article, noun)}{after}"
    if preposition in {"de", "d'", "d’", "du", "des"} or determiner in {"de la", "de l'", "de l’"}:
        return f"{before}{_contracted('de', article, noun)}{after}"
    if preposition in {"à", "au", "aux"}:
        return f"{before}{_contracted('à', article, noun)}{after}"
    if preposition:
        return f"{before}{place.preposition} {_joined(article, noun)}{after}"
    typed = text[place.start : place.start + 1]
    full = _joined(article, noun)
    return f"{before}{full[:1].upper() + full[1:] if typed.isupper() else full}{after}"


def _agreeing(before: str, after: str, article: str, noun: str) -> tuple[str, str]:
    """What stands around a subject, in its number and gender (« quels sont », « ils aident »)."""
    several = article in {"les", "des", "leurs", "ces", "mes", "ses", "nos", "vos"}
    if asked := _WHICH_IS.search(before):
        feminine = article in {"la", "une", "cette"} or (
            article not in {"le", "un", "cet"} and is_feminine(noun)
        )
        which = f"{asked['q']}uel{'le' if feminine else ''}{'s' if several else ''}"
        return f"{before[: asked.start()]}{which} {'sont' if several else 'est'} ", after
    verb = _VERB_AFTER.match(after)
    if verb is None:
        return elided(before, article), after
    said = in_number(verb["verb"], several=several)
    after = f"{verb['clitics']}{said}{after[verb.end() :]}"
    return elided(before, article), after


def in_number(verb: str, *, several: bool) -> str:
    """A verb of the third person in another number; one that is not known stays as it is."""
    if several:
        regular = f"{verb}nt" if _is_regular(verb) else verb
        return _PLURALS.get(verb, regular)
    if verb in _SINGULARS:
        return _SINGULARS[verb]
    return verb[:-2] if verb.endswith("ent") and _is_regular(verb[:-2]) else verb


def _is_regular(verb: str) -> bool:
    """Whether a form in -e is one of a verb in -er."""
    return verb.endswith("e") and f"{fold(verb)}r" in french_words()


def with_preposition(preposition: str, phrase: str) -> str:
    """« à » + « les écoles » is « aux écoles »; « de » + « le plan » is « du plan »."""
    match = re.match(rf"({DETERMINERS})\s*", phrase, re.IGNORECASE)
    if match is None:
        return f"{elided(f'{preposition} ', phrase)}{phrase}"
    return _contracted(preposition, match.group(1).lower(), phrase[match.end() :])


def _contracted(preposition: str, article: str, noun: str) -> str:
    forms = {
        ("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux",
        ("de", "du"): "du", ("de", "des"): "des", ("à", "des"): "à des",
    }  # fmt: skip
    fused = forms.get((preposition, article))
    if fused:
        return f"{fused} {noun}"
    lead = "d’" if preposition == "de" and article in {"un", "une"} else f"{preposition} "
    return f"{lead}{_joined(article, noun)}"


def _joined(article: str, noun: str) -> str:
    return f"{article}{noun}" if article[-1] in "'’" else f"{article} {noun}"
