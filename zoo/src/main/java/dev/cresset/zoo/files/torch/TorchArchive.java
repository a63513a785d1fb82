package dev.cresset.zoo.files.torch;

import dev.cresset.zoo.files.globals.AllowedGlobals;
import dev.cresset.zoo.files.io.ByteSource;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.FileContents;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.pickle.Budget;
import dev.cresset.zoo.files.pickle.PickleInput;
import dev.cresset.zoo.files.pickle.PickleReader;
import dev.cresset.zoo.files.pickle.StringEncoding;
import dev.cresset.zoo.files.zip.ZipDirectory;
import dev.cresset.zoo.files.zip.ZipEntry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PyTorch's format since 1.6: a zip file with one folder, which has {@code data.pkl} with the object, {@code data/0}, {@code data/1}, ...
 * with the storages, and small records such as {@code version} and {@code byteorder}.
 */
final class TorchArchive {

    private static final String STORAGES = "data/";
    private static final int NEWEST_VERSION = 10;

    private final ByteSource file;
    private final Map<String, ZipEntry> records = new LinkedHashMap<>();

    private TorchArchive(ByteSource file, List<ZipEntry> entries) {
        this.file = file;
        Malformed.unless(!entries.isEmpty(), "the zip file is empty");
        String first = entries.get(0).name();
        String folder = first.substring(0, first.indexOf('/') + 1);
        for (ZipEntry entry : entries) {
            Malformed.unless(
                    !folder.isEmpty() && entry.name().startsWith(folder),
                    "the zip entry " + Quote.of(entry.name()) + " is not in the one folder of such a file");
            records.put(entry.name().substring(folder.length()), entry);
        }
    }

    static FileContents read(ByteSource file) {
        List<ZipEntry> entries = ZipDirectory.read(file, TorchArchive::refuseOthers);
        TorchArchive archive = new TorchArchive(file, entries);
        archive.checkRecords();
        boolean otherOrder = archive.isBigEndian();
        StorageTable storages = new StorageTable(false);
        Object root = archive.object(storages);
        archive.place(storages);
        if (otherOrder) {
            SwapSizes.set(root, storages.all());
        }
        return new FileContents("PyTorch zip", root, List.copyOf(storages.all()), entries);
    }

    private static void refuseOthers(List<String> names) {
        Malformed.unless(
                names.stream().noneMatch(name -> name.endsWith("/constants.pkl")),
                "a TorchScript archive (torch.jit.save); only files of torch.save can be read");
        Malformed.unless(
                names.stream().noneMatch(name -> name.endsWith("/archive_format")),
                "an archive of torch.export.save; only files of torch.save can be read");
    }

    private void checkRecords() {
        for (String name : records.keySet()) {
            boolean known = name.startsWith(STORAGES)
                    || name.startsWith(".") // records about how the file was written
                    || List.of("data.pkl", "version", "byteorder").contains(name);
            Malformed.unless(known, "the zip entry " + Quote.of(name) + " does not belong in such a file");
        }
        Malformed.unless(records.containsKey("data.pkl"), "the zip entry 'data.pkl' is missing");
        String version = text("version", "3").strip();
        Malformed.unless(
                version.matches("[0-9]{1,2}") && Integer.parseInt(version) <= NEWEST_VERSION,
                "version: the format's version " + Quote.of(version) + " is not known");
    }

    private boolean isBigEndian() {
        String order = text("byteorder", "little");
        Malformed.unless(
                order.equals("little") || order.equals("big"),
                "byteorder: the byte order " + Quote.of(order) + " is neither 'little' nor 'big'");
        return order.equals("big");
    }

    private String text(String name, String fallback) {
        ZipEntry entry = records.get(name);
        if (entry == null) {
            return fallback;
        }
        Malformed.unless(entry.size() <= 16, name + ": the record is too long: " + entry.size() + " bytes");
        return new String(file.bytes(entry.position(), (int) entry.size()), StandardCharsets.ISO_8859_1);
    }

    private Object object(StorageTable storages) {
        ZipEntry entry = records.get("data.pkl");
        long end = entry.position() + entry.size();
        PickleInput in = new PickleInput(file, "data.pkl", entry.position(), end, Budget.quarterOfHeap("data.pkl"));
        Object root = PickleReader.read(in, AllowedGlobals.TORCH, storages::load, StringEncoding.UTF_8);
        Malformed.unless(in.remaining() == 0, "data.pkl: " + in.remaining() + " bytes follow the object");
        return root;
    }

    /** Every storage has an entry of its size, and every such entry is a storage. */
    private void place(StorageTable storages) {
        for (StorageRef storage : storages.all()) {
            String name = STORAGES + storage.key();
            ZipEntry entry = records.get(name);
            Malformed.unless(entry != null, "the zip entry " + Quote.of(name) + " is missing");
            Malformed.unless(
                    entry.size() == storage.byteSize(),
                    name + ": the storage has " + entry.size() + " bytes, but should have " + storage.byteSize());
            storage.position(entry.position());
        }
        for (String name : records.keySet()) {
            boolean isOrphan = name.startsWith(STORAGES) && storages.get(name.substring(STORAGES.length())) == null;
            Malformed.unless(!isOrphan, "the zip entry " + Quote.of(name) + " is a storage that no tensor uses");
        }
    }
}
