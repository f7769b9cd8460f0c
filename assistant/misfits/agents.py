"""Who does it: a sentence that says what is done may not say by whom.

« Un coordonnateur financé très tôt facilite la création » holds the words of « qui finance le
coordonnateur ? » and names nobody who pays. A question of the form « qui + verb » is answered where
the sentence says what the verb does, and says it with somebody who does it:

- a verb with a subject, or behind « avoir » or a modal, has it in front;
- a participle by itself or behind « être », a bare infinitive and the noun of the action
  (« financement ») leave it out, unless « par », « grâce à », « de la part de » follow;
- the noun of the one who acts (« présidente ») is held by somebody whom the sentence names; one
  who holds an office leads what it belongs to (« qui dirige », « Présidente de »);
- « selon », « pour », « d’après » somebody says what that one says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.candidates.candidate import STATEMENTS, Candidate, Shape
from assistant.candidates.texts import Texts
from assistant.language.figures import people
from assistant.language.verb_forms import VERB, is_first_a_verb, is_infinitive
from assistant.language.words import STEMS, WORDS
from assistant.matching import NEAR_STRENGTH, Layer, Weighted, offered, related, strength
from assistant.questions.asked import Asked
from assistant.questions.list_kinds import PEOPLE
from assistant.questions.question import Question, plain_text
from ingest.french import Token, fold, stem, tokens

_ASKED = re.compile(
    r"(?:^|\W|qui )(?<!c'est )(?<!avec )(?<!pour )(?<!chez )(?<!par )(?<!\ba )(?<!\bde )qui "
    r"(?:(?:est ce qui|ont|avait|va|vont|doit|doivent|peut|peuvent|pourrait|devrait|se|les|la|le|"
    r"lui|leur|en|y|bien|donc|deja|a) |s'est |s'|l'a |l')*([a-z]{4,})"
)
_ASKED_PASSIVE = re.compile(
    r"\b(?:est|sont|etait|etaient|sera|seront|ete) (?:\w+ment )?([a-z]{4,}) par qui\b|"
    r"\bpar qui (?:est|sont|etait|etaient|sera|seront|a ete|ont ete) ([a-z]{4,})|"
    r"\bpar qui .{2,60}?\b(?:est|sont|ete)(?: t)?(?: ils?| elles?)?(?: ete)? ([a-z]{4,})\W*$"
)
"""« Le plan est porté par qui ? », « par qui le plan est-il porté ? »: the doer is asked for."""

_GENERAL = STEMS["general_verbs"]
_OFFICES = STEMS["offices"]
_SAYING = STEMS["verbs_of_saying"]
_TAKING_PART = frozenset(
    map(
        stem, ("intervient", "intervenir", "parle", "parlent", "participe", "présente", "présenter")
    )
)
_LISTED_FOR = _SAYING | _OFFICES | _TAKING_PART
"""What people on a list of speakers do; no other deed is told of them by being listed."""

_ACCORDING = re.compile(r"\b(?:selon|d['’]apres|pour|aux yeux de)\s")
_DETERMINERS = WORDS["articles"] | {"en", "sans", "tout", "toute"}
_OBJECTS = frozenset({"l", "la", "le", "les", "en", "y"})
_FINITE = re.compile(r"(?:ut|it|ait|ient|aient|end|ond)$")
"""« La bibliothécaire la conclut »: a pronoun before a verb, not an article before a noun."""

_AVOIR = WORDS["forms_of_have"]
_ETRE = WORDS["forms_of_be"]
_MODALS = WORDS["modals"]
_PARTICIPLE = re.compile(r"(?:é|i|u|is|ert|dit|fait|crit|[dt]r?uit)(?:e?s?)$")
"""« fournit » and « testait » are finite; « dit », « écrit » and « produit » may be participles."""

_INFINITIVE = re.compile(r"[^\W\d_]{2,}(?:er|ir|oir)$")
_INFINITIVE_OR_PRESENT = re.compile(r"[^\W\d_]{2,}re$")
_BEFORE_INFINITIVE = frozenset({"", "de", "d", "pour", "à", "sans", "et", "ou"}) | _MODALS
_ACTOR = re.compile(r"\w{3,}(?:eurs?|euses?|rices?|ants?|antes?|ents?|entes?|istes?|aires?)$")
_HOLDER = re.compile(r"\w{3,}(?:eurs?|rices?|ents?|entes?|aires?|ables?|chefs?|cheffes?)")
_ACTION = re.compile(r"\w{3,}(?:tion|sion|ement|age|ance|ence|ure)s?$")
_BY = re.compile(r"\b(?:par|de la part d|grace a)\b")
_WITH = re.compile(r"\b(?:avec|aupres de)\b")
_DEGREES = frozenset({"plus", "moins", "tres", "peu", "assez", "aussi"})
"""« Plus formalisés avec l'école »: a quality, which nobody did."""

