"""A forward pass without gradients in PyTorch: the counterpart of `cresset bench infer`."""

import bench
import torch
from vggnet import vgg16, vggnet

options = bench.arguments(
    __doc__,
    ("--model", {"default": "vggnet", "help": "vggnet, or a model of torchvision"}),
    ("--batch-size", {"type": int, "default": 128}),
    ("--compile", {"type": int, "default": 0, "help": "1: torch.compile with frozen weights"}),
    *bench.DEVICE,
)
if options.threads:
    torch.set_num_threads(options.threads)
if options.model == "vggnet":
    network, extent = vggnet(16), 32
elif options.model == "vgg16":
    network, extent = vgg16(1000), 224
else:
    import torchvision

    network, extent = torchvision.models.get_model(options.model, weights=None), 224
order = torch.channels_last if options.channels_last else torch.contiguous_format
network.eval().to(options.device, memory_format=order)
if options.compile:
    import torch._inductor.config

    torch._inductor.config.freezing = True
    network = torch.compile(network)
images = torch.randn(options.batch_size, 3, extent, extent).to(options.device, memory_format=order)


@torch.no_grad()
def infer():
    with torch.autocast(options.device, torch.bfloat16, enabled=bool(options.autocast)):
        network(images)


bench.measure(options, infer, bench.finish(options))
