package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import java.util.List;

/**
 * The running averages of Adam and its relatives, after the gradients of a step have entered them.
 *
 * @param averages of the gradients
 * @param squares of the squared gradients
 */
record Moments(List<Tensor> averages, List<Tensor> squares) {

    static final String AVERAGES = "exp_avg";
    static final String SQUARES = "exp_avg_sq";

    static Moments update(ParameterGroup group, ParameterBatch batch, List<Tensor> directions) {
        Moments moments = new Moments(batch.state(AVERAGES), batch.state(SQUARES));
        Aten._foreachLerp_(moments.averages, directions, 1 - group.beta1());
        Aten._foreachMul_(moments.squares, group.beta2());
        Aten._foreachAddcmul_(moments.squares, directions, directions, 1 - group.beta2());
        return moments;
    }

    /** Applies the weight decay to the gradients or, decoupled, to the parameters, and returns the gradients. */
    static List<Tensor> decayedGradients(ParameterGroup group, ParameterBatch batch) {
        if (!group.flag("decoupled_weight_decay")) {
            return batch.penalizedRealGradients(group);
        }
        if (group.weightDecay() != 0) {
            Aten._foreachMul_(batch.parameters(), 1 - group.lr() * group.weightDecay());
        }
        return batch.gradients(group);
    }
}
