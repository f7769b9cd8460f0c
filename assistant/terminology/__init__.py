"""Parts of a vocabulary (`assistant.vocabulary`): its file, its phrases, its turns of phrase."""
