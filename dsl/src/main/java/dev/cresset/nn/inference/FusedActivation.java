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
 * An activation that oneDNN applies to the results of a layer while they are in the cache.
 *
 * @param attribute the name of the activation in LibTorch's fused operators
 * @param scalars the parameters of the activation in these operators
 * @param operator the activation by itself
 */
public record FusedActivation(String attribute, List<Double> scalars, UnaryOperator<Tensor> operator) {

    static final FusedActivation NONE = new FusedActivation("none", List.of(), UnaryOperator.identity());

    private static final FusedActivation RELU = new FusedActivation("relu", List.of(), Tensor::relu_);
    private static final FusedActivation RELU6 = new FusedActivation("hardtanh", List.of(0.0, 6.0), Aten::relu6_);
    private static final FusedActivation SILU = new FusedActivation("swish", List.of(), Aten::silu_);
    private static final FusedActivation HARDSWISH = new FusedActivation("hardswish", List.of(), Aten::hardswish_);
    private static final FusedActivation SIGMOID = new FusedActivation("sigmoid", List.of(), Tensor::sigmoid_);
    private static final FusedActivation TANH = new FusedActivation("tanh", List.of(), Tensor::tanh_);

    /** Whether the activation by itself takes images in oneDNN's layout. */
    boolean takesMkldnnLayout() {
        return this == NONE || this == RELU;
    }

    /** @return the activation that a layer computes; null for other layers */
    static FusedActivation of(Module<?> layer) {
        return switch (layer) {
            case ReLU _ -> RELU;
            case ReLU6 _ -> RELU6;
            case SiLU _ -> SILU;
            case Hardswish _ -> HARDSWISH;
            case Sigmoid _ -> SIGMOID;
            case Tanh _ -> TANH;
            default -> null;
        };
    }
}
