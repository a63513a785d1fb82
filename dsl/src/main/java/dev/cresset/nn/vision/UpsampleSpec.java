package dev.cresset.nn.vision;

import dev.cresset.Shape;
import java.util.Arrays;

/**
 * Specification of an upsampling, which needs a size or a scale factor.
 *
 * @param <S> the specification
 */
public interface UpsampleSpec<S extends UpsampleSpec<S>> {

    /** {@return the extent of the output} */
    OutputExtent extent();

    /**
     * {@return this specification with another extent of the output}
     *
     * @param extent the extent of the output
     */
    S with(OutputExtent extent);

    /**
     * {@return this specification with another size of the output}
     *
     * @param size the extent of the output, one number for all dimensions or one for each
     */
    default S size(long... size) {
        return with(new OutputExtent(Shape.of(size), extent().scaleFactor()));
    }

    /**
     * {@return this specification with another factor between the extents of output and input}
     *
     * @param scaleFactor the factor, one number for all dimensions or one for each
     */
    default S scaleFactor(double... scaleFactor) {
        return with(new OutputExtent(
                extent().size(), Arrays.stream(scaleFactor).boxed().toList()));
    }
}
