package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cresset.error.TorchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The codes of the enums are LibTorch's: it calls each by its own name, or gives back what it made by itself. PyTorch's messages are the
 * same, such as that of {@code torch.dot(torch.empty(1, dtype=torch.float64), torch.empty(1, dtype=torch.int8))}.
 */
class LibTorchCodesTest {

    @ParameterizedTest
    @CsvSource({
        "UINT8, Byte",
        "INT8, Char",
        "INT16, Short",
        "INT32, Int",
        "INT64, Long",
        "FLOAT16, Half",
        "FLOAT32, Float",
        "COMPLEX32, ComplexHalf",
        "COMPLEX64, ComplexFloat",
        "COMPLEX128, ComplexDouble",
        "BOOL, Bool",
        "BFLOAT16, BFloat16",
        "BITS1X8, Bits1x8",
        "BITS2X4, Bits2x4",
        "BITS4X2, Bits4x2",
        "BITS8, Bits8",
        "BITS16, Bits16",
        "FLOAT8_E5M2, Float8_e5m2",
        "FLOAT8_E4M3FN, Float8_e4m3fn",
        "FLOAT8_E5M2FNUZ, Float8_e5m2fnuz",
        "FLOAT8_E4M3FNUZ, Float8_e4m3fnuz",
        "UINT16, UInt16",
        "UINT32, UInt32",
        "UINT64, UInt64",
        "FLOAT8_E8M0FNU, Float8_e8m0fnu",
        "FLOAT4_E2M1FN_X2, Float4_e2m1fn_x2"
    })
    void dtypes(DType dtype, String name) {
        Tensor doubles = Torch.empty(new long[] {1}, DType.FLOAT64, Device.CPU);
        Tensor others = Torch.empty(new long[] {1}, dtype, Device.CPU);

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> doubles.dot(others))
                .withMessage(
                        "aten::dot: dot : expected both vectors to have same dtype, but found Double and %s", name);
    }

    /** LibTorch picks the integers that a quantized tensor is made of. */
    @ParameterizedTest
    @CsvSource({"QINT8, INT8", "QUINT8, UINT8", "QINT32, INT32", "QUINT4X2, UINT8", "QUINT2X4, UINT8"})
    void quantizedDtypes(DType dtype, DType integers) {
        Tensor quantized = Torch.quantizePerTensor(Torch.ones(4), 1, 0, dtype);

        assertThat(quantized.intRepr().dtype()).isEqualTo(integers);
    }

    @ParameterizedTest
    @CsvSource({"STRIDED, Strided", "SPARSE_COO, Sparse", "MKLDNN, Mkldnn", "JAGGED, Jagged"})
    void layouts(Layout layout, String name) {
        Tensor rows = Torch.tensor(new long[] {0, 1});
        Tensor columns = Torch.tensor(new long[] {0});
        TensorOptions options = TensorOptions.DEFAULT.layout(layout);

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.sparseCompressedTensor(rows, columns, Torch.ones(1), options))
                .withMessage(
                        "aten::sparse_compressed_tensor.comp_plain_value: sparse_compressed_tensor expected sparse"
                                + " compressed tensor layout but got %s",
                        name);
    }

    @Test
    void compressedLayouts() {
        Tensor matrix = Torch.ones(2, 2);

        assertThat(matrix.toSparseCsr().layout()).isEqualTo(Layout.SPARSE_CSR);
        assertThat(matrix.toSparseCsc().layout()).isEqualTo(Layout.SPARSE_CSC);
        assertThat(matrix.toSparseBsr(new long[] {1, 1}).layout()).isEqualTo(Layout.SPARSE_BSR);
        assertThat(matrix.toSparseBsc(new long[] {1, 1}).layout()).isEqualTo(Layout.SPARSE_BSC);
    }

    @Test
    void memoryFormats() {
        Tensor images = Torch.empty(2, 3, 4, 5);
        Tensor videos = Torch.empty(2, 3, 4, 5, 6);
        Tensor channelsLast = images.contiguous(MemoryFormat.CHANNELS_LAST);

        assertThat(channelsLast.stride()).containsExactly(60, 1, 15, 3);
        assertThat(videos.contiguous(MemoryFormat.CHANNELS_LAST_3D).stride()).containsExactly(360, 1, 90, 18, 3);
        assertThat(channelsLast.clone(MemoryFormat.PRESERVE).stride()).containsExactly(60, 1, 15, 3);
        assertThat(channelsLast.clone(MemoryFormat.CONTIGUOUS).stride()).containsExactly(60, 20, 5, 1);
    }

    @ParameterizedTest
    @CsvSource({"HIP, HIP", "FPGA, FPGA", "MAIA, MAIA", "XLA, XLA", "VULKAN, Vulkan", "VE, VE", "LAZY, Lazy", "IPU, IPU"
    })
    void devices(Device.Type type, String name) {
        Device device = new Device(type, -1);
        TorchException failure =
                catchThrowableOfType(TorchException.class, () -> Torch.empty(new long[] {1}, DType.FLOAT32, device));

        assertThat(failure.getMessage())
                .startsWith(
                        "aten::empty.memory_format: Could not run 'aten::empty.memory_format' with arguments from the '"
                                + name + "' backend.");
    }

    @Test
    void metaDevice() {
        Tensor meta = Torch.empty(new long[] {1}, DType.FLOAT32, Device.META);

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> meta.to(Device.CPU))
                .withMessage("aten::to.dtype_layout: Cannot copy out of meta tensor; no data!");
    }
}
