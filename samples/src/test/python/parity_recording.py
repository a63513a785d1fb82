"""Records calls of operators with PyTorch's own answers, for `cresset parity`.

Usage: python parity_recording.py > recording.jsonl
       python parity_recording.py --samples [--seed N] [--dtypes D,D...] [--functions] [NAME]... > samples.jsonl

The first records the calls at the end of this file, which cover every kind of argument and result (committed: recording.jsonl, from
PyTorch 2.13.0, the official build for CPUs). The second records every operator that PyTorch's own sample inputs come to, of the
functions named or of all: thousands of calls; with --functions those that users call, in place and with out= too, instead of those that
they are made of. It needs the Python package expecttest, or does without it.

One JSON object a line: {"op", "args", "out", "grads", "tol"}. Arguments follow the schema in order, defaults filled in; `grads` are those
of the sum of all floating-point results with respect to each floating-point tensor argument.
"""

import argparse
import base64
import itertools
import json
import sys
import types

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

TOLERANCE = [1e-4, 1e-5]
torch.set_num_threads(1)


def encode(value, kind=""):
    if isinstance(value, torch.Tensor):
        return encode_tensor(value)
    if isinstance(value, (list, tuple)):
        return [encode(element) for element in value]
    if value is not None and kind.startswith("float"):
        value = float(value)
    if isinstance(value, float):
        return {"f": value.hex()}
    if isinstance(value, complex):
        return {"c": [value.real.hex(), value.imag.hex()]}
    for name, of in (("scalar_type", torch.dtype), ("layout", torch.layout), ("memory_format", torch.memory_format)):
        if isinstance(value, of):
            return {name: str(value).removeprefix("torch.")}
    if isinstance(value, torch.device):
        return {"device": str(value)}
    if value is None or isinstance(value, (bool, int, str)):
        return value
    raise TypeError(f"no way to record {type(value)}")


def encode_tensor(tensor):
    plain = tensor.detach()
    if plain.is_quantized:
        plain = plain.int_repr()
    if plain.layout != torch.strided:
        plain = plain.to_dense()
    plain = plain.resolve_conj().resolve_neg().contiguous()
    flat = plain.reshape(-1)
    data = (flat if flat.numel() == 0 else flat.view(torch.uint8)).numpy().tobytes()
    return {
        "dtype": str(tensor.dtype).removeprefix("torch."),
        "shape": list(plain.shape),
        "data": base64.b64encode(data).decode(),
    }


def filled(schema, args, kwargs):
    """All arguments in the schema's order."""
    for i, argument in enumerate(schema.arguments):
        if argument.kwarg_only or i >= len(args):
            yield argument, kwargs.get(argument.name, argument.default_value)
        else:
            yield argument, args[i]


def call(op, arguments):
    positional = [value for argument, value in arguments if not argument.kwarg_only]
    return op(*positional, **{argument.name: value for argument, value in arguments if argument.kwarg_only})


def copied(value):
    if isinstance(value, torch.Tensor):
        return value.detach().clone()
    return [copied(element) for element in value] if isinstance(value, (list, tuple)) else value


def flat(value):
    if isinstance(value, torch.Tensor):
        return [value]
    return [tensor for element in value for tensor in flat(element)] if isinstance(value, (list, tuple)) else []


def results(op, arguments):
    """What the operator gives, or what it has changed."""
    result = call(op, arguments)
    if not op._schema.returns:
        return [value for argument, value in arguments if argument.alias_info and argument.alias_info.is_write]
    return list(result) if len(op._schema.returns) > 1 else [result]


def gradients(op, arguments):
    leaves, fresh = [], []
    for argument, value in arguments:
        value = copied(value)
        if isinstance(value, torch.Tensor) and value.is_floating_point():
            leaves.append(value.requires_grad_())
            # A leaf cannot be changed in place.
            value = value.clone() if argument.alias_info and argument.alias_info.is_write else value
        fresh.append((argument, value))
    answers = [t for t in flat(results(op, fresh)) if t.is_floating_point() and t.requires_grad]
    if not leaves or not answers:
        return None
    total = sum(answer.sum() for answer in answers)
    return [encode(g) for g in torch.autograd.grad(total, leaves, allow_unused=True)]


def record(op, args=(), kwargs=None, differentiate=True):
    op = getattr(op, "default", op)
    arguments = [(argument, copied(value)) for argument, value in filled(op._schema, args, kwargs or {})]
    encoded = [encode(value, str(argument.type)) for argument, value in arguments]
    grads = gradients(op, arguments) if differentiate else None
    answers = results(op, arguments)
    return {
        "op": op._schema.name + ("." + op._schema.overload_name if op._schema.overload_name else ""),
        "args": encoded,
        "out": encode(answers),
        "grads": grads,
        "tol": TOLERANCE,
    }


# ---- PyTorch's own samples ----


