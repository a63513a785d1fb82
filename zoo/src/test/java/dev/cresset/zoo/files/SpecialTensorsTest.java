package dev.cresset.zoo.files;

import static dev.cresset.zoo.files.TestFiles.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialTensorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAndWritesQuantizedSparseAndUnusualTensors(boolean mapped) {
        Path copy = folder.resolve("copy.pth");
        Object original = TorchFiles.load(
                TestFiles.named("special.pth"), LoadOptions.defaults().mmap(mapped));
        checkSpecial(original);
        TorchFiles.save(copy, original);
        TestFiles.close(original);
        Object loaded = TorchFiles.load(copy, LoadOptions.defaults().mmap(mapped));
        checkSpecial(loaded);
        TestFiles.close(loaded);
    }

    private static void checkSpecial(Object special) {
        assertThat(((Tensor) at(special, "quint8")).dequantize().toFloatArray()).containsExactly(0, 1, 2, 3);
        assertThat(((Tensor) at(special, "quint8")).qZeroPoint()).isEqualTo(3);
        assertThat(((Tensor) at(special, "qint32")).dequantize().toFloatArray()).containsExactly(0, 1, 2, 3);
        assertThat(((Tensor) at(special, "channels")).dequantize().toFloatArray())
                .containsExactly(0, 1, 2, 3);
        assertThat(((Tensor) at(special, "channels")).qPerChannelAxis()).isZero();
        assertThat(((Tensor) at(special, "packed")).dtype()).isEqualTo(DType.QUINT4X2);
        assertThat(DescribedTensors.bytes((Tensor) at(special, "packed")))
                .containsExactly(0x10, 0x32, 0x54, 0x76, 0x44, 0x65, 0x66, 0x87);
        for (String layout : List.of("coo", "csr", "csc")) {
            Tensor sparse = (Tensor) at(special, layout);
            assertThat(sparse.layout()).hasToString("torch.sparse_" + layout);
            assertThat(sparse.toDense().toFloatArray()).as(layout).containsExactly(0, 1, 0, 2, 0, 3);
        }
        assertThat(((Tensor) at(special, "coo")).isCoalesced()).isTrue();
        assertThat(((Tensor) at(special, "bsr")).toDense().sum().itemFloat()).isEqualTo(4);
        assertThat(((Tensor) at(special, "meta")).device()).isEqualTo(Device.META);
        assertThat(((Tensor) at(special, "meta")).shape()).isEqualTo(Shape.of(3, 2));
        assertThat(((Tensor) at(special, "conjugate")).isConj()).isTrue();
        assertThat(Torch.imag((Tensor) at(special, "conjugate")).toFloatArray()).containsExactly(-2, 4);
        assertThat(((Tensor) at(special, "negative")).isNeg()).isTrue();
        assertThat(((Tensor) at(special, "negative")).toFloatArray()).containsExactly(-2, 4);
    }
}
