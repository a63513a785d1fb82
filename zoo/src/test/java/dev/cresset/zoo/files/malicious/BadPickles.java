package dev.cresset.zoo.files.malicious;

import java.util.ArrayList;
import java.util.List;

/** Pickles that call what they must not, or that no pickler writes. */
final class BadPickles {

    /** What may be used is a part of Java's heap. */
    static final String TOO_MUCH = "data.pkl: the objects in it need more than "
            + Runtime.getRuntime().maxMemory() / 4 / (1 << 20) + " MiB of memory";

    private final List<BadFile> files = new ArrayList<>();

    private BadPickles() {}

    static List<BadFile> all() {
        BadPickles pickles = new BadPickles();
        pickles.globals();
        pickles.opcodes();
        pickles.calls();
        pickles.containers();
        pickles.stack();
        pickles.sizes();
        pickles.values();
        return pickles.files;
    }

    /** The place in the message is often the end of the pickle. */
    private void add(String name, TestPickle pickle, String message) {
        byte[] bytes = pickle.end();
        add(name, bytes, message.replace("(at the end)", "(at byte " + (bytes.length - 1) + ")"));
    }

    /** A pickle that speaks of no storage. */
    private void addAlone(String name, TestPickle pickle, String message) {
        files.add(new BadFile(name, TestArchive.withoutStorage(pickle.end()).build(), message));
    }

    private void add(String name, byte[] pickle, String message) {
        files.add(new BadFile(name, TestArchive.pickled(pickle).build(), message));
    }

    private static TestPickle pickle() {
        return new TestPickle();
    }

    private void globals() {
        String[][] names = {
            {"os", "system"},
            {"posix", "system"},
            {"subprocess", "Popen"},
            {"builtins", "eval"},
            {"builtins", "getattr"},
            {"collections", "defaultdict"},
            {"torch", "load"},
            {"torch.storage", "_load_from_bytes"},
            {"torch.hub", "load"},
            {"torch._utils", "_rebuild_wrapper_subclass"},
            {"numpy", "load"},
            {"numpy.core.multiarray", "fromfile"},
            {"java.lang.Runtime", "getRuntime"},
        };
        for (String[] name : names) {
            String full = name[0] + "." + name[1];
            add(
                    "a call of " + full,
                    pickle().global(name[0], name[1]).string("touch owned").op(0x85, 'R'),
                    "data.pkl: the global '" + full + "' is not allowed (at byte " + (full.length() + 4) + ")");
        }
        add(
                "Python 2's name of eval",
                pickle().global("__builtin__", "eval").string("1").op(0x85, 'R'),
                "data.pkl: the global 'builtins.eval' is not allowed (at byte 20)");
        add(
                "a name from the stack",
                pickle().string("os").string("system").op(0x93),
                "data.pkl: the global 'os.system' is not allowed (at byte 21)");
        add(
                "a name that is no string",
                pickle().string("os").op('N', 0x93),
                "data.pkl: the name of a global is None (at byte 11)");
        add(
                "a name with a line break",
                pickle().string("os\nimport").string("system").op(0x93),
                "data.pkl: the global 'os\\u000aimport.system' is not allowed (at byte 28)");
        add(
                "a very long name",
                pickle().global("x".repeat(300), "y"),
                "data.pkl: the name '" + "x".repeat(80) + "...' is too long (at byte 260)");
    }

    private void opcodes() {
        String[] refused = {
            "0 POP",
            "1 POP_MARK",
            "2 DUP",
            "F FLOAT",
            "I INT",
            "L LONG",
            "S STRING",
            "T BINSTRING",
            "V UNICODE",
            "P PERSID",
            "d DICT",
            "g GET",
            "i INST",
            "l LIST",
            "o OBJ",
            "p PUT",
            "\u0082 EXT1",
            "\u0083 EXT2",
            "\u0084 EXT4",
            "\u008b LONG4",
            "\u0091 FROZENSET",
            "\u0092 NEWOBJ_EX",
            "\u0097 NEXT_BUFFER",
            "\u0098 READONLY_BUFFER",
            "\u00ff unknown"
        };
        for (String opcode : refused) {
            int code = opcode.charAt(0);
            add(
                    "the opcode " + opcode.substring(2),
                    pickle().op('(', 'N', code),
                    String.format(
                            "data.pkl: the opcode %s (0x%02x) is not allowed (at byte 5)", opcode.substring(2), code));
        }
        add(
                "protocol 1",
                new byte[] {(byte) 0x80, 1, '.'},
                "data.pkl: protocol 1 is not supported, only 2 to 5 (at byte 2)");
        add(
                "protocol 6",
                new byte[] {(byte) 0x80, 6, '.'},
                "data.pkl: protocol 6 is not supported, only 2 to 5 (at byte 2)");
    }

