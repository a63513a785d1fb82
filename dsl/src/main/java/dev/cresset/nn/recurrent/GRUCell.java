package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * One step of a {@link GRU}.
 *
 * <p>Shape: {@code (N, inputSize) -> (N, hiddenSize)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight_ih}, {@code weight_hh}, {@code bias_ih} and {@code bias_hh} are drawn uniformly from
 * {@code ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRUCell.html">torch.nn.GRUCell</a>
 */
public final class GRUCell extends SimpleRecurrentCell<GRUCell, GRUCell.Spec> {

    /**
     * Builds a gated recurrent cell and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public GRUCell(Spec spec) {
        super(spec, 3);
    }

    @Override
    Tensor next(Tensor input, Tensor hidden) {
        return Aten.gruCell(input, hidden, weightIh(), weightHh(), biasIh(), biasHh());
    }

    /**
     * Specification of a {@link GRUCell}.
     *
     * @param options the options of a recurrent cell
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(RecurrentCellOptions options) implements LayerSpec<GRUCell>, RecurrentCellSpec<Spec> {

        public Spec {
            options.check("GRUCell");
        }

        @Override
        public Spec with(RecurrentCellOptions options) {
            return new Spec(options);
        }

        @Override
        public GRUCell build() {
            return new GRUCell(this);
        }
    }
}
