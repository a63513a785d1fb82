#!/bin/sh
# Compiles the shim: build.sh TARGET_DIR LIBTORCH_INCLUDE
#
# TARGET_DIR holds the generated sources and receives the library as a resource of the bindings. LIBTORCH_INCLUDE is the include
# folder of a LibTorch, against whose headers the shim's own declarations are checked first, or - for no such check. The check of what
# is declared of CUDA needs CUDA's headers too: those of a Python installation of LibTorch for CUDA, of /usr/local/cuda, or of the folder
# that the environment variable CUDA_INCLUDE names.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
target=$1
include=$2

fail() {
    echo "cresset: $1" >&2
    exit 1
}

command -v cmake > /dev/null 2>&1 ||
    fail "CMake is missing; it builds the native library. Install it: apt install cmake, dnf install cmake, or brew install cmake"
command -v "${CXX:-c++}" > /dev/null 2>&1 || command -v g++ > /dev/null 2>&1 || command -v clang++ > /dev/null 2>&1 ||
    fail "a C++ compiler is missing. Install one: apt install g++, dnf install gcc-c++, or xcode-select --install"

jobs=$(getconf _NPROCESSORS_ONLN 2> /dev/null || echo 2)
generated=$target/generated-sources/shim

if [ "$include" != - ]; then
    [ -f "$include/ATen/Operators.h" ] || fail "-Dlibtorch.include=$include is no include folder of a LibTorch: it has no ATen/Operators.h"
    cmake -S "$here" -B "$target/check" -DGENERATED="$generated" -DLIBTORCH_INCLUDE="$include" \
        ${CUDA_INCLUDE:+-DCUDA_INCLUDE="$CUDA_INCLUDE"} > "$target/check.log"
    cmake --build "$target/check" --target cresset_check -j "$jobs" >> "$target/check.log" 2>&1 || {
        grep -E 'error' "$target/check.log" | head -20 >&2
        fail "the shim's declarations differ from the headers in $include (whole log: $target/check.log)"
    }
    echo "shim: every operator and every layout agrees with the headers in $include"
fi

case $(uname -s)-$(uname -m) in
    Linux-x86_64) platform=linux-x86_64 library=libcresset.so ;;
    Linux-aarch64) platform=linux-aarch64 library=libcresset.so ;;
    Darwin-arm64) platform=macosx-arm64 library=libcresset.dylib ;;
    *) fail "no native library for $(uname -s) on $(uname -m): Linux on x86-64 or aarch64 is supported" ;;
esac

cmake -S "$here" -B "$target/cmake" -DGENERATED="$generated" > "$target/cmake.log"
cmake --build "$target/cmake" -j "$jobs" >> "$target/cmake.log" 2>&1 || {
    grep -E 'error|warning' "$target/cmake.log" | head -20 >&2
    fail "the native library did not compile (whole log: $target/cmake.log)"
}

resources=$target/lib/META-INF/cresset/$platform
mkdir -p "$resources"
if ! cmp -s "$target/cmake/$library" "$resources/$library"; then
    cp "$target/cmake/$library" "$resources/$library.new"
    mv "$resources/$library.new" "$resources/$library"
fi
