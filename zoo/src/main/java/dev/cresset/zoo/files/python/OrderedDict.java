package dev.cresset.zoo.files.python;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Python's {@code collections.OrderedDict}, the type of PyTorch's state dictionaries: a map in the order of insertion, with attributes of
 * its own, among them {@code _metadata} with the versions of the modules.
 */
public final class OrderedDict extends LinkedHashMap<Object, Object> {

    private static final long serialVersionUID = 1;

    /** The object's {@code __dict__} in Python. */
    private final LinkedHashMap<String, Object> attributes = new LinkedHashMap<>();

    /** An empty dictionary. */
    public OrderedDict() {}

    /**
     * A dictionary of these entries, in the order of the map.
     *
     * @param entries the keys with their values
     */
    public OrderedDict(Map<?, ?> entries) {
        super(entries);
    }

    /** {@return the attributes of the dictionary itself, to read and to change} */
    public Map<String, Object> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && (!(other instanceof OrderedDict that) || attributes.equals(that.attributes));
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
