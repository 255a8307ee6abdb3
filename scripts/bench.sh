#!/usr/bin/env bash
# The benchmarks of bench/: marketd's engines beside their peers, and a whole market under load.
#   scripts/bench.sh [--quick] [--rows spatial,socket,assign,prices,roads,market,growth] [--reps N] [--out FILE]
# Peers come from the system's packages where this user may install them; a row whose peer is missing says so and goes on.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

# system_package NAME: installs a package of the system, if there is a package manager and this user may use it.
system_package() {
	local sudo=
	command -v apt-get >/dev/null || return 1
	if [[ $(id -u) != 0 ]]; then
		sudo -n true 2>/dev/null || return 1
		sudo="sudo -n"
	fi
	$sudo apt-get -qq install -y --no-install-recommends "$1" && return
	$sudo apt-get -qq update && $sudo apt-get -qq install -y --no-install-recommends "$1"
}

# A server that a package starts by itself would use the cores that are measured: redis-tools' server binary is all we need.
redis() {
	command -v redis-server && return
	local policy=/usr/sbin/policy-rc.d made=
	if [[ $(id -u) == 0 && ! -e $policy ]]; then
		printf '#!/bin/sh\nexit 101\n' >"$policy"
		chmod +x "$policy"
		made=1
	fi
	system_package redis-server || echo "there is no redis-server, and this user may not install one: Redis is left out"
	[[ -z $made ]] || rm -f "$policy"
}

compiler() {
	command -v g++ || system_package g++ || echo "there is no C++ compiler, and this user may not install one: LEMON is left out"
}

lemon() {
	command -v g++ || return 0
	[[ -e /usr/include/lemon/network_simplex.h || -e /usr/local/include/lemon/network_simplex.h ]] || system_package liblemon-dev ||
		echo "there is no LEMON (liblemon-dev), and this user may not install it: it is left out"
	if [[ ! -e .build/lemon || bench/lemon/lemon.cc -nt .build/lemon ]]; then
		g++ -O3 -march=native -DNDEBUG -std=c++14 -w -o .build/lemon bench/lemon/lemon.cc || rm -f .build/lemon
	fi
}

program() { go build -C bench -o ../.build/bench .; }

# A whole market needs a PostgreSQL server.
database() { [[ " $* " == *" --quick "* || -n ${ROWS:-} && ,${ROWS//[ ]/,}, != *,market,* ]] || postgres_package; }

[[ -z ${ROWS:-} ]] || set -- --rows "$ROWS" "$@"

steps 6
step "Tools" check_tools gcc
step "Redis" redis
step "A C++ compiler" compiler
step "LEMON" lemon
step "PostgreSQL" database "$@"
step "The benchmarks' program" program
cd bench
exec ../.build/bench --redis "$(command -v redis-server || true)" --lemon "$([[ ! -x ../.build/lemon ]] || echo "$PWD/../.build/lemon")" "$@"
