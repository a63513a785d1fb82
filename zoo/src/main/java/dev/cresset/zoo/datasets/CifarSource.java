package dev.cresset.zoo.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where CIFAR-10 is: a folder of one distribution's batch files, or an archive of either. */
sealed interface CifarSource {

    /** The folder or archive. */
    Path path();

    /** Reads the batches of a split. */
    CifarBatch read(Split split);

    /** Looks in {@code data}: an archive, a folder of batches, or a folder that holds one of these under its usual name. */
    static Optional<CifarSource> find(Path data) {
        if (Files.isRegularFile(data)) {
            return Optional.of(new Archive(data));
        }
        return Stream.<Optional<? extends CifarSource>>of(
                        folder(data.resolve(CifarDistribution.BINARY.folder()), CifarDistribution.BINARY),
                        folder(data.resolve(CifarDistribution.PYTHON.folder()), CifarDistribution.PYTHON),
                        folder(data, CifarDistribution.BINARY),
                        folder(data, CifarDistribution.PYTHON),
                        archive(data, CifarDistribution.BINARY),
                        archive(data, CifarDistribution.PYTHON))
                .<CifarSource>flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Folder> folder(Path folder, CifarDistribution distribution) {
        boolean present = Stream.of(Split.values())
                .flatMap(split -> distribution.files(split).stream())
                .anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
        return present ? Optional.of(new Folder(folder, distribution)) : Optional.empty();
    }

    private static Optional<Archive> archive(Path folder, CifarDistribution distribution) {
        Path archive = folder.resolve(distribution.archive().name());
        return Files.isRegularFile(archive) ? Optional.of(new Archive(archive)) : Optional.empty();
    }

    /**
     * A folder of batch files.
     *
     * @param path the folder
     * @param distribution the format of the files
     */
    record Folder(Path path, CifarDistribution distribution) implements CifarSource {

        @Override
        public CifarBatch read(Split split) {
            List<CifarBatch> batches = new ArrayList<>();
            for (String file : distribution.files(split)) {
                batches.add(read(path.resolve(file)));
            }
            return CifarBatch.join(batches);
        }

        private CifarBatch read(Path file) {
            if (!Files.isRegularFile(file)) {
                throw new DatasetException(
                        file + " is missing: unpack " + distribution.archive().name() + " again");
            }
            try {
                if (Files.size(file) > CifarArchive.MAX_FILE_SIZE) {
                    throw new DatasetException(file + " is no CIFAR-10 batch: it has " + Files.size(file) + " bytes");
                }
                return distribution.parse(Files.readAllBytes(file), file.toString());
            } catch (IOException e) {
                throw new DatasetException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
    }

    /**
     * A {@code .tar.gz} of either distribution.
     *
     * @param path the archive
     */
    record Archive(Path path) implements CifarSource {

        @Override
        public CifarBatch read(Split split) {
            return new CifarArchive(path).read(split);
        }
    }
}
