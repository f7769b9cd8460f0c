"""What kind of thing a question asks for, from its interrogative form.

French marks the kind well (« combien », « quand », « lequel est le plus… »). The rules are tried
in order on the folded text with hyphens read as spaces; the first that matches decides.
"""

from __future__ import annotations

import re

from assistant.language.degrees import straightened
from assistant.language.words import WORDS
from assistant.questions.alternatives import compares
from assistant.questions.answer_kinds import ENUMERATIONS, FIGURES, SUPERLATIVES, Asked
from assistant.questions.bare_questions import asked_barely, indirect
from assistant.questions.ranking import CARDINALS, ORDINAL, ORDINALS, places_asked, rank_of
from assistant.questions.stages import asks_stage
from assistant.questions.topics import TOPICS

__all__ = [
    "ENUMERATIONS", "FIGURES", "ORDINAL", "ORDINALS", "SUPERLATIVES", "Asked", "announced_items",
    "asked_by", "rank_of",
]  # fmt: skip

_OPENING = r"^\W*(?:(?:bonjour|bonsoir|salut|alors|et|mais|donc|ok)\W+)*"
_DECLARED = (
    r"(?:(?:et|mais|alors|donc|du coup|sinon)\W+)*(?:l[ea]s? |l'|une? |des |ces? |cette |notre |nos |mon |ma |mes |on |je |nous |"
    r"ils? |elles? |c'|ca |tou[ts] )[^.,;:!?]{0,60}?\b(?:peu(?:t|x|vent)|pouv\w+|doi(?:t|s|vent)|faut|est|sont|a|ont|va|vont)\b"
)
"""« La commune peut prêter une salle ? »: a subject and its verb, and a question mark."""

_LISTED = (
    r"(?:les|ses|leurs|nos|vos) (?:(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) )?"
    r"(?:(?:grand|principa|premier|premiere)\w* )?"
    r"(?!(?:deux|trois|six|dix)\b|chiffres|pourcentages|taux|dates|coordonnees|horaires|noms)\w{3,}[sx]\b"
)
"""« Les cinq grands axes »: several things, to be told one by one."""

_SAYS = "|".join(sorted(WORDS["verbs_of_saying"], key=len, reverse=True))
_DOING = (
    r"\b(?:permet\w*|aid(?:e|ent|er)|contribu\w*|de nature a|favoris\w*|amelior\w*|peu(?:t|vent)|pourr\w+|"
    r"renforc\w*|facilit\w*|repond\w*|chang\w*|apport\w*|lutt\w*|remedi\w*|evit\w*|limit\w*|rend(?:ent)?)\b"
)
"""« Dans quelle mesure le club aide-t-il… » asks how; of a state, it asks how many."""

_PEOPLE = (
    r"(?:fragile|vulnerable|demuni|pauvre|age|precaire|isole|defavorise|eloigne)e?s\b(?! des?\b)"
)
"""« Pour les plus fragiles »: some people, not the end of an order."""

_NOT_WHICH = r"^(?!\W*(?:\w+ ){0,2}quel(?:le)?s? (?!est|sont)\w+ )"
"""« À quels élèves dit-on ce qu'est un prix ? » asks for no definition of it."""

_DAYS = r"(?:dates?|annees?|jours?|mois|periodes?|saisons?|echeances?|week ?ends?|semaines?)"
_ASKED_QUOI = r"[a-z]{2,}(?:[aeiu]|[aeiou]t|ent|es|is|us|ons|ez|ra|ert|end|ond|art)"
"""Verbs in front of « quoi »: the infinitive is told apart by its ending already."""

