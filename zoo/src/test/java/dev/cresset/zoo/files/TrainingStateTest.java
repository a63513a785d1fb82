package dev.cresset.zoo.files;

import static dev.cresset.nn.Layers.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cresset.Scope;
import dev.cresset.Torch;
import dev.cresset.nn.Linear;
import dev.cresset.optim.SGD;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingStateTest {

    @TempDir
    private Path folder;

    @Test
    void continuesATrainingThatPyTorchHasBegun() {
        try (Scope _ = Scope.open();
                SavedDictionary saved = TorchFiles.loadCheckpoint(TestFiles.named("training.pth"));
                Linear model = linear(3, 2).build();
                SGD sgd = restored(model, saved)) {
            step(model, sgd);
            assertThat(model.stateDict().get("weight").toFloatArray())
                    .containsExactly(saved.tensor("following").toFloatArray(), within(1e-6f));
        }
    }

    @Test
    void continuesATrainingOfItsOwnToTheBit() {
        Path checkpoint = folder.resolve("checkpoint.pt");
        float[] expected;
        try (Scope _ = Scope.open();
                Linear model = linear(3, 2).build();
                SGD sgd = SGD.builder(model.parameters()).lr(0.1).momentum(0.9).build()) {
            step(model, sgd);
            TorchFiles.save(checkpoint, Map.of("model", model.stateDict(), "sgd", sgd.stateDict()));
            step(model, sgd);
            expected = model.stateDict().get("weight").toFloatArray();
        }
        try (Scope _ = Scope.open();
                SavedDictionary saved = TorchFiles.loadCheckpoint(checkpoint);
                Linear model = linear(3, 2).build();
                SGD sgd = restored(model, saved)) {
            step(model, sgd);
            assertThat(model.stateDict().get("weight").toFloatArray()).isEqualTo(expected);
        }
    }

    private static SGD restored(Linear model, SavedDictionary saved) {
        model.loadStateDict(saved.stateDict("model"));
        SGD sgd = SGD.builder(model.parameters()).lr(1).momentum(0.5).build();
        sgd.loadStateDict(saved.dictionary("sgd"));
        return sgd;
    }

    private static void step(Linear model, SGD sgd) {
        sgd.zeroGrad();
        model.call(Torch.ones(4, 3)).sum().backward();
        sgd.step();
    }
}
