package dev.cresset.zoo.files.python;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Python's {@code collections.OrderedDict}, which is what PyTorch's state dictionaries are: a map in the order of insertion, and
 * attributes of the map itself, among them {@code _metadata} with the versions of the modules.
 */
public final class OrderedDict extends LinkedHashMap<Object, Object> {

    private static final long serialVersionUID = 1;

    /** What Python keeps in the object's {@code __dict__}. */
    private final LinkedHashMap<String, Object> attributes = new LinkedHashMap<>();

    /** An empty dictionary. */
    public OrderedDict() {}

    /**
     * A dictionary of these entries, in the order in which the map has them.
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
