"""In which order PyTorch calls the hooks of modules, for ModuleHooksTest. Usage: python module_hooks.py"""

import torch
from torch import nn
from torch.nn.modules import module as hooks

order = []


def note(event):
    return lambda *arguments: order.append(event)


def named(event):
    return lambda module, *rest: order.append(f"{event} {type(module).__name__}")


net = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
hooks.register_module_forward_hook(named("global forward"))
hooks.register_module_forward_pre_hook(named("global pre"))
hooks.register_module_full_backward_hook(named("global backward"))
hooks.register_module_full_backward_pre_hook(named("global backward pre"))
first = net[0]
first.register_forward_hook(note("forward 1"))
first.register_forward_hook(note("forward 2"))
first.register_forward_hook(note("forward 0"), prepend=True)
first.register_forward_pre_hook(note("pre 1"))
first.register_forward_pre_hook(note("pre 0"), prepend=True)
first.register_full_backward_pre_hook(note("backward pre"))
first.register_full_backward_hook(note("backward"))
net(torch.tensor([[1.0, -2.0]], requires_grad=True)).sum().backward()
print("\n".join(order))
