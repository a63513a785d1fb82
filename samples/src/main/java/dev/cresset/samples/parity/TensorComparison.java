package dev.cresset.samples.parity;

import dev.cresset.DType;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/** A tensor against the recorded one: dtype, shape, values. */
final class TensorComparison {

    private final DType dtype;
    private final Tensor expected;
    private final Tolerance tolerance;

    /**
     * @param expected the recorded tensor
     * @param tolerance how far floating-point and complex values may be off; others are to be equal
     */
    TensorComparison(RecordedTensor expected, Tolerance tolerance) {
        this.dtype = expected.dtype();
        this.expected = expected.make();
        this.tolerance = tolerance;
    }

    /** @return what differs, null where nothing does */
    String difference(Tensor result) {
        Tensor actual = plain(result.detach());
        if (actual.dtype() != expected.dtype()
                || result.dtype() != dtype && !result.dtype().isQuantized()) {
            return "expected the dtype " + dtype + ", got " + result.dtype();
        }
        if (!expected.shape().equals(actual.shape())) {
            return "expected the shape " + expected.shape() + ", got " + actual.shape();
        }
        return tolerance == Tolerance.ANY ? null : values(actual);
    }

    /** Without sparse layouts, views of conjugates, and quantisation. */
    private Tensor plain(Tensor result) {
        if (result.dtype().isQuantized()) {
            return dtype.isQuantized() ? result.intRepr() : result.dequantize();
        }
        Tensor dense = result.layout() == Layout.STRIDED ? result : result.toDense();
        return dense.resolveConj().resolveNeg();
    }

    private String values(Tensor actual) {
        boolean inexact = expected.dtype().isFloatingPoint() || expected.dtype().isComplex();
        Tensor wanted = widened(expected).flatten();
        Tensor given = widened(actual).flatten();
        Tensor agreeing = inexact
                ? Torch.isclose(given, wanted, tolerance.relative(), tolerance.absolute(), true)
                : given.eq(wanted);
        Tensor differing = agreeing.logicalNot().nonzero();
        if (differing.numel() == 0) {
            return null;
        }
        long first = differing.get(0).itemLong();
        return differing.numel() + " of " + expected.numel() + " elements differ; number " + first + " should be "
                + wanted.get(first).itemNumber() + ", is " + given.get(first).itemNumber()
                + (inexact ? " (allowed: " + tolerance + ")" : "");
    }

    /** To a dtype that has every comparison, and every value of this one. */
    private static Tensor widened(Tensor tensor) {
        DType dtype = tensor.dtype();
        if (dtype.isComplex()) {
            return tensor.to(DType.COMPLEX128);
        }
        if (dtype.isFloatingPoint()) {
            return tensor.to(DType.FLOAT64);
        }
        // Of the largest unsigned integers all bits stay, which is enough to tell whether they are equal.
        return tensor.to(DType.INT64);
    }
}
