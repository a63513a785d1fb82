"""What single calls cost in PyTorch: the counterpart of `cresset bench micro`, by the same names."""

import bench
import torch

left, right = torch.ones(2), torch.zeros(2)
matrix, number = torch.ones(2, 3), torch.tensor([1.5])
values = [0.0] * 1000
rows = torch.ones(100, 10)
single = torch.ones(1, 4)
linear, relu = torch.nn.Linear, torch.nn.ReLU
network = torch.nn.Sequential(linear(4, 4), relu(), linear(4, 4), relu(), linear(4, 1))
sgd = torch.optim.SGD(network.parameters(), lr=1e-6, momentum=0.9)
adam = torch.optim.Adam(network.parameters(), lr=1e-6)


def backward():
    network(single).sum().backward()


CALLS = {
    "add": lambda: left.add(right),
    "add_": lambda: left.add_(right),
    "shape": lambda: matrix.shape,
    "dtype": lambda: matrix.dtype,
    "numel": lambda: matrix.numel(),
    "item": lambda: number.item(),
    "tensor": lambda: torch.tensor(values),
    "zeros": lambda: torch.zeros(2),
    "index": lambda: rows[50],
    "slice": lambda: rows[50:60],
    "forward": lambda: network(single),
    "backward": backward,
    "sgdStep": sgd.step,
    "adamStep": adam.step,
}

options = bench.arguments(__doc__, ("call", {"nargs": "?", "choices": sorted(CALLS), "help": "one call; default: all of them"}))
if options.threads:
    torch.set_num_threads(options.threads)
backward()
for name in [options.call] if options.call else CALLS:
    print(f"{name:10}", end=" ", flush=True) if not options.serve else None
    bench.measure(options, CALLS[name])
