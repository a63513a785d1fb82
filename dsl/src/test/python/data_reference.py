"""The order in which PyTorch's loaders and samplers visit samples. Usage: python data_reference.py"""

import torch
from reference import Reference
from torch.utils.data import (
    DataLoader,
    RandomSampler,
    SubsetRandomSampler,
    TensorDataset,
    WeightedRandomSampler,
    random_split,
)

out = Reference("data/data_reference.tsv")
SIZE = 11
data = TensorDataset(torch.arange(SIZE))
EPOCHS = 3


def orders(name, loader, generator=None):
    """Batches of several passes, -1 behind each batch, then what the generator behind them draws next."""
    order = []
    for _ in range(EPOCHS):
        for (batch,) in loader:
            order += [*batch.tolist(), -1]
    out.add(name, torch.tensor(order))
    out.add(f"{name}/next", torch.rand(2, generator=generator, dtype=torch.float64))


def seeded(seed):
    torch.manual_seed(seed)
    return torch.Generator().manual_seed(seed)


seeded(0)
orders("plain", DataLoader(data, batch_size=4))
for seed in (0, 42, 123456789012345):
    seeded(seed)
    orders(f"shuffle/{seed}", DataLoader(data, batch_size=4, shuffle=True))
seeded(1)
orders("shuffle/drop_last", DataLoader(data, batch_size=4, shuffle=True, drop_last=True))
g = seeded(2)
orders("shuffle/generator", DataLoader(data, batch_size=4, shuffle=True, generator=g), g)
g = seeded(2)
orders("shuffle/generator_even", DataLoader(TensorDataset(torch.arange(8)), batch_size=4, shuffle=True, generator=g), g)
g = seeded(3)
orders("sampler/more", DataLoader(data, batch_size=4, sampler=RandomSampler(data, num_samples=25, generator=g)), g)
g = seeded(4)
replaced = RandomSampler(data, replacement=True, num_samples=70, generator=g)
orders("sampler/replacement", DataLoader(data, batch_size=16, sampler=replaced), g)
g = seeded(5)
orders("sampler/subset", DataLoader(data, batch_size=2, sampler=SubsetRandomSampler([2, 3, 5, 7], generator=g)), g)
g = seeded(6)
weights = [0.0, 1.0, 2.0, 0.5, 0.0, 0.0, 1.0, 0.0, 3.0, 0.0, 0.25]
weighted = WeightedRandomSampler(weights, 6, replacement=False, generator=g)
orders("sampler/weighted", DataLoader(data, batch_size=4, sampler=weighted), g)
g = seeded(7)
for part, name in zip(random_split(data, [7, 4], generator=g), "ab", strict=True):
    out.add(f"split/{name}", torch.tensor(part.indices))
out.write()
