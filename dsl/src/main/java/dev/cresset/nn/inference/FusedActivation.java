package dev.cresset.nn.inference;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.nn.Module;
import dev.cresset.nn.activation.Hardswish;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.activation.ReLU6;
import dev.cresset.nn.activation.SiLU;
import dev.cresset.nn.activation.Sigmoid;
import dev.cresset.nn.activation.Tanh;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An activation that oneDNN applies to the results of a layer before they leave the cache.
 *
 * @param attribute what LibTorch's fused operators call it
 * @param scalars its parameters
 * @param operator what it is by itself
 */
public record FusedActivation(String attribute, List<Double> scalars, UnaryOperator<Tensor> operator) {

    static final FusedActivation NONE = new FusedActivation("none", List.of(), UnaryOperator.identity());

    private static final FusedActivation RELU = new FusedActivation("relu", List.of(), Tensor::relu_);
    private static final FusedActivation RELU6 = new FusedActivation("hardtanh", List.of(0.0, 6.0), Aten::relu6_);
    private static final FusedActivation SILU = new FusedActivation("swish", List.of(), Aten::silu_);
    private static final FusedActivation HARDSWISH = new FusedActivation("hardswish", List.of(), Aten::hardswish_);
    private static final FusedActivation SIGMOID = new FusedActivation("sigmoid", List.of(), Tensor::sigmoid_);
    private static final FusedActivation TANH = new FusedActivation("tanh", List.of(), Tensor::tanh_);

    /** Whether the operator by itself takes images in oneDNN's layout. */
    boolean takesOneDnnLayout() {
        return this == NONE || this == RELU;
    }

    /** @return the activation that a layer is, null for other layers */
    static FusedActivation of(Module<?> layer) {
        if (layer instanceof ReLU) {
            return RELU;
        }
        if (layer instanceof ReLU6) {
            return RELU6;
        }
        if (layer instanceof SiLU) {
            return SILU;
        }
        if (layer instanceof Hardswish) {
            return HARDSWISH;
        }
        if (layer instanceof Sigmoid) {
            return SIGMOID;
        }
        return layer instanceof Tanh ? TANH : null;
    }
}
