"""Fine-tunes a network of torchvision on CIFAR-10 as `cresset finetune` does, and writes one loss per step.

Usage: python finetune_losses.py DATA WEIGHTS.pth OUT.tsv SEED STEPS
           [--model vgg16] [--batch-size 40] [--image-size 224] [--freeze-features]
(torch 2.13.0, torchvision 0.28.0; OMP_NUM_THREADS=2 for two threads). DATA has the folder cifar-10-batches-bin.
The random draws are, after torch.manual_seed(SEED): the new head's initial values; then per epoch the DataLoader's seeds, and dropout.
"""

import argparse
import time

import numpy as np
import torch
import torchvision
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms as T

parser = argparse.ArgumentParser()
for name in "data", "weights", "out":
    parser.add_argument(name)
parser.add_argument("seed", type=int)
parser.add_argument("steps", type=int)
parser.add_argument("--model", default="vgg16")
parser.add_argument("--batch-size", type=int, default=40)
parser.add_argument("--image-size", type=int, default=224)
parser.add_argument("--freeze-features", action="store_true")
args = parser.parse_args()

prepare = T.Compose(
    [
        T.Resize(args.image_size),
        T.CenterCrop(args.image_size),
        T.ConvertImageDtype(torch.float32),
        T.Normalize((0.4914, 0.4822, 0.4465), (0.2023, 0.1994, 0.2010)),
    ]
)


class Cifar10(Dataset):
    """Images as tensors: Resize is torchvision's for tensors, not Pillow's."""

    def __init__(self):
        files = [f"{args.data}/cifar-10-batches-bin/data_batch_{i}.bin" for i in range(1, 6)]
        rows = np.concatenate([np.fromfile(file, np.uint8).reshape(-1, 3073) for file in files])
        self.labels, self.images = rows[:, 0].astype(np.int64), rows[:, 1:].reshape(-1, 3, 32, 32)

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return prepare(torch.from_numpy(self.images[index])), int(self.labels[index])


state = torch.load(args.weights, weights_only=True)
classes = [value for value in state.values() if value.dim() == 2][-1].shape[0]
model = torchvision.models.get_model(args.model, num_classes=classes)
model.load_state_dict(state)
torch.manual_seed(args.seed)
if hasattr(model, "fc"):
    model.fc = nn.Linear(model.fc.in_features, 10)
else:
    model.classifier[-1] = nn.Linear(model.classifier[-1].in_features, 10)
if args.freeze_features:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(("classifier.", "fc.")))

trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
optimizer = torch.optim.SGD(trained, lr=1e-3, momentum=0.9, weight_decay=5e-4)
criterion = nn.CrossEntropyLoss()
loader = DataLoader(Cifar10(), batch_size=args.batch_size, shuffle=True)
step, start = 0, time.time()
with open(args.out, "w") as out:
    while step < args.steps:
        for images, labels in loader:
            optimizer.zero_grad()
            loss = criterion(model(images), labels)
            loss.backward()
            optimizer.step()
            out.write(f"{step}\t{loss.item():.9g}\n")
            out.flush()
            step += 1
            if step == args.steps:
                break
print(f"{step} steps in {time.time() - start:.1f} s")
