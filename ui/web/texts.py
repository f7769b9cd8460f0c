"""French texts that the scripts of the page show, and the words of feedback."""

SCRIPT_TEXTS = {
    "vide": "Écrivez une question avant de demander.",
    "recherche": "Recherche dans les documents…",
    "source": "1 source.",
    "sources": "{n} sources.",
    "arret": "Réponse arrêtée.",
    "complet": "Beaucoup de questions arrivent en même temps : la file est pleine. "
    "Réessayez dans quelques secondes.",
    "coupure": "La connexion au serveur a été perdue. Vérifiez le réseau, puis réessayez.",
    "panne": "La réponse n'a pas pu être préparée. Réessayez ; si cela se répète, prévenez la "
    "personne qui gère l'assistant.",
    "reessayer": "Réessayer",
    "modifier": "Modifier",
    "modifier_long": "Modifier la question : {question}",
    "nouvelle": "Nouvelle conversation.",
    "copier": "Copier",
    "copier_suite": "avec les sources",
    "copie": "Copié",
    "copie_impossible": "Copie refusée par le navigateur",
    "redemander": "Redemander",
    "donner_avis": "Donner un avis",
    "avis_recu": "Merci, votre avis est enregistré.",
    "avis_accord": "Cochez l'accord pour envoyer votre avis : rien n'est conservé sans lui.",
    "avis_choix": "Dites si la réponse est utile ou non.",
    "avis_echec": "L'avis n'a pas pu être enregistré. Réessayez.",
    "export_echec": "Le fichier n'a pas pu être préparé. Réessayez.",
    "export_pret": "Fichier prêt.",
    "choix_tous": "Tous les documents",
    "choix_un": "1 choix de documents",
    "choix_plusieurs": "{n} choix de documents",
    "apercu_attente": "Image de la page en préparation…",
    "apercu_absent": "L'image de cette page n'est pas disponible.",
    "apercu_agrandir": "Agrandir la page",
    "efface": "Vos données ont été effacées de ce navigateur.",
    "efface_avis": "Vos données ont été effacées de ce navigateur, et vos avis du serveur ({n}).",
    "efface_echec": "Le serveur ne répond pas : vos avis n'ont pas pu être effacés. Réessayez.",
}

TAGS = (
    "réponse fausse",
    "source hors sujet",
    "incomplète",
    "mal écrite",
    "aurait dû répondre",
    "n'aurait pas dû répondre",
)
