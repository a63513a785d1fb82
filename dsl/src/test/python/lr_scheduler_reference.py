"""Forty steps of each of PyTorch's schedulers, for two groups of parameters. Usage: python lr_scheduler_reference.py"""

import math
import warnings

import torch
from reference import Reference
from torch.optim.lr_scheduler import (
    ChainedScheduler,
    ConstantLR,
    CosineAnnealingLR,
    CosineAnnealingWarmRestarts,
    CyclicLR,
    ExponentialLR,
    LambdaLR,
    LinearLR,
    MultiplicativeLR,
    MultiStepLR,
    OneCycleLR,
    PolynomialLR,
    ReduceLROnPlateau,
    SequentialLR,
    StepLR,
)
from torch.optim.swa_utils import SWALR

warnings.filterwarnings("ignore")
out = Reference("optim/lrscheduler/lr_scheduler_reference.tsv")
STEPS = 40
METRICS = [math.floor(1000 * (1 + math.cos(step / 3)) / (1 + step // 4)) / 1000 for step in range(STEPS)]
out.add("metrics", torch.tensor(METRICS, dtype=torch.float64))

CASES = {
    "LambdaLR/all": lambda o: LambdaLR(o, lambda epoch: 1 / (1 + epoch)),
    "LambdaLR/each": lambda o: LambdaLR(o, [lambda epoch: 1 / (1 + epoch), lambda epoch: 0.5]),
    "MultiplicativeLR/all": lambda o: MultiplicativeLR(o, lambda epoch: 1 - 0.5 / epoch),
    "StepLR/default": lambda o: StepLR(o, 7),
    "StepLR/gamma": lambda o: StepLR(o, 3, 0.7),
    "MultiStepLR/default": lambda o: MultiStepLR(o, [5, 11, 30]),
    "MultiStepLR/twice": lambda o: MultiStepLR(o, [5, 11, 11, 30], 0.7),
    "ConstantLR/default": lambda o: ConstantLR(o),
    "ConstantLR/all": lambda o: ConstantLR(o, 0.7, 9),
    "LinearLR/default": lambda o: LinearLR(o),
    "LinearLR/all": lambda o: LinearLR(o, 0.9, 0.1, 30),
    "ExponentialLR/all": lambda o: ExponentialLR(o, 0.93),
    "PolynomialLR/default": lambda o: PolynomialLR(o),
    "PolynomialLR/all": lambda o: PolynomialLR(o, 37, 1.7),
    "CosineAnnealingLR/default": lambda o: CosineAnnealingLR(o, 15),
    "CosineAnnealingLR/all": lambda o: CosineAnnealingLR(o, 7, 0.01),
    "CosineAnnealingWarmRestarts/default": lambda o: CosineAnnealingWarmRestarts(o, 7),
    "CosineAnnealingWarmRestarts/all": lambda o: CosineAnnealingWarmRestarts(o, 5, 2, 0.01),
    "CyclicLR/default": lambda o: CyclicLR(o, 0.01, 0.1, 7),
    "CyclicLR/triangular2": lambda o: CyclicLR(o, 0.01, 0.1, 5, 3, "triangular2", base_momentum=0.7, max_momentum=0.8),
    "CyclicLR/exp_range": lambda o: CyclicLR(o, [0.01, 0.02], [0.1, 0.3], 5, mode="exp_range", gamma=0.93),
    "CyclicLR/function": lambda o: CyclicLR(o, 0.01, 0.1, 5, scale_fn=lambda x: 1 / x, cycle_momentum=False),
    "CyclicLR/adam": lambda o: CyclicLR(o, 0.01, 0.1, 5),
    "OneCycleLR/default": lambda o: OneCycleLR(o, 0.1, total_steps=40),
    "OneCycleLR/all": lambda o: OneCycleLR(
        o,
        [0.1, 0.3],
        epochs=6,
        steps_per_epoch=7,
        pct_start=0.4,
        anneal_strategy="linear",
        base_momentum=0.5,
        max_momentum=0.9,
        div_factor=10,
        final_div_factor=100,
        three_phase=True,
    ),
    "OneCycleLR/adam": lambda o: OneCycleLR(o, 0.1, total_steps=50, pct_start=0.25),
    "OneCycleLR/fixed": lambda o: OneCycleLR(o, 0.1, total_steps=41, cycle_momentum=False),
    "ReduceLROnPlateau/default": lambda o: ReduceLROnPlateau(o, patience=2),
    "ReduceLROnPlateau/all": lambda o: ReduceLROnPlateau(o, "max", 0.5, 1, 0.1, "abs", 2, [1e-2, 1e-3], 1e-3),
    "ReduceLROnPlateau/min_abs": lambda o: ReduceLROnPlateau(o, "min", 0.5, 1, 0.05, "abs"),
    "ReduceLROnPlateau/max_rel": lambda o: ReduceLROnPlateau(o, "max", 0.5, 1, 0.05, "rel"),
    "SequentialLR/two": lambda o: SequentialLR(o, [LinearLR(o, 0.1, 1, 5), CosineAnnealingLR(o, 20)], [5]),
    "SequentialLR/closed": lambda o: SequentialLR(
        o,
        [
            ConstantLR(o, 0.5, 3),
            StepLR(o, 2, 0.9),
            MultiStepLR(o, [2], 0.5),
            ExponentialLR(o, 0.9),
            LinearLR(o),
            PolynomialLR(o, 6, 2.0),
            CosineAnnealingWarmRestarts(o, 4),
            LambdaLR(o, lambda epoch: 0.9**epoch),
        ],
        [4, 9, 14, 18, 22, 28, 33],
    ),
    "SequentialLR/chained": lambda o: SequentialLR(
        o, [ChainedScheduler([ConstantLR(o, 0.5, 3), ExponentialLR(o, 0.9)]), StepLR(o, 3)], [8]
    ),
    "ChainedScheduler/two": lambda o: ChainedScheduler([ConstantLR(o, 0.1, 20), ExponentialLR(o, 0.9)]),
    "SWALR/default": lambda o: SWALR(o, 0.05),
    "SWALR/linear": lambda o: SWALR(o, 0.05, anneal_epochs=7, anneal_strategy="linear"),
    "SWALR/at_once": lambda o: SWALR(o, 0.05, anneal_epochs=0),
    "SWALR/each": lambda o: SWALR(o, [0.05, 0.01]),
}


def described(value):
    """Numbers as doubles, so that 0 and 0.0 are the same."""
    if value is None or isinstance(value, (bool, str)):
        return str(value)
    if isinstance(value, (tuple, list)):
        return "[" + ",".join(described(element) for element in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{described(key)}:{described(element)}" for key, element in value.items()) + "}"
    return float(value).hex() if math.isfinite(value) else str(value)


def optimizer_of(case):
    first, second = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)
    groups = [{"params": [first]}, {"params": [second], "lr": 0.02}]
    if case.endswith("adam"):
        return torch.optim.Adam(groups, lr=0.5)
    return torch.optim.SGD(groups, lr=0.5, momentum=0.9)


def momenta(optimizer):
    return [group["betas"][0] if "betas" in group else group["momentum"] for group in optimizer.param_groups]


for case, make in CASES.items():
    optimizer = optimizer_of(case)
    scheduler = make(optimizer)
    rates, momentum = [scheduler.get_last_lr()], [momenta(optimizer)]
    for step in range(STEPS):
        scheduler.step(METRICS[step]) if case.startswith("Reduce") else scheduler.step()
        rates.append(scheduler.get_last_lr())
        momentum.append(momenta(optimizer))
    out.add(f"{case}/lr", torch.tensor(rates, dtype=torch.float64))
    out.add(f"{case}/momentum", torch.tensor(momentum, dtype=torch.float64))
    out.add_text(f"{case}/state", described(scheduler.state_dict()))
    group = {key: value for key, value in optimizer.param_groups[1].items() if key != "params"}
    out.add_text(f"{case}/group", described(group))

# Between epochs.
optimizer = optimizer_of("SGD")
scheduler = CosineAnnealingWarmRestarts(optimizer, 3, 2, 0.001)
rates = []
for step in range(STEPS):
    scheduler.step(step * 0.75)
    rates.append(scheduler.get_last_lr())
out.add("CosineAnnealingWarmRestarts/between", torch.tensor(rates, dtype=torch.float64))
out.write()
