"""Ten steps of each of PyTorch's optimizers with each option, from given gradients. Usage: python optim_reference.py"""

import torch
from reference import Reference

torch.set_num_threads(1)
out = Reference("optim/optim_reference.tsv")
STEPS = 10

torch.manual_seed(1)
start = out.add("start", torch.randn(3, 7))
other = out.add("other", torch.randn(5))
gradients = out.add("gradients", torch.randn(STEPS, 3, 7))
other_gradients = out.add("other_gradients", torch.randn(STEPS, 5))

# The name of a case is its class, a slash, and what Java's test calls it.
CASES = {
    "SGD/plain": dict(lr=0.1),
    "SGD/default": {},
    "SGD/weight_decay": dict(lr=0.1, weight_decay=0.01),
    "SGD/momentum": dict(lr=0.1, momentum=0.9),
    "SGD/dampening": dict(lr=0.1, momentum=0.9, dampening=0.3),
    "SGD/nesterov": dict(lr=0.1, momentum=0.9, nesterov=True),
    "SGD/maximize": dict(lr=0.1, maximize=True),
    "SGD/all": dict(lr=0.03, momentum=0.8, dampening=0.1, weight_decay=5e-4, maximize=True),
    "SGD/nesterov_decay": dict(lr=0.03, momentum=0.8, weight_decay=5e-4, nesterov=True, maximize=True),
    "SGD/fused": dict(lr=0.03, momentum=0.8, dampening=0.1, weight_decay=5e-4, fused=True),
    "Adam/default": {},
    "Adam/betas": dict(lr=0.05, betas=(0.8, 0.95), eps=1e-3),
    "Adam/weight_decay": dict(lr=0.05, weight_decay=0.1),
    "Adam/decoupled": dict(lr=0.05, weight_decay=0.1, decoupled_weight_decay=True),
    "Adam/amsgrad": dict(lr=0.05, betas=(0.5, 0.5), amsgrad=True),
    "Adam/maximize": dict(lr=0.05, weight_decay=0.1, amsgrad=True, maximize=True),
    "Adam/fused": dict(lr=0.05, weight_decay=0.1, amsgrad=True, fused=True),
    "Adam/float64": dict(lr=0.05, weight_decay=0.1),
    "Adam/bfloat16": dict(lr=0.05, weight_decay=0.1),
    "Adam/complex64": dict(lr=0.05, weight_decay=0.1, amsgrad=True),
    "AdamW/default": {},
    "AdamW/weight_decay": dict(lr=0.05, weight_decay=0.2, maximize=True),
    "AdamW/amsgrad": dict(lr=0.05, betas=(0.5, 0.5), amsgrad=True),
    "AdamW/fused": dict(lr=0.05, weight_decay=0.2, fused=True),
    "Adamax/default": {},
    "Adamax/all": dict(lr=0.05, betas=(0.8, 0.7), eps=1e-3, weight_decay=0.1, maximize=True),
    "NAdam/default": {},
    "NAdam/all": dict(lr=0.05, betas=(0.8, 0.95), eps=1e-3, weight_decay=0.1, momentum_decay=0.1, maximize=True),
    "NAdam/decoupled": dict(lr=0.05, weight_decay=0.1, decoupled_weight_decay=True),
    "NAdam/float64": dict(lr=0.05),
    "RAdam/default": {},
    "RAdam/all": dict(lr=0.05, betas=(0.8, 0.95), eps=1e-3, weight_decay=0.1, maximize=True),
    "RAdam/decoupled": dict(lr=0.05, weight_decay=0.1, decoupled_weight_decay=True),
    "RAdam/complex64": dict(lr=0.05, weight_decay=0.1),
    "RAdam/float64": dict(lr=0.05),
    "Adagrad/default": {},
    "Adagrad/all": dict(lr=0.05, lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.5, eps=1e-3, maximize=True),
    "Adagrad/fused": dict(lr=0.05, lr_decay=0.1, weight_decay=0.1, fused=True),
    "Adagrad/sparse": dict(lr=0.05, lr_decay=0.1),
    "Adadelta/default": {},
    "Adadelta/all": dict(lr=0.5, rho=0.7, eps=1e-3, weight_decay=0.1, maximize=True),
    "Adadelta/complex64": {},
    "Adamax/complex64": dict(lr=0.05, weight_decay=0.1),
    "RMSprop/complex64": dict(lr=0.05, weight_decay=0.1, momentum=0.5, centered=True),
    "SGD/complex64": dict(lr=0.1, weight_decay=0.1, momentum=0.9, dampening=0.3, nesterov=False),
    "Adagrad/complex64": dict(lr=0.05, weight_decay=0.1, initial_accumulator_value=0.5),
    "Adafactor/default": {},
    "Adafactor/all": dict(lr=0.1, beta2_decay=-0.5, eps=(1e-4, 1e-2), d=1.5, weight_decay=0.1, maximize=True),
    "Adafactor/float64": dict(lr=0.5),
    "ASGD/default": {},
    "ASGD/all": dict(lr=0.05, lambd=0.1, alpha=0.5, t0=3, weight_decay=0.1, maximize=True),
    "ASGD/complex64": dict(lr=0.05, lambd=0.1, alpha=0.5, t0=3, weight_decay=0.1),
    "ASGD/float64": dict(lr=0.05, t0=3),
    "RMSprop/default": {},
    "RMSprop/momentum": dict(lr=0.05, momentum=0.9),
    "RMSprop/centered": dict(lr=0.05, alpha=0.8, centered=True),
    "RMSprop/all": dict(lr=0.05, alpha=0.8, eps=1e-3, weight_decay=0.1, momentum=0.5, centered=True, maximize=True),
    "Rprop/default": {},
    "Rprop/all": dict(lr=0.05, etas=(0.4, 1.5), step_sizes=(0.03, 0.07), maximize=True),
    "Rprop/complex64": {},
    "SparseAdam/default": {},
    "SparseAdam/all": dict(lr=0.05, betas=(0.8, 0.95), eps=1e-3, maximize=True),
    "SGD/sparse": dict(lr=0.1),
    "Muon/default": {},
    "Muon/all": dict(
        lr=0.05,
        weight_decay=0.2,
        momentum=0.8,
        nesterov=False,
        ns_coefficients=(3.0, -4.0, 2.0),
        eps=1e-3,
        ns_steps=3,
        adjust_lr_fn="match_rms_adamw",
    ),
    "Muon/original": dict(lr=0.05, adjust_lr_fn="original"),
}


