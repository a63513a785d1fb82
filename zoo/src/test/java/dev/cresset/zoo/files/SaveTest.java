package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.zoo.files.io.ChannelSource;
import dev.cresset.zoo.files.python.Tuple;
import dev.cresset.zoo.files.zip.ZipDirectory;
import dev.cresset.zoo.files.zip.ZipEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void open() {
        file = folder.resolve("saved.pth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.pth", "training.pth", "special.pth"})
    void writesTheSamePickleAsPyTorch(String name) throws IOException {
        Path original = TestFiles.named(name);
        Object loaded = TorchFiles.load(original);
        TorchFiles.save(file, loaded);
        TestFiles.close(loaded);
        assertThat(entry(file, "data.pkl")).isEqualTo(entry(original, "data.pkl"));
        assertThat(entry(file, "data/0")).isEqualTo(entry(original, "data/0"));
    }

    private static byte[] entry(Path zip, String name) throws IOException {
        try (ChannelSource source = ChannelSource.open(zip)) {
            for (ZipEntry entry : ZipDirectory.read(source, _ -> {})) {
                if (entry.name().endsWith("/" + name)) {
                    assertThat(entry.position() % 64).isZero();
                    return source.bytes(entry.position(), (int) entry.size());
                }
            }
        }
        throw new IllegalArgumentException("no entry is called " + name);
    }

    @Test
    void writesEqualFilesForEqualObjects() throws IOException {
        Path again = folder.resolve("again.pth");
        Map<String, Object> object = Map.of("ones", Torch.ones(3));
        TorchFiles.save(file, object);
        TorchFiles.save(again, object);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void writesNumbersAndCollectionsOfJava() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("int", 1);
        object.put("short", (short) 2);
        object.put("byte", (byte) -3);
        object.put("float", 0.5f);
        object.put("keys", new LinkedHashMap<>(Map.of(7, "seven")));
        object.put("list", List.of(1, List.of()));
        object.put("set", Set.of("x"));
        TorchFiles.save(file, object);
        assertThat(TorchFiles.load(file))
                .isEqualTo(Map.of(
                        "int",
                        1L,
                        "short",
                        2L,
                        "byte",
                        -3L,
                        "float",
                        0.5,
                        "keys",
                        Map.of(7L, "seven"),
                        "list",
                        List.of(1L, List.of()),
                        "set",
                        Set.of("x")));
    }

    @Test
    void writesMemoryThatTensorsShareOnceEvenIfTheySeeDifferentTypes() {
        Tensor floats = Torch.tensor(1f, 2f, 3f, 4f);
        Tensor bytes = floats.view(DType.UINT8);
        TorchFiles.save(file, List.of(floats, bytes, floats.narrow(0, 1, 2)));
        assertThat(TorchFiles.inspect(file).storages()).hasSize(1);
        List<?> loaded = (List<?>) TorchFiles.load(file);
        assertThat(((Tensor) loaded.get(0)).toFloatArray()).containsExactly(1, 2, 3, 4);
        assertThat(((Tensor) loaded.get(1)).dtype()).isEqualTo(DType.UINT8);
        ((Tensor) loaded.get(0)).fill_(5);
        assertThat(((Tensor) loaded.get(2)).toFloatArray()).containsExactly(5, 5);
        TestFiles.close(loaded);
    }

    @Test
    void keepsOneObjectOne() {
        List<Object> list = new ArrayList<>(List.of("x"));
        Tensor tensor = Torch.ones(1);
        TorchFiles.save(file, Tuple.of(list, list, tensor, tensor));
        List<?> loaded = (List<?>) TorchFiles.load(file);
        assertThat(loaded.get(1)).isSameAs(loaded.get(0));
        assertThat(loaded.get(3)).isSameAs(loaded.get(2));
        TestFiles.close(loaded);
    }

    @Test
    void savesWhatLooksAtTheFileThatIsReplaced() {
        TorchFiles.save(file, Map.of("x", Torch.ones(1000)));
        Map<String, Tensor> mapped =
                TorchFiles.loadStateDict(file, LoadOptions.defaults().mmap(true));
        mapped.get("x").mul_(2);
        TorchFiles.save(file, mapped);
        TestFiles.close(mapped);
        Map<String, Tensor> loaded = TorchFiles.loadStateDict(file);
        assertThat(loaded.get("x").sum().itemFloat()).isEqualTo(2000);
        TestFiles.close(loaded);
    }

    @Test
    void refusesWhatPythonWouldNotKnowAndSaysWhere() {
        refuses(Map.of("a", List.of(1, Instant.EPOCH)), "a java.time.Instant cannot be saved, under 'a.1'");
        refuses(Instant.EPOCH, "a java.time.Instant cannot be saved");
        refuses(Map.of(List.of(), 1), "a dictionary with a key that is not a scalar cannot be saved");
        refuses(
                Map.of("s", Set.of(List.of())),
                "a set with an element that is not a scalar cannot be saved, under 's'");
        Tensor closed = Torch.ones(1);
        closed.close();
        refuses(Map.of("t", closed), "a closed tensor cannot be saved, under 't'");
        List<Object> itself = new ArrayList<>();
        itself.add(Arrays.asList(itself, null));
        refuses(itself, "an object that contains itself cannot be saved, under '0.0'");
        assertThat(file).doesNotExist();
    }

    private void refuses(Object object, String message) {
        assertThatThrownBy(() -> TorchFiles.save(file, object))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysThatTheFolderIsMissing() {
        Path nowhere = folder.resolve("none").resolve("saved.pth");
        assertThatThrownBy(() -> TorchFiles.save(nowhere, 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(nowhere + ": its folder does not exist");
        assertThat(Files.exists(nowhere)).isFalse();
    }
}
