#!/usr/bin/env bash
# Makes all generated code anew.
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

steps 2
step "Tools" check_tools
step "Generated code" generated
