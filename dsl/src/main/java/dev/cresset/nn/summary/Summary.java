package dev.cresset.nn.summary;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * What a network is made of: its layers with the shapes of their outputs, their parameters, and how many multiplications with additions one
 * pass takes. {@code toString} is a table.
 *
 * {@snippet :
 * System.out.println(Summary.of(model, 1, 3, 224, 224));
 * }
 *
 * <p>Multiply-adds are counted for parameters: those of a convolution and of a linear map once for each place of the output, those of a
 * recurrent network once for each step, all others once for each sample; operators without parameters count nothing. So does Python's
 * {@code torchinfo} for images. Layers are found where they are called by {@code call}.
 *
 * @param layers the network and all its parts, outer ones first
 * @param parameters how many numbers the parameters have, each parameter once
 * @param trainableParameters how many of them require a gradient
 * @param multiplyAdds multiplications with additions in one pass
 * @param inputBytes the memory of the input
 * @param outputBytes the memory that the outputs of layers with parameters take in a pass, and their gradients
 * @param parameterBytes the memory of the parameters
 */
public record Summary(
        List<LayerSummary> layers,
        long parameters,
        long trainableParameters,
        long multiplyAdds,
        long inputBytes,
        long outputBytes,
        long parameterBytes) {

    /** Copies the list. */
    public Summary {
        layers = List.copyOf(layers);
    }

    /**
     * Runs a network on zeros, in evaluation and inference mode. Nothing of the network changes, nor do random numbers.
     *
     * @param model the network
     * @param inputShape the shape of the input, such as 1, 3, 224, 224; it has the dtype and device of the network's first parameter
     * @return what was found
     */
    public static Summary of(UnaryModule<?> model, long... inputShape) {
        return of(model, Shape.of(inputShape));
    }

    /**
     * Runs a network on zeros, in evaluation and inference mode. Nothing of the network changes, nor do random numbers.
     *
     * @param model the network
     * @param inputShape the shape of the input; it has the dtype and device of the network's first parameter
     * @return what was found
     */
    public static Summary of(UnaryModule<?> model, Shape inputShape) {
        List<Tensor> parameters = model.parameters();
        DType dtype = parameters.isEmpty() ? DType.FLOAT32 : parameters.get(0).dtype();
        Device device = parameters.isEmpty() ? Device.CPU : parameters.get(0).device();
        try (Tensor input = Torch.zeros(inputShape, dtype, device)) {
            return of(model, input);
        }
    }

    /**
     * Runs a network on an input, in evaluation and inference mode. Nothing of the network changes, nor do random numbers.
     *
     * @param model the network
     * @param input what it takes
     * @return what was found
     */
    public static Summary of(UnaryModule<?> model, Tensor input) {
        return new SummaryPass(model, input).run();
    }

    @Override
    public String toString() {
        return SummaryTable.of(this);
    }
}
