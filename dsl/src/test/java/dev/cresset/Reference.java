package dev.cresset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tensors and texts that PyTorch has computed; the Python that made them is in {@code src/test/python}. */
public final class Reference {

    private final Map<String, String[]> lines = new HashMap<>();

    private Reference(String text) {
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] columns = line.split("\t", -1);
            if (lines.put(columns[0], columns) != null) {
                throw new IllegalArgumentException("the reference has two lines '" + columns[0] + "'");
            }
        });
    }

    /** Reads a file that stands beside a class. */
    public static Reference of(Class<?> neighbour, String file) {
        try (InputStream stream = neighbour.getResourceAsStream(file)) {
            return new Reference(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The names of all lines, in no order. */
    public Set<String> names() {
        return lines.keySet();
    }

    public boolean has(String name) {
        return lines.containsKey(name);
    }

    public String text(String name) {
        return column(name, 3).replace("\\n", "\n");
    }

    public Tensor tensor(String name) {
        double[] values =
                Arrays.stream(values(name)).mapToDouble(Double::parseDouble).toArray();
        DType dtype = DType.valueOf(column(name, 1).toUpperCase(Locale.ROOT));
        if (dtype == DType.INT64) {
            return Torch.tensor(longs(name), shape(name));
        }
        return Torch.tensor(values, shape(name)).to(dtype);
    }

    public long[] longs(String name) {
        return Arrays.stream(values(name)).mapToLong(Long::parseLong).toArray();
    }

    public long[] shape(String name) {
        String shape = column(name, 2);
        return shape.isEmpty()
                ? new long[0]
                : Arrays.stream(shape.split(",")).mapToLong(Long::parseLong).toArray();
    }

    private String[] values(String name) {
        String values = column(name, 3);
        return values.isEmpty() ? new String[0] : values.split(" ");
    }

    private String column(String name, int index) {
        String[] columns = lines.get(name);
        if (columns == null) {
            throw new IllegalArgumentException("the reference has no line '" + name + "'");
        }
        return columns[index];
    }
}
