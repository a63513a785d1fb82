"""What PyTorch's layers compute: initial values, outputs, gradients, printed trees. Usage: python nn_reference.py"""

import math
from collections import OrderedDict

import torch
from reference import Reference
from torch import nn

out = Reference("nn/nn_reference.tsv")


def initial_values():
    torch.manual_seed(7)
    net = nn.Sequential(
        nn.Conv2d(3, 4, 3),
        nn.Sequential(nn.Linear(5, 3), nn.Conv2d(4, 4, (1, 2), groups=2, bias=False)),
        nn.Linear(6, 2, bias=False),
        nn.BatchNorm2d(2),
        nn.Linear(2, 2, dtype=torch.float64),
    )
    for key, value in net.state_dict().items():
        out.add(f"init/default/{key}", value)
    out.add("init/default/next", torch.rand(3))

    w = (4, 3, 2, 2)
    rules = OrderedDict(
        kaiming_normal=nn.init.kaiming_normal_,
        kaiming_normal_fan_out=lambda t: nn.init.kaiming_normal_(t, mode="fan_out", nonlinearity="relu"),
        kaiming_normal_tanh=lambda t: nn.init.kaiming_normal_(t, nonlinearity="tanh"),
        kaiming_uniform=nn.init.kaiming_uniform_,
        kaiming_uniform_slope=lambda t: nn.init.kaiming_uniform_(t, a=math.sqrt(5)),
        kaiming_uniform_selu=lambda t: nn.init.kaiming_uniform_(t, mode="fan_out", nonlinearity="selu"),
        xavier_normal=nn.init.xavier_normal_,
        xavier_uniform=lambda t: nn.init.xavier_uniform_(t, gain=2.0),
        normal=lambda t: nn.init.normal_(t, 1.0, 0.5),
        uniform=lambda t: nn.init.uniform_(t, -2.0, 3.0),
    )
    for name, rule in rules.items():
        torch.manual_seed(11)
        out.add(f"init/{name}", rule(torch.empty(w)))


def run(name, layer, x, times=1):
    """Output and gradients of sum(output ** 2) / 2."""
    for key, value in layer.state_dict().items():
        out.add(f"{name}/{key}", value)
    x = x.clone().requires_grad_()
    for _ in range(times):
        y = layer(x)
    (y.square().sum() / 2).backward()
    out.add(f"{name}/output", y)
    out.add(f"{name}/grad", x.grad)
    for key, parameter in layer.named_parameters():
        out.add(f"{name}/grad.{key}", parameter.grad)
    for key, buffer in layer.named_buffers():
        out.add(f"{name}/after.{key}", buffer)
    out.add_text(f"{name}/text", repr(layer))


