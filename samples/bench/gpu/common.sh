# What run.sh and test.sh share: sets pack, python, LIBTORCH and shim, and builds the native library where the packed one does not load.
# shellcheck shell=sh disable=SC2034 # other scripts use what it sets

pack=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
# Not `import torch`, which takes seconds.
LIBTORCH=$("$python" -c 'import importlib.util, os; print(os.path.dirname(importlib.util.find_spec("torch").origin))') || {
    echo "$python has no torch: set PYTHON to one that has" >&2
    exit 1
}
export LIBTORCH
modules=$(echo "$pack"/jars/*.jar | tr ' ' ':')
# Nothing is written outside of the pack.
cache=-Dcresset.cache=$pack/cache
shim=

cresset() {
    # shellcheck disable=SC2086
    "$pack/runtime/bin/java" --module-path "$modules" $shim --enable-native-access=dev.cresset.bindings \
        --illegal-native-access=deny "-Dcresset.home=$pack" "$cache" -Djava.awt.headless=true \
        --module dev.cresset.samples/dev.cresset.samples.Main "$@"
}

if ! cresset doctor > "$pack/doctor.log" 2>&1; then
    if ! grep -q 'GLIBC' "$pack/doctor.log"; then
        cat "$pack/doctor.log" >&2
        exit 1
    fi
    echo "the packed native library does not load here, so it is built: $(grep -m 1 GLIBC "$pack/doctor.log")" >&2
    built=$pack/built/META-INF/cresset/linux-$(uname -m)
    mkdir -p "$built"
    cmake -S "$pack/native/shim" -B "$pack/build" -DGENERATED="$pack/native/generated" > "$pack/build.log"
    cmake --build "$pack/build" -j >> "$pack/build.log" 2>&1
    cp "$pack/build/libcresset.so" "$built"
    shim="--patch-module dev.cresset.bindings=$pack/built"
    cresset doctor > "$pack/doctor.log"
fi