def described(value):
    """Numbers as doubles, so that 0 and 0.0 are the same."""
    if value is None or isinstance(value, (bool, str)):
        return str(value)
    if isinstance(value, (tuple, list)):
        return "[" + ",".join(described(element) for element in value) + "]"
    return float(value).hex()


def describe(name, optimizer):
    group = {key: value for key, value in optimizer.state_dict()["param_groups"][0].items() if key != "params"}
    out.add_text(f"{name}/options", " ".join(f"{key}={described(value)}" for key, value in group.items()))
    for number, kept in optimizer.state_dict()["state"].items():
        out.add_text(f"{name}/keys/{number}", " ".join(kept))
        for key, value in kept.items():
            if isinstance(value, (list, tuple)):
                value = torch.stack([element.reshape(()) if element.numel() == 1 else element for element in value])
            if not isinstance(value, torch.Tensor):
                value = torch.tensor(float(value) if key == "t" else value)
            out.add(f"{name}/{key}/{number}", torch.view_as_real(value) if value.is_complex() else value)


def in_case(case, tensor):
    """The tensor as the case wants it: of its dtype, a matrix for Muon."""
    dtype = case.split("/")[1]
    if case.startswith("Muon") and tensor.dim() == 1:
        return torch.outer(tensor, torch.arange(1.0, 3.0))
    if dtype == "complex64":
        return torch.complex(tensor, tensor.flip(0))
    return tensor.to(getattr(torch, dtype)) if dtype in ("float64", "bfloat16") else tensor.clone()


