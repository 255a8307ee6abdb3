#!/usr/bin/env bash
# All tests of a fresh clone, nothing skipped.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

all_packages() {
	local folder
	postgres_package
	for folder in contracts web test/stranger; do
		packages "$folder"
	done
}

# One database server serves the tests of all packages.
go_tests() { go run ./internal/embedded/withpostgres go test -race ./...; }

# The benchmarks are a module of their own. Their peers are C in part.
bench_tests() { go -C bench test ./...; }

browser_tests() {
	MARKETD_CHROMIUM=$(scripts/chromium.sh)
	export MARKETD_CHROMIUM
	npm run test:browser --prefix web
}

steps 11
step "Tools" check_tools gcc
step "npm packages" all_packages
step "Web app" web_app
step "Go tests with the race detector" go_tests
step "Benchmarks and their peers" bench_tests
step "Server and fleet" programs
step "The README's examples" examples/try.sh
step "Contract tests" npm test --prefix contracts
step "Web tests" npm test --prefix web
step "Browser tests" browser_tests
step "A stranger's client" npm test --prefix test/stranger
echo "All tests passed in $SECONDS s."
