"""Makes functional_reference.tsv: what PyTorch's torch.nn.functional, torch and printing give, for FTest, TorchFunctionsTest.

Usage: python functional_reference.py
"""

import torch
import torch.nn.functional as F
from reference import Reference

reference = Reference("functional_reference.tsv")
torch.manual_seed(0)


def case(name, *results):
    for i, result in enumerate(results):
        reference.add(f"{name}.{i}", result)


signal = reference.add("signal", torch.randn(2, 3, 8))
image = reference.add("image", torch.randn(2, 3, 6, 6))
volume = reference.add("volume", torch.randn(1, 2, 4, 4, 4))
logits = reference.add("logits", torch.randn(4, 5))
target = reference.add("target", torch.rand(4, 5))
variance = reference.add("variance", torch.rand(4, 5))
case("softsign", F.softsign(logits))
case("tanhshrink", F.tanhshrink(logits))
case("normalize", F.normalize(logits), F.normalize(image, p=3, dim=-1, eps=0.5))
case("local_response_norm", F.local_response_norm(signal, 2), F.local_response_norm(image, 3, 0.1, 0.5, 2.0))
case("lp_pool1d", F.lp_pool1d(signal.abs(), 3, 2, 2, True))
case("lp_pool2d", F.lp_pool2d(image, 2, (2, 3), (1, 2)))
case("lp_pool3d", F.lp_pool3d(volume, 2, 2, 2))
pooled, indices = F.max_pool1d(signal, 2, return_indices=True)
case("max_unpool1d", F.max_unpool1d(pooled, indices, 2))
case("gaussian_nll_loss", F.gaussian_nll_loss(logits, target, variance, full=True), F.gaussian_nll_loss(logits, target, variance[:, :1]))
case("multilabel_soft_margin_loss", F.multilabel_soft_margin_loss(logits, target.round(), target[0]))
case(
    "triplet_margin_with_distance_loss",
    F.triplet_margin_with_distance_loss(logits, target, variance, margin=0.5, swap=True),
    F.triplet_margin_with_distance_loss(logits, target, variance, distance_function=lambda a, b: (a - b).abs().sum(-1)),
)
case(
    "interpolate",
    F.interpolate(signal, 5),
    F.interpolate(image, scale_factor=(1.5, 2.0), mode="bilinear", align_corners=True),
    F.interpolate(image, (3, 4), mode="bicubic", antialias=True),
    F.interpolate(volume, scale_factor=0.5, mode="area"),
    F.interpolate(image, scale_factor=1.7, mode="bilinear", recompute_scale_factor=True),
    F.interpolate(volume, (3, 2, 5), mode="nearest-exact"),
)
torch.manual_seed(1)
case("gumbel_softmax", F.gumbel_softmax(logits, 0.5, dim=0))
torch.manual_seed(1)
case("gumbel_softmax_hard", F.gumbel_softmax(logits, hard=True))
torch.manual_seed(2)
case("dropout1d", F.dropout1d(signal, 0.5), F.dropout1d(signal[0], 0.5))
torch.manual_seed(2)
case("dropout2d", F.dropout2d(image, 0.5))
torch.manual_seed(2)
case("dropout3d", F.dropout3d(volume, 0.5), F.dropout3d(volume[0], 0.5))

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
