#!/usr/bin/env bash
# Builds the web app into web/dist, where the server embeds it from.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

steps 2
step "npm packages of the web app" packages web
step "Web app" web_app
