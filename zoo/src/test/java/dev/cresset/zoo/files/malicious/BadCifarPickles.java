package dev.cresset.zoo.files.malicious;

import java.util.ArrayList;
import java.util.List;

/** Pickles in the place of CIFAR-10's batches that call what they must not, or hold something else than images and labels. */
final class BadCifarPickles {

    private static final int IMAGE = 3072;
    private static final long BUDGET = Runtime.getRuntime().maxMemory() / 2;
    private static final String TOO_MUCH = "the objects in it need more than " + BUDGET / (1 << 20) + " MiB of memory";

    private final List<BadFile> files = new ArrayList<>();

    private BadCifarPickles() {}

    static List<BadFile> all() {
        BadCifarPickles pickles = new BadCifarPickles();
        pickles.globals();
        pickles.instructions();
        pickles.containers();
        pickles.images();
        pickles.labels();
        pickles.sizes();
        return pickles.files;
    }

    /** The place in the message is often the end of the pickle. */
    private void add(String name, TestPickle pickle, String message) {
        byte[] bytes = pickle.end();
        files.add(new BadFile(name, bytes, message.replace("(at the end)", "(at byte " + (bytes.length - 1) + ")")));
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
            {"numpy", "load"},
            {"numpy.core.multiarray", "fromfile"},
            {"collections", "OrderedDict"},
            {"torch._utils", "_rebuild_tensor_v2"},
            {"java.lang.Runtime", "getRuntime"},
        };
        for (String[] name : names) {
            String full = name[0] + "." + name[1];
            add(
                    "a call of " + full,
                    pickle().global(name[0], name[1]).python2("touch owned").op(0x85, 'R'),
                    "the global '" + full + "' is not allowed (at byte " + (full.length() + 4) + ")");
        }
        add(
                "a name from the stack",
                pickle().string("os").string("system").op(0x93),
                "the global 'os.system' is not allowed (at the end)");
        add(
                "a name of bytes",
                pickle().python2("os").python2("system").op(0x93),
                "the name of a global is bytes (at the end)");
        add(
                "a name with control characters",
                pickle().string("a\n\u001b[").string("x").op(0x93),
                "the global 'a\\u000a\\u001b[.x' is not allowed (at the end)");
        add(
                "another encoding than Latin-1",
                pickle().global("_codecs", "encode").string("x").string("zip").op(0x86, 'R'),
                "_codecs.encode: it encodes something other than bytes (at the end)");
    }

    private void instructions() {
        add("an object by name", pickle().op('(', 'i'), "the opcode INST (0x69) is not allowed (at the end)");
        add("an object of the stack", pickle().op('(', 'o'), "the opcode OBJ (0x6f) is not allowed (at the end)");
        add("a string of protocol 0", pickle().op('S'), "the opcode STRING (0x53) is not allowed (at the end)");
        add("an object outside", pickle().op('P'), "the opcode PERSID (0x50) is not allowed (at the end)");
        add(
                "a persistent identifier",
                pickle().python2("0").op('Q'),
                "a persistent identifier: it is not allowed here (at the end)");
        add(
                "a new object of a class",
                pickle().global("numpy", "ndarray").op(')', 0x81),
                "it makes a new object of numpy.ndarray (at the end)");
        add(
                "a call of a class",
                pickle().global("numpy", "ndarray").op(')', 'R'),
                "numpy.ndarray: it cannot be called (at the end)");
        add("a call of bytes", pickle().python2("f").op(')', 'R'), "it calls bytes (at the end)");
        add("text", pickle().op('\n'), "the opcode unknown (0x0a) is not allowed (at the end)");
        files.add(new BadFile(
                "a zip file",
                new byte[] {'P', 'K', 3, 4},
                "it does not begin like a pickle: PERSID (0x50) (at byte 1)"));
    }

    private void containers() {
        add("a number", pickle().op('K', 7), "it holds an integer, not a dictionary");
        add("a list", pickle().op(']'), "it holds a list, not a dictionary");
        add(
                "the same key as bytes and as text",
                pickle().op('}', '(').python2("data").op('N').string("data").op('N', 'u'),
                "the key 'data' occurs twice in a dictionary (at the end)");
        add("a key of a list", pickle().op('}', ']', 'N', 's'), "a key is a list (at the end)");
        add("a state of bytes", pickle().python2("x").op('N', 'b'), "it gives a state to bytes (at the end)");
    }

    private void images() {
        add("no images", pickle().op('}'), "its dictionary has no array 'data'");
        add("images of bytes", open().python2("x").op('u'), "its dictionary has no array 'data'");
        add("an array without values", empty(open()).op('u'), "a NumPy array has no values");
        add("an array of a strange state", empty(open()).op(']', 'b'), "a NumPy array's state is a list (at the end)");
        add(
                "an array of objects",
                open().global("numpy", "dtype").python2("O8").op(0x85, 'R'),
                "numpy.dtype: values of NumPy's type 'O8' cannot be read (at the end)");
        add(
                "an array that is too large for its values",
                open("u1", 16, 1, IMAGE),
                "a NumPy array of 3072 bytes comes with 16 bytes of values (at the end)");
        add(
                "an array of floats",
                open("f4", 4 * IMAGE, 1, IMAGE).op('u'),
                "'data' has the type torch.float32 and the shape [1, 3072], expected torch.uint8 and [N, 3072]");
        add(
                "images of another size",
                open("u1", 2816, 1, 2816).op('u'),
                "'data' has the type torch.uint8 and the shape [1, 2816], expected torch.uint8 and [N, 3072]");
        add(
                "images of three dimensions",
                open("u1", IMAGE, 3, 32, 32).op('u'),
                "'data' has the type torch.uint8 and the shape [3, 32, 32], expected torch.uint8 and [N, 3072]");
    }

    private void labels() {
        add("no labels", open("u1", IMAGE, 1, IMAGE).op('u'), "its dictionary has no list 'labels'");
        add("labels of bytes", oneImage().python2("x").op('u'), "its dictionary has no list 'labels'");
        add("an empty list of labels", oneImage().op(']', 'u'), "0 labels for 1 images");
        add("too many labels", oneImage().op(']', '(', 'K', 1, 'K', 2, 'e', 'u'), "2 labels for 1 images");
        add("a label of bytes", oneImage().op(']').python2("x").op('a', 'u'), "label 0 is bytes");
        add("labels that contain themselves", oneImage().op(']', 'q', 0, 'h', 0, 'a', 'u'), "label 0 is a list");
        add(
                "a label of more than 64 bits",
                oneImage().op(']', 0x8a, 9).times(9, 1).op('a', 'u'),
                "label 0 is an integer of more than 64 bits");
    }

    private void sizes() {
        add("images of 4 GB", pickle().op('T').int32(-1), "it is truncated in a value of 4294967295 bytes (at byte 7)");
        add("half of the heap in dictionaries", pickle().times((int) (BUDGET / 192), '}'), TOO_MUCH);
        add("thousands of arrays of the same image", arrayBomb(), TOO_MUCH);
    }

    /** One image, and arrays that each count as a copy of it. */
    private static TestPickle arrayBomb() {
        TestPickle pickle = pickle().op('(').integer(1).integers(1, IMAGE);
        pickle.global("numpy", "dtype").python2("u1").op(0x85, 'R', 0x89, 'T').int32(IMAGE);
        pickle.times(IMAGE, 0).op('t', 'q', 0);
        for (int i = 0; i < BUDGET / IMAGE; i++) {
            empty(pickle).op('h', 0, 'b');
        }
        return pickle;
    }

    /** The beginning of a dictionary, up to its first key. */
    private static TestPickle open() {
        return pickle().op('}', '(').python2("data");
    }

    /** The beginning of a dictionary, up to an array. */
    private static TestPickle open(String type, int bytes, long... shape) {
        return empty(open())
                .op('(')
                .integer(1)
                .integers(shape)
                .global("numpy", "dtype")
                .python2(type)
                .op(0x85, 'R', 0x89, 'T')
                .int32(bytes)
                .times(bytes, 0)
                .op('t', 'b');
    }

    /** The beginning of a dictionary, up to the key of the labels. */
    private static TestPickle oneImage() {
        return open("u1", IMAGE, 1, IMAGE).python2("labels");
    }

    private static TestPickle empty(TestPickle pickle) {
        return pickle.global("numpy.core.multiarray", "_reconstruct")
                .global("numpy", "ndarray")
                .integers(0)
                .python2("b")
                .op(0x87, 'R');
    }
}
