"""The numbers that GeneralFormatTest compares with: a double's bits in hexadecimal, a tab, and Python's f"{value:.9g}".

Usage: python general_format.py > ../resources/dev/cresset/samples/train/general_format.tsv
"""

import random
import struct

values = [0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 2.77255321, 1e-4, 9.99999999e-5, 9.9999999949e-5, 9.9999999951e-5, 1e-5, 123456789.0]
values += [999999999.0, 999999999.4, 999999999.5, 999999999.6, 1e9, 1e10, 1.5e15, 1e16, 1e22, 1e23, 1e100, 1e-100, 1e300, 1e-300]
values += [float("nan"), float("inf"), float("-inf"), 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308]
# Ties: exact in binary, and half way between two decimals of 9 digits.
values += [100000000.5, 100000001.5, 1000000.0625 * 2, 12345678.25, 1.00000000250000000, 2.0**-30, 3 * 2.0**-31, 0.000030517578125]
random.seed(0)
values += [struct.unpack("f", random.randbytes(4))[0] for _ in range(300)]
values += [struct.unpack("d", random.randbytes(8))[0] for _ in range(300)]
values += [struct.unpack("f", struct.pack("f", random.uniform(0, 3)))[0] for _ in range(300)]
values += [random.choice((-1, 1)) * random.randrange(10**9) / 10 ** random.randrange(15) for _ in range(100)]

for value in values:
    print(f"{struct.unpack('>Q', struct.pack('>d', value))[0]:016x}\t{value:.9g}")
