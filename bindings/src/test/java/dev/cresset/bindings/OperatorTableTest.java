package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.CRESSET_FAILURE_ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.bindings.aten.Aten_F;
import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.OperatorNotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On whichever LibTorch the tests run: the oldest one supported lacks some operators, the one of the list lacks none. */
class OperatorTableTest {

    private static final String VERSION = LibTorch.loaded().version().toString();

    @Test
    void holdsEveryBoundOperator() {
        assertThat(OperatorTable.size()).isEqualTo(3094);
    }

    @Test
    void missesNothingInTheLibTorchOfTheList() {
        int missing = OperatorTable.missing().size();

        if (VERSION.equals(OperatorTable.LIST_VERSION)) {
            assertThat(missing).isZero();
        } else if (VERSION.equals("2.10.0")) {
            assertThat(missing).isEqualTo(35);
        } else {
            assertThat(missing).isLessThan(100);
        }
    }

    @Test
    void listsWhatIsMissingInOrder() {
        assertThat(OperatorTable.missing()).isSorted().allMatch(name -> name.startsWith("aten::"));
    }

    @Test
    void refusesAMissingOperatorByNameAndVersions() {
        try (ThreadScope _ = new ThreadScope()) {
            List<TestTensor> tensors = List.of(TestTensor.ones(1));
            if (OperatorTable.missing().contains("aten::_foreach_clone")) {
                assertThatExceptionOfType(OperatorNotFoundException.class)
                        .isThrownBy(() -> Aten_F._foreach_clone(tensors, -1))
                        .withMessage("aten::_foreach_clone: LibTorch " + VERSION
                                + " has no such operator, LibTorch 2.13.0" + " has: use that one to call it");
            } else {
                long[] clones = Aten_F._foreach_clone(tensors, -1).tensors(0);
                assertThat(new TestTensor(clones[0]).sizes()).containsExactly(1L);
            }
        }
    }

    @Test
    void makesTheSameExceptionOfTheShimsAnswer() {
        assertThat(NativeErrors.exception(CRESSET_FAILURE_ABSENT(), "aten::foo.bar", "", ""))
                .isInstanceOf(OperatorNotFoundException.class)
                .hasMessage("aten::foo.bar: LibTorch " + VERSION
                        + " has no such operator, LibTorch 2.13.0 has: use that one" + " to call it");
    }
}
