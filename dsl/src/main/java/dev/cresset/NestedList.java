package dev.cresset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** A tensor's elements as lists of lists. */
final class NestedList {

    private final Shape shape;
    private final IntFunction<Object> element;
    private int next;

    private NestedList(Shape shape, IntFunction<Object> element) {
        this.shape = shape;
        this.element = element;
    }

    /** @param tensor of one dimension or more */
    static List<?> of(Tensor tensor) {
        return new NestedList(tensor.shape(), elements(tensor)).list(0);
    }

    private static IntFunction<Object> elements(Tensor tensor) {
        DType dtype = tensor.dtype();
        if (dtype == DType.BOOL) {
            boolean[] values = tensor.toBooleanArray();
            return i -> values[i];
        }
        if (dtype.isComplex()) {
            Complex[] values = complex(tensor);
            return i -> values[i];
        }
        if (dtype.isFloatingPoint()) {
            double[] values = tensor.toDoubleArray();
            return i -> values[i];
        }
        long[] values = tensor.toLongArray();
        return i -> dtype == DType.UINT64 ? Numbers.unsigned(values[i]) : (Number) values[i];
    }

    private static Complex[] complex(Tensor tensor) {
        try (Scope _ = Scope.open()) {
            double[] parts =
                    Torch.viewAsReal(tensor.to(DType.COMPLEX128).resolveConj()).toDoubleArray();
            Complex[] values = new Complex[parts.length / 2];
            for (int i = 0; i < values.length; i++) {
                values[i] = new Complex(parts[2 * i], parts[2 * i + 1]);
            }
            return values;
        }
    }

    private List<?> list(int dim) {
        List<Object> list = new ArrayList<>();
        for (long i = 0; i < shape.get(dim); i++) {
            list.add(dim == shape.ndim() - 1 ? element.apply(next++) : list(dim + 1));
        }
        return Collections.unmodifiableList(list);
    }
}
