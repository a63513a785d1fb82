package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;

/**
 * Makes several neighbouring dimensions of one.
 *
 * <p>Shape: {@code (*, C * H * W, *) -> (*, C, H, W, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unflatten.html">torch.nn.Unflatten</a>
 */
public final class Unflatten extends Module {

    private final Options options;
    private final long[] sizes;

    /**
     * Makes an inverse flattening, one dimension becoming several.
     *
     * @param options what the layer is like
     */
    public Unflatten(Options options) {
        this.options = options;
        sizes = options.unflattenedSize.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.unflatten(options.dim, sizes);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "dim=%d, unflattened_size=%s".formatted(options.dim, PythonText.tuple(options.unflattenedSize));
    }

    /**
     * What an unflattening is like.
     *
     * @param dim the dimension
     * @param unflattenedSize what it becomes; one of the numbers may be -1, which stands for whatever is left
     */
    public record Options(long dim, List<Long> unflattenedSize) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(!unflattenedSize.isEmpty(), "Unflatten needs the sizes that a dimension becomes, got none");
            unflattenedSize = List.copyOf(unflattenedSize);
        }

        @Override
        public Unflatten build() {
            return new Unflatten(this);
        }
    }
}
