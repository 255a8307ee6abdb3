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

# What the market's side of the escrow does, on a node that is not go-ethereum's.
other_node() {
	local tests='TestABooking|TestABatch|TestAStuck|TestADropped|TestADeep|TestAnOpening|TestAnOldDatabase|TestARiderWho|TestANoShow|TestWhatIsWanted'
	local anvil=$PWD/contracts/node_modules/.bin/anvil
	[[ -x $anvil ]] || anvil=$(command -v anvil) || { echo "anvil is missing: install Foundry (https://getfoundry.sh), then try again."; return 1; }
	MARKETD_TEST_ANVIL=$anvil go run ./internal/embedded/withpostgres go test -race ./internal/escrow -run "$tests" -count=1
}

# The benchmarks are a module of their own. Their peers are C in part.
bench_tests() { go -C bench test ./...; }

browser_tests() {
	MARKETD_CHROMIUM=$(scripts/chromium.sh)
	export MARKETD_CHROMIUM
	npm run test:browser --prefix web
}

steps 12
step "Tools" check_tools gcc
step "npm packages" all_packages
step "Web app" web_app
step "Go tests with the race detector" go_tests
step "The escrow's market side on anvil" other_node
step "Benchmarks and their peers" bench_tests
step "Server and fleet" programs
step "The README's examples" examples/try.sh
step "Contract tests" npm test --prefix contracts
step "Web tests" npm test --prefix web
step "Browser tests" browser_tests
step "A stranger's client" npm test --prefix test/stranger
echo "All tests passed in $SECONDS s."
