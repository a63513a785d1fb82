package dev.cresset.nn;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.function.UnaryOperator;

/**
 * The only place where registered tensors change their storage, to another device or dtype. The objects stay, so that optimizers
 * go on holding them.
 */
final class TensorConversion {

    private TensorConversion() {}

    static void apply(Module<?> module, UnaryOperator<Tensor> conversion) {
        try (var _ = Torch.noGrad()) {
            for (Tensor parameter : module.parameters()) {
                replaceData(parameter, conversion);
                replaceGrad(parameter, conversion);
            }
            module.buffers().forEach(buffer -> replaceData(buffer, conversion));
        }
    }

    private static void replaceData(Tensor tensor, UnaryOperator<Tensor> conversion) {
        try (Scope _ = Scope.open()) {
            tensor.setData(conversion.apply(tensor));
        }
    }

    private static void replaceGrad(Tensor parameter, UnaryOperator<Tensor> conversion) {
        try (Scope _ = Scope.open()) {
            Tensor gradient = parameter.grad();
            if (gradient != null) {
                gradient.setData(conversion.apply(gradient));
            }
        }
    }
}
