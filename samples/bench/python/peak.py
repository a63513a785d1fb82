"""Products of large matrices and large copies in PyTorch: the counterpart of `cresset bench peak`."""

from functools import partial

import bench
import torch

WORK = {
    "float32": (2 * 2048**3, "GFLOP/s"),
    "bfloat16": (2 * 2048**3, "GFLOP/s"),
    "copy": (2 * 4 * 2**26, "GB/s"),
}

options = bench.arguments(__doc__, ("work", {"nargs": "?", "choices": list(WORK), "help": "one kind of work; default: all"}))
if options.threads:
    torch.set_num_threads(options.threads)
for work in [options.work] if options.work else WORK:
    if work == "copy":
        source, target = torch.ones(2**26), torch.zeros(2**26)
        body = partial(target.copy_, source)
    else:
        left, right = (torch.ones(2048, 2048, dtype=getattr(torch, work)) for _ in range(2))
        body = partial(torch.mm, left, right)
    if not options.serve:
        print(f"{work} (GFLOP/s or GB/s: {WORK[work][0] / 1e6:.6g} / ms):", end=" ", flush=True)
    bench.measure(options, body)
