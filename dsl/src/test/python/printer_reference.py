"""What PyTorch prints: tensors by their bytes, and tensors by the expression that makes them. Usage: python printer_reference.py"""

import pathlib
import random
import warnings

import torch

RESOURCES = pathlib.Path(__file__).parent.parent / "resources" / "dev" / "cresset"
HEADING = f"# PyTorch {torch.__version__.split('+')[0]}; made by src/test/python/printer_reference.py\n"

nan, inf = float("nan"), float("inf")

FLOATS = {
    "one": [1.0],
    "integers": [1, -20, 300],
    "decimals": [0.5, -1.25, 3.14159],
    "zeros": [0, 0.0, -0.0],
    "zeros and negative zero among decimals": [0.0, -0.0, 0.5],
    "nan and infinities": [nan, inf, -inf],
    "nan among integers": [1, nan, -inf, 12],
    "nan among decimals": [0.25, nan, inf],
    "nan among powers of ten": [1e-6, nan, inf, -inf],
    "large integers": [1e8, 100000001],
    "integers beyond 1e8": [123456789, 1],
    "just above 1e8": [100000008],
    "ratio of exactly 1000": [1, 1000],
    "ratio beyond 1000": [1, 1001.5],
    "ratio beyond 1000 of integers": [1, 1001],
    "smallest without exponent": [1e-4, 2e-4],
    "small": [9.9e-5],
    "small and negative": [-9.9e-5, 2e-5],
    "ties": [0.00005, 0.00015, 0.03125, 2.00005, 0.12345],
    "ties of powers of ten": [1.00005, 1.00015e7, 2.5e-5, 100005],
    "rounds up to the next power of ten": [9.99996e-5, 99999.6e7],
    "subnormal": [1e-45, 1e-40],
    "large": [3.4e38, -1e30, 1],
    "halves that round to even": [0.5, 1.5, 2.5, 1e-9, 1e9],
    "widths that differ": [1.5, -100.25, 33.333],
}


def case(tensor):
    """The tensor's bytes, then what is printed."""
    raw = bytes(tensor.flatten().view(torch.uint8).tolist())
    dtype = str(tensor.dtype).removeprefix("torch.")
    shape = ",".join(str(size) for size in tensor.shape)
    return f">>> {dtype} ({shape}) {raw.hex()}\n{tensor!r}\n"


def one_dimension(values, dtype):
    return case(torch.tensor(values, dtype=torch.float64).to(dtype))


def scalars(dtype):
    return [case(torch.tensor(value, dtype=torch.float64).to(dtype)) for value in (0.0, -3.0, 0.1, 1e-7, 12345.678, nan, -inf)]


def floating():
    cases = []
    for dtype in (torch.float32, torch.float64):
        cases += [one_dimension(values, dtype) for values in FLOATS.values()] + scalars(dtype)
    for dtype in (torch.float16, torch.bfloat16):
        cases += [one_dimension(values, dtype) for values in list(FLOATS.values())[:9]] + scalars(dtype)
    for dtype in (torch.float8_e4m3fn, torch.float8_e5m2, torch.float8_e4m3fnuz, torch.float8_e5m2fnuz):
        cases += [one_dimension(values, dtype) for values in ([0.5, -1.25, 3], [1, 2, 200], [0.01, nan, -0.0])]
    cases += [one_dimension(values, torch.float8_e8m0fnu) for values in ([1, 2, 4], [0.5, 0.125, 1])]
    return cases


def integers():
    cases = []
    for dtype in (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.uint16, torch.uint32, torch.uint64):
        info = torch.iinfo(dtype)
        cases.append(case(torch.tensor([info.min, info.max, 0, 7], dtype=dtype)))
        cases.append(case(torch.tensor(7, dtype=dtype)))
    cases += [case(torch.tensor(values)) for values in (True, [True, False], [[True], [False]], [False, False])]
    return cases


def complexes():
    values = [
        [1 + 2j, -3.5 - 1e-3j],
        [0j, complex(0.0, -0.0), complex(-0.0, 0.0)],
        [complex(nan, inf), complex(-inf, nan), 1j],
        [1e9 + 1j, 2 + 1e-9j],
        [[1 + 1j, 22 - 333j]],
    ]
    cases = [case(torch.tensor(each, dtype=dtype)) for each in values for dtype in (torch.complex64, torch.complex128)]
    cases += [case(torch.tensor(value, dtype=torch.complex64)) for value in (1 + 2j, -0.5 - 0.25j, 1e-8 - 3j)]
    cases += [case(torch.tensor([1 + 2j, 3.5 - 4j], dtype=torch.complex64).to(torch.complex32))]
    return cases


