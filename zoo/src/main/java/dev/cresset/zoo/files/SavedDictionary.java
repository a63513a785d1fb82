package dev.cresset.zoo.files;

import dev.cresset.Tensor;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Arguments;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dictionary of a checkpoint, read by key and type. A missing key and a value of another type are a {@link FormatException} that names
 * the file, the key and the type.
 *
 * {@snippet :
 * try (SavedDictionary checkpoint = TorchFiles.loadCheckpoint(Path.of("checkpoint.pt"))) {
 *     model.loadStateDict(checkpoint.stateDict("model"));
 *     optimizer.loadStateDict(checkpoint.dictionary("optimizer"));
 *     scheduler.loadStateDict(checkpoint.dictionary("scheduler"));
 *     long epoch = checkpoint.integer("epoch");
 * }
 * }
 *
 * <p>It is a read-only map, so {@link #containsKey}, {@link #keySet} and {@link #get} answer for optional keys and values of any type.
 */
public final class SavedDictionary extends AbstractMap<String, Object> implements AutoCloseable {

    private static final int MOST_KEYS_SHOWN = 10;

    private final String file;
    private final String path;
    private final Map<String, Object> values;

    private SavedDictionary(String file, String path, Map<String, Object> values) {
        this.file = file;
        this.path = path;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * @param file the file's name in messages
     * @param values the dictionary, with string keys
     */
    @SuppressWarnings("unchecked") // the caller has checked the keys
    static SavedDictionary of(String file, Object values) {
        return new SavedDictionary(file, "", (Map<String, Object>) values);
    }

    /**
     * {@return an integer}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is not an integer of at most 64 bits
     */
    public long integer(String key) {
        return value(key, Long.class, "an integer");
    }

    /**
     * {@return a number: a float or an integer}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is not a real number
     */
    public double number(String key) {
        if (get(key) instanceof Long integer) {
            return integer;
        }
        return value(key, Double.class, "a number");
    }

    /**
     * {@return a boolean}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is neither true nor false
     */
    public boolean bool(String key) {
        return value(key, Boolean.class, "a boolean");
    }

    /**
     * {@return a string}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is not a string
     */
    public String text(String key) {
        return value(key, String.class, "a string");
    }

    /**
     * {@return a tensor}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is not a tensor
     */
    public Tensor tensor(String key) {
        return value(key, Tensor.class, "a tensor");
    }

    /**
     * {@return a list or tuple}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is neither a list nor a tuple
     */
    public List<?> list(String key) {
        return value(key, List.class, "a list");
    }

    /**
     * {@return a nested dictionary, such as the state dict of an optimizer}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is not a dictionary whose keys are strings
     */
    public SavedDictionary dictionary(String key) {
        Map<?, ?> dictionary = value(key, Map.class, "a dictionary");
        Map<String, Object> nested = new LinkedHashMap<>();
        dictionary.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new FormatException(file + ": the key " + Quote.of(String.valueOf(name)) + " of " + place(key)
                        + " is " + Arguments.describe(name) + ", not a string");
            }
            nested.put(text, value);
        });
        return new SavedDictionary(file, join(key), nested);
    }

    /**
     * {@return a nested dictionary of tensors, such as the state dict of a module}
     *
     * @param key the value's key
     * @throws FormatException if there is no such key, or its value is not a dictionary of tensors whose keys are strings
     */
    public Map<String, Tensor> stateDict(String key) {
        SavedDictionary dictionary = dictionary(key);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        dictionary.keySet().forEach(name -> tensors.put(name, dictionary.tensor(name)));
        return tensors;
    }

    private <T> T value(String key, Class<T> type, String expected) {
        if (!values.containsKey(key)) {
            throw new FormatException(file + ": there is no " + place(key) + "; the keys"
                    + (path.isEmpty() ? "" : " of " + Quote.of(path)) + ": " + shownKeys());
        }
        Object value = values.get(key);
        if (!type.isInstance(value)) {
            throw new FormatException(
                    file + ": " + place(key) + " is " + Arguments.describe(value) + ", not " + expected);
        }
        return type.cast(value);
    }

    private String shownKeys() {
        String keys =
                values.keySet().stream().limit(MOST_KEYS_SHOWN).map(Quote::of).collect(Collectors.joining(", "));
        return values.size() > MOST_KEYS_SHOWN ? keys + ", ..." : keys;
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private String place(String key) {
        return Quote.of(join(key));
    }

    /**
     * Gives all tensors in it to the calling thread's innermost scope.
     *
     * @return this dictionary
     */
    public SavedDictionary attach() {
        tensors(values).forEach(Tensor::attach);
        return this;
    }

    /** Closes all tensors in it. */
    @Override
    public void close() {
        tensors(values).forEach(Tensor::close);
    }

    private static List<Tensor> tensors(Object value) {
        List<Tensor> tensors = new ArrayList<>();
        collect(value, tensors);
        return tensors;
    }

    private static void collect(Object value, List<Tensor> tensors) {
        if (value instanceof Tensor tensor) {
            tensors.add(tensor);
        } else if (value instanceof Map<?, ?> map) {
            collect(map.values(), tensors);
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(element -> collect(element, tensors));
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public Object get(Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }
}
