package dev.cresset.nn.loss;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.ModuleList;
import dev.cresset.nn.OutputTensors;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;
import dev.cresset.nn.Sequential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The adaptive softmax, which is fast for many classes of which few are frequent, and its loss. The classes are sorted by
 * frequency, the most frequent first, and the cutoffs divide them: the first ones are in the head, together with one
 * output for each cluster of rarer ones; each cluster has a smaller layer for its classes.
 *
 * <p>Shape: the input is {@code (N, in)} and the target {@code (N)}, or {@code (in)} and {@code ()}; {@code output}, the
 * logarithm of the probability of each target, has the shape of the target, and {@code loss} is the negative of its mean.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveLogSoftmaxWithLoss.html">torch.nn.AdaptiveLogSoftmaxWithLoss</a>
 * @see <a href="https://arxiv.org/abs/1609.04309">Efficient softmax approximation for GPUs</a>
 */
public final class AdaptiveLogSoftmaxWithLoss extends Module<AdaptiveLogSoftmaxWithLoss> {

    private final Spec spec;
    private final Linear head;
    private final ModuleList<Sequential> tail;

    /** The first class of each cluster, and the number of classes. */
    private final List<Long> bounds;

    /**
     * Builds an adaptive softmax with initial values in its parameters.
     *
     * @param spec the options
     */
    public AdaptiveLogSoftmaxWithLoss(Spec spec) {
        this.spec = spec;
        Checks.that(
                spec.hiddenSize(clusters() - 1) > 0,
                "AdaptiveLogSoftmaxWithLoss has %d clusters, too many for %d in features: the last one would have none",
                clusters(),
                spec.inFeatures);
        bounds = new ArrayList<>(spec.cutoffs);
        bounds.add(spec.nClasses);
        head = register("head", linear(spec.inFeatures, frequent() + clusters()).bias(spec.headBias));
        tail = register("tail", new ModuleList<>());
        for (int i = 0; i < clusters(); i++) {
            long hidden = spec.hiddenSize(i);
            tail.append(new Sequential(
                    linear(spec.inFeatures, hidden).bias(false),
                    linear(hidden, bounds.get(i + 1) - bounds.get(i)).bias(false)));
        }
    }

    private Linear.Spec linear(long in, long out) {
        return new Linear.Spec(in, out).with(spec.parameters);
    }

    private long frequent() {
        return bounds.get(0);
    }

    private int clusters() {
        return spec.cutoffs.size();
    }

    /**
     * The result of a call.
     *
     * @param output the logarithm of the probability of each target
     * @param loss the negative of the mean of the output
     */
    public record Output(Tensor output, Tensor loss) {

        private static final OutputTensors<Output> TENSORS = OutputTensors.of(
                result -> List.of(result.output, result.loss), tensors -> new Output(tensors.get(0), tensors.get(1)));
    }

    /**
     * Computes the probabilities of the targets and the loss, with the hooks around it.
     *
     * @param input the features, of shape {@code (N, in)} or {@code (in)}
     * @param target the classes, INT64 of shape {@code (N)} or {@code ()}
     * @return the logarithms of the probabilities, and the loss
     * @throws IllegalArgumentException if the shapes do not fit, or a target is not a class
     */
    public Output call(Tensor input, Tensor target) {
        return callWithHooks(List.of(input, target), inputs -> forward(inputs.get(0), inputs.get(1)), Output.TENSORS);
    }

    private Output forward(Tensor input, Tensor target) {
        boolean batched = target.dim() == 1;
        Checks.that(
                target.dim() <= 1 && input.dim() == target.dim() + 1 && (!batched || input.size(0) == target.size(0)),
                "AdaptiveLogSoftmaxWithLoss takes (N, in) with (N) targets, or (in) with one, got the shapes %s and %s",
                input.shape(),
                target.shape());
        try (Scope _ = Scope.open()) {
            Tensor targets = batched ? target : target.unsqueeze(0);
            checkClasses(targets);
            Tensor output = logarithms(batched ? input : input.unsqueeze(0), targets);
            Tensor loss = output.neg().mean();
            return new Output((batched ? output : output.squeeze(0)).moveToOuterScope(), loss.moveToOuterScope());
        }
    }

    private void checkClasses(Tensor targets) {
        long least = targets.min().itemLong();
        long most = targets.max().itemLong();
        Checks.that(
                least >= 0 && most < spec.nClasses,
                "targets are classes from 0 to %d, got some from %d to %d",
                spec.nClasses - 1,
                least,
                most);
    }

