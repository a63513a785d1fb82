package dev.cresset.zoo.files;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.DType;
import dev.cresset.Storage;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import dev.cresset.nn.StateDictException;
import dev.cresset.nn.normalization.BatchNorm2d;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private final List<StateModule> modules = new ArrayList<>();
    private Map<String, Tensor> expected;

    @BeforeEach
    void open() {
        expected = TorchFiles.loadStateDict(NETWORK);
    }

    @AfterEach
    void close() {
        TestFiles.close(expected);
        modules.forEach(StateModule::close);
    }

    private StateModule module(Map<String, Tensor> state) {
        StateModule module = new StateModule(state);
        modules.add(module);
        return module;
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
        TorchFiles.loadInto(TestFiles.named(name), module(state));
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
        TorchFiles.loadInto(
                TestFiles.named(name), module(state), LoadOptions.defaults().mmap(true));
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
        TorchFiles.loadInto(NETWORK, module(state), LoadOptions.defaults().mmap(mapped));
        assertLoaded(state);
        assertThat(state.get("conv.bias").dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void leavesTheCountOfBatchesWhereAnOldFileLacksIt(@TempDir Path folder) {
        Path old = folder.resolve("old.pth");
        try (BatchNorm2d norm = batchNorm2d(2).build()) {
            Map<String, Tensor> saved = new LinkedHashMap<>(norm.stateDict());
            saved.remove("num_batches_tracked");
            saved.put("bias", Torch.ones(2));
            TorchFiles.save(old, saved);
            norm.batchesTracked().fill_(9);

            TorchFiles.loadInto(old, norm);

            assertThat(norm.batchesTracked().toLongArray()).containsExactly(9);
            assertThat(norm.bias().toFloatArray()).containsExactly(1, 1);
        }
    }

    @Test
    void undoesThePreparationForInference(@TempDir Path folder) {
        Path file = folder.resolve("linear.pth");
        try (Linear model = linear(2, 1).build().optimizeForInference()) {
            TorchFiles.save(file, Map.of("weight", Torch.ones(1, 2), "bias", Torch.ones(1)));

            TorchFiles.loadInto(file, model);

            try (var _ = Torch.noGrad()) {
                assertThat(model.call(Torch.ones(1, 2)).toFloatArray()).containsExactly(3);
            }
        }
    }

    @Test
    void namesAllKeysThatDoNotFitAndChangesNothing() {
        Map<String, Tensor> state = zeros();
        state.remove("norm.weight");
        state.put("more", Torch.zeros(1));
        state.put("conv.bias", Torch.zeros(3));
        assertThatThrownBy(() -> TorchFiles.loadInto(NETWORK, module(state)))
                .isInstanceOf(StateDictException.class)
                .hasMessage(NETWORK + " does not fit StateModule: missing keys more; unexpected keys norm.weight; "
                        + "mismatched shapes conv.bias (the state has [2], the network [3])");
        assertThat(state.get("conv.weight").abs().sum().itemFloat()).isZero();
    }

    @Test
    void recognizesTheKeysOfDataParallel(@TempDir Path folder) {
        Path wrapped = folder.resolve("wrapped.pth");
        TorchFiles.save(wrapped, Map.of("module.conv.bias", expected.get("conv.bias")));
        assertThatThrownBy(() -> TorchFiles.loadInto(wrapped, module(Map.of("conv.bias", Torch.zeros(2)))))
                .isInstanceOf(StateDictException.class)
                .hasMessage(wrapped + " does not fit StateModule: its keys begin with 'module.', as those of "
                        + "torch.nn.DataParallel do; missing keys conv.bias; unexpected keys module.conv.bias");
    }

    @Test
    void refusesAFileThatHoldsMoreThanAStateDictionary() {
        Path training = TestFiles.named("training.pth");
        for (Runnable load : List.<Runnable>of(
                () -> TorchFiles.loadStateDict(training), () -> TorchFiles.loadInto(training, module(Map.of())))) {
            assertThatThrownBy(load::run)
                    .isInstanceOf(FormatException.class)
                    .hasMessage(training
                            + ": not a state dictionary: under 'epoch' it holds an integer (there are dictionaries "
                            + "under 'model', 'sgd', 'adamw', 'schedule')");
        }
    }
}
