# cpts-assistant: `make chat` and `make test` are all that a newcomer needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install chat test check format lint types ingest eval bench soak clean corpus

help: ## Affiche cette aide
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 16

$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 ou plus récent est nécessaire." >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installation des dépendances (quelques minutes la première fois)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt torch==2.13.0
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

install: $(STAMP) ## Crée l'environnement et installe les dépendances

ingest: $(STAMP) ## Met l'index à jour d'après corpus/documents
	@$(BIN)/cpts ingest corpus/documents

chat: $(STAMP) ## Met l'index à jour et ouvre la conversation dans le navigateur
	@$(BIN)/cpts ingest corpus/documents
	@$(BIN)/cpts chat

test: $(STAMP) ## Lance tous les tests, hors ligne
	@$(BIN)/python -m pytest -m "not soak"

format: $(STAMP) ## Met le code en forme
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix --quiet .

lint: $(STAMP) ## Vérifie la forme et les règles du code
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

types: $(STAMP) ## Vérifie les types
	@$(BIN)/mypy

check: lint types test ## Forme, règles, types et tests

eval: $(STAMP) ## Mesure la qualité des réponses
	@$(BIN)/cpts eval

bench: $(STAMP) ## Mesure la vitesse et la mémoire
	@$(BIN)/cpts bench

soak: $(STAMP) ## Essais longs : arrêts brutaux, charge, grands index
	@$(BIN)/python -m pytest -m soak --timeout 3600

corpus: $(STAMP) ## Refait les documents de corpus/ depuis leurs sources
	@$(BIN)/python -m corpus.src.build

clean: ## Supprime l'environnement et l'index
	rm -rf $(VENV) .cpts
