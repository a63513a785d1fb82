package dev.cresset.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BackendsTest {

    /** What PyTorch has them at: torch.backends.cudnn.enabled and so on, in a new process. */
    static Stream<Arguments> settings() {
        return Stream.of(
                setting(true, Backends.Cudnn::enabled, Backends.Cudnn::setEnabled),
                setting(false, Backends.Cudnn::benchmark, Backends.Cudnn::setBenchmark),
                setting(false, Backends.Cudnn::deterministic, Backends.Cudnn::setDeterministic),
                setting(true, Backends.Cudnn::allowTf32, Backends.Cudnn::setAllowTf32),
                setting(false, Backends.CudaMatmul::allowTf32, Backends.CudaMatmul::setAllowTf32));
    }

    private static Arguments setting(boolean expected, BooleanSupplier getter, Consumer<Boolean> setter) {
        return Arguments.of(expected, getter, setter);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void haveTheirDefaultsAndCanBeTurned(boolean expected, BooleanSupplier getter, Consumer<Boolean> setter) {
        assertThat(getter.getAsBoolean()).isEqualTo(expected);
        try {
            setter.accept(!expected);
            assertThat(getter.getAsBoolean()).isNotEqualTo(expected);
        } finally {
            setter.accept(expected);
        }
        assertThat(getter.getAsBoolean()).isEqualTo(expected);
    }
}
