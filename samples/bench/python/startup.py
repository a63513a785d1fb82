"""A process that imports PyTorch, adds two small tensors and ends: the counterpart of `cresset bench startup`."""

import subprocess
import sys

import bench

options = bench.arguments(__doc__)
program = "import torch; ones = torch.ones(2); print(ones + ones)"
bench.measure(options, lambda: subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL))
