"""How PyTorch prints its optimizers. Usage: python optim_printed_reference.py"""

import torch
from reference import Reference

out = Reference("optim/optim_printed_reference.tsv")
first, second = torch.ones(2, 2, requires_grad=True), torch.ones(2, 3, requires_grad=True)

for name in (
    "SGD",
    "Adam",
    "AdamW",
    "Adamax",
    "NAdam",
    "RAdam",
    "Adagrad",
    "Adadelta",
    "Adafactor",
    "ASGD",
    "RMSprop",
    "Rprop",
    "SparseAdam",
    "Muon",
    "LBFGS",
):
    out.add_text(f"{name}/default", repr(getattr(torch.optim, name)([first])))

out.add_text(
    "SGD/all", repr(torch.optim.SGD([first], lr=1e-5, momentum=0.9, weight_decay=5e-4, nesterov=True, maximize=True, foreach=True))
)
out.add_text(
    "SGD/groups", repr(torch.optim.SGD([{"params": [first], "lr": 0.2}, {"params": [second], "momentum": 0.5, "dampening": 0.25}], lr=0.1))
)
out.add_text("Rprop/all", repr(torch.optim.Rprop([first], etas=(0.4, 1.5), step_sizes=(1e-8, 1e16))))
out.add_text("Muon/all", repr(torch.optim.Muon([first], ns_steps=3, adjust_lr_fn="match_rms_adamw")))
out.add_text("LBFGS/all", repr(torch.optim.LBFGS([first], lr=0.5, max_iter=8, line_search_fn="strong_wolfe")))

optimizer = torch.optim.Adam([first], lr=0.1)
torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=10)
out.add_text("Adam/scheduled", repr(optimizer))
out.write()