_RULES: tuple[tuple[Asked, tuple[str, ...]], ...] = (
    (Asked.STEPS, (
        r"\bpremi\w+ (?:chose|demarche|pas|reflexe|geste|action) a (?:faire|poser|entreprendre|avoir)\b",
        r"\b(?:fais|fait|faire) quoi (?:en premier|d'abord)", r"\ben premier\b.*\b(?:faire|fais)\b",
        r"^(?!.*\bliste\b).*\b(?:fait|fais|font|faire|faut il|deroule\w*|passe\w*)\b[^.?!]{0,50}\bdans l'ordre\b",
        r"\bcommenc\w+ par quoi\b", r"\bune fois [^,;?!]{3,60}, (?:il|ca|on|je|qu'|que|quoi)\b.*\b(?:passe|fait|faire|quoi)\b",
    )),
    (Asked.TOPIC, TOPICS),
    (Asked.PERSON, (rf"{_OPENING}qui (?:{_SAYS}) (?:l'idee |le fait )?qu(?:e |')",)),
    (Asked.LIST, (
        r"\bdu (?:plus|moins)\b[^,;?.!]{0,25}\bau (?:moins|plus) \w", r"\bqui sont (?:les|ses|leurs)\b", r"\bqui sont t ils\b", r"\bpoints? communs?\b", r"\ben commun\b",
        r"\bgrandes? lignes\b", r"\bidees (?:de|d'|pour)", r"\bquels? arguments?\b", r"\barguments?\W*$",
        r"\b(?:quatre|cinq|six|trois|deux|\d) \w+(?: \w+)?\W+(?:lesquel\w+|quoi)\b",
        r"\by gagne\w* (?:a|en|quoi)", rf"{_OPENING}(?:des |quelques |\w+ (?:vous|tu) des |(?:vous |tu |t'|on )?(?:a|as|avez|auriez|aurais) (?:des |quelques ))?exemples? (?:de |d'|concrets)", r"[.!?;,:] (?:\w+ (?:vous|tu|on) |je \w+ |il me \w+ )?(?:des |quelques )exemples? (?:concrets? )?(?:de |d')", r"[.!?;,:] (?:(?:tu |vous |on |t')?(?:as|a|avez|auriez|aurais) )?(?:vous |tu )?(?:des|quelques) exemples\W*$", rf"\b(?:donne|cite|liste|enumere)\w*(?: moi| nous)? (?:tou(?:s|tes) )?{_LISTED}", rf"{_OPENING}{_LISTED}\b[^?.!]{{0,90}}, (?:c'est|ce sont|c'etait) (?:quoi|lesquel\w+)\b",
        rf"{_OPENING}{_LISTED}[^?.!]{{0,60}}\W(?:c'est|ce sont|c'etait) qui\b",
        rf"\b{_LISTED}\b[^?.!]{{0,90}}\?? (?:je|on|il) (?:\w+ )?(?:les |l[ea] )?\w* ?(?:tous|toutes|entier\w*|complet\w*|complete)\b",
        r"\b(?:donne\w*|cite\w*|liste\w*|veux|voudrais) ?(?:moi |nous )?(?:les )?tou(?:s|tes)\b",
        r"\bquel(?:le)? (?:est (?:donc )?(?:l'|le |la )?)?(?:interet|utilite|avantage|benefice|gain|apport)\b(?! principal)",
    )),
    (Asked.STEPS, (
        r"\bpar (?:ou|quoi|quel bout) (?:(?:on|je|tu|nous|il faut|faut il|dois je|doit on|peut on) )*(?:commence|debute|demarre|s'y prend)",
        r"\bdans quel ordre\b", r"\bla suite des (?:operations|evenements|demarches)", r"\bpas a pas\b", r"\bde a a z\b",
        r"\bmarche a suivre\b", r"\bquelles? (?:sont les |est la )?(?:demarches?|etapes?|phases?)\b",
        r"\bet (?:maintenant|apres|ensuite)\W*$", r"\b(?:quelle est|c'est quoi) la suite(?:\W*$| (?:conseillee|recommandee|proposee|prevue|logique|preconisee|a donner|pour)\b)",
        r"\b(?:fais|fait|faire|faites|faisons) quoi (?:ensuite|apres|maintenant)\b",
        r"\b(?:ensuite|apres),? (?:on|je|il faut|nous) \w+ quoi\b",
    )),
    (Asked.MINIMUM, (
        r"\b(?:l[ea]s?|du|des|quel|quelle) moins\b(?! de \d)", r"\bminim(?:um|al)",
        r"(?<!\ben )\bplus (?:faible|bas|basse|rare|petite?|marginale?|modeste|mince|reduite?|negligeable|anecdotique)s?\b", r"\barrive(?:nt)? en dernier", r"\ble moins\b",
        r"\bqui \w+ (?:le|la|les)? ?\w* ?moins\b", r"\bqueue de peloton", r"\bpresque (?:personne|aucun)", r"\bplus bas\b",
        r"\bferm\w+ la marche\b", r"\blanterne rouge\b", r"\bbons? derniers?\b", r"\bparents? pauvres?\b",
    )),
    (Asked.MAXIMUM, (
        rf"\b(?:l[ea]s?|aux?|du|des) plus (?!tard|tot\b|de \d|{_PEOPLE})", r"\bmaxim", r"\ble mieux\b",
        r"\ben tete\b", r"\bnumero (?:un|1)\b", r"\bn\s?°\s?1\b", r"\bavant tout\b", r"\ble top\b", r"(?<!\ben )\bplus (?:elevee?|haute?|forte?|grande?|frequente?)s?\b", r"\bmajoritaire",
        r"\barrive(?:nt)? en (?:premier|tete)", r"\b(?:quel|quels|quelle|quelles) (?!(?:est (?:la |le )?)?(?:parts?|proportions?|pourcentages?|taux|nombre)\b).{0,50}\b(?:surtout|le plus|principalement)\b",
    )),
    (Asked.STEPS, (r"\betapes?\b", r"\bpar quelles? demarches?")),
    (Asked.PERSON, (
        rf"{_OPENING}(?:a |avec |par |de |pour |chez |vers |aupres de )?(?:qui\b(?! est ce que)|quelles? personnes?)",
        r"\b(?:par|avec|a|aupres de|de|vers|chez) qui\b", r"\ba quelle porte\b", r"[.?!,:] qui (?:contacter|appeler|solliciter|joindre|prevenir)\b",
        r"\bou (?:\w+ ){0,4}(?:trouver?|avoir|chercher|obtenir) (?:l[ea]s? |son |ses )(?:contacts?|coordonnees)\b", r"\b(?:fait|ouvert|reserve|destine|prevu|accessible)\w* pour qui\b", r"\bcomment (?:(?:il|elle|ils|elles|ca) )?(?:s'appelle\w*|se nomme\w*)", r"\bnom d[ue]\b", r"\bc'(?:est|etait) (?:donc |deja )?qui\b", r"\bqui (?:est|c'est|etait)(?: ce)?\W*$",
        r"\b(?:reuni|rassembl|regroup|associ|vis|concern|touch|mobilis|impliqu|engag|financ|aid|accueill|compren)(?:e|t|ent|ssent|d|nent) qui\W*$",
        r"[.?!,:;] (?:c'est |et |alors )*qui (?:est|a|va|doit|peut|sont|s'|dirige|preside)\b",
        r"\bquel(?:le)? (?:responsable(?: politique)?|homme|femme|dirigeante?|docteur|medecin|dame|monsieur|personnalite|ministre|sage femme|infirmier\w*|elue?|president\w*|direct(?:eur|rice)|professeur|intervenante?|orat(?:eur|rice)) (?!est (?:l[ea] |l'))",
        r"\bquel(?:le)? (?:instance|organisme|structure|institution|autorite|organisation|entite|organe|service) "
        r"(?:est (?:a l'origine|a l'initiative|charge|responsable|derriere)|a (?:mene|lance|realise|conduit|pilote|commande|publie|ecrit|redige|organise|cree|initie))",
        r"\bl(?:e)?quel(?:le)? est (?:medecin|infirmi|directeur|directrice|president)",
        r"\bquel(?:le)? (?:est|etait) (?:l'|l[ea] )(?:president|direct(?:eur|rice)|responsable|chef|maire\b|tresori|secretaire\b|coordo|fondat|ministre|nom\b)",
    )),
    (Asked.DATE, (
        rf"{_OPENING}(?:c'est |c'etait )?quand\b(?!.*[,:].*\b(?:quel|combien|comment|qui\b|quoi\b|que\b|est ce))", r"\b(?:depuis|de|pour|jusqu'a|jusqu a|c'est|c'etait|d'ici) quand\b",
        r"\bquand (?:est ce|a (?:eu|ete)|aura|sera|ont ete|se |s')", r"\ba quels? moments?\b", r"\bquand et ou\b", r"\bou et quand\b",
        r"\ba quand\b", r"(?<!\bdans )\b(?:du|le|les) combien\b(?! (?:de|d'))", rf"\bquel(?:le)?s? (?:sont les |est (?:la |le |l')|etaient les )?{_DAYS}\b(?! de la semaine)", r"\bquel delai\b", r"\bquand\W+(?:(?:deja|donc|exactement|au juste|precisement)\W*)?$", r"\bquand$", r"\bdate de quand\b", r"\bremonte(?:nt)? a\b",
        r"\b(?:en|a|quelle|de quelle) (?:quelle )?saison\b", r"\b(?:il y a|depuis) combien de temps\b", r"\bdate de\b", r"\ba quelles? dates?", r"\bquelle epoque",
    )),
    (Asked.PLACE, (
        rf"{_OPENING}(?:d'|par )?ou (?:l[ea]s? |l'|une? |des |cette |ce |ma |mon |notre )[^,;?]*\b\w+ (?:t )?(?:il|elle|ils|elles|on)\b",
        r"(?:^|\W)(?:d'ou|ou) (?:est|sont|se|a|ont|peut|faut|puis|doit|trouve|s'|ca|etait)\b",
        r"\b(?:trouve\w*|c'est|c'etait|etait|sont|passe\w*|passait|situe\w*|va|adresse\w*|tient|tenait) ou\b(?! (?:il|elle|on|que|pas|bien)\b)", r"^[^?!]*\b\w+ ou\W*$",
        r"\bdans quel(?:le)?s? (?:ville|commune|departement|region|lieu|pays|endroit|salle)",
        r"\bquel(?:le)? (?:est la |est le )?(?:lieu|ville|endroit|pays)\b",
    )),
    (Asked.PERCENT, (
        r"\b(?:quel(?:le)?s?|la|le|une?|les) (?:est (?:la|le) )?(?:pourcentages?|parts?|proportions?|fractions?|taux)\b",
        r"\bquelles? (?:est la |sont les )?(?:chances?|probabilites?)\b", r"\bquel %", r"(?<!\d)(?:^|[ ,(])%", r"^\W*(?:la |le |les )?(?:parts?|pourcentages?|proportions?|taux)\b", r"\ba quel niveau\b", r"\bdans combien de (?:cas|%)",
        r"\bcombien de (?:cas|%)", rf"\bdans quelle mesure (?!.*{_DOING})", r"\bcas de combien", r"\bcombien (?:de )?(?:%|pour ?cents?|pourcents?)", r"\bpourcentages?\b", r"\bproportion\b",
    )),
    (Asked.COUNT, (r"\bcombien\b", r"\bordre de grandeur d(?:e\b|u\b|es\b|')", r"\b(?:le|un) chiffre\b", r"\bnb de\b", r"\bquel (?:est le )?(?:nombre|chiffre|effectif|total)", r"(?<!grand )(?<!bon )\bnombre (?:de\b|d'|d'|\w{5,})")),
    (Asked.LIST, (r"\ben quoi consist(?:ent|aient) (?:concretement |exactement )?(?:les|ces|ses|leurs)\b",)),
    (Asked.DEFINITION, (
        r"\b(?:sigles?|acronymes?|abreviations?|initiales)\b", r"\b(?:toutes|quelles) lettres\b",
        r"\bc'est quoi\b(?! (?:(?:deja|donc|au juste|exactement) )?(?:les|le (?:chiffre|nombre|pourcentage|taux|score)|la (?:part|proportion|suite))\b)",
        r"\bc'est quoi (?:au juste|exactement)\b", r"\bconsiste en quoi", r"\bcorrespond a quoi", r"\bkesako\b", r"\b(?:signifie\w*|designe\w*|veulent dire|veut dire) (?:donc |deja |au juste |exactement )?quoi\b", r"\bqu'est ce que? c'est", r"\bqu'est ce qu'une? (?!.*\b(?:apport\w+|gagn\w+|retir\w+|attend\w*|esper\w+|peut|fait|chang\w+)\b)",
        rf"{_NOT_WHICH}.*\bce qu'est\b", rf"{_NOT_WHICH}.*\bce que (?:signifie|veut dire)", r"\bque (?:signifie|veut dire|veulent dire|designe)",
        r"\bdefini(?:tion|r|s|ssez|t|ssent)\b", r"\bqu'entend on par", r"\bsignification\b", r"\ben quoi consiste",
        r"\bqu'est ce que (?!.*\b(?:apport\w+|gagn\w+|chang\w+|retir\w+|attend\w*|permet|offre|propose|fait|prevoit)\b)(?:le|la|les|l')\s*[^?]{2,40}\s*\?*$(?<!apporte)", r"\b(?:ca )?veut dire quoi",
        r"^\W*quoi (?:une?|le|la|les)\b", r"\w\W+qu'est ce que\W*$",
    )),
    (Asked.WHY, (r"\bpourquoi\b", r"\bcomment (?:expliquer?\b|expliquez|(?:ca |cela )?s'explique|(?:l'|on (?:l')?|vous (?:l')?|tu (?:l')?)expliqu\w+|se fait il|ca se fait)",
                 r"\bqu'est ce qui (?:explique|fait qu|justifie)", r"\ba cause de quoi\b", r"\bd'ou vient\b(?! l'argent)", r"\bquelles? (?:est la |sont les )?raisons?", r"\bdans quel but",
                 r"\ba quoi (?:ca )?(?:sert|servent|bon)", r"\bser(?:t|vent|vait|vira|viraient|virait) (?:donc )?a quoi\b", r"\bquel est (?:l'objectif|le but|l'interet) (?:de (?:la|le|l'|cette)|du (?:\w+ )?(?:volet|sondage|questionnaire|plan|rapport|projet|programme|guide|tour|dispositif)\b)")),
    (Asked.HOW_TO, (
        rf"{_OPENING}comment\b", r"\bcomment\W*$", r"\bsous quelle forme\b", r"\bcomment (?:faire|on|peut|puis|dois|une?|les|la|le|nous|s'|(?!expliquer|s'appel)\w{3,}(?:er|ir|dre|tre|ire)\b)",
        r"\bque (?:faut il )?faire pour", r"\bprocedure", r"\bmode d'emploi", r"\bde quelle (?:facon|maniere)", r"\b(?:par|avec|grace a|selon) quel(?:le)?s? (?:moyens?|biais|procedes?|mecanismes?|enchainements?|interventions?)\b", r"\bdans quelle mesure\b",
    )),
    (Asked.LIST, (
        r"\bc'est quoi (?:deja )?les\b", r"\btoute la liste\b", r"\btou(?:s|tes)(?: svp| stp| s'il)",
        r"\b(?:donne|file|propose|trouve|cherche)[zr]?(?: moi| nous)?.{0,20}\b(?:exemples|pistes|idees|arguments)\b",
        r"\b(?:font|fait|feront|fera|recommand\w+|preconis\w+|sugger\w+|propos\w+|prevoi\w+|prevu|vis\w+|conseill\w+|apport\w+|permet\w*|contien\w*|cherch\w+|veu(?:t|lent)|voul\w+|change\w*|demand\w+|faut|\w{2,}(?:er|ir|ire|ndre)) quoi\b",
        r"\bque (?:font|fait|feront|fera|faisait|recommand\w+|vont faire|va faire|veulent|veut|(?:compte|entend)(?:ent|nt)? faire)\b",
        r"\bqu'est ce (?:que|qu').*\b(?:cherch\w+|veul\w+|veut|voul\w+|comptent|essaient) (?:a )?(?:faire|savoir|connaitre|comprendre|obtenir)\b",
        r"\bqu'est ce (?:que|qu').*\b(?:ameliore\w*|a gagner|reussi|recommand\w+|conseill\w+)",
        r"\btou(?:s|tes) les (?:exemples|objectifs|actions|axes|acteurs|missions)(?!.*\w (?:ils|elles)\b)", r"\by gagne\w* quoi",
        r"\ba quoi ca sert pour", r"\bgagne\w* quoi", r"\bapporte\w* quoi", r"\b(?:que|qu'est ce que) (?:les |la |le |l').{2,50}\b(?:font|fait)\b.{0,20}ensemble",
        rf"\b(?!c'est|etait|correspond|consiste|sert|coute)(?:{_ASKED_QUOI}) (?:donc |bien |au juste |exactement )?quoi\b(?! qu)",
        r"\b(?:il y a|y a t il|a|avez|ont|connaissez) quoi comme\b", r"\b(?:a|ai|as|ont|avons|avez) quoi a (?:y )?\w+(?:er|ir|re)\b",
        rf"{_OPENING}(?:[^,?.!]{{2,60}}, )?qu(?:e |')(?:\w+ )?(?:partage\w*|espere\w*|attend\w*|reti\w+|(?:peu(?:t|x|vent) (?:\w+ )?(?:esperer|attendre|retirer|tirer)))",
        r"\bqu'est ce (?:que|qu').*\b(?:partage\w*|esperer|attend(?:re|s|ent)?|retirer|tirer)\b",
        r"\bquel(?:le)?s\b", r"\blist(?:e|er|ez)\b", r"\b(?:cite|enumere|donne|indique)[zr]?\b.{0,20}\b(?:les|des|tous|toutes|ses|leurs|quelques)\b(?! (?:deux |trois )?(?:chiffres|pourcentages|nombres)\b)",
        r"\b(?:citez?|citer|enumerez?|nommez?|listez?)\b",
        r"\blesquel(?:le)?s\b",
        r"\bqu'est ce qui\b", r"\ben quoi\b[^?.!]{0,60}\b(?:util\w+|servi\w+|avantag\w+)\b",
        r"\bqu(?:e |'|oi )(?:\w+ )?(?:vise|apporte|prevoi|propose|contien|compren|permet|offr|gagne|recommand|peu(?:t|vent) faire)\w*",
        r"\bqu'est ce (?:que|qu').*\b(?:apporte|gagne|change|permet|propose|offre|prevoit|peut faire)",
        r"^\W*(?:les|ses) (?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) \w+(?!.*\w (?:ils|elles)\b.*\?)", r"^\W*avantages?\b",
    )),
    (Asked.YES_NO, (r"(?<!qu')\best ce qu", r"^\W*(?:et )?est ce (?!qu)(?:\w+ )?\w{5,}", r"\bc'est bien\b", r"\b(?:vous|tu) (?:me |le )?confirme[zs]\b|\bpouvez vous (?:me |le )?confirmer\b|\bvrai ou faux\b|\binfo ou intox\b|\b(?:il|elle) a raison\W*$", r"\b\w+ (?:t )?(?:il|elle|ils|elles|on)\b(?=.*\?)",
        rf"(?:^|[.;!] ?){_DECLARED}[^.;!?]*\?",
        r"\w, c'est (?:deja |vraiment |bien |aussi )?(?!quoi|comment|combien|quand|l[ae]s?quel|pourquoi)[a-z]{4,}(?:ee?s?|i|u|it|ert|oire|ant|able)\W*\?")),
)  # fmt: skip
_ALWAYS_FIRST = 4
"""Forms that stand before ranks and comparisons."""

