"""The notebook's VGG network for CIFAR-10, as `dev.cresset.samples.train.VggNet.forCifar10`."""

from torch import nn

WIDTHS = [32, 32, 0, 64, 64, 0, 128, 128, 128, 0, 256, 256, 256, 0, 256, 256, 256]


def vggnet(classes):
    layers, channels = [], 3
    for width in WIDTHS:
        if width == 0:
            layers.append(nn.MaxPool2d(2))
        else:
            layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU(inplace=True)]
            channels = width
    hidden = [nn.Linear(1024, 512), nn.ReLU(inplace=True), nn.Dropout(), nn.Linear(512, 512), nn.ReLU(inplace=True), nn.Dropout()]
    return nn.Sequential(*layers, nn.Flatten(), *hidden, nn.Linear(512, classes))
