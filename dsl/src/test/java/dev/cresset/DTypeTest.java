package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DTypeTest {

    @ParameterizedTest
    @EnumSource
    void survivesTheWayToLibTorchAndBack(DType dtype) {
        assertThat(DType.of(DType.code(dtype))).isEqualTo(dtype);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "QINT8",
                "QUINT8",
                "QINT32",
                "QUINT4X2",
                "QUINT2X4",
                "BITS1X8",
                "BITS2X4",
                "BITS4X2",
                "BITS8",
                "BITS16"
            })
    void agreesWithLibTorchAboutItsKind(DType dtype) {
        Tensor tensor = Torch.empty(new long[] {1}, dtype, Device.META);

        assertThat(tensor.dtype()).isEqualTo(dtype);
        assertThat(tensor.isFloatingPoint()).isEqualTo(dtype.isFloatingPoint());
        assertThat(tensor.isComplex()).isEqualTo(dtype.isComplex());
        assertThat(dtype.isQuantized()).isFalse();
        assertThat(dtype.isInteger()).isEqualTo(!dtype.isFloatingPoint() && !dtype.isComplex() && dtype != DType.BOOL);
    }

    @Test
    void isCalledAsInPyTorch() {
        assertThat(DType.FLOAT8_E4M3FN).hasToString("torch.float8_e4m3fn");
        assertThat(DType.BOOL).hasToString("torch.bool");
    }

    @Test
    void passesNullAsAbsentAndRefusesAnUnknownCode() {
        assertThat(DType.code(null)).isEqualTo(-1);
        assertThatIllegalStateException()
                .isThrownBy(() -> DType.of(46))
                .withMessage("LibTorch has a dtype that this library does not know, its code is 46");
        assertThatIllegalStateException().isThrownBy(() -> DType.of(-1));
        assertThatIllegalStateException().isThrownBy(() -> DType.of(64));
    }
}
