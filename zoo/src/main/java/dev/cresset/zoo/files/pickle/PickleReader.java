package dev.cresset.zoo.files.pickle;

import static dev.cresset.zoo.files.pickle.Opcode.*;

import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.function.UnaryOperator;

/**
 * Reads one pickle. Values are {@link Long} ({@link BigInteger} beyond 64 bits), {@link Double}, {@link Boolean}, {@link String}, {@code
 * byte[]}, {@link Tuple}, {@link ArrayList}, {@link LinkedHashMap}, {@link LinkedHashSet}, null, and the values of globals and persistent
 * identifiers.
 */
public final class PickleReader {

    private static final int OLDEST_PROTOCOL = 2;
    private static final int NEWEST_PROTOCOL = 5;

    /** Refuses every persistent identifier. */
    public static final UnaryOperator<Object> NO_IDENTIFIERS = _ -> {
        throw new IllegalArgumentException("it is not allowed here");
    };

    private final PickleInput in;
    private final PickleStack stack;
    private final PickleContainers containers;
    private final Globals globals;
    private final UnaryOperator<Object> persistent;
    private final StringEncoding strings;

    private PickleReader(PickleInput in, Globals globals, UnaryOperator<Object> persistent, StringEncoding strings) {
        this.in = in;
        this.stack = new PickleStack(in);
        this.containers = new PickleContainers(in, strings);
        this.globals = globals;
        this.persistent = persistent;
        this.strings = strings;
    }

    /**
     * Reads the next pickle.
     *
     * @param in the pickle's input; bytes after the pickle are not consumed
     * @param globals gives the value of a name
     * @param persistent gives the object of a persistent identifier; it throws an IllegalArgumentException for an unknown one
     * @param strings how the strings of Python 2 are read
     * @return the value in it
     * @throws Malformed if it is damaged, or has an instruction or a name that is not allowed
     */
    public static Object read(
            PickleInput in, Globals globals, UnaryOperator<Object> persistent, StringEncoding strings) {
        return new PickleReader(in, globals, persistent, strings).run();
    }

    private Object run() {
        int first = in.u8();
        in.require(first == PROTO, "it does not begin like a pickle: " + Opcode.describe(first));
        int protocol = in.u8();
        in.require(
                protocol >= OLDEST_PROTOCOL && protocol <= NEWEST_PROTOCOL,
                "protocol " + protocol + " is not supported, only " + OLDEST_PROTOCOL + " to " + NEWEST_PROTOCOL);
        for (int opcode = in.u8(); opcode != STOP; opcode = in.u8()) {
            if (!number(opcode) && !text(opcode) && !container(opcode) && !memory(opcode) && !object(opcode)) {
                throw in.malformed("the opcode " + Opcode.describe(opcode) + " is not allowed");
            }
        }
        return stack.result();
    }

