"""The losses that `cresset train --dataset cifar10` is to give on made-up images, from PyTorch itself.

Usage: python notebook_losses.py FOLDER SEED STEPS > losses.tsv

Writes the images to FOLDER/cifar-10-batches-bin too, if they are not there, and reads them from there: 5 x 40 of them, every
pixel and label by formula, so that nothing but this script is needed. Committed: notebook_losses.tsv with seed 0 and 60 steps,
from PyTorch 2.13.0 (the official build for CPUs) with 2 threads.
"""

import math
import os
import sys

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

IMAGES = 40
folder, seed, steps = f"{sys.argv[1]}/cifar-10-batches-bin", int(sys.argv[2]), int(sys.argv[3])
names = [f"data_batch_{i}.bin" for i in range(1, 6)] + ["test_batch.bin"]


def write(file, number):
    image = np.arange(IMAGES, dtype=np.int64)[:, None] + number * IMAGES
    pixel = np.arange(3072, dtype=np.int64)[None, :]
    rows = np.concatenate([image % 10, (image * 7 + pixel * 31 + image * pixel % 97) % 256], axis=1)
    rows.astype(np.uint8).tofile(file)


os.makedirs(folder, exist_ok=True)
for number, name in enumerate(names):
    if not os.path.exists(f"{folder}/{name}"):
        write(f"{folder}/{name}", number)

rows = np.concatenate([np.fromfile(f"{folder}/{n}", np.uint8).reshape(-1, 3073) for n in names[:5]])
images = torch.from_numpy(rows[:, 1:].copy()).reshape(-1, 3, 32, 32).float().div(255).sub_(0.5).div_(0.5)
labels = torch.from_numpy(rows[:, 0].astype(np.int64))


class VggNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        layers, channels = [], 3
        for width in [32, 32, 0, 64, 64, 0, 128, 128, 128, 0, 256, 256, 256, 0, 256, 256, 256]:
            if width == 0:
                layers.append(nn.MaxPool2d(2))
            else:
                layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU(inplace=True)]
                channels = width
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(
            nn.Linear(1024, 512),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(512, 512),
            nn.ReLU(inplace=True),
            nn.Dropout(),
            nn.Linear(512, classes),
        )
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                fan_out = module.kernel_size[0] * module.kernel_size[1] * module.out_channels
                module.weight.data.normal_(0, math.sqrt(2.0 / fan_out))
                module.bias.data.zero_()
            elif isinstance(module, nn.Linear):
                module.weight.data.normal_(0, 0.01)
                module.bias.data.zero_()

    def forward(self, images):
        return self.classifier(self.features(images).flatten(1))


torch.manual_seed(seed)
network = VggNet(16)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(network.parameters(), lr=1e-3, momentum=0.9)
loader = DataLoader(TensorDataset(images, labels), batch_size=4, shuffle=True)
step = 0
while step < steps:
    for batch, target in loader:
        optimizer.zero_grad()
        loss = criterion(network(batch), target)
        loss.backward()
        optimizer.step()
        print(f"{step}\t{loss.item():.9g}")
        step += 1
        if step == steps:
            break
