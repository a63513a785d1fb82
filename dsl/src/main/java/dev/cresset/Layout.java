package dev.cresset;

import java.util.Locale;

/** How a tensor's elements are stored, as PyTorch's {@code torch.layout}; in the order of LibTorch's codes. */
public enum Layout {
    /** An array with a step for each dimension: the usual one. */
    STRIDED,
    /** Coordinates and values. */
    SPARSE_COO,
    /** Compressed rows. */
    SPARSE_CSR,
    /** For oneDNN only. */
    MKLDNN,
    /** Compressed columns. */
    SPARSE_CSC,
    /** Compressed rows of blocks. */
    SPARSE_BSR,
    /** Compressed columns of blocks. */
    SPARSE_BSC,
    /** Rows of different lengths. */
    JAGGED;

    /** @return PyTorch's name for it, such as {@code torch.sparse_csr} */
    @Override
    public String toString() {
        return (this == MKLDNN ? "torch._" : "torch.") + name().toLowerCase(Locale.ROOT);
    }

    /** LibTorch's code, -1 for null. */
    static int code(Layout value) {
        return value == null ? -1 : value.ordinal();
    }

    static Layout of(int code) {
        return values()[code];
    }
}
