"""A training step of the VGG network for CIFAR-10 in PyTorch: the counterpart of `cresset bench train`."""

import torch

import bench
from vggnet import vggnet

options = bench.arguments(
    __doc__,
    ("--batch-size", {"type": int, "default": 128}),
)
if options.threads:
    torch.set_num_threads(options.threads)
network = vggnet(16).train()
optimizer = torch.optim.SGD(network.parameters(), lr=1e-3, momentum=0.9)
criterion = torch.nn.CrossEntropyLoss()
images = torch.randn(options.batch_size, 3, 32, 32)
labels = torch.randint(10, (options.batch_size,))


def step():
    optimizer.zero_grad()
    loss = criterion(network(images), labels)
    loss.backward()
    optimizer.step()


bench.measure(options, step)