    private void calls() {
        add("a call of a string", pickle().string("f").op(')', 'R'), "data.pkl: it calls a string (at byte 10)");
        add(
                "a call of a dtype",
                pickle().global("torch", "float32").op(')', 'R'),
                "data.pkl: it calls torch.float32 (at the end)");
        add(
                "a call without a tuple",
                pickle().global("torch", "Size").op(']', 'R'),
                "data.pkl: it calls torch.Size with a list (at the end)");
        add(
                "a new object of a function",
                pickle().global("torch", "Size").op(')', 0x81),
                "data.pkl: it makes a new object of torch.Size (at the end)");
        add(
                "a call of a class that is only a name",
                pickle().global("torch", "Tensor").op(')', 'R'),
                "data.pkl: torch.Tensor: it cannot be called (at the end)");
        add("a state for a list", pickle().op(']', '}', 'b'), "data.pkl: it gives a state to a list (at byte 5)");
        add(
                "a state for a tensor",
                pickle().tensor().op('}', 'b'),
                "data.pkl: it gives a state to a tensor (at the end)");
        add(
                "an attribute without a name",
                pickle().global("collections", "OrderedDict").op(')', 'R', '}', 'N', 'N', 's', 'b'),
                "data.pkl: an attribute's name is None (at byte 34)");
        add(
                "bytes of another encoding",
                pickle().global("_codecs", "encode").string("x").string("zip").op(0x86, 'R'),
                "data.pkl: _codecs.encode: it encodes something other than bytes (at byte 34)");
        add(
                "bytes of large characters",
                pickle().bytes("\u0100"),
                "data.pkl: _codecs.encode: it encodes something other than bytes (at byte 38)");
        add(
                "a set of lists",
                pickle().global("__builtin__", "set").op(']', ']', 'a', 0x85, 'R'),
                "data.pkl: builtins.set: an element is a list (at byte 24)");
        add(
                "a dictionary of no pairs",
                pickle().global("collections", "OrderedDict").op(']', 'N', 'a', 0x85, 'R'),
                "data.pkl: collections.OrderedDict: an entry is not a pair of a key and a value (at byte 32)");
        add(
                "a dictionary of pairs with the same key twice",
                pickle().global("collections", "OrderedDict")
                        .op(']', '(')
                        .times(2, 'K', 1, 'N', 0x86)
                        .op('e', 0x85, 'R'),
                "data.pkl: collections.OrderedDict: the key '1' occurs twice (at the end)");
        add(
                "a whole module",
                pickle().global("torch.nn.modules.linear", "Linear").op(')', 0x81),
                "data.pkl: the global 'torch.nn.modules.linear.Linear' is not allowed: the file holds a whole module, "
                        + "not its state_dict() (at byte 34)");
    }

    private void containers() {
        add(
                "an append to a dictionary",
                pickle().op('}', 'N', 'a'),
                "data.pkl: it appends to a dictionary (at byte 5)");
        add(
                "appends to a string",
                pickle().string("x").op('(', 'N', 'e'),
                "data.pkl: it appends to a string (at byte 11)");
        add(
                "an item put into a list",
                pickle().op(']', 'N', 'N', 's'),
                "data.pkl: it puts items into a list (at byte 6)");
        add(
                "an item added to a list",
                pickle().op(']', '(', 'N', 0x90),
                "data.pkl: it adds items to a list (at byte 6)");
        add(
                "a key without a value",
                pickle().op('}', '(', 'N', 'u'),
                "data.pkl: a key comes without a value (at byte 6)");
        add("a list as a key", pickle().op('}', ']', 'N', 's'), "data.pkl: a key is a list (at byte 6)");
        add(
                "a tuple of tuples as a key",
                pickle().op('}', ')', 0x85, 'N', 's'),
                "data.pkl: a key is a tuple (at byte 7)");
        add("a tensor as a key", pickle().op('}').tensor().op('N', 's'), "data.pkl: a key is a tensor (at the end)");
        add(
                "keys that Python takes for equal: an integer and a boolean",
                pickle().op('}', '(', 'K', 1, 'N', 0x88, 'N', 'u'),
                "data.pkl: the key 'true' occurs twice in a dictionary (at the end)");
        add(
                "keys that Python takes for equal: two zeros",
                pickle().op('}', '(').real(-0.0).op('N', 'K', 0, 'N', 'u'),
                "data.pkl: the key '0' occurs twice in a dictionary (at the end)");
        add(
                "keys that Python takes for equal: an integer and a float",
                pickle().op('}', '(').integer(1L << 53).op('N').real(0x1p53).op('N', 'u'),
                "data.pkl: the key '9.007199254740992E15' occurs twice in a dictionary (at the end)");
        add(
                "the same key twice",
                pickle().op('}', '(').string("a").op('N').string("a").op('N', 'u'),
                "data.pkl: the key 'a' occurs twice in a dictionary (at byte 19)");
        add(
                "a long tuple as a key",
                pickle().op('}', '(').times(17, 'N').op('t', 'N', 's'),
                "data.pkl: a key is a tuple (at the end)");
        add("a list in a set", pickle().op(0x8f, '(', ']', 0x90), "data.pkl: a key is a list (at byte 6)");
    }

