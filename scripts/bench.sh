#!/usr/bin/env bash
# Benchmarks of the product, then the comparisons of bench/ where they exist.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

go test -run '^$' -bench . -benchmem ./...
[[ ! -x bench/run ]] || bench/run
