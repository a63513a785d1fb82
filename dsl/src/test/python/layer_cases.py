"""What a layer of PyTorch does: initial values, printed form, outputs, gradients, buffers.

A case is a name, a way to make the layer, and inputs by recipe, so that neither inputs nor parameters need be written down:
both sides draw them. A recipe is a letter and a shape, drawn after manual_seed(100 + position):

    f2,3    numbers from -2 to 2          p2,3    numbers from 0 to 1
    i5:2,3  integers from 0 to 4          s4      -1 or 1
    b2,3    true or false                 =       written down, for everything else
"""

import zlib

import torch
from reference import Reference


def draw(recipe, position):
    kind, shape = recipe[0], recipe[1:]
    high = 2
    if kind == "i":
        high, shape = shape.split(":")
    shape = [int(size) for size in shape.split(",")] if shape else []
    torch.manual_seed(100 + position)
    if kind == "f":
        return torch.rand(shape) * 4 - 2
    if kind == "p":
        return torch.rand(shape)
    integers = torch.randint(int(high), shape)
    return {"i": integers, "s": integers * 2 - 1, "b": integers == 1}[kind]


def flat(value):
    """The tensors of nested tuples."""
    if isinstance(value, torch.Tensor):
        return [value]
    return [tensor for part in value if part is not None for tensor in flat(part)]


def digest(key, tensor):
    data = tensor.detach().contiguous().numpy().tobytes()
    return f"{key}:{','.join(map(str, tensor.shape))}:{zlib.crc32(data):08x}"


class Cases:
    def __init__(self, name, exact=True):
        """Values that are computed, and not drawn, depend on the machine: then the state tells keys and shapes only."""
        self.exact = exact
        self.out = Reference(f"nn/layers/{name}.tsv", digits=7)

    def __call__(self, name, make, *inputs, call=None, train=True):
        out = self.out
        torch.manual_seed(1)
        module = make()
        out.add(f"{name}/next", torch.randint(2**40, (1,)))
        out.add_text(
            f"{name}/state",
            " ".join(digest(k, v) if self.exact else digest(k, v).rsplit(":", 1)[0] for k, v in module.state_dict().items()),
        )
        out.add_text(f"{name}/text", repr(module))
        module.train(train)
        tensors = [x if isinstance(x, torch.Tensor) else draw(x, i) for i, x in enumerate(inputs)]
        out.add_text(f"{name}/inputs", " ".join("=" if isinstance(x, torch.Tensor) else x for x in inputs))
        for i, x in enumerate(inputs):
            if isinstance(x, torch.Tensor):
                out.add(f"{name}/in{i}", x)
        for tensor in tensors:
            if tensor.is_floating_point():
                tensor.requires_grad_()
        torch.manual_seed(2)
        outputs = flat((call or (lambda m, *x: m(*x)))(module, *tensors))
        loss = sum(y.square().sum() / 2 for y in outputs if y.requires_grad)
        if isinstance(loss, torch.Tensor):
            loss.backward()
        for i, y in enumerate(outputs):
            out.add(f"{name}/out{i}", y)
        for i, x in enumerate(tensors):
            if x.grad is not None:
                out.add(f"{name}/in{i}.grad", x.grad)
        for key, parameter in module.named_parameters():
            if parameter.grad is not None:
                out.add(f"{name}/grad.{key}", parameter.grad.to_dense())
        for key, buffer in module.named_buffers():
            out.add(f"{name}/after.{key}", buffer)

    def write(self):
        self.out.write()
