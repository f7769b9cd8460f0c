# cpts-assistant: `make chat` and `make test` are all that a newcomer needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
# Byte-compiling two gigabytes takes as long as installing them, and most of it is never imported.
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq --no-compile -c constraints.txt
NO_CHROMIUM := command -v chromium >/dev/null || echo "Chromium manque : les essais dans le navigateur seront sautés (apt install chromium)."

.DEFAULT_GOAL := help
.PHONY: help install chat test check format lint types docs ingest eval bench doctor soak clean corpus

help: ## Affiche cette aide
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Il faut Python 3.11 ou plus récent : installez-le, ou indiquez-le par make PYTHON=… chat." >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "L'environnement Python n'a pas pu être créé : apt install python3-venv." >&2; exit 2; }

$(RUN): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installation des paquets (2 Go ; quelques minutes la première fois)…"
	@$(PIP) -e . || { echo "L'installation a échoué : vérifiez la connexion et la place libre, puis recommencez." >&2; exit 2; }
	@touch $@

$(DEV): $(RUN)
	@echo "Installation des outils de développement…"
	@$(PIP) -e '.[dev]' || { echo "L'installation a échoué : vérifiez la connexion et la place libre, puis recommencez." >&2; exit 2; }
	@touch $@

install: $(DEV) ## Crée l'environnement et installe tous les paquets

ingest: $(RUN) ## Met l'index à jour d'après corpus/documents
	@$(BIN)/cpts ingest corpus/documents

# Status 2: nothing could be read, and it was told; the conversation opens on the last good index.
chat: $(RUN) ## Met l'index à jour et ouvre la conversation dans le navigateur
	@$(BIN)/cpts ingest corpus/documents || test $$? -eq 2
	@exec $(BIN)/cpts chat

doctor: $(RUN) ## Vérifie l'installation, l'index et la place
	@$(BIN)/cpts doctor

test: $(DEV) ## Lance tous les tests, hors ligne
	@$(NO_CHROMIUM)
	@$(BIN)/python -m pytest -m "not soak" -rs -n 2 --dist loadfile

format: $(DEV) ## Met le code en forme
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix --quiet .

lint: $(DEV) ## Vérifie la forme et les règles du code
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(DEV) ## Vérifie les types
	@$(BIN)/mypy

docs: $(DEV) ## Refait les pages de docs/ qui viennent du code
	@$(BIN)/python -m ui.settings_docs
	@$(BIN)/python -m ui.cli.docs
	@$(BIN)/python -m ui.docs_typography

check: lint types test ## Forme, règles, types et tests

eval: $(RUN) ## Mesure la qualité des réponses
	@$(BIN)/cpts eval

bench: $(RUN) ## Mesure la vitesse et la mémoire
	@$(BIN)/cpts bench

soak: $(DEV) ## Essais longs : arrêts brutaux, charge, grands index
	@$(BIN)/python -m pytest -m soak --timeout 3600

corpus: $(RUN) ## Refait les documents de corpus/ depuis leurs sources
	@$(BIN)/python -m corpus.src.build

# Beside the index, .cpts holds what nothing makes again: added documents, opinions, evaluations.
clean: ## Supprime l'environnement et l'index (.cpts/index), et rien d'autre
	rm -rf $(VENV) .cpts/index
