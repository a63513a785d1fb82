package dev.cresset.samples.bench;

import static dev.cresset.zoo.transforms.Transforms.compose;
import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.resize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.data.Batch;
import dev.cresset.data.DataLoader;
import dev.cresset.data.Dataset;
import dev.cresset.data.Subset;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.zoo.datasets.Cifar10;
import dev.cresset.zoo.datasets.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cresset bench data}: from bytes in memory to batches that a large network takes. */
@Command(
        name = "data",
        description = "Measure CIFAR-10's images from memory to normalised batches of 40 x 3 x 224 x 224.",
        mixinStandardHelpOptions = true)
public final class BenchDataCommand implements Runnable {

    private static final PairedBenchmark BENCHMARK = new PairedBenchmark(5, 1, 1);
    private static final int BATCH_SIZE = 40;
    private static final long EXTENT = 224;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder that has CIFAR-10's binary distribution, unpacked")
    private Path data;

    @Option(
            names = "--images",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "4000",
            description = "Images of the test split in each round; default: ${DEFAULT-VALUE}")
    private int images;

    @Option(
            names = "--workers",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "2",
            description = "Worker threads, in Python processes; default: ${DEFAULT-VALUE}")
    private int workers;

    @Override
    public void run() {
        Dataset dataset = Cifar10.load(data, Split.TEST)
                .transform(compose(resize(EXTENT, EXTENT), toTensor(), normalize(0.5, 0.5)));
        Dataset chosen = new Subset(dataset, LongStream.range(0, images).toArray());
        DataLoader loader = DataLoader.builder(chosen)
                .batchSize(BATCH_SIZE)
                .shuffle(true)
                .numWorkers(workers)
                .build();
        options.measure(
                BENCHMARK,
                List.of(Subject.of("java", () -> read(loader))),
                "data.py",
                data,
                "--images",
                images,
                "--workers",
                workers);
    }

    private static void read(DataLoader loader) {
        for (Batch batch : loader) {
            batch.close();
        }
    }
}
