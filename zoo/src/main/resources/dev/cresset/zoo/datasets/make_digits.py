"""Makes the two digits resources beside this script from scikit-learn's wheel.

Usage: pip download --no-deps scikit-learn && python make_digits.py scikit_learn-*.whl
(made from scikit-learn 1.9.1; digits.csv.gz with SHA-256 09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22)
"""

import gzip
import pathlib
import struct
import sys
import zipfile

text = gzip.decompress(zipfile.ZipFile(sys.argv[1]).read("sklearn/datasets/data/digits.csv.gz")).decode()
rows = [[int(value) for value in line.split(",")] for line in text.split()]
assert len(rows) == 1797 and all(len(row) == 65 and max(row) <= 16 for row in rows)

images = struct.pack(">IIII", 0x803, len(rows), 8, 8) + b"".join(bytes(row[:64]) for row in rows)
labels = struct.pack(">II", 0x801, len(rows)) + bytes(row[64] for row in rows)
here = pathlib.Path(__file__).parent
(here / "digits-images-idx3-ubyte.gz").write_bytes(gzip.compress(images, 9, mtime=0))
(here / "digits-labels-idx1-ubyte.gz").write_bytes(gzip.compress(labels, 9, mtime=0))
