"""The value of a noun phrase in French, and its article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.english.glossary import form_list, pairs
from assistant.language.data_files import data

_PRONOUNS = form_list("pronouns")
_ARTICLES = {
    base: tuple(form.replace("_", " ") for form in forms.split())
    for base, forms in pairs(data("english/forms")["articles"]).items()
}


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase in French, its article apart.

    Attributes:
        text: Without its article.
        article: The determiner in the masculine singular; empty where there is none.
        named: Whether its head is a name.
    """

    text: str
    article: str = ""
    many: bool = False
    feminine: bool = False
    named: bool = False

    def is_common(self) -> bool:
        """Whether its head is a common noun in the singular (« cooperation »)."""
        return (
            not (self.many or self.named or self.text.split()[0] in _PRONOUNS)
            and self.text[:1].islower()
        )

    def is_pronoun(self) -> bool:
        """Whether a pronoun stands for it."""
        return self.text.split()[0] in _PRONOUNS

    def bare(self) -> str:
        """With its determiner where it has one."""
        if self.article not in _ARTICLES:
            return f"{self.article} {self.text}".strip()
        one, feminine, many = _ARTICLES[self.article]
        chosen = many if self.many else feminine if self.feminine else one
        return f"{chosen} {self.text}"

    def full(self) -> str:
        """With an article even where English has none: « health centres » are « les centres »."""
        counted = self.text[:1].isdigit() or self.text.split()[0] in _PRONOUNS
        if not self.article and self.many and not self.named and not counted:
            return replace(self, article="le").bare()
        return self.bare()
