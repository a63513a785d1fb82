"""What torchvision's models are like: keys, shapes, initial values, printed trees, logits, and the published weights.

Usage: OMP_NUM_THREADS=1 python make_models.py     (torch 2.13, torchvision 0.28; 2 minutes)

models.tsv   for each model: how many parameters, digests of its keys with shapes, of its initial values after seed 0 and of
             its printed tree, and every 50th of its logits for an image of 64 x 64 pixels drawn with seed 1
states.tsv   for a small model of most families: each key with its shape and the fingerprint of its initial values
options.tsv  digests of keys with shapes, of the printed tree and of initial values after seed 0 for models made with options
training.tsv loss and sum of all gradients' absolute values of one step with four such images
weights.tsv  what torchvision says about the published weights
"""

import hashlib
import pathlib

import torch
import torchvision
from torchvision.models import get_model, get_model_weights

HERE = pathlib.Path(__file__).parent
VGG = [f"vgg{depth}{norm}" for depth in (11, 13, 16, 19) for norm in ("", "_bn")]
NAMES = (
    VGG
    + [f"resnet{depth}" for depth in (18, 34, 50, 101, 152)]
    + ["alexnet", "mobilenet_v2", "mobilenet_v3_large", "mobilenet_v3_small"]
    + [f"efficientnet_b{i}" for i in range(8)]
)
LISTED = ["resnet18", "resnet50", "alexnet", "mobilenet_v2", "mobilenet_v3_small", "efficientnet_b0"]
OPTIONS = [
    ("vgg11", dict(num_classes=10, dropout=0.2, init_weights=False)),
    ("resnet18", dict(num_classes=10)),
    ("alexnet", dict(num_classes=10, dropout=0.2)),
    ("mobilenet_v2", dict(num_classes=10, dropout=0.1)),
    ("mobilenet_v3_small", dict(num_classes=10, dropout=0.1)),
    ("efficientnet_b0", dict(num_classes=10, dropout=0.1, stochastic_depth_prob=0.1)),
]
TRAINED = ["resnet18", "mobilenet_v2", "mobilenet_v3_small", "efficientnet_b0"]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def digest_of_values(state):
    return digest("\n".join(f"{key}\t{fingerprint(value)}" for key, value in state.items()))


def fingerprint(tensor):
    """The sum of the bits, read as integers, of the first and the last 2048 elements."""
    flat = tensor.flatten()
    ends = torch.cat([flat[:2048], flat[max(0, len(flat) - 2048) :]])
    return int((ends.view(torch.int32) if tensor.dtype == torch.float32 else ends).sum(dtype=torch.int64))


def shapes(state):
    return [f"{key}\t{','.join(map(str, value.shape))}" for key, value in state.items()]


def numbers(tensor):
    return " ".join(f"{value:.9g}" for value in tensor.flatten().tolist())


def write(name, lines):
    header = f"# torchvision {torchvision.__version__.split('+')[0]}; made by make_models.py"
    (HERE / name).write_text("\n".join([header, *lines]) + "\n")


def image(count):
    torch.manual_seed(1)
    return torch.rand(count, 3, 64, 64)


@torch.no_grad()
def models():
    rows, states = [], []
    for name in NAMES:
        torch.manual_seed(0)
        model = get_model(name).eval()
        state = model.state_dict()
        parameters = sum(p.numel() for p in model.parameters())
        logits = model(image(1))[0, ::50]
        keys = digest("\n".join(shapes(state)))
        rows.append(f"{name}\t{parameters}\t{keys}\t{digest_of_values(state)}\t{digest(repr(model))}\t{numbers(logits)}")
        if name in LISTED:
            states += [f"{name}\t{shape}\t{fingerprint(value)}" for shape, value in zip(shapes(state), state.values(), strict=True)]
        print(name, flush=True)
    write("models.tsv", rows)
    write("states.tsv", states)


def options():
    rows = []
    for name, arguments in OPTIONS:
        torch.manual_seed(0)
        model = get_model(name, **arguments)
        state = model.state_dict()
        keys = digest("\n".join(shapes(state)))
        rows.append(f"{name}\t{keys}\t{digest(repr(model))}\t{digest_of_values(state)}")
    write("options.tsv", rows)


def training():
    """One step's loss and the sum of the gradients' absolute values, with all random draws."""
    rows = []
    for name in TRAINED:
        torch.manual_seed(0)
        model = get_model(name, num_classes=10)
        loss = model(image(4)).square().mean()
        loss.backward()
        total = sum(p.grad.double().abs().sum() for p in model.parameters())
        rows.append(f"{name}\t{numbers(loss)}\t{numbers(total)}")
    write("training.tsv", rows)


def weights():
    rows = []
    for name in NAMES:
        published = get_model_weights(name)
        for value in published:
            preset = value.transforms(antialias=True)
            metrics = value.meta["_metrics"]["ImageNet-1K"]
            columns = [
                name,
                value.name,
                str(value),
                "default" if value is published.DEFAULT else "",
                value.url,
                preset.crop_size[0],
                preset.resize_size[0],
                preset.interpolation.value,
                " ".join(map(repr, preset.mean)),
                " ".join(map(repr, preset.std)),
                digest("\n".join(value.meta["categories"] or [])),
                value.meta["num_params"],
                " ".join(map(str, value.meta["min_size"])),
                metrics["acc@1"],
                metrics["acc@5"],
                value.meta["_ops"],
                value.meta["_file_size"],
            ]
            rows.append("\t".join(map(str, columns)))
    write("weights.tsv", rows)


torch.set_num_threads(1)
weights()
options()
training()
models()
