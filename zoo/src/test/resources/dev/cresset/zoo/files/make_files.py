"""Makes the files beside it with PyTorch 2.13: python make_files.py

Every tensor comes with a description in plain values, so that a reader can be checked against the file itself.
"""

import collections
import copy
import io
import pickle
import warnings
import zipfile

import numpy
import torch

warnings.simplefilter("ignore")
torch.manual_seed(0)

FLOATING = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.complex128, torch.complex64]
INTEGER = [torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool]
UNTYPED = [
    torch.uint16,
    torch.uint32,
    torch.uint64,
    torch.complex32,
    torch.float8_e4m3fn,
    torch.float8_e5m2,
    torch.float8_e4m3fnuz,
    torch.float8_e5m2fnuz,
    torch.float8_e8m0fnu,
    torch.float4_e2m1fn_x2,
    torch.bits8,
    torch.bits16,
    torch.bits1x8,
    torch.bits2x4,
    torch.bits4x2,
]


def described(tensor):
    return {
        "tensor": tensor,
        "dtype": str(tensor.dtype),
        "shape": list(tensor.shape),
        "stride": list(tensor.stride()),
        "offset": tensor.storage_offset(),
        "requires_grad": tensor.requires_grad,
        "storage": bytes(tensor.untyped_storage()),
    }


def of(dtype):
    """A tensor of that dtype with bytes that differ."""
    size = torch.empty(0, dtype=dtype).element_size()
    values = torch.arange(1, 6 * size + 1, dtype=torch.uint8)
    values = values % 2 if dtype == torch.bool else values
    return torch.empty(0, dtype=dtype).set_(values.untyped_storage(), 0, (2, 3), (3, 1))


def views():
    base = torch.arange(24.0).reshape(2, 3, 4)
    return {
        "base": described(base),
        "transposed": described(base.transpose(0, 2)),
        "sliced": described(base[1, ::2, 1:3]),
        "expanded": described(base[0, 0, :1].expand(5, 1)),
        "channels_last": described(torch.arange(24.0).reshape(1, 2, 3, 4).to(memory_format=torch.channels_last)),
        "number": described(torch.tensor(7)),
        "empty": described(torch.empty(0, 3)),
        "unrelated": described(torch.ones(2)),
        "learned": described(torch.ones(2, requires_grad=True)),
        "parameter": described(torch.nn.Parameter(torch.ones(3))),
        "frozen": described(torch.nn.Parameter(torch.ones(1), requires_grad=False)),
    }


def values():
    return collections.OrderedDict(
        none=None,
        true=True,
        small=7,
        byte=255,
        word=65535,
        negative=-1,
        int=2**31 - 1,
        long=2**40,
        huge=-(2**100),
        zero=0,
        float=0.1,
        infinity=float("inf"),
        complex=complex(1.5, -2.0),
        string="größe \U0001f600",
        long_string="x" * 300,
        bytes=b"\x00\xff",
        no_bytes=b"",
        bytearray=bytearray(b"ab"),
        tuple=(1, "a", None, 2.0),
        pair=(1, (2,)),
        list=[1, [2, []]],
        set={3},
        counter=collections.Counter("aab"),
        size=torch.Size([2, 3]),
        device=torch.device("cuda", 1),
        cpu=torch.device("cpu"),
        dtype=torch.bfloat16,
        layout=torch.sparse_coo,
        scheme=torch.per_tensor_affine,
        keys={1: "a", 2.5: "b", None: "c", (1, "x"): "d", False: "e"},
        many=list(range(1001)),
    )


def tensors(dtypes):
    return {str(dtype): described(of(dtype)) for dtype in dtypes}


def network():
    model = torch.nn.Sequential(
        collections.OrderedDict(conv=torch.nn.Conv2d(1, 2, 3), norm=torch.nn.BatchNorm2d(2), head=torch.nn.Linear(2, 2, bias=False))
    )
    state = model.state_dict()
    state["tied"] = state["head.weight"]
    return state


def training():
    model = torch.nn.Linear(3, 2)
    optimizers = [
        torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9),
        torch.optim.AdamW(model.parameters(), lr=1e-3),
    ]
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimizers[0], [2, 2, 5])
    for optimizer in optimizers:
        optimizer.zero_grad()
        model(torch.ones(4, 3)).sum().backward()
        optimizer.step()
    saved = {
        "epoch": 3,
        "model": model.state_dict(),
        "sgd": optimizers[0].state_dict(),
        "adamw": optimizers[1].state_dict(),
        "schedule": schedule.state_dict(),
    }
    saved = copy.deepcopy(saved)
    optimizers[0].zero_grad()
    model(torch.ones(4, 3)).sum().backward()
    optimizers[0].step()
    saved["following"] = model.weight.detach()
    return saved


