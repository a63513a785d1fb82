package dev.cresset;

import java.util.Arrays;

final class TensorPrinter {

    private TensorPrinter() {}

    static String print(Tensor tensor) {
        return "tensor(" + Arrays.toString(tensor.toDoubleArray()) + ")";
    }
}
