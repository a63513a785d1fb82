"""What PyTorch has a page about: pages.txt, from which the generated methods get their links.

Usage: python pages.py > pages.txt

A line each, such as torch.Tensor.add: the functions and methods of the operators in operators.tsv that PyTorch has a text for; what has
no text of its own has no page either. Committed: those of PyTorch 2.13.0.
"""

import pathlib

import torch

PLACES = {
    "torch.Tensor": "",
    "torch": "",
    "torch.nn.functional": "",
    "torch.linalg": "linalg_",
    "torch.fft": "fft_",
    "torch.special": "special_",
    "torch.sparse": "sparse_",
}


def place(name):
    value = torch
    for part in name.split(".")[1:]:
        value = getattr(value, part)
    return value


def operators():
    for line in pathlib.Path(__file__).with_name("operators.tsv").read_text().splitlines():
        if not line.startswith("#"):
            yield line.split("(")[0].split(".")[0]


def has_page(name, function):
    text = getattr(function, "__doc__", None)
    # pybind writes a signature where nobody has written a text.
    return isinstance(text, str) and text.strip() and not text.strip().startswith((f"{name}(arg0", f"{name}() ->"))


if __name__ == "__main__":
    found = set()
    for operator in set(operators()):
        for where, prefix in PLACES.items():
            name = operator.removeprefix(prefix)
            if operator.startswith(prefix) and not name.startswith("_") and has_page(name, getattr(place(where), name, None)):
                found.add(f"{where}.{name}")
    print("\n".join(sorted(found)))
