"""Words of a question that say what form the answer should have, not what it is about.

« Donnez-moi les grandes lignes du plan, dans l'ordre » is about the plan. What is only a form is
taken out of the terms, or no evidence could cover the question: no plan says of itself that it is
in grandes lignes.
"""

from __future__ import annotations

import re

from assistant.questions.asked import ENUMERATIONS, SUPERLATIVES, Asked
from assistant.questions.eligibility import words_of_asking, words_of_joining
from assistant.questions.gains_asked import asks_gain
from assistant.questions.lasting import asks_length
from assistant.questions.ranking import places_asked, rank_words
from assistant.questions.reaching import words_of_turning
from assistant.questions.self_talk import aside_words

_FORMS: dict[Asked, re.Pattern[str]] = {
    Asked.LIST: re.compile(
        r"\bgrandes? lignes\b|\bconsist(?:ent|aient)\b|\b(?:bonnes )?idees\b|\bcaracteris\w+|\bdecri(?:t|vent|re)\b|\btraits\b|\bgrande?s (?=\w)|"
        r"\bquels? arguments?\b|\bpoints? (?=communs?)|\bfaire de beau|\bquoi de (?:beau|bon|bien)\b|"
        r"\btoutes?\b|\bsvp\b|\bliste\b|\b(?:complete|entiere|exhaustive|integrale)s?\b|\bcette page\b|\b(?:la|cette) (?:page|fiche) (?:pour|des|de) [^,]{2,30},"
    ),
    Asked.STEPS: re.compile(
        r"\bsuite des (?:operations|evenements)\b|\bmarche a suivre\b|\bde a a z\b|\bpas a pas\b|"
        r"\b(?<=suite )(?:conseillee|recommandee|proposee|prevue|logique|preconisee)\b|"
        r"\b(?:ordre|ensuite|apres|commenc\w+|debut\w+|demarr\w+)\b"
    ),
    Asked.LABEL: re.compile(
        r"\b(?:correspond|represente|designe|mesure)\w*|\b(?:tableau|chiffre|score|type|ca|donne|vaut)\b"
    ),
    Asked.DEFINITION: re.compile(
        r"\bau juste\b|\bdeux mots\b|\ben (?:gros|clair|bref|resume)\b|\bcorrespond\w*\b"
    ),
    Asked.TOPIC: re.compile(
        r"\b(?:parl|trait|port|abord|consacr|intitul)\w*\b|"
        r"\b(?:sujet|theme|thematique|objet|propos|titre)s?\b"
    ),
    Asked.PERSON: re.compile(
        r"\b(?:monsieur|madame|dame|homme|femme|type|gars|prenom|noms?)\b(?! de famille)|"
        r"\bs'exprim(?:e|ent|ait)\b(?: sur)?|"
        r"(?<=quelle )(?:responsable|dirigeante)(?: politique)?\b(?! est\b)|"
        r"(?<=quel )(?:responsable|dirigeant)(?: politique)?\b(?! est\b)|"
        r"(?<=quelle )(?:instance|structure|institution|autorite|organisation|entite)\b|"
        r"(?<=quel )(?:organisme|organe|service)\b"
    ),
    Asked.DATE: re.compile(
        r"\bdates? (?:butoir|limite|cible|fixee?|prevue?)s?\b|\bmoments?\b|\bremont\w+\b|\bsaisons?\b|\bdate\w*\b|\bperiodes?\b|\bjours?\b|\btomb\w+\b|"
        r"(?<=quelle )ville\b|(?<=quel )(?:lieu|endroit)\b|\bmois\b|\bannees?\b|\bweek ends?\b|\becheances?\b|"
        r"\b(?:dernier )?delai\b|\bdeadline\b|\bterme\b|"
        r"\bces (?:resultat|chiffre|donnee|reponse|info|information|pourcentage|statistique|stat)s\b"
    ),
}
_WORD = re.compile(r"\w+")
_CLASS = re.compile(r"\b(?:types?|genres?|sortes?|categories?)(?= (?:de |d'|des ))")
"""« Quel *type* d'école » asks for a school: the row of a table says no more."""

_GAIN = re.compile(
    r"\b(?:arguments?|chang\w+|interess\w+|devr\w+|esper\w+|attend\w*|retir\w+|tirer|"
    r"rejoin\w+|adher(?:er|ant)|integr(?:er|ant)|engag(?:er|eant))\b"
)
"""Who gains by joining something gains what it brings: no list of advantages says « rejoindre »."""


