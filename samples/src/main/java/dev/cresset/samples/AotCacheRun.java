package dev.cresset.samples;

import dev.cresset.samples.bench.FirstTensor;

/**
 * A short run through what most commands need, for the {@code cresset} script: while it runs, Java takes down which classes are loaded and
 * which calls are linked, and later starts find all of it in an archive.
 */
public final class AotCacheRun {

    private AotCacheRun() {}

    /**
     * Prints a tensor, trains for a few steps, and ends with the status of that.
     *
     * @param args none
     */
    public static void main(String[] args) {
        FirstTensor.main(args);
        System.exit(Main.commandLine().execute("train", "--dataset", "digits", "--steps", "3", "--seed", "0"));
    }
}
