package dev.cresset.nn.summary;

import java.util.List;

/**
 * One layer in the {@link Summary} of a network.
 *
 * @param name its name in the network, such as {@code features.0}; empty for the network itself
 * @param type what it prints itself as, such as {@code Conv2d}
 * @param depth how many layers it is in
 * @param index its number among those of the same depth, from 1
 * @param repeated whether it stands somewhere before in the network; its parameters are counted there
 * @param outputShape the shape of its first output; null where nobody has called it by {@code call}
 * @param parameters how many numbers its own parameters have, those of its parts not among them
 * @param trainableParameters how many of them require a gradient
 * @param multiplyAdds multiplications with additions in its calls, those of its parts not among them
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
