"""Pickles a CIFAR-10 batch of two images with each protocol that Python 3 has for arrays, and a CIFAR-100 batch.

Usage: python make_cifar_pickles.py (Python 3.11, NumPy 2; writes beside itself)
Byte k of image i is (k * 7 + i * 31) % 256; the labels are 3 and 9. The CIFAR-100 batch has the
fine labels 99 and 4 and the coarse labels 13 and 0.
"""

import pathlib
import pickle

import numpy as np

data = np.array([[(k * 7 + i * 31) % 256 for k in range(3072)] for i in range(2)], np.uint8)
batch = {"batch_label": "testing batch 1 of 1", "labels": [3, 9], "data": data, "filenames": ["a.png", "b.png"]}
here = pathlib.Path(__file__).parent
for protocol in (2, 3, 4, 5):
    (here / f"batch_protocol{protocol}.pickle").write_bytes(pickle.dumps(batch, protocol))
fortran = dict(batch, data=np.asfortranarray(data))
(here / "batch_fortran.pickle").write_bytes(pickle.dumps(fortran, 4))
hundred = {"filenames": ["a.png", "b.png"], "batch_label": "training batch 1 of 1", "fine_labels": [99, 4]}
hundred.update(coarse_labels=[13, 0], data=data)
(here / "batch_cifar100.pickle").write_bytes(pickle.dumps(hundred, 2))
