package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.zoo.files.python.Tuple;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedDictionaryTest {

    @TempDir
    private Path folder;

    private Path file;
    private SavedDictionary checkpoint;

    @BeforeEach
    void save() {
        file = folder.resolve("checkpoint.pt");
        try (Scope _ = Scope.open()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("model", Map.of("fc.weight", Torch.ones(2, 3)));
            Map<String, Object> optimizer = new LinkedHashMap<>();
            optimizer.put("state", Map.of(0, Torch.zeros(1)));
            optimizer.put("param_groups", List.of(Map.of("lr", 0.1)));
            values.put("optimizer", optimizer);
            values.put("epoch", 3);
            values.put("loss", 0.25);
            values.put("arch", "vgg16");
            values.put("amp", true);
            values.put("rng", Torch.tensor(1, 2));
            values.put("best", Tuple.of(1L, 0.5));
            values.put("scheduler", null);
            TorchFiles.save(file, values);
        }
        checkpoint = TorchFiles.loadCheckpoint(file);
    }

    @AfterEach
    void close() {
        checkpoint.close();
    }

    @Test
    void readsValuesByType() {
        assertThat(checkpoint.integer("epoch")).isEqualTo(3);
        assertThat(checkpoint.number("loss")).isEqualTo(0.25);
        assertThat(checkpoint.number("epoch")).isEqualTo(3.0);
        assertThat(checkpoint.text("arch")).isEqualTo("vgg16");
        assertThat(checkpoint.bool("amp")).isTrue();
        assertThat(checkpoint.tensor("rng").toLongArray()).containsExactly(1, 2);
        assertThat(checkpoint.list("best")).isEqualTo(List.of(1L, 0.5));
        assertThat(checkpoint.stateDict("model").get("fc.weight").shape()).isEqualTo(Shape.of(2, 3));
        assertThat(checkpoint.dictionary("optimizer").list("param_groups")).isEqualTo(List.of(Map.of("lr", 0.1)));
    }

    @Test
    void answersAsAMapForWhatMayBeAbsent() {
        assertThat(checkpoint.keySet())
                .containsExactly("model", "optimizer", "epoch", "loss", "arch", "amp", "rng", "best", "scheduler");
        assertThat(checkpoint.containsKey("scheduler")).isTrue();
        assertThat(checkpoint.get("scheduler")).isNull();
        assertThat(checkpoint.containsKey("scaler")).isFalse();
        assertThatThrownBy(() -> checkpoint.put("epoch", 4)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> checkpoint.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arch      | 'arch' is a string, not an integer",
                "loss      | 'loss' is a float, not an integer",
                "scheduler | 'scheduler' is None, not an integer",
                "rng       | 'rng' is a tensor, not an integer",
                "best      | 'best' is a tuple, not an integer",
                "model     | 'model' is a dictionary, not an integer",
            })
    void namesTheTypeOfAValueOfAnother(String key, String message) {
        assertFails(() -> checkpoint.integer(key), message);
    }

    @Test
    void namesTheTypeThatIsWanted() {
        assertFails(() -> checkpoint.number("arch"), "'arch' is a string, not a number");
        assertFails(() -> checkpoint.text("epoch"), "'epoch' is an integer, not a string");
        assertFails(() -> checkpoint.bool("epoch"), "'epoch' is an integer, not a boolean");
        assertFails(() -> checkpoint.tensor("epoch"), "'epoch' is an integer, not a tensor");
        assertFails(() -> checkpoint.list("epoch"), "'epoch' is an integer, not a list");
        assertFails(() -> checkpoint.dictionary("epoch"), "'epoch' is an integer, not a dictionary");
        assertFails(() -> checkpoint.stateDict("optimizer"), "'optimizer.state' is a dictionary, not a tensor");
    }

    @Test
    void namesTheKeysWhereOneIsMissing() {
        assertFails(
                () -> checkpoint.integer("epochs"),
                "there is no 'epochs'; the keys: 'model', 'optimizer', 'epoch', 'loss', 'arch', 'amp', 'rng', 'best',"
                        + " 'scheduler'");
        assertFails(
                () -> checkpoint.dictionary("model").tensor("fc.bias"),
                "there is no 'model.fc.bias'; the keys of 'model': 'fc.weight'");
    }

    @Test
    void namesAKeyThatIsNoString() {
        assertFails(
                () -> checkpoint.dictionary("optimizer").dictionary("state"),
                "the key '0' of 'optimizer.state' is an integer, not a string");
    }

    @Test
    void showsTenKeysOfMany() {
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            many.put("k" + i, i);
        }
        TorchFiles.save(file, many);
        assertThatThrownBy(() -> TorchFiles.loadCheckpoint(file).text("x"))
                .hasMessage(file + ": there is no 'x'; the keys: 'k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8',"
                        + " 'k9', ...");
    }

    @Test
    void refusesFilesOfOtherObjects() {
        TorchFiles.save(file, List.of(1, 2));
        assertFails(() -> TorchFiles.loadCheckpoint(file), "not a checkpoint: it holds a list");
        TorchFiles.save(file, Map.of(1, 2));
        assertFails(() -> TorchFiles.loadCheckpoint(file), "not a checkpoint: its key '1' is an integer");
    }

    @Test
    void closesItsTensors() {
        long before = Tensor.liveCount();
        SavedDictionary again = TorchFiles.loadCheckpoint(file);
        assertThat(Tensor.liveCount()).isEqualTo(before + 3);
        again.close();
        assertThat(Tensor.liveCount()).isEqualTo(before);
    }

    @Test
    void givesItsTensorsToAScope() {
        long before = Tensor.liveCount();
        try (Scope _ = Scope.open()) {
            TorchFiles.loadCheckpoint(file).attach();
        }
        assertThat(Tensor.liveCount()).isEqualTo(before);
    }

    private void assertFails(Runnable action, String message) {
        assertThatThrownBy(action::run)
                .isExactlyInstanceOf(FormatException.class)
                .hasMessage(file + ": " + message);
    }
}
