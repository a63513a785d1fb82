package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.error.TorchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TorchSettingsTest {

    private static final Reference REFERENCE = Reference.of(TorchSettingsTest.class, "torch_reference.tsv");

    @AfterEach
    void backToTheDefaults() {
        Torch.useDeterministicAlgorithms(false);
        Torch.setFloat32MatmulPrecision("highest");
        Torch.setWarnAlways(false);
        Torch.setPrintOptions(PrintOptions.DEFAULT);
    }

    @Test
    void operatorsWithoutADeterministicAlgorithmFail() {
        Tensor tensor = Torch.zeros(3);
        Tensor index = Torch.tensor(0L, 1L);
        Tensor values = Torch.ones(2);
        Torch.useDeterministicAlgorithms(true);

        assertThat(Torch.areDeterministicAlgorithmsEnabled()).isTrue();
        assertThat(Torch.isDeterministicAlgorithmsWarnOnlyEnabled()).isFalse();
        assertThat(Torch.getDeterministicDebugMode()).isEqualTo(2);
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> tensor.put_(index, values))
                .withMessageStartingWith("aten::put_: put_ does not have a deterministic implementation");

        Torch.useDeterministicAlgorithms(false);
        tensor.put_(index, values);
        assertThat(tensor.toFloatArray()).containsExactly(1, 1, 0);
    }

    @Test
    void debugModesAreTheSameSetting() {
        Torch.setDeterministicDebugMode("warn");
        assertThat(Torch.areDeterministicAlgorithmsEnabled()).isTrue();
        assertThat(Torch.isDeterministicAlgorithmsWarnOnlyEnabled()).isTrue();
        Torch.setDeterministicDebugMode("default");
        assertThat(Torch.areDeterministicAlgorithmsEnabled()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.setDeterministicDebugMode("2"))
                .withMessage("a debug mode is default, warn or error, not '2'");
    }

    @Test
    void precisionOfProductsIsKept() {
        assertThat(Torch.getFloat32MatmulPrecision()).isEqualTo("highest");
        Torch.setFloat32MatmulPrecision("high");
        assertThat(Torch.getFloat32MatmulPrecision()).isEqualTo("high");
        Torch.setFloat32MatmulPrecision("medium");
        assertThat(Torch.getFloat32MatmulPrecision()).isEqualTo("medium");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.setFloat32MatmulPrecision("low"))
                .withMessage("a precision is highest, high or medium, not 'low'");
    }

    @Test
    void warningsAndThreadsAreAsked() {
        assertThat(Torch.isWarnAlwaysEnabled()).isFalse();
        Torch.setWarnAlways(true);
        assertThat(Torch.isWarnAlwaysEnabled()).isTrue();
        assertThat(Torch.getNumInteropThreads()).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Torch.setNumInteropThreads(0))
                .withMessage("operators need at least 1 thread, not 0");
    }

    @Test
    void tensorsArePrintedAsAskedFor() {
        Tensor numbers = REFERENCE.tensor("numbers");

        assertPrinted("print.precision", PrintOptions.DEFAULT.precision(2), numbers);
        assertPrinted("print.sci", PrintOptions.DEFAULT.sciMode(true), numbers);
        assertPrinted(
                "print.edges", PrintOptions.DEFAULT.threshold(5).edgeItems(1).lineWidth(20), numbers);
        assertPrinted("print.short", PrintOptions.SHORT, Torch.arange(2000.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintOptions.FULL.edgeItems(0))
                .withMessage(
                        "no tensor is printed with precision 4, threshold 2147483647, edge items 0 and line width 80");
    }

    private static void assertPrinted(String name, PrintOptions options, Tensor tensor) {
        Torch.setPrintOptions(options);
        assertThat(Torch.getPrintOptions()).isEqualTo(options);
        assertThat(tensor).as(name).hasToString(REFERENCE.text(name));
    }
}
