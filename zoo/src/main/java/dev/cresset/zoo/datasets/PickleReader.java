package dev.cresset.zoo.datasets;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads pickled dictionaries of strings, integers, lists and NumPy byte arrays: what CIFAR-10's Python distribution
 * holds. It knows the instructions that Python's protocols 2 to 5 write for such data and refuses all others.
 *
 * <p>Values are {@link Long}, {@link Boolean}, {@link Bytes} (Python's {@code str} and {@code bytes}), {@link List} (lists
 * and tuples), {@link Map} with text keys, {@link NumpyArray}, {@link NumpyGlobal} and null.
 *
 * @see <a href="https://github.com/python/cpython/blob/main/Lib/pickletools.py">pickletools: every instruction explained</a>
 */
final class PickleReader {

    private static final int MAX_PROTOCOL = 5;

    private final ByteBuffer in;
    private final List<Object> stack = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    private PickleReader(byte[] pickle) {
        this.in = ByteBuffer.wrap(pickle).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads the value that a pickle holds.
     *
     * @throws BufferUnderflowException if the pickle breaks off
     * @throws IllegalArgumentException if it has an instruction or a name that has no place in such a file
     */
    static Object read(byte[] pickle) {
        return new PickleReader(pickle).run();
    }

    private Object run() {
        require((in.get() & 0xff) == 0x80 && in.get() <= MAX_PROTOCOL, "it does not start like one");
        for (int opcode = in.get() & 0xff; opcode != '.'; opcode = in.get() & 0xff) {
            execute(opcode);
        }
        return pop();
    }

    private void execute(int opcode) {
        switch (opcode) {
            case 0x95 -> in.getLong(); // FRAME: only a hint for buffering
            case 'N' -> push(null);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'K' -> push((long) (in.get() & 0xff));
            case 'M' -> push((long) (in.getShort() & 0xffff));
            case 'J' -> push((long) in.getInt());
            case 'U', 'C', 0x8c -> push(bytes(in.get() & 0xff));
            case 'T', 'B', 'X' -> push(bytes(in.getInt()));
            case 0x8d, 0x8e, 0x96 -> push(bytes(in.getLong()));
            case '(' -> marks.add(stack.size());
            case ')' -> push(List.of());
            case 't' -> push(sinceMark());
            case 0x85 -> push(last(1));
            case 0x86 -> push(last(2));
            case 0x87 -> push(last(3));
            case ']' -> push(new ArrayList<>());
            case '}' -> push(new LinkedHashMap<String, Object>());
            case 'a' -> append(last(1));
            case 'e' -> append(sinceMark());
            case 's' -> put(last(2));
            case 'u' -> put(sinceMark());
            default -> executeObject(opcode);
        }
    }

    /** The instructions about globals, objects and what was seen before. */
    private void executeObject(int opcode) {
        switch (opcode) {
            case 'c' -> push(NumpyGlobal.named(line() + " " + line()));
            case 0x93 -> pushGlobal(last(2));
            case 'R' -> call(last(2));
            case 'b' -> build(pop());
            case 'q' -> memo.put(in.get() & 0xff, top());
            case 'r' -> memo.put(in.getInt(), top());
            case 0x94 -> memo.put(memo.size(), top());
            case 'h' -> push(remembered(in.get() & 0xff));
            case 'j' -> push(remembered(in.getInt()));
            default ->
                throw new IllegalArgumentException(String.format("instruction 0x%02x has no place in one", opcode));
        }
    }

    private void pushGlobal(List<Object> moduleAndName) {
        String module = as(Bytes.class, moduleAndName.get(0)).text();
        push(NumpyGlobal.named(
                module + " " + as(Bytes.class, moduleAndName.get(1)).text()));
    }

    private void call(List<Object> functionAndArguments) {
        push(as(NumpyGlobal.class, functionAndArguments.get(0)).call(as(List.class, functionAndArguments.get(1))));
    }

    private void build(Object state) {
        NumpyGlobal.build(top(), as(List.class, state));
    }

    @SuppressWarnings("unchecked") // lists are made by this class alone, as lists of anything
    private void append(List<Object> items) {
        require(top() instanceof ArrayList, "it appends to something that is no list");
        ((List<Object>) top()).addAll(items);
    }

    @SuppressWarnings("unchecked") // maps are made by this class alone, with text keys
    private void put(List<Object> keysAndValues) {
        require(
                top() instanceof Map && keysAndValues.size() % 2 == 0,
                "it sets items of something that is no dictionary");
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            String key = as(Bytes.class, keysAndValues.get(i)).text();
            ((Map<String, Object>) top()).put(key, keysAndValues.get(i + 1));
        }
    }

    private Object remembered(int index) {
        require(memo.containsKey(index), "it refers to something that it did not store");
        return memo.get(index);
    }

    private List<Object> sinceMark() {
        require(!marks.isEmpty(), "a mark is missing");
        return last(stack.size() - marks.remove(marks.size() - 1));
    }

    /** Takes the uppermost {@code count} values off the stack. */
    private List<Object> last(int count) {
        require(count >= 0 && count <= stack.size(), "the stack runs empty");
        List<Object> top = stack.subList(stack.size() - count, stack.size());
        List<Object> values = Collections.unmodifiableList(new ArrayList<>(top));
        top.clear();
        return values;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop() {
        return last(1).get(0);
    }

    private Object top() {
        require(!stack.isEmpty(), "the stack runs empty");
        return stack.get(stack.size() - 1);
    }

    private Bytes bytes(long length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        Bytes bytes = new Bytes(in.array(), in.position(), (int) length);
        in.position(in.position() + (int) length);
        return bytes;
    }

    private String line() {
        int start = in.position();
        while (in.get() != '\n') {}
        return new String(in.array(), start, in.position() - start - 1, StandardCharsets.US_ASCII);
    }

    private static <T> T as(Class<T> type, Object value) {
        require(type.isInstance(value), "a value is of the wrong type");
        return type.cast(value);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
