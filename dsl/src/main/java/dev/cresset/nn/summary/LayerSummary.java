package dev.cresset.nn.summary;

import java.util.List;

/**
 * One layer in the {@link Summary} of a network.
 *
 * @param name the name in the network, such as {@code features.0}; empty for the network itself
 * @param type the name of the class as it is printed, such as {@code Conv2d}
 * @param depth the number of layers around it
 * @param index the number among the layers of the same depth, from 1
 * @param repeated whether it is listed before, with its parameters
 * @param outputShape the shape of its first output; null if it is not called by {@code call}
 * @param parameters the number of elements of its own parameters, without those of its layers
 * @param trainableParameters the number of these elements that require a gradient
 * @param multiplyAdds the number of multiplications with an addition in its calls, without those of its layers
 */
public record LayerSummary(
        String name,
        String type,
        int depth,
        int index,
        boolean repeated,
        List<Long> outputShape,
        long parameters,
        long trainableParameters,
        long multiplyAdds) {}
