package dev.cresset;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.TorchException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {

    @Test
    void isSharedByATensorAndItsViews() {
        try (Tensor matrix = Torch.tensor(new float[] {0, 1, 2, 3, 4, 5}, 2, 3);
                Tensor column = matrix.select(1, 1);
                Tensor other = Torch.zeros(6);
                Storage storage = Storage.of(matrix);
                Storage ofView = Storage.of(column);
                Storage ofOther = Storage.of(other)) {
            assertThat(storage.byteSize()).isEqualTo(24);
            assertThat(ofView.byteSize()).isEqualTo(24);
            assertThat(ofView.isSameAs(storage)).isTrue();
            assertThat(ofOther.isSameAs(storage)).isFalse();

            storage.segment().set(JAVA_FLOAT, 16, 40);
            assertThat(column.toFloatArray()).containsExactly(1, 40);
        }
    }

    @Test
    void showsATensorOfAnyTypeAndAnySteps() {
        try (Storage storage = Storage.allocate(8)) {
            for (int i = 0; i < 8; i++) {
                storage.segment().set(JAVA_BYTE, i, (byte) i);
            }
            try (Tensor backwards = storage.tensor(DType.INT16, 1, new long[] {2, 2}, new long[] {0, 2})) {
                assertThat(backwards.toIntArray()).containsExactly(0x0302, 0x0706, 0x0302, 0x0706);
            }
        }
    }

    @Test
    void keepsAPartAliveByItself() {
        Storage whole = Storage.allocate(256);
        whole.segment().fill((byte) 7);
        Storage part = whole.part(64, 4);
        whole.close();
        Tensor tensor = part.tensor(DType.UINT8, 0, new long[] {4}, new long[] {1});
        part.close();
        try (tensor;
                Storage storage = Storage.of(tensor)) {
            assertThat(storage.byteSize()).isEqualTo(4);
            assertThat(tensor.toIntArray()).containsExactly(7, 7, 7, 7);
        }
    }

    @Test
    void refusesAPartThatReachesBeyond() {
        try (Storage storage = Storage.allocate(8)) {
            assertThatThrownBy(() -> storage.part(4, 5)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> storage.tensor(DType.FLOAT32, 1, new long[] {2}, new long[] {1}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a tensor that reaches over 12 bytes does not fit a storage of 8");
            assertThat(storage.byteSize()).isEqualTo(8);
        }
    }

    @Test
    void countsHowFarATensorReaches() {
        assertThat(Storage.reach(DType.FLOAT32, 2, new long[] {3, 4}, new long[] {1, 5}))
                .isEqualTo((2 + 2 + 15 + 1) * 4);
        assertThat(Storage.reach(DType.FLOAT64, 9, new long[0], new long[0])).isEqualTo(80);
        assertThat(Storage.reach(DType.INT8, 5, new long[] {0, 3}, new long[] {3, 1}))
                .isZero();
        assertThat(Storage.reach(DType.QUINT4X2, 0, new long[] {5}, new long[] {1}))
                .isEqualTo(3);
    }

    @Test
    void refusesToCountBeyondALong() {
        long huge = Long.MAX_VALUE / 2;
        assertThatThrownBy(() -> Storage.reach(DType.INT8, huge, new long[] {3}, new long[] {huge}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no memory reaches as far as offset " + huge + ", shape [3] and strides [" + huge + "]");
        assertThatThrownBy(() -> Storage.reach(DType.INT8, 0, new long[] {3}, new long[] {-1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no tensor has offset 0, shape [3] and strides [-1]");
    }

    @Test
    void mapsAFileThatStaysAsItIs(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("größe.bin"), new byte[] {1, 2, 3, 4});
        try (Storage storage = Storage.map(file, 4);
                Storage part = storage.part(2, 2);
                Tensor tensor = part.tensor(DType.UINT8, 0, new long[] {2}, new long[] {1})) {
            assertThat(tensor.toIntArray()).containsExactly(3, 4);
            tensor.fill_(9);
            assertThat(storage.segment().toArray(JAVA_BYTE)).containsExactly(1, 2, 9, 9);
        }
        assertThat(Files.readAllBytes(file)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesToMapMoreThanTheFileHas(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("small.bin"), new byte[] {1, 2, 3, 4});
        assertThatThrownBy(() -> Storage.map(file, 5)).isInstanceOf(TorchException.class);
    }

    @Test
    void hasNoAddressWhereItHasNoBytes() {
        try (Storage storage = Storage.allocate(0)) {
            assertThat(storage.address()).isZero();
            assertThat(storage.segment().byteSize()).isZero();
            assertThat(storage.part(0, 0).byteSize()).isZero();
        }
    }

    @Test
    void refusesASparseTensor() {
        try (Tensor dense = Torch.ones(2, 2);
                Tensor sparse = dense.toSparse()) {
            assertThatThrownBy(() -> Storage.of(sparse))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a tensor of layout torch.sparse_coo has no storage");
        }
    }
}
