package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "cuda", "cuda:0", "cuda:127", "meta", "mps:1", "xpu", "privateuseone:3"})
    void isReadAndPrintedByPyTorchsName(String name) {
        assertThat(Device.of(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gpu", "CUDA", "cuda:", "cuda:x", "cuda:-1", "cuda:128", "cuda:1:2", " cpu"})
    void refusesANameThatIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Device.of(name))
                .withMessage("no device is called '" + name + "'; devices are cpu, cuda, cuda:0, meta, ...");
    }

    @Test
    void survivesTheWayToLibTorchAndBack() {
        assertThat(Device.of(Device.code(Device.CPU))).isEqualTo(Device.CPU);
        assertThat(Device.of(Device.code(Device.cuda(3)))).isEqualTo(Device.cuda(3));
        assertThat(Device.of(Device.code(Device.cuda()))).isEqualTo(Device.cuda());
        assertThat(Device.code(null)).isEqualTo(-1);
    }

    @Test
    void refusesANegativeIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Device.cuda(-1))
                .withMessage("a device index is 0 or more, not -1");
    }
}
