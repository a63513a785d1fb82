"""PyTorch's answers to the rows of FromPyTorchTest: the Python line, a tab, and the value.

Usage: python from_pytorch.py > ../resources/dev/cresset/samples/frompytorch/from_pytorch.tsv   (PyTorch 2.13.0)
"""

import pathlib
import re

import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
source = pathlib.Path(__file__).parent.parent / "java/dev/cresset/samples/frompytorch/FromPyTorchTest.java"


def answer(value):
    if isinstance(value, torch.Tensor):
        numbers = value.detach().double().reshape(-1).tolist()
        sizes = str(list(value.shape)).replace(" ", "")
        return " ".join(["tensor", str(value.dtype), sizes, *map(repr, numbers)])
    if isinstance(value, torch.Size):
        return "sizes " + str(list(value)).replace(" ", "")
    if isinstance(value, bool):
        return "bool " + str(value).lower()
    if isinstance(value, (int, float)):
        return "number " + repr(float(value))
    if isinstance(value, (list, tuple)) and isinstance(value[0], torch.Tensor):
        return "tensors " + " ; ".join(map(answer, value))
    return "text " + str(value).replace("\n", "\\n")


seen = set()
for line in re.findall(r'\brow\(\s*"((?:[^"\\]|\\.)*)"', source.read_text()):
    if line not in seen:
        seen.add(line)
        names = {
            "torch": torch,
            "F": F,
            "nn": nn,
            "x": torch.tensor([[1.0, 2, 3], [4, 5, 6]]),
            "y": torch.tensor([[6.0, 5, 4], [3, 2, 1]]),
            "image": torch.arange(32).float().reshape(1, 2, 4, 4).div(8),
            "kernel": torch.ones(3, 2, 2, 2),
            "classes": torch.tensor([2, 0]),
        }
        torch.manual_seed(0)
        print(line, answer(eval(line, names)), sep="\t")
