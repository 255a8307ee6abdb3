#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests: MARKETD_CHROMIUM, the machine's own, one that the package manager
# installs (as root), or one from npm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

works() { [[ -x $1 ]] && "$1" --version >&2; }

own() {
	local name path
	for name in chromium chromium-browser google-chrome google-chrome-stable \
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
		if path=$(command -v "$name") && works "$path"; then
			echo "$path"
			return
		fi
	done
	return 1
}

installed() {
	[[ $(id -u) == 0 ]] && command -v apt-get >&2 || return 1
	echo "No Chromium here: installing the system's (once)" >&2
	{ apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium fonts-liberation; } >&2 || return 1
	own
}

# from_npm unpacks the package, once, with the libraries that a machine without a browser lacks.
from_npm() {
	local folder=$PWD/.build/chromium package=tools/chromium/node_modules/@sparticuz/chromium/bin part
	if [[ ! -x $folder/run ]]; then
		echo "No Chromium here: taking the one of npm (once)" >&2
		(source scripts/steps.sh && packages tools/chromium) >&2
		mkdir -p "$folder"
		unbrotli "$package/chromium.br" >"$folder/chromium"
		for part in al2023 fonts swiftshader; do
			unbrotli "$package/$part.tar.br" | tar -x --no-same-owner -C "$folder"
		done
		printf '<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n' "$folder/fonts" "$folder/fonts-cache" >"$folder/fonts.conf"
		cat >"$folder/new" <<-EOF
			#!/bin/sh
			export LD_LIBRARY_PATH="$folder/lib\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}" FONTCONFIG_PATH="$folder"
			exec "$folder/chromium" "\$@"
		EOF
		chmod +x "$folder/chromium" "$folder/new"
		mv "$folder/new" "$folder/run"
	fi
	works "$folder/run" && echo "$folder/run"
}

unbrotli() {
	node -e 'process.stdin.pipe(require("zlib").createBrotliDecompress()).pipe(process.stdout)' <"$1"
}

if [[ -n ${MARKETD_CHROMIUM:-} ]]; then
	echo "$MARKETD_CHROMIUM"
else
	own || installed || from_npm
fi
