package dev.cresset;

import dev.cresset.error.TorchException;
import dev.cresset.internal.PythonText;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a tensor as PyTorch does with its default settings: 4 digits, a summary from 1,000 elements on, lines of 80 characters.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.set_printoptions.html">torch.set_printoptions</a>
 */
final class TensorPrinter {

    private static final String PREFIX = "tensor(";

    private final Tensor tensor;
    private final List<String> suffixes = new ArrayList<>();

    private TensorPrinter(Tensor tensor) {
        this.tensor = tensor;
    }

    static String print(Tensor tensor) {
        try (var _ = Torch.noGrad();
                Scope _ = Scope.open()) {
            return new TensorPrinter(tensor).print();
        }
    }

    private String print() {
        if (tensor.device().type() != Device.Type.CPU) {
            suffixes.add("device='" + tensor.device() + "'");
        }
        String contents = contents();
        if (tensor.layout() != Layout.STRIDED) {
            suffixes.add("layout=" + tensor.layout());
        }
        addGradient();
        boolean onNewLine = tensor.layout() == Layout.SPARSE_COO;
        PrintedSuffixes text = new PrintedSuffixes(PREFIX + contents, PREFIX.length(), onNewLine);
        suffixes.forEach(text::add);
        return text.toString();
    }

    private String contents() {
        if (PrintedSparse.isSparse(tensor)) {
            return sparse();
        }
        if (tensor.dtype().isQuantized()) {
            return quantized();
        }
        if (tensor.device().type() == Device.Type.META) {
            addSize();
            addUnlessDefault(tensor.dtype() == DType.FLOAT32);
            return "...";
        }
        return tensor.numel() == 0 ? empty() : dense();
    }

    private String sparse() {
        addSize();
        suffixes.add("nnz=" + Aten._nnz(tensor));
        addUnlessDefault(isDefault());
        return PrintedSparse.of(tensor, PREFIX.length());
    }

    private String quantized() {
        addSize();
        addUnlessDefault(false);
        suffixes.add("quantization_scheme=" + tensor.qscheme());
        if (tensor.qscheme().isPerTensor()) {
            suffixes.add("scale=" + PythonText.of(tensor.qScale()));
            suffixes.add("zero_point=" + tensor.qZeroPoint());
        } else {
            suffixes.add("scale=" + tensor.qPerChannelScales());
            suffixes.add("zero_point=" + tensor.qPerChannelZeroPoints());
            suffixes.add("axis=" + tensor.qPerChannelAxis());
        }
        return PrintedBody.of(tensor.dequantize(), PREFIX.length());
    }

    /** No elements show the shape or the dtype. */
    private String empty() {
        if (tensor.dim() != 1) {
            addSize();
        }
        addUnlessDefault(tensor.dtype() == DType.FLOAT32);
        return "[]";
    }

    private String dense() {
        addUnlessDefault(isDefault());
        Tensor strided = tensor.layout() == Layout.STRIDED ? tensor : tensor.toDense();
        return PrintedBody.of(strided, PREFIX.length());
    }

    private void addSize() {
        suffixes.add("size=" + PythonText.tuple(tensor.shape().sizes()));
    }

    private void addUnlessDefault(boolean isDefault) {
        if (!isDefault) {
            suffixes.add("dtype=" + tensor.dtype());
        }
    }

    /** Whether the elements' look tells the dtype. */
    private boolean isDefault() {
        return switch (tensor.dtype()) {
            case FLOAT32, COMPLEX64, INT64, BOOL -> true;
            default -> false;
        };
    }

    private void addGradient() {
        String function = gradFunction();
        if (function != null) {
            suffixes.add("grad_fn=<" + function + ">");
        } else if (tensor.requiresGrad()) {
            suffixes.add("requires_grad=True");
        }
    }

    private String gradFunction() {
        try {
            return tensor.gradFn();
        } catch (TorchException _) {
            return "Invalid";
        }
    }
}
