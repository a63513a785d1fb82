package dev.cresset.zoo.hub;

import java.nio.file.Path;

/**
 * Is told how a download gets on, for instance to draw a progress bar. All methods are called by the downloading thread
 * and do nothing by default.
 */
public interface DownloadListener {

    /** A listener that ignores everything. */
    DownloadListener NONE = new DownloadListener() {};

    /**
     * Called when bytes are about to arrive: once per download, and again after each interruption.
     *
     * @param file the file that is downloaded
     * @param done the bytes that are there already, from an earlier attempt
     * @param total the size of the whole file in bytes, or {@link RemoteFile#UNKNOWN_SIZE}
     */
    default void started(RemoteFile file, long done, long total) {}

    /**
     * Called after each piece that has been written, typically some kilobytes.
     *
     * @param file the file that is downloaded
     * @param done the bytes that are there now
     * @param total the size of the whole file in bytes, or {@link RemoteFile#UNKNOWN_SIZE}
     */
    default void progressed(RemoteFile file, long done, long total) {}

    /**
     * Called once, when the file is complete, checked, and in place.
     *
     * @param file the file that was downloaded
     * @param path where it is now
     */
    default void finished(RemoteFile file, Path path) {}
}
