#!/usr/bin/env bash
# All tests of a fresh clone, nothing skipped.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

all_packages() {
	local folder
	postgres_package
	for folder in contracts web test/stranger; do
		[[ ! -e $folder/package.json ]] || packages "$folder"
	done
}

# One database server serves the tests of all packages.
go_tests() { go run ./internal/embedded/withpostgres go test -race ./...; }
contract_tests() { [[ ! -e contracts/package.json ]] || npm test --if-present --prefix contracts; }
web_tests() { [[ ! -e web/package.json ]] || npm test --prefix web; }
browser_tests() {
	[[ -e web/package.json ]] || return 0
	programs
	MARKETD_CHROMIUM=$(scripts/chromium.sh)
	export MARKETD_CHROMIUM
	npm run test:browser --prefix web
}
stranger_test() {
	programs
	npm test --prefix test/stranger
}

steps 8
step "Tools" check_tools gcc
step "npm packages" all_packages
step "Web app" web_app
step "Go tests with the race detector" go_tests
step "Contract tests" contract_tests
step "Web tests" web_tests
step "Browser tests" browser_tests
step "A stranger's client" stranger_test
echo "All tests passed in $SECONDS s."
