package dev.cresset.zoo.files;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Storage;
import dev.cresset.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compares tensors of a file with the descriptions in plain values that PyTorch has put beside them. */
final class DescribedTensors {

    private DescribedTensors() {}

    /** Compares each of {@code {name: {tensor, dtype, shape, stride, offset, requires_grad, storage}}}. */
    static void check(Object described) {
        ((Map<?, ?>) described).forEach((name, description) -> check(name, (Map<?, ?>) description));
    }

    private static void check(Object name, Map<?, ?> description) {
        Tensor tensor = (Tensor) description.get("tensor");
        assertThat(tensor.dtype()).as("dtype of %s", name).hasToString((String) description.get("dtype"));
        assertThat(list(tensor.shape().toArray())).as("shape of %s", name).isEqualTo(description.get("shape"));
        assertThat(list(tensor.stride())).as("strides of %s", name).isEqualTo(description.get("stride"));
        assertThat(tensor.storageOffset()).as("offset of %s", name).isEqualTo(description.get("offset"));
        assertThat(tensor.requiresGrad()).as("gradient of %s", name).isEqualTo(description.get("requires_grad"));
        assertThat(bytes(tensor)).as("bytes of %s", name).isEqualTo(description.get("storage"));
    }

    /** All bytes of a tensor's storage. */
    static byte[] bytes(Tensor tensor) {
        try (Storage storage = Storage.of(tensor)) {
            return storage.segment().toArray(JAVA_BYTE);
        }
    }

    static boolean shareMemory(Object left, Object right) {
        try (Storage one = Storage.of((Tensor) left);
                Storage other = Storage.of((Tensor) right)) {
            return one.isSameAs(other);
        }
    }

    private static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
