"""Makes torch_reference.tsv: what functions of torch and printing give, for TorchFunctionsTest and TorchSettingsTest.

Usage: python torch_reference.py
"""

import torch
from reference import Reference

reference = Reference("torch_reference.tsv")
torch.manual_seed(0)


def case(name, *results):
    for i, result in enumerate(results):
        reference.add(f"{name}.{i}", result)


low = reference.add("low", torch.randn(7, 2) @ torch.randn(2, 5))
torch.manual_seed(3)
case("svd_lowrank", *torch.svd_lowrank(low, 2))
torch.manual_seed(3)
case("svd_lowrank_wide", *torch.svd_lowrank(low.T, 2, 1, low.T.mean(0, keepdim=True)))
torch.manual_seed(3)
case("pca_lowrank", *torch.pca_lowrank(low))
case("unravel_index", *torch.unravel_index(torch.tensor([[0, 7], [23, 11]]), (2, 3, 4)))
ints = torch.tensor([[3, 1, 3], [2, 2, 1], [3, 1, 3]])
case("unique", *torch.unique(ints, return_inverse=True, return_counts=True))
case("unique_dim", *torch.unique(ints, return_inverse=True, return_counts=True, dim=0))

numbers = reference.add("numbers", torch.tensor([[1.23456, -20.5, 3.0], [1e-3, 0.5, 100.25]]))
torch.set_printoptions(precision=2)
reference.add_text("print.precision", str(numbers))
torch.set_printoptions(profile="default", sci_mode=True)
reference.add_text("print.sci", str(numbers))
torch.set_printoptions(profile="default", threshold=5, edgeitems=1, linewidth=20)
reference.add_text("print.edges", str(numbers))
torch.set_printoptions(profile="short")
reference.add_text("print.short", str(torch.arange(2000.0)))
reference.write()