    private boolean number(int opcode) {
        switch (opcode) {
            case NONE -> stack.push(null);
            case NEWTRUE -> stack.push(true);
            case NEWFALSE -> stack.push(false);
            case BININT -> pushNumber((long) in.i32());
            case BININT1 -> pushNumber((long) in.u8());
            case BININT2 -> pushNumber((long) in.u16());
            case LONG1 -> pushNumber(integer(in.bytes(in.u8())));
            case BINFLOAT -> pushNumber(in.f64());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pushNumber(Number number) {
        in.budget().spend(Budget.NUMBER);
        stack.push(number);
    }

    /** An integer of any size: two's complement, little-endian. */
    private static Number integer(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
        }
        BigInteger integer = bigEndian.length == 0 ? BigInteger.ZERO : new BigInteger(bigEndian);
        return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
    }

    private boolean text(int opcode) {
        switch (opcode) {
            case SHORT_BINSTRING -> stack.push(isBytes() ? in.bytes(in.u8()) : in.utf8(in.u8()));
            case SHORT_BINUNICODE -> stack.push(in.utf8(in.u8()));
            case BINUNICODE -> stack.push(in.utf8(in.u32()));
            case BINUNICODE8 -> stack.push(in.utf8(in.i64()));
            case SHORT_BINBYTES -> stack.push(in.bytes(in.u8()));
            case BINBYTES -> stack.push(in.bytes(in.u32()));
            case BINBYTES8, BYTEARRAY8 -> stack.push(in.bytes(in.i64()));
            case BINSTRING -> {
                if (!isBytes()) {
                    return false;
                }
                stack.push(in.bytes(in.u32()));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean isBytes() {
        return strings == StringEncoding.BYTES;
    }

    private boolean container(int opcode) {
        switch (opcode) {
            case MARK -> stack.mark();
            case EMPTY_TUPLE -> stack.push(Tuple.of());
            case TUPLE1 -> stack.push(stack.pop(1));
            case TUPLE2 -> stack.push(stack.pop(2));
            case TUPLE3 -> stack.push(stack.pop(3));
            case TUPLE -> stack.push(stack.popToMark());
            case EMPTY_LIST -> stack.push(containers.list());
            case APPEND -> containers.append(stack.pop(1), stack.top());
            case APPENDS -> containers.append(stack.popToMark(), stack.top());
            case EMPTY_DICT -> stack.push(containers.map());
            case SETITEM -> containers.put(stack.pop(2), stack.top());
            case SETITEMS -> containers.put(stack.popToMark(), stack.top());
            case EMPTY_SET -> stack.push(containers.set());
            case ADDITEMS -> containers.add(stack.popToMark(), stack.top());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean memory(int opcode) {
        switch (opcode) {
            case BINPUT -> stack.remember(in.u8());
            case LONG_BINPUT -> stack.remember(in.u32());
            case MEMOIZE -> stack.rememberNext();
            case BINGET -> stack.push(stack.recall(in.u8()));
            case LONG_BINGET -> stack.push(stack.recall(in.u32()));
            case FRAME -> {
                long size = in.i64();
                in.require(size >= 0 && size <= in.remaining(), "a frame reaches beyond the end");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean object(int opcode) {
        try {
            switch (opcode) {
                case GLOBAL -> stack.push(global(in.line(), in.line()));
                case STACK_GLOBAL -> pushGlobal(stack.pop(2));
                case REDUCE -> call(stack.pop(2), false);
                case NEWOBJ -> call(stack.pop(2), true);
                case BUILD -> containers.build(stack.pop(), stack.top());
                case BINPERSID -> pushPersistent(stack.pop());
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException refused) {
            throw in.malformed(refused.getMessage());
        }
    }

    private void pushPersistent(Object identifier) {
        in.budget().spendOn(identifier);
        try {
            stack.push(persistent.apply(identifier));
        } catch (IllegalArgumentException misfit) {
            throw in.malformed("a persistent identifier: " + misfit.getMessage());
        }
    }

    private Object global(String module, String name) {
        in.budget().spend(Budget.STRING);
        return globals.find(module, name);
    }

    private void pushGlobal(Tuple moduleAndName) {
        for (Object part : moduleAndName) {
            in.require(part instanceof String, "the name of a global is " + Arguments.describe(part));
        }
        stack.push(global((String) moduleAndName.get(0), (String) moduleAndName.get(1)));
    }

    private void call(Tuple functionAndArguments, boolean newObject) {
        Object function = functionAndArguments.get(0);
        Object arguments = functionAndArguments.get(1);
        in.budget().spendOn(arguments);
        in.require(function instanceof Globals.Function, "it calls " + Arguments.describe(function));
        in.require(arguments instanceof Tuple, "it calls " + function + " with " + Arguments.describe(arguments));
        Globals.Function callable = (Globals.Function) function;
        in.require(!newObject || callable.isClass(), "it makes a new object of " + function);
        try {
            stack.push(callable.call(new Arguments((Tuple) arguments)));
        } catch (IllegalArgumentException misfit) {
            throw in.malformed(function + ": " + misfit.getMessage());
        }
    }
}
