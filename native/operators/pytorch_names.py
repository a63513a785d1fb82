"""PyTorch's own list of its functions and methods, for docs/operators.md.

Usage: python pytorch_names.py > pytorch_names.txt

A line each, such as torch.linalg.norm: the public functions of torch, torch.nn.functional, torch.linalg, torch.fft and torch.special, the
public methods and properties of torch.Tensor, then the classes and functions of the modules around networks and their training.
Committed: that of PyTorch 2.13.0.
"""

import inspect
import types

import torch

FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType)


def is_function(value):
    # Some of torch.nn.functional are made by a decorator that leaves no function of its own.
    return isinstance(value, FUNCTIONS) or (callable(value) and not inspect.isclass(value) and not inspect.ismodule(value))


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


def imported(name):
    value = torch
    for part in name.split(".")[1:]:
        value = getattr(value, part)
    return value


def is_own(value, name):
    """Not what a module has only imported from elsewhere."""
    return (getattr(value, "__module__", None) or name).startswith(OWNERS.get(name, name))


def members(name):
    """Classes and functions, those of __all__ where there is one; settings of torch.backends too."""
    place = imported(name)
    for each in set(dir(place)) | set(dir(type(place))) | set(HIDDEN.get(name, ())):
        value = getattr(place, each, None)
        setting = name.startswith("torch.backends") and isinstance(value, (bool, int)) and not each.isupper()
        if each.startswith("_") or not (setting or inspect.isclass(value) or isinstance(value, FUNCTIONS)):
            continue
        listed = each in place.__all__ if hasattr(place, "__all__") else is_own(value, name)
        if setting or (listed and not (inspect.isclass(value) and issubclass(value, Warning))):
            yield f"{name}.{each}"


def layers():
    for each in dir(torch.nn):
        value = getattr(torch.nn, each)
        if inspect.isclass(value) and not each.startswith("_"):
            yield f"torch.nn.{each}"


# Settings that only __getattr__ knows.
HIDDEN = {
    "torch.backends.cuda.matmul": (
        "allow_bf16_reduced_precision_reduction",
        "allow_fp16_accumulation",
        "allow_fp16_reduced_precision_reduction",
        "allow_tf32",
    )
}
OWNERS = {"torch.optim": "torch.optim", "torch.amp": "torch.amp", "torch.autograd": "torch"}
MODULES = (
    "torch.nn.init",
    "torch.nn.utils",
    "torch.nn.utils.rnn",
    "torch.nn.utils.parametrizations",
    "torch.nn.utils.prune",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.optim.swa_utils",
    "torch.autograd",
    "torch.autograd.functional",
    "torch.utils.checkpoint",
    "torch.utils.data",
    "torch.amp",
    "torch.cuda",
    "torch.backends.cpu",
    "torch.backends.cuda",
    "torch.backends.cuda.matmul",
    "torch.backends.cudnn",
    "torch.backends.mkl",
    "torch.backends.mkldnn",
    "torch.backends.openmp",
)


if __name__ == "__main__":
    for name in ("torch", "torch.nn.functional", "torch.linalg", "torch.fft", "torch.special"):
        module = torch
        for part in name.split(".")[1:]:
            module = getattr(module, part)
        print("\n".join(sorted(set(functions(name, module)))))
    print("\n".join(sorted(set(methods()))))
    print("\n".join(sorted(set(layers()))))
    for name in MODULES:
        __import__(name if name != "torch.backends.cuda.matmul" else "torch.backends.cuda")
        print("\n".join(sorted(set(members(name)))))
