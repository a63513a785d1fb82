package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadIntoTest {

    private static final Path NETWORK = TestFiles.named("network.pth");

    private Map<String, Tensor> expected;

    @BeforeEach
    void open() {
        expected = TorchFiles.loadStateDict(NETWORK);
    }

    @AfterEach
    void close() {
        TestFiles.close(expected);
    }

    private Map<String, Tensor> zeros() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        expected.forEach((key, tensor) -> state.put(key, Torch.zerosLike(tensor)));
        return state;
    }

    private void assertLoaded(Map<String, Tensor> state) {
        state.forEach((key, tensor) -> assertThat(tensor.toDoubleArray())
                .as(key)
                .isEqualTo(expected.get(key).toDoubleArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.pth", "network-legacy.pth"})
    void readsStraightIntoTheTensorsThatAreThere(String name) {
        Map<String, Tensor> state = zeros();
        long address = address(state.get("conv.weight"));
        TorchFiles.loadInto(TestFiles.named(name), state);
        assertLoaded(state);
        assertThat(address(state.get("conv.weight"))).isEqualTo(address);
    }

    private static long address(Tensor tensor) {
        try (Storage storage = Storage.of(tensor)) {
            return storage.address();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.pth", "network-legacy.pth"})
    void letsTheTensorsLookAtAMappedFile(String name) {
        Map<String, Tensor> state = zeros();
        Tensor weight = state.get("conv.weight").requiresGrad_(true);
        long address = address(weight);
        TorchFiles.loadInto(TestFiles.named(name), state, LoadOptions.defaults().mmap(true));
        assertLoaded(state);
        assertThat(address(weight)).isNotEqualTo(address);
        assertThat(weight.requiresGrad()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void convertsToTheDtypeAndOrderOfTheTensors(boolean mapped) {
        Map<String, Tensor> state = zeros();
        state.put("conv.bias", Torch.zeros(new long[] {2}, DType.FLOAT64));
        state.put("head.weight", Torch.zeros(2, 2).t());
        state.put("conv.weight", Torch.zeros(4, 1, 3, 3).narrow(0, 1, 2));
        TorchFiles.loadInto(NETWORK, state, LoadOptions.defaults().mmap(mapped));
        assertLoaded(state);
        assertThat(state.get("conv.bias").dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void leavesTheCountOfBatchesWhereAnOldFileLacksIt(@TempDir Path folder) {
        Path old = folder.resolve("old.pth");
        Map<String, Tensor> saved = new LinkedHashMap<>(expected);
        saved.remove("norm.num_batches_tracked");
        TorchFiles.save(old, saved);
        Map<String, Tensor> state = zeros();
        state.get("norm.num_batches_tracked").fill_(9);
        TorchFiles.loadInto(old, state);
        assertThat(state.remove("norm.num_batches_tracked").itemLong()).isEqualTo(9);
        assertLoaded(state);
    }

    @Test
    void namesAllKeysThatDoNotFitAndChangesNothing() {
        Map<String, Tensor> state = zeros();
        state.remove("norm.weight");
        state.put("more", Torch.zeros(1));
        state.put("conv.bias", Torch.zeros(3));
        assertThatThrownBy(() -> TorchFiles.loadInto(NETWORK, state))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        NETWORK + ": it does not fit: 'conv.bias' has the shape [2] instead of [3]; it lacks 'more'; "
                                + "it has 'norm.weight' in addition");
        assertThat(state.get("conv.weight").abs().sum().itemFloat()).isZero();
    }

    @Test
    void recognisesTheKeysOfDataParallel(@TempDir Path folder) {
        Path wrapped = folder.resolve("wrapped.pth");
        TorchFiles.save(wrapped, Map.of("module.conv.bias", expected.get("conv.bias")));
        assertThatThrownBy(() -> TorchFiles.loadInto(wrapped, Map.of("conv.bias", Torch.zeros(2))))
                .isInstanceOf(FormatException.class)
                .hasMessage(wrapped + ": it does not fit: its keys begin with 'module.', as those of "
                        + "torch.nn.DataParallel do; it lacks 'conv.bias'; it has 'module.conv.bias' in addition");
    }

    @Test
    void refusesAFileThatHoldsMoreThanAStateDictionary() {
        Path training = TestFiles.named("training.pth");
        for (Runnable load : List.<Runnable>of(
                () -> TorchFiles.loadStateDict(training), () -> TorchFiles.loadInto(training, Map.of()))) {
            assertThatThrownBy(load::run)
                    .isInstanceOf(FormatException.class)
                    .hasMessage(training
                            + ": no state dictionary: under 'epoch' it holds an integer (there are dictionaries "
                            + "under 'model', 'sgd', 'adamw', 'schedule')");
        }
    }
}
