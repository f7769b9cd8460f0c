"""The part that each word of a question plays."""

import pytest

from assistant.questions.roles import WordRole, roles
from ingest.french import tokens


def _role(question: str, word: str) -> WordRole:
    words = tokens(question)
    found = dict(zip((w.form for w in words), roles(words, question), strict=True))
    return found[word]


@pytest.mark.parametrize(
    ("question", "word", "role"),
    [
        ("Quelle part des écoles repère une salle dédiée ?", "ecoles", WordRole.NOUN),
        ("Quelle part des écoles repère une salle dédiée ?", "repere", WordRole.VERB),
        ("Quelle part des écoles repère une salle dédiée ?", "dediee", WordRole.MODIFIER),
        ("Combien de communes couvre-t-elle ?", "couvre", WordRole.VERB),
        ("Combien de communes couvre la ligue ?", "couvre", WordRole.VERB),
        ("Le plan ne prévoit rien", "prevoit", WordRole.VERB),
        ("Les communes ont ouvert le pont", "ouvert", WordRole.VERB),
        ("Comment réserver un livre ?", "reserver", WordRole.VERB),
        ("Pour ouvrir une école", "ouvrir", WordRole.VERB),
        ("Que voulait la commune en ouvrant une école ?", "ouvrant", WordRole.VERB),
        ("La commune a-t-elle mis un enfant en restaurant ?", "enfant", WordRole.NOUN),
        ("Quel est l'horaire du pont ?", "horaire", WordRole.NOUN),
        ("Quels sont les principaux freins ?", "principaux", WordRole.MODIFIER),
        ("Quels sont les principaux freins ?", "freins", WordRole.NOUN),
        ("Quelle est la principale ?", "principale", WordRole.NOUN),
        ("Quelle est la date fixée fréquemment ?", "frequemment", WordRole.ADVERB),
        ("Quel est le document de référence ?", "document", WordRole.NOUN),
    ],
)
def test_role_of_a_word(question: str, word: str, role: WordRole) -> None:
    """What stands before a word says what it is."""
    assert _role(question, word) is role


def test_key_words_are_all_nouns() -> None:
    """A question without articles marks nothing."""
    words = tokens("cantine collège ouvrir")
    assert set(roles(words, "cantine collège ouvrir")) == {WordRole.NOUN}


def test_empty_question_has_no_roles() -> None:
    """Nothing in, nothing out."""
    assert roles((), "") == ()


def test_verbs_are_more_negotiable_than_nouns() -> None:
    """What weighs in a refusal: the noun first, then its modifier, the verb, the adverb."""
    order = (WordRole.NOUN, WordRole.MODIFIER, WordRole.VERB, WordRole.ADVERB)
    assert [role.value for role in order] == sorted((r.value for r in order), reverse=True)