def gradient(case, tensor):
    tensor = in_case(case, tensor)
    if not ("sparse" in case or case.startswith("SparseAdam")):
        return tensor
    # The rows where the first number is positive, the first of them in two parts, the last of them first.
    rows = (tensor.reshape(len(tensor), -1)[:, 0] > 0).nonzero()[:, 0].flip(0)
    rows = torch.cat([rows, rows[-1:]])
    values = tensor[rows]
    if len(rows):
        values[-1] = 0.5
    return torch.sparse_coo_tensor(rows[None], values, tensor.shape)


def run(case, groups, options):
    first, second = in_case(case, start).requires_grad_(), in_case(case, other).requires_grad_()
    parameters = [{"params": [first], **groups[0]}, {"params": [second], **groups[1]}] if groups else [first, second]
    optimizer = getattr(torch.optim, case.split("/")[0])(parameters, **options)
    for step in range(STEPS):
        first.grad = gradient(case, gradients[step])
        # The second has no gradient at the first step and is left alone then; PyTorch's fused SGD cannot do that.
        second.grad = gradient(case, other_gradients[step]) if step or case == "SGD/fused" else None
        if step == 5:
            optimizer.param_groups[0]["lr"] /= 10
        optimizer.step()
    for parameter, name in ((first, "first"), (second, "second")):
        out.add(f"{case}/{name}", torch.view_as_real(parameter) if parameter.is_complex() else parameter)
    describe(case, optimizer)


for case, options in CASES.items():
    run(case, None, options)
run("SGD/groups", [{"lr": 0.2}, {"momentum": 0.5, "weight_decay": 0.1}], dict(lr=0.1, momentum=0.9))
run("Adam/groups", [{"lr": 0.2}, {"betas": (0.5, 0.6), "eps": 0.1}], dict(lr=0.1))


def rosenbrock(case, dtype, **options):
    """Three steps of LBFGS on a function with a curved valley."""
    x = torch.tensor([-1.2, 1.0, 0.3, -0.5], dtype=dtype, requires_grad=True)
    y = torch.tensor([[0.7, 0.2]], dtype=dtype, requires_grad=True)
    optimizer = torch.optim.LBFGS([x, y], **options)

    def closure():
        optimizer.zero_grad()
        loss = ((x[1:] - x[:-1].square()).square() * 10 + (1 - x[:-1]).square()).sum() + (y - x[:2]).square().sum()
        loss.backward()
        return loss

    losses = [optimizer.step(closure).detach() for _ in range(3)]
    out.add(f"{case}/losses", torch.stack(losses))
    out.add(f"{case}/x", x)
    out.add(f"{case}/y", y)
    state = optimizer.state[x]
    state.pop("al", None)
    describe(case, optimizer)


for dtype in (torch.float32, torch.float64):
    kind = str(dtype).removeprefix("torch.")
    rosenbrock(f"LBFGS/plain/{kind}", dtype, lr=0.05)
    rosenbrock(f"LBFGS/history/{kind}", dtype, lr=0.05, max_iter=7, history_size=3, tolerance_grad=1e-3)
    rosenbrock(f"LBFGS/wolfe/{kind}", dtype, line_search_fn="strong_wolfe", max_iter=5)
    rosenbrock(f"LBFGS/short/{kind}", dtype, line_search_fn="strong_wolfe", max_iter=4, max_eval=6, lr=3.0)
    rosenbrock(f"LBFGS/end/{kind}", dtype, line_search_fn="strong_wolfe", max_iter=40, tolerance_change=1e-4)
out.write()
