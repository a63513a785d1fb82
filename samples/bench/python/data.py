"""CIFAR-10's images from memory to normalised batches with torchvision: the counterpart of `cresset bench data`."""

import pathlib

import bench
import numpy
import torch
from PIL import Image
from torchvision import transforms

options = bench.arguments(
    __doc__,
    ("data", {"help": "the folder that has cifar-10-batches-bin"}),
    ("--images", {"type": int, "default": 4000}),
    ("--workers", {"type": int, "default": 2}),
)
if options.threads:
    torch.set_num_threads(options.threads)


class Images(torch.utils.data.Dataset):
    """As torchvision.datasets.CIFAR10: arrays in memory, each made an image of Pillow's when it is asked for."""

    def __init__(self, folder, count):
        records = numpy.fromfile(pathlib.Path(folder) / "cifar-10-batches-bin" / "test_batch.bin", numpy.uint8)
        records = records.reshape(-1, 3073)[:count]
        self.labels = records[:, 0].tolist()
        self.pixels = numpy.ascontiguousarray(records[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1))
        self.transform = transforms.Compose(
            [transforms.Resize((224, 224)), transforms.ToTensor(), transforms.Normalize((0.5,) * 3, (0.5,) * 3)]
        )

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return self.transform(Image.fromarray(self.pixels[index])), self.labels[index]


loader = torch.utils.data.DataLoader(Images(options.data, options.images), batch_size=40, shuffle=True, num_workers=options.workers)


def read():
    for _ in loader:
        pass


bench.measure(options, read)
