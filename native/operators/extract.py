"""Writes operators.tsv from the operator schemas of an installed PyTorch (they are facts of its own torchgen package).

Usage: python extract.py > operators.tsv          (needs torch and pyyaml; the list's LibTorch version is torch's)

One operator a line, sorted by name: the schema; the variants (function, method); the Python module (nn, linalg, fft, special,
sparse, nested or - for torch itself); what its C++ signature does differently from its schema (- for nothing):
    const-self   a changed tensor is passed and returned as `const Tensor&`
    tensor-ref   `Tensor[]` is passed as `const ITensorListRef&`
"""

import os

import torch
import torchgen
from torchgen.gen import parse_native_yaml

packaged = os.path.join(os.path.dirname(torchgen.__file__), "packaged", "ATen", "native")
functions = parse_native_yaml(f"{packaged}/native_functions.yaml", f"{packaged}/tags.yaml").native_functions


def quirk(function):
    arguments = function.func.arguments.flat_all
    if function.use_const_ref_for_mutable_tensors and any(a.annotation and a.annotation.is_write for a in arguments):
        return "const-self"
    if function.part_of_structured_group and any(str(a.type) == "Tensor[]" for a in arguments):
        return "tensor-ref"
    return "-"


version = torch.__version__.split("+")[0]
print(f"# The ATen operators of LibTorch {version}: schema, variants, Python module, C++ quirk. Written by extract.py.")
for function in sorted(functions, key=lambda f: str(f.func.name)):
    variants = ",".join(sorted(v.name for v in function.variants))
    print(str(function.func), variants, function.python_module or "-", quirk(function), sep="\t")