_WHEN_OR_WHERE = re.compile(
    rf"{_OPENING}(?:depuis |jusqu'a |d'|par )?(?:quand|ou|a quelle date|en quelle annee)\b(?! en est)"
)
"""« Quand sort le septième épisode ? » wants a date, not the seventh of a list."""

_CIRCUMSTANCES = re.compile(
    r"\b(?:a|dans|en) quel(?:le)?s (?:occasions|circonstances|situations|cas)\b"
)
"""« Dans quels cas en parle-t-on ? » wants no list of cases."""

_NOT_SHARES = re.compile(r"\bpas (?:des?|les?|en|un) (?:pourcentages?|%|parts?)")
"""« Le nombre, pas des pourcentages »."""

_INTERROGATIVE = re.compile(
    r"\b(?:quel|quelle|quels|quelles|qui|que|quoi|quand|comment|combien|pourquoi|lequel|laquelle)\b"
)
_THAT = re.compile(
    r"est ce que?|\b(?:on (?:m'a|nous a|me) dit|il parait|j'ai (?:lu|vu|entendu(?: dire)?|appris|compris)|"
    r"(?:mon|ma|notre|une?|l[ea]) \w+ (?:pretend|affirme|soutient|raconte|assure|jure|m'a dit|dit|pense|croit)|"
    r"je (?:croyais|pensais)|(?:est ce|c'est|est il) vrai) qu(?:e\b|')"
)
"""« Que » that asks for nothing."""

