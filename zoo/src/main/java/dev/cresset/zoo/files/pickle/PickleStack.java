package dev.cresset.zoo.files.pickle;

import dev.cresset.zoo.files.python.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stack of a pickle with its marks, and its memo. */
final class PickleStack {

    private final PickleInput in;
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Long, Object> memo = new HashMap<>();

    PickleStack(PickleInput in) {
        this.in = in;
    }

    void push(Object value) {
        in.budget().spend(Budget.SLOT);
        values.add(value);
    }

    void mark() {
        in.budget().spend(Budget.NUMBER);
        marks.add(values.size());
    }

    Object top() {
        require(1);
        return values.get(values.size() - 1);
    }

    Object pop() {
        require(1);
        return values.remove(values.size() - 1);
    }

    /** Takes the last values off. */
    Tuple pop(int count) {
        require(count);
        return take(values.size() - count);
    }

    /** Takes the values above the last mark, and the mark. */
    Tuple popToMark() {
        in.require(!marks.isEmpty(), "a mark is missing");
        return take(marks.removeLast());
    }

    private Tuple take(int from) {
        List<Object> above = values.subList(from, values.size());
        in.budget().spend(Budget.LIST + 8L * above.size());
        Tuple taken = Tuple.of(above.toArray());
        above.clear();
        return taken;
    }

    void remember(long index) {
        in.budget().spend(Budget.MAP_ENTRY);
        memo.put(index, top());
    }

    void rememberNext() {
        remember(memo.size());
    }

    Object recall(long index) {
        Object value = memo.get(index);
        if (value == null && !memo.containsKey(index)) {
            throw in.malformed("nothing was stored as number " + index);
        }
        return value;
    }

    /** The only value at the end. */
    Object result() {
        in.require(
                values.size() == 1 && marks.isEmpty(),
                "it ends with " + values.size() + " values and " + marks.size() + " marks instead of one value");
        return values.get(0);
    }

    /** Values below a mark cannot be taken before the mark. */
    private void require(int count) {
        int floor = marks.isEmpty() ? 0 : marks.get(marks.size() - 1);
        in.require(values.size() - floor >= count, "a value is missing");
    }
}
