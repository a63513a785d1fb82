"""The initial values that VggNetTest compares with: a parameter's name, its first and its last value.

Usage: python vgg_net.py > ../resources/dev/cresset/samples/train/vgg_net.tsv   (PyTorch 2.13.0)
"""

import math

import torch
from torch import nn

torch.manual_seed(0)
layers, channels = [], 3
for width in [32, 32, "M", 64, 64, "M", 128, 128, 128, "M", 256, 256, 256, "M", 256, 256, 256]:
    if width == "M":
        layers.append(nn.MaxPool2d(2, 2))
    else:
        layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU(True)]
        channels = width
net = nn.Module()
net.features = nn.Sequential(*layers)
net.classifier = nn.Sequential(
    *(nn.Linear(1024, 512), nn.ReLU(True), nn.Dropout(), nn.Linear(512, 512), nn.ReLU(True), nn.Dropout(), nn.Linear(512, 16))
)
for module in net.modules():
    if isinstance(module, nn.Conv2d):
        module.weight.data.normal_(0, math.sqrt(2.0 / (module.kernel_size[0] * module.kernel_size[1] * module.out_channels)))
        module.bias.data.zero_()
    elif isinstance(module, nn.Linear):
        module.weight.data.normal_(0, 0.01)
        module.bias.data.zero_()

for name, parameter in net.state_dict().items():
    values = parameter.flatten()
    print(f"{name}\t{values[0].item():.9g}\t{values[-1].item():.9g}")