_WHENEVER = re.compile(
    r"(?<!\bsais )(?<!\bsait )(?<!\bsavez )(?<!\bsavoir )(?<!\bdire )"
    r"(?<!\bsait on )(?<!\bsavez vous )(?<!\bsais tu )"
    r"(?<=\w )(?:quand|comme) (?:ils?|elles?|on|je|nous|vous|tu|c'est)\b"
)
"""« Sont-ils payés *quand ils* jouent ? »: the case, and no date that is asked for."""

_PROCEDURE = re.compile(
    r"\bcomment (?:faire|bien |mieux |peut on|puis je|dois je|on |(?:ne pas )?(?:s'|se |l'|la |le |les |y )?"
    r"\w+(?:er|ir|re|oir)\b|[^,;?.!]{2,40} (?:peu(?:ven)?t|pourr(?:ai(?:en)?|on)?t) (?:t )?(?:ils?|elles?) (?:bien |se |s'|l')?\w+(?:er|ir|re)\b|"
    r"(?:on |je |nous )?(?:[ms]'|nous )y pren\w+|je fai[st]|on fait)|\bprocedure|\bmarche a suivre|\betapes?\b|\bque (?:faut il )?faire pour|"
    r"\bmode d'emploi|\bpar (?:ou|quoi) commenc"
)
_NEGATED = re.compile(
    r"\baucune?s?\b|\bnon \w+(?:ance|ence|tion|ment|ite)\b|\brien\b|\bne pas\b|\bn(?:e |')\w+.{0,30}\bpas\b|\bsans\b(?! (?:arret|cesse|relache|fin)\b)|\babsence\b|\bpas (?:de|d')|\b(?:pas|jamais) \w+e?s?\b(?= (?:de|par|avec))|"
    r"\b(?:pas|non) (?!programme|medica|march|lucrati)\w{3,}(?:ee?s?|ue?s?)\b"
    r"(?= ?(?:$|[?,:%]|(?:combien|par|du|des|chez)\b))"
)