    private Tensor logarithms(Tensor input, Tensor targets) {
        Tensor columns = targets.clone(); // the output of the head for each target or its cluster
        Tensor inCluster = Torch.zeros(new long[] {targets.size(0)}, input.dtype(), input.device());
        for (int i = 0; i < clusters(); i++) {
            long first = bounds.get(i);
            Tensor members = targets.ge(first).logicalAnd(targets.lt(bounds.get(i + 1)));
            Tensor rows = members.nonzero().squeeze(1);
            if (rows.numel() == 0) {
                continue;
            }
            Tensor classes = targets.indexSelect(0, rows).sub(first).unsqueeze(1);
            Tensor probabilities = tail.get(i).call(input.indexSelect(0, rows)).logSoftmax(1);
            inCluster = inCluster.indexCopy(
                    0, rows, probabilities.gather(1, classes).squeeze(1));
            columns = columns.indexFill(0, rows, frequent() + i);
        }
        Tensor inHead =
                head.call(input).logSoftmax(1).gather(1, columns.unsqueeze(1)).squeeze(1);
        return inCluster.add(inHead);
    }

    /**
     * Computes the logarithms of all probabilities.
     *
     * @param input the features, of shape {@code (N, in)}
     * @return the logarithms, of shape {@code (N, nClasses)}
     */
    public Tensor logProb(Tensor input) {
        try (Scope _ = Scope.open()) {
            Tensor inHead = head.call(input).logSoftmax(1); // (N, frequent + clusters)
            List<Tensor> parts = new ArrayList<>();
            parts.add(inHead.narrow(1, 0, frequent()));
            for (int i = 0; i < clusters(); i++) {
                parts.add(tail.get(i).call(input).logSoftmax(1).add(inHead.narrow(1, frequent() + i, 1)));
            }
            return Torch.cat(parts, 1).moveToOuterScope();
        }
    }

    /**
     * Finds the most probable class of each sample.
     *
     * @param input the features, of shape {@code (N, in)}
     * @return the classes, INT64 of shape {@code (N)}
     */
    public Tensor predict(Tensor input) {
        try (Tensor all = logProb(input)) {
            return all.argmax(1);
        }
    }

    /** Draws new initial values. */
    public void resetParameters() {
        head.resetParameters();
        for (Module<?> cluster : tail) {
            cluster.children().forEach(part -> ((Linear) part).resetParameters());
        }
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    /**
     * Specification of an {@link AdaptiveLogSoftmaxWithLoss}.
     *
     * @param inFeatures the extent of the last dimension of the input
     * @param nClasses the number of classes
     * @param cutoffs the first class of each cluster, ascending, from 1 to {@code nClasses - 1}
     * @param divValue the ratio between the hidden sizes of successive clusters; 4 by default
     * @param headBias whether the head has a bias; false by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(
            long inFeatures,
            long nClasses,
            List<Long> cutoffs,
            double divValue,
            boolean headBias,
            ParameterOptions parameters)
            implements LayerSpec<AdaptiveLogSoftmaxWithLoss>, ParameterSpec<Spec> {

        /** Checks that the cutoffs are classes in ascending order. */
        public Spec {
            cutoffs = List.copyOf(cutoffs);
            Checks.positive("AdaptiveLogSoftmaxWithLoss", "in features", inFeatures);
            boolean ascends = !cutoffs.isEmpty();
            long before = 0;
            for (long cutoff : cutoffs) {
                ascends &= cutoff > before && cutoff < nClasses;
                before = cutoff;
            }
            Checks.that(
                    ascends,
                    "AdaptiveLogSoftmaxWithLoss needs ascending cutoffs from 1 to %d, got %s",
                    nClasses - 1,
                    cutoffs);
        }

        /** The defaults but for the required numbers. */
        public Spec(long inFeatures, long nClasses, long... cutoffs) {
            this(inFeatures, nClasses, Arrays.stream(cutoffs).boxed().toList(), 4, false, ParameterOptions.DEFAULT);
        }

        private long hiddenSize(int cluster) {
            return (long) (inFeatures / Math.pow(divValue, cluster + 1));
        }

        /** {@return this specification with another {@code divValue}} */
        public Spec divValue(double divValue) {
            return new Spec(inFeatures, nClasses, cutoffs, divValue, headBias, parameters);
        }

        /** {@return this specification with another {@code headBias}} */
        public Spec headBias(boolean headBias) {
            return new Spec(inFeatures, nClasses, cutoffs, divValue, headBias, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(inFeatures, nClasses, cutoffs, divValue, headBias, parameters);
        }

        @Override
        public AdaptiveLogSoftmaxWithLoss build() {
            return new AdaptiveLogSoftmaxWithLoss(this);
        }
    }
}
