package dev.cresset.zoo.files.safetensors;

import dev.cresset.DType;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The header of a safetensors file: the position of each tensor. */
final class Header {

    private Header() {}

    /**
     * Plans a file. Tensors with larger elements come first, so that all are aligned.
     *
     * @return an entry for each tensor, in the order of their bytes
     * @throws IllegalArgumentException if a tensor is not strided
     */
    static List<Entry> of(Map<String, Tensor> tensors) {
        List<String> names = new ArrayList<>(tensors.keySet());
        names.sort(Comparator.comparingInt(name -> -tensors.get(name).dtype().itemSize()));
        List<Entry> entries = new ArrayList<>();
        long begin = 0;
        for (String name : names) {
            checkLayout(name, tensors.get(name).layout());
            DType dtype = tensors.get(name).dtype();
            List<Long> shape = tensors.get(name).shape().stream().boxed().toList();
            long end = begin + Entry.bytes(dtype, shape);
            entries.add(new Entry(name, dtype, shape, begin, end));
            begin = end;
        }
        return entries;
    }

    private static void checkLayout(String name, Layout layout) {
        if (layout != Layout.STRIDED) {
            throw new IllegalArgumentException(
                    "tensor " + Quote.of(name) + " has the layout " + layout + ", which safetensors files do not have");
        }
    }

    /**
     * Checks that the tensors fill the data exactly: sizes match shapes, and there are neither overlaps nor gaps.
     *
     * @param dataBytes the number of bytes after the header
     * @return the entries, in the order of the header
     * @throws Malformed if they do not
     */
    static List<Entry> checked(List<Entry> entries, long dataBytes) {
        long filled = 0;
        for (Entry entry : byPosition(entries)) {
            checkBytes(entry);
            if (entry.begin() != filled) {
                throw new Malformed("tensor " + Quote.of(entry.name()) + " begins at byte " + entry.begin()
                        + " of the data, but the one before it ends at " + filled);
            }
            filled = entry.end();
        }
        if (filled != dataBytes) {
            throw new Malformed("its tensors have " + filled + " bytes, but the file has " + dataBytes
                    + (filled > dataBytes ? ": it is truncated" : ""));
        }
        return entries;
    }

    /** Empty tensors have the same begin as the tensor after them. */
    private static List<Entry> byPosition(List<Entry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
                .toList();
    }

    private static void checkBytes(Entry entry) {
        String what = "tensor " + Quote.of(entry.name()) + ", " + entry.dtype() + " of shape " + entry.shape() + ", ";
        if (entry.begin() < 0
                || entry.end() < entry.begin()
                || entry.shape().stream().anyMatch(size -> size < 0)) {
            throw new Malformed(what + "has impossible offsets " + entry.begin() + " and " + entry.end());
        }
        long bytes;
        try {
            bytes = Entry.bytes(entry.dtype(), entry.shape());
        } catch (ArithmeticException e) {
            throw new Malformed(what + "is too large", e);
        }
        if (entry.bytes() != bytes) {
            throw new Malformed(what + "needs " + bytes + " bytes, but has " + entry.bytes());
        }
    }
}