_WORK = (
    r"(?:agenda|dossier|note|compte rendu|discours|expose|memoire|reunion|article|edito|slide|diapo|"
    r"bulletin|newsletter|journal|site|presentation|rapport|courrier|flyer|plaquette|affiche|mail)s?\b"
    r"(?: (?:municipal|communal|local|interne)\w*| d(?:e |'|u )\w+)?"
)
"""What somebody writes or prepares: « quel chiffre je mets dans mon dossier de subvention ? »."""

_IDIOMS = re.compile(
    r"\bparents? pauvres?\b|\blanternes? rouges?\b|\bferm\w+ la marche\b|\ben tete\b(?! a)|\bl[ea]s? mieux\b|\bse sent(?:ent|e|ait|aient)?\b|\bbons? derniers?\b|\boui ou non\b|\baux? cotes? d(?:e|es|u|')|\bmain dans la main\b|\bde la partie\b|\bdans (?:le coup|la boucle|la course|la danse)\b|\bautour de la table\b|"
    r"\b(?:au depart|au tout debut|a l'origine|initialement)\b(?! d)|\bde pres ou de loin\b|\bau bout du compte\b|\ben fin de compte\b|\ba ce qu'on m'a dit\b|\bsentiment\b|\bn'en sait rien\b|\bsait rien\b|\breponses?(?=\W+(?:oui|non|ne sai))|"
    r"\bdu (?:plus|moins)\b[^,;?.!]{0,25}\bau (?:moins|plus) \w+|\bau quotidien\b|\ben pratique\b|\bdans la pratique\b|\btous les jours\b|\bau jour le jour\b|\ba la fin d(?:e|u|es|')|"
    r"\b(?:m'|s'|nous |de s')inspir\w+|\b(?:c|cb)(?= (?:lequel|laquelle|quoi|qui|quand|quel|ou|combien|bien)\b)|"
    r"\ben (?:quelques|une|un|deux|trois|\d) (?:points?|mots?|lignes?|phrases?)\b|\bpres de (?:chez|nous|moi|ici)\b|"
    r"\bpour (?:mon|notre|ma|mes) (?:agenda|dossier|note|compte rendu|discours|expose|memoire|reunion|article|edito)\b|"
    rf"\b(?:je|on|nous) (?:[a-z]+ )?(?:met|mets|mettre|mettons|mette|ecri\w+|note|notes|indique|retiens|retient|cite|inscris|"
    rf"reprends|annonce|donne|affiche|dis|dit) (?:[a-z]+ )?(?:dans|sur|pour|en|a) (?:mon|ma|mes|notre|nos|l[ea]|une?) {_WORK}|"
    rf"[,(] ?(?:c'est |et c'est )?pour (?:mon|ma|mes|notre|nos|une?|l[ea]) {_WORK}(?=\W*$)|"
    r"\bsans (?:arret|cesse|relache|fin)\b|\btout le temps\b|\ba longueur d(?:e|'|u)|\ben permanence\b|"
    r"\bpour (?:une?|la|le|mon|ma|notre) (?:slide|diapo\w*|power ?point|ppt|plaquette|bulletin|affiche|flyer|newsletter|tract)\b|"
    r"\bqu'est ce qui (?:change|bouge|evolue)\b|"
    r"\bet leurs? (?:fonctions?|roles?|titres?|metiers?|qualites?|postes?|professions?)\b|"
    r"\b(?:mis |mise )?a part\b|\b(?:hormis|excepte|en dehors|sauf)\b|\bau dela(?= d)|\bl'idee(?= qu)"
)
"""Turns of phrase that say nothing of a subject, in any question."""