def asked_by(plain: str) -> Asked:
    """The kind of answer that a folded question asks for.

    A follow-up stands before the question that it completes (« quels avantages – c'est quoi X »,
    « pourquoi (à propos de : le plus cité) »).
    """
    follow_up, _, completed = plain.partition(" – ")
    if not completed:
        follow_up, _, completed = plain.partition(" (a propos de : ")
    asked = _asked_by(follow_up) if completed else Asked.STATEMENT
    return asked if asked is not Asked.STATEMENT else _asked_by(plain)


def _by_its_terms(plain: str) -> Asked | None:
    """The kind of a question that is known by more than one form of asking."""
    if _asks_label(plain):
        return Asked.LABEL
    if _CIRCUMSTANCES.search(plain):
        return Asked.STATEMENT
    if asks_stage(plain) and not _DEED_ASKED.search(plain):
        return Asked.DATE
    if (places := places_asked(plain)) and (places.of or not _WHEN_OR_WHERE.match(plain)):
        return Asked.RANK
    return Asked.COMPARISON if compares(plain) else None


def _asked_by(plain: str) -> Asked:
    plain = straightened(indirect(_NOT_SHARES.sub("", plain)))
    first, rules = _RULES[:_ALWAYS_FIRST], _RULES[_ALWAYS_FIRST:]
    for asked, patterns in first:
        if any(re.search(pattern, plain) for pattern in patterns):
            return asked
    if (special := _by_its_terms(plain)) is not None:
        return special
    for asked, patterns in rules:
        if any(re.search(pattern, plain) for pattern in patterns):
            if asked is Asked.YES_NO and _INTERROGATIVE.search(
                _WHENEVER.sub("", _THAT.sub("", plain))
            ):
                continue
            return asked
    return asked_barely(plain)


