#!/usr/bin/env bash
# Linters, and whether generated code is what its generators make of today's sources.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

fresh() {
	local before after
	before=$(git status --porcelain; git diff)
	scripts/generate.sh
	after=$(git status --porcelain; git diff)
	[[ $before == "$after" ]] && return
	git status --short
	echo "Generated code was stale; it has been made anew: look at it and commit it."
	return 1
}

steps 3
step "Formatting" test -z "$(gofmt -l $(git ls-files '*.go'))"
step "Vet" go vet ./...
step "Generated code" fresh