_FORMAL = re.compile(
    r"\b(?:"
    + "|".join(
        (
            # What the asker wants, and what for.
            r"(?:dans|en) quelle mesure",
            r"en mesure de m'(?=\w)",
            r"dans le cadre d'une? (?:notes?|dossier|memoire|expose|rapport|article|etude|these)"
            r"(?: (?:a|pour) (?:mon|ma|notre|une?|l[ea]) \w+)?",
            r"(?:pour|a titre d)'? ?(?:mon |l')?information",
            r"pour ma gouverne",
            r"(?:m'|nous |d')eclairer(?= sur)",
            r"eclairer ma lanterne",
            r"(?:me|nous) renseigner",
            r"sau(?:rais|rions|rait) gre(?: de)?",
            r"(?:avoir )?l'(?:amabilite|obligeance|gentillesse) de",
            r"(?:me|nous) communiquer(?: cette information)?",
            r"je me demand(?:e|ais)",
            r"(?:[mst]'|[nv]ous )y (?:bien )?pren\w+",
            r"a l'attention d(?:e|es|u)\b",
            r"(?:\w+ieme|\d{1,2}e|premiere|seconde|derniere|prochaine) editions?\b",
            r"arriv\w+ pas a (?:savoir|trouver|comprendre|voir)",
            r"impossible de (?:les? |la )?(?:trouver|retrouver|joindre|contacter|savoir|mettre la main sur)",
            r"nulle part",
            r"a quelle porte(?: je| on| il faut| dois je| puis je)? (?:frapp|toqu|sonn)\w*",
            r"j'imagine",
            r"je (?:suppose|presume|crois)",
            r"dont le siege (?:social )?(?:est|se trouve|se situe)",
            r"(?:on|il) m'a dit",
            r"rien a voir(?: avec)?",
            r"(?:fai(?:tes?|s|re)|dress\w+|etabli\w*)(?: moi| nous)? (?:la|une) liste",
            # How exact the answer may be.
            r"a (?:quelle|la) hauteur(?= (?:d|de|des|du|l|le|la|les|est|sont|entre|dans|chez)\b|\W*$)",
            r"(?:s'|se )(?:eleve|elevent|elevait|chiffre|chiffrent|monte|montent)\b",
            r"ordres? de grandeur",
            r"a la louche",
            r"a vue de nez",
            r"a peu (?:de choses )?pres",
            r"au juste",
            r"en (?:vrai|realite|definitive|l'espece|l'occurrence|l'etat)",
            r"tout compte fait",
            r"somme toute",
            r"a (?:ce jour|l'heure actuelle)",
            r"a (?:votre|ta) connaissance",
            r"(?:donn|fil|indiqu|precis|rappel)(?:ez|er|e) (?:moi|nous) (?:juste |seulement |aussi )?"
            r"(?:l[ea]s?|ces) (?:deux |trois |bons? )?(?:chiffres?|pourcentages?|nombres?)\b"
            r"(?! (?:d|des|du|de|sur|pour|qui)\b)",
            r"quelles? (?:(?:est la|sont les) )?(?:chances?|probabilites?)\b",
            # What class the answer is of.
            r"quel(?:le)?s? (?:(?:est|sont|etait) l(?:e|a|es) )?(?:types?|genres?|categories?|sortes?|especes?|natures?|traits?|profils? professionnels?"
            r"|caracteristiques?|particularites?|specificites?|modalites?|facons?|manieres?"
            r"|procedes?|canal|canaux|biais|personnalites?|institutions?|entites?|individus?"
            r"|circonstances?)\b",
            r"a quels? moments?\b",
            r"sans (?:(?:r?entrer|me noyer|nous noyer|me perdre) )?dans les details",
            r"traits? (?:marquants?|communs?|distinctifs?|saillants?)",
            r"(?:cette|ces|une|des) histoires? d(?:e|es)\b",
            r"l'affirmative",
            r"par quels signes (?:tangibles|concrets|visibles|exterieurs)",
            r"(?:se|s'est|se sont) (?:manifeste|tradui)(?:nt|t|sent|te|s|e)?\b",
            # Whom a survey asked, of whom a share is taken.
            r"(?:(?<=\w )(?:ayant|qui ont|qui avaient) (?:bien )?(?:repondu|participe)"
            r"(?: (?:a (?:l'|cette )(?:enquete|etude)|au (?:sondage|questionnaire)))?)"
            r"(?=,| (?:combien|quel|dans quelle))",
            r"la necessite d(?:e\b|es\b|u\b|')",
            r"exerc\w+ (?:la profession|le metier) d(?:e\b|')",
            r"(?:leurs?|son|sa|ses) propres?",
            r"qui (?:est|etait|sont|se trouve|trouve t on|serait) (?:donc )?(?:a l'origine|derriere)",
            # What ties a subject to the question.
            r"(?:est|sont|serait|seraient) de nature a",
            r"(?:faire|fait|font|faisant) etat",
            r"quant (?:a|aux?)",
            r"vis a vis",
            r"(?:par le biais|au moyen|a l'aide|a l'egard|a l'issue|au fil|au sein|en vue|en sus"
            r"|a destination|en direction|en dehors|a l'instar|en faveur|a l'occasion|en fonction"
            r"|a compter|de la part|avec le concours|du point de vue) d(?:e\b|es\b|u\b|')",
            r"(?:d'apres|selon|dans) l(?:es|a) (?:donnees|chiffres|elements)(?: \w+ees?\b)?",
            r"d(?:e mon|e notre|e leur|e son) point de vue",
            r"dans (?:ma|notre|leur|sa) vie",
            r"(?:pres|autour|a cote) de chez (?:moi|nous|vous|eux)",
            r"(?:juge|considere|estime)e?s? (?:comme )?(?:opportun|souhaitable|utile|judicieux|bon)\b",
            r"en (?:termes?|matiere) d(?:e\b|es\b|u\b|')",
            r"aux? (?:termes?|regard|titre) d(?:e|es|u)\b",
            r"(?:met|mettent|mettre|mis|mise|mises)(?: t)?(?: il| elle| ils| elles| on)?"
            r" en (?:avant|lumiere|exergue|evidence)\b",
            r"s'agissant d(?:e\b|es\b|u\b|')",
            r"pour ce qui (?:est|concerne)",
            r"eu egard aux?",
            r"(?:fait|font|faire|faisant)(?: t)?(?: elles?| ils?)? l'objet",
            # What only says that a link is there.
            r"(?:(?<=liens )|(?<=relations )|(?<=rapports )|(?<=contacts )|(?<=echanges ))"
            r"(?:entretenu|noue|tisse|etabli|existant|maintenu)e?s\b",
            # Whether it is right.
            r"je me trompe",
            r"sauf erreur(?: de ma part)?",
            r"si je ne m'abuse",
            r"si j'ai bien (?:compris|lu|suivi|saisi)",
            r"parait il",
            # « Un simple club » is a club.
            r"(?:une?|qu'une?|d'une?) (?:simple|vraie?|veritable)(?= [a-z]{3,}\b(?!.*\bdit\b))",
        )
    )
    + r")"
)
"""Turns of administrative or careful French that say nothing of a subject, in any question."""


