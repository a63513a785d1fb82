package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalizations of {@code F}; PyTorch's answers by {@code functional_cases.py}. */
class NormalizationFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("normalizations");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("batch_norm", t -> F.batchNorm(t[0], Torch.tensor(0.5, -0.5), Torch.tensor(2.0, 0.5))),
                row(
                        "batch_norm/affine",
                        t -> F.batchNorm(
                                t[0], Torch.tensor(0.5, -0.5), Torch.tensor(2.0, 0.5), t[1], t[2], false, 0.1, 0.1)),
                FunctionCase.rows("batch_norm/training", t -> {
                    Tensor mean = Torch.tensor(0.5, -0.5);
                    Tensor var = Torch.tensor(2.0, 0.5);
                    return List.of(F.batchNorm(t[0], mean, var, t[1], t[2], true, 0.3), mean, var);
                }),
                row("batch_norm/without", t -> F.batchNorm(t[0], null, null, true)),
                row("instance_norm", t -> F.instanceNorm(t[0])),
                row("instance_norm/affine", t -> F.instanceNorm(t[0], null, null, t[1], t[2], true, 0.1, 0.1)),
                row(
                        "instance_norm/running",
                        t -> F.instanceNorm(t[0], Torch.tensor(0.5, -0.5), Torch.tensor(2.0, 0.5), null, null, false)),
                row("layer_norm", t -> F.layerNorm(t[0], 7)),
                row("layer_norm/affine", t -> F.layerNorm(t[0], new long[] {2, 7}, t[1], t[2])),
                row("layer_norm/eps", t -> F.layerNorm(t[0], 7, 0.1)),
                row("rms_norm", t -> F.rmsNorm(t[0], 7)),
                row("rms_norm/options", t -> F.rmsNorm(t[0], new long[] {2, 7}, t[1], 0.1)),
                row("group_norm", t -> F.groupNorm(t[0], 2)),
                row("group_norm/affine", t -> F.groupNorm(t[0], 2, t[1], t[2], 0.1)),
                row("local_response_norm", t -> F.localResponseNorm(t[0], 2)),
                row("local_response_norm/image", t -> F.localResponseNorm(t[0], 3, 0.1, 0.5, 2)),
                row("normalize", t -> F.normalize(t[0])),
                row("normalize/options", t -> F.normalize(t[0], 3, -1, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void computesWhatPyTorchComputes(FunctionCase row) {
        row.check(REFERENCE);
    }

    @Test
    void hasARowForEachCaseOfTheReference() {
        FunctionCase.checkNames(REFERENCE, cases().toList());
    }

    @Test
    void refuseOneValuePerChannel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.batchNorm(Torch.ones(1, 3), null, null, true))
                .withMessage("batch_norm needs more than 1 value per channel, got the shape [1, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.instanceNorm(Torch.ones(2, 3, 1)))
                .withMessage("instance_norm needs more than 1 value per channel, got the shape [2, 3, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.groupNorm(Torch.ones(1, 2), 2))
                .withMessage("group_norm needs more than 1 value per channel, got the shape [1, 2]");
    }

    @Test
    void refuseWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.batchNorm(Torch.ones(2, 3), null, null, null, null, true, 0.1, 0))
                .withMessage("batch_norm needs an eps of more than 0 in training, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> F.batchNorm(Torch.ones(2, 3), Torch.zeros(3), Torch.ones(3), null, null, false, 0.1, -1))
                .withMessage("batch_norm needs an eps of 0 or more, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.groupNorm(Torch.ones(2), 2))
                .withMessage("group_norm takes (N, C, *) of 2 or more dimensions, got the shape [2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.localResponseNorm(Torch.ones(2, 2), 2))
                .withMessage("local_response_norm takes (N, C, *) of 3 or more dimensions, got the shape [2, 2]");
    }
}
