#!/usr/bin/env bash
# Runs the README's examples against each other on a market of their own: the first vehicle drives the ride by curl.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${MARKETD_BIN:-.build/bin}
folder=$(mktemp -d)
children=()
finish() {
	for child in "${children[@]}"; do kill "$child" && wait "$child" || true; done 2>/dev/null
	rm -rf "$folder"
}
trap finish EXIT

# await FILE PATTERN: prints what the pattern matches in the file, as soon as it does.
await() {
	for _ in {1..600}; do
		grep -oE -m 1 "$2" "$1" 2>/dev/null && return
		sleep 0.1
	done
	echo "$1 has no $2 after a minute:" >&2
	cat "$1" >&2
	return 1
}

"$bin/marketd" dev --port 0 --no-fleet --state "$folder/state" >"$folder/market" 2>&1 &
children+=($!)
url=$(await "$folder/market" 'http://[0-9.:]+')
go build -buildvcs=false -o "$folder/vehicle" ./examples/vehicle
"$folder/vehicle" "$url" >"$folder/taxi" 2>&1 &
children+=($!)
await "$folder/taxi" waiting
examples/ride.sh "$url" | tee "$folder/ride"
grep -q "state: 'closed'" "$folder/ride"
await "$folder/taxi" 'ended: completed'
