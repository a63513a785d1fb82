package dev.cresset.zoo.files.torch;

import dev.cresset.zoo.files.globals.AllowedGlobals;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.FileContents;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.pickle.Budget;
import dev.cresset.zoo.files.pickle.Globals;
import dev.cresset.zoo.files.pickle.PickleInput;
import dev.cresset.zoo.files.pickle.PickleReader;
import dev.cresset.zoo.files.pickle.StringEncoding;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * PyTorch's format until 1.5: five pickles (a magic number, the protocol's version, system information, the object, the storage keys), then
 * the number of elements and the bytes of each storage, little-endian on every machine.
 */
final class LegacyStream {

    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long PROTOCOL = 1001;

    private static final Globals NO_GLOBALS = (module, name) -> {
        throw new IllegalArgumentException("the global " + Quote.of(module + "." + name) + " is not allowed here");
    };
    private static final Globals NO_GLOBALS_YET = (module, name) -> {
        throw new IllegalArgumentException("not a file of torch.save: the global " + Quote.of(module + "." + name)
                + " is in the place of PyTorch's magic number");
    };

    private final PickleInput in;
    private final StorageTable storages = new StorageTable(true);

    private LegacyStream(ByteSource file) {
        in = new PickleInput(file, "pickle", 0, file.size(), Budget.quarterOfHeap("pickle"));
    }

    static FileContents read(ByteSource file) {
        return new LegacyStream(file).read();
    }

    private FileContents read() {
        Object magic = read(NO_GLOBALS_YET, PickleReader.NO_IDENTIFIERS);
        Malformed.unless(MAGIC.equals(magic), "not a file of torch.save: a pickle without PyTorch's magic number");
        Object protocol = plain();
        Malformed.unless(
                Long.valueOf(PROTOCOL).equals(protocol),
                "the protocol " + Quote.of(String.valueOf(protocol)) + " is not known, only " + PROTOCOL);
        Malformed.unless(plain() instanceof Map, "the system information is not a dictionary");
        Object root = read(AllowedGlobals.TORCH, storages::load);
        Malformed.unless(plain() instanceof List<?> keys && place(keys), "the storage keys are not a list");
        Malformed.unless(in.remaining() == 0, in.remaining() + " bytes follow the last storage");
        return new FileContents("PyTorch legacy", root, List.copyOf(storages.all()), List.of());
    }

    /** A pickle without any names. */
    private Object plain() {
        return read(NO_GLOBALS, PickleReader.NO_IDENTIFIERS);
    }

    private Object read(Globals globals, UnaryOperator<Object> persistent) {
        return PickleReader.read(in, globals, persistent, StringEncoding.UTF_8);
    }

    private boolean place(List<?> keys) {
        Set<Object> placed = new HashSet<>();
        for (Object key : keys) {
            String name = Quote.of(String.valueOf(key));
            StorageRef storage = key instanceof String text ? storages.get(text) : null;
            Malformed.unless(storage != null, "storage " + name + " is a storage that no tensor uses");
            Malformed.unless(placed.add(key), "storage " + name + " occurs twice in the list");
            place(storage, name);
        }
        for (StorageRef storage : storages.all()) {
            Malformed.unless(placed.contains(storage.key()), "storage " + Quote.of(storage.key()) + " is missing");
        }
        return true;
    }

    private void place(StorageRef storage, String name) {
        Malformed.unless(in.remaining() >= Long.BYTES, "storage " + name + ": the file ends before it");
        long elements = in.i64();
        int itemSize = storage.dtype() == null ? 1 : storage.dtype().itemSize();
        Malformed.unless(
                elements == storage.byteSize() / itemSize,
                "storage " + name + " has " + elements + " elements, but should have " + storage.byteSize() / itemSize);
        Malformed.unless(
                storage.byteSize() <= in.remaining(),
                "storage " + name + ": the file ends within its " + storage.byteSize() + " bytes");
        storage.position(in.position());
        in.skip(storage.byteSize());
    }
}
