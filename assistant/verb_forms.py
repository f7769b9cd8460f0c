"""What looks like a conjugated verb, and so ends a noun phrase (« les lycées *ont* un préau »)."""

_NOT_VERBS = (
    r"(?!\w*ments?\b|(?:patient|agent|fréquent|président|adhérent|référent|résident|parent|client|accident|incident|"
    r"adolescent|différent|récent|content|urgent|permanent|continent|talent|argent|cent|coefficient|absent|présent|"
    r"ingrédient|récipient|quotient|gradient|orient|occident|conscient|inconscient|efficient|déficient|inconvénient|"
    r"accent|serpent|torrent|ardent|évident|excellent|violent|équivalent|pertinent|éminent|compétent|intelligent|"
    r"couvent|auvent)s?\b)"
)
"""Nouns and adjectives that end like a plural verb."""

VERB_FORM = (
    rf"(?:[^\W\d_]{{2,}}(?:aient|ait|ont|èrent|issent)|{_NOT_VERBS}[^\W\d_]{{2,}}[bcdfghijklmnprstvzu]ent|"
    r"(?:est|sont|était|étaient|sera|seront|soit|soient|ait|a|ont|avait|peut|peuvent|doit|doivent|fait|font|va|vont|"
    r"dit|disent|sert|servent|permet|permettent|date|datent|parle|parlent|apporte|vise|pense|savent|sait|"
    r"dispose|propose|couvre|compte|préside|dirige|existe|concerne|participe|travaille|passe))"
)