_DEED_ASKED = re.compile(
    r"\b(?:quoi|(?<!ce )que|(?<!ce )qu'(?=\w)|qui|combien|comment|pourquoi|"
    r"quel(?:le)?s? (?!moment|stade|etape)\w+)\b"
)
"""« Combien y en avait-il avant ou après la loi ? » asks for no stage."""

_SHARE = r"\d\s?(?:%|pour ?cents?\b)"
_ABOUT = r"(?:plus|moins|environ|pres|plus ou moins|autour|jusqu'a|au moins|la barre|seuil|100)"
_STANDS_FOR = re.compile(
    r"\b(?:a quoi|quoi) (?:ca |cela )?correspond|\bcorrespond\w* (?:a|au|aux) (?:quoi|quel\w*)|"
    r"\bque (?:represente|designe|mesure)\w* (?:le |les |ce |ces )?(?:chiffres? |nombres? )?(?:de )?\d"
)
_LABEL = re.compile(
    r"\b(?:c'est|c'etait|ce sont|ca concerne|il s'agit de|ca vaut|ca donne) "
    r"(?:pour |chez |dans |de |a |le (?:chiffre|score|taux|resultat) de )?(?:quoi|qui|quel|quelle|quels|quelles|lequel|laquelle)\b|"
    r"\b(?:pour|chez|dans|a|de|avec) (?:qui|quel|quelle|quels|quelles)\b|\b(?:quel|quelle|quels|quelles|qui)\b[^,?]{0,60}"
    r"\b(?:a|ont|est|sont|atteint|atteignent|obtient|obtiennent|affiche\w*|plafonne\w*|fait|font|totalise\w*|recueille\w*)\b"
)