def shapes():
    cases = []
    for shape in ((2, 3), (1, 1, 1), (2, 2, 2), (2, 1, 3, 2), (1, 2, 1, 2, 2), (40,), (3, 30), (2, 2, 25)):
        count = torch.Size(shape).numel()
        cases.append(case(torch.arange(count).reshape(shape)))
        cases.append(case((torch.arange(count, dtype=torch.float32) / 7 - 1).reshape(shape)))
    cases.append(case(torch.complex(torch.arange(30.0) / 7, -torch.arange(30.0)).reshape(2, 15)))
    cases.append(case((torch.arange(60) % 3 == 0).reshape(3, 20)))
    for shape in ((0,), (0, 3), (2, 0, 1)):
        for dtype in (torch.float32, torch.float64, torch.int64, torch.bool, torch.complex64):
            cases.append(case(torch.empty(shape, dtype=dtype)))
    return cases


def noise(count):
    """Magnitudes at random, so that every mode is met; a few values are not finite."""
    generator = random.Random(0)
    cases = []
    for _ in range(count):
        dtype = generator.choice((torch.float32, torch.float64, torch.float16, torch.bfloat16))
        shape = tuple(generator.randint(1, 4) for _ in range(generator.randint(0, 3)))
        scale, spread = generator.uniform(-6, 6), generator.choice((0, 0.5, 2, 4))
        values = [
            generator.choice((nan, inf, 0.0))
            if generator.random() < 0.05
            else generator.gauss(0, 1) * 10 ** (scale + generator.uniform(-spread, spread))
            for _ in range(torch.Size(shape).numel())
        ]
        cases.append(case(torch.tensor(values, dtype=torch.float64).reshape(shape).to(dtype)))
    return cases


# Each has its Java twin in TensorPrinterTest.
EXPRESSIONS = """
torch.arange(1000)
torch.arange(1001)
torch.arange(1001.0) / 8
torch.arange(2000).reshape(2, 1000)
torch.arange(1200.0).reshape(40, 30)
torch.arange(1470).reshape(10, 7, 21)
torch.arange(1008).reshape(7, 2, 1, 72)
torch.arange(1001).reshape(1001, 1)
torch.arange(1116).reshape(6, 6, 31)
torch.arange(1029).reshape(1, 7, 147) % 2 == 0
torch.arange(1001.0) * (1 - 1j)
torch.arange(1001).to(torch.uint8)
torch.arange(3000000).reshape(1000, 3000).t()
torch.arange(6.0).reshape(2, 3).t()
torch.arange(10.0)[::3]
torch.tensor([1 + 2j, 3 - 4j]).conj()
torch.tensor([1 + 2j]).conj().imag
torch._efficientzerotensor(3)
torch.ones(2, requires_grad=True)
torch.ones((), requires_grad=True)
torch.ones(2, requires_grad=True) + torch.ones(2)
torch.ones(2, requires_grad=True)[0]
torch.ones(2, requires_grad=True).clone().relu_()
torch.ones(2, requires_grad=True).mul(2).detach()
torch.ones(2, dtype=torch.float64, requires_grad=True)
torch.ones(2, requires_grad=True).to(torch.float64)
torch.ones(20, 3, requires_grad=True).softmax(1)[:1].tile(1, 3)
torch.zeros(0, 2, requires_grad=True)
torch.linspace(0, 1, 11, dtype=torch.float64)
torch.linspace(0, 1, 8, dtype=torch.float64)
torch.linspace(0, 1, 6, dtype=torch.float64)
torch.empty(2, 3, device="meta")
torch.empty(2, dtype=torch.int64, device="meta")
torch.empty((), device="meta")
torch.eye(3).to_sparse()
torch.zeros(2, 2, dtype=torch.float64).to_sparse()
torch.eye(3).to_sparse_csr()
torch.eye(3).to_sparse_csc()
torch.eye(4).to_sparse_bsr((2, 2))
torch.eye(4).to_sparse_bsc((2, 2))
torch.ones(3).to_mkldnn()
torch.quantize_per_tensor(torch.tensor([0.5, 1.25]), 0.1, 10, torch.quint8)
torch.quantize_per_tensor(torch.tensor([[0.5], [1.25]]), 1e-05, 0, torch.qint32)
torch.quantize_per_channel(torch.eye(2), torch.tensor([0.1, 0.25]), torch.tensor([0, 0]), 0, torch.qint8)
"""

VIEWS = {
    "a view whose base was changed": """
base = torch.ones(2, 2, requires_grad=True).clone()
view = base[0]
base.mul_(2)
""",
    "a view that was made and changed with nothing recorded": """
base = torch.ones(2, 2, requires_grad=True).clone()
with torch.no_grad():
    view = base[0]
    view.mul_(2)
""",
}


def expression_cases():
    cases = [f">>> {line}\n{eval(line)!r}\n" for line in EXPRESSIONS.strip().splitlines()]
    for name, statements in VIEWS.items():
        scope = {"torch": torch}
        exec(statements, scope)
        cases.append(f">>> {name}\n{scope['view']!r}\n")
    return cases


def main():
    warnings.simplefilter("ignore")
    by_bytes = floating() + integers() + complexes() + shapes() + noise(60)
    (RESOURCES / "printed_bytes.txt").write_text(HEADING + "".join(by_bytes))
    (RESOURCES / "printed_expressions.txt").write_text(HEADING + "".join(expression_cases()))
    print(len(by_bytes), "by bytes,", len(expression_cases()), "by expression")


if __name__ == "__main__":
    main()
