"""Writes what PyTorch and torchvision make of some images: one line per case, the name and the bits of each float.

Usage: python make_transforms.py (torch 2.13.0, torchvision 0.28.0; writes transforms.tsv beside itself)
"levels" is an image (3, 16, 16) that has each byte once per channel, in order; "ramp" is an image (4, 5, 3), height first,
whose byte k is (k * 37) % 256; "gray" is an image (1, 8, 8) whose byte k is k % 17.
"""

import pathlib

import numpy as np
import torch
from torchvision import transforms

MEAN, STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
levels = torch.arange(256, dtype=torch.uint8).view(1, 16, 16).repeat(3, 1, 1)
ramp = np.array([(k * 37) % 256 for k in range(60)], np.uint8).reshape(4, 5, 3)
gray = torch.tensor([k % 17 for k in range(64)], dtype=torch.uint8).view(1, 8, 8)

to_tensor = transforms.ToTensor()
levels_hwc = levels.permute(1, 2, 0).numpy()
half = levels.to(torch.float32).div(255).sub_(0.5).div_(0.5)
assert torch.equal(half, transforms.Normalize([0.5] * 3, [0.5] * 3)(to_tensor(levels_hwc)))

cases = {
    "levels.toTensor": to_tensor(levels_hwc),
    "levels.half": half,
    "levels.imagenet": transforms.Normalize(MEAN, STD)(to_tensor(levels_hwc)),
    "levels.imagenet.float64": transforms.Normalize(MEAN, STD)(levels.to(torch.float64)).to(torch.float32),
    "ramp.channelsLast": to_tensor(ramp),
    "gray.maximum16": gray.to(torch.float32).div(16).sub_(0.3).div_(0.37),
}
with open(pathlib.Path(__file__).with_name("transforms.tsv"), "w") as out:
    for name, tensor in cases.items():
        bits = tensor.contiguous().numpy().view(np.uint32).ravel()
        out.write(name + "\t" + " ".join(f"{value:08x}" for value in bits) + "\n")
