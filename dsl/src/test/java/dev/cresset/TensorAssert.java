package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.AbstractAssert;

/** Assertions about tensors' values. */
public final class TensorAssert extends AbstractAssert<TensorAssert, Tensor> {

    private TensorAssert(Tensor actual) {
        super(actual, TensorAssert.class);
    }

    public static TensorAssert assertThatTensor(Tensor actual) {
        return new TensorAssert(actual);
    }

    /** Same dtype, same shape, same bits. */
    public TensorAssert isIdenticalTo(Tensor expected) {
        hasFormOf(expected);
        assertThat(actual.toDoubleArray()).as(descriptionText()).containsExactly(expected.toDoubleArray());
        return this;
    }

    /** Same dtype and shape; values differ by what another order of summation can explain. */
    public TensorAssert isCloseTo(Tensor expected, double tolerance) {
        hasFormOf(expected);
        assertThat(actual.toDoubleArray()).as(descriptionText()).containsExactly(expected.toDoubleArray(), within(tolerance));
        return this;
    }

    private void hasFormOf(Tensor expected) {
        isNotNull();
        assertThat(actual.dtype()).as(descriptionText()).isEqualTo(expected.dtype());
        assertThat(actual.shape()).as(descriptionText()).isEqualTo(expected.shape());
    }
}
