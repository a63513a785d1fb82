"""A forward pass without gradients in PyTorch: the counterpart of `cresset bench infer`."""

import torch

import bench
from vggnet import vggnet

options = bench.arguments(
    __doc__,
    ("--model", {"default": "vggnet", "help": "vggnet, or a model of torchvision"}),
    ("--batch-size", {"type": int, "default": 128}),
    ("--compile", {"type": int, "default": 0, "help": "1: torch.compile with frozen weights"}),
)
if options.threads:
    torch.set_num_threads(options.threads)
if options.model == "vggnet":
    network, extent = vggnet(16), 32
else:
    import torchvision

    network, extent = torchvision.models.get_model(options.model, weights=None), 224
network.eval()
if options.compile:
    import torch._inductor.config

    torch._inductor.config.freezing = True
    network = torch.compile(network)
images = torch.randn(options.batch_size, 3, extent, extent)


@torch.no_grad()
def infer():
    network(images)


bench.measure(options, infer)
