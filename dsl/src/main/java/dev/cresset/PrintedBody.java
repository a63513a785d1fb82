package dev.cresset;

import java.util.ArrayList;
import java.util.List;

/** A tensor's elements in nested brackets; of a large tensor the first and last few of each dimension. */
final class PrintedBody {

    private final PrintOptions options = PrintOptions.current;
    private final long[] shape;
    private final boolean summarised;
    private final PrintedElements elements;

    private PrintedBody(Tensor tensor) {
        shape = tensor.shape().sizes();
        summarised = tensor.numel() > options.threshold();
        elements = PrintedElements.of(edges(tensor, 0), tensor.dtype(), options);
    }

    /**
     * @param tensor a dense one
     * @param indent in which column it begins
     * @return such as {@code [1., 2.]}
     */
    static String of(Tensor tensor, int indent) {
        return tensor.numel() == 0 ? "[]" : new PrintedBody(tensor).text(0, 0, indent);
    }

    /** What is to be printed, in a type that every other of its kind fits into: few operators know the rare types. */
    private Tensor edges(Tensor tensor, int dim) {
        if (dim == tensor.dim()) {
            return tensor.to(Device.CPU, widest(tensor.dtype()));
        }
        long size = tensor.size(dim);
        if (!summarised || size <= 2L * options.edgeItems()) {
            return edges(tensor, dim + 1);
        }
        Tensor first = edges(tensor.narrow(dim, 0, options.edgeItems()), dim + 1);
        Tensor last = edges(tensor.narrow(dim, size - options.edgeItems(), options.edgeItems()), dim + 1);
        return Torch.cat(List.of(first, last), dim);
    }

    private static DType widest(DType dtype) {
        if (dtype.isFloatingPoint()) {
            return DType.FLOAT64;
        }
        if (dtype.isComplex()) {
            return DType.COMPLEX128;
        }
        return dtype == DType.BOOL ? dtype : DType.INT64;
    }

    private boolean isElided(int dim) {
        return summarised && shape[dim] > 2L * options.edgeItems();
    }

    /** How many entries of a dimension are printed. */
    private int printed(int dim) {
        return isElided(dim) ? 2 * options.edgeItems() : Math.toIntExact(shape[dim]);
    }

    /** @param first the index of the part's first element */
    private String text(int dim, int first, int indent) {
        int dimsLeft = shape.length - dim;
        if (dimsLeft == 0) {
            return elements.texts().get(first);
        }
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < printed(dim); i++) {
            if (i == options.edgeItems() && isElided(dim)) {
                entries.add(dimsLeft == 1 ? " ..." : "...");
            }
            entries.add(text(dim + 1, first + i * elementsBehind(dim), indent + 1));
        }
        if (dimsLeft == 1) {
            return "[" + lines(entries, indent) + "]";
        }
        return "[" + String.join("," + "\n".repeat(dimsLeft - 1) + " ".repeat(indent + 1), entries) + "]";
    }

    private int elementsBehind(int dim) {
        int count = 1;
        for (int i = dim + 1; i < shape.length; i++) {
            count *= printed(i);
        }
        return count;
    }

    private String lines(List<String> entries, int indent) {
        int perLine = Math.max(1, (options.lineWidth() - indent) / (elements.width() + ", ".length()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += perLine) {
            lines.add(String.join(", ", entries.subList(i, Math.min(entries.size(), i + perLine))));
        }
        return String.join(",\n" + " ".repeat(indent + 1), lines);
    }
}
