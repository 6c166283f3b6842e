# Two commands: `make briefing` and `make test`. Both set up their own environment in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COVERED_BY := tests/facts tests/agreement tests/corpus tests/verifying tests/comparing tests/test_golden.py tests/test_api.py
STAMP := $(VENV)/.installed
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Compiled modules are kept: the tests start the program hundreds of times.
unexport PYTHONDONTWRITEBYTECODE
# The versions that CI runs with, also of what builds packages; both names, for pip has changed which of them it reads there.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt

.PHONY: briefing docs test quick measure coverage lint types walls tests format pictures bench clean

briefing: $(STAMP)  ## a briefing of the example article, as Word and Markdown, into output/
	$(BIN)/briefing make examples/strait.txt -o output/strait.docx -o output/strait.md --force --no-config

test: $(STAMP) lint types walls tests  ## lint, types, import walls, tests

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

walls: $(STAMP)
	$(BIN)/lint-imports

tests: $(STAMP)
	$(BIN)/pytest $(if $(BRIEFING_REGENERATE),,-n 3 --dist worksteal)

quick: $(STAMP) lint types walls  ## half a minute: lint, types, walls, and the tests of each room that take little time (tests/dear.toml)
	$(BIN)/pytest -n 2 --dist worksteal --quick

measure: $(STAMP)  ## tests/dear.toml anew: what each test takes, one after the other
	$(BIN)/pytest --measure

coverage: $(STAMP)  ## the branches of facts/ and agreement/ that no test takes; fails where a file has too many
	$(BIN)/pytest -q -n 2 --dist worksteal --cov=briefing.facts --cov=briefing.agreement --cov-branch \
	  --cov-report=json:.coverage.json $(COVERED_BY)
	$(BIN)/python benchmarks/branch_coverage.py .coverage.json

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(STAMP)  ## the site, into build/site: README, docs/ and what they link to; a warning is an error
	$(BIN)/python -m pip install --quiet --group docs
	rm -rf build/pages && mkdir -p build/pages/briefing
	cp -R *.md LICENSE docs examples build/pages && cp -R briefing/schema build/pages/briefing
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

pictures: $(STAMP)  ## the pictures in docs/pictures, of our own example (Chromium, chromedriver, LibreOffice)
	$(BIN)/python -m benchmarks.pictures

bench: $(STAMP)  ## speed, side by side with the peers (CPU seconds)
	$(BIN)/python benchmarks/speed.py
	$(BIN)/python benchmarks/ranking_speed.py

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(STAMP)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
