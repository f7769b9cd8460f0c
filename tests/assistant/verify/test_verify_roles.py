"""Who does what, and of whom it is said: roles, subjects and statements are not exchanged."""

import pytest

from assistant.verify import check


def shown(sentence: str, *excerpts: str, **options: object) -> bool:
    """Whether the sentence passes over these excerpts, numbered from 1."""
    return check(sentence, dict(enumerate(excerpts, 1)), **options).ok


@pytest.mark.parametrize(
    "sentence",
    [
        "Le patient adresse le médecin au spécialiste [1].",
        "Le spécialiste adresse le patient au médecin [1].",
        "Le médecin est adressé au spécialiste par le patient [1].",
    ],
)
def test_roles_are_not_exchanged(sentence: str) -> None:
    """Who does what to whom."""
    assert not shown(sentence, "Le médecin adresse le patient au spécialiste.")


def test_a_passive_keeps_the_roles() -> None:
    """The order changes, the roles do not."""
    assert shown(
        "Le patient est adressé au spécialiste par le médecin [1].",
        "Le médecin adresse le patient au spécialiste.",
    )


def test_statements_are_not_mixed() -> None:
    """Words of two statements do not make a third."""
    excerpt = "Le maire préside le conseil. Le préfet contrôle les comptes."
    assert not shown("Le maire contrôle les comptes [1].", excerpt)


def test_a_pronoun_leans_on_the_sentence_before() -> None:
    """In the excerpt, and in what was shown."""
    excerpt = "La communauté existe depuis 2019. Elle emploie deux infirmières."
    assert shown("La communauté emploie deux infirmières [1].", excerpt)


@pytest.mark.parametrize(
    ("sentence", "excerpt"),
    [
        ("Le maire vote le règlement [1].",
         "Le conseil d’école réunit les parents, les élus et le maire. Il vote le règlement."),
        ("Une personne aveugle voyage gratuitement [1].",
         "Un accompagnateur de personne aveugle voyage gratuitement."),
        ("Le pass est gratuit pour les étudiants [1].",
         "Le pass est gratuit pour les enfants et coûte douze euros pour les étudiants."),
        ("La directrice rédige le plan [1].",
         "La directrice a confié à son adjoint la rédaction du plan."),
        ("Selon les médecins, les délais ont baissé [1].",
         "Selon la directrice, les délais ont baissé."),
        ("L’association finance les sorties [1].",
         "L’association reverse un tiers des ventes à l’école, qui finance les sorties."),
        ("Le médecin propose un bilan au patient [1].", "Le patient propose un bilan au médecin."),
    ],
)  # fmt: skip
def test_a_statement_keeps_its_subject(sentence: str, excerpt: str) -> None:
    """Antecedent, complement, second predicate, delegate, owner of an opinion, relative."""
    assert not shown(sentence, excerpt)
