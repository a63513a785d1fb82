"""Loading a file of weights into a model with PyTorch and torchvision: the counterpart of `cresset bench load`."""

import bench
import torch
import torchvision

options = bench.arguments(
    __doc__,
    ("file", {"help": "a file of torch.save"}),
    ("--model", {"default": "vgg16"}),
    ("--mapped", {"type": int, "default": 0, "help": "1: torch.load(mmap=True)"}),
)
if options.threads:
    torch.set_num_threads(options.threads)
model = torchvision.models.get_model(options.model, weights=None)


def load():
    model.load_state_dict(torch.load(options.file, mmap=bool(options.mapped), weights_only=True))


bench.measure(options, load)
