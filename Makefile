# Everyday commands. `make demo` and `make test` work on a fresh Debian 12 with Swift 6.3.

SHELL := /bin/bash
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
VENV := .venv

DEBIAN_RUN := libncurses-dev libmd4c-dev libjansson-dev
DEBIAN_TEST := tmux graphviz plantuml python3-venv
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.DEFAULT_GOAL := build
.PHONY: deps deps-test build release demo test fuzz-keys fuzz-documents terminal-matrix screenshots merge-proof \
  deletion-proof race-proof validators contracts-proof bench corpus corpus-documents lint docs install uninstall clean

# Installs what is missing, and nothing when nothing is.
deps:
	@missing=$$(for p in $(DEBIAN_RUN); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing $$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

deps-test: deps
	@missing=$$(for p in $(DEBIAN_TEST); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "installing $$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

build: deps
	$(SWIFT) build --product dovetail

release: deps
	$(SWIFT) build -c release --product dovetail --static-swift-stdlib

demo: build
	@$$($(SWIFT) build --show-bin-path)/dovetail demo

# Validators of generated artefacts: Python tools in a private virtual environment, for tests only.
validators: deps-test $(VENV)/.complete

$(VENV)/.complete: Tests/Validation/requirements.txt Tests/Validation/setup.sh
	bash Tests/Validation/setup.sh $(VENV)
	touch $@

test: validators
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest
	bash Tests/EndToEnd/all.sh

# Reads every document of a corpus (docs/*.md, truth/*.json, score.py), prints precision, recall and F1 per kind
# for each document and for all, and looks for each item on its line: make corpus CORPUS=DIR
corpus: release
	@test -d "$(CORPUS)/docs" || { echo "corpus: CORPUS=DIR must name a folder with docs/, truth/ and score.py" >&2; exit 2; }
	@rm -rf .build/corpus && mkdir -p .build/corpus
	@bin=$$($(SWIFT) build -c release --show-bin-path)/dovetail; \
	for document in "$(CORPUS)"/docs/*.md; do \
	  name=$$(basename "$$document" .md); \
	  "$$bin" extract "$$document" --format json > ".build/corpus/$$name.json" || exit; \
	  echo "$$name"; \
	  python3 "$(CORPUS)/score.py" "$(CORPUS)/truth/$$name.json" ".build/corpus/$$name.json" || exit; \
	done
	@python3 "$(CORPUS)/score.py" --all "$(CORPUS)/truth" .build/corpus
	@DOVETAIL_CORPUS="$(abspath $(CORPUS))" $(SWIFT) test --disable-xctest --filter ItemLineTests

# Writes the integration architecture of the examples and of every document of a corpus, in full and in each scope,
# and validates every artefact: make corpus-documents CORPUS=DIR
corpus-documents: validators build
	@test -d "$(CORPUS)/docs" || { echo "corpus-documents: CORPUS=DIR must name a folder with docs/" >&2; exit 2; }
	bash Tests/EndToEnd/corpus-documents.sh "$(CORPUS)" .build/corpus-documents

# A client and a server that public generators make from each OpenAPI file of the examples talk to each other, and
# every proto file compiles for Python.
contracts-proof: build deps-test
	mkdir -p $(VENV)
	bash Tests/Validation/proof.sh $$($(SWIFT) build --show-bin-path)/dovetail $(VENV)/proof

# A million random keys against the wizard; `make test` presses a few thousand.
fuzz-keys: deps
	DOVETAIL_LONG=1 $(SWIFT) test --disable-xctest --filter InvariantTests

# Twenty thousand documents that were broken at random are read, and a thousand of them run to the end; `make test`
# takes a few of them.
fuzz-documents: deps
	DOVETAIL_LONG=1 $(SWIFT) test --disable-xctest --filter HostileDocumentTests

# The scripts of the wizard on every kind of terminal, without colour and at three sizes, in about an hour; `make
# test` plays a selection. The wizard is the debug one unless DOVETAIL names another.
terminal-matrix: build validators
	bash Tests/EndToEnd/matrix.sh

# A thousand rounds of random hand edits against random changes of the model; `make test` plays sixty.
merge-proof: deps
	DOVETAIL_LONG=1 $(SWIFT) test --disable-xctest --filter MergeProofTests

# Deletes every line of the examples on which a decision rests, one after the other, in about twenty minutes: what
# rested on it alone is gone or assumed, and nothing quotes it any more; `make test` deletes five of each.
deletion-proof: deps
	DOVETAIL_LONG=1 $(SWIFT) test --disable-xctest --filter DeletedLineTests

# Two runs and an editor on one session, and runs that are killed, a thousand times each, in about an hour; `make
# test` does it six times.
race-proof: release
	DOVETAIL=$$($(SWIFT) build -c release --show-bin-path)/dovetail ROUNDS=1000 bash Tests/EndToEnd/races.sh

# Drives the release binary and what is installed of vim, nano, micro, fzf and dialog in a terminal, and prints the
# ratios of time, bytes and memory beside their targets.
bench: release
	python3 Tests/Bench/bench.py $$($(SWIFT) build -c release --show-bin-path)/dovetail

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The pictures of README, drawn from the real program in two themes.
screenshots: build validators
	$(VENV)/bin/python Tests/Pictures/pictures.py $$($(SWIFT) build --show-bin-path)/dovetail .github/pictures

docs: deps
	$(SWIFT) package --allow-writing-to-directory .build/documentation \
	  generate-documentation --target Engine --symbol-graph-minimum-access-level package --warnings-as-errors \
	  --output-path .build/documentation

# A binary with the Swift libraries linked in, completions, and the manual page. The argument parser's plugin
# would build everything again, so it only builds its tool here, which then reads the release binary.
install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	bin=$$($(SWIFT) build -c release --show-bin-path)/dovetail && \
	install -s -m 755 $$bin $(DESTDIR)$(PREFIX)/bin/dovetail && \
	$$bin --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dovetail && \
	$$bin --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dovetail && \
	$$bin --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dovetail.fish
	$(SWIFT) package plugin generate-manual --help >/dev/null
	bin=$$($(SWIFT) build -c release --show-bin-path)/dovetail && \
	$$($(SWIFT) build --show-bin-path)/generate-manual-tool $$bin --output-directory .build
	install -m 644 .build/dovetail.1 $(DESTDIR)$(PREFIX)/share/man/man1/dovetail.1

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/dovetail $(DESTDIR)$(PREFIX)/share/man/man1/dovetail.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dovetail \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dovetail \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dovetail.fish

clean:
	rm -rf .build $(VENV)
