#!/bin/sh
# Measures training steps and forward passes here, Cresset and PyTorch by turns: run.sh [cuda|cpu] [ROUNDS]
#
# PYTHON names the Python with PyTorch, python3 by default. Times are printed as `cresset bench` prints them; a ratio below 1 means that
# Cresset is faster. Both have the same LibTorch: the one of that Python.
set -eu

device=${1:-cuda}
rounds=${2:-7}
. "$(dirname "$0")/common.sh"

grep -E '^(JDK|system|LibTorch|CUDA| +cuda:)' "$pack/doctor.log"
"$python" -c 'import sys, torch; print("Python        ", sys.version.split()[0], "with PyTorch", torch.__version__)'

bench() {
    echo
    echo "== bench $*"
    cresset bench "$@" --device "$device" --rounds "$rounds" --vs-python "$python" || echo "failed"
}

fast="--channels-last --autocast --python-likewise"
sizes="4 40 128"
[ "$device" = cuda ] || sizes=4

for size in $sizes; do
    bench train --batch-size "$size"
    # shellcheck disable=SC2086
    bench train --batch-size "$size" $fast
    [ "$device" != cuda ] || bench train --batch-size "$size" --graph --python-likewise
done
bench infer --batch-size 128

if [ "$device" = cuda ]; then
    # Fine-tuning of all layers, as `cresset finetune` does it.
    bench train --model vgg16 --batch-size 40
    # shellcheck disable=SC2086
    bench train --model vgg16 --batch-size 40 $fast
    # shellcheck disable=SC2086
    bench train --model vgg16 --batch-size 40 $fast --graph
    bench infer --model vgg16 --batch-size 40
fi