def special():
    channels = torch.quantize_per_channel(
        torch.arange(4.0).reshape(2, 2), torch.tensor([0.5, 0.25], dtype=torch.float64), torch.tensor([0, 1]), 0, torch.qint8
    )
    packed = torch.quantize_per_channel(
        torch.arange(16.0).reshape(2, 8), torch.tensor([1.0, 2.0]), torch.tensor([0.0, 0.0]), 0, torch.quint4x2
    )
    matrix = torch.tensor([[0.0, 1.0, 0.0], [2.0, 0.0, 3.0]])
    return {
        "quint8": torch.quantize_per_tensor(torch.arange(4.0), 0.5, 3, torch.quint8),
        "qint32": torch.quantize_per_tensor(torch.arange(4.0), 0.5, 0, torch.qint32),
        "channels": channels,
        "packed": packed,
        "coo": matrix.to_sparse(),
        "csr": matrix.to_sparse_csr(),
        "csc": matrix.to_sparse_csc(),
        "bsr": torch.eye(4).to_sparse_bsr((2, 2)),
        "meta": torch.empty(3, 2, device="meta"),
        "conjugate": torch.tensor([1 + 2j, 3 - 4j]).conj(),
        "negative": torch.tensor([1 + 2j, 3 - 4j]).conj().imag,
    }


def numbers_of_numpy():
    return {
        "float64": numpy.float64(0.1),
        "float32": numpy.float32(0.5),
        "float16": numpy.float16(1.5),
        "int64": numpy.int64(-5),
        "uint64": numpy.uint64(2**64 - 1),
        "uint8": numpy.uint8(200),
        "bool": numpy.bool_(True),
        "complex": numpy.complex128(1 + 2j),
        "array": numpy.arange(6, dtype=numpy.int32).reshape(2, 3),
        "columns": numpy.asfortranarray(numpy.arange(6, dtype=numpy.float32).reshape(2, 3)),
        "big": numpy.arange(3, dtype=">i2"),
        "empty": numpy.zeros((0, 2)),
    }


def big_endian(name):
    """What a machine of the other byte order would have written."""
    words = {"half": of(torch.float16), "float": of(torch.float32), "complex": of(torch.complex64), "uint16": of(torch.uint16)}
    units = {"half": 2, "float": 4, "complex": 4, "uint16": 2}
    content = io.BytesIO()
    torch.save({key: described(tensor) for key, tensor in words.items()}, content)
    with zipfile.ZipFile(content) as source, zipfile.ZipFile(name, "w", zipfile.ZIP_STORED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename.endswith("byteorder"):
                data = b"big"
            if "/data/" in entry.filename:
                unit = list(units.values())[int(entry.filename.split("/")[-1])]
                data = numpy.frombuffer(data, dtype=f">u{unit}").astype(f"<u{unit}").tobytes()
            target.writestr(entry.filename, data)


MAGIC = 0x1950A86A20F9469CFC6C


class Pickler(pickle._Pickler):
    """Writes the old format's identifiers, with parts of storages as in 2017."""

    def persistent_id(self, value):
        return value.identifier if isinstance(value, Stored) else None


class Stored:
    def __init__(self, part):
        self.identifier = ("storage", torch.FloatStorage, "94", "cpu", 6, part)


class Called:
    """Pickled as a call of ``function``, with what NEWOBJ and BUILD add."""

    def __init__(self, function, arguments, state=None):
        self.reduced = (function, arguments) if state is None else (function, arguments, state)

    def __reduce__(self):
        return self.reduced


def old_stream(name):
    """The format of PyTorch 0.1 to 0.3: parts of storages, parameters made in two steps, _rebuild_tensor."""
    rebuild = torch._utils._rebuild_tensor
    whole = Called(rebuild, (Stored(None), 0, (2, 3), (3, 1)))
    part = Called(rebuild, (Stored(("95", 2, 4)), 1, (3,), (1,)))
    parameter = Called(torch.nn.parameter.Parameter, (whole,), (True, False, collections.OrderedDict()))
    late = Called(torch.nn.parameter.Parameter, (), (part, None, collections.OrderedDict(), False, False))
    bare = Called(torch.nn.parameter.Parameter, (), (Stored(None), 3, (2,), (1,)))
    saved = collections.OrderedDict(whole=whole, part=part, parameter=parameter, late=late, bare=bare)
    with open(name, "wb") as file:
        for value in (MAGIC, 1001, {"protocol_version": 1001, "little_endian": True, "type_sizes": {"int": 4}}):
            pickle.dump(value, file, protocol=2)
        Pickler(file, protocol=2).dump(saved)
        pickle.dump(["94"], file, protocol=2)
        file.write((6).to_bytes(8, "little"))
        file.write(numpy.arange(6, dtype=numpy.float32).tobytes())


def main():
    everything = {"views": views(), "tensors": tensors(FLOATING + INTEGER + UNTYPED), "values": values()}
    torch.save(everything, "zip.pth")
    for protocol in (3, 4, 5):
        torch.save(everything, f"protocol{protocol}.pth", pickle_protocol=protocol)
    torch.save(everything, "legacy.pth", _use_new_zipfile_serialization=False)
    state = network()
    torch.save(state, "network.pth")
    torch.save(state, "network-legacy.pth", _use_new_zipfile_serialization=False)
    torch.save(training(), "training.pth")
    torch.save(special(), "special.pth")
    torch.save(numbers_of_numpy(), "numpy.pth")
    torch.save(numbers_of_numpy(), "numpy-protocol5.pth", pickle_protocol=5)
    big_endian("big-endian.pth")
    old_stream("old-stream.pth")
    torch.jit.save(torch.jit.script(torch.nn.Identity()), "script.pt")
    with open("allowed_globals.txt", "w") as file:
        for name in sorted(torch._weights_only_unpickler._get_allowed_globals()):
            file.write(name + "\n")


if __name__ == "__main__":
    main()
