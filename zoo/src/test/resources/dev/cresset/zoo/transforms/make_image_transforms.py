"""Writes what torchvision's transforms make of some tensors: one line per case, tab-separated: the transform as Java writes
it, the input's name, the seed, the shape of the result, the bits of torch.rand(1) drawn after it, and the bits of the result,
or the SHA-256 of more than 400 bytes.

Usage: python make_image_transforms.py (torch 2.13.0, torchvision 0.28.0; writes image_transforms.tsv beside itself)
The byte k of an input is the third lowest byte of the k-th number of x = (1103515245 x + 12345) mod 2^31, from x = 1; "floats"
is "bytes" as float32 divided by 255.
"""

import hashlib
import pathlib

import numpy as np
import torch
from torchvision import transforms as T


def noise(*shape):
    x, values = 1, []
    for _ in range(int(np.prod(shape))):
        x = (1103515245 * x + 12345) % 2**31
        values.append(x >> 16 & 255)
    return torch.tensor(values, dtype=torch.uint8).view(shape)


inputs = {
    "bytes": noise(3, 8, 10),
    "floats": noise(3, 8, 10).to(torch.float32).div(255),
    "batch": noise(2, 3, 8, 10),
    "gray": noise(1, 8, 10),
    "photo": noise(3, 61, 83),
    "strip": noise(3, 2, 40),
}
everything = ["bytes", "floats", "batch", "gray", "photo", "strip"]
small = ["bytes", "floats", "batch", "gray"]
BICUBIC = T.InterpolationMode.BICUBIC
colors = T.ColorJitter(brightness=0.4, contrast=0.4, saturation=0.4, hue=0.1)
fixed = {
    "resize(5)": (T.Resize(5), everything),
    "resize(13)": (T.Resize(13), everything),
    "resize(8)": (T.Resize(8), small),
    "resize(5).maxSize(6)": (T.Resize(5, max_size=6), small),
    "resize(3, 11)": (T.Resize((3, 11)), everything),
    "resize(29, 37)": (T.Resize((29, 37)), everything),
    "resize(3, 11).antialias(false)": (T.Resize((3, 11), antialias=False), everything),
    "resize(5).interpolation(BICUBIC)": (T.Resize(5, interpolation=BICUBIC), everything),
    "resize(29, 37).interpolation(BICUBIC)": (T.Resize((29, 37), interpolation=BICUBIC), everything),
    "resize(3, 11).interpolation(BICUBIC).antialias(false)": (T.Resize((3, 11), interpolation=BICUBIC, antialias=False), everything),
    "centerCrop(4, 4)": (T.CenterCrop(4), small),
    "centerCrop(5, 7)": (T.CenterCrop((5, 7)), small),
    "centerCrop(11, 13)": (T.CenterCrop((11, 13)), small),
    "centerCrop(5, 13)": (T.CenterCrop((5, 13)), small),
    "centerCrop(11, 4)": (T.CenterCrop((11, 4)), small),
}
random = {
    "randomCrop(5, 6)": (T.RandomCrop((5, 6)), small),
    "randomCrop(8, 10)": (T.RandomCrop((8, 10)), ["bytes"]),
    "randomCrop(8, 6)": (T.RandomCrop((8, 6)), ["bytes"]),
    "randomCrop(8, 10).padding(2, 2, 2, 2)": (T.RandomCrop((8, 10), padding=2), small),
    "randomCrop(8, 8).padding(1, 2, 1, 2).fill(7.0)": (T.RandomCrop(8, padding=(1, 2), fill=7), ["bytes"]),
    "randomCrop(9, 9).padding(1, 2, 3, 4).paddingMode(EDGE)": (T.RandomCrop(9, padding=(1, 2, 3, 4), padding_mode="edge"), small),
    "randomCrop(9, 9).padding(1, 2, 3, 4).paddingMode(REFLECT)": (T.RandomCrop(9, padding=(1, 2, 3, 4), padding_mode="reflect"), small),
    "randomCrop(9, 9).padding(1, 2, 3, 4).paddingMode(SYMMETRIC)": (T.RandomCrop(9, padding=(1, 2, 3, 4), padding_mode="symmetric"), small),
    "randomCrop(12, 12).padIfNeeded()": (T.RandomCrop(12, pad_if_needed=True), small),
    "randomCrop(6, 12).padIfNeeded()": (T.RandomCrop((6, 12), pad_if_needed=True), ["bytes"]),
    "randomResizedCrop(6, 6)": (T.RandomResizedCrop(6), everything),
    "randomResizedCrop(5, 7).scale(0.5, 0.9).ratio(0.5, 3.0)": (T.RandomResizedCrop((5, 7), scale=(0.5, 0.9), ratio=(0.5, 3.0)), small),
    "randomResizedCrop(5, 7).antialias(false)": (T.RandomResizedCrop((5, 7), antialias=False), small),
    "randomResizedCrop(4, 4).scale(0.9, 1.0).ratio(4.0, 5.0)": (
        T.RandomResizedCrop(4, scale=(0.9, 1.0), ratio=(4.0, 5.0)),
        ["bytes", "strip"],
    ),
    "randomHorizontalFlip(0.5)": (T.RandomHorizontalFlip(), small),
    "randomHorizontalFlip(0.9)": (T.RandomHorizontalFlip(0.9), ["bytes"]),
    "colorJitter().brightness(0.5, 1.5)": (T.ColorJitter(brightness=0.5), small),
    "colorJitter().contrast(0.0, 2.5)": (T.ColorJitter(contrast=(0.0, 2.5)), small),
    "colorJitter().saturation(0.0, 2.0)": (T.ColorJitter(saturation=1.0), small),
    "colorJitter().hue(-0.5, 0.5)": (T.ColorJitter(hue=0.5), small),
    "colorJitter()": (T.ColorJitter(), ["bytes"]),
    "colorJitter().brightness(0.6, 1.4).contrast(0.6, 1.4).saturation(0.6, 1.4).hue(-0.1, 0.1)": (colors, everything),
    "compose(randomResizedCrop(6, 6), randomHorizontalFlip(0.5), colorJitter().brightness(0.8, 1.2))": (
        T.Compose([T.RandomResizedCrop(6), T.RandomHorizontalFlip(), T.ColorJitter(brightness=0.2)]),
        small,
    ),
}


def bits(tensor):
    array = np.ascontiguousarray(tensor.numpy())
    if array.dtype != np.uint8:
        return " ".join(f"{v:08x}" for v in array.view(np.uint32).ravel())
    return array.tobytes().hex() if array.size <= 400 else hashlib.sha256(array.tobytes()).hexdigest()


with open(pathlib.Path(__file__).with_name("image_transforms.tsv"), "w") as out:
    for cases, seeds in (fixed, [0]), (random, [0, 1, 2, 3, 20260131]):
        for name, (transform, names) in cases.items():
            for input_name in names:
                for seed in seeds:
                    torch.manual_seed(seed)
                    result = transform(inputs[input_name].clone())
                    shape = "x".join(map(str, result.shape))
                    after = torch.rand(1).numpy().view(np.uint32)[0]
                    out.write(f"{name}\t{input_name}\t{seed}\t{shape}\t{after:08x}\t{bits(result)}\n")
