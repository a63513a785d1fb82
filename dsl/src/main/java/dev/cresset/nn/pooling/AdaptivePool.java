package dev.cresset.nn.pooling;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Layers;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/**
 * Base class of the adaptive poolings, whose output has the same size for all inputs.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class AdaptivePool<M extends AdaptivePool<M, S>, S> extends UnaryModule<M> {

    private final S spec;
    private final Shape outputSize;

    final int dimensions;

    AdaptivePool(S spec, Shape outputSize, int dimensions) {
        this.spec = spec;
        this.outputSize = outputSize;
        this.dimensions = dimensions;
    }

    static void check(String layer, Shape outputSize, int dimensions) {
        boolean rightCount = outputSize.ndim() == 1 || outputSize.ndim() == dimensions;
        Checks.that(
                rightCount && outputSize.stream().allMatch(extent -> extent >= 0 || extent == Layers.KEEP),
                "%s needs an output size of 0 or more, got %s",
                layer,
                text(outputSize));
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    /** The extents of the output for an input. */
    final long[] sizeFor(Tensor input) {
        long[] size = Extents.expand(outputSize, dimensions);
        for (int i = 0; i < dimensions; i++) {
            if (size[i] == Layers.KEEP) {
                Checks.that(
                        input.dim() > dimensions,
                        "an output size of the input's needs an input of %d or more dimensions, got the shape %s",
                        dimensions + 1,
                        input.shape());
                size[i] = input.size(i - dimensions);
            }
        }
        return size;
    }

    @Override
    protected String extraRepr() {
        return "output_size=" + text(outputSize);
    }

    /** The size as PyTorch prints it, which keeps an extent by {@code None}. */
    private static String text(Shape size) {
        List<String> extents = size.stream()
                .mapToObj(extent -> extent == Layers.KEEP ? "None" : Long.toString(extent))
                .toList();
        return extents.size() == 1 ? extents.get(0) : PythonText.tuple(extents);
    }
}
