package dev.cresset.zoo.files;

import dev.cresset.DType;
import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header of a safetensors file: where which tensor is. */
final class SafeTensorsHeader {

    private SafeTensorsHeader() {}

    /**
     * Plans a file. Tensors with larger elements come first, so that all are aligned.
     *
     * @return an entry for each tensor, in the order of their bytes
     */
    static List<SafeTensorsEntry> of(Map<String, Tensor> tensors) {
        List<String> names = new ArrayList<>(tensors.keySet());
        names.sort(Comparator.comparing(name -> -tensors.get(name).dtype().itemSize()));
        List<SafeTensorsEntry> entries = new ArrayList<>();
        long begin = 0;
        for (String name : names) {
            DType dtype = tensors.get(name).dtype();
            List<Long> shape = Arrays.stream(tensors.get(name).shape()).boxed().toList();
            long end = begin + SafeTensorsEntry.bytes(dtype, shape);
            entries.add(new SafeTensorsEntry(name, dtype, shape, begin, end));
            begin = end;
        }
        return entries;
    }

    /**
     * Checks that the tensors fill the data exactly: each has the bytes that its shape says, none overlap, nothing lies between
     * them.
     *
     * @param dataBytes the bytes behind the header
     * @return the entries by name, in the order of the header
     * @throws TensorFileException if it is not so; without the file's name
     */
    static Map<String, SafeTensorsEntry> checked(List<SafeTensorsEntry> entries, long dataBytes) {
        long filled = 0;
        for (SafeTensorsEntry entry : byPosition(entries)) {
            checkBytes(entry);
            if (entry.begin() != filled) {
                throw new TensorFileException("tensor '" + entry.name() + "' begins at byte " + entry.begin()
                        + " of the data, but the one before it ends at " + filled);
            }
            filled = entry.end();
        }
        if (filled != dataBytes) {
            throw new TensorFileException("its tensors have " + filled + " bytes, but " + dataBytes + " are there"
                    + (filled > dataBytes ? ": the file is truncated" : ""));
        }
        Map<String, SafeTensorsEntry> byName = new LinkedHashMap<>();
        entries.forEach(entry -> byName.put(entry.name(), entry));
        return byName;
    }

    /** Empty tensors have the same begin as the tensor after them. */
    private static List<SafeTensorsEntry> byPosition(List<SafeTensorsEntry> entries) {
        return entries.stream()
                .sorted(Comparator.comparingLong(SafeTensorsEntry::begin).thenComparingLong(SafeTensorsEntry::end))
                .toList();
    }

    private static void checkBytes(SafeTensorsEntry entry) {
        String what = "tensor '" + entry.name() + "', " + entry.dtype() + " of shape " + entry.shape() + ", ";
        if (entry.begin() < 0
                || entry.end() < entry.begin()
                || entry.shape().stream().anyMatch(size -> size < 0)) {
            throw new TensorFileException(what + "has impossible offsets " + entry.begin() + " and " + entry.end());
        }
        long bytes;
        try {
            bytes = SafeTensorsEntry.bytes(entry.dtype(), entry.shape());
        } catch (ArithmeticException e) {
            throw new TensorFileException(what + "is too large", e);
        }
        if (entry.bytes() != bytes) {
            throw new TensorFileException(what + "needs " + bytes + " bytes, but has " + entry.bytes());
        }
    }
}
