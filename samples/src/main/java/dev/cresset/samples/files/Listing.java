package dev.cresset.samples.files;

import dev.cresset.zoo.files.FileSummary;
import dev.cresset.zoo.files.StorageInfo;
import dev.cresset.zoo.files.TensorInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a file holds, as lines and as JSON. */
record Listing(FileSummary summary) {

    /** A line that sums up, then a line for each tensor, in columns, then the values that are no tensors. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s, %,d bytes: %d tensors with %,d numbers, %d storages with %,d bytes",
                summary.format(),
                summary.byteSize(),
                summary.tensors().size(),
                summary.tensors().stream().mapToLong(TensorInfo::numel).sum(),
                summary.storages().size(),
                summary.storages().stream().mapToLong(StorageInfo::byteSize).sum()));
        lines.addAll(aligned(summary.tensors().stream().map(Listing::columns).toList()));
        others("", summary.contents()).forEach((key, value) -> lines.add(key + " = " + value));
        return lines;
    }

    private static List<String> columns(TensorInfo tensor) {
        StorageInfo storage = tensor.storage();
        return List.of(
                tensor.key(),
                tensor.dtype().toString(),
                tensor.shape().toString(),
                tensor.strides().isEmpty() ? tensor.layout().toString() : "strides " + tensor.strides(),
                tensor.offset() == 0 ? "" : "offset " + tensor.offset(),
                storage == null
                        ? ""
                        : "storage " + storage.key() + ": " + storage.byteSize() + " bytes at " + storage.position()
                                + ", " + storage.location());
    }

    private static List<String> aligned(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .filter(i -> widths[i] > 0)
                        .mapToObj(i ->
                                row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .toList();
    }

    /** One object: format, size, tensors, storages, other values. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", summary.format());
        map.put("bytes", summary.byteSize());
        map.put("tensors", summary.tensors().stream().map(Listing::toMap).toList());
        map.put("storages", summary.storages().stream().map(Listing::toMap).toList());
        map.put("values", others("", summary.contents()));
        return map;
    }

    private static Map<String, Object> toMap(TensorInfo tensor) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", tensor.key());
        map.put("dtype", tensor.dtype().toString());
        map.put("layout", tensor.layout().toString());
        map.put("shape", tensor.shape());
        map.put("strides", tensor.strides());
        map.put("offset", tensor.offset());
        map.put("requires_grad", tensor.requiresGrad());
        map.put("storage", tensor.storage() == null ? null : tensor.storage().key());
        return map;
    }

    private static Map<String, Object> toMap(StorageInfo storage) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("key", storage.key());
        map.put("bytes", storage.byteSize());
        map.put("position", storage.position());
        map.put("location", storage.location());
        return map;
    }

    /** The values that are no tensors, as text, by the keys and indices on the way to them. */
    private static Map<String, Object> others(String prefix, Object value) {
        Map<String, Object> others = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> others.putAll(others(join(prefix, String.valueOf(key)), element)));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                others.putAll(others(join(prefix, String.valueOf(i)), list.get(i)));
            }
        } else if (!(value instanceof TensorInfo)) {
            others.put(prefix.isEmpty() ? "value" : prefix, text(value));
        }
        return others;
    }

    private static String join(String prefix, String key) {
        return prefix.isEmpty() ? key : prefix + "." + key;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
    }
}
