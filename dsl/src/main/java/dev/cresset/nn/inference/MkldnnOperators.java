package dev.cresset.nn.inference;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.error.OperatorNotFoundException;
import java.util.List;

/**
 * LibTorch's operators that compute a layer and the activation behind it by one call of oneDNN, with weights in oneDNN's own order. They
 * are those that {@code torch.compile} uses when it freezes a network.
 */
public final class MkldnnOperators {

    private static final List<String> OPERATORS = List.of(
            "mkldnn::_reorder_convolution_weight",
            "mkldnn::_convolution_pointwise",
            "mkldnn::_reorder_linear_weight",
            "mkldnn::_linear_pointwise");

    private static final class Availability {
        private static final boolean ALL = OPERATORS.stream().allMatch(MkldnnOperators::exists);
    }

    private MkldnnOperators() {}

    private static boolean exists(String operator) {
        try {
            Torch.schema(operator);
            return true;
        } catch (OperatorNotFoundException _) {
            return false;
        }
    }

    /** Whether these operators take an input. */
    static boolean takes(Tensor input, Tensor weight) {
        return input.dtype() == DType.FLOAT32
                && weight.dtype() == DType.FLOAT32
                && input.device().equals(Device.CPU)
                && input.layout() == Layout.STRIDED
                && input.numel() > 0
                && !Torch.isAutocastEnabled(Device.CPU)
                && Availability.ALL;
    }

    /** Calls one of them. */
    static Tensor call(String operator, Object... arguments) {
        return (Tensor) Torch.call(operator, arguments).get(0);
    }
}
