"""Writes what Pillow makes of an image of noise (61 x 83) when torchvision's Resize takes it as a PIL image: one line per size,
height x width, a tab, and the bytes, height first.

Usage: python make_pillow_resize.py (torchvision 0.28.0, Pillow 12.3.0; writes pillow_resize.tsv beside itself)
"""

import pathlib

import numpy as np
from PIL import Image
from torchvision import transforms as T

x, values = 1, []
for _ in range(3 * 61 * 83):  # the input "photo" of make_image_transforms.py
    x = (1103515245 * x + 12345) % 2**31
    values.append(x >> 16 & 255)
image = Image.fromarray(np.array(values, np.uint8).reshape(3, 61, 83).transpose(1, 2, 0).copy())

with open(pathlib.Path(__file__).with_name("pillow_resize.tsv"), "w") as out:
    for size in [(7, 10), (20, 27), (32, 32), (45, 83), (61, 20), (70, 95)]:
        pixels = np.asarray(T.Resize(size)(image))
        out.write(f"{size[0]}x{size[1]}\t{pixels.tobytes().hex()}\n")