_CREATES = re.compile(r"cre|fond|invent|instaur|institu|initi")
_MADE_BY = re.compile(r"\W*(?:par|d['’]une?|de la|grace a|a l['’]initiative)\b")
_MAKER_ASKED = re.compile(r"\bqui (?:porte|(?:a|ont|avait) fait) (?:l[ea]s? |l'|ce |cette )\w")
_MAKING = re.compile(
    r"(?:fai|men|lanc|elabor|ecri|redig|publi|engag|conc|constru|produi|realis|prepar|port|pilot|"
    r"condui|organis|propos|present|coordonn|sign|interrog|sond|questionn|consult|enquet)\w*"
)
_BY_DOING = re.compile(r"\W*en (?:[a-z]+ )?\w{3,}ant\b")
"""« En prêtant une salle, en donnant de l'argent. »: nobody is named who does."""

_HAVING_DONE = frozenset({"fait", "font", "faire", "fera", "feront"})
"""« La mairie *a fait* paraître l'étude »: who has it done does it."""

_ENTRUSTED = re.compile(
    r"\b(?:seront|sera|sont|est|ont ete|a ete|etaient|etait) (?:\w+ment )?"
    r"(?:deploy|mobilis|charg|envoy|design|recrut|mandat|depech)\w*e?s? "
    r"(?:de |d'|pour )(?:(?P<it>y parvenir|cela|le faire|s'en occuper)|\w+(?:er|ir|re)\b)"
)
"""« Des équipes seront déployées pour y parvenir »: they do what is done."""

_NEAR = 45
_WITHIN = 4
_SAID = 0.5
_SAME = 0.74
_SYNONYM = 0.8
"""What a word of the same family is worth, and one that says the same deed; less is a neighbour."""


def lacks_agent(
    question: Question, terms: Sequence[Weighted], candidate: Candidate, texts: Texts
) -> bool:
    """Whether a sentence leaves out who does what « qui … » asks.

    Args:
        question: The question.
        terms: Its weighted terms.
        candidate: A candidate. A list or a table only has to speak of the deed above its items;
            steps name nobody.
        texts: Texts of the index.
    """
    verb = _verb_asked(question, terms)
    if _MAKER_ASKED.search(plain_text(question.text)):
        return question.asked is Asked.PERSON and _names_no_maker(question, candidate, texts)
    if verb is None:
        return False
    text = candidate.text
    if candidate.shape is Shape.STEPS:
        return True
    if candidate.shape not in STATEMENTS:
        return not _is_said_above(verb, candidate)
    if len(verb.term.parts) > 1 and offered(verb, candidate.bags[Layer.OWN]) >= _SAID:
        return False
    if verb.term.parts[0] in _SAYING and _ACCORDING.search(fold(text)):
        return False
    if _CREATES.match(verb.term.parts[0]) and not _is_said_to_be_made(verb, text, texts, question):
        return True
    if _BY_DOING.match(fold(text)) and not VERB.search(text):
        return True
    words = tokens(text)
    said = [i for i, word in enumerate(words) if _says(verb, text[word.start : word.end], texts)]
    if said:
        done = any(_has_agent(text, words, position) for position in said)
        return not (done or _is_entrusted(text, [words[position] for position in said]))
    listed = candidate.shape is Shape.ITEM and _is_above(verb, candidate)
    return not (people(text) and (listed or _leads(verb, text, words, texts)))


def _is_entrusted(text: str, said: Sequence[Token]) -> bool:
    """Whether somebody is sent, or charged, to do what some words of a text say.

    « Ouvrir les clubs. Des équipes seront déployées pour y parvenir »: the deed stands before.
    """
    return any(
        match.start() > word.start if match["it"] else match.start() < word.start < match.end()
        for match in _ENTRUSTED.finditer(fold(text))
        for word in said
    )


def _is_said_above(verb: Weighted, candidate: Candidate) -> bool:
    """Whether a list or a table speaks of the deed above its items."""
    of_people = PEOPLE in candidate.kinds and verb.term.parts[0] in _LISTED_FOR
    if _CREATES.match(verb.term.parts[0]) and PEOPLE not in candidate.kinds:
        return False
    layers = (Layer.OWN, Layer.LABELS, Layer.HEADINGS)
    above = [candidate.bags.get(layer, frozenset()) for layer in layers]
    return any(_is_said(verb, bag) or (of_people and offered(verb, bag) >= _SAID) for bag in above)


def _is_said_to_be_made(verb: Weighted, text: str, texts: Texts, question: Question) -> bool:
    """Whether what is asked about is made, and makes not something itself.

    « Les clubs créent des réseaux » tells nobody who created the clubs: they have to stand behind
    the verb, or to be made by somebody.
    """
    made = [t for t in question.terms if t is not verb.term and not (t.soft or t.context)]
    for word in tokens(text):
        if not _says(verb, text[word.start : word.end], texts):
            continue
        behind = re.split(r"[.;:]", text[word.end : word.end + 2 * _NEAR])[0]
        held = texts.bag(behind)
        if any(strength(term, held) >= _SAID for term in made) or _MADE_BY.match(fold(behind)):
            return True
    return False


