package dev.cresset.zoo.files.python;

import java.util.LinkedHashMap;
import java.util.Map;

/** Python's {@code collections.Counter}: a count for each key. PyTorch's {@code MultiStepLR} keeps its milestones in one. */
public final class Counter extends LinkedHashMap<Object, Object> {

    private static final long serialVersionUID = 1;

    /** An empty counter. */
    public Counter() {}

    /**
     * A counter with these counts.
     *
     * @param counts a count for each key
     */
    public Counter(Map<?, ?> counts) {
        super(counts);
    }
}
