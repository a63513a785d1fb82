"""PyTorch's own list of its functions and methods, for docs/operators.md.

Usage: python pytorch_names.py > pytorch_names.txt

A line each, such as torch.linalg.norm: the public functions of torch, torch.nn.functional, torch.linalg, torch.fft and torch.special,
and the public methods and properties of torch.Tensor. Committed: that of PyTorch 2.13.0.
"""

import inspect
import types

import torch

FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType)


def is_function(value):
    # Some of torch.nn.functional are made by a decorator that leaves no function of its own.
    return isinstance(value, FUNCTIONS) or callable(value) and not inspect.isclass(value) and not inspect.ismodule(value)


def is_documented(name, value):
    """PyTorch writes a text for what is meant for users; for the rest pybind writes the signature at most."""
    text = (value.__doc__ or "").strip()
    if not text:
        return name in dir(torch.Tensor) or name in dir(torch.nn.functional)
    return not text.startswith((f"{name}(arg0", f"{name}() ->", f"{name}(self"))


def functions(name, module):
    for each in dir(module):
        value = getattr(module, each)
        if each.startswith("_") or each.isupper() or not is_function(value):
            continue
        owner = getattr(value, "__module__", None) or name
        # What a module has only imported: typing's, functools', other modules' of torch.
        if owner.split(".")[0] != "torch" or owner.startswith(("torch._jit", "torch.overrides", "torch.types")):
            continue
        if is_documented(each, value):
            yield f"{name}.{each}"


def methods():
    for each in dir(torch.Tensor):
        if not each.startswith("_"):
            yield f"torch.Tensor.{each}"


if __name__ == "__main__":
    for name in ("torch", "torch.nn.functional", "torch.linalg", "torch.fft", "torch.special"):
        module = torch
        for part in name.split(".")[1:]:
            module = getattr(module, part)
        print("\n".join(sorted(set(functions(name, module)))))
    print("\n".join(sorted(set(methods()))))
