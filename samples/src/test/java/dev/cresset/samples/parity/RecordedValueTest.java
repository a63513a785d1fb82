package dev.cresset.samples.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Complex;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.MemoryFormat;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordedValueTest {

    private static Object value(String json) {
        return RecordedValue.of(Json.read(json));
    }

    @Test
    void readsNumbers() {
        assertThat(value("7")).isEqualTo(7L);
        assertThat(value("0.5")).isEqualTo(0.5);
        assertThat(value("{\"f\": \"0x1.8p-1\"}")).isEqualTo(0.75);
        assertThat(value("{\"f\": \"-0x0.0p+0\"}")).isEqualTo(-0.0);
        assertThat(value("{\"f\": \"inf\"}")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(value("{\"f\": \"-inf\"}")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(value("{\"f\": \"nan\"}")).isEqualTo(Double.NaN);
        assertThat(value("{\"c\": [\"0x1.0p+0\", {\"f\": \"-inf\"}]}"))
                .isEqualTo(new Complex(1, Double.NEGATIVE_INFINITY));
        assertThat(value("{\"c\": [1, 2.5]}")).isEqualTo(new Complex(1, 2.5));
    }

    @Test
    void readsNamesWithAndWithoutPyTorchsPrefix() {
        assertThat(value("{\"scalar_type\": \"float64\"}")).isEqualTo(DType.FLOAT64);
        assertThat(value("{\"scalar_type\": \"torch.bfloat16\"}")).isEqualTo(DType.BFLOAT16);
        assertThat(value("{\"device\": \"cuda:1\"}")).isEqualTo(Device.cuda(1));
        assertThat(value("{\"layout\": \"torch.sparse_coo\"}")).isEqualTo(Layout.SPARSE_COO);
        assertThat(value("{\"layout\": \"_mkldnn\"}")).isEqualTo(Layout.MKLDNN);
        assertThat(value("{\"memory_format\": \"channels_last\"}")).isEqualTo(MemoryFormat.CHANNELS_LAST);
        assertThat(value("{\"memory_format\": \"torch.preserve_format\"}")).isEqualTo(MemoryFormat.PRESERVE);
    }

    @Test
    void readsLists() {
        assertThat(value("[1, null, true, \"x\", [{\"f\": \"0x1p0\"}]]"))
                .isEqualTo(Arrays.asList(1L, null, true, "x", Arrays.asList(1.0)));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value("{\"f\": 1, \"g\": 2}"))
                .withMessage("the recording has a value of an unknown kind: [f, g]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> value("{\"c\": [1]}"))
                .withMessage("a complex number is a list of two numbers, not [1]");
    }
}