def _asks_label(plain: str) -> bool:
    """Whether a figure is given and what it stands for is asked (« 26 %, c'est pour quoi ? »)."""
    if re.search(r"\d", plain) and _STANDS_FOR.search(plain):
        return True
    if not re.search(_SHARE, plain) or re.search(rf"\b{_ABOUT} (?:de |a )?\S*{_SHARE}", plain):
        return False
    return bool(_LABEL.search(plain)) and not re.search(
        r"\bcombien\b|\bpourquoi\b|\bcomment\b", plain
    )


_ITEMS = r"(?!%|ans?\b|mois|jours?|semaines?|heures?|km|euros?|fois|mots|points? de|habitants?|autres?\b|ou\b|et\b)[a-z]{3,}"


def announced_items(plain: str) -> int | None:
    """The number of items that a question announces (« les cinq actions », « les 5 actions »)."""
    match = re.search(rf"(?<!\ben )\b(\d{{1,2}}|{'|'.join(CARDINALS)}) {_ITEMS}", plain)
    if match is None:
        return None
    word = match.group(1)
    return CARDINALS.get(word) or int(word)


def is_procedural(plain: str) -> bool:
    """Whether a how-to asks what to do (« comment formaliser… »), not how something is."""
    return bool(_PROCEDURE.search(plain))


def is_negated(plain: str) -> bool:
    """Whether the question asks about an absence."""
    return bool(_NEGATED.search(plain))
