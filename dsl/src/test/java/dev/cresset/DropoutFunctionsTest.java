package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dropouts of {@code F}, which draw PyTorch's numbers; PyTorch's answers by {@code functional_cases.py}. */
class DropoutFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("dropouts");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("dropout", t -> F.dropout(t[0])),
                row("dropout/p", t -> F.dropout(t[0], 0.25)),
                row("dropout/evaluation", t -> F.dropout(t[0], false)),
                row("dropout/inplace", t -> F.dropout(t[0].clone(), 0.25, true, true)),
                row("dropout1d", t -> F.dropout1d(t[0])),
                row("dropout1d/p", t -> F.dropout1d(t[0], 0.25)),
                row("dropout1d/evaluation", t -> F.dropout1d(t[0], false)),
                row("dropout1d/inplace", t -> F.dropout1d(t[0].clone(), 0.25, true, true)),
                row("dropout2d", t -> F.dropout2d(t[0])),
                row("dropout2d/p", t -> F.dropout2d(t[0], 0.25)),
                row("dropout2d/evaluation", t -> F.dropout2d(t[0], false)),
                row("dropout2d/inplace", t -> F.dropout2d(t[0].clone(), 0.25, true, true)),
                row("dropout3d", t -> F.dropout3d(t[0])),
                row("dropout3d/p", t -> F.dropout3d(t[0], 0.25)),
                row("dropout3d/evaluation", t -> F.dropout3d(t[0], false)),
                row("dropout3d/inplace", t -> F.dropout3d(t[0].clone(), 0.25, true, true)),
                row("dropout1d/unbatched", t -> F.dropout1d(t[0])),
                row("dropout1d/unbatched_inplace", t -> F.dropout1d(t[0].clone(), 0.5, true, true)),
                row("dropout2d/signals", t -> F.dropout2d(t[0])),
                row("dropout3d/unbatched", t -> F.dropout3d(t[0])),
                row("alpha_dropout", t -> F.alphaDropout(t[0])),
                row("alpha_dropout/training", t -> F.alphaDropout(t[0], true)),
                row("alpha_dropout/inplace", t -> F.alphaDropout(t[0].clone(), 0.25, true, true)),
                row("feature_alpha_dropout", t -> F.featureAlphaDropout(t[0])),
                row("feature_alpha_dropout/training", t -> F.featureAlphaDropout(t[0], true)),
                row("feature_alpha_dropout/inplace", t -> F.featureAlphaDropout(t[0].clone(), 0.25, true, true)));
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
    void changeTheirInputInPlace() {
        Tensor sample = Torch.ones(3, 4);

        assertThat(F.dropout1d(sample, 1, true, true)).isSameAs(sample);
        assertThat(sample.sum().item()).isZero();
    }

    @Test
    void refuseOtherProbabilities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.dropout(Torch.ones(2, 2), 1.5))
                .withMessage("dropout needs a probability between 0 and 1, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.dropout1d(Torch.ones(2, 2), 1.5))
                .withMessage("dropout1d needs a probability between 0 and 1, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.dropout2d(Torch.ones(2, 2), 1.5))
                .withMessage("dropout2d needs a probability between 0 and 1, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.dropout3d(Torch.ones(2, 2), 1.5))
                .withMessage("dropout3d needs a probability between 0 and 1, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.alphaDropout(Torch.ones(2, 2), 1.5))
                .withMessage("alpha_dropout needs a probability between 0 and 1, got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.featureAlphaDropout(Torch.ones(2, 2), 1.5))
                .withMessage("feature_alpha_dropout needs a probability between 0 and 1, got 1.5");
    }

    @Test
    void dropout1dRefusesOtherShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.dropout1d(Torch.ones(2)))
                .withMessage("dropout1d takes (N, C, L) or (C, L), got the shape [2]");
    }
}
