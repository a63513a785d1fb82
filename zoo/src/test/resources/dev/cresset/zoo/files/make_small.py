"""Writes small.safetensors by the format's description (https://github.com/huggingface/safetensors#format), not by Cresset.

Usage: python make_small.py   (PyTorch 2.13.0)
"""

import json
import struct

import torch

tensors = {
    "float": (torch.tensor([[1.5, -2.0, 3.25], [0.0, -0.0, float("inf")]]), "F32"),
    "scalar": (torch.tensor(2.5, dtype=torch.float64), "F64"),
    "empty": (torch.zeros(0, 3), "F32"),
    "long": (torch.tensor([1, -1, 2**62]), "I64"),
    "half": (torch.tensor([1.5, -0.25], dtype=torch.float16), "F16"),
    "brain": (torch.tensor([3.0, 1e30], dtype=torch.bfloat16), "BF16"),
    "truth": (torch.tensor([True, False, True]), "BOOL"),
}
header, data = {"__metadata__": {"format": "pt", "made by": "make_small.py"}}, b""
for name, (tensor, dtype) in tensors.items():
    raw = tensor.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes() if tensor.numel() else b""
    header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
    data += raw
text = json.dumps(header).encode()
text += b" " * (-len(text) % 8)
with open("small.safetensors", "wb") as file:
    file.write(struct.pack("<Q", len(text)) + text + data)
