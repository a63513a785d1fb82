package dev.cresset.zoo.files;

import static dev.cresset.zoo.files.TestFiles.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {

    @TempDir
    private Path folder;

    @Test
    void listsTheTensorsOfAStateDictionary() throws Exception {
        Path file = TestFiles.named("network.pth");
        FileSummary summary = TorchFiles.inspect(file);
        assertThat(summary.format()).isEqualTo("PyTorch zip");
        assertThat(summary.byteSize()).isEqualTo(Files.size(file));
        assertThat(summary.tensors())
                .extracting(TensorInfo::key)
                .containsExactly(
                        "conv.weight",
                        "conv.bias",
                        "norm.weight",
                        "norm.bias",
                        "norm.running_mean",
                        "norm.running_var",
                        "norm.num_batches_tracked",
                        "head.weight",
                        "tied");
        TensorInfo conv = summary.tensors().get(0);
        assertThat(conv.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(conv.shape()).containsExactly(2L, 1L, 3L, 3L);
        assertThat(conv.strides()).containsExactly(9L, 9L, 3L, 1L);
        assertThat(conv.numel()).isEqualTo(18);
        assertThat(conv.storage().byteSize()).isEqualTo(72);
        assertThat(conv.storage().location()).isEqualTo("cpu");
        assertThat(summary.tensors().get(8).storage())
                .isEqualTo(summary.tensors().get(7).storage());
        assertThat(summary.storages()).hasSize(8);
    }

    @Test
    void saysWhereTheBytesStand() throws Exception {
        Path file = TestFiles.named("network.pth");
        TensorInfo weight = TorchFiles.inspect(file).tensors().get(0);
        byte[] bytes = new byte[4];
        System.arraycopy(Files.readAllBytes(file), (int) weight.storage().position(), bytes, 0, 4);
        Map<String, Tensor> state = TorchFiles.loadStateDict(file);
        float first = state.get("conv.weight").toFloatArray()[0];
        TestFiles.close(state);
        assertThat(java.nio.ByteBuffer.wrap(bytes)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .getFloat())
                .isEqualTo(first);
    }

    @Test
    void showsTheOtherValuesOfACheckpoint() {
        FileSummary summary = TorchFiles.inspect(TestFiles.named("training.pth"));
        assertThat(at(summary.contents(), "epoch")).isEqualTo(3L);
        assertThat(at(summary.contents(), "sgd", "state", 0L, "momentum_buffer"))
                .isInstanceOf(TensorInfo.class);
        assertThat(summary.tensors())
                .extracting(TensorInfo::key)
                .contains("sgd.state.0.momentum_buffer", "adamw.state.1.step");
    }

    @Test
    void showsViewsAndUnusualTensors() {
        FileSummary legacy = TorchFiles.inspect(TestFiles.named("legacy.pth"));
        assertThat(legacy.format()).isEqualTo("PyTorch legacy");
        TensorInfo sliced = (TensorInfo) at(legacy.contents(), "views", "sliced", "tensor");
        assertThat(sliced.offset()).isEqualTo(13);
        assertThat(sliced.strides()).containsExactly(8L, 1L);
        TensorInfo learned = (TensorInfo) at(legacy.contents(), "views", "learned", "tensor");
        assertThat(learned.requiresGrad()).isTrue();
        List<TensorInfo> special =
                TorchFiles.inspect(TestFiles.named("special.pth")).tensors();
        assertThat(special)
                .extracting(TensorInfo::layout)
                .contains(Layout.SPARSE_COO, Layout.SPARSE_CSR, Layout.STRIDED);
        assertThat(special).filteredOn(tensor -> tensor.storage() == null).hasSize(5);
    }

    @Test
    void readsNoTensorsAndMakesNone() throws Exception {
        // A terabyte that is not on the disk: the hole in the file would fill the memory if it were read.
        long tensors = Tensor.liveCount();
        Path file = folder.resolve("huge.pth");
        HugeFile.write(file, 1L << 40);
        FileSummary summary = TorchFiles.inspect(file);
        assertThat(summary.tensors().get(0).shape()).containsExactly(1L << 40);
        assertThat(summary.storages().get(0).byteSize()).isEqualTo(1L << 40);
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(tensors);
    }

    @Test
    void saysWhenThereIsNoFile() {
        Path file = folder.resolve("none.pth");
        assertThatThrownBy(() -> TorchFiles.inspect(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": no such file");
        assertThatThrownBy(() -> TorchFiles.load(file, LoadOptions.defaults().mmap(true)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": no such file");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> TorchFiles.inspect(folder))
                .isInstanceOf(FormatException.class)
                .hasMessage(folder + ": not a regular file");
    }

    @Test
    void refusesTorchScript() {
        Path script = TestFiles.named("script.pt");
        assertThatThrownBy(() -> TorchFiles.inspect(script))
                .isInstanceOf(FormatException.class)
                .hasMessage(script + ": a TorchScript archive (torch.jit.save); only files of torch.save can be read");
    }

    @Test
    void findsChangedBitsWhenAskedTo() throws Exception {
        Path file = Files.copy(TestFiles.named("network.pth"), folder.resolve("changed.pth"));
        long position = TorchFiles.inspect(file).tensors().get(0).storage().position();
        LoadOptions checked = LoadOptions.defaults().checksums(true);
        TestFiles.close(TorchFiles.load(file, checked));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {42}), position);
        }
        TestFiles.close(TorchFiles.load(file));
        assertThatThrownBy(() -> TorchFiles.load(file, checked))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": 'network/data/0': its checksum is wrong");
    }
}