def layers():
    torch.manual_seed(3)
    x = torch.randn(2, 2, 4, 5)
    out.add("image", x)
    convolutions = dict(
        plain=nn.Conv2d(2, 2, 3),
        stride=nn.Conv2d(2, 2, (3, 2), stride=(2, 1), padding=(1, 0)),
        dilation=nn.Conv2d(2, 2, 2, dilation=(2, 3), padding=2),
        groups=nn.Conv2d(2, 4, 3, groups=2, bias=False),
        same=nn.Conv2d(2, 2, (3, 1), padding="same", dilation=(1, 2)),
        valid=nn.Conv2d(2, 2, 2, padding="valid"),
        reflect=nn.Conv2d(2, 2, 3, padding=(1, 2), padding_mode="reflect"),
        replicate=nn.Conv2d(2, 2, 2, padding="same", padding_mode="replicate"),
        circular=nn.Conv2d(2, 2, 3, padding=2, padding_mode="circular"),
    )
    for name, layer in convolutions.items():
        run(f"conv2d/{name}", layer, x)
    poolings = dict(
        plain=nn.MaxPool2d(2),
        stride=nn.MaxPool2d((3, 2), stride=(1, 2), padding=(1, 0)),
        dilation=nn.MaxPool2d(2, stride=1, dilation=2),
        ceil=nn.MaxPool2d(2, ceil_mode=True),
    )
    for name, layer in poolings.items():
        run(f"maxpool2d/{name}", layer, x)
    out.add("maxpool2d/indices", nn.MaxPool2d(2, return_indices=True)(x)[1])
    run("adaptive/square", nn.AdaptiveAvgPool2d(2), x)
    run("adaptive/pair", nn.AdaptiveAvgPool2d((3, 2)), x)
    run("adaptive/height", nn.AdaptiveAvgPool2d((None, 2)), x)
    run("flatten/plain", nn.Flatten(), x)
    run("flatten/some", nn.Flatten(1, 2), x)
    run("relu/plain", nn.ReLU(), x)
    # Four times the image reaches all pieces of the piecewise ones.
    out.add("activations", 4 * x)
    for layer in [nn.SiLU(), nn.ReLU6(), nn.Hardswish(), nn.Hardsigmoid(), nn.Sigmoid()]:
        run(f"{type(layer).__name__.lower()}/plain", layer, 4 * x)
    run("linear/plain", nn.Linear(5, 4), out.add("rows", torch.randn(2, 3, 5)))
    run("linear/no_bias", nn.Linear(5, 2, bias=False), x)
    torch.manual_seed(5)
    run("dropout/train", nn.Dropout(0.3), x)
    run("dropout/eval", nn.Dropout(0.3).eval(), x)
    normalisations = dict(
        plain=nn.BatchNorm2d(2),
        momentum=nn.BatchNorm2d(2, eps=1e-3, momentum=0.3),
        cumulative=nn.BatchNorm2d(2, momentum=None),
        plain_values=nn.BatchNorm2d(2, affine=False),
        no_bias=nn.BatchNorm2d(2, bias=False),
        batch_only=nn.BatchNorm2d(2, track_running_stats=False),
    )
    for name, layer in normalisations.items():
        run(f"batchnorm2d/{name}", layer, x, times=3)
        layer.eval()
        out.add(f"batchnorm2d/{name}/eval", layer(x))


def losses():
    torch.manual_seed(9)
    logits = out.add("loss/logits", torch.randn(4, 3))
    classes = out.add("loss/classes", torch.tensor([2, 0, 1, 1]))
    probabilities = out.add("loss/probabilities", torch.rand(4, 3).softmax(1))
    weight = out.add("loss/weight", torch.tensor([0.5, 1.0, 2.0]))
    cases = dict(
        mean=(nn.CrossEntropyLoss(), classes),
        sum=(nn.CrossEntropyLoss(reduction="sum"), classes),
        none=(nn.CrossEntropyLoss(reduction="none"), classes),
        weighted=(nn.CrossEntropyLoss(weight=weight), classes),
        ignore=(nn.CrossEntropyLoss(ignore_index=1), classes),
        smoothing=(nn.CrossEntropyLoss(label_smoothing=0.2), classes),
        soft=(nn.CrossEntropyLoss(), probabilities),
    )
    for name, (loss, target) in cases.items():
        x = logits.clone().requires_grad_()
        value = loss(x, target)
        value.sum().backward()
        out.add(f"loss/{name}", value)
        out.add(f"loss/{name}/grad", x.grad)


def texts():
    vgg = nn.Sequential(
        OrderedDict(
            features=nn.Sequential(nn.Conv2d(3, 64, 3, padding=1), nn.ReLU(True), nn.MaxPool2d(2, 2)),
            pool=nn.AdaptiveAvgPool2d((7, 7)),
            empty=nn.Sequential(),
            classifier=nn.Sequential(nn.Flatten(), nn.Linear(64 * 49, 10), nn.Dropout(), nn.Sigmoid()),
        )
    )
    out.add_text("tree", repr(vgg))
    out.add_text("tree/keys", " ".join(vgg.state_dict()))
    numbers = [0.1, 1e-5, 1e-4, 1.0, 123456789.0, 1e16, 1.5e16, 1e15, 2.5e-7, 0.0, -0.25, -3e20]
    out.add("numbers", torch.tensor(numbers, dtype=torch.float64))
    out.add_text("numbers/text", " ".join(repr(number) for number in numbers))


initial_values()
layers()
losses()
texts()
out.write()
