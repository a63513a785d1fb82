#!/bin/sh
# Regenerates src/jextract/java, the bindings of native/include/cresset.h.
#
#     bindings/jextract.sh JEXTRACT
#
# JEXTRACT is jextract's launcher (https://github.com/openjdk/jextract), made from its commit 0b89a46, whose output compiles
# with --release 22; another commit may write it differently.
set -eu

if [ $# -ne 1 ] || ! [ -x "$1" ]; then
    echo "usage: bindings/jextract.sh JEXTRACT (the path of a jextract launcher)" >&2
    exit 2
fi
case $1 in
    /*) jextract=$1 ;;
    *) jextract=$PWD/$1 ;;
esac

# From the top folder, so that no path of this machine gets into the output.
cd "$(dirname "$0")/.."
header=native/include/cresset.h
target=bindings/src/jextract/java
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# jextract binds a header's includes too, unless it is told every name that is wanted.
"$jextract" --dump-includes "$scratch/all" "$header"
sed -n 's/^\(--include-[a-z]* *[Cc][Rr][Ee][Ss][Ss][Ee][Tt]_[A-Za-z0-9_]*\).*/\1/p' "$scratch/all" > "$scratch/ours"

# Into a folder of its own first: a failure leaves the committed bindings as they were.
"$jextract" --output "$scratch/java" --target-package dev.cresset.bindings.jextract --header-class-name cresset_h \
    "@$scratch/ours" "$header"
rm -rf "$target"
mkdir -p "$(dirname "$target")"
mv "$scratch/java" "$target"
echo "wrote $target ($(grep -c . "$scratch/ours") names)"
