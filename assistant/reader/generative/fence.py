"""Puts text that nobody vouches for (excerpts, titles, questions) into a prompt as data.

1. Invisible characters are removed: a page may hold text that no reader sees.
2. What could pass for our own marks is defused: ``[n]`` markers, the marks of chat templates
   (``<|im_start|>``, ``[INST]``, « system: »), tags, code fences, and the delimiter itself.
3. The text is put between two lines that carry a random word of this request, which no document can
   know in advance.
4. Sentences that give orders to an assistant are left out of what the model sees, and out of what a
   sentence may lean on: an excerpt states things, it does not speak to its reader's tool.

None of this is relied upon alone: a model that obeys all it reads still writes sentences, and each
is checked against the excerpts (`assistant.verify`).
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from assistant.verify.text import plain
from ingest.french import sentences

OMITTED = "[…]"
_ROLE_WORDS = (
    r"system|systeme|système|assistant|user|utilisateur|developer|développeur|developpeur|tool"
    r"|outil|human|humain"
    r"|instructions?|consignes?"
)
_ROLE = re.compile(rf"(?im)^(\s*[#>*-]*\s*(?:{_ROLE_WORDS})\s*)(?::|>)")
_TEMPLATE = re.compile(
    r"<\|[^|>]{0,40}\|>|</?s>|\[/?INST\]|<</?SYS>>|<(?:start|end)_of_turn>", re.IGNORECASE
)
_TAG = re.compile(r"<(?=[/!?a-zA-Z])")
_MARKER = re.compile(r"[\[【](\s*(?:\d{1,3}|\^\d+)(?:\s*[,;]\s*\d{1,3})*\s*)[\]】]")
_ORDER = re.compile(
    r"^\W*(?:cite (?:le|la|l'|les|un|une|que|:)|reponds|ecris|dis|insere|repete|traduis|conclus)\b"
    r"|^\W*(?:write|say|print|reply|output|repeat|tell|respond|pretend)\b"
    r"|\b(?:ignor(?:e|ez|er|ing)|oubli(?:e|ez|er)|disregard|forget|overrid\w+|outrepass\w+"
    r"|contourn(?:e|ez))\b.{0,60}"
    r"\b(?:instruction|consigne|regle|directive|rule|prompt|previous|precedent|above|ci-dessus"
    r"|contexte|everything|tout)"
    r"|\b(?:system|developer|jailbreak|admin)[ -]?(?:prompt|message|mode|override)\b"
    r"|\bprompt systeme\b|\bmessage systeme\b"
    r"|\b(?:tu es|vous etes|you are|act as|agis comme|agissez comme)\b.{0,30}\b(?:desormais"
    r"|maintenant|now|an? |une? )?"
    r".{0,20}\b(?:assistant|ia|ai|modele|model|chatbot|robot|bot|dan|pirate)\b"
    r"|\b(?:revele|revelez|affiche|affichez|reproduis|reproduisez|reveal|print|show|repeat"
    r"|output)\b.{0,50}"
    r"\b(?:prompt|consignes?|instructions?|systeme|system|cle|key|api|secret|password"
    r"|mot de passe)\b"
    r"|\b(?:reponds?|repondez|ecris|ecrivez|dis|dites|say|write|answer|reply|respond|output"
    r"|conclude|conclus|concluez)\b.{0,25}"
    r"(?:\bque\b|\bthat\b|\bwith\b|\bpar\b|\bonly\b|\bseulement\b|\buniquement\b|:|\"|«)"
    r"|\b(?:assistant|chatbot|modele de langue|language model|llm|gpt|ia|ai)\b.{0,30}"
    r"\b(?:doit|dois|devez|must|should|shall|reponds|ecris|ignore|insere|ajoute|add|insert"
    r"|include|cite)\b"
    r"|\bnew (?:instructions?|task|rules?)\b|\bnouvelles? (?:instructions?|consignes?|tache"
    r"|regles?)\b"
    r"|\b(?:insere|inserez|insert|embed|ajoute|ajoutez|append|render|include|inclus"
    r"|incluez)\b.{0,40}"
    r"\b(?:lien|image|link|url|pixel|html|markdown|iframe|marqueur|marker|citation)\b"
    r"|\b(?:envoie|envoyez|transmets|send|post|exfiltrat\w+|upload|fetch|click|cliquez"
    r"|clique)\b.{0,40}(?:https?:|www\.|\blien\b|\blink\b)"
    r"|\bdo anything now\b|\bdebug mode\b|\bmode (?:debug|developpeur|dieu)\b|\bfin (?:des"
    r"|de l') ?(?:extraits?|document)\b"
    r"|\bend of (?:document|excerpts?|context)\b|\bsans (?:citer|citation|verifier"
    r"|verification)\b|\bwithout (?:citing|citations?)\b"
)
_INVISIBLE = frozenset(["Cf", "Cc", "Co", "Cs", "Cn"])


@dataclass(frozen=True, slots=True)
class Fence:
    """The delimiters of one request."""

    word: str = field(default_factory=lambda: secrets.token_hex(8))

    def wrap(self, label: str, text: str) -> str:
        """Text between this request's delimiters, defused."""
        return f"<<<{self.word} {label}>>>\n{self.defuse(text)}\n<<<{self.word} fin>>>"

    def defuse(self, text: str) -> str:
        """Text that holds no mark that could be taken for ours."""
        text = visible(text).replace(self.word, "")
        text = _TEMPLATE.sub(" ", text)
        text = re.sub(r"<{2,}|>{2,}|`{3,}|~{3,}", " ", text)
        text = _TAG.sub("‹", text)
        text = _MARKER.sub(lambda m: f"({m.group(1).strip()})", text)
        return _ROLE.sub(lambda m: f"{m.group(1).rstrip()} –", text)


def visible(text: str) -> str:
    """Text without invisible characters; line ends and tabs stay."""
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _INVISIBLE)


def gives_orders(text: str) -> bool:
    """Whether a sentence speaks to an assistant rather than about its subject."""
    return bool(_ORDER.search(plain(visible(text))))


def without_orders(text: str) -> str:
    """An excerpt whose sentences that give orders are replaced by ``[…]``, line by line."""
    return "\n".join(_kept(line, gives_orders) for line in text.split("\n"))


def _kept(line: str, refused: Callable[[str], bool]) -> str:
    if not line.strip():
        return line
    if "\t" in line:
        return OMITTED if refused(line) else line
    parts = []
    for start, end in sentences(line):
        sentence = line[start:end]
        parts.append(OMITTED if refused(sentence) else sentence)
    return " ".join(parts)
