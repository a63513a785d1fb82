package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.List;

/**
 * Makes several neighbouring dimensions of one.
 *
 * <p>Shape: {@code (*, C * H * W, *) -> (*, C, H, W, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unflatten.html">torch.nn.Unflatten</a>
 */
public final class Unflatten extends UnaryModule<Unflatten> {

    private final Spec spec;
    private final long[] sizes;

    /**
     * Makes an inverse flattening, one dimension becoming several.
     *
     * @param spec the specification of the layer
     */
    public Unflatten(Spec spec) {
        this.spec = spec;
        sizes = spec.unflattenedSize.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.unflatten(spec.dim, sizes);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "dim=%d, unflattened_size=%s".formatted(spec.dim, PythonText.tuple(spec.unflattenedSize));
    }

    /**
     * Specification of an {@link Unflatten}.
     *
     * @param dim the dimension
     * @param unflattenedSize the sizes that the dimension becomes; one of them may be -1, which means the rest
     */
    public record Spec(long dim, List<Long> unflattenedSize) implements LayerSpec<Unflatten> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(!unflattenedSize.isEmpty(), "Unflatten needs the sizes that a dimension becomes, got none");
            unflattenedSize = List.copyOf(unflattenedSize);
        }

        @Override
        public Unflatten build() {
            return new Unflatten(this);
        }
    }
}
