package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The dropout of whole channels of a volume: in training, channels are set to zero at random, each with probability
 * {@code p}, and the others are multiplied by {@code 1 / (1 - p)}; in evaluation, the output is the input. Neighboring
 * elements of a channel are strongly correlated, so that {@link Dropout} would remove little information.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D, H, W)} or {@code (C, D, H, W) -> (C, D, H, W)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout3d.html">torch.nn.Dropout3d</a>
 * @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional Networks</a>
 */
public final class Dropout3d extends DropoutNd<Dropout3d, Dropout3d.Spec> {

    /**
     * Builds a dropout of channels of a volume.
     *
     * @param spec the options
     */
    public Dropout3d(Spec spec) {
        super(spec, F::dropout3d);
    }

    /**
     * Specification of a {@link Dropout3d}.
     *
     * @param p the probability that a channel is set to zero, from 0 to 1; 0.5 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double p, boolean isInplace) implements LayerSpec<Dropout3d>, DropoutSpec<Spec> {

        /** Checks the probability. */
        public Spec {
            Checks.probability("Dropout3d", p);
        }

        /** All defaults. */
        public Spec() {
            this(0.5, false);
        }

        /** {@return this specification with another {@code p}} */
        public Spec p(double p) {
            return new Spec(p, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(p, inplace);
        }

        @Override
        public Dropout3d build() {
            return new Dropout3d(this);
        }
    }
}
