# Every verb a newcomer needs; "make help" lists them. Building and serving take Go
# alone. Testing takes Node and Chromium too, and "make test" installs what it can.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Go keeps its caches below the home folder, and some CI runners set none.
export HOME ?= $(shell getent passwd "$$(id -u)" | cut -d: -f6)
# A clone owned by another user is no reason to fail: binaries hold nothing of git.
export GOFLAGS := -buildvcs=false $(filter-out -buildvcs=%,$(GOFLAGS))

ADDR        ?= localhost:8080
STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2

# The packages that the page runs, tested a second time as WebAssembly. Node passes
# arguments and environment in 8 KB, so the environment is left behind.
ENGINE    := $(patsubst %,./internal/%/...,text lexicon document segment article tag house attribution source claim rule rules profile report engine settings wire)
WASM_EXEC := env -i PATH="$(PATH)" HOME="$(HOME)" $(shell go env GOROOT)/lib/wasm/go_js_wasm_exec

## serve   build, and serve the page on http://localhost:8080 (ADDR=host:port for another)
.PHONY: serve
serve: build
	@exec bin/host -addr $(ADDR)

## build   bin/whosaid, bin/host and the site in web/dist
.PHONY: build
build:
	@go run ./internal/tools/build

## test    Go, the engine as WebAssembly, types, the page in Chromium
.PHONY: test
test: tools format vet build
	go test ./...
	GOOS=js GOARCH=wasm go test -exec='$(WASM_EXEC)' $(ENGINE)
	cd web && node_modules/.bin/tsc --noEmit
	cd web && CHROMIUM="$(CHROMIUM)" node --test --test-reporter=spec test/*.test.mjs

## test-browsers   the app, the element, the one file and the bookmark in three engines
.PHONY: test-browsers
test-browsers: tools engines build
	cd web && CHROMIUM="$(CHROMIUM)" node --test --test-reporter=spec test/browsers/*.test.mjs

## check   formatting, go vet and staticcheck
.PHONY: check
check: format vet
	go run $(STATICCHECK) ./...
	go run -exec='env GOOS=js GOARCH=wasm' $(STATICCHECK) ./wasm

.PHONY: format vet
format:
	@out=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); \
	if [ -n "$$out" ]; then echo "gofmt would change:"; echo "$$out"; exit 1; fi
vet:
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./wasm

## bench   speed: the stages natively, the page in Chromium
.PHONY: bench
bench: tools build
	go test -run='^$$' -bench=. -benchmem $(ENGINE)
	cd web && CHROMIUM="$(CHROMIUM)" node test/bench.mjs

## eval    scores against gold data (DATA=folder with eval/ and data/; default ../shared)
DATA ?= ../shared
.PHONY: eval
eval: build
	python3 $(DATA)/eval/score.py rules --bin bin/whosaid --rules $(DATA)/data/rules/rules.jsonl
	python3 $(DATA)/eval/score.py findings --bin bin/whosaid --text $(DATA)/data/gold/text --labels $(DATA)/data/gold/labels
	go run ./internal/tools/evaluate --data $(DATA)/data

## train   train the models again from the corpora (DATA as above)
.PHONY: train
train:
	go run ./internal/tools/train pos --data $(DATA)/data/polnear
	go run ./internal/tools/train attribution --data $(DATA)/data/polnear

## clean   remove what was built
.PHONY: clean
clean:
	rm -rf bin web/node_modules web/test/editors*/node_modules web/test/package/node_modules
	find web/dist -mindepth 1 ! -name .gitkeep -delete

## help    this list
.PHONY: help
help:
	@sed -n 's/^## /  make /p' Makefile

# What the tests need beyond Go. Each is installed where that takes no questions;
# else the message says what to install.
CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

# What Debian calls the other engines; WebKit's needs a screen, which Xvfb feigns.
ENGINES_APT := firefox-esr webkit2gtk-driver xvfb

# What the stories need of npm, with the editors that they edit in and Vite: those under the GPL
# have a folder of their own.
PACKAGES := web web/test/editors web/test/editors-gpl web/test/package

.PHONY: tools node chromium engines
tools: node $(PACKAGES:%=%/node_modules/.package-lock.json) chromium

node:
	@command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { \
	echo "make test needs Node 20 or later, with npm: install it and try again" >&2; exit 1; }

%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --no-audit --no-fund --ignore-scripts
	@touch $@

chromium:
	@if [ -n "$(CHROMIUM)" ]; then exit; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends chromium </dev/null && exit; \
	fi; \
	echo "make test needs Chromium; on Debian, as root: apt-get install chromium (or set CHROMIUM to its path)" >&2; exit 1

engines:
	@if type firefox-esr WebKitWebDriver Xvfb >/dev/null 2>&1; then exit; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends $(ENGINES_APT) </dev/null && exit; \
	fi; \
	echo "make test-browsers needs Firefox ESR, WebKitWebDriver and Xvfb; on Debian, as root: apt-get install $(ENGINES_APT)" >&2; exit 1