    private void stack() {
        add(
                "a pickle of nothing",
                pickle(),
                "data.pkl: it ends with 0 values and 0 marks instead of one value (at byte 3)");
        add(
                "two values",
                pickle().op('N', 'N'),
                "data.pkl: it ends with 2 values and 0 marks instead of one value (at byte 5)");
        add(
                "a mark at the end",
                pickle().op('N', '('),
                "data.pkl: it ends with 1 values and 1 marks instead of one value (at byte 5)");
        add("a missing value", pickle().op('N', 0x86), "data.pkl: a value is missing (at byte 4)");
        add("a missing mark", pickle().op('N', 't'), "data.pkl: a mark is missing (at byte 4)");
        add("a value below the mark", pickle().op('N', '(', 0x85), "data.pkl: a value is missing (at byte 5)");
        add("an append below the mark", pickle().op(']', '(', 'N', 'a'), "data.pkl: a value is missing (at byte 6)");
        add("nothing to store", pickle().op('q', 0), "data.pkl: a value is missing (at byte 4)");
        add("nothing stored", pickle().op('h', 7), "data.pkl: nothing was stored as number 7 (at byte 4)");
        add(
                "nothing stored as a large number",
                pickle().op('j').int32(-1),
                "data.pkl: nothing was stored as number 4294967295 (at byte 7)");
    }

    private void sizes() {
        add("no end", pickle().op('N').unfinished(), "data.pkl: it is truncated (at byte 3)");
        add("a number that breaks off", pickle().op('J', 1).unfinished(), "data.pkl: it is truncated (at byte 3)");
        add("bytes after the end", pickle().op('N', '.', '.').unfinished(), "data.pkl: 1 bytes follow the object");
        add(
                "a string of 4 GB",
                pickle().op('X').int32(-1),
                "data.pkl: it is truncated in a value of 4294967295 bytes (at byte 7)");
        add(
                "a string of 16 EB",
                pickle().op(0x8d).int64(-1),
                "data.pkl: it is truncated in a value of 18446744073709551615 bytes (at byte 11)");
        add(
                "bytes of 8 EB",
                pickle().op(0x8e).int64(Long.MAX_VALUE),
                "data.pkl: it is truncated in a value of 9223372036854775807 bytes (at byte 11)");
        add(
                "bytes that break off",
                pickle().op('C', 200),
                "data.pkl: it is truncated in a value of 200 bytes (at byte 4)");
        add(
                "a frame of 16 EB",
                pickle().op(0x95).int64(-1).op('N'),
                "data.pkl: a frame reaches beyond the end (at byte 11)");
        add(
                "a string that is not UTF-8",
                pickle().op('U', 2, 0xc3, 0x28),
                "data.pkl: a string is not UTF-8 (at byte 6)");
        add(
                "half of a character",
                pickle().op(0x8c, 3, 0xed, 0xa0, 0x80),
                "data.pkl: a string is not UTF-8 (at byte 7)");
        int many = (int) (Runtime.getRuntime().maxMemory() / 4 / 80);
        add("millions of empty dictionaries", pickle().times(many, '}'), TOO_MUCH);
        add("millions of stored values", memoBomb(many), TOO_MUCH);
        add("a thousand large sets of one list", callBomb("__builtin__", "set"), TOO_MUCH);
        add("millions of marks", pickle().times(3 * many, '('), TOO_MUCH);
    }

    /** One list, and calls that each make something of all of it. */
    private static TestPickle callBomb(String module, String name) {
        TestPickle pickle = pickle().op(']', '(').times(100_000, 'N').op('e', 0x85, 'q', 0);
        for (int i = 0; i < 1000; i++) {
            pickle.global(module, name).op('h', 0, 'R');
        }
        return pickle;
    }

    private static TestPickle memoBomb(int many) {
        TestPickle pickle = pickle().op('N');
        for (int i = 0; i <= many; i++) {
            pickle.op('r').int32(i);
        }
        return pickle;
    }

    private void values() {
        addAlone("a list that contains itself", pickle().op(']', 'q', 0, 'h', 0, 'a'), "the object contains itself");
        addAlone(
                "a dictionary that contains itself",
                pickle().op('}', 'q', 0, 'N', 'h', 0, 's'),
                "the object contains itself");
        addAlone(
                "lists a hundred thousand deep",
                pickle().times(100_000, ']').times(99_999, 'a'),
                "the object is nested more than 200 deep");
        addAlone(
                "tuples a hundred thousand deep",
                pickle().op(')').times(100_000, 0x85),
                "the object is nested more than 200 deep");
        addAlone("a thousand billion times the same list", laughs(), "the object has more than 100000000 values");
        addAlone("a function", pickle().global("torch", "Size"), "the object holds the function torch.Size as a value");
        addAlone(
                "a storage class",
                pickle().global("torch", "FloatStorage"),
                "the object holds a class of storages as a value");
        addAlone(
                "a NumPy type",
                pickle().global("numpy", "dtype").string("f8").op(0x85, 'R'),
                "the object holds a NumPy type as a value");
    }

    /** A pair of twice a pair of twice a pair ... */
    private static TestPickle laughs() {
        TestPickle pickle = pickle().op(']');
        for (int i = 0; i < 40; i++) {
            pickle.op('q', i, 'h', i, 0x86);
        }
        return pickle;
    }
}
