package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.StateDictException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTensorsTest {

    @TempDir
    private Path folder;

    private Map<String, Tensor> read(Path file) {
        return read(file, LoadOptions.defaults());
    }

    private Map<String, Tensor> read(Path file, LoadOptions options) {
        Map<String, Tensor> tensors = SafeTensors.loadStateDict(file, options);
        tensors.values().forEach(Tensor::attach);
        return tensors;
    }

    static Stream<LoadOptions> waysToRead() {
        return Stream.of(LoadOptions.defaults(), LoadOptions.defaults().mmap(true));
    }

    @ParameterizedTest
    @MethodSource("waysToRead")
    void readsWhatAnotherProgramHasWritten(LoadOptions options) throws IOException {
        // By make_small.py.
        Path file = folder.resolve("small.safetensors");
        try (InputStream resource = getClass().getResourceAsStream("small.safetensors")) {
            Files.copy(resource, file);
        }
        Map<String, Tensor> tensors = read(file, options);
        assertThat(tensors.keySet()).containsExactly("float", "scalar", "empty", "long", "half", "brain", "truth");
        assertThat(tensors.get("float").shape()).isEqualTo(Shape.of(2, 3));
        assertThat(tensors.get("float").toFloatArray())
                .containsExactly(1.5f, -2, 3.25f, 0f, -0f, Float.POSITIVE_INFINITY);
        assertThat(tensors.get("scalar").shape()).isEqualTo(Shape.of());
        assertThat(tensors.get("scalar").item()).isEqualTo(2.5);
        assertThat(tensors.get("empty").shape()).isEqualTo(Shape.of(0, 3));
        assertThat(tensors.get("long").toLongArray()).containsExactly(1, -1, 1L << 62);
        assertThat(tensors.get("half").dtype()).isEqualTo(DType.FLOAT16);
        assertThat(tensors.get("half").toFloatArray()).containsExactly(1.5f, -0.25f);
        assertThat(tensors.get("brain").dtype()).isEqualTo(DType.BFLOAT16);
        assertThat(tensors.get("brain").get(0).itemFloat()).isEqualTo(3);
        assertThat(tensors.get("truth").toBooleanArray()).containsExactly(true, false, true);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BOOL",
                "UINT8",
                "INT8",
                "INT16",
                "INT32",
                "INT64",
                "FLOAT16",
                "BFLOAT16",
                "FLOAT32",
                "FLOAT64",
                "COMPLEX64"
            })
    void readsTheSameBitsThatItHasWritten(DType dtype) {
        Tensor tensor = Torch.randn(3, 5).mul(100).to(dtype);
        Tensor transposed = tensor.transpose(0, 1);
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, Map.of("dense", tensor, "transposed", transposed));
        Map<String, Tensor> read = read(file);
        assertThat(read.get("dense").dtype()).isEqualTo(dtype);
        assertThat(read.get("dense").equal(tensor)).isTrue();
        assertThat(read.get("transposed").equal(transposed)).isTrue();
    }

    @Test
    void keepsOrderNamesAndParametersOfAState() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("b.\"quoted\" \u00fc", Torch.ones(2).requiresGrad_(true));
        state.put("a", Torch.tensor(3.0));
        state.put("none", Torch.empty(0));
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, state);
        Map<String, Tensor> read = read(file);
        assertThat(read.keySet()).containsExactlyElementsOf(state.keySet());
        assertThat(read.get("b.\"quoted\" \u00fc").requiresGrad()).isFalse();
        assertThat(read.get("a").itemFloat()).isEqualTo(3);
    }

    @Test
    void alignsTheElementsOfEveryTensor() throws IOException {
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("bytes", Torch.tensor(new byte[] {1, 2, 3}, 3));
        state.put("doubles", Torch.tensor(new double[] {1, 2}));
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, state);
        String header = new String(Files.readAllBytes(file), 8, 184);
        assertThat(header)
                .startsWith("{\"__metadata__\":{\"format\":\"pt\"}")
                .contains("\"doubles\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,16]}")
                .contains("\"bytes\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[16,19]}");
        assertThat(Files.size(file) - 19).as("where the data begin").isEqualTo(192);
        assertThat(read(file).get("doubles").toDoubleArray()).containsExactly(1, 2);
    }

    @Test
    void writesTensorsOfMoreThanOnePiece() {
        Tensor large = Torch.arange(5_000_000).to(DType.INT32); // 20 MB in pieces of 16 MiB
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, Map.of("large", large));
        assertThat(read(file).get("large").equal(large)).isTrue();
    }

    @Test
    void leavesTheOldFileIfATensorHasNoPlaceInTheFormat() throws IOException {
        Path file = Files.writeString(folder.resolve("tensors"), "old");
        Map<String, Tensor> state = Map.of("x", Torch.zeros(new long[] {2}, DType.COMPLEX128));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SafeTensors.save(file, state))
                .withMessage("tensor 'x' has the dtype torch.complex128, which safetensors files do not have");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void saysThatTheFolderIsAbsent() {
        Path file = folder.resolve("absent").resolve("tensors");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SafeTensors.save(file, Map.of()))
                .withMessage(file + ": its folder does not exist");
    }

    @ParameterizedTest
    @MethodSource("waysToRead")
    void loadsIntoTensorsThatExist(LoadOptions options) {
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, Map.of("same", Torch.tensor(1f, 2), "converted", Torch.tensor(3f, 4)));
        Map<String, Tensor> state =
                Map.of("same", Torch.zeros(2), "converted", Torch.zeros(new long[] {2}, DType.FLOAT64));
        try (StateModule model = new StateModule(state)) {
            SafeTensors.loadInto(file, model, options);
            assertThat(state.get("same").toFloatArray()).containsExactly(1, 2);
            assertThat(state.get("converted").dtype()).isEqualTo(DType.FLOAT64);
            assertThat(state.get("converted").toFloatArray()).containsExactly(3, 4);
        }
    }

    @Test
    void namesAllThatDoesNotFit() {
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, Map.of("a", Torch.ones(2)));
        Map<String, Tensor> state = new LinkedHashMap<>();
        state.put("a", Torch.zeros(3));
        state.put("b", Torch.zeros(3));
        try (StateModule model = new StateModule(state)) {
            assertThatExceptionOfType(StateDictException.class)
                    .isThrownBy(() -> SafeTensors.loadInto(file, model))
                    .withMessage(file + " does not fit StateModule: missing keys b; "
                            + "mismatched shapes a (the state has [2], the network [3])");
        }
    }

    @Test
    void saysWhatIsInAFile() {
        Path file = folder.resolve("tensors");
        SafeTensors.save(file, Map.of("a", Torch.ones(2, 3)));
        FileSummary summary = SafeTensors.inspect(file);
        assertThat(summary.format()).isEqualTo("safetensors");
        TensorInfo tensor = summary.tensors().get(0);
        assertThat(tensor.key()).isEqualTo("a");
        assertThat(tensor.shape()).containsExactly(2L, 3L);
        assertThat(tensor.strides()).containsExactly(3L, 1L);
        assertThat(tensor.storage()).isEqualTo(new StorageInfo("a", 24, 128, "cpu"));
    }

    @Test
    void refusesToWriteWhatHasNoOrderOfBytes() {
        Path file = folder.resolve("tensors");
        Map<String, Tensor> state = Map.of("x", Torch.ones(2, 2).toSparse());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> SafeTensors.save(file, state))
                .withMessage("tensor 'x' has the layout torch.sparse_coo, which safetensors files do not have");
    }
}
