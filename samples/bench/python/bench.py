"""What the scripts beside this one share: measuring alone, or in turn with `cresset bench ... --vs-python`."""

import argparse
import statistics
import sys
import time


def arguments(description, *options):
    """Parses the command line; each of `options` is a name and what argparse wants to know of it."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--threads", type=int, help="threads of an operator")
    parser.add_argument("--rounds", type=int, default=15, help="rounds of measuring")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    for name, settings in options:
        parser.add_argument(name, **settings)
    return parser.parse_args()


DEVICE = (
    ("--device", {"default": "cpu", "help": "cpu or cuda"}),
    ("--channels-last", {"type": int, "default": 0, "help": "1: weights and images in channels-last order"}),
    ("--autocast", {"type": int, "default": 0, "help": "1: the forward pass in bfloat16 where that pays"}),
    ("--graph", {"type": int, "default": 0, "help": "1: a CUDA graph, replayed"}),
)


def finish(options):
    """What waits until the device has done what it was given: a GPU works on after a call has returned."""
    if options.device == "cuda":
        import torch

        return torch.cuda.synchronize
    return nothing


def nothing():
    pass


def measure(options, body, finish=nothing):
    """Measures `body`, a function without arguments: by itself, or whenever a line on standard input says how often."""
    if options.serve:
        print("ready", flush=True)
        for line in sys.stdin:
            print(nanos(body, int(line), finish), flush=True)
        return
    nanos(body, 3, finish)
    iterations = max(1, round(5e8 / nanos(body, 1, finish)))
    times = [nanos(body, iterations, finish) / 1e6 for _ in range(options.rounds)]
    print(f"median {statistics.median(times):.6g} ms, least {min(times):.6g} ms ({options.rounds} rounds of {iterations})")


def nanos(body, iterations, finish):
    start = time.perf_counter_ns()
    for _ in range(iterations):
        body()
    finish()
    return (time.perf_counter_ns() - start) / iterations
