package dev.cresset.zoo.hub;

import java.nio.file.Path;

/**
 * Receives the progress of a download, for instance to draw a progress bar. All methods are called by the downloading thread and do nothing
 * by default.
 */
public interface DownloadListener {

    /** A listener that ignores everything. */
    DownloadListener NONE = new DownloadListener() {};

    /**
     * Called before bytes arrive: once per download, and again after each interruption.
     *
     * @param file the file that is downloaded
     * @param done the bytes of an earlier attempt
     * @param total the size of the whole file in bytes, or {@link RemoteFile#UNKNOWN_SIZE}
     */
    default void started(RemoteFile file, long done, long total) {}

    /**
     * Called after each write, typically of some kilobytes.
     *
     * @param file the file that is downloaded
     * @param done the bytes so far
     * @param total the size of the whole file in bytes, or {@link RemoteFile#UNKNOWN_SIZE}
     */
    default void progressed(RemoteFile file, long done, long total) {}

    /**
     * Called once, when the file is complete, verified and in place.
     *
     * @param file the file that was downloaded
     * @param path its path
     */
    default void finished(RemoteFile file, Path path) {}
}
