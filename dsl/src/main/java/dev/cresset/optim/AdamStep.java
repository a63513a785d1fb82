package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.CMath;
import java.util.List;

/** A step of {@link Adam} and {@link AdamW}, and what other optimizers of the family share with them. */
final class AdamStep {

    private AdamStep() {}

    static void make(ParameterGroup group, Chunk chunk) {
        if (Boolean.TRUE.equals(group.option("fused"))) {
            makeFused(group, chunk);
            return;
        }
        double step = chunk.nextStep();
        double scale = CMath.pow(1 - CMath.pow(group.number("betas", 1), step), 0.5);
        boolean decoupled = group.flag("decoupled_weight_decay");
        List<Tensor> directions = decoupled ? decayed(group, chunk) : chunk.penalizedGradients(group);
        List<Tensor> averages = chunk.state("exp_avg");
        List<Tensor> squares = chunk.state("exp_avg_sq");
        average(group, averages, squares, directions);

        List<Tensor> denominators = Torch._foreachSqrt(group.flag("amsgrad") ? largest(chunk, squares) : squares);
        Torch._foreachDiv_(denominators, scale);
        Torch._foreachAdd_(denominators, group.number("eps"));
        double rate = group.lr() / (1 - CMath.pow(group.number("betas", 0), step));
        Torch._foreachAddcdiv_(chunk.parameters(), averages, denominators, -rate);
    }

    private static List<Tensor> largest(Chunk chunk, List<Tensor> squares) {
        List<Tensor> largest = chunk.state("max_exp_avg_sq");
        Torch._foreachMaximum_(largest, squares);
        return largest;
    }

    private static void makeFused(ParameterGroup group, Chunk chunk) {
        FusedAdam operator = group.flag("decoupled_weight_decay") ? Torch::_fusedAdamw_ : Torch::_fusedAdam_;
        operator.step(
                chunk.parameters(),
                chunk.gradients(),
                chunk.state("exp_avg"),
                chunk.state("exp_avg_sq"),
                group.flag("amsgrad") ? chunk.state("max_exp_avg_sq") : List.of(),
                chunk.nextStepTensors(),
                group.lr(),
                group.number("betas", 0),
                group.number("betas", 1),
                group.number("weight_decay"),
                group.number("eps"),
                group.flag("amsgrad"),
                group.flag("maximize"));
    }

    private interface FusedAdam {
        void step(
                List<Tensor> parameters,
                List<Tensor> gradients,
                List<Tensor> averages,
                List<Tensor> squares,
                List<Tensor> largest,
                List<Tensor> steps,
                double lr,
                double beta1,
                double beta2,
                double weightDecay,
                double eps,
                boolean amsgrad,
                boolean maximize);
    }

    /** The gradients, after the weight decay has gone into them or, decoupled, into the parameters. */
    static List<Tensor> decayed(ParameterGroup group, Chunk chunk) {
        if (!group.flag("decoupled_weight_decay")) {
            return chunk.penalizedRealGradients(group);
        }
        double decay = group.number("weight_decay");
        if (decay != 0) {
            Torch._foreachMul_(chunk.parameters(), 1 - group.lr() * decay);
        }
        return chunk.gradients(group);
    }

    /** Takes the gradients into the running averages of them and of their squares. */
    static void average(ParameterGroup group, List<Tensor> averages, List<Tensor> squares, List<Tensor> directions) {
        double beta2 = group.number("betas", 1);
        Torch._foreachLerp_(averages, directions, 1 - group.number("betas", 0));
        Torch._foreachMul_(squares, beta2);
        Torch._foreachAddcmul_(squares, directions, directions, 1 - beta2);
    }
}
