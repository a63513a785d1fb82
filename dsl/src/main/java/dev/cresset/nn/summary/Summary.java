package dev.cresset.nn.summary;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * The summary of a network: its layers with the shapes of their outputs, their parameters, and the multiply-adds of one pass. {@code
 * toString} is a table.
 *
 * {@snippet :
 * System.out.println(Summary.of(model, 1, 3, 224, 224));
 * }
 *
 * <p>Each parameter counts one multiply-add: of convolutions and linear layers for each position of the output, of recurrent networks for
 * each step, of all other layers for each sample. Operators without parameters count nothing. Python's {@code torchinfo} counts images
 * the same way. The summary sees layers that are called by {@code call}.
 *
 * @param layers the network and its layers, outer ones first
 * @param parameters the number of elements of all parameters, each parameter once
 * @param trainableParameters the number of these elements that require a gradient
 * @param multiplyAdds the number of multiplications with an addition in one pass
 * @param inputBytes the memory of the input
 * @param outputBytes the memory of the outputs of layers with parameters in one pass, and of their gradients
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
     * Runs a network on zeros, in evaluation and inference mode. It changes neither the network nor the random generator.
     *
     * @param model the network
     * @param inputShape the shape of the input, such as 1, 3, 224, 224; it has the dtype and device of the network's first parameter
     * @return the summary
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
     * Runs a network on an input, in evaluation and inference mode. It changes neither the network nor the random generator.
     *
     * @param model the network
     * @param input the input
     * @return the summary
     */
    public static Summary of(UnaryModule<?> model, Tensor input) {
        return new SummaryPass(model, input).run();
    }

    @Override
    public String toString() {
        return SummaryTable.of(this);
    }
}
