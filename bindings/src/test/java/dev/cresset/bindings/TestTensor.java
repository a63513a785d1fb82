package dev.cresset.bindings;

import dev.cresset.bindings.aten.AtenA;
import dev.cresset.bindings.aten.AtenD;
import dev.cresset.bindings.aten.AtenE;
import dev.cresset.bindings.aten.AtenO;
import dev.cresset.bindings.aten.AtenR;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/** The least that a tensor class adds to {@link NativeTensor}. */
final class TestTensor extends NativeTensor {

    /** The code of {@code torch.float32}. */
    static final int FLOAT32 = 6;

    /** The code of the device {@code cpu}. */
    static final int CPU = 0xff;

    private static final int DEFAULT = -1;

    TestTensor(long address) {
        super(address);
    }

    static TestTensor ones(long... shape) {
        return new TestTensor(AtenO.ones(shape, FLOAT32, DEFAULT, CPU, null));
    }

    static TestTensor empty(int device, long... shape) {
        return new TestTensor(AtenE.empty_memory_format(shape, FLOAT32, DEFAULT, device, null, DEFAULT));
    }

    /** Adds two tensors. */
    TestTensor plus(TestTensor other) {
        return new TestTensor(AtenA.add_Tensor(this, other, Scalar.of(1)));
    }

    /** A second tensor with the same memory. */
    TestTensor alias() {
        return new TestTensor(AtenD.detach(this));
    }

    TestTensor requiringGrad() {
        AtenR.requires_grad_(this, true);
        return this;
    }

    boolean requiresGrad() {
        return nativeRequiresGrad();
    }

    void keep() {
        leaveScopes();
    }

    void moveToOuterScope() {
        moveOut();
    }

    void attach() {
        adopt();
    }

    static long live() {
        return liveCount();
    }

    static long liveBytes() {
        return countBytes();
    }

    List<Long> sizes() {
        return Arrays.stream(nativeSizes()).boxed().toList();
    }

    byte firstByte() {
        return nativeData(1).get(ValueLayout.JAVA_BYTE, 0);
    }
}
