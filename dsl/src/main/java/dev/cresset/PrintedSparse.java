package dev.cresset;

import dev.cresset.internal.PythonText;

/** A sparse tensor's indices and values, each as a tensor of its own. */
final class PrintedSparse {

    private PrintedSparse() {}

    static boolean isSparse(Tensor tensor) {
        return switch (tensor.layout()) {
            case SPARSE_COO, SPARSE_CSR, SPARSE_CSC, SPARSE_BSR, SPARSE_BSC -> true;
            default -> false;
        };
    }

    /** @param indent in which column it begins */
    static String of(Tensor tensor, int indent) {
        String separator = ",\n" + " ".repeat(indent);
        return switch (tensor.layout()) {
            case SPARSE_COO ->
                part("indices", Aten._indices(tensor), indent)
                        + separator
                        + part("values", Aten._values(tensor), indent);
            case SPARSE_CSR, SPARSE_BSR ->
                part("crow_indices", tensor.crowIndices(), indent)
                        + separator
                        + part("col_indices", tensor.colIndices(), indent)
                        + separator
                        + part("values", tensor.values(), indent);
            default ->
                part("ccol_indices", tensor.ccolIndices(), indent)
                        + separator
                        + part("row_indices", tensor.rowIndices(), indent)
                        + separator
                        + part("values", tensor.values(), indent);
        };
    }

    private static String part(String name, Tensor part, int indent) {
        String prefix = name + "=tensor(";
        String size =
                part.numel() == 0 ? ", size=" + PythonText.tuple(part.shape().sizes()) : "";
        return prefix + PrintedBody.of(part, indent + prefix.length()) + size + ")";
    }
}
