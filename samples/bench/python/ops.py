"""One small add in PyTorch: the counterpart of `cresset bench ops`."""

import bench
import torch

options = bench.arguments(__doc__)
if options.threads:
    torch.set_num_threads(options.threads)
x, y = torch.ones(2), torch.ones(2)
add = torch.add
bench.measure(options, lambda: add(x, y))