class Recorder(TorchDispatchMode):
    """Notes every operator that is called under it."""

    def __init__(self):
        super().__init__()
        self.calls = []

    def __torch_dispatch__(self, op, kinds, args=(), kwargs=None):
        self.calls.append((op, [copied(a) for a in args], {k: copied(v) for k, v in (kwargs or {}).items()}))
        return op(*args, **(kwargs or {}))


class FunctionRecorder(TorchFunctionMode):
    """Notes the operators that functions of torch and methods of tensors stand for."""

    def __init__(self):
        super().__init__()
        self.calls = []

    def __torch_function__(self, function, kinds, args=(), kwargs=None):
        kwargs = kwargs or {}
        before = [copied(a) for a in args], {k: copied(v) for k, v in kwargs.items()}
        self.calls += [(op, *before) for op in operators(getattr(function, "__name__", ""), args, kwargs)]
        return function(*args, **kwargs)


def operators(name, args, kwargs):
    for prefix in ("", "fft_", "linalg_", "special_"):
        packet = getattr(torch.ops.aten, prefix + name, None)
        try:
            yield getattr(packet, torch._C._jit_resolve_packet(f"aten::{prefix}{name}", *args, **kwargs))
        except (AttributeError, RuntimeError):
            continue


def variants(info, sample):
    """The function itself, then in place and with out= where it can."""
    yield lambda: info.op(sample.input, *sample.args, **sample.kwargs)
    if info.inplace_variant is not None:
        yield lambda: info.inplace_variant(copied(sample.input), *sample.args, **sample.kwargs)
    if info.supports_out:
        yield lambda: info.op(sample.input, *sample.args, **sample.kwargs, out=copied(info.op(sample.input, *sample.args, **sample.kwargs)))


def same(one, other):
    return json.dumps(one) == json.dumps(other)


def attempt(op, args, kwargs):
    """The call where it is recordable: repeatable, with gradients where it has any."""
    if torch.Tag.nondeterministic_seeded in op.tags or op.namespace != "aten":
        return None
    for differentiate in (True, False):
        try:
            line = record(op, args, kwargs, differentiate)
            return line if same(line, record(op, args, kwargs, differentiate)) else None
        except Exception:
            continue
    return None


def recorded_calls(info, sample, functions):
    for call_it in variants(info, sample) if functions else itertools.islice(variants(info, sample), 1):
        recorder = FunctionRecorder() if functions else Recorder()
        try:
            with recorder:
                call_it()
        except Exception:
            pass
        yield from recorder.calls


def write_samples(names, seed, dtypes, functions):
    try:
        import expecttest  # noqa: F401
    except ImportError:
        sys.modules["expecttest"] = types.SimpleNamespace(TestCase=object, assert_expected_inline=None)
    from torch.testing._internal.common_methods_invocations import op_db

    seen, counts = set(), {}
    for info in op_db:
        if names and info.name not in names:
            continue
        for dtype in dtypes:
            if dtype not in info.supported_dtypes("cpu"):
                continue
            torch.manual_seed(seed)
            try:
                samples = list(itertools.islice(info.sample_inputs("cpu", dtype), 6))
            except Exception:
                continue
            for sample in samples:
                for op, args, kwargs in recorded_calls(info, sample, functions):
                    key = (str(op), dtype)
                    if counts.get(key, 0) >= 4 or sum(t.numel() for t in flat([args, list(kwargs.values())])) > 2000:
                        continue
                    line = attempt(op, args, kwargs)
                    text = line and json.dumps(line)
                    if text and text not in seen:
                        seen.add(text)
                        counts[key] = counts.get(key, 0) + 1
                        print(text)


# ---- The committed calls ----


