#!/bin/sh
# Packs what measures and tests Cresset on a machine with a GPU that has no JDK and no network: pack.sh DIR
#
# DIR, which must not exist, and DIR.tar.gz, of less than 64 MiB, get a Java runtime of their own (jlink), the jars, PyTorch's scripts, the
# tests that need a GPU, and the native library with its sources. The machine needs Python with a PyTorch for CUDA, whose LibTorch is used; there:
#
#     DIR/run.sh            measures, against PyTorch by turns
#     DIR/test.sh           runs the tests of dev.cresset.cuda
set -eu

fail() {
    echo "pack.sh: $1" >&2
    exit 1
}

[ $# -eq 1 ] || fail "usage: samples/bench/gpu/pack.sh DIR"
[ ! -e "$1" ] || fail "$1 exists"
here=$(cd "$(dirname "$0")" && pwd)
home=$(cd "$here/../../.." && pwd)
java_home=$("$home/cresset" --print-java-home)
"$home/cresset" --version > /dev/null || fail "the build failed" # it builds what is not built yet
mkdir -p "$1"
pack=$(cd "$1" && pwd)

# What the modules of the command require of the JDK, and the JDK's own provider of zip files, which picks up the jars' services.
"$java_home/bin/jlink" --add-modules java.base,java.desktop,java.logging,java.management,java.net.http,java.xml,jdk.unsupported,jdk.zipfs \
    --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-9 --output "$pack/runtime"

mkdir -p "$pack/jars" "$pack/samples/bench"
cp "$home/samples/target/cresset-samples.jar" "$pack/jars"
# The last name has no line end.
tr ':' '\n' < "$home/samples/target/cresset/module-path" | while read -r jar || [ -n "$jar" ]; do
    cp "$jar" "$pack/jars"
done
cp -R "$home/samples/bench/python" "$pack/samples/bench/python"
rm -rf "$pack/samples/bench/python/__pycache__"

# For a machine whose C library is older than this one's.
mkdir -p "$pack/native/shim"
cp -R "$home/native/include" "$pack/native/include"
cp -R "$home/native/shim/src" "$home/native/shim/CMakeLists.txt" "$pack/native/shim"
cp -R "$home/native/shim/target/generated-sources/shim" "$pack/native/generated"

# The tests, with a runner that is one jar.
(cd "$home" && ./mvnw -q -B test-compile -pl dsl -am -Dsurefire.skip=true) || fail "the tests do not compile"
cp -R "$home/testing/target/classes" "$pack/tests"
cp -R "$home/dsl/target/test-classes/dev/cresset/cuda" "$pack/tests/dev/cresset/cuda"
for artifact in org.junit.platform:junit-platform-console-standalone:1.14.4 org.assertj:assertj-core:3.27.7; do
    (cd "$home" && ./mvnw -q -B -N org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy "-Dartifact=$artifact" \
        "-DoutputDirectory=$pack/test-jars") || fail "$artifact cannot be had"
done

cp "$here/run.sh" "$here/test.sh" "$here/common.sh" "$pack"
tar -czf "$pack.tar.gz" -C "$(dirname "$pack")" "$(basename "$pack")"
bytes=$(wc -c < "$pack.tar.gz")
[ "$bytes" -lt $((64 << 20)) ] || fail "$pack.tar.gz has $bytes bytes, more than 64 MiB"
echo "wrote $pack and $pack.tar.gz ($bytes bytes)"