def _names_no_maker(question: Question, candidate: Candidate, texts: Texts) -> bool:
    """Whether a text tells nobody who made what « qui a fait … », « qui porte … » asks about."""
    if candidate.shape not in STATEMENTS:
        return PEOPLE not in candidate.kinds
    words = tokens(candidate.text)
    things = [t for t in question.terms if not (t.soft or t.context)]
    for position, word in enumerate(words):
        near = candidate.text[max(0, word.start - 2 * _NEAR) : word.end + 2 * _NEAR]
        said = any(strength(term, texts.bag(near)) >= _SAME for term in things)
        made = _MAKING.fullmatch(word.form) is not None
        if made and said and _has_agent(candidate.text, words, position):
            return False
    return True


def _leads(verb: Weighted, text: str, words: Sequence[Token], texts: Texts) -> bool:
    """Whether a text names the holder of an office near to the verb that is asked for."""
    if verb.term.parts[0] not in _OFFICES:
        return False
    holders = (w for w in words if stem(w.form) in _OFFICES and _HOLDER.fullmatch(w.form))
    bags = (texts.bag(text[word.start : word.end]) for word in holders)
    return any(offered(verb, bag) >= NEAR_STRENGTH for bag in bags)


def _verb_asked(question: Question, terms: Sequence[Weighted]) -> Weighted | None:
    """The verb of « qui + verb », where it says something."""
    if question.asked is not Asked.PERSON:
        return None
    plain = plain_text(question.text)
    match = _ASKED.search(plain) or _ASKED_PASSIVE.search(plain)
    if match is None:
        return None
    found = stem(next(filter(None, match.groups())))
    if found in _GENERAL:
        return None
    return next((w for w in terms if w.term.parts[0] == found and not w.term.strong), None)


def _is_above(verb: Weighted, candidate: Candidate) -> bool:
    """Whether what a person is listed under says it (« Intervenants »)."""
    layers = (Layer.LABELS, Layer.HEADINGS)
    above = frozenset().union(*(candidate.bags.get(layer, frozenset()) for layer in layers))
    found = offered(verb, above)
    return found > NEAR_STRENGTH or (found >= _SAID and verb.term.parts[0] in _LISTED_FOR)


def _says(verb: Weighted, word: str, texts: Texts) -> bool:
    """Whether a word says what the verb does; a related concept (`Term.near`) does not."""
    return _is_said(verb, texts.bag(word))


def _is_said(verb: Weighted, bag: frozenset[str]) -> bool:
    return strength(verb.term, bag) > NEAR_STRENGTH or _is_of_its_family(verb, bag)


def _is_of_its_family(verb: Weighted, bag: frozenset[str]) -> bool:
    """Whether a word is of one family with the verb, or means just the same."""
    own = verb.term.parts[0]
    return any(
        found >= _SYNONYM or (found >= _SAME and related(own, key))
        for key, found in verb.similar.items()
        if key in bag
    )


def _has_agent(text: str, words: Sequence[Token], position: int) -> bool:
    word = words[position]
    written = text[word.start : word.end].lower()
    before = [_form(w, text) for w in words[max(0, position - _WITHIN) : position]]
    last = before[-1] if before else ""
    after = fold(text[word.end : word.end + _NEAR])
    together = _ETRE & set(before) and not _DEGREES & set(before) and _WITH.search(after)
    if together or (_BY.search(after) and not _is_infinitive(word, written, last)):
        return True
    if _ACTOR.fullmatch(word.form) and not written.endswith("ent"):
        return bool(people(text)) and not last[:1].isdigit()
    if last in _OBJECTS and _FINITE.search(written):
        return True
    if last in _DETERMINERS or _ACTION.fullmatch(written):
        return bool(_ACTOR.fullmatch(word.form) and people(text))
    if _is_infinitive(word, written, last):
        return bool(_MODALS & set(before)) or last in _HAVING_DONE
    if _PARTICIPLE.search(written) and not is_first_a_verb(written):
        return bool(_AVOIR & set(before)) and not _ETRE & set(before)
    return bool(before)


def _form(word: Token, text: str) -> str:
    """The folded form, « à » told from « a »."""
    return "à" if text[word.start : word.end].lower() == "à" else word.form


def _is_infinitive(word: Token, written: str, last: str) -> bool:
    """Whether a word is an infinitive: « monter en compétences grâce à… » has no doer there."""
    if _INFINITIVE.fullmatch(word.form):
        return not word.form.endswith("ier") or is_infinitive(word.form)
    return bool(_INFINITIVE_OR_PRESENT.fullmatch(written)) and last in _BEFORE_INFINITIVE
