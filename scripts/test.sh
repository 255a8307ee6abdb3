#!/usr/bin/env bash
# All tests of a fresh clone, nothing skipped.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

all_packages() {
	local folder
	for folder in contracts web; do
		[[ ! -e $folder/package.json ]] || packages "$folder"
	done
}

go_tests() { go test -race ./...; }
contract_tests() { [[ ! -e contracts/package.json ]] || npm test --prefix contracts; }
web_tests() { [[ ! -e web/package.json ]] || npm test --prefix web; }

steps 5
step "Tools" check_tools gcc
step "npm packages" all_packages
step "Go tests with the race detector" go_tests
step "Contract tests" contract_tests
step "Web tests" web_tests
echo "All tests passed in $SECONDS s."
