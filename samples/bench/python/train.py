"""A training step of a VGG network in PyTorch: the counterpart of `cresset bench train`."""

import bench
import torch
from vggnet import vgg16, vggnet

options = bench.arguments(
    __doc__,
    ("--model", {"default": "vggnet", "help": "vggnet for CIFAR-10, or vgg16 with images of 224"}),
    ("--batch-size", {"type": int, "default": 128}),
    *bench.DEVICE,
)
if options.threads:
    torch.set_num_threads(options.threads)
order = torch.channels_last if options.channels_last else torch.contiguous_format
network, extent = (vggnet(16), 32) if options.model == "vggnet" else (vgg16(1000), 224)
network.train().to(options.device, memory_format=order)
optimizer = torch.optim.SGD(network.parameters(), lr=1e-3, momentum=0.9)
criterion = torch.nn.CrossEntropyLoss()
images = torch.randn(options.batch_size, 3, extent, extent).to(options.device, memory_format=order)
labels = torch.randint(10, (options.batch_size,), device=options.device)


def step():
    optimizer.zero_grad()
    with torch.autocast(options.device, torch.bfloat16, enabled=bool(options.autocast)):
        loss = criterion(network(images), labels)
    loss.backward()
    optimizer.step()


def recorded():
    side = torch.cuda.Stream()
    side.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(side):
        for _ in range(3):
            step()
        optimizer.zero_grad()
    torch.cuda.current_stream().wait_stream(side)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        step()
    return graph.replay


bench.measure(options, recorded() if options.graph else step, bench.finish(options))
