"""What torch.nn.init and torch.nn.utils compute, and averages of weights. Usage: python nn_utilities_reference.py"""

import torch
from reference import Reference
from torch import nn
from torch.nn import init, utils
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn, update_bn

torch.set_num_threads(1)
out = Reference("nn/layers/utilities.tsv")


def initialisers():
    rules = {
        "orthogonal/wide": (init.orthogonal_, (3, 5)),
        "orthogonal/tall": (lambda t: init.orthogonal_(t, gain=2.0), (6, 2, 2)),
        "trunc_normal": (init.trunc_normal_, (20,)),
        "trunc_normal/narrow": (lambda t: init.trunc_normal_(t, mean=1.0, std=0.5, a=0.5, b=1.5), (20,)),
        "trunc_normal/tail": (lambda t: init.trunc_normal_(t, mean=0.0, std=1.0, a=1.0, b=3.0), (20,)),
        "sparse": (lambda t: init.sparse_(t, sparsity=0.3, std=0.5), (7, 3)),
        "eye": (init.eye_, (2, 3)),
        "dirac1d": (init.dirac_, (3, 2, 3)),
        "dirac2d": (lambda t: init.dirac_(t, 2), (4, 3, 3, 2)),
        "dirac3d": (init.dirac_, (2, 2, 1, 3, 3)),
    }
    for name, (rule, shape) in rules.items():
        torch.manual_seed(11)
        out.add(f"init/{name}", rule(torch.zeros(shape)))
        out.add(f"init/{name}/next", torch.randint(2**40, (1,)))


def clipping():
    torch.manual_seed(3)
    gradients = [torch.rand(2, 3) * 4 - 2, torch.rand(4) * 4 - 2]
    for i, gradient in enumerate(gradients):
        out.add(f"clip/before{i}", gradient)

    def clipped(name, clip):
        parameters = [torch.zeros_like(g).requires_grad_() for g in gradients]
        for p, g in zip(parameters, gradients, strict=True):
            p.grad = g.clone()
        norm = clip(parameters)
        if norm is not None:
            out.add(f"clip/{name}/norm", norm)
        for i, p in enumerate(parameters):
            out.add(f"clip/{name}{i}", p.grad)

    clipped("norm", lambda p: utils.clip_grad_norm_(p, 1.0))
    clipped("norm1", lambda p: utils.clip_grad_norm_(p, 2.0, norm_type=1.0))
    clipped("infinity", lambda p: utils.clip_grad_norm_(p, 0.5, norm_type=float("inf")))
    clipped("small", lambda p: utils.clip_grad_norm_(p, 100.0))
    clipped("value", lambda p: utils.clip_grad_value_(p, 0.7))


def averages():
    for name, make in {
        "swa": AveragedModel,
        "swa_buffers": lambda m: AveragedModel(m, use_buffers=True),
        "ema": lambda m: AveragedModel(m, multi_avg_fn=get_ema_multi_avg_fn(0.9)),
        "own": lambda m: AveragedModel(m, avg_fn=lambda a, v, n: a + v * n),
    }.items():
        torch.manual_seed(1)
        model = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
        average = make(model)
        for step in range(3):
            torch.manual_seed(10 + step)
            with torch.no_grad():
                for p in model.parameters():
                    p.copy_(torch.rand(p.shape))
            model(torch.rand(4, 3))
            average.update_parameters(model)
        out.add_text(f"average/{name}/keys", " ".join(average.state_dict()))
        out.add_text(f"average/{name}/text", repr(average))
        for key, value in average.state_dict().items():
            out.add(f"average/{name}/{key}", value)


def running_averages():
    torch.manual_seed(1)
    model = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
    torch.manual_seed(5)
    update_bn([torch.rand(4, 3) for _ in range(3)], model)
    for key, value in model.state_dict().items():
        out.add(f"update_bn/{key}", value)
    model(torch.ones(4, 3))
    out.add("update_bn/then", model[1].running_mean)


initialisers()
clipping()
averages()
running_averages()
out.write()
