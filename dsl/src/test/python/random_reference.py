"""PyTorch's random numbers after manual_seed(0); each has its Java twin in RandomTest. Usage: python random_reference.py

Made on a CPU with AVX2 or more, where the normal distribution's last bits differ from those of lesser ones.
"""

import torch
from reference import Reference

out = Reference("random_reference.tsv")


def add(name, draw):
    torch.manual_seed(0)
    out.add(name, draw())


def empty(*shape):
    return torch.empty(shape)


def generator(seed):
    return torch.Generator().manual_seed(seed)


def two_draws():
    torch.rand(3)
    return torch.rand(3)


def default_generator():
    torch.manual_seed(9)
    torch.rand(5, generator=generator(4))
    return torch.rand(5)


for count in (1, 3, 15, 16, 17, 40, 1000):
    add(f"randn {count}", lambda: torch.randn(count))
add("randn float64", lambda: torch.randn(40, dtype=torch.float64))
add("randn 4x5", lambda: torch.randn(4, 5))
add("normal_", lambda: empty(40).normal_(2, 3))
add("normal_ of a transposed tensor", lambda: empty(4, 5).t().normal_())
add("kaiming", lambda: torch.nn.init.kaiming_normal_(empty(8, 3, 3, 3), mode="fan_out"))
add("rand", lambda: torch.rand(40))
add("rand float64", lambda: torch.rand(40, dtype=torch.float64))
add("rand twice", two_draws)
add("uniform_", lambda: empty(40).uniform_(-1, 1))
add("randint", lambda: torch.randint(0, 100, (40,)))
add("randint large", lambda: torch.randint(-(1 << 40), 1 << 40, (40,)))
add("random_", lambda: empty(40).random_())
add("random_ int64", lambda: torch.empty((), dtype=torch.int64).random_())
add("randperm 10", lambda: torch.randperm(10))
add("randperm 1000", lambda: torch.randperm(1000))
add("randperm of a generator", lambda: torch.randperm(50, generator=generator(123)))
add("randn of a generator", lambda: torch.randn(20, generator=generator(-5)))
add("a generator leaves the default one alone", default_generator)
add("multinomial", lambda: torch.multinomial(torch.arange(1.0, 11), 5))
add("poisson", lambda: torch.poisson(torch.full((40,), 3.0)))
add("bernoulli of probabilities", lambda: torch.bernoulli(torch.full((40,), 0.3)))
add("bernoulli_", lambda: empty(40).bernoulli_(0.3))
add("dropout", lambda: torch.dropout(torch.ones(40), 0.5, True))
add("exponential_", lambda: empty(40).exponential_())
out.write()
