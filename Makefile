# Everything is set up by the command that needs it; `make` alone lists the commands.

VENV ?= .venv
OUT ?= demo-output
PYTEST_ARGS ?=
DATA ?= ../shared/data/pix2code
EVERY ?= 1

PYTHON := $(VENV)/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check -c constraints.txt

# What Qt and its web engine need, and a screen without a monitor to try the window on.
WINDOW_PACKAGES := libgl1 libegl1 libfontconfig1 libglib2.0-0 libdbus-1-3 libxkbcommon0 \
	libnss3 libasound2 libxcomposite1 libxdamage1 libxrandr2 libxtst6 libxkbfile1 \
	libgssapi-krb5-2 fonts-dejavu-core xvfb libxcb-cursor0 libxcb-icccm4 \
	libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 \
	libxkbcommon-x11-0

# What some tests look at pages and Android resources with; without one of them those
# tests are skipped.
TEST_PACKAGES := chromium fonts-liberation fonts-roboto-unhinted fonts-inter \
	aapt android-framework-res zipalign apksigner strace $(WINDOW_PACKAGES)

.DEFAULT_GOAL := help
.PHONY: help demo test lint builds responsiveness soak pictures clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-14s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/.installed ## convert the sample mockups to every target
	$(VENV)/bin/pix2code-cli convert resources/mockups --out $(OUT) --force
	@echo
	@echo "The code is in $(OUT)/<mockup>/{html,android,ios}, for example:"
	@ls -d $(OUT)/*/html/index.html

test: $(VENV)/.installed-dev ## run all tests
	@.ci/system_packages $(TEST_PACKAGES) || echo "Tests that need these are skipped."
	@.ci/web_tools || echo "Tests that need them are skipped."
	OMP_NUM_THREADS=1 $(PYTHON) -m pytest -n 2 --dist loadfile $(PYTEST_ARGS)

lint: $(VENV)/.installed-dev ## check style, types and imports
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

builds: $(VENV)/.installed-dev ## how much of DATA's code passes each platform's tools
	@.ci/system_packages $(TEST_PACKAGES) || echo "Checks that need these are left out."
	@.ci/web_tools || echo "Checks that need them are left out."
	PYTHONPATH=tests/tools $(PYTHON) -m builds.measure $(DATA) --every $(EVERY)

responsiveness: $(VENV)/.installed-dev ## how quickly the window starts, answers and stops
	@.ci/system_packages $(WINDOW_PACKAGES)
	PYTHONPATH=tests/tools:. $(PYTHON) -m window.measure

soak: $(VENV)/.installed-dev ## 200 conversions, edits and undos in one window, for minutes
	@.ci/system_packages $(WINDOW_PACKAGES)
	$(PYTHON) -m pytest -m slow tests/gui/test_soak.py

pictures: $(VENV)/.installed-dev ## draw the sample mockups and the pictures of the documents anew
	@.ci/system_packages $(TEST_PACKAGES) fonts-noto-cjk
	$(PYTHON) docs/write_tables.py
	$(PYTHON) docs/draw_pictures.py
	QT_QPA_PLATFORM=offscreen $(PYTHON) docs/draw_window.py

clean: ## remove what these commands made, the environment too
	rm -rf $(VENV) $(OUT) build dist

$(VENV)/bin/pip:
	.ci/virtual_environment $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/pip
	@echo "Installing the program into $(VENV), for a minute or two …"
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(VENV)/bin/pip
	@echo "Installing the program and its tests' tools into $(VENV) …"
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.installed
