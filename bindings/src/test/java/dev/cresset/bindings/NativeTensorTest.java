package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeTensorTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 9, 40})
    void tellsTheExtentAndTheStepOfEachDimension(int dimensions) {
        long[] shape = new long[dimensions];
        Arrays.fill(shape, 1);
        if (dimensions > 0) {
            shape[0] = 3;
            shape[dimensions - 1] = 2;
        }
        long[] steps = new long[dimensions];
        Arrays.fill(steps, 2);
        if (dimensions > 0) {
            steps[dimensions - 1] = 1;
        }
        List<Long> extents = Arrays.stream(shape).boxed().toList();

        try (TestTensor tensor = TestTensor.ones(shape)) {
            assertThat(tensor.sizes()).isEqualTo(extents);
            assertThat(tensor.nativeDim()).isEqualTo(dimensions);
            assertThat(tensor.nativeStrides()).isEqualTo(steps);
        }
    }
}
