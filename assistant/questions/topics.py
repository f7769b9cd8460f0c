"""« De quoi parlait l'atelier ? »: forms that ask what a text or a meeting is about.

The verb of such a question (speak, treat, bear on) is no word of what it asks about, and hardly
ever one of the text that answers.
"""

from __future__ import annotations

_VERBS = r"(?:parl\w+|trait(?:e|ent|ait|aient|era)|port(?:e|ent|ait|aient))"
_NOUN = r"(?:sujet|theme|thematique|objet)"
_OF = r"(?:de (?:la |l'|ce |cet |cette |ces |notre |son )?|du |des |d'(?:une? )?)"
_WORK = (
    r"(?:atelier|conference|reunion|journee|colloque|seminaire|table ronde|intervention|expose|"
    r"presentation|debat|document|guide|rapport|article|fiche|plan|etude|enquete|sondage|volet|"
    r"livre|film|texte|page|cours|chapitre|partie|diaporama|projet|loi|mission)"
)
TOPICS = (
    rf"\bde quoi (?:est ce qu(?:e |'))?(?:[^,;?.!]{{2,50}}? )?{_VERBS}\b",
    rf"\b{_VERBS}(?: t)?(?: il| elle| ils| elles)? (?:au juste |donc |exactement )?de quoi\b",
    r"\bde quoi (?:est il|etait il|a t il ete) question\b",
    rf"\bsur quoi (?:[^,;?.!]{{2,50}}? )?{_VERBS}\b|(?<!\bca )(?<!\bcela )\bport(?:e|ent|ait|aient)(?: t)?(?: il| elle)? sur quoi\b",
    r"\bc'(?:est|etait) sur quoi\b",
    r"\ba quoi (?:est|etait|sont|etaient) consacre\w*\b|\b(?:est|etait) consacre\w* a quoi\b",
    rf"\bquel(?:le)? (?:est|etait) (?:donc )?(?:l'|la |le ){_NOUN} (?:principal\w* |general\w* )?{_OF}(?:\w+ )?{_WORK}\b",
    rf"^\W*(?:(?:l'|la |le )?{_NOUN}) {_OF}(?:\w+ )?{_WORK}\b",
    rf"\b{_WORK}\b[^,;?.!]{{0,40}},? (?:c'(?:est|etait) )?quel {_NOUN}\b",
)
