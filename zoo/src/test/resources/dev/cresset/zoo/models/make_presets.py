"""Writes what torchvision's weights.transforms() make of two images: one line per weights and image, tab-separated: the network,
the weights' name, the image's height and width, the shape of the result, and every 7919th of its values.

Usage: python make_presets.py (torch 2.13.0, torchvision 0.28.0; writes presets.tsv beside itself)
The byte k of an image is the third lowest byte of the k-th number of x = (1103515245 x + 12345) mod 2^31, from x = 1.
"""

import pathlib

import torch
from torchvision import models

HERE = pathlib.Path(__file__).parent


def noise(*shape):
    x, values = 1, []
    for _ in range(shape[0] * shape[1] * shape[2]):
        x = (1103515245 * x + 12345) % 2**31
        values.append(x >> 16 & 255)
    return torch.tensor(values, dtype=torch.uint8).view(shape)


images = [noise(3, 61, 83), noise(3, 700, 640)]
rows = [line.split("\t")[:2] for line in (HERE / "weights.tsv").read_text().splitlines() if not line.startswith("#")]
with open(HERE / "presets.tsv", "w") as out:
    for network, name in rows:
        transform = models.get_model_weights(network)[name].transforms()
        for image in images:
            result = transform(image)
            values = " ".join(f"{value:.9g}" for value in result.flatten()[::7919].tolist())
            shape = "x".join(map(str, result.shape))
            out.write(f"{network}\t{name}\t{image.shape[1]}x{image.shape[2]}\t{shape}\t{values}\n")
