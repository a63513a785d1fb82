"""What PyTorch takes and changes by indices; the names are the expressions. Usage: python indexing_reference.py"""

import torch
from reference import Reference

out = Reference("indexing_reference.tsv")

# Each has its Java twin in IndexingTest.
TAKEN = """
x[1]
x[-1]
x[1, 2, 3]
x[-1, -3, -4]
x[0, 1]
x[:, 1]
x[..., 1]
x[1, ..., 1]
x[...]
x[..., 1:3, 0]
x[:1]
x[1:]
x[:, -2:]
x[:, :-1]
x[:, :, 1:3]
x[:, :, ::2]
x[:, :, 1::2]
x[:, :, -3:-1:2]
x[-100:100]
x[2:1]
x[None]
x[:, None]
x[..., None]
x[None, 1, None]
x[1, None, 2]
x[None, None]
x[..., None, 0]
x[..., -1]
x[..., 0]
x[None, 0]
x[-1, ..., -1]
x[0:2, 1:, ::3]
x[..., ::2, 1:-1]
x[5:]
x[-2:, -2:, -2:]
x[..., 0:1]
x[:, -1, ::2]
x[:, :, 0:4:2]
x[:, 1:]
x[:, :2]
x[()]
x[1][2][3]
x[i]
x[:, j]
x[t, j, j]
x[i, :, i]
x[0, i]
x[i, 0]
x[:, None, i]
x[i, None]
x[..., i]
x[k]
x[i, 1:]
x[k, :, i]
x[i.int()]
x[:, torch.tensor([-1, -3])]
x[torch.tensor(1)]
x[:, torch.tensor(-1)]
x[torch.tensor(1), i]
x[[1, 0]]
x[:, [2, 0]]
x[torch.tensor([[0, 1], [1, 0]])]
x[1:, [0, 2]]
x[[0, 1], [2, 0], [1, 3]]
x[[0, 1], :, [1, 3]]
x[[]]
x[[], 0]
x[torch.tensor([[0], [1]]), [0, 2]]
x[..., i, None]
x[[1], [1], [1]]
x[x > 20]
x[x > 100]
x[m]
x[m, 1:3]
x[m, 2]
x[m, t]
x[m, ..., t]
x[None, m]
x[1, row]
x[1, row, 1:3]
x[:, row]
x[:, row, None]
x[m.to(torch.uint8)]
x[torch.tensor(True)]
x[torch.tensor(False)]
x[torch.tensor(True), 1]
x[m, torch.tensor(True)]
z[m, :, i3]
z[:, :, n]
z[i, :, n]
x[True]
x[False]
x[True, [0, 1]]
x[[True, False]]
x[[True, False], 1]
x[:, :, [False, True, False, True]]
x[x % 2 == 0]
x[0, m[0]]
x[m, [1, 1, 0]]
"""

CHANGED = """
y[0] = 5
y[0, 1] = 2.75
y[...] = 1
y[:, 1] = torch.tensor([7., 8.])
y[0] = torch.ones(1, 3)
y[1] = torch.tensor([1, 2, 3])
y[:, 1:] = torch.tensor([[1.], [2.]])
y[:, ::2] = 4
y[m] = 9
y[m] = torch.tensor([1., 2., 3.])
y[torch.tensor([0])] = torch.ones(1, 1, 3)
y[i, i] = torch.tensor([3., 4.])
y[:, row] = torch.tensor([[1., 2.], [3., 4.]])
y[torch.tensor(True)] = 3
y[torch.tensor(1), 2] = 3.5
y[-1, -1] = -1
y[y == 0] = 0.5
y[0, 0] = 5
y[..., 0] = 1
y[:, [0, 2]] = 1
y[None, 0] = 2
y[[True, False]] = 3
y[0, 1:] = torch.tensor([1, 2])
y[1] = True
y[[1, 0], [0, 2]] = -0.5
"""


def names():
    return {
        "torch": torch,
        "x": torch.arange(24).reshape(2, 3, 4),
        "y": torch.zeros(2, 3),
        "z": torch.arange(120).reshape(2, 3, 4, 5),
        "i": torch.tensor([1, 0]),
        "i3": torch.tensor([1, 0, 4]),
        "j": torch.tensor([1, 0, 1]),
        "k": torch.tensor([[0, 1], [1, 1]]),
        "t": torch.tensor([0, 1, 0]),
        "m": torch.tensor([[True, False, True], [False, True, False]]),
        "n": torch.arange(20).reshape(4, 5) % 10 == 3,
        "row": torch.tensor([True, False, True]),
    }


for expression in TAKEN.strip().splitlines():
    out.add(expression, eval(expression, names()))
for statement in CHANGED.strip().splitlines():
    scope = names()
    exec(statement, scope)
    out.add(statement, scope["y"])
out.write()
