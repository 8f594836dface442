# Needs only make and Python 3.11 or later; everything else is installed into .venv and frontend/node_modules.
# `make` alone says what there is.

SHELL := /bin/sh
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PY := .venv/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r
NPM := .ci/npm
LOCK := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header --no-annotate

# Marks of what is done. Each is as new as the last time it was.
PRODUCT := .venv/product.done
DEV := .venv/dev.done
MODULES := frontend/node_modules/.done
CLIENT := frontend/src/client/schema.gen.ts
DIST := frontend/dist/.done
SOURCES := $(shell find frontend -type f \( -path frontend/src/\* -o -path frontend/public/\* -o -name index.html -o -name \*.ts -o -name tsconfig.json \) \
	! -path \*/node_modules/\* ! -path frontend/dist/\* ! -path frontend/e2e/\* ! -path frontend/src/client/\* ! -name \*.test.\* 2>/dev/null)

.PHONY: help run test check fmt bench migrate migration client e2e openapi lock clean
.DEFAULT_GOAL := help

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: $(PRODUCT) $(DIST) ## Get everything ready and serve it (port=8000)
	@exec $(PY) -m api serve $(if $(port),--port $(port))

test: $(DEV) $(MODULES) ## Check, then run every test: Python, front end, browser
	@$(PY) .ci/verify.py test

check: $(DEV) $(CLIENT) ## Format, lint, types, import order, dependencies, documents, migrations
	@$(PY) .ci/verify.py check

fmt: $(DEV) $(MODULES) ## Format everything and mend what can be mended
	@$(PY) -m ruff check --quiet --fix-only
	@$(PY) -m ruff format --quiet
	@$(NPM) run --silent fmt

bench: $(DEV) ## Measure how fast it is
	@$(PY) -m tests.bench

migrate: $(PRODUCT) ## Bring the database's tables up to date
	@$(PY) -m api migrate

migration: $(DEV) ## Write a migration from what changed in the models (m="what it does")
	@$(if $(m),,$(error Say what it does: make migration m="Add shoe size"))$(PY) -m api migration -m "$(m)"

client: $(MODULES) ## Make the front end's client from openapi/openapi.json
	@$(NPM) run --silent client

e2e: $(DEV) $(DIST) ## Run the browser journeys
	@PYTHON=$(CURDIR)/$(PY) $(NPM) run --silent e2e

openapi: $(DEV) ## Write the API's documents from the code
	@$(PY) -m api openapi

lock: $(DEV) ## Choose versions of the Python packages anew, and pin them
	@$(LOCK) $(if $(upgrade),--upgrade) pyproject.toml -o requirements/product.txt
	@$(LOCK) $(if $(upgrade),--upgrade) pyproject.toml --group dev -c requirements/product.txt -o requirements/dev.txt
	@$(LOCK) $(if $(upgrade),--upgrade) --group node -o requirements/node.txt

clean: ## Remove all that was installed or built (data=1: and the database and files in .local)
	@rm -rf .venv frontend/node_modules frontend/dist frontend/src/client .mypy_cache .ruff_cache .pytest_cache \
		.import_linter_cache .hypothesis .schemathesis $(if $(data),.local)
	@find api tests migrations -name __pycache__ -prune -exec rm -rf {} +

.venv/bin/python:
	@echo 'Making a Python environment in .venv ...'
	@.ci/venv

$(PRODUCT): requirements/product.txt | .venv/bin/python
	@echo 'Installing Python packages (about 30 s) ...'
	@$(PIP) $<
	@touch $@

$(DEV): requirements/dev.txt | $(PRODUCT)
	@echo 'Installing development tools (about 40 s) ...'
	@$(PIP) $<
	@touch $@

$(MODULES): frontend/package-lock.json | $(PRODUCT)
	@echo 'Installing front-end packages (about 30 s) ...'
	@$(NPM) ci --loglevel=error
	@touch $@

$(CLIENT): openapi/openapi.json $(MODULES)
	@$(NPM) run --silent client

$(DIST): $(SOURCES) $(CLIENT)
	@echo 'Building the front end (about 20 s) ...'
	@$(NPM) run --silent build -- --logLevel warn
	@touch $@
