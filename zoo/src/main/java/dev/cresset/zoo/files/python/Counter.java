package dev.cresset.zoo.files.python;

import java.util.LinkedHashMap;
import java.util.Map;

/** Python's {@code collections.Counter}, in which PyTorch's {@code MultiStepLR} keeps its milestones: how often each key was seen. */
public final class Counter extends LinkedHashMap<Object, Object> {

    private static final long serialVersionUID = 1;

    /** Nothing seen yet. */
    public Counter() {}

    /**
     * The counts of this map.
     *
     * @param counts a count for each element
     */
    public Counter(Map<?, ?> counts) {
        super(counts);
    }
}