def committed():
    aten = torch.ops.aten
    generator = torch.Generator().manual_seed(0)

    def rand(*shape, dtype=torch.float32):
        return torch.rand(*shape, generator=generator, dtype=dtype) * 4 - 2

    x, y, image = rand(2, 3), rand(2, 3), rand(1, 2, 5, 5)
    z = torch.complex(rand(3), rand(3))
    ints, mask = torch.tensor([[3, 1, 2], [5, 0, 4]]), torch.tensor([[True, False, True], [False, True, False]])

    # Scalars: of every kind.
    yield record(aten.add.Tensor, (x, y), {"alpha": 2})
    yield record(aten.add.Tensor, (x, y))
    yield record(aten.add.Scalar, (ints, 2.5))
    yield record(aten.add.Scalar, (mask, True))
    yield record(aten.mul.Scalar, (z, 1 - 2j))
    yield record(aten.clamp, (x, -0.5, None))
    yield record(aten.clamp, (x, None, float("inf")))
    yield record(aten.full, ([2], float("nan")))
    yield record(aten._foreach_add.ScalarList, ([x, y], [1, 2.5]))
    # Integers, lists of them, one for several, none.
    yield record(aten.sum.dim_IntList, (x, [0], True), {"dtype": torch.float64})
    yield record(aten.sum.dim_IntList, (x, None))
    yield record(aten.max_pool2d_with_indices, (image, 2))
    yield record(aten.convolution, (image, rand(2, 2, 3, 3), None, [1], [1], [1], False, [0], 1))
    yield record(aten.topk, (x, 2))
    yield record(aten.std.correction, (x, [1]), {"correction": 0})
    # Floats: integers too, lists, none.
    yield record(aten.native_batch_norm, (image, rand(2), rand(2), torch.zeros(2), torch.ones(2), True, 0, 1e-5), differentiate=False)
    yield record(aten.upsample_bilinear2d.vec, (image, None, False, [2.0, 1.5]))
    yield record(aten.allclose, (x, x + 1, 0.0, 2.0))
    # Truth values, lists of them, none.
    yield record(
        aten.native_layer_norm_backward, (x, y, [3], rand(2, 1), rand(2, 1), rand(3), None, [True, True, False]), differentiate=False
    )
    yield record(aten.argsort, (x, -1, True))
    yield record(aten.zeros, ([2, 2],), {"dtype": torch.int32, "pin_memory": False})
    # Texts.
    yield record(aten.gelu, (x,), {"approximate": "tanh"})
    yield record(aten.div.Tensor_mode, (x, y), {"rounding_mode": "floor"})
    yield record(aten.div.Tensor_mode, (x, y), {"rounding_mode": None})
    # Dtypes, devices, layouts, formats, generators.
    yield record(aten._to_copy, (x,), {"dtype": torch.bfloat16, "device": torch.device("cpu")})
    yield record(aten._to_copy, (image,), {"memory_format": torch.channels_last, "layout": torch.strided})
    yield record(aten.arange.start_step, (1, 9, 3), {"dtype": torch.float32})
    yield record(aten.tril_indices, (3, 3))
    yield record(aten.randperm.generator, (1,), {"generator": None})
    # Tensors: lists, optional ones, none.
    yield record(aten.cat, ([x, y], 1))
    yield record(aten.index.Tensor, (x, [None, torch.tensor([2, 0])]))
    yield record(aten.index_put, (x, [torch.tensor([1])], rand(1, 3), True))
    yield record(aten.addmm, (rand(2, 2), x, y.T.contiguous()))
    yield record(aten.where.self, (mask, x, y))
    yield record(aten.nll_loss_forward, (x, torch.tensor([2, -100]), None, 1, -100))
    yield record(aten.gradient.tensorarray, (rand(4, 4),), {"spacing": [rand(4), rand(4)], "dim": [0, 1]})
    yield record(aten.embedding, (rand(6, 2), ints))
    # Results: several, lists, values, undefined tensors, views of conjugates, sparse and quantised ones.
    yield record(aten.sort, (x,))
    yield record(aten.split.Tensor, (x, 2, 1))
    yield record(aten.unbind.int, (ints,))
    yield record(aten.is_floating_point, (x,))
    yield record(aten.item, (torch.tensor(2.5),))
    yield record(aten.item, (torch.tensor(7),))
    yield record(aten.item, (torch.tensor(1 + 2j),))
    yield record(aten.size.int, (x, 1))
    yield record(
        aten.convolution_backward,
        (rand(1, 1, 2, 2), rand(1, 1, 3, 3), rand(1, 1, 2, 2), None, [1, 1], [0, 0], [1, 1], False, [0, 0], 1, [True, False, False]),
    )
    yield record(aten._conj, (z,))
    yield record(aten.imag, (z,))
    yield record(aten._linalg_slogdet, (rand(3, 3),))
    yield record(aten.to_sparse, (x,))
    yield record(aten.quantize_per_tensor, (x, 0.1, 10, torch.quint8))
    # In place, in an argument named out, in a list.
    yield record(aten.add_.Tensor, (x, y))
    yield record(aten.add_.Scalar, (x, 1.5))
    yield record(aten.index_fill_.int_Scalar, (ints, 1, torch.tensor([0]), 9))
    yield record(aten.mul.out, (x, y), {"out": torch.empty(2, 3)}, differentiate=False)
    yield record(aten._foreach_mul_.Scalar, ([x, y], 2), differentiate=False)
    # Dtypes.
    yield record(aten.add.Tensor, (x.half(), y.half()))
    yield record(aten.mul.Tensor, (x.bfloat16(), y.bfloat16()))
    yield record(aten.neg, (x.double(),))
    yield record(aten.bitwise_not, (ints.to(torch.uint8),))
    yield record(aten._to_copy, (x,), {"dtype": torch.float8_e4m3fn}, differentiate=False)
    yield record(aten._to_copy, (torch.tensor([2.0**63]),), {"dtype": torch.uint64})
    yield record(aten.logical_and, (mask, mask))
    # Without elements, without dimensions.
    yield record(aten.sum, (torch.empty(0, 3),))
    yield record(aten.exp, (torch.tensor(1.0),))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--samples", action="store_true")
    parser.add_argument("--functions", action="store_true")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--dtypes", default="float32,float64,complex64,int64,bool,bfloat16")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.samples:
        chosen = [getattr(torch, name) for name in options.dtypes.split(",")]
        write_samples(options.names, options.seed, chosen, options.functions)
    else:
        for line in committed():
            print(json.dumps(line))
