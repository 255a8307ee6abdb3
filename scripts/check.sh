#!/usr/bin/env bash
# Linters, the import table among them, and whether generated code is what its generators make of today's sources.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

lint() {
	go tool -modfile=tools/go.mod golangci-lint run --max-issues-per-linter 0 --max-same-issues 0 ./...
	cd bench # a module of its own
	go tool -modfile=../tools/go.mod golangci-lint run --max-issues-per-linter 0 --max-same-issues 0 ./...
}

fresh() {
	local before after
	before=$(git status --porcelain && git diff)
	generated
	after=$(git status --porcelain && git diff)
	[[ $before == "$after" ]] && return
	git status --short
	echo "Generated code was stale. It has been made anew: look at it and commit it."
	return 1
}

contracts_check() {
	packages contracts
	npm run check --prefix contracts
}

steps 4
step "Tools" check_tools
step "Linters (the first time they are built, in a minute or two)" lint
step "Contracts" contracts_check
step "Generated code" fresh
echo "All in order after $SECONDS s."
