"""A training document, whole or with some of its lines changed."""

from __future__ import annotations

from evals.training.sheet import TrainingDocument, parse

TEXT = """# La piscine de Brézolles
## Les horaires
Le bassin ouvre à 7 h en semaine. Il ferme le mardi pour l’entretien, sauf en juillet.

## S'inscrire
Pour s'inscrire, il faut fournir :

- une photo récente ;
- un certificat de moins de trois mois.

Prix de l'entrée (en euros)

| Public | Semaine | Dimanche |
| --- | --- | --- |
| Adultes | 4 | 6 |
| Enfants | 2 | 3 |
"""

QUESTIONS = """Q Quand peut-on nager ? => Le bassin ouvre à 7 h en semaine
Q Quel jour c'est fermé ? => Il ferme le mardi pour l'entretien
Q Que faut-il apporter ? => une photo récente ## un certificat de moins de trois mois
Q Combien paie un enfant le dimanche ? => T: Enfants | Dimanche
Q Combien paie un adulte ? => T: Adultes | Semaine
Q Le certificat est valable combien de temps ? => un certificat de moins de trois mois
Q Faut-il une image de soi ? => une photo récente
Q Pourquoi ferme-t-elle ? => Il ferme le mardi pour l'entretien"""

UNANSWERED = """N Qui entretient le bassin ?
N À quelle heure ferme la piscine ?
N Combien paie un retraité ?
N Quel jour ferme la piscine en août ?"""

STATEMENTS = """F La piscine ouvre à sept heures la semaine. => Le bassin ouvre à 7 h en semaine
F L'entrée coûte 3 euros aux enfants le dimanche. => T: Enfants | Dimanche
W Le bassin ferme le mardi, même en juillet. => Il ferme le mardi pour l'entretien
W Il faut un certificat et deux photos. => une photo récente ## un certificat de moins"""


def sheet(*, text: str = TEXT, also: str = "") -> str:
    """The file, with lines added at its end."""
    return "\n".join([text, "???", QUESTIONS, UNANSWERED, STATEMENTS, also])


def pool() -> TrainingDocument:
    """The document, read."""
    return parse("loisirs-005", sheet())
