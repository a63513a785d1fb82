package dev.cresset.nn.loss;

import static dev.cresset.nn.LayerReference.REFERENCE;
import static dev.cresset.nn.Layers.crossEntropyLoss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerReference;
import org.junit.jupiter.api.Test;

class CrossEntropyLossTest {

    @Test
    void computesWhatPyTorchComputes() {
        check("mean", crossEntropyLoss(), "classes");
        check("sum", crossEntropyLoss().reduction(Reduction.SUM), "classes");
        check("none", crossEntropyLoss().reduction(Reduction.NONE), "classes");
        check("weighted", crossEntropyLoss().weight(REFERENCE.tensor("loss/weight")), "classes");
        check("ignore", crossEntropyLoss().ignoreIndex(1), "classes");
        check("smoothing", crossEntropyLoss().labelSmoothing(0.2), "classes");
        check("soft", crossEntropyLoss(), "probabilities");
    }

    private static void check(String name, CrossEntropyLoss.Spec options, String target) {
        try (CrossEntropyLoss criterion = options.build()) {
            Tensor logits = REFERENCE.tensor("loss/logits").requiresGrad_(true);
            Tensor loss = criterion.call(logits, REFERENCE.tensor("loss/" + target));
            loss.sum().backward();
            LayerReference.close(loss, "loss/" + name);
            LayerReference.close(logits.grad(), "loss/" + name + "/grad");
        }
    }

    @Test
    void leavesTheCallersWeightAlone() {
        Tensor weight = Torch.ones(3);

        crossEntropyLoss().weight(weight).build().close();

        assertThat(weight.isClosed()).isFalse();
    }

    @Test
    void refusesSmoothingThatIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> crossEntropyLoss().labelSmoothing(-0.1))
                .withMessage("CrossEntropyLoss needs a label smoothing between 0 and 1, got -0.1");
    }
}
