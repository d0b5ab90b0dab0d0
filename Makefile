# Two commands: `make demo` shows Dwell at work, `make test` checks it. Both set up what they need.

SCENARIO ?= scenarios/proactive-invite.yaml

.PHONY: demo test sample build bench-gate lint format prepare

demo: build
	.build/release/dwell run $(SCENARIO)

# Tests over sockets run by themselves, as others take both cores for longer than a connection waits; and so do the
# browser's, as a browser takes both cores itself.
test:
	@tools/prepare --with-browser
	swift build --build-tests
	swift test --skip-build --parallel --xunit-output .build/tests.xml --skip '^(BrowserTests|ReferenceServiceTests)[.]'
	swift test --skip-build --parallel --xunit-output .build/service-tests.xml --filter '^ReferenceServiceTests[.]'
	swift test --skip-build --xunit-output .build/browser-tests.xml --filter '^BrowserTests[.]'

build: prepare
	@echo "Building Dwell; the first time takes some minutes, most of it for the libraries it stands on."
	swift build --configuration release --product dwell

# The committed sample, made anew from its observations, which are those of the demo with a defect planted.
sample: build
	.build/release/dwell report reports/sample || test $$? -eq 1

# Whether anything takes more instructions than it did: valgrind counts them, so a busy machine changes nothing.
bench-gate: prepare
	Benchmarks/gate

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Engine Benchmarks/*/Package.swift Benchmarks/*/Sources

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Engine Benchmarks/*/Package.swift Benchmarks/*/Sources

prepare:
	@tools/prepare
