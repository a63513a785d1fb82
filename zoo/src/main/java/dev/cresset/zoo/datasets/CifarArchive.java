package dev.cresset.zoo.datasets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads batches from a {@code .tar.gz} without unpacking it to the disk. Sizes are bounded, so that a small file cannot become a huge one,
 * and the archive is read to its end, where gzip's checksum is.
 */
final class CifarArchive {

    private static final long MAX_TOTAL_SIZE = 1L << 30;
    private static final int MAX_PADDING = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final CifarLabels labels;

    CifarArchive(Path path, CifarLabels labels) {
        this.path = path;
        this.labels = labels;
    }

    CifarBatch read(Split split) {
        Map<String, CifarBatch> batches = readEntries(split);
        for (CifarDistribution distribution : labels.distributions()) {
            List<String> names = names(distribution, split);
            if (names.stream().anyMatch(batches::containsKey)) {
                return join(names, batches);
            }
        }
        throw new DatasetException(path + " is not an archive of " + labels.dataset() + ": it has no "
                + names(labels.distributions().get(0), split).get(0) + " and no "
                + names(labels.distributions().get(1), split).get(0));
    }

    private static List<String> names(CifarDistribution distribution, Split split) {
        return distribution.files(split).stream()
                .map(file -> distribution.folder() + "/" + file)
                .toList();
    }

    private CifarBatch join(List<String> names, Map<String, CifarBatch> batches) {
        for (String name : names) {
            if (!batches.containsKey(name)) {
                throw new DatasetException(path + " is incomplete: it has no " + name);
            }
        }
        return CifarBatch.join(names.stream().map(batches::get).toList());
    }

    private Map<String, CifarBatch> readEntries(Split split) {
        try (InputStream file = Files.newInputStream(path);
                GZIPInputStream unzipped = new GZIPInputStream(file, BUFFER);
                TarArchiveInputStream tar = new TarArchiveInputStream(unzipped)) {
            Map<String, CifarBatch> batches = readEntries(tar, split);
            readPadding(unzipped);
            return batches;
        } catch (EOFException e) {
            throw new DatasetException(path + " is truncated: the compressed data ends early", e);
        } catch (FileSystemException e) {
            throw new DatasetException("cannot read " + path + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatasetException(path + " is not a valid .tar.gz: " + e.getMessage(), e);
        }
    }

    private Map<String, CifarBatch> readEntries(TarArchiveInputStream tar, Split split) throws IOException {
        Map<String, CifarDistribution> wanted = new HashMap<>();
        for (CifarDistribution distribution : labels.distributions()) {
            names(distribution, split).forEach(name -> wanted.put(name, distribution));
        }
        Map<String, CifarBatch> batches = new HashMap<>();
        long total = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            total += Math.max(0, entry.getSize());
            if (total > MAX_TOTAL_SIZE) {
                throw new DatasetException(
                        path + " is not an archive of " + labels.dataset() + ": it unpacks to more than 1 GiB");
            }
            String name = entry.getName().replaceFirst("^\\./", "");
            if (wanted.containsKey(name)) {
                CifarDistribution distribution = wanted.get(name);
                byte[] content = content(tar, entry, distribution.maxFileSize());
                CifarBatch batch = distribution.parse(content, path + "!" + name, labels);
                if (batches.put(name, batch) != null) {
                    throw new DatasetException(path + " has " + name + " twice");
                }
            }
        }
        return batches;
    }

    private byte[] content(TarArchiveInputStream tar, TarArchiveEntry entry, long maxSize) throws IOException {
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || entry.isSparse()) {
            throw new DatasetException(path + "!" + entry.getName() + " is not a regular file");
        }
        if (entry.getSize() > maxSize) {
            throw new DatasetException(path + "!" + entry.getName() + " is not a " + labels.dataset()
                    + " batch: it has " + entry.getSize() + " bytes");
        }
        return tar.readNBytes((int) entry.getSize());
    }

    /** Padding follows the last entry; reading it makes gzip compare its checksum. */
    private void readPadding(InputStream unzipped) throws IOException {
        if (unzipped.readNBytes(MAX_PADDING).length == MAX_PADDING) {
            throw new DatasetException(path + " is not an archive of " + labels.dataset() + ": data follows its end");
        }
    }
}
