# Two commands are enough: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help

SAMPLE  ?= 400
SEED    ?= 1
DEMO    ?= demo
AS_OF   ?= 2026-11-20
RASOAT  = target/release/rasoat
ifdef CARGO_TARGET_DIR
RASOAT  = $(CARGO_TARGET_DIR)/release/rasoat
endif

.PHONY: help
help: ## what can be done here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: install
install: ## installs what is missing (apt packages; asks for sudo if you are not root)
	@scripts/install.sh

.PHONY: build
build: ## builds the program (release)
	cargo build --release --workspace --locked

.PHONY: demo
demo: install build ## reviews a sample province and serves it; prints the address and whom to sign in as
	@scripts/demo.sh "$(RASOAT)" "$(DEMO)" "$(SAMPLE)" "$(SEED)" "$(AS_OF)"

.PHONY: test
test: install ## lints, checks the rooms, runs every test on SQLite and on its own PostgreSQL
	@scripts/test.sh

.PHONY: e2e
e2e: build ## walks through the pages in Chromium, checks them with axe, photographs them (target/pictures/)
	@scripts/with-postgres.sh scripts/e2e.sh "$(RASOAT)"

.PHONY: guide
guide: e2e ## takes the pictures of the user guide anew (docs/huong-dan/hinh/)
	@scripts/guide-pictures.sh target/pictures/guide

.PHONY: deb
deb: build ## makes the Debian package with its systemd service (target/deb/)
	@scripts/deb.sh "$(RASOAT)"

.PHONY: lint
lint: ## format, clippy, rooms, docs
	@scripts/lint.sh

.PHONY: bench
bench: build ## measures against named baselines; results go to target/bench/
	@scripts/install.sh bench
	@scripts/with-postgres.sh bench/run.sh "$(RASOAT)"
	@$(MAKE) --no-print-directory bench-audit

.PHONY: bench-audit
bench-audit: build ## measures checking and auditing passwords against plain crates, hashcat and john (10 minutes)
	@scripts/install.sh bench
	@bench/password/run.sh "$(RASOAT)"
	@bench/audit/run.sh "$(RASOAT)"

.PHONY: bench-breach
bench-breach: build ## measures the breached corpus against its baselines (50 million hashes; takes 8 GB of memory)
	@scripts/install.sh bench
	@bench/breach/run.sh
	@bench/breach/serve.sh "$(RASOAT)"

.PHONY: bench-load
bench-load: build ## two hundred people at once over the pages of a province of 65,000 (8 minutes)
	@scripts/install.sh bench
	@bench/load/run.sh "$(RASOAT)"

.PHONY: kill
kill: build ## kill -9 under load, twenty times each: one server on SQLite and on PostgreSQL, two on PostgreSQL (4 minutes)
	@scripts/install.sh
	@scripts/with-postgres.sh bench/load/kill.sh "$(RASOAT)"

.PHONY: fuzz
fuzz: ## fuzzes every reader, FUZZ_SECONDS each (default 600)
	@fuzz/run.sh
