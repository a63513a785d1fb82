"""The VGG networks that are measured: the notebook's for CIFAR-10, as `dev.cresset.samples.notebook.VggNet`, and VGG-16."""

from torch import nn

WIDTHS = [32, 32, 0, 64, 64, 0, 128, 128, 128, 0, 256, 256, 256, 0, 256, 256, 256]
VGG16_WIDTHS = [64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0]


def vggnet(classes):
    hidden = [nn.Linear(1024, 512), nn.ReLU(inplace=True), nn.Dropout(), nn.Linear(512, 512), nn.ReLU(inplace=True), nn.Dropout()]
    return nn.Sequential(*features(WIDTHS), nn.Flatten(), *hidden, nn.Linear(512, classes))


def vgg16(classes):
    """As torchvision's, which need not be there."""
    hidden = [nn.Linear(25088, 4096), nn.ReLU(inplace=True), nn.Dropout(), nn.Linear(4096, 4096), nn.ReLU(inplace=True), nn.Dropout()]
    return nn.Sequential(*features(VGG16_WIDTHS), nn.AdaptiveAvgPool2d(7), nn.Flatten(), *hidden, nn.Linear(4096, classes))


def features(widths):
    layers, channels = [], 3
    for width in widths:
        if width == 0:
            layers.append(nn.MaxPool2d(2))
        else:
            layers += [nn.Conv2d(channels, width, 3, padding=1), nn.ReLU(inplace=True)]
            channels = width
    return layers
