"""Ten steps of PyTorch's SGD for each set of options, from given gradients. Usage: python optim_reference.py"""
import torch

from reference import Reference

out = Reference("optim/optim_reference.tsv")
STEPS = 10

torch.manual_seed(1)
start = out.add("start", torch.randn(3, 7))
other = out.add("other", torch.randn(5))
gradients = out.add("gradients", torch.randn(STEPS, 3, 7))
other_gradients = out.add("other_gradients", torch.randn(STEPS, 5))


def run(name, groups, **options):
    first, second = start.clone().requires_grad_(), other.clone().requires_grad_()
    parameters = [{"params": [first], **groups[0]}, {"params": [second], **groups[1]}] if groups else [first, second]
    optimizer = torch.optim.SGD(parameters, **options)
    for step in range(STEPS):
        first.grad = gradients[step].clone()
        # The second has no gradient at the first step and is left alone then.
        second.grad = other_gradients[step].clone() if step else None
        if step == 5:
            optimizer.param_groups[0]["lr"] /= 10
        optimizer.step()
    out.add(f"{name}/first", first)
    out.add(f"{name}/second", second)
    for number, kept in optimizer.state_dict()["state"].items():
        out.add(f"{name}/momentum_buffer/{number}", kept["momentum_buffer"])
    if name == "groups":
        out.add_text("groups/options", " ".join(optimizer.state_dict()["param_groups"][0]))


run("plain", None, lr=0.1)
run("default", None)
run("weight_decay", None, lr=0.1, weight_decay=0.01)
run("momentum", None, lr=0.1, momentum=0.9)
run("dampening", None, lr=0.1, momentum=0.9, dampening=0.3)
run("nesterov", None, lr=0.1, momentum=0.9, nesterov=True)
run("maximize", None, lr=0.1, maximize=True)
run("all", None, lr=0.03, momentum=0.8, dampening=0.1, weight_decay=5e-4, maximize=True)
run("nesterov_decay", None, lr=0.03, momentum=0.8, weight_decay=5e-4, nesterov=True, maximize=True)
run("groups", [{"lr": 0.2}, {"momentum": 0.5, "weight_decay": 0.1}], lr=0.1, momentum=0.9)
out.write()
