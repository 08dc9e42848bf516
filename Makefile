# The interface of this repository. Two commands do everything on a fresh Debian 12 machine with Swift:
#   make demo   install what is missing, build, go through the main jobs on a sample company and a local estate
#   make test   install what is missing, build, run all tests
SWIFT ?= swift
RELEASE := --scratch-path .build-release -c release

.PHONY: demo test build release package setup check fmt generate bench bench-quality fuzz falsify docs clean

demo: setup
	$(SWIFT) build --product trailwarden
	$(SWIFT) build --product trailwarden-lab
	$(SWIFT) build --product generate-logs
	@Scripts/demo $$($(SWIFT) build --show-bin-path)

build: setup
	$(SWIFT) build

release: setup
	$(SWIFT) build $(RELEASE) --product trailwarden

# dist/: an archive that runs anywhere, a Debian package, man pages, completions, SBOM, checksums.
package: setup
	Scripts/setup package
	Scripts/package
	Scripts/check-package dist
	@if [ $$(id -u) = 0 ]; then Scripts/check-install dist; else echo "its installation is tried by: sudo Scripts/check-install dist"; fi

setup:
	@Scripts/setup

test: setup check
	$(SWIFT) build --build-tests
	@TRAILWARDEN_TOOLS=$(CURDIR)/.venv SWIFT=$(SWIFT) Scripts/test
	@echo "make test: format, imports, links and all tests are right"

check: setup
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Fuzz Package.swift
	Scripts/check-imports
	Scripts/check-links

fmt:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Fuzz Package.swift

generate: setup
	$(SWIFT) run generate-catalogue

# docs/commands.md, docs/rules.md and docs/checks.md, which are committed, and the public declarations in docs-out/api.
docs: generate
	$(SWIFT) build --product trailwarden
	Scripts/command-reference $$($(SWIFT) build --show-bin-path)/trailwarden
	$$($(SWIFT) build --show-bin-path)/trailwarden check show > docs/checks.md
	Scripts/api-reference docs-out/api
	Scripts/check-links

bench: setup
	Scripts/setup bench
	.venv-bench/bin/python Benchmarks/run --peers $(BENCH)
	.venv-bench/bin/python Benchmarks/behaviour/run $(BEHAVIOUR)
	.venv-bench/bin/python Benchmarks/stories/run
	Benchmarks/stories/live

bench-quality: setup
	Benchmarks/quality/run $(QUALITY)

# FUZZ="10 lines rules": ten seconds each, these targets only. FUZZ=cases: the committed inputs under the sanitizers.
fuzz: setup
	Fuzz/run $(FUZZ)

# Every check of assess against a lab that is broken for it. FALSIFY="--check log-bucket-is-versioned": these only.
falsify: setup
	$(SWIFT) build --product trailwarden
	$(SWIFT) build --product trailwarden-lab
	Scripts/falsify $$($(SWIFT) build --show-bin-path) $(FALSIFY)

clean:
	rm -rf .build .build-release .venv .venv-bench demo-out bench-out fuzz-out docs-out dist
