#!/bin/sh
# Runs the tests of dev.cresset.cuda here; those that need a GPU are skipped, with the reason, where there is none.
#
# PYTHON names the Python whose LibTorch is used, python3 by default.
set -eu

. "$(dirname "$0")/common.sh"

[ -z "$shim" ] || shim=$pack/built:
exec "$pack/runtime/bin/java" --class-path "$shim$modules:$pack/tests:$(echo "$pack"/test-jars/*.jar | tr ' ' ':')" \
    --enable-native-access=ALL-UNNAMED "$cache" org.junit.platform.console.ConsoleLauncher execute \
    --scan-classpath "$pack/tests" --include-package dev.cresset.cuda --disable-banner --details tree "$@"