_MANNER = re.compile(
    r"\b(?:de|selon|par|sous|avec|grace a) quel(?:le)?s? "
    r"(facons?|manieres?|modalites?|moyens?|canal|canaux|voies?|biais|procedes?|formes?|mecanismes?|"
    r"enchainements?|interventions?|signes?|traits?)\b"
)
"""« Selon quelles modalités… » asks how; no list of modalities need be there."""


_MATTER = (
    r"(themes?|thematiques?|sujets?|domaines?|champs?|points?|aspects?|angles?|questions?|matieres?|"
    r"registres?|terrains?|plans?|problematiques?)"
)
_MATTERS = re.compile(
    rf"\b(?:sur|dans|en|sous|pour|par|a) quel(?:le)?s? (?:grande?s? |autres? |principa\w+ )?{_MATTER}\b|"
    rf"\b{_MATTER} (?:sur|dans|pour|en) lesquel(?:le)?s\b|"
    rf"\bquel(?:le)?s {_MATTER} (?:[\w']+ ){{0,4}}?(?:abord|trait|evoqu)(?:e|ent|er|ait|aient)\b"
)
"""« *Sur quels thèmes* travaille-t-on ? » asks on what: the answer need not call itself a theme."""


def matters_asked(plain: str) -> frozenset[str]:
    """Nouns of a folded question that only say « on what », « in what »."""
    return frozenset(noun for found in _MATTERS.findall(plain) for noun in found if noun)


_PARTNER = re.compile(
    r"\b(?:avec|aupres de|vers|par) quel(?:le)?s? "
    r"(services?|structures?|organismes?|partenaires?|institutions?|acteurs?|entites?|instances?)\b(?= (?:l[ae]|les|une?|des|on|il|elle|nous|je|peu|est|sont|l'|notre|ma|mon|cette)\b)"
)
"""« Avec quel service le club peut-il s'associer ? » asks with whom."""


def manners_asked(plain: str) -> frozenset[str]:
    """Nouns of a folded question that ask for the manner, and are of no list."""
    return frozenset(_MANNER.findall(plain))


def request_words(plain: str, asked: Asked) -> frozenset[str]:
    """Folded words of a question, hyphens read as spaces, that only say the form of the answer."""
    words: set[str] = {*manners_asked(plain), *aside_words(plain), *words_of_turning(plain)}
    words |= {match.group(1) for match in _PARTNER.finditer(plain)}
    if asks_length(plain):
        words.add("temps")
    if asks_gain(plain):
        words |= {match.group() for match in _GAIN.finditer(plain)}
    if asked is Asked.RANK and (places := places_asked(plain)):
        words |= rank_words(plain, places)
    words |= {word for match in _IDIOMS.finditer(plain) for word in _WORD.findall(match.group())}
    words |= {w for match in _FORMAL.finditer(plain) for w in _WORD.findall(match.group())}
    if asked is Asked.PERSON:
        words |= words_of_asking(plain)
    if asked is Asked.YES_NO:
        words |= words_of_joining(plain)
    if asked in SUPERLATIVES:
        words |= {match.group() for match in _CLASS.finditer(plain)}
    pattern = _FORMS.get(Asked.LIST if asked in ENUMERATIONS else asked)
    for found in (pattern, _FORMS.get(asked)):
        if found is not None:
            words |= {
                word for match in found.finditer(plain) for word in _WORD.findall(match.group())
            }
    return frozenset(words)
