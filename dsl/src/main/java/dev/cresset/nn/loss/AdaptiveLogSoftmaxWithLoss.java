package dev.cresset.nn.loss;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.ModuleList;
import dev.cresset.nn.OutputTensors;
import dev.cresset.nn.Sequential;
import java.util.ArrayList;
import java.util.List;

/**
 * A quick softmax for many classes of which few are frequent, with its loss. Classes are sorted by frequency, and the cutoffs divide them:
 * the first ones are in the head, together with one place for each cluster of rarer ones; a cluster has a smaller map of its own.
 *
 * <p>Shape: the input is {@code (N, in)} and the target {@code (N)}, or {@code (in)} and none; {@code output}, the logarithm of each target's
 * probability, has the target's shape, {@code loss} is the negative of their mean.
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
     * Makes a softmax for many classes and its loss, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public AdaptiveLogSoftmaxWithLoss(Spec spec) {
        this.spec = spec;
        Checks.that(
                spec.hiddenSize(clusters() - 1) > 0,
                "AdaptiveLogSoftmaxWithLoss has %d clusters, too many for %d in features: the last one would have none",
                clusters(),
                spec.inFeatures);
        bounds = new ArrayList<>(spec.cutoffs);
        bounds.add(spec.classes);
        head = register(
                "head",
                linear(spec.inFeatures, frequent() + clusters())
                        .bias(spec.headBias)
                        .build());
        tail = register("tail", new ModuleList<>());
        for (int i = 0; i < clusters(); i++) {
            long hidden = spec.hiddenSize(i);
            tail.append(new Sequential(
                    linear(spec.inFeatures, hidden).bias(false),
                    linear(hidden, bounds.get(i + 1) - bounds.get(i)).bias(false)));
        }
    }

    private Linear.Spec linear(long in, long out) {
        return new Linear.Spec(in, out).dtype(spec.dtype).device(spec.device);
    }

    private long frequent() {
        return bounds.get(0);
    }

    private int clusters() {
        return spec.cutoffs.size();
    }

    /**
     * What a pass gives.
     *
     * @param output the logarithm of the probability of each target
     * @param loss the negative of their mean
     */
    public record Output(Tensor output, Tensor loss) {

        private static final OutputTensors<Output> TENSORS = OutputTensors.of(
                result -> List.of(result.output, result.loss), tensors -> new Output(tensors.get(0), tensors.get(1)));
    }

    /**
     * Computes the targets' probabilities.
     *
     * @param input of shape {@code (N, in)} or {@code (in)}
     * @param target classes, of shape {@code (N)} or none
     * @return the logarithms of their probabilities, and the loss
     * @throws IllegalArgumentException if the shapes do not fit, or a target is no class
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
                least >= 0 && most < spec.classes,
                "targets are classes from 0 to %d, got some from %d to %d",
                spec.classes - 1,
                least,
                most);
    }

    private Tensor logarithms(Tensor input, Tensor targets) {
        Tensor columns = targets.clone(); // where the head has each target, or its cluster
        Tensor inCluster = Torch.zeros(new long[] {targets.size(0)}, input.dtype(), input.device());
        for (int i = 0; i < clusters(); i++) {
            long first = bounds.get(i);
            Tensor members = targets.ge(first).logicalAnd(targets.lt(bounds.get(i + 1)));
            Tensor rows = members.nonzero().squeeze(1);
            if (rows.numel() == 0) {
                continue;
            }
            Tensor places = targets.indexSelect(0, rows).sub(first).unsqueeze(1);
            Tensor probabilities = tail.get(i).call(input.indexSelect(0, rows)).logSoftmax(1);
            inCluster =
                    inCluster.indexCopy(0, rows, probabilities.gather(1, places).squeeze(1));
            columns = columns.indexFill(0, rows, frequent() + i);
        }
        Tensor inHead =
                head.call(input).logSoftmax(1).gather(1, columns.unsqueeze(1)).squeeze(1);
        return inCluster.add(inHead);
    }

    /**
     * Computes the logarithms of all probabilities.
     *
     * @param input of shape {@code (N, in)}
     * @return of shape {@code (N, classes)}
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
     * @param input of shape {@code (N, in)}
     * @return classes, INT64 of shape {@code (N)}
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

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What an adaptive softmax is like.
     *
     * @param inFeatures the extent of the input's last dimension
     * @param classes how many classes there are
     * @param cutoffs the first class of each cluster, growing, from 1 to {@code classes - 1}
     * @param divValue how many times smaller the map of each cluster is than the one before; 4 by default
     * @param headBias whether the head adds a number to each output; false by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(
            long inFeatures,
            long classes,
            List<Long> cutoffs,
            double divValue,
            boolean headBias,
            DType dtype,
            Device device)
            implements LayerSpec<AdaptiveLogSoftmaxWithLoss> {

        /** Checks that the options make sense. */
        public Spec {
            cutoffs = List.copyOf(cutoffs);
            Checks.positive("AdaptiveLogSoftmaxWithLoss", "in features", inFeatures);
            boolean grows = !cutoffs.isEmpty();
            long before = 0;
            for (long cutoff : cutoffs) {
                grows &= cutoff > before && cutoff < classes;
                before = cutoff;
            }
            Checks.that(
                    grows,
                    "AdaptiveLogSoftmaxWithLoss needs growing cutoffs from 1 to %d, got %s",
                    classes - 1,
                    cutoffs);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param inFeatures the extent of the input's last dimension
         * @param classes how many classes there are
         * @param cutoffs the first class of each cluster, growing, from 1 to {@code classes - 1}
         */
        public Spec(long inFeatures, long classes, Long... cutoffs) {
            this(inFeatures, classes, List.of(cutoffs), 4, false, null, null);
        }

        private long hiddenSize(int cluster) {
            return (long) (inFeatures / Math.pow(divValue, cluster + 1));
        }

        /**
         * {@return these options with maps that many times smaller}
         *
         * @param divValue how many times smaller the map of each cluster is than the one before; 4 by default
         */
        public Spec divValue(double divValue) {
            return new Spec(inFeatures, classes, cutoffs, divValue, headBias, dtype, device);
        }

        /**
         * {@return these options with or without a bias in the head}
         *
         * @param headBias whether the head adds a number to each output; false by default
         */
        public Spec headBias(boolean headBias) {
            return new Spec(inFeatures, classes, cutoffs, divValue, headBias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(inFeatures, classes, cutoffs, divValue, headBias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(inFeatures, classes, cutoffs, divValue, headBias, dtype, device);
        }

        @Override
        public AdaptiveLogSoftmaxWithLoss build() {
            return new AdaptiveLogSoftmaxWithLoss(this);
        }
    }
}
